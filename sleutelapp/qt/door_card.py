"""A door to choose: a large card with a pictogram, a title and a sentence."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from sleutelapp.core.overriding import override
from sleutelapp.qt.painting import Strip, draw_icon, draw_text
from sleutelapp.qt.theme import BODY_PT, RADIUS_CARD, SPACE, px, sized_font, theme, tokens

_ICON = 32


class DoorCard(QAbstractButton):
    """One way in, or one answer out of a few when it is checkable."""

    def __init__(self, icon: str, title: str, sentence: str, *, checkable: bool = False) -> None:
        super().__init__()
        self._icon = icon
        self._sentence = sentence
        self.setText(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(sentence)
        self.setCheckable(checkable)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme().changed.connect(self.update)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Qt takes the space bar alone; a door is gone through with Enter as well.
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        words = max(width - 2 * self._padding() - px(_ICON) - SPACE.l - px(20) - SPACE.m, px(80))
        return max(self._title_height() + self._sentence_height(words), px(_ICON)) + 2 * self._padding()

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(400), self.heightForWidth(px(400)))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colors = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self.isChecked() or self.isDown()
        strong = chosen or self.hasFocus()
        edge = "accent" if strong else "muted" if self.underMouse() else "line"
        painter.setPen(QPen(colors.color(edge), 2 if self.hasFocus() else 1))
        painter.setBrush(colors.color("accent_soft" if chosen else "surface"))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), RADIUS_CARD, RADIUS_CARD)
        gap = self._padding()
        inside = self.rect().adjusted(gap, gap, -gap, -gap)
        strip = Strip(inside, painter.layoutDirection())
        draw_icon(painter, strip.lead(px(_ICON), SPACE.l), self._icon, "accent", _ICON)
        mark = strip.trail(px(20), SPACE.m)
        if self.isCheckable():
            draw_icon(painter, mark, "check" if self.isChecked() else "", "accent", 20)
        else:
            side = "chevron-left" if self.isRightToLeft() else "chevron-right"
            draw_icon(painter, mark, side, "muted", 20)
        words = strip.rest()
        title = QRect(words.left(), words.top(), words.width(), self._title_height())
        draw_text(painter, title, self.text(), sized_font(BODY_PT, bold=True), "ink")
        painter.setFont(sized_font(BODY_PT))
        painter.setPen(colors.color("muted"))
        painter.drawText(
            words.adjusted(0, self._title_height(), 0, 0),
            self._leading() | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap,
            self._sentence,
        )

    def _padding(self) -> int:
        return SPACE.m if self.isCheckable() else SPACE.l

    def _leading(self) -> Qt.AlignmentFlag:
        side = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignAbsolute

    def _title_height(self) -> int:
        return QFontMetrics(sized_font(BODY_PT, bold=True)).height() + px(2)

    def _sentence_height(self, width: int) -> int:
        metrics = QFontMetrics(sized_font(BODY_PT))
        return metrics.boundingRect(
            QRect(0, 0, width, 10_000), Qt.TextFlag.TextWordWrap, self._sentence
        ).height()
