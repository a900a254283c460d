"""Everything that happened, newest first, under headings of days; read page by page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QDate,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from sleutelapp.core.overriding import override
from sleutelapp.qt.theme import px, theme
from sleutelapp.qt.timeline_delegate import TimelineDelegate
from sleutelapp.qt.timeline_entries import DayHeading, Entry

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date

    from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent

    EntryPage = Callable[[int, int], "list[Entry]"]

__all__ = ["DayHeading", "Entry", "Timeline", "TimelineModel", "long_day"]

ENTRY_ROLE: Final = Qt.ItemDataRole.UserRole
PAGE_SIZE: Final = 50
_NO_PARENT: Final = QModelIndex()


def long_day(day: date) -> str:
    """A day in words, as the language writes it."""
    return QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.LongFormat)


class TimelineModel(QAbstractListModel):
    """Entries with a heading before each new day."""

    def __init__(self, day_text: Callable[[date], str] = long_day, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._day_text = day_text
        self._lines: list[Entry | DayHeading] = []
        self._last_day: date | None = None
        self._read = 0
        self._page: EntryPage | None = None

    def set_entries(self, entries: Iterable[Entry]) -> None:
        """Show these entries."""
        self.beginResetModel()
        self._start(list(entries))
        self._page = None
        self.endResetModel()

    def set_page(self, page: EntryPage, *, at_least: int = 0) -> None:
        """Show what ``page(offset, limit)`` returns; fewer entries than the limit end the timeline.

        Whole pages are read at once until ``at_least`` entries are there.
        """
        self.beginResetModel()
        size = PAGE_SIZE * max(1, -(-at_least // PAGE_SIZE))
        first = page(0, size)
        self._start(first)
        self._page = page if len(first) == size else None
        self.endResetModel()

    def read_so_far(self) -> int:
        """How many entries have been read."""
        return self._read

    def index_of(self, key: object) -> QModelIndex:
        """Where the entry of this key stands; invalid when it is not there."""
        rows = (row for row, line in enumerate(self._lines) if isinstance(line, Entry) and line.key == key)
        row = next(rows, None)
        return QModelIndex() if row is None else self.index(row)

    def lines(self) -> Sequence[Entry | DayHeading]:
        """Headings and entries read so far."""
        return tuple(self._lines)

    def line_at(self, index: QModelIndex | QPersistentModelIndex) -> Entry | DayHeading | None:
        """Heading or entry of an index."""
        return self._lines[index.row()] if index.isValid() and index.row() < len(self._lines) else None

    def _start(self, entries: list[Entry]) -> None:
        self._last_day = None
        self._read = len(entries)
        self._lines = self._with_headings(entries)

    def _with_headings(self, entries: Iterable[Entry]) -> list[Entry | DayHeading]:
        lines: list[Entry | DayHeading] = []
        for entry in entries:
            if entry.day != self._last_day:
                self._last_day = entry.day
                lines.append(DayHeading(self._day_text(entry.day)))
            lines.append(entry)
        return lines

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._lines)

    @override
    def canFetchMore(self, parent: QModelIndex | QPersistentModelIndex) -> bool:
        return self._page is not None

    @override
    def fetchMore(self, parent: QModelIndex | QPersistentModelIndex) -> None:
        if self._page is None:
            return
        more = self._page(self._read, PAGE_SIZE)
        self._read += len(more)
        if len(more) < PAGE_SIZE:
            self._page = None
        lines = self._with_headings(more)
        if lines:
            self.beginInsertRows(QModelIndex(), len(self._lines), len(self._lines) + len(lines) - 1)
            self._lines += lines
            self.endInsertRows()

    @override
    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        line = self.line_at(index)
        if line is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return line.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            parts = [line.title] if isinstance(line, DayHeading) else [line.time, line.title, line.text]
            return ", ".join(part for part in parts if part)
        return line if role == ENTRY_ROLE else None

    @override
    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        if isinstance(self.line_at(index), DayHeading):
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)


class Timeline(QListView):
    """A scrolling timeline; a click or Enter activates an entry."""

    entry_activated = Signal(object)

    def __init__(self, day_text: Callable[[date], str] = long_day, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.timeline_model = TimelineModel(day_text, self)
        self.setObjectName("timeline")
        self.setProperty("plain", "true")
        self.setModel(self.timeline_model)
        self.setItemDelegate(TimelineDelegate(self))
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.verticalScrollBar().setSingleStep(px(20))
        theme().changed.connect(self.scheduleDelayedItemsLayout)

    def set_entries(self, entries: Iterable[Entry]) -> None:
        """Show these entries."""
        self.timeline_model.set_entries(entries)

    def set_page(self, page: EntryPage, *, keep_place: bool = False) -> None:
        """Show entries read as they scroll into view.

        With ``keep_place`` the same timeline is read again: as far as before, and the entry where the
        keyboard is and the place scrolled to stay.
        """
        model, bar = self.timeline_model, self.verticalScrollBar()
        if not keep_place:
            model.set_page(page)
            return
        line, place = model.line_at(self.currentIndex()), bar.value()
        model.set_page(page, at_least=model.read_so_far())
        if isinstance(line, Entry):
            self.setCurrentIndex(model.index_of(line.key))
        self.doItemsLayout()
        bar.setValue(place)

    def _activate(self, index: QModelIndex) -> None:
        line = self.timeline_model.line_at(index)
        if isinstance(line, Entry):
            self.entry_activated.emit(line.key)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._activate(self.currentIndex())
            event.accept()
            return
        super().keyPressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self._activate(self.indexAt(event.position().toPoint()))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.scheduleDelayedItemsLayout()
