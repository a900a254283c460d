"""A real encrypted vault for every test: made once, copied per test."""

import os
import shutil
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from sleutelapp.core.clock import SetClock
from sleutelapp.core.paths import VaultFiles
from sleutelapp.qt import direction
from sleutelapp.reference.codes import Reference, load_reference
from sleutelapp.vault.keys import LEAST_COST
from sleutelapp.vault.opening import UnlockedKeys, create_vault, open_vault
from sleutelapp.vault.store import Vault
from tests.language import forget_language

PASSWORD = "kraan zwaluw fietsbel anijs dorpel mosterd"


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> tuple[VaultFiles, UnlockedKeys, str]:
    files = VaultFiles(tmp_path_factory.mktemp("template") / "kluis")
    unlocked, recovery_code = create_vault(files, PASSWORD, LEAST_COST)
    return files, unlocked, recovery_code


@pytest.fixture
def files(template: tuple[VaultFiles, UnlockedKeys, str], tmp_path: Path) -> VaultFiles:
    shutil.copytree(template[0].folder, tmp_path / "kluis")
    return VaultFiles(tmp_path / "kluis")


@pytest.fixture
def clock() -> SetClock:
    return SetClock(datetime(2026, 9, 14, 10, 0))  # noqa: DTZ001 -- local time, as the clock gives it


@pytest.fixture
def vault(
    files: VaultFiles, template: tuple[VaultFiles, UnlockedKeys, str], clock: SetClock
) -> Iterator[Vault]:
    vault = open_vault(files, template[1], clock)
    yield vault
    vault.close()


@pytest.fixture(scope="session")
def reference() -> Reference:
    return load_reference()


@pytest.fixture(autouse=True)
def same_language() -> Iterator[None]:
    """A test that chose a language leaves the next one, whichever it is, the texts as they stand in the code."""
    before = list(direction._installed)
    yield
    app = QApplication.instance()
    if isinstance(app, QApplication) and direction._installed != before:
        forget_language(app)
