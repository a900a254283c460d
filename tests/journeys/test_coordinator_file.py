"""The coordinator's door: a file made, saved, opened again, changed, and taken over by a key person."""

import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from sleutelapp.core.clock import SetClock
from sleutelapp.features.profile.files import read_organisation_file
from sleutelapp.qt.choice_field import ChoiceField
from sleutelapp.qt.number_fields import DecimalField
from sleutelapp.qt.scripted_dialogs import ScriptedDialogs
from sleutelapp.qt.text_fields import TextField
from sleutelapp.qt.type_ahead import TypeAheadField
from sleutelapp.reference.codes import load_reference
from sleutelapp.shell.application import Application
from tests.journeys.first_morning import MORNING
from tests.journeys.hands import choose, click, find, settle, start, type_into, words

ROOT = Path(__file__).resolve().parents[2]
PASSWORD = "zes losse woorden bij de vaart"


def command(folder: Path, *arguments: str) -> str:
    """What a command of the program prints."""
    home = {"HOME": str(folder), "LOCALAPPDATA": str(folder), "XDG_STATE_HOME": str(folder / "state")}
    ended = subprocess.run(
        [sys.executable, "-m", "sleutelapp", *arguments, "--vault", str(folder / "laptop")],
        input=f"{PASSWORD}\n",
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, **home, "PYTHONPATH": str(ROOT)},
        timeout=120,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    return ended.stdout


def page_of(application: Application) -> QWidget:
    assert application.coordinator is not None
    return application.coordinator


def pick(root: QWidget, name: str, label: str) -> None:
    """Choose from a list by its words."""
    field = find(root, ChoiceField, name)
    place = field.findText(label)
    assert place >= 0, [field.itemText(number) for number in range(field.count())]
    field.setCurrentIndex(place)
    settle()


def fill_in(page: QWidget) -> None:
    type_into(find(page, TextField, "Naam van uw organisatie"), "Welzijn Noord")
    municipality = find(page, TypeAheadField, "Gemeenten")
    choose(municipality, "zeis", "Zeist")
    type_into(find(page, DecimalField, "Uren voor Zeist"), "16,5")
    choose(municipality, "utrecht", "Utrecht")
    type_into(find(page, DecimalField, "Uren voor Utrecht"), "40")
    pick(page, "Periode voor Utrecht", "per kwartaal")
    click(page, "Code toevoegen")
    pick(page, "Lijst", "Hulpvraag")
    pick(page, "Hoort bij", "Mond")
    type_into(find(page, TextField, "Naam in het Nederlands"), "Bang voor de tandarts")
    click(page, "Toevoegen")
    click(page, "Invullen: Huisartsenpost")
    type_into(find(page, TextField, "Telefoonnummer"), "0900 1515")
    QTest.keyClick(find(page, TextField, "Telefoonnummer"), Qt.Key.Key_Return)
    settle()


def test_a_file_is_made_changed_and_taken_over(qapp: QApplication, tmp_path: Path) -> None:
    dialogs, clock = ScriptedDialogs(), SetClock(MORNING)
    first_file, second_file = tmp_path / "organisatie-1.toml", tmp_path / "organisatie-2.toml"
    application = start(qapp, tmp_path, clock, dialogs)
    assert application.page is not None
    click(application.page, "Ik ben coördinator")
    page = page_of(application)
    click(page, "Organisatiebestand")
    click(page, "Nieuw bestand maken")
    fill_in(page)
    click(page, "Editie 1 opslaan")
    shown = words(page)
    assert "Wat staat er in editie 1" in shown
    assert "Zeist: 16,5 uur per maand" in shown
    assert "Utrecht: 40 uur per kwartaal" in shown
    assert "Nieuwe code: Bang voor de tandarts (Hulpvraag · Mond)" in shown
    dialogs.answer_next(first_file)
    click(page, "Kies waar u opslaat")
    assert "Opgeslagen: organisatie-1.toml" in words(page)
    application.close()

    # The next start goes to the coordinator's window, which knows the file; it is opened as a file here.
    application = start(qapp, tmp_path, clock, dialogs)
    page = page_of(application)
    click(page, "Organisatiebestand")
    assert "Verder met Welzijn Noord" in words(page)
    dialogs.answer_next(first_file)
    click(page, "Bestand openen")
    click(page, "Code toevoegen")
    pick(page, "Lijst", "Soort contact")
    type_into(find(page, TextField, "Naam in het Nederlands"), "Op de markt")
    click(page, "Toevoegen")
    click(page, "Wijzigen: Bang voor de tandarts")
    type_into(find(page, TextField, "Naam in het Nederlands"), "Angst voor de tandarts")
    click(page, "Wijzigen")
    click(page, "Editie 2 opslaan")
    shown = words(page)
    assert "Wat is er veranderd sinds editie 1" in shown
    assert "Bang voor de tandarts heet voortaan Angst voor de tandarts" in shown
    assert "Nieuwe code: Op de markt (Soort contact)" in shown
    assert "Zeist" not in shown
    dialogs.answer_next(second_file)
    click(page, "Kies waar u opslaat")
    click(page, "Niet meer gebruiken: Angst voor de tandarts")
    click(page, "Editie 3 opslaan")
    assert "Angst voor de tandarts wordt niet meer gebruikt" in words(page)
    dialogs.answer_next(tmp_path / "organisatie-3.toml")
    click(page, "Kies waar u opslaat")
    application.close()
    assert not dialogs.unanswered()

    reference = load_reference()
    one, two, three = (
        read_organisation_file(tmp_path / f"organisatie-{number}.toml", reference) for number in (1, 2, 3)
    )
    assert [file.edition for file in (one, two, three)] == [1, 2, 3]
    assert one.issued_on == MORNING.date()
    assert one.codes[0].code == two.codes[0].code == "org_bang_voor_de_tandarts"
    assert three.codes[0].retired
    assert one.numbers[0].number == "0900 1515"

    command(tmp_path, "init", "--password-stdin", "--organisation", str(second_file))
    (tmp_path / "nieuwkomer.json").write_text('{"municipality": "GM0355"}\n', encoding="utf-8")
    (tmp_path / "hulpvraag.json").write_text(
        '{"newcomer_id": 1, "code": "org_bang_voor_de_tandarts"}\n', encoding="utf-8"
    )
    for kind, file in (("newcomer", "nieuwkomer.json"), ("need", "hulpvraag.json")):
        command(tmp_path, "add", kind, "--password-stdin", "--json", str(tmp_path / file))
    assert "Angst voor de tandarts" in command(tmp_path, "list", "need", "--password-stdin")
