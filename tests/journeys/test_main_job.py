"""The main job, whole: from the first start to the coordinator's Excel file, with a kill in between."""

import subprocess
import sys
import zipfile
from pathlib import Path

import openpyxl
from PySide6.QtWidgets import QApplication, QPushButton

from sleutelapp.core.clock import SetClock
from sleutelapp.features.contacts.screen import ContactScreen
from sleutelapp.features.reports.screen import ReportScreen
from sleutelapp.qt.scripted_dialogs import ScriptedDialogs
from sleutelapp.shell.place import Place
from tests.journeys.first_morning import MORNING
from tests.journeys.hands import (
    choose,
    click,
    find,
    name_of,
    start,
    type_into,
    unlock,
    wait_for,
    words,
)

ROOT = Path(__file__).parents[2]
LATE = "Vragen of de afspraak er is, Sami Tesfay · Kiespijn, 1 dag te laat"


def killed_after_the_second_need(folder: Path) -> None:
    """The first part of the journey, in a process that is killed as a power cut kills it."""
    command = [sys.executable, "-m", "tests.journeys.first_morning", str(folder)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as morning:
        assert morning.stdout is not None
        assert morning.stdout.readline() == "ready\n"
        morning.kill()


def test_from_first_start_to_the_coordinators_file(qapp: QApplication, tmp_path: Path) -> None:
    killed_after_the_second_need(tmp_path)
    clock = SetClock(MORNING)
    clock.move(minutes=40)
    dialogs = ScriptedDialogs()
    application = start(qapp, tmp_path, clock, dialogs)
    workbench = unlock(application)

    # The draft is offered with its date, and comes back complete.
    assert "Almaz Tesfay, Sami Tesfay" in words(workbench)
    click(workbench, "Verder gaan")
    screen = workbench.findChild(ContactScreen)
    assert screen is not None
    assert [card.need.code for card in screen.needs.cards] == ["T1", "P1"]
    assert screen.needs.cards[0].destination.value() == "dentist"
    assert [card.name.value() for card in screen.people.cards] == ["Almaz Tesfay", "Sami Tesfay"]
    choose(screen.needs.search, "brief", "Brief of afspraak begrijpen")
    type_into(screen.kind.minutes, "65")
    type_into(screen.kind.kilometres, "12")
    type_into(screen.notes, "Zoon heeft kiespijn, moeder slaapt slecht.")
    click(screen, "Opslaan")
    wait_for(lambda: workbench.place.page != "contact")
    assert "Verder gaan" not in words(workbench)

    # Tomorrow the follow-up is due; the day after it is late, and still opens.
    application.lock()
    clock.move(days=1)
    workbench = unlock(application)
    find(workbench, QPushButton, "Vragen of de afspraak er is, Sami Tesfay · Kiespijn, vandaag")
    application.lock()
    clock.move(days=1)
    workbench = unlock(application)
    click(workbench, LATE)
    assert workbench.place.page == "newcomers"
    assert "Sami Tesfay" in words(workbench)

    # After the quarter, the coordinator gets what was done, and nothing of the people.
    application.lock()
    clock.move(days=30)
    workbench = unlock(application)
    output = tmp_path / "kwartaal.xlsx"
    dialogs.answer_next(True, output)
    workbench.go(Place("reports"))
    report = workbench.findChild(ReportScreen)
    assert report is not None
    assert report.period.period().code == "2026-Q3"
    wait_for(report.freeze.isEnabled)
    click(report, "Vaststellen")
    wait_for(lambda: "Vastgesteld op" in words(report))
    click(report, "Opslaan als Excel")
    wait_for(output.exists)
    application.close()

    workbook = openpyxl.load_workbook(output)
    cells = [[cell.value for cell in row] for row in workbook["Activiteiten"].iter_rows()]
    visits = next(row for row in cells if "Huisbezoek" in row)
    assert 1 in visits
    amersfoort = [row for row in cells if "Amersfoort" in row]
    assert any(65 in row and 12 in row for row in amersfoort), amersfoort
    parts = zipfile.ZipFile(output)
    text = "\n".join(parts.read(name).decode("utf-8", "replace") for name in parts.namelist())
    # "Kiespijn" alone is a code of the list: the rounding may draw it.
    for personal in ("Almaz", "Sami", "Tesfay", "N-0000", "heeft kiespijn", "Yonas", "Haile", "slaapt"):
        assert personal not in text, personal


def test_the_settings_and_window_title_hold_nobody(qapp: QApplication, tmp_path: Path) -> None:
    killed_after_the_second_need(tmp_path)
    application = start(qapp, tmp_path, SetClock(MORNING), ScriptedDialogs())
    unlock(application)
    assert application.window.windowTitle() == "Sleutelapp"
    assert name_of(application.window) in ("", "Sleutelapp")
    application.close()
    outside = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert outside
    for path in outside:
        content = path.read_bytes()
        for personal in (b"Almaz", b"Tesfay", b"Yonas", b"Haile"):
            assert personal not in content, path.name
