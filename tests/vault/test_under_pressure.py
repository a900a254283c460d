"""What happens when many read at once, and when the disk is full at the worst moment."""

import datetime as dt
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from sqlalchemy import func, select

from sleutelapp.core.clock import SetClock
from sleutelapp.core.errors import Refused
from sleutelapp.core.paths import VaultFiles
from sleutelapp.records import Newcomer, Signal
from sleutelapp.vault.opening import UnlockedKeys, open_vault
from sleutelapp.vault.store import Vault

TODAY = dt.date(2026, 9, 14)


def number_of_signals(vault: Vault) -> int:
    with vault.reading() as session:
        return session.scalar(select(func.count(Signal.id))) or 0


def test_ten_threads_read_at_once_while_the_window_reads(vault: Vault) -> None:
    with vault.writing() as session:
        session.add(Signal(date=TODAY, text="patroon"))
    all_reading = threading.Barrier(11)
    counted: list[int] = []

    def read_twice() -> None:
        with vault.reading() as session:
            counted.append(session.scalar(select(func.count(Signal.id))) or 0)
            all_reading.wait(timeout=30)
            counted.append(session.scalar(select(func.count(Signal.id))) or 0)

    with vault.reading() as session:
        assert session.scalar(select(func.count(Signal.id))) == 1
        threads = [threading.Thread(target=read_twice) for _ in range(10)]
        for thread in threads:
            thread.start()
        all_reading.wait(timeout=30)
        for thread in threads:
            thread.join()
        assert session.scalar(select(func.count(Signal.id))) == 1
    assert counted == [1] * 20


def test_a_reading_within_a_reading_sees_its_own_state(vault: Vault) -> None:
    with vault.reading() as outer:
        assert outer.scalar(select(func.count(Signal.id))) == 0
        with vault.writing() as session:
            session.add(Signal(date=TODAY, text="patroon"))
        assert number_of_signals(vault) == 1
        assert outer.scalar(select(func.count(Signal.id))) == 0


@contextmanager
def no_file_longer_than(size: int) -> Iterator[None]:
    import resource  # noqa: PLC0415 -- there is none on Windows

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot limit the size of files")
def test_a_vault_closes_when_the_store_can_no_longer_grow(
    files: VaultFiles, template: tuple[VaultFiles, UnlockedKeys, str], clock: SetClock
) -> None:
    vault = open_vault(files, template[1], clock)
    with no_file_longer_than(files.store.stat().st_size):

        def write_until_full() -> None:
            for number in range(1, 200):
                with vault.writing() as session:
                    session.add(Newcomer(code=f"N-{number:05}", note="woord " * 700))

        with pytest.raises(Refused):
            write_until_full()
        with vault.reading() as session:
            saved = session.scalar(select(func.count(Newcomer.id)))
        vault.close()
    again = open_vault(files, template[1], clock)
    with again.reading() as session:
        assert session.scalar(select(func.count(Newcomer.id))) == saved
    again.close()
