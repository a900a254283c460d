import datetime as dt
import time

import pytest

from sleutelapp.core.bsn import find_bsn, mask_bsn


@pytest.mark.parametrize(
    "text",
    [
        "123456782",
        "BSN123456782.",
        "1234.56.782",
        "123 456 782",
        "123-45-6782",
        "123\u00a0456\u00a0782",
        "012345672",
        "١٢٣٤٥٦٧٨٢",
        "zie 123456782 en 111222333",
        "123 111 222 333",  # the first nine of these digits are none
        "kamer 12 345 678 123456782",
        "BSN: 123456782 2 kinderen",
        "\u200e123456782\u200f",  # marks of writing direction come along with what is pasted
        "123\u200b456\u200b782",
        "123\u2009456\u2009782",
        "123\u2011456\u2011782",
        "123  456  782",
        "123456\n782",
        "12345 \r\n 6782",
    ],
)
def test_found(text: str) -> None:
    assert find_bsn(text)
    masked = mask_bsn(text)
    assert not find_bsn(masked)
    assert len(masked) == len(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "123456789",  # fails the eleven test
        "000000000",
        "1234567820",  # ten digits
        "0123456782",
        "+31 123456782",
        "+31123456782",
        "06 12345670",
        "020 1234567",
        "2026-03-02 10:30",
        "N-00042",
        "12345678",
        # Phone numbers of which the last nine digits pass.
        "+31 (0)1 23456782",
        "+31(0)123456782",
        "(+31) 123456782",
        "+31-1-23456782",
        "0031 123456782",
        "00251 123 456 782",
        "0031 6 12 25 56 78",
        "020 1234567\n82 mensen",
        # Dates with what stands behind them.
        "01-01-2026 9:30",
        "02-05-2026 8 uur",
        "1/1/2026 120",
        "120\n135\n128",
    ],
)
def test_not_found(text: str) -> None:
    assert find_bsn(text) == []
    assert mask_bsn(text) == text


def test_every_date_may_have_an_hour_behind_it() -> None:
    days = [dt.date(2026, 1, 1) + dt.timedelta(days=number) for number in range(365)]
    noted = [f"{day:%d-%m-%Y} {hour}.30 uur" for day in days for hour in (8, 9)]
    assert [text for text in noted if find_bsn(text)] == []


@pytest.mark.parametrize("piece", ["1", "1 ", "12 \n", "1\u200e", "12345\n", "+31 ", "1-", "01-01-2026 "])
def test_a_long_text_is_searched_in_no_time(piece: str) -> None:
    begin = time.perf_counter()
    find_bsn(piece * (20_000 // len(piece)))
    find_bsn("1" + piece[-1] * 20_000 + "1")
    assert time.perf_counter() - begin < 10  # seconds; backtracking would take minutes
