"""The screens of an open vault: made when first visited, told what changed, asked to keep what is typed."""

import sys
from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedWidget

from sleutelapp.core.errors import Damaged, UserError
from sleutelapp.features.screen import Screen
from sleutelapp.features.workspace import Workspace
from sleutelapp.shell.pages import PageEntry
from sleutelapp.shell.place import Place


class ScreenStack(QStackedWidget):
    """One screen a page, the one shown on top."""

    made = Signal(object)  # a Screen, before it is shown for the first time
    rescue_wanted = Signal()  # a part of the vault cannot be read

    def __init__(self, workspace: Workspace, entries: Mapping[str, PageEntry]) -> None:
        super().__init__()
        self._workspace = workspace
        self._entries = entries
        self._screens: dict[str, Screen] = {}
        self._offers_rescue = False

    def screen_of(self, page: str) -> Screen:
        """The screen of a page."""
        if page not in self._screens:
            screen = self._screens[page] = self._entries[page].make(self._workspace)
            self.addWidget(screen)
            self.made.emit(screen)
        return self._screens[page]

    def bring(self, place: Place, *, take_focus: bool) -> None:
        """Show a page, and the record on it."""
        screen = self.screen_of(place.page)
        self.setCurrentWidget(screen)
        self.guarded(screen.arrive)
        if take_focus:
            screen.setFocus()  # what is shown on it may take it from there
        show_record, record = self._entries[place.page].show_record, place.record
        if show_record is not None and record is not None:
            self.guarded(partial(show_record, screen, record))

    def save_drafts(self) -> None:
        """Keep what is typed in every form, also in those not shown; once more where the disk was full until then."""
        reserve = self._workspace.vault.reserve
        was_given_up = reserve.was_given_up
        self._save_drafts()
        if reserve.was_given_up and not was_given_up:
            self._save_drafts()

    def _save_drafts(self) -> None:
        for screen in self._screens.values():
            save = getattr(screen, "save_draft", None)
            if save is not None:
                self.guarded(save)

    def records_changed(self, tables: frozenset[str]) -> None:
        """Let every screen read again what it shows of these tables."""
        for screen in tuple(self._screens.values()):
            self.guarded(partial(screen.records_changed, tables))

    def guarded(self, act: Callable[[], object]) -> None:
        """Do something that reads; what goes wrong is told and must not undo or belie what was saved."""
        try:
            act()
        except UserError as error:
            self.tell(error)
        except Exception:  # noqa: BLE001 -- the crash report tells; the save that led here stands
            sys.excepthook(*sys.exc_info())

    def tell(self, error: UserError) -> None:
        """Say what went wrong; where the vault is damaged, say what can be done, once for all that does not read."""
        if not isinstance(error, Damaged) or not error.key.startswith("store_"):
            self._workspace.dialogs.show_error(self, error.sentence(self._workspace.language))
        elif not self._offers_rescue:
            self._offers_rescue = True
            QTimer.singleShot(0, self, self._offer_rescue)  # once the page is shown

    def _offer_rescue(self) -> None:
        if self._workspace.dialogs.ask_yes_no(
            self,
            self.tr("A part of your vault is damaged"),
            self.tr(
                "Not everything can be read: some pages are not complete. Sleutelapp can look what can be rescued. For "
                "that it locks, and asks for your password. Nothing is changed before you choose."
            ),
            yes=self.tr("Lock and look"),
            no=self.tr("Not now"),
        ):
            self.rescue_wanted.emit()
        else:
            self._offers_rescue = False
