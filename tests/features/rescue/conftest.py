"""A vault with a year of work, to be damaged; made once, copied per test."""

import datetime as dt
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Table, func, select
from sqlalchemy.orm import Session

from sleutelapp.core.clock import SetClock
from sleutelapp.core.paths import VaultFiles
from sleutelapp.features.demo.history import write_history
from sleutelapp.records import Record
from sleutelapp.vault.connection import PAGE_SIZE
from sleutelapp.vault.opening import UnlockedKeys, open_vault
from sleutelapp.vault.store import Vault

UNTIL = dt.date(2026, 9, 13)
Rows = dict[str, dict[int, tuple[Any, ...]]]  # by table, by number


@pytest.fixture(scope="session")
def worked(
    template: tuple[VaultFiles, UnlockedKeys, str], tmp_path_factory: pytest.TempPathFactory
) -> VaultFiles:
    files = VaultFiles(tmp_path_factory.mktemp("gewerkt") / "kluis")
    shutil.copytree(template[0].folder, files.folder)
    vault = open_vault(files, template[1], SetClock(dt.datetime.combine(UNTIL, dt.time(9))))
    write_history(vault, newcomers=30, contacts=300, until=UNTIL, seed=3)
    vault.close()
    return files


@pytest.fixture
def files(worked: VaultFiles, tmp_path: Path) -> VaultFiles:
    shutil.copytree(worked.folder, tmp_path / "kluis")
    return VaultFiles(tmp_path / "kluis")


@pytest.fixture
def keys(template: tuple[VaultFiles, UnlockedKeys, str]) -> UnlockedKeys:
    return template[1]


@pytest.fixture
def opened(files: VaultFiles, keys: UnlockedKeys, clock: SetClock) -> Iterator[Vault]:
    vault = open_vault(files, keys, clock)
    yield vault
    vault.close()


def every_row(vault: Vault) -> Rows:
    with vault.reading() as session:
        return {
            table.name: {row[0]: tuple(row[1:]) for row in _numbered(session, table)}
            for table in Record.metadata.sorted_tables
        }


def _numbered(session: Session, table: Table) -> list[tuple[Any, ...]]:
    rowid = table.c.id if "id" in table.c else func.row_number().over(order_by=list(table.primary_key))
    return [tuple(row) for row in session.execute(select(rowid, *table.c))]


def break_page(files: VaultFiles, number: int, at: int = 99) -> None:
    """Flip a bit in a page, counted from 1."""
    content = bytearray(files.store.read_bytes())
    content[(number - 1) * PAGE_SIZE + at] ^= 1
    files.store.write_bytes(content)


def pages(files: VaultFiles) -> int:
    return files.store.stat().st_size // PAGE_SIZE
