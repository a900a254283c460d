"""The first part of the main journey, in a process of its own, because it ends by a kill.

    python -m tests.journeys.first_morning FOLDER

Makes a vault through the first start, begins to log a visit to a mother and child, prints `ready` after
the second need, and waits to be killed.
"""

import re
import sys
from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QApplication, QLineEdit

from sleutelapp.core.clock import SetClock
from sleutelapp.features.contacts.screen import ContactScreen
from sleutelapp.qt.scripted_dialogs import ScriptedDialogs
from sleutelapp.shell.application import Application
from sleutelapp.shell.first_start import FirstStart
from sleutelapp.shell.first_start_recovery import RecoveryCheckStep, RecoveryStep
from tests.journeys.hands import (
    PASSWORD,
    activate,
    choose,
    click,
    find,
    live,
    start,
    type_into,
    wait_for,
    words,
)

MORNING = datetime(2026, 9, 14, 10, 0)  # noqa: DTZ001 -- local time, as the clock gives it


def make_vault(application: Application) -> None:
    page = application.page
    assert isinstance(page, FirstStart)
    click(page, "Ik ben sleutelpersoon")
    type_into(page.profile.name, "Yonas Haile")
    type_into(page.profile.organisation, "Welzijn Voorbeeld")
    hours = page.profile.hours
    choose(hours.add, "amersf", "Amersfoort")
    page.profile.next.click()
    type_into(page.password.first.line, PASSWORD)
    type_into(page.password.again.line, PASSWORD)
    page.password.next.click()
    wait_for(lambda: isinstance(page.steps.currentWidget(), RecoveryStep))
    paper = re.findall(r"\b[0-9A-HJKMNP-TV-Z]{4}\b", words(page))
    click(page, "Ik heb hem op papier")
    check = page.steps.currentWidget()
    assert isinstance(check, RecoveryCheckStep)
    for number, field in check.asked.items():
        type_into(field, paper[number - 1])
    check.next.click()
    wait_for(lambda: application.workbench is not None and application.workbench.isVisible())
    activate(application)


def begin_visit(application: Application) -> None:
    workbench = application.workbench
    assert workbench is not None
    click(workbench, "Nieuw contact")
    screen = workbench.findChild(ContactScreen)
    assert screen is not None
    for name, birth_year in (("Almaz Tesfay", "1991"), ("Sami Tesfay", "2021")):
        choose(screen.people.search, name, "Nieuwe persoon")
        card = screen.people.cards[-1]
        click(card, "Deze persoon vindt het goed")
        type_into(find(card, QLineEdit, "Geboortejaar"), birth_year)
    click(screen, "Zij wonen samen")
    click(screen, "Huisbezoek")
    click(screen, "Gemeente, taal of tolk wijzigen")
    screen.details.municipality.set_value("GM0307")
    choose(screen.needs.search, "kies", "Kiespijn")
    tooth = screen.needs.cards[0]
    click(tooth, "Sami Tesfay")
    click(tooth, "Doorverwijzen")
    tooth.destination.set_value("dentist")
    click(tooth, "Opvolgen op")
    type_into(tooth.due_on, "15-09-2026")
    type_into(tooth.due_text, "Vragen of de afspraak er is")
    choose(screen.needs.search, "slaap", "Slaap")


def main() -> None:
    app = QApplication(sys.argv[:1])
    application = start(app, Path(sys.argv[1]), SetClock(MORNING), ScriptedDialogs())
    make_vault(application)
    begin_visit(application)
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    live()


if __name__ == "__main__":
    main()
