"""The coordinator's window: a navigation of its own around its pages. No vault, and nothing that could open one."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from sleutelapp.core.clock import Clock
from sleutelapp.core.overriding import override
from sleutelapp.core.settings import Settings
from sleutelapp.features.office import Office, OfficeScreen
from sleutelapp.qt.dialogs import Dialogs
from sleutelapp.qt.refilling import focus_named
from sleutelapp.qt.toast import ToastHost
from sleutelapp.reference.codes import Reference
from sleutelapp.shell.coordinator.begun import Begun
from sleutelapp.shell.coordinator.pages import OfficePage, office_foot_pages, office_pages
from sleutelapp.shell.navigation import NavigationColumn


class CoordinatorNavigation(NavigationColumn):
    """Leads back to the key person's door as well."""

    key_person_wanted = Signal()

    @override
    def _add_own(self, column: QVBoxLayout) -> None:
        self.key_person = self._add_other(column, "key-variant", self.tr("I am a key person"))
        self.key_person.clicked.connect(self.key_person_wanted)


class CoordinatorBench(QWidget):
    """Made when the coordinator's door is taken, and anew in another language."""

    setting_wanted = Signal(str, object)  # field of Settings, value
    key_person_wanted = Signal()

    def __init__(
        self,
        reference: Reference,
        settings: Settings,
        dialogs: Dialogs,
        clock: Clock,
        folder: Path,
        *,
        begun: Begun,
    ) -> None:
        """Show the first page.

        Args:
            reference: the code lists.
            settings: how it looks.
            dialogs: asks the user.
            clock: the wall clock.
            folder: where unsaved work is kept.
            begun: of a bench in another language or size, see `begun`.
        """
        super().__init__()
        self.toast = ToastHost(self)
        tell, undo = self.toast.show_message, self._offer_undo
        self._office = Office(reference, dialogs, clock, settings, folder, tell, undo)
        listed, foot = office_pages(), office_foot_pages()
        self._pages: dict[str, OfficePage] = {page.key: page for page in (*listed, *foot)}
        self._screens: dict[str, OfficeScreen] = {}
        self._begun = begun
        self._page = ""
        self.navigation = CoordinatorNavigation(
            [(page.key, page.icon, page.title) for page in listed],
            settings.language,
            collapsed=settings.navigation_collapsed,
            foot=[(page.key, page.icon, page.title) for page in foot],
        )
        self.navigation.page_wanted.connect(self.go)
        self.navigation.language_wanted.connect(partial(self.setting_wanted.emit, "language"))
        self.navigation.key_person_wanted.connect(self._ask_to_leave)
        self.navigation.collapsed_changed.connect(partial(self.setting_wanted.emit, "navigation_collapsed"))
        self.navigation.show_key_person(self.tr("Coordinator"), "")
        self.stack = QStackedWidget()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.navigation)
        row.addWidget(self.stack, 1)
        for number, page in enumerate(listed, 1):
            QShortcut(QKeySequence(f"Ctrl+{number}"), self, partial(self.go, page.key))
        QShortcut(QKeySequence("Ctrl+,"), self, partial(self.go, foot[0].key))

    def arrive(self) -> None:
        """Begin, once the window shows it, where the one before it was."""
        for key in self._begun.work:
            self.screen_of(key)
        waiting = (key for key, page in self._pages.items() if page.waits(self._office))
        self.go(self._begun.page or next(waiting, next(iter(self._pages))))
        if self._begun.focus:
            focus_named(self, self._begun.focus)

    def go(self, key: str) -> None:
        """Show a page."""
        screen = self.screen_of(key)
        self._page = key
        self.stack.setCurrentWidget(screen)
        self.navigation.show_current(key)
        screen.arrive()

    def screen_of(self, key: str) -> OfficeScreen:
        """The screen of a page, made when it is first asked for."""
        if key not in self._screens:
            screen = self._pages[key].make(self._office)
            screen.setting_wanted.connect(self.setting_wanted)
            self._screens[key] = screen
            self.stack.addWidget(screen)
            if key in self._begun.work:
                screen.go_on(self._begun.work[key])
        return self._screens[key]

    def keep(self) -> None:
        """Keep what is being typed on every page."""
        for screen in self._screens.values():
            screen.keep()

    def may_leave(self) -> bool:
        """Whether the window may close; asks where something is not saved."""
        return all(screen.may_leave() for screen in self._screens.values())

    def begun(self) -> Begun:
        """What another bench goes on with."""
        found = {key: screen.work() for key, screen in self._screens.items()}
        focused = self.window().focusWidget()
        return Begun(
            self._page,
            focused.objectName() if focused is not None else "",
            {key: work for key, work in found.items() if work is not None},
        )

    def _ask_to_leave(self) -> None:
        if self.may_leave():
            self.key_person_wanted.emit()

    def _offer_undo(self, said: str, undo: Callable[[], None]) -> None:
        self.toast.show_message(said, action=self.tr("Undo"), on_action=undo)
