"""A layout that fills lines from the leading edge and wraps, as words do."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QStyle, QWidget

from sleutelapp.core.overriding import override
from sleutelapp.qt.theme import SPACE


class FlowLayout(QLayout):
    """Hidden widgets take no room; right-to-left layouts are mirrored."""

    def __init__(self, parent: QWidget | None = None, *, spacing: int = SPACE.s, even: bool = False) -> None:
        """Make a layout.

        Args:
            parent: the widget it lays out.
            spacing: px between items and between lines.
            even: all items as wide as each other, and no item alone on the last line.
        """
        super().__init__(parent)
        self._even = even
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(QMargins())
        self.setSpacing(spacing)

    @override
    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    @override
    def count(self) -> int:
        return len(self._items)

    @override
    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    @override
    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    @override
    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), place=False)

    @override
    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, place=True)

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSize()

    @override
    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            if not item.isEmpty():
                size = size.expandedTo(item.minimumSize())
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _column(self, width: int) -> int:
        """Pixels for each item: as many on a line as fit, but so that the lines are alike."""
        widths = [item.sizeHint().width() for item in self._items if not item.isEmpty()]
        if not widths:
            return 0
        gap = self.spacing()
        most = max(1, min(len(widths), (width + gap) // (max(widths) + gap)))
        lines = -(-len(widths) // most)
        return (width + gap) // -(-len(widths) // lines) - gap

    def _arrange(self, rect: QRect, *, place: bool) -> int:
        """Lay the items out in rect, or only measure; the height they take in pixels."""
        margins = self.contentsMargins()
        area = rect.marginsRemoved(margins)
        parent = self.parentWidget()
        direction = parent.layoutDirection() if parent is not None else Qt.LayoutDirection.LeftToRight
        x, y, line_height = area.left(), area.top(), 0
        column = self._column(area.width()) if self._even else 0
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint().boundedTo(QSize(max(area.width(), item.minimumSize().width()), 16_777_215))
            if column:
                size = QSize(
                    column, item.heightForWidth(column) if item.hasHeightForWidth() else size.height()
                )
            if x > area.left() and x + size.width() > area.right() + 1:
                x, y, line_height = area.left(), y + line_height + self.spacing(), 0
            if place:
                item.setGeometry(QStyle.visualRect(direction, area, QRect(QPoint(x, y), size)))
            x += size.width() + self.spacing()
            line_height = max(line_height, size.height())
        return y + line_height - rect.top() + margins.bottom()
