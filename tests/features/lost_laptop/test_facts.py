"""The facts sheet: right figures, from the vault, its folder or a backup, and never a name."""

import datetime as dt
import json
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from sleutelapp.core.clock import SetClock
from sleutelapp.core.errors import Damaged, UserError
from sleutelapp.core.guessing import strength
from sleutelapp.core.passphrase import suggest
from sleutelapp.features.lost_laptop.facts import facts_of_backup, facts_of_folder, facts_of_vault
from sleutelapp.features.lost_laptop.sheet import sheet_html, sheet_json, sheet_text
from sleutelapp.features.settings.screen import SettingsScreen
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.paper import as_pdf
from sleutelapp.qt.scripted_dialogs import ScriptedDialogs
from sleutelapp.vault.backup import make_backup
from sleutelapp.vault.store import Vault
from tests.features.conftest import Told


@pytest.mark.usefixtures("family")
def test_an_open_vault_tells_all(vault: Vault) -> None:
    facts = facts_of_vault(vault, lock_minutes=3)
    assert facts.counts == {"newcomer": 2, "contact": 1, "need": 2, "referral": 1, "session": 0}
    assert facts.first_on == dt.date(2026, 9, 7)
    assert (facts.kdf_passes, facts.kdf_mebibytes, facts.strength) == (1, 64, "very_strong")
    assert facts.has_recovery_code
    assert not facts.has_organisation_key
    assert (facts.newest_backup, facts.outside_copy_on) == (None, None)
    text = sheet_text(facts, "nl")
    assert "2 nieuwkomers, 1 contact, 2 hulpvragen, 1 doorverwijzing" in text
    assert "0 bijeenkomsten. Eerste contact: 2026-09-07." in text
    assert "na 3 minuten" in text
    assert "zeer sterk" in text


@pytest.mark.usefixtures("family")
def test_no_name_stands_on_it(vault: Vault) -> None:
    facts = facts_of_vault(vault, lock_minutes=5)
    for shown in (
        sheet_html(facts, "nl"),
        sheet_html(facts, "en"),
        json.dumps(sheet_json(facts), default=str),
    ):
        assert "Almaz" not in shown
        assert "Tesfay" not in shown
        assert "12345670" not in shown


@pytest.mark.usefixtures("family")
def test_folder_and_backup_tell_what_they_can_without_a_password(
    vault: Vault, clock: SetClock, tmp_path: Path
) -> None:
    made = make_backup(vault.backup_source, tmp_path / "stick.sleutelbackup", clock.utc())
    for facts in (facts_of_folder(vault.files, clock), facts_of_backup(made.path, clock)):
        assert facts.counts is None
        assert facts.strength == "very_strong"
        assert facts.vault == vault.vault_id[:8]
        assert "onbekend zonder te openen" in sheet_text(facts, "nl")
    assert facts_of_backup(made.path, clock).newest_backup == clock.now()


def test_what_is_damaged_says_so(clock: SetClock, tmp_path: Path) -> None:
    broken = tmp_path / "stuk.sleutelbackup"
    broken.write_bytes(b"SLEUTELBACKUP\n" + b"x" * 100)
    with pytest.raises(Damaged):
        facts_of_backup(broken, clock)
    with pytest.raises(UserError):
        facts_of_backup(tmp_path / "er niet", clock)


@pytest.mark.usefixtures("family")
def test_reading_is_flat(vault: Vault, statements: Callable[[], AbstractContextManager[list[str]]]) -> None:
    with statements() as sent:
        facts_of_vault(vault, lock_minutes=5)
    assert len(sent) <= 4


def test_classes_of_strength() -> None:
    assert strength(suggest()) == "very_strong"
    assert strength("demo") == "weak"
    assert strength(suggest(4)) in {"strong", "very_strong"}


@pytest.mark.usefixtures("family")
def test_the_sheet_is_saved_as_a_pdf_and_noted(
    qtbot: QtBot, workspace: Workspace, told: Told, tmp_path: Path
) -> None:
    screen = SettingsScreen(workspace)
    qtbot.addWidget(screen)
    dialogs = workspace.dialogs
    assert isinstance(dialogs, ScriptedDialogs)
    dialogs.answer_next(tmp_path / "blad", tmp_path / "nergens" / "blad.pdf", None)
    screen.lost_laptop.saving.click()
    assert (tmp_path / "blad.pdf").read_bytes().startswith(b"%PDF")
    assert told.said == ["The facts sheet is saved"]
    screen.lost_laptop.saving.click()
    assert "niet geschreven" in dialogs.asked[-1]
    screen.lost_laptop.saving.click()
    assert told.said == ["The facts sheet is saved"]


def test_the_page_is_more_than_its_frame() -> None:
    assert len(as_pdf("<p>" + "woord " * 300 + "</p>")) > len(as_pdf("<p></p>"))
