"""The coordinator's window: a navigation of its own around its pages. No vault, and nothing that could open one."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from sleutelapp.core.clock import Clock
from sleutelapp.core.overriding import override
from sleutelapp.features.office import Office, OfficeScreen
from sleutelapp.qt.dialogs import Dialogs
from sleutelapp.qt.toast import ToastHost
from sleutelapp.reference.codes import Reference
from sleutelapp.shell.coordinator.pages import OfficePage, office_pages
from sleutelapp.shell.navigation import NavigationColumn

NOTHING: Final[Mapping[str, object]] = {}


class CoordinatorNavigation(NavigationColumn):
    """Leads back to the key person's door as well."""

    key_person_wanted = Signal()

    @override
    def _add_own(self, column: QVBoxLayout) -> None:
        self.key_person = self._add_other(column, "key-variant", self.tr("I am a key person"))
        self.key_person.clicked.connect(self.key_person_wanted)


class CoordinatorBench(QWidget):
    """Made when the coordinator's door is taken, and anew in another language."""

    language_wanted = Signal(str)
    key_person_wanted = Signal()
    navigation_collapsed = Signal(bool)

    def __init__(
        self,
        reference: Reference,
        language: str,
        dialogs: Dialogs,
        clock: Clock,
        folder: Path,
        *,
        collapsed: bool,
        work: Mapping[str, object] = NOTHING,
    ) -> None:
        """Show the first page.

        Args:
            reference: the code lists.
            language: of the window.
            dialogs: asks the user.
            clock: the wall clock.
            folder: where unsaved work is kept.
            collapsed: whether the navigation begins with pictograms alone.
            work: of a bench in another language, see `work`.
        """
        super().__init__()
        self.toast = ToastHost(self)
        self._office = Office(
            reference, language, dialogs, clock, folder, self.toast.show_message, self._offer_undo
        )
        self._pages: dict[str, OfficePage] = {page.key: page for page in office_pages()}
        self._screens: dict[str, OfficeScreen] = {}
        self._work = work
        titles = [(page.key, page.icon, page.title) for page in self._pages.values()]
        self.navigation = CoordinatorNavigation(titles, language, collapsed=collapsed)
        self.navigation.page_wanted.connect(self.go)
        self.navigation.language_wanted.connect(self.language_wanted)
        self.navigation.key_person_wanted.connect(self._ask_to_leave)
        self.navigation.collapsed_changed.connect(self.navigation_collapsed)
        self.navigation.show_key_person(self.tr("Coordinator"), "")
        self.stack = QStackedWidget()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.navigation)
        row.addWidget(self.stack, 1)
        for number, key in enumerate(self._pages, 1):
            QShortcut(QKeySequence(f"Ctrl+{number}"), self, partial(self.go, key))

    def arrive(self) -> None:
        """Begin, once the window shows it: with the pages that were worked on, the first of them in sight."""
        for key in self._work:
            if key in self._pages:
                self._screen(key)
        self.go(next(iter(self._pages)))

    def go(self, key: str) -> None:
        """Show a page."""
        screen = self._screen(key)
        self.stack.setCurrentWidget(screen)
        self.navigation.show_current(key)
        screen.arrive()

    def screen_of(self, key: str) -> OfficeScreen:
        """The screen of a page, made when it is first asked for."""
        return self._screen(key)

    def keep(self) -> None:
        """Keep what is being typed on every page."""
        for screen in self._screens.values():
            screen.keep()

    def may_leave(self) -> bool:
        """Whether the window may close; asks where something is not saved."""
        return all(screen.may_leave() for screen in self._screens.values())

    def work(self) -> dict[str, object]:
        """What another bench goes on with, by page."""
        found = {key: screen.work() for key, screen in self._screens.items()}
        return {key: work for key, work in found.items() if work is not None}

    def _screen(self, key: str) -> OfficeScreen:
        if key not in self._screens:
            screen = self._pages[key].make(self._office)
            self._screens[key] = screen
            self.stack.addWidget(screen)
            if key in self._work:
                screen.go_on(self._work[key])
        return self._screens[key]

    def _ask_to_leave(self) -> None:
        if self.may_leave():
            self.key_person_wanted.emit()

    def _offer_undo(self, said: str, undo: Callable[[], None]) -> None:
        self.toast.show_message(said, action=self.tr("Undo"), on_action=undo)
