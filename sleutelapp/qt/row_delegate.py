"""Paints the rows of :mod:`sleutelapp.qt.rows`, mirrored in right-to-left layouts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from sleutelapp.core.overriding import override
from sleutelapp.qt.painting import Strip, draw_icon, draw_text, paint_ground
from sleutelapp.qt.theme import BODY_PT, SMALL_PT, SPACE, px, sized_font

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex

    from sleutelapp.qt.rows import Row

ROW_HEIGHT: Final = 56
HEADING_HEIGHT: Final = 40
_ROW_ROLE: Final = Qt.ItemDataRole.UserRole
# Danger, warning and success are never told by colour alone.
_KIND_ICONS: Final = {"danger": "alert-circle", "warn": "clock-alert-outline", "ok": "check-circle"}


def row_height(*, heading: bool) -> int:
    """Height in pixels of a row or a group heading."""
    return px(HEADING_HEIGHT if heading else ROW_HEIGHT)


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
            line = Strip(area.adjusted(px(SPACE.m), px(SPACE.s), -px(SPACE.m), 0), direction)
            draw_text(painter, line.rest(), row.title, sized_font(SMALL_PT, bold=True), "muted")
        else:
            paint_ground(painter, area, state)
            _paint_row(painter, area, direction, row)
        painter.restore()


def _paint_row(painter: QPainter, area: QRect, direction: Qt.LayoutDirection, row: Row) -> None:
    line = Strip(area.adjusted(px(SPACE.m), 0, -px(SPACE.m), 0), direction)
    if row.icon:
        draw_icon(painter, line.lead(px(24), px(SPACE.m)), row.icon, row.icon_role, 24)
    if row.trailing:
        font = sized_font(SMALL_PT, bold=row.trailing_kind != "muted")
        widest = line.rest().width() * 2 // 5
        width = min(QFontMetrics(font).horizontalAdvance(row.trailing) + 2, widest)
        place = line.trail(width, px(6))
        shown = QFontMetrics(font).elidedText(row.trailing, Qt.TextElideMode.ElideRight, width)
        draw_text(painter, place, shown, font, row.trailing_kind)
        if row.trailing_kind in _KIND_ICONS:
            piece = line.trail(px(18), px(SPACE.m))
            draw_icon(painter, piece, _KIND_ICONS[row.trailing_kind], row.trailing_kind, 18)
    words = line.rest()
    title_font = sized_font(BODY_PT, bold=bool(row.subtitle))
    if not row.subtitle:
        draw_text(painter, words, row.title, title_font, "ink")
        return
    small = sized_font(SMALL_PT)
    title_height = QFontMetrics(title_font).height()
    small_height = QFontMetrics(small).height()
    top = words.top() + (words.height() - title_height - small_height - px(2)) // 2
    upper = QRect(words.left(), top, words.width(), title_height)
    lower = QRect(words.left(), top + title_height + px(2), words.width(), small_height)
    draw_text(painter, upper, row.title, title_font, "ink")
    draw_text(painter, lower, row.subtitle, small, "muted")
