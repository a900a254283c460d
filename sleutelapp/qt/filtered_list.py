"""A list with its filter above it, and what stands there while it is empty."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from sleutelapp.qt.cards import EmptyState
from sleutelapp.qt.filter_bar import FilterBar
from sleutelapp.qt.rows import RowList
from sleutelapp.qt.theme import SPACE

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from sleutelapp.qt.rows import Row


class FilteredList(QWidget):
    """Asks its owner to read with ``filter_changed``; the owner answers with :meth:`show_page`.

    Args:
        name: what a screen reader calls the list.
        placeholder: what can be typed to filter.
        nothing_yet: shown when there is nothing at all.
        nothing_found: shown when nothing fits the filter.
    """

    filter_changed = Signal()
    row_activated = Signal(object)
    row_selected = Signal(object)

    def __init__(
        self,
        name: str,
        placeholder: str,
        nothing_yet: EmptyState,
        nothing_found: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.filter = FilterBar(placeholder)
        self.filter.changed.connect(self.filter_changed)
        self.rows = RowList()
        self.rows.setAccessibleName(name)
        self.rows.row_activated.connect(self.row_activated)
        self.rows.row_selected.connect(self.row_selected)
        self.nothing_yet = nothing_yet
        self._nothing_found = EmptyState("magnify", nothing_found)
        self._stack = QStackedWidget()
        for widget in (self.rows, self.nothing_yet, self._nothing_found):
            self._stack.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.l)
        column.addWidget(self.filter)
        column.addWidget(self._stack, 1)

    def show_page(self, page: Callable[[int, int], list[Row]], said: str, chosen: Hashable | None) -> None:
        """Show rows that are read as they scroll into view; the place in the list and its selection stay.

        Args:
            page: reads rows from an offset on, at most a limit.
            said: how many there are, in words; empty when there are none.
            chosen: the key of the row that is open.
        """
        self.rows.keep_place(lambda: self.rows.set_page(page), chosen)
        there = self.rows.rows_model.rowCount() > 0
        is_filtered = bool(self.filter.text() or self.filter.chosen())
        empty = self._nothing_found if is_filtered else self.nothing_yet
        self._stack.setCurrentWidget(self.rows if there else empty)
        self.filter.setVisible(there or is_filtered)
        self.filter.set_count(said)
