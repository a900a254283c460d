"""What stands in a column of the week: one entry, the heading of a day, "nog 5"; all reached by the arrow keys."""

from typing import Final

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QApplication, QSizePolicy, QWidget

from sleutelapp.core.overriding import override
from sleutelapp.features.agenda.queries import FOLLOW_UP, Entry
from sleutelapp.features.agenda.words import EntryWords
from sleutelapp.qt.painting import Strip, draw_icon, draw_text, wrapped
from sleutelapp.qt.theme import BODY_PT, SMALL_PT, SPACE, px, sized_font, theme, tokens

_ICON: Final = 18
_WIDE: Final = 420  # px at text size 1 from which the time stands beside the words
_MOST_LINES: Final = 3  # of the title
_ARROWS: Final = frozenset(
    {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End}
)
_NOTE_ICONS: Final = {"danger": "alert-circle", "warn": "clock-alert-outline"}


class Stop(QAbstractButton):
    """A place in the week where the arrow keys stop; Enter or Space presses it."""

    arrow_pressed = Signal(int, bool)  # Qt.Key, and whether Ctrl is held: move what stands here
    focused = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme().changed.connect(self.updateGeometry)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in _ARROWS:
            ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self.arrow_pressed.emit(event.key(), ctrl)
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()

    def paint_box(self, painter: QPainter, ground: str) -> None:
        """The ground of a role, lighter under the pointer, with the ring of the focus."""
        colors = tokens()
        box = self.rect().adjusted(1, 1, -1, -1)
        role = "hover" if self.underMouse() or self.isDown() else ground
        painter.setPen(Qt.PenStyle.NoPen)
        if role:
            painter.setBrush(colors.color(role))
            painter.drawRoundedRect(box, 8, 8)
        if self.hasFocus():
            painter.setPen(QPen(colors.color("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 7, 7)


class EntryButton(Stop):
    """One entry; it tells `drag_begun` when it is pulled away."""

    drag_begun = Signal()

    def __init__(
        self, entry: Entry, words: EntryWords, *, may_move: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.entry = entry
        self.words = words
        self._may_move = may_move
        self._pressed_at: QPoint | None = None
        self.setObjectName(f"entry:{entry.kind}:{entry.row.id}")
        self.setAccessibleName(words.spoken())
        self.setToolTip("\n".join(part for part in (words.title, words.detail) if part))
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(140), self.heightForWidth(max(px(120), self.width())))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(px(96), px(36))

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        lines = self._lines(width)
        return max(px(36), 2 * px(SPACE.s) + sum(QFontMetrics(font).height() for _text, font, _role in lines))

    def _lines(self, width: int) -> list[tuple[str, QFont, str]]:
        """Text, type and colour of each line, from the top."""
        words = self.words
        small, strong = sized_font(SMALL_PT), sized_font(BODY_PT, bold=not words.is_done)
        ink = "muted" if words.is_done else "ink"
        wide = width >= px(_WIDE)
        room = width - 2 * px(SPACE.s) - px(_ICON + 6) - (px(64) if wide else 0)
        lines: list[tuple[str, QFont, str]] = []
        if words.time and not wide:
            lines.append(
                (words.time, sized_font(SMALL_PT, bold=True), "muted" if words.is_done else "accent")
            )
        titles = wrapped(words.title, strong, room, 1 if wide else _MOST_LINES)
        lines += [(line, strong, ink) for line in titles]
        # Where to go is worth a second line; of what to do, the name in the first is enough.
        most = 2 if self.entry.kind != FOLLOW_UP and not words.is_done and not wide else 1
        lines += [(line, small, "muted") for line in wrapped(words.detail, small, room, most)]
        if words.note:
            lines.append((words.note, sized_font(SMALL_PT, bold=True), words.note_kind))
        return lines

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        words = self.words
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_fixed = self.entry.kind != FOLLOW_UP and not words.is_done
        self.paint_box(painter, "accent_soft" if is_fixed else "")
        inner = self.rect().adjusted(px(SPACE.s), px(SPACE.s), -px(SPACE.s), -px(SPACE.s))
        strip = Strip(inner, self.layoutDirection())
        if self.width() >= px(_WIDE):
            place = strip.lead(px(52), px(12))
            role = "muted" if words.is_done else "accent"
            draw_text(painter, place, words.time, sized_font(BODY_PT, bold=True), role)
        lines = self._lines(self.width())
        mark = strip.lead(px(_ICON), px(6))
        mark.setHeight(QFontMetrics(lines[0][1]).height())
        icon, role = (
            ("check-circle", "ok") if words.is_done else (words.icon, "accent" if is_fixed else "muted")
        )
        draw_icon(painter, mark, icon, role, _ICON)
        room = strip.rest()
        top = room.top()
        for number, (text, font, colour) in enumerate(lines):
            height = QFontMetrics(font).height()
            line = Strip(QRect(room.left(), top, room.width(), height), self.layoutDirection())
            if number == len(lines) - 1 and words.note_kind in _NOTE_ICONS and words.note:
                draw_icon(painter, line.lead(px(14), px(4)), _NOTE_ICONS[words.note_kind], colour, 14)
            draw_text(painter, line.rest(), text, font, colour)
            top += height

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._pressed_at = event.position().toPoint()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        begin = self._pressed_at
        if begin is None or not self._may_move or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        way = (event.position().toPoint() - begin).manhattanLength()
        if way >= QApplication.startDragDistance():
            self._pressed_at = None
            self.setDown(False)
            self.drag_begun.emit()


class DayHeading(Stop):
    """The day of a column; pressing it shows that day alone."""

    def __init__(
        self, weekday: str, number: int, whole: str, *, is_today: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._weekday, self._number, self._whole, self._is_today = weekday, str(number), whole, is_today
        self.is_flat = False  # one line for a list by day, else the head of a column
        self.setAccessibleName(whole)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(96), px(44))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(px(72), px(44))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_box(painter, "")
        inner = Strip(self.rect().adjusted(px(SPACE.s), 0, -px(SPACE.s), 0), self.layoutDirection())
        if self.is_flat:
            role = "accent" if self._is_today else "ink"
            draw_text(painter, inner.rest(), self._whole, sized_font(BODY_PT, bold=True), role)
            return
        big = sized_font(BODY_PT + 3, bold=True)
        side = px(30)
        circle = inner.lead(side, px(SPACE.s))
        circle = QRect(circle.left(), (self.height() - side) // 2, side, side)
        if self._is_today:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens().color("accent"))
            painter.drawEllipse(circle)
        painter.setFont(big)
        painter.setPen(tokens().color("on_accent" if self._is_today else "ink"))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, self._number)
        role = "accent" if self._is_today else "muted"
        draw_text(painter, inner.rest(), self._weekday, sized_font(SMALL_PT, bold=True), role)


class MoreButton(Stop):
    """What did not fit: "nog 5"."""

    def __init__(self, text: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(96), px(36))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(px(72), px(36))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_box(painter, "")
        inner = self.rect().adjusted(px(SPACE.s + _ICON + 6), 0, -px(SPACE.s), 0)
        if self.isRightToLeft():
            inner = self.rect().adjusted(px(SPACE.s), 0, -px(SPACE.s + _ICON + 6), 0)
        draw_text(painter, inner, self.text(), sized_font(SMALL_PT, bold=True), "accent")
