"""A regional session of two key persons: fourteen registered, eleven of them came, six walked in of whom two known."""

import datetime as dt
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget
from sqlalchemy import select

from sleutelapp.core.clock import SetClock
from sleutelapp.features.network.actions import add_organisation
from sleutelapp.features.network.drafts import OrganisationDraft
from sleutelapp.features.newcomers.actions import add_newcomer
from sleutelapp.features.newcomers.drafts import ConsentDraft, NewcomerDraft
from sleutelapp.features.sessions.form import SessionForm
from sleutelapp.features.sessions.rules import Totals
from sleutelapp.features.sessions.screen import SessionScreen
from sleutelapp.qt.scripted_dialogs import ScriptedDialogs
from sleutelapp.records import Need
from sleutelapp.shell.workbench import Workbench
from tests.features.sessions.conftest import NAMES
from tests.features.sessions.on_page import MARKS, counted, pick, plan, press, stored, totals_shown
from tests.journeys.first_morning import make_vault
from tests.journeys.hands import choose, click, start, type_into, words

MONDAY = dt.datetime(2026, 9, 14, 10, 0)  # noqa: DTZ001 -- local time, as the clock gives it
AFTER = dt.datetime(2026, 9, 14, 10, 2)  # noqa: DTZ001 -- likewise; a day further would lock the window


def known_people(workbench: Workbench) -> None:
    with workbench._workspace.vault.writing() as session:
        for name in NAMES:
            add_newcomer(session, NewcomerDraft(name=name, consents=(ConsentDraft(),), municipality="GM0307"))
        add_organisation(session, OrganisationDraft(name="Buurthuis De Brug", municipality="GM0307"))


def open_page(workbench: Workbench) -> SessionScreen:
    click(workbench.navigation, "Voorlichting")
    screen = workbench.stack.currentWidget()
    assert isinstance(screen, SessionScreen)
    return screen


def plan_it(screen: SessionScreen) -> str:
    """Planned for today, together with Samira; the code that is read out to her."""
    click(screen, "Nieuwe voorlichting")
    form = screen.form
    plan(form, "14-09-2026")
    type_into(form.planning.time, "0800")
    type_into(form.planning.minutes, "90")
    type_into(form.planning.preparation, "45")
    type_into(form.planning.travel, "30")
    type_into(form.planning.kilometres, "14,5")
    type_into(form.planning.place, "Zaal 2")
    choose(form.planning.partner, "brug", "Buurthuis De Brug")
    choose(form.planning.languages.search, "tigr", "Tigrinya")
    press(form.together.together)
    type_into(form.together.givers, "Samira")
    for name in NAMES[:14]:
        choose(form.attendance.registered, name, name)
    assert totals_shown(form) == "14 aangemeld"
    code = form.together.code.text().translate(MARKS)
    click(screen, "Opslaan")
    return code


def hold_it(screen: SessionScreen) -> None:
    """Eleven came; two known and four unknown people walked in; the group and Almaz had a question."""
    screen.show_session(1)
    form = screen.form
    press(form.planning.status.chip("held"))
    assert totals_shown(form) == "0 deelnemers, 0 bekend, 14 niet gekomen"
    for number in range(1, 12):
        press(form.attendance.came.chip(number))
    for name in NAMES[14:]:
        choose(form.attendance.walked_in, name, name)
    click(screen, "Onbekende deelnemers tellen")
    grid = form.attendance.counts.grids[0]
    pick(grid.municipality, "Amersfoort")
    type_into(grid.cell("30_44", "female"), "3")
    type_into(grid.cell(None, "male"), "1")
    assert totals_shown(form) == "17 deelnemers, 13 bekend, 3 niet gekomen"
    ask(form, "slaap", "Slaap", whose=1)
    ask(form, "kies", "Kiespijn", whose=None)
    click(screen, "Opslaan")


def ask(form: SessionForm, typed: str, title: str, *, whose: int | None) -> None:
    choose(form.questions.search, typed, title)
    if whose is not None:
        form.questions.cards[-1].who.set_value(str(whose))


def shown_on(workbench: Workbench, page: str) -> str:
    click(workbench.navigation, page)
    screen = workbench.stack.currentWidget()
    assert isinstance(screen, QWidget)
    return words(screen)


def test_a_session_of_two_key_persons(qapp: QApplication, tmp_path: Path) -> None:
    clock = SetClock(MONDAY)
    application = start(qapp, tmp_path, clock, ScriptedDialogs())
    make_vault(application)
    workbench = application.workbench
    assert workbench is not None
    vault = workbench._workspace.vault
    known_people(workbench)
    screen = open_page(workbench)
    code = plan_it(screen)
    clock.moment = AFTER
    hold_it(screen)

    assert counted(vault) == Totals(registered=14, participants=17, known=13, walk_ins=6, no_shows=3)
    kept = stored(vault)
    assert (kept.minutes, kept.preparation_minutes, kept.travel_minutes, kept.travel_metres) == (
        90,
        45,
        30,
        14_500,
    )
    assert (kept.partner, kept.languages, kept.givers) == ("Buurthuis De Brug", ("ti",), ("Samira",))
    with vault.reading() as session:
        asked = session.execute(select(Need.code, Need.newcomer_id).order_by(Need.id)).all()
    assert [tuple(row) for row in asked] == [("P1", 1), ("T1", None)]

    # The whole time of the session stands in the hours: 90 + 45 + 30 minutes.
    hours = shown_on(workbench, "Uren")
    assert "2,8\nuur geleverd\n14,5\nkilometer\n0\ncontacten" in hours
    assert "1 voorlichting · 14,5 km" in hours

    # The second key person types the code that was read out; a wrong one is not taken.
    screen = open_page(workbench)
    click(screen, "Nieuwe voorlichting")
    plan(screen.form, "14-09-2026")
    press(screen.form.together.together)
    press(screen.form.together.whose.chip("theirs"))
    type_into(screen.form.together.typed, "AB")
    click(screen, "Opslaan")
    assert "vijf letters of cijfers" in words(screen.form)
    type_into(screen.form.together.typed, f"{code[:2]} {code[2:]}".lower())
    click(screen, "Opslaan")
    assert stored(vault, 2).share_code == kept.share_code == code
    application.close()
