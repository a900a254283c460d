"""Paints the rows of :mod:`sleutelapp.qt.rows`, mirrored in right-to-left layouts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from sleutelapp.qt.icons import pixmap
from sleutelapp.qt.theme import BODY_PT, SMALL_PT, SPACE, px, sized_font, tokens

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QFont

    from sleutelapp.qt.rows import Row

ROW_HEIGHT: Final = 56
HEADING_HEIGHT: Final = 40
_ROW_ROLE: Final = Qt.ItemDataRole.UserRole
# Danger, warning and success are never told by colour alone.
_KIND_ICONS: Final = {"danger": "alert-circle", "warn": "clock-alert-outline", "ok": "check-circle"}


def row_height(*, heading: bool) -> int:
    """Height in pixels of a row or a group heading."""
    return px(HEADING_HEIGHT if heading else ROW_HEIGHT)


class _Line:
    """Places things from both ends of a horizontal strip, leading first, in either direction."""

    def __init__(self, area: QRect, direction: Qt.LayoutDirection) -> None:
        self._area = area
        self._left = QRect(area)
        self._mirrored = direction == Qt.LayoutDirection.RightToLeft

    def lead(self, width: int, gap: int) -> QRect:
        """Take a piece off the leading end."""
        return self._take(width, gap, from_left=not self._mirrored)

    def trail(self, width: int, gap: int) -> QRect:
        """Take a piece off the trailing end."""
        return self._take(width, gap, from_left=self._mirrored)

    def rest(self) -> QRect:
        """What is left between them."""
        return QRect(self._left)

    def _take(self, width: int, gap: int, *, from_left: bool) -> QRect:
        if from_left:
            piece = QRect(self._left.left(), self._area.top(), width, self._area.height())
            self._left.setLeft(self._left.left() + width + gap)
        else:
            piece = QRect(self._left.right() - width + 1, self._area.top(), width, self._area.height())
            self._left.setRight(self._left.right() - width - gap)
        return piece


class RowDelegate(QStyledItemDelegate):
    """Paints one row or group heading."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        row: Row = index.data(_ROW_ROLE)
        return QSize(px(160), row_height(heading=row.heading))

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row: Row = index.data(_ROW_ROLE)
        area: QRect = option.rect
        direction: Qt.LayoutDirection = option.direction
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(direction)
        if row.heading:
            line = _Line(area.adjusted(px(SPACE.m), px(SPACE.s), -px(SPACE.m), 0), direction)
            _draw_text(painter, line.rest(), row.title, sized_font(SMALL_PT, bold=True), "muted")
        else:
            _paint_ground(painter, area, state)
            _paint_row(painter, area, direction, row)
        painter.restore()


def _paint_ground(painter: QPainter, area: QRect, state: QStyle.StateFlag) -> None:
    colors = tokens()
    ground = area.adjusted(1, 1, -1, -1)
    painter.setPen(Qt.PenStyle.NoPen)
    if state & QStyle.StateFlag.State_Selected:
        painter.setBrush(colors.color("accent_soft"))
        painter.drawRoundedRect(ground, 8, 8)
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.setBrush(colors.color("hover"))
        painter.drawRoundedRect(ground, 8, 8)
    if state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QPen(colors.color("accent"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(ground.adjusted(1, 1, -1, -1), 7, 7)


def _paint_row(painter: QPainter, area: QRect, direction: Qt.LayoutDirection, row: Row) -> None:
    line = _Line(area.adjusted(px(SPACE.m), 0, -px(SPACE.m), 0), direction)
    if row.icon:
        _draw_icon(painter, line.lead(px(24), px(SPACE.m)), row.icon, row.icon_role, 24)
    if row.trailing:
        font = sized_font(SMALL_PT, bold=row.trailing_kind != "muted")
        widest = line.rest().width() * 2 // 5
        width = min(QFontMetrics(font).horizontalAdvance(row.trailing) + 2, widest)
        place = line.trail(width, px(6))
        shown = QFontMetrics(font).elidedText(row.trailing, Qt.TextElideMode.ElideRight, width)
        _draw_text(painter, place, shown, font, row.trailing_kind)
        if row.trailing_kind in _KIND_ICONS:
            piece = line.trail(px(18), px(SPACE.m))
            _draw_icon(painter, piece, _KIND_ICONS[row.trailing_kind], row.trailing_kind, 18)
    words = line.rest()
    title_font = sized_font(BODY_PT, bold=bool(row.subtitle))
    if not row.subtitle:
        _draw_text(painter, words, row.title, title_font, "ink")
        return
    small = sized_font(SMALL_PT)
    title_height = QFontMetrics(title_font).height()
    small_height = QFontMetrics(small).height()
    top = words.top() + (words.height() - title_height - small_height - px(2)) // 2
    upper = QRect(words.left(), top, words.width(), title_height)
    lower = QRect(words.left(), top + title_height + px(2), words.width(), small_height)
    _draw_text(painter, upper, row.title, title_font, "ink")
    _draw_text(painter, lower, row.subtitle, small, "muted")


def _draw_icon(painter: QPainter, place: QRect, name: str, role: str, size: int) -> None:
    side = px(size)
    picture = pixmap(name, role, size, painter.device().devicePixelRatioF())
    painter.drawPixmap(place.left(), place.top() + (place.height() - side) // 2, side, side, picture)


def _draw_text(painter: QPainter, place: QRect, text: str, font: QFont, role: str) -> None:
    painter.setFont(font)
    painter.setPen(tokens().color(role))
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, place.width())
    # The painter's layout direction mirrors AlignLeft.
    flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(
        place, QStyle.visualAlignment(painter.layoutDirection(), flags) | Qt.TextFlag.TextSingleLine, shown
    )
