"""The profile is kept field by field; a newer organisation file is taken over after a look at what it changes."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from sleutelapp.features.profile.actions import load_organisation, save_profile
from sleutelapp.features.profile.drafts import (
    Agreement,
    ExtraCodeEntry,
    LocalNumber,
    OrganisationFile,
    ProfileFile,
)
from sleutelapp.features.profile.files import write_organisation_file
from sleutelapp.features.profile.queries import ProfileRow, organisation_settings, profile
from sleutelapp.features.settings.screen import SettingsScreen
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.scripted_dialogs import ScriptedDialogs
from sleutelapp.vault.store import Vault
from tests.features.conftest import Told

replace = msgspec.structs.replace
ME = ProfileFile(
    name="Samira Haddad",
    organisation="Welzijn Noord",
    languages=("ar",),
    municipalities=(Agreement(municipality="GM0363", hours=24), Agreement(municipality="GM0453", hours=8.2)),
)
ONE = OrganisationFile(
    name="Welzijn Noord",
    codes=(
        ExtraCodeEntry(list="need", code="org_fear", parent="T", labels={"nl": "Angst voor de tandarts"}),
    ),
    numbers=(LocalNumber(code="out_of_hours_gp", label="Post Noord", number="088 003 06 00"),),
)
_MARKS = str.maketrans("", "", "\u2066\u2067\u2068\u2069")


@pytest.fixture
def screen(qtbot: QtBot, workspace: Workspace) -> SettingsScreen:
    with workspace.vault.writing() as session:
        save_profile(session, ME)
    made = SettingsScreen(workspace)
    qtbot.addWidget(made)
    made.resize(900, 700)
    workspace.vault.subscribe(made.records_changed)
    made.show()
    made.arrive()
    qtbot.waitUntil(made.isVisible)
    return made


def me(vault: Vault) -> ProfileRow:
    with vault.reading() as session:
        row = profile(session)
    assert row is not None
    return row


def agreed(vault: Vault) -> list[tuple[str, int, str]]:
    return [(c.municipality, c.minutes, c.period) for c in me(vault).commitments]


def write(line: QLineEdit, text: str) -> None:
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, text)
    QTest.keyClick(line, Qt.Key.Key_Return)


def words(root: QWidget) -> str:
    labels = [label for label in root.findChildren(QLabel) if label.isVisible()]
    return "\n".join(label.text() for label in labels).translate(_MARKS)


def choose(screen: SettingsScreen, dialogs: ScriptedDialogs, path: Path) -> str:
    dialogs.answer_next(path)
    screen.organisation.load.click()
    return words(screen.organisation)


def test_a_field_is_kept_when_it_is_left_and_can_be_undone(
    screen: SettingsScreen, vault: Vault, told: Told
) -> None:
    fields = screen.profile.fields
    assert (fields.name.value(), fields.hours.row(1).hours.text()) == ("Samira Haddad", "8.2")
    write(fields.name, "Samira El Haddad")
    assert me(vault).name == "Samira El Haddad"
    write(fields.hours.row(0).hours, "30")
    assert agreed(vault)[0] == ("GM0363", 1800, "month")
    assert len(told.said) == 2
    told.take_back()
    assert agreed(vault) == [("GM0363", 1440, "month"), ("GM0453", 492, "month")]
    assert fields.hours.row(0).hours.text() == "24"
    assert fields.name.value() == "Samira El Haddad"


def test_what_did_not_change_is_not_written(screen: SettingsScreen, told: Told) -> None:
    fields = screen.profile.fields
    for line in (fields.name, fields.organisation, fields.hours.row(0).hours, fields.hours.row(1).hours):
        line.setFocus()
        QTest.keyClick(line, Qt.Key.Key_Return)
    assert told.said == []


def test_what_is_wrong_is_said_and_not_kept(screen: SettingsScreen, vault: Vault) -> None:
    fields = screen.profile.fields
    write(fields.name, " ")
    assert fields.name_block.error_text()
    row = fields.hours.row(0)
    row.show_days.click()
    write(fields.name, "Samira")
    write(row.valid_from, "1-6-2026")
    write(row.valid_until, "1-5-2026")
    assert fields.hours_block.error_text()
    assert [c.valid_until for c in me(vault).commitments] == [None, None]
    write(row.valid_until, "31-12-2026")
    assert not fields.hours_block.error_text()
    assert [str(c.valid_until) for c in me(vault).commitments] == ["2026-12-31", "None"]


def test_role_languages_and_municipalities(screen: SettingsScreen, vault: Vault, told: Told) -> None:
    fields = screen.profile.fields
    fields.roles["regional"].click()
    fields.hours.row(1).remove.click()
    fields.languages.search.chosen.emit("ti")
    fields.hours.add.chosen.emit("GM0355")
    fields.hours.row(1).period.set_code("year")
    row = me(vault)
    assert (row.role, row.languages) == ("regional", ("ar", "ti"))
    assert agreed(vault) == [("GM0355", 0, "year"), ("GM0363", 1440, "month")]
    assert row.code  # the one that was made at first
    assert len(told.said) == 5


def test_the_page_reads_with_a_fixed_number_of_statements(
    screen: SettingsScreen, vault: Vault, statements: Callable[[], AbstractContextManager[list[str]]]
) -> None:
    with statements() as few:
        screen.reload()
    with vault.writing() as session:
        codes = tuple(
            ExtraCodeEntry(list="need", code=f"org_{n}", parent="T", labels={"nl": f"Code {n}"})
            for n in range(60)
        )
        load_organisation(session, replace(ONE, codes=codes))
    with statements() as many:
        screen.reload()
    assert len(many) == len(few) <= 6
    assert "en nog 40" in words(screen.organisation) or "and 40 more" in words(screen.organisation)


def test_a_file_is_looked_at_taken_over_and_taken_back(
    screen: SettingsScreen, vault: Vault, dialogs: ScriptedDialogs, told: Told, tmp_path: Path
) -> None:
    path = tmp_path / "organisatie.toml"
    write_organisation_file(
        path, replace(ONE, k=7, municipalities=(Agreement(municipality="GM0363", hours=30),))
    )
    before = words(screen.organisation)
    shown = choose(screen, dialogs, path)
    for part in ("7", "Amsterdam", "30", "Angst voor de tandarts", "088 003 06 00"):
        assert part in shown
    assert agreed(vault)[0][1] == 1440  # only looked at
    QTest.keyClick(screen.organisation.take_over, Qt.Key.Key_Escape)
    assert words(screen.organisation) == before
    choose(screen, dialogs, path)
    screen.organisation.take_over.click()
    assert agreed(vault)[0][1] == 1800
    assert screen.profile.fields.hours.row(0).hours.text() == "30"
    assert "Angst voor de tandarts" in words(screen.organisation)
    assert not screen.organisation.take_over.isVisible()
    told.take_back()
    assert agreed(vault)[0][1] == 1440
    assert words(screen.organisation) == before
    with vault.reading() as session:
        assert organisation_settings(session).file is None


@pytest.mark.parametrize(
    "case",
    [
        ({"edition": 1, "name": "Welzijn Noord"}, "editie 1"),
        ({"edition": 2, "name": "Welzijn Noord", "k": 9}, "beschadigd of verwisseld"),
    ],
)
def test_a_file_that_may_not_follow_is_refused(
    screen: SettingsScreen,
    vault: Vault,
    dialogs: ScriptedDialogs,
    tmp_path: Path,
    case: tuple[dict[str, int | str], str],
) -> None:
    change, says = case
    with vault.writing() as session:
        load_organisation(session, replace(ONE, edition=2))
    path = tmp_path / "organisatie.toml"
    write_organisation_file(path, replace(ONE, **change))
    choose(screen, dialogs, path)
    assert says in dialogs.asked[-1]
    assert not screen.organisation.take_over.isVisible()


def test_the_same_file_again_says_so(
    screen: SettingsScreen, vault: Vault, dialogs: ScriptedDialogs, told: Told, tmp_path: Path
) -> None:
    with vault.writing() as session:
        load_organisation(session, ONE)
    path = tmp_path / "organisatie.toml"
    write_organisation_file(path, ONE)
    choose(screen, dialogs, path)
    assert told.said == ["You work with this file already"]
    assert not screen.organisation.take_over.isVisible()


def test_what_the_key_person_changed_comes_back_with_the_same_file(
    screen: SettingsScreen, vault: Vault, dialogs: ScriptedDialogs, tmp_path: Path
) -> None:
    file = replace(ONE, municipalities=(Agreement(municipality="GM0363", hours=30),))
    with vault.writing() as session:
        load_organisation(session, file)
    write(screen.profile.fields.hours.row(0).hours, "12")
    path = tmp_path / "organisatie.toml"
    write_organisation_file(path, file)
    assert "30" in choose(screen, dialogs, path)
    screen.organisation.take_over.click()
    assert agreed(vault)[0] == ("GM0363", 1800, "month")


def test_reading_only_nothing_can_be_changed(qtbot: QtBot, workspace: Workspace) -> None:
    workspace.vault.read_only = True
    made = SettingsScreen(workspace)
    qtbot.addWidget(made)
    made.arrive()
    assert not made.profile.fields.isEnabled()
    assert not made.organisation.load.isEnabled()
    workspace.vault.read_only = False
