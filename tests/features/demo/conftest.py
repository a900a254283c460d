"""A vault with a small demo history, written once."""

import datetime as dt
import shutil
from collections.abc import Callable, Iterator
from itertools import count

import pytest
from sqlalchemy.orm import Session

from sleutelapp.core.clock import SetClock
from sleutelapp.core.paths import VaultFiles
from sleutelapp.features.demo.history import write_history
from sleutelapp.vault.opening import UnlockedKeys, open_vault
from sleutelapp.vault.store import Vault

UNTIL = dt.date(2026, 11, 23)  # a Monday


@pytest.fixture(scope="session")
def until() -> dt.date:
    return UNTIL


@pytest.fixture(scope="session")
def empty_vault(
    template: tuple[VaultFiles, UnlockedKeys, str], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Callable[[], Vault]]:
    """New vaults, each with a clock that can be set."""
    made: list[Vault] = []
    numbers = count()

    def make() -> Vault:
        folder = tmp_path_factory.mktemp("demo") / f"kluis{next(numbers)}"
        shutil.copytree(template[0].folder, folder)
        clock = SetClock(dt.datetime.combine(UNTIL, dt.time(9)))
        made.append(open_vault(VaultFiles(folder), template[1], clock))
        return made[-1]

    yield make
    for vault in made:
        vault.close()


@pytest.fixture(scope="session")
def filled(empty_vault: Callable[[], Vault]) -> Vault:
    vault = empty_vault()
    write_history(vault, newcomers=60, contacts=600, until=UNTIL, seed=1)
    return vault


@pytest.fixture
def session(filled: Vault) -> Iterator[Session]:
    with filled.reading() as session:
        yield session
