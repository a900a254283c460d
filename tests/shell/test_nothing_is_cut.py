"""Every page with large text on a small laptop, in Dutch, mirrored, and in a language with longer words."""

import contextlib
import datetime as dt
import json
from functools import partial
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QPushButton, QWidget

from sleutelapp.core.clock import SetClock
from sleutelapp.core.paths import VaultFiles
from sleutelapp.features.agenda.screen import AgendaScreen
from sleutelapp.features.consultations.screen import AdviceScreen
from sleutelapp.features.contacts.screen import ContactScreen
from sleutelapp.features.demo.history import write_history
from sleutelapp.features.hours.screen import HoursScreen
from sleutelapp.features.merging.screen import MergeScreen
from sleutelapp.features.network.screen import NetworkScreen
from sleutelapp.features.newcomers.screen import NewcomerScreen
from sleutelapp.features.referrals.screen import ReferralScreen
from sleutelapp.features.reports.screen import ReportScreen
from sleutelapp.features.sessions.screen import SessionScreen
from sleutelapp.features.settings.screen import SettingsScreen
from sleutelapp.shell.damaged_steps import RescueBegin
from sleutelapp.shell.first_start import FirstStart
from sleutelapp.shell.place import Place
from sleutelapp.shell.workbench import Workbench
from sleutelapp.vault.keys import LEAST_COST
from sleutelapp.vault.opening import create_vault, open_vault
from tests.conftest import PASSWORD
from tests.cut_text import cut_text
from tests.shell.conftest import Driver

SCREEN = (1366, 728)  # what a laptop of 1366×768 leaves below the title bar
ScreenType = TypeVar("ScreenType", bound=QWidget)
LANGUAGES = ["nl", "x-rtl", "x-long"]


@pytest.fixture(scope="module")
def worked(tmp_path_factory: pytest.TempPathFactory) -> VaultFiles:
    """A vault with a little of everything."""
    files = VaultFiles(tmp_path_factory.mktemp("worked") / "kluis")
    unlocked, _code = create_vault(files, PASSWORD, LEAST_COST)
    until = dt.date(2026, 9, 14)
    with contextlib.closing(
        open_vault(files, unlocked, SetClock(dt.datetime.combine(until, dt.time(9))))
    ) as vault:
        write_history(vault, newcomers=14, contacts=120, until=until, seed=7, progress=None)
    return files


class Look:
    """Looks at one state after the other and remembers what is cut."""

    def __init__(self, driver: Driver, window: QWidget) -> None:
        self.found: list[str] = []
        self._driver = driver
        self._window = window

    def at(self, name: str) -> None:
        for _round in range(4):  # a layout follows the one it stands in
            self._driver.app.sendPostedEvents()
            self._driver.app.processEvents()
        self.found += [f"{name}: {said}" for said in cut_text(self._window)]


def large(driver: Driver, language: str) -> None:
    settings = {"language": language, "text_size": 1.5, "appearance": "light"}
    driver.settings_path.write_text(json.dumps(settings))


@pytest.fixture(params=LANGUAGES)
def bench(request: pytest.FixtureRequest, driver: Driver, worked: VaultFiles) -> Workbench:
    large(driver, request.param)
    application = driver.start(worked)
    bench = driver.unlock(application, PASSWORD)
    application.window.setFixedSize(*SCREEN)
    return bench


def show(
    bench: Workbench, kind: type[ScreenType], page: str, record: int | tuple[str, int] | None = None
) -> ScreenType:
    bench.go(Place(page, record))
    widget = bench.stack.currentWidget()
    assert isinstance(widget, kind)
    return widget


def is_ready(screen: ReportScreen) -> bool:
    return not screen.progress.is_busy


def test_nothing_is_cut_on_any_page(driver: Driver, bench: Workbench) -> None:
    look = Look(driver, bench.window())
    for page in (*bench._entries, "agenda", "waste_bin", "settings"):
        screen = show(bench, QWidget, page)
        if isinstance(screen, ReportScreen):
            driver.wait(partial(is_ready, screen))
        look.at(page)
    for page, record in (
        ("referrals", 1),
        ("sessions", ("session", 1)),
        ("advice", ("consultation", 1)),
        ("advice", ("signal", 1)),
        ("network", ("organisation", 1)),
        ("network", ("professional", 1)),
        ("contact_detail", 1),
    ):
        show(bench, QWidget, page, record)
        look.at(f"{page} {record}")
    screen = show(bench, AgendaScreen, "agenda")
    screen._show_view("day")
    screen._plan()
    look.at("planning")
    assert "\n".join(look.found) == ""


def test_nothing_is_cut_on_dossiers_and_boards(driver: Driver, bench: Workbench) -> None:
    look = Look(driver, bench.window())
    newcomers = show(bench, NewcomerScreen, "newcomers")
    for number in (1, 2, 3):
        newcomers.show_newcomer(number)
        for tab in range(newcomers.dossier.tabs.count()):
            newcomers.dossier.tabs.setCurrentIndex(tab)
            look.at(f"dossier {number}, part {tab}")
        newcomers.dossier.tabs.setCurrentIndex(0)
        newcomers.dossier._ask_removal()
        look.at(f"dossier {number}, thrown away?")
        newcomers.dossier.removal.hide()
    newcomers.change()
    look.at("newcomer form")
    newcomers._close_form()
    newcomers.dossier.tabs.setCurrentIndex(1)
    newcomers.dossier.board.add_button.click()
    look.at("need")
    newcomers.dossier.board.panel.picker.search.chosen.emit("G1")
    look.at("need with danger")
    merging = show(bench, MergeScreen, "merge", 1)
    merging._choose(2)
    look.at("merging")
    referrals = show(bench, ReferralScreen, "referrals")
    for view in ("list", "times", "board"):
        referrals.views.button(view).click()
        look.at(f"referrals as {view}")
    referrals.board.ended.click()
    look.at("ended referrals")
    assert "\n".join(look.found) == ""


def test_nothing_is_cut_on_forms(driver: Driver, bench: Workbench) -> None:
    look = Look(driver, bench.window())
    bench.new_contact(1)
    contact = bench.stack.currentWidget()
    assert isinstance(contact, ContactScreen)
    contact.kind.kinds.chip("home_visit").click()
    for code in ("T1", "P7"):
        contact.needs._add(code)
    for button in (
        contact.needs.cards[0].refer,
        contact.needs.cards[0].follow,
        contact.needs.cards[0].remark,
    ):
        button.click()
    contact.danger.open_signs.setChecked(True)
    look.at("contact")
    contact.cancel()
    referrals = show(bench, ReferralScreen, "referrals")
    referrals.add(1)
    look.at("referral form")
    sessions = show(bench, SessionScreen, "sessions")
    sessions.add()
    look.at("session form")
    for kind in ("consultation", "signal"):
        advice = show(bench, AdviceScreen, "advice", (kind, 1))
        advice.change()
        look.at(f"{kind} form")
        advice._close_form()
    network = show(bench, NetworkScreen, "network", ("organisation", 1))
    network.change()
    look.at("network form")
    network._close_form()
    network.open_numbers()
    look.at("numbers")
    hours = show(bench, HoursScreen, "hours")
    hours._show_portfolio()
    look.at("portfolio")
    hours._show_month()
    hours._book()
    look.at("time form")
    settings = show(bench, SettingsScreen, "settings")
    settings.findChildren(QPushButton, "changePassword")[0].click()
    look.at("password form")
    assert "\n".join(look.found) == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_cut_before_the_vault_is_open(driver: Driver, language: str) -> None:
    large(driver, language)
    unlocking = driver.start()
    unlocking.window.setFixedSize(*SCREEN)
    look = Look(driver, unlocking.window)
    look.at("unlock")
    unlocking.restore()
    look.at("restore")
    driver.quit(unlocking)
    first = driver.start(VaultFiles(driver.settings_path.parent / "new" / "kluis"))
    first.window.setFixedSize(*SCREEN)
    assert isinstance(first.page, FirstStart)
    look = Look(driver, first.window)
    first.page.organisation.offer("Welzijn Noord", "JS1V 2T3H WDD7 WDNH S09G")
    for step in (first.page.welcome, first.page.profile, first.page.organisation, first.page.password):
        first.page._show(step)
        look.at(type(step).__name__)
    first.window.show_page(RescueBegin("In de kluis is iets beschadigd."))
    look.at("rescue")
    first.open_coordinator()
    assert first.coordinator is not None
    for page in ("organisation", "combine", "roster", "settings"):
        first.coordinator.go(page)
        look.at(f"coordinator: {page}")
    assert "\n".join(look.found) == ""
