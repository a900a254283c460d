"""Lists of tall rows: icon, title, muted line, and a trailing text such as "1 day late"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QListView, QSizePolicy, QWidget

from sleutelapp.core.overriding import override
from sleutelapp.qt.row_delegate import RowDelegate, row_height
from sleutelapp.qt.theme import px, theme

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Sequence

    from PySide6.QtGui import QKeyEvent, QMouseEvent

    Page = Callable[[int, int], "list[Row]"]

ROW_ROLE: Final = Qt.ItemDataRole.UserRole
PAGE_SIZE: Final = 100
_NO_PARENT: Final = QModelIndex()


@dataclass(frozen=True, slots=True)
class Row:
    """What one row shows.

    Attributes:
        key: what ``row_activated`` reports; unique in its list. None for a heading.
        title: first line.
        subtitle: muted second line.
        trailing: short text at the trailing end.
        trailing_kind: role of its colour: muted, accent, danger, warn or ok. The last three bring an icon.
        icon: pictogram name at the leading end.
        icon_role: role of its colour.
        data: anything the screen wants back.
        heading: a group heading, not selectable.
    """

    key: Hashable
    title: str
    subtitle: str = ""
    trailing: str = ""
    trailing_kind: str = "muted"
    icon: str = ""
    icon_role: str = "muted"
    data: object = None
    heading: bool = False

    def spoken(self) -> str:
        """What a screen reader says."""
        return ", ".join(part for part in (self.title, self.subtitle, self.trailing) if part)


class RowListModel(QAbstractListModel):
    """Plain rows, all at once or page by page as they scroll into view."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []
        self._page: Page | None = None

    def set_rows(self, rows: Iterable[Row]) -> None:
        """Show these rows."""
        self.beginResetModel()
        self._page = None
        self._rows = list(rows)
        self.endResetModel()

    def set_page(self, page: Page) -> None:
        """Show what ``page(offset, limit)`` returns; fewer rows than the limit end the list."""
        self.beginResetModel()
        self._rows = page(0, PAGE_SIZE)
        self._page = page if len(self._rows) == PAGE_SIZE else None
        self.endResetModel()

    def rows(self) -> Sequence[Row]:
        """The rows read so far."""
        return tuple(self._rows)

    def row_at(self, index: QModelIndex | QPersistentModelIndex) -> Row | None:
        """The row of an index, None for an invalid one."""
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    def index_of(self, key: Hashable) -> QModelIndex:
        """The index of a key; invalid when it is not among the rows read so far."""
        for number, row in enumerate(self._rows):
            if row.key == key and not row.heading:
                return self.index(number)
        return QModelIndex()

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def canFetchMore(self, parent: QModelIndex | QPersistentModelIndex) -> bool:
        return self._page is not None

    @override
    def fetchMore(self, parent: QModelIndex | QPersistentModelIndex) -> None:
        if self._page is None:
            return
        more = self._page(len(self._rows), PAGE_SIZE)
        if len(more) < PAGE_SIZE:
            self._page = None
        if more:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(more) - 1)
            self._rows += more
            self.endInsertRows()

    @override
    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        row = self.row_at(index)
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken()
        return row if role == ROW_ROLE else None

    @override
    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        row = self.row_at(index)
        if row is not None and row.heading:
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)


class RowList(QListView):
    """A list of rows. A click or Enter activates; moving the selection only selects.

    Args:
        fit_contents: as tall as its rows, without its own scroll bar, to stand inside a page that scrolls.
        plain: without a card around it.
    """

    row_activated = Signal(object)
    row_selected = Signal(object)

    def __init__(
        self, *, fit_contents: bool = False, plain: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.rows_model = RowListModel(self)
        self._fit_contents = fit_contents
        self.setProperty("plain", "true" if plain else "false")
        self.setModel(self.rows_model)
        self.setItemDelegate(RowDelegate(self))
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.verticalScrollBar().setSingleStep(px(20))
        if fit_contents:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.rows_model.modelReset.connect(self.updateGeometry)
        self.selectionModel().currentChanged.connect(self._report_selected)
        theme().changed.connect(self.scheduleDelayedItemsLayout)

    def set_rows(self, rows: Iterable[Row]) -> None:
        """Show these rows; the selected key stays selected when it is still there."""
        kept = self.selected_key()
        self.rows_model.set_rows(rows)
        if kept is not None:
            self.select_key(kept)

    def set_sections(self, sections: Iterable[tuple[str, Iterable[Row]]]) -> None:
        """Show groups of rows, each below its heading; a group without rows is left out."""
        flat: list[Row] = []
        for heading, rows in sections:
            group = list(rows)
            if group:
                flat += [Row(None, heading, heading=True), *group]
        self.set_rows(flat)

    def set_page(self, page: Page) -> None:
        """Show rows that are read as they scroll into view, see :meth:`RowListModel.set_page`."""
        self.rows_model.set_page(page)

    def keep_place(self, show: Callable[[], None], chosen: Hashable | None = None) -> None:
        """Let ``show`` give other rows; as many are read as before, and the place and the selection stay.

        Args:
            show: calls ``set_page`` or gives the model its rows.
            chosen: the key to select; None is the one selected now.
        """
        bar, model = self.verticalScrollBar(), self.rows_model
        place, read = bar.value(), model.rowCount()
        chosen = self.selected_key() if chosen is None else chosen
        self.selectionModel().blockSignals(True)
        show()
        while model.rowCount() < read and model.canFetchMore(_NO_PARENT):
            model.fetchMore(_NO_PARENT)
        index = model.index_of(chosen) if chosen is not None else _NO_PARENT
        if index.isValid():
            self.setCurrentIndex(index)
        self.selectionModel().blockSignals(False)
        self.doItemsLayout()
        bar.setValue(place)

    def selected_row(self) -> Row | None:
        """The selected row."""
        return self.rows_model.row_at(self.currentIndex())

    def selected_key(self) -> Hashable | None:
        """The key of the selected row."""
        row = self.selected_row()
        return row.key if row is not None else None

    def select_key(self, key: Hashable) -> bool:
        """Select a row and scroll to it; whether it was there."""
        index = self.rows_model.index_of(key)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)
        return index.isValid()

    def _report_selected(self, current: QModelIndex) -> None:
        row = self.rows_model.row_at(current)
        if row is not None and not row.heading:
            self.row_selected.emit(row.key)

    def _activate(self, index: QModelIndex) -> None:
        row = self.rows_model.row_at(index)
        if row is not None and not row.heading:
            self.row_activated.emit(row.key)

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
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid():
            self._activate(index)

    @override
    def sizeHint(self) -> QSize:
        if not self._fit_contents:
            return super().sizeHint()
        height = sum(row_height(heading=row.heading) for row in self.rows_model.rows())
        return QSize(px(240), height + 2 * (self.frameWidth() + 5))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint() if self._fit_contents else QSize(px(160), px(112))
