"""A day of local work: a visit, nobody home, a call; and a referral that waits for consent.

A hundred minutes, how they come about: the visit lasts 65 (09:30 to 10:35), 20 went to a door that stayed
closed, the call took 15. Not at home counts no contact, but its time and its kilometres do: 12 + 5 = 17.
Travel time would be added too; none is booked on this day.
"""

import datetime as dt
from pathlib import Path

from PySide6.QtWidgets import QApplication, QLineEdit
from sqlalchemy import select

from sleutelapp.core.clock import SetClock
from sleutelapp.features.contacts.screen import ContactScreen
from sleutelapp.features.hours.screen import HoursScreen
from sleutelapp.features.referrals.screen import ReferralScreen
from sleutelapp.features.today.screen import TodayScreen
from sleutelapp.qt.scripted_dialogs import ScriptedDialogs
from sleutelapp.records import Need, Newcomer, Referral
from sleutelapp.shell.place import Place
from sleutelapp.shell.workbench import Workbench
from tests.journeys.first_morning import make_vault
from tests.journeys.hands import choose, click, find, start, type_into, wait_for, words

AFTERNOON = dt.datetime(2026, 9, 14, 14, 0)  # noqa: DTZ001 -- local time, as the clock gives it
DAY = "2 contacten · 1 niet thuis · 100 min · 17 km"
_MARKS = str.maketrans("", "", "\u2066\u2067\u2068\u2069")


def begin(workbench: Workbench) -> ContactScreen:
    click(workbench, "Nieuw contact")
    screen = workbench.findChild(ContactScreen)
    assert screen is not None
    return screen


def save(workbench: Workbench, screen: ContactScreen) -> None:
    click(screen, "Opslaan")
    wait_for(lambda: workbench.place.page != "contact")


def visit(workbench: Workbench) -> None:
    """09:30 to 10:35, twelve kilometres, mother and son, three needs; the GGZ is thought of."""
    screen = begin(workbench)
    for name, birth_year in (("Almaz Tesfay", "1991"), ("Sami Tesfay", "2021")):
        choose(screen.people.search, name, "Nieuwe persoon")
        card = screen.people.cards[-1]
        click(card, "Deze persoon vindt het goed")
        type_into(find(card, QLineEdit, "Geboortejaar"), birth_year)
        card.municipality.set_value("GM0307")
    click(screen, "Zij wonen samen")
    click(screen, "Huisbezoek")
    type_into(screen.kind.time, "09:30")
    type_into(screen.kind.minutes, "65")
    type_into(screen.kind.kilometres, "12")
    choose(screen.needs.search, "slaap", "Slaap")
    click(screen.needs.cards[0], "Almaz Tesfay")
    click(screen.needs.cards[0], "Doorverwijzen")
    screen.needs.cards[0].destination.set_value("mental_health_care")
    choose(screen.needs.search, "kies", "Kiespijn")
    click(screen.needs.cards[1], "Sami Tesfay")
    choose(screen.needs.search, "brief", "Brief of afspraak begrijpen")
    save(workbench, screen)


def nobody_home(workbench: Workbench) -> None:
    screen = begin(workbench)
    choose(screen.people.search, "Almaz", "Almaz Tesfay")
    click(screen, "Niet thuis")
    type_into(screen.kind.time, "11:00")
    type_into(screen.kind.minutes, "20")
    type_into(screen.kind.kilometres, "5")
    save(workbench, screen)


def call(workbench: Workbench) -> None:
    screen = begin(workbench)
    choose(screen.people.search, "Almaz", "Almaz Tesfay")
    click(screen, "Telefoon")
    type_into(screen.kind.time, "12:00")
    assert screen.kind.minutes.value() == 15  # the usual length of a call
    save(workbench, screen)


def status(workbench: Workbench) -> str:
    with workbench._workspace.vault.reading() as session:
        return session.scalars(select(Referral.status)).one()


def needs(workbench: Workbench) -> list[tuple[str, str]]:
    """Whose needs there are, and which; nobody's are of the household."""
    with workbench._workspace.vault.reading() as session:
        found = (
            select(Newcomer.name, Need.code)
            .select_from(Need)
            .outerjoin(Newcomer, Newcomer.id == Need.newcomer_id)
        )
        return sorted((name or "", code) for name, code in session.execute(found))


def refer(workbench: Workbench) -> None:
    """Nothing is sent without consent, and who did not go is asked why."""
    workbench.go(Place("referrals", 1))
    screen = workbench.findChild(ReferralScreen)
    assert screen is not None
    click(screen, "Aangeboden")
    click(screen, "Akkoord")
    click(screen, "Verstuurd")
    assert "Mag dit gedeeld worden met: GGZ?" in words(screen)
    assert status(workbench) == "agreed"
    click(screen, "Nee")
    assert status(workbench) == "agreed"
    click(screen, "Verstuurd")
    click(screen, "Ja, mondeling")
    assert status(workbench) == "sent"
    click(screen, "Afspraak")
    type_into(find(screen, QLineEdit, "Dag van de afspraak"), "14-09-2026")
    click(screen, "Stap vastleggen")
    assert status(workbench) == "appointment"
    click(screen, "Niet gegaan")
    click(screen, "Stap vastleggen")
    assert "Kies een reden." in words(screen)
    assert status(workbench) == "appointment"
    click(screen, "Vervoer")
    click(screen, "Stap vastleggen")
    assert status(workbench) == "not_gone"
    assert "Vervoer" in words(screen)


def test_today_and_hours_tell_the_same_day(qapp: QApplication, tmp_path: Path) -> None:
    application = start(qapp, tmp_path, SetClock(AFTERNOON), ScriptedDialogs())
    make_vault(application)
    workbench = application.workbench
    assert workbench is not None
    visit(workbench)
    assert len(needs(workbench)) == 3
    assert {("Almaz Tesfay", "P1"), ("Sami Tesfay", "T1")} < set(needs(workbench))
    nobody_home(workbench)
    call(workbench)

    workbench.go(Place("today"))
    today = workbench.findChild(TodayScreen)
    assert today is not None
    assert f"Vandaag: {DAY}" in words(today)
    assert "Amersfoort\n1,7 uur" in words(today)

    workbench.go(Place("hours"))
    hours = workbench.findChild(HoursScreen)
    assert hours is not None
    lines = [row.spoken().translate(_MARKS) for row in hours.month.rows.rows_model.rows()]
    assert lines[0] == f"Vandaag · {DAY}"
    assert lines[1:] == [
        "Telefoon, Almaz Tesfay · Amersfoort, 15 min",
        "Niet thuis, Almaz Tesfay · Amersfoort, 20 min · 5 km",
        "Huisbezoek, Almaz Tesfay, Sami Tesfay · Amersfoort, 65 min · 12 km",
    ]
    assert "2 contacten · 1 niet thuis · 17 km" in words(hours)

    refer(workbench)
    application.close()
