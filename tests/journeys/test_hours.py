"""Time logged on several pages: one month beside what was agreed, a claim and a portfolio without newcomers."""

import datetime as dt
import zipfile
from pathlib import Path

import openpyxl

from sleutelapp.features.consultations.screen import AdviceScreen
from sleutelapp.features.contacts.screen import ContactScreen
from sleutelapp.features.hours.screen import HoursScreen
from sleutelapp.features.sessions.screen import SessionScreen
from sleutelapp.qt.scripted_dialogs import ScriptedDialogs
from sleutelapp.shell.place import Place
from sleutelapp.shell.workbench import Workbench
from tests.features.sessions.on_page import plan, press
from tests.journeys.hands import choose, click, page, type_into, wait_for, words


def visit(workbench: Workbench) -> None:
    """60 minutes, 20 under way, 12,5 km."""
    click(workbench, "Nieuw contact")
    contact = page(workbench, ContactScreen)
    choose(contact.people.search, "almaz", "Almaz Tesfay")
    click(contact, "Huisbezoek")
    type_into(contact.kind.minutes, "60")
    type_into(contact.kind.travel_minutes, "20")
    type_into(contact.kind.kilometres, "12,5")
    type_into(contact.notes, "Almaz slaapt slecht.")
    click(contact, "Opslaan")
    wait_for(lambda: workbench.place.page != "contact")


def give_session(workbench: Workbench) -> None:
    """90 minutes, prepared in 45."""
    click(workbench.navigation, "Voorlichting")
    screen = page(workbench, SessionScreen)
    click(screen, "Nieuwe voorlichting")
    form = screen.form
    plan(form, "14-09-2026")
    type_into(form.planning.time, "0800")
    type_into(form.planning.minutes, "90")
    type_into(form.planning.preparation, "45")
    type_into(form.planning.place, "Bij Tesfay thuis")
    press(form.planning.status.chip("held"))
    assert form.planning.municipality.value() == "GM0307"  # the only one there are hours for
    choose(form.attendance.walked_in, "almaz", "Almaz Tesfay")
    click(screen, "Opslaan")


def advise(workbench: Workbench) -> None:
    """30 minutes."""
    click(workbench.navigation, "Advies")
    screen = page(workbench, AdviceScreen)
    click(screen.list_detail, "Nieuwe adviesvraag")
    form = screen.consultation_form
    click(form, "School")
    click(form, "Casus")
    type_into(form.minutes, "30")
    click(form, "Opslaan")


def book(workbench: Workbench) -> HoursScreen:
    """An hour of intervision; the municipality is the one with which hours were agreed."""
    click(workbench.navigation, "Uren")
    hours = page(workbench, HoursScreen)
    click(hours, "Tijd boeken")
    click(hours.form, "Opslaan")
    assert "Kies wat voor werk het was." in words(hours.form)
    click(hours.form, "Intervisie")
    type_into(hours.form.minutes, "60")
    type_into(hours.form.description, "Over Almaz")
    click(hours.form, "Opslaan")
    return hours


def texts(path: Path) -> str:
    """Every text in the file, also those that no cell shows."""
    with zipfile.ZipFile(path) as parts:
        return "\n".join(parts.read(name).decode("utf-8", "replace") for name in parts.namelist())


def rows(path: Path) -> list[list[object]]:
    sheets = openpyxl.load_workbook(path)
    return [[cell.value for cell in row] for sheet in sheets for row in sheet.iter_rows()]


def test_all_time_of_a_month_and_what_leaves_of_it(
    workbench: Workbench, dialogs: ScriptedDialogs, tmp_path: Path
) -> None:
    visit(workbench)
    give_session(workbench)
    advise(workbench)
    hours = book(workbench)

    # 60 + 20 + 90 + 45 + 30 + 60 = 305 minutes, split, beside the hours agreed; on Today the same.
    month = words(hours.month)
    assert "5,1\nuur geleverd van 40 afgesproken\n12,5\nkilometer\n1\ncontact\n" in month
    assert "Amersfoort\n5,1 van 40 uur\n" in month
    split = "Contact 1 · Reistijd 0,3 · Voorbereiding 0,8 · Voorlichting 1,5 · Advies 0,5 · Overige tijd 1"
    assert split in month
    workbench.go(Place("today"))
    assert "Amersfoort\n5,1 van 40 uur" in words(workbench)
    click(workbench.navigation, "Uren")

    # The claim, for the employer.
    claim = tmp_path / "declaratie.xlsx"
    dialogs.answer_next(claim)
    click(hours, "Declaratie (Excel)")
    wait_for(claim.exists)
    day = dt.datetime(2026, 9, 14)  # noqa: DTZ001 -- as Excel keeps a day
    assert [day, "Amersfoort", 60, 45, 90, 30, 60, 20, 305, 5.08, 12.5] in rows(claim)
    assert ["Totaal", None, 60, 45, 90, 30, 60, 20, 305, 5.08, 12.5] in rows(claim)

    # The portfolio, for oneself.
    portfolio = tmp_path / "portfolio.xlsx"
    click(hours, "Portfolio")
    dialogs.answer_next(portfolio)
    click(hours.portfolio, "Opslaan als Excel")
    wait_for(portfolio.exists)
    assert ["Stress en slaap", day, 1.5, 0.75, "Amersfoort"] in rows(portfolio)
    assert ["Intervisie", day, 1, None, None] in rows(portfolio)

    for path in (claim, portfolio):
        told = texts(path)
        assert "Welzijn Voorbeeld" in told
        for personal in ("Almaz", "Tesfay", "N-0000", "slaapt", "Yonas", "Haile"):
            assert personal not in told, (path.name, personal)
