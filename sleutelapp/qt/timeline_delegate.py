"""Paints a timeline: day headings, and entries on a thin line with wrapped text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen, QTextOption
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from sleutelapp.core.overriding import override
from sleutelapp.qt.painting import Strip, draw_icon, draw_text, paint_ground
from sleutelapp.qt.text import isolate
from sleutelapp.qt.theme import BODY_PT, SMALL_PT, SPACE, px, sized_font, tokens
from sleutelapp.qt.timeline_entries import DayHeading, Entry

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex

MOST_LINES: Final = 4
_ENTRY_ROLE: Final = Qt.ItemDataRole.UserRole
_ICON: Final = 32


class TimelineDelegate(QStyledItemDelegate):
    """Paints one heading or entry; entries are as tall as their text."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def _text_width(self) -> int:
        return self._view.viewport().width() - px(2 * SPACE.s + _ICON + SPACE.m)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        line: Entry | DayHeading = index.data(_ENTRY_ROLE)
        if not isinstance(line, Entry):
            return QSize(px(160), px(44))
        height = px(2 * SPACE.s) + max(px(_ICON), QFontMetrics(sized_font(BODY_PT, bold=True)).height())
        if line.text:
            height = px(2 * SPACE.s) + QFontMetrics(sized_font(BODY_PT, bold=True)).height()
            height += px(SPACE.xs) + _text_height(line.text, self._text_width())
        return QSize(px(160), height)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        line: Entry | DayHeading = index.data(_ENTRY_ROLE)
        area: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(option.direction)
        if not isinstance(line, Entry):
            place = area.adjusted(px(SPACE.s), px(SPACE.m), -px(SPACE.s), 0)
            draw_text(painter, place, line.title, sized_font(SMALL_PT, bold=True), "muted")
        else:
            paint_ground(painter, area, option.state)
            following = index.sibling(index.row() + 1, 0).data(_ENTRY_ROLE)
            _paint_entry(painter, area, line, joined=isinstance(following, Entry))
        painter.restore()


def _text_height(text: str, width: int) -> int:
    """Pixels of the wrapped text, at most ``MOST_LINES`` lines."""
    metrics = QFontMetrics(sized_font(SMALL_PT))
    flags = Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextWrapAnywhere
    height = metrics.boundingRect(QRect(0, 0, max(px(80), width), 100_000), int(flags), text).height()
    return min(height, MOST_LINES * metrics.lineSpacing())


def _paint_entry(painter: QPainter, area: QRect, entry: Entry, *, joined: bool) -> None:
    colors = tokens()
    inside = area.adjusted(px(SPACE.s), px(SPACE.s), -px(SPACE.s), -px(SPACE.s))
    strip = Strip(inside, painter.layoutDirection())
    place = strip.lead(px(_ICON), px(SPACE.m))
    disc = QRectF(place.left(), place.top(), px(_ICON), px(_ICON))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colors.color("accent_soft"))
    painter.drawEllipse(disc)
    if joined and area.bottom() > disc.bottom() + px(SPACE.l):
        painter.setPen(QPen(colors.color("line"), 2))
        middle = round(disc.center().x())
        painter.drawLine(middle, round(disc.bottom()) + px(4), middle, area.bottom())
    inset = (px(_ICON) - px(20)) // 2
    icon_place = QRect(round(disc.left()) + inset, round(disc.top()), px(20), px(_ICON))
    draw_icon(painter, icon_place, entry.icon, entry.icon_role, 20)
    title_font = sized_font(BODY_PT, bold=True)
    title_height = QFontMetrics(title_font).height()
    words = strip.rest()
    top_height = title_height if entry.text else px(_ICON)
    first = Strip(QRect(words.left(), words.top(), words.width(), top_height), painter.layoutDirection())
    if entry.time:
        small = sized_font(SMALL_PT)
        wide = QFontMetrics(small).horizontalAdvance(entry.time) + 2
        draw_text(painter, first.trail(wide, px(SPACE.m)), entry.time, small, "muted")
    draw_text(painter, first.rest(), entry.title, title_font, "ink")
    if entry.text:
        mirrored = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        option = QTextOption(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignTop)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(painter.layoutDirection())
        painter.setFont(sized_font(SMALL_PT))
        painter.setPen(colors.color("muted"))
        top = words.top() + title_height + px(SPACE.xs)
        room = QRectF(words.left(), top, words.width(), _text_height(entry.text, words.width()))
        painter.setClipRect(room)
        painter.drawText(room, isolate(entry.text), option)
