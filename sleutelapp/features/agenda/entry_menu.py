"""What can be done with an entry: a menu below it, headed by what it is."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget, QWidgetAction

from sleutelapp.features.agenda.doing import AgendaDoing
from sleutelapp.features.agenda.queries import Entry
from sleutelapp.features.agenda.words import EntryWords, kind_words
from sleutelapp.features.follow_ups.pause_until import pause_days
from sleutelapp.features.follow_ups.queries import FollowUpRow
from sleutelapp.features.screen import Screen
from sleutelapp.features.today.queries import ReferralRow
from sleutelapp.features.today.words import joined
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.icons import set_icon
from sleutelapp.qt.text import styled_label
from sleutelapp.qt.theme import SPACE, px

_WIDTH: Final = 300


class EntryMenus(QObject):
    """Opens records by the signals of the screen; asks for `day_asked` when a day must be chosen."""

    day_asked = Signal(object)  # Entry

    def __init__(self, workspace: Workspace, doing: AgendaDoing, screen: Screen) -> None:
        super().__init__(screen)
        self._workspace = workspace
        self._doing = doing
        self._screen = screen

    def open_below(self, widget: QWidget, entry: Entry, words: EntryWords) -> None:
        """Show the menu of an entry under its button."""
        menu = QMenu(widget)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        head = QWidgetAction(menu)
        head.setDefaultWidget(_head(entry, words))
        menu.addAction(head)
        menu.addSeparator()
        row = entry.row
        if isinstance(row, FollowUpRow):
            self._add_follow_up(menu, entry, row)
            menu.addSeparator()
        for said, icon, act in self.openings(entry):
            self._add(menu, said, icon, act)
        if not isinstance(row, FollowUpRow) and not entry.is_done:
            said = self.tr("To another day…")
            if isinstance(row, ReferralRow):
                said = self.tr("Move the appointment…")
            self._add(menu, said, "calendar-arrow-right", partial(self.day_asked.emit, entry))
        corner = QPoint(
            widget.width() - menu.sizeHint().width() if widget.isRightToLeft() else 0, widget.height()
        )
        menu.popup(widget.mapToGlobal(corner))
        first = next((action for action in menu.actions() if action.isEnabled() and action.text()), None)
        if first is not None:
            menu.setActiveAction(first)

    def openings(self, entry: Entry) -> list[tuple[str, str, Callable[[], object]]]:
        """What an entry opens, nearest first: what it says, its pictogram, and how."""
        row, screen = entry.row, self._screen
        ways: list[tuple[str, str, Callable[[], object]]] = []

        def add(said: str, icon: str, signal: Callable[..., object], *what: object) -> None:
            ways.append((said, icon, lambda: signal(*what)))

        if isinstance(row, (FollowUpRow, ReferralRow)):
            referral_id = row.id if isinstance(row, ReferralRow) else row.referral_id
            if isinstance(row, FollowUpRow) and row.consultation_id is not None:
                said = self.tr("Open the question for advice")
                add(
                    said,
                    "comment-question-outline",
                    screen.record_wanted.emit,
                    "consultation",
                    row.consultation_id,
                )
            if referral_id is not None:
                said = self.tr("Open the referral")
                add(said, "transit-connection-variant", screen.referral_wanted.emit, referral_id)
            if row.newcomer_id is not None:
                said = self.tr("Open the dossier")
                add(said, "account-outline", screen.newcomer_wanted.emit, row.newcomer_id)
            if isinstance(row, FollowUpRow) and row.contact_id is not None:
                said = self.tr("Open the contact")
                add(said, "account-group-outline", screen.contact_wanted.emit, row.contact_id)
        else:
            said = self.tr("Open the session")
            add(said, "human-male-board", screen.record_wanted.emit, "session", row.id)
        return ways

    def _add_follow_up(self, menu: QMenu, entry: Entry, row: FollowUpRow) -> None:
        if entry.is_done:
            self._add(menu, self.tr("Not done yet"), "undo-variant", lambda: self._doing.reopen(row))
            return
        self._add(menu, self.tr("Done"), "check", lambda: self._doing.finish(row))
        pauses = menu.addMenu(self.tr("Pause until"))
        set_icon(pauses.menuAction(), "calendar-arrow-right", "accent")
        for said, day in pause_days(self._workspace.clock.today()):
            if day != entry.day:
                self._add(pauses, said, "", partial(self._doing.move, entry, day))
        self._add(pauses, self.tr("Choose a date…"), "", partial(self.day_asked.emit, entry))

    def _add(self, menu: QMenu, said: str, icon: str, act: Callable[[], object]) -> None:
        action = menu.addAction(said)
        if icon:
            set_icon(action, icon, "accent")
        action.triggered.connect(lambda _checked=False: act())


def _head(entry: Entry, words: EntryWords) -> QWidget:
    head = QWidget()
    head.setMaximumWidth(px(_WIDTH))
    column = QVBoxLayout(head)
    column.setContentsMargins(SPACE.m, SPACE.s, SPACE.m, SPACE.s)
    column.setSpacing(2)
    column.addWidget(styled_label(joined(kind_words(entry.row), words.time), "caption", wrap=False))
    column.addWidget(styled_label(words.title, "strong"))
    if words.detail:
        column.addWidget(styled_label(words.detail, "caption"))
    return head
