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
    ],
)
def test_not_found(text: str) -> None:
    assert find_bsn(text) == []
    assert mask_bsn(text) == text
