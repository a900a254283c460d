"""A quarter from its work to the coordinator's file, and on into the next one; with the keyboard alone."""

import datetime as dt
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableWidget, QWidget

from sleutelapp.core.clock import SetClock
from sleutelapp.core.paths import VaultFiles
from sleutelapp.disclosure.activity import CONTACTS_BY_KIND
from sleutelapp.disclosure.relations import REACH
from sleutelapp.features.contacts.actions import log_contact
from sleutelapp.features.contacts.drafts import ContactDraft, ContactNeedDraft
from sleutelapp.features.contacts.screen import ContactScreen
from sleutelapp.features.newcomers.drafts import ConsentDraft, NewcomerDraft
from sleutelapp.features.publications.publication import Publication
from sleutelapp.features.publications.reading import read_publications
from sleutelapp.features.reports.screen import ReportScreen
from sleutelapp.features.reports.sheet_card import SheetCard
from sleutelapp.features.signals.actions import add_signal
from sleutelapp.features.signals.drafts import SignalDraft
from sleutelapp.qt.scripted_dialogs import ScriptedDialogs
from sleutelapp.records import KeyPerson
from sleutelapp.shell.application import Application
from sleutelapp.shell.workbench import Workbench
from sleutelapp.vault.opening import UnlockedKeys, open_vault
from tests.journeys.hands import choose, name_of, settle, start, type_into, unlock, wait_for, words

PEOPLE = (
    "Hiwet Gebre",
    "Yonas Tekle",
    "Amina Noor",
    "Rahel Berhe",
    "Farid Karimi",
    "Samira Haddad",
    "Omar Said",
)
SUMMER = dt.datetime(2026, 8, 12, 16, 0)  # noqa: DTZ001 -- local time, as the clock gives it
AUTUMN = dt.datetime(2026, 10, 5, 10, 0)  # noqa: DTZ001 -- likewise
NEW_YEAR = dt.datetime(2027, 1, 4, 10, 0)  # noqa: DTZ001 -- likewise
LONG = 60_000  # milliseconds: figures are worked out on a busy machine


@pytest.fixture
def clock() -> SetClock:
    return SetClock(SUMMER)


@pytest.fixture
def folder(template: tuple[VaultFiles, UnlockedKeys, str], tmp_path: Path, clock: SetClock) -> Path:
    """A vault with a summer of work: seven visits, and a signal that the coordinator is to read."""
    shutil.copytree(template[0].folder, tmp_path / "kluis")
    vault = open_vault(VaultFiles(tmp_path / "kluis"), template[1], clock)
    with vault.writing() as session:
        session.add(KeyPerson(name="Senait Haile", code="SP-7K2M", organisation="Welzijn Midden"))
        for name in PEOPLE:
            person = NewcomerDraft(name=name, municipality="GM0344", consents=(ConsentDraft(),))
            log_contact(
                session,
                ContactDraft(
                    kind="home_visit",
                    new_newcomers=(person,),
                    minutes=45,
                    needs=(ContactNeedDraft(code="T1", person=0),),
                ),
            )
        add_signal(session, SignalDraft(text="Niemand vindt een tandarts.", domain="T", shared=True))
    vault.close()
    return tmp_path


@pytest.fixture
def dialogs() -> ScriptedDialogs:
    return ScriptedDialogs()


@pytest.fixture
def application(
    qapp: QApplication, folder: Path, clock: SetClock, dialogs: ScriptedDialogs
) -> Iterator[Application]:
    clock.moment = AUTUMN
    application = start(qapp, folder, clock, dialogs)
    yield application
    application.close()


def reports(workbench: Workbench) -> ReportScreen:
    """Go to Rapportage, and wait until everything is worked out."""
    QTest.keyClick(workbench, Qt.Key.Key_8, Qt.KeyboardModifier.ControlModifier)
    screen = workbench.findChild(ReportScreen)
    assert screen is not None
    wait_for(screen.isVisible)
    wait_for(lambda: not screen.progress.is_busy, LONG)
    settle()
    return screen


def tab_to(window: QWidget, name: str) -> QWidget:
    """Press Tab until the control of this name has the keyboard."""
    for _step in range(80):
        focused = QApplication.focusWidget()
        if focused is not None and name_of(focused).startswith(name) and focused.isEnabled():
            return focused
        QTest.keyClick(focused or window, Qt.Key.Key_Tab)
    raise AssertionError(f"Tab never reaches {name}")


def press(window: QWidget, name: str) -> None:
    """Reach a control with Tab, and press it with the space bar."""
    QTest.keyClick(tab_to(window, name), Qt.Key.Key_Space)
    settle()


def freeze(screen: ReportScreen, dialogs: ScriptedDialogs) -> None:
    """Freeze the quarter that is shown."""
    dialogs.answer_next(True)
    press(screen.window(), "Vaststellen")
    wait_for(lambda: "Vastgesteld op" in words(screen), LONG)
    wait_for(lambda: not screen.progress.is_busy, LONG)


def save(screen: ReportScreen, dialogs: ScriptedDialogs, output: Path) -> Publication:
    """Save it where the keyboard is after freezing, and read the file as the coordinator does."""
    dialogs.answer_next(output)
    assert screen.save.hasFocus()
    QTest.keyClick(screen.save, Qt.Key.Key_Space)
    wait_for(output.exists, LONG)
    (found,) = read_publications(output)
    return found


def shown(screen: ReportScreen, sheet: str, title: str) -> dict[str, list[str]]:
    """A table of an open sheet: what stands in each of its lines, by the words at its beginning."""
    card = next(card for card in screen.findChildren(SheetCard, f"sheet:{sheet}") if card.isVisible())
    grid = next(grid for grid in card.findChildren(QTableWidget) if grid.accessibleName() == title)
    lines = {}
    for row in range(grid.rowCount()):
        items = [grid.item(row, column) for column in range(grid.columnCount())]
        first, *rest = ["" if each is None else each.text().strip("\u2068\u2069") for each in items]
        lines[first] = rest
    return lines


def visits(publication: Publication) -> int:
    """Home visits, exactly."""
    return sum(
        figure.value
        for figure in publication.issue.exact
        if figure.table == CONTACTS_BY_KIND and figure.keys[0] == "home_visit"
    )


def test_a_quarter_from_its_work_to_the_file_and_on_into_the_next(
    application: Application, clock: SetClock, dialogs: ScriptedDialogs, folder: Path
) -> None:
    workbench = unlock(application)
    screen = reports(workbench)
    assert "3e kwartaal 2026" in words(screen)
    assert "Klaar om vast te stellen" in words(screen)

    # What the coordinator will see, beside what only the key person sees.
    press(workbench, "Tonen: Bereik")
    line = shown(screen, "reach", "Bereik in het kort")["Bereikte personen"]
    assert line[1] in {"5", "10"}
    assert line[-1] == "7"
    press(workbench, "Tonen: Signalen")
    assert "Niemand vindt een tandarts." in words(screen)

    freeze(screen, dialogs)
    assert "niet ongedaan" in dialogs.asked[0]
    summer = save(screen, dialogs, folder / "zomer.xlsx")
    assert (summer.issue.period, visits(summer)) == ("2026-Q3", 7)
    assert summer.issue.value(REACH) == int(line[1])
    assert [signal.text for signal in summer.signals] == ["Niemand vindt een tandarts."]

    # A visit of September that was forgotten counts in the quarter in which it is entered.
    clock.move(minutes=2)
    QTest.keyClick(workbench, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    contact = workbench.findChild(ContactScreen)
    assert contact is not None
    choose(contact.people.search, "Hiwet", "Hiwet Gebre")
    press(workbench, "Huisbezoek")
    type_into(contact.kind.date, "15-9-2026")
    QTest.keyClick(contact, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    wait_for(lambda: workbench.place.page != "contact")
    screen = reports(workbench)
    assert shown(screen, "reach", "Bereik in het kort")["Bereikte personen"] == line
    QTest.keyClick(screen.period.which, Qt.Key.Key_Up)
    wait_for(lambda: not screen.progress.is_busy, LONG)
    settle()
    assert "Loopt nog" in words(screen)
    assert "1 contact" in words(screen)
    assert not screen.freeze.isVisible()

    # After the next quarter it goes out with that one; the first file does not change any more.
    application.lock()
    clock.moment = NEW_YEAR
    workbench = unlock(application)
    screen = reports(workbench)
    assert "4e kwartaal 2026" in words(screen)
    freeze(screen, dialogs)
    winter = save(screen, dialogs, folder / "winter.xlsx")
    assert (winter.issue.period, visits(winter), winter.signals) == ("2026-Q4", 1, ())
    tab_to(workbench, "Periode")
    QTest.keyClick(screen.period.which, Qt.Key.Key_Down)
    wait_for(lambda: not screen.progress.is_busy, LONG)
    screen.save.setFocus()
    assert save(screen, dialogs, folder / "nog eens.xlsx") == summer


def test_an_older_vault_reads_its_quarter_back_and_freezes_it_no_second_time(
    application: Application, dialogs: ScriptedDialogs, folder: Path
) -> None:
    store = folder / "kluis" / "kluis.db"
    older = folder / "ouder.db"
    unlock(application)
    application.lock()
    shutil.copy(store, older)
    screen = reports(unlock(application))
    freeze(screen, dialogs)
    summer = save(screen, dialogs, folder / "zomer.xlsx")
    application.lock()
    for leftover in store.parent.glob("kluis.db-*"):
        leftover.unlink()
    shutil.copy(older, store)

    workbench = unlock(application)
    screen = reports(workbench)
    assert "Dit is een oudere kluis: 3e kwartaal 2026" in words(screen)
    assert not screen.freeze.isVisible()
    dialogs.answer_next(folder / "zomer.xlsx")
    press(workbench, "Bestand kiezen")
    wait_for(lambda: "Teruggelezen op" in words(screen), LONG)
    wait_for(lambda: not screen.progress.is_busy, LONG)
    assert "oudere kluis" not in words(screen)
    screen.save.setFocus()
    assert save(screen, dialogs, folder / "opnieuw.xlsx") == summer
