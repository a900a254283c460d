"""One day of the week: its heading, its entries, and a place to drop what is moved to it."""

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from sleutelapp.core.overriding import override
from sleutelapp.features.agenda.entry_button import DayHeading, EntryButton, MoreButton, Stop
from sleutelapp.features.agenda.queries import AgendaDay
from sleutelapp.features.agenda.words import entry_words, long_day, weekday_name
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.text import caption_label
from sleutelapp.qt.theme import SPACE, px, tokens

ENTRY_FORMAT = "application/x-sleutelapp-entry"


class DayColumn(QWidget):
    """Shows an `AgendaDay`; `may_take` says whether what is dragged may come here."""

    dropped = Signal(object)  # what lies in it; the key of an entry

    def __init__(
        self, workspace: Workspace, shown: AgendaDay, today: dt.date, may_take: Callable[[str, dt.date], bool]
    ) -> None:
        super().__init__()
        self.day = shown.day
        self._may_take = may_take
        self._is_target = False
        whole = long_day(shown.day, today)
        is_today = shown.day == today
        self.setAccessibleName(whole)
        self.setAcceptDrops(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.heading = DayHeading(weekday_name(shown.day), shown.day.day, whole, is_today=is_today)
        self.entries = [
            EntryButton(
                entry,
                entry_words(workspace, entry, today),
                may_move=not entry.is_done,
            )
            for entry in shown.entries
        ]
        self.stops: list[Stop] = [self.heading, *self.entries]
        self._nothing = caption_label(self.tr("Nothing planned"))
        self._nothing.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(px(SPACE.xs), 0, px(SPACE.xs), px(SPACE.xs))
        self._column.setSpacing(px(2))
        for stop in self.stops:
            self._column.addWidget(stop)
        self.more: MoreButton | None = None
        if shown.hidden:
            said = self.tr("%n more", "", shown.hidden)
            self.more = MoreButton(said, f"{said}: {whole}")
            self.stops.append(self.more)
            self._column.addWidget(self.more)
        self._column.addWidget(self._nothing)
        self._column.addStretch(1)

    def set_flat(self, *, is_flat: bool) -> None:
        """Stand in a list of days, over the whole width, instead of beside the other days."""
        self.heading.is_flat = is_flat
        self.heading.update()
        self._nothing.setContentsMargins(px(SPACE.s), 0, px(SPACE.s), px(SPACE.s))
        self._nothing.setVisible(is_flat and not self.entries)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        key = entry_key(event.mimeData())
        if key and self._may_take(key, self.day):
            event.acceptProposedAction()
            self._mark(is_target=True)

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._mark(is_target=False)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self._mark(is_target=False)
        key = entry_key(event.mimeData())
        if key and self._may_take(key, self.day):
            event.acceptProposedAction()
            self.dropped.emit(key)

    def _mark(self, *, is_target: bool) -> None:
        self._is_target = is_target
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._is_target:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(tokens().color("accent"), 2, Qt.PenStyle.DashLine))
        painter.setBrush(tokens().color("accent_soft"))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 8, 8)


def entry_key(data: QMimeData) -> str:
    """The key of the entry that is dragged, as `kind:number`; empty for anything else."""
    return bytes(data.data(ENTRY_FORMAT).data()).decode() if data.hasFormat(ENTRY_FORMAT) else ""
