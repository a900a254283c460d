"""Cards, figures, empty states, and the card of danger."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPainter, QPainterPath
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QVBoxLayout, QWidget

from sleutelapp.core.overriding import override
from sleutelapp.qt.banner import Banner
from sleutelapp.qt.buttons import primary_button
from sleutelapp.qt.flow_layout import FlowLayout
from sleutelapp.qt.icons import IconLabel
from sleutelapp.qt.stepper import Stepper
from sleutelapp.qt.text import body_label, isolate, muted_label, section_label, styled_label
from sleutelapp.qt.theme import RADIUS_CARD, SPACE, px, tokens

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QPaintEvent, QShowEvent

__all__ = ["Banner", "Card", "DangerCard", "EmptyState", "Figure", "Stepper"]


class Card(QFrame):
    """A surface with a hairline; add to it through ``content``."""

    def __init__(self, heading: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.content = QVBoxLayout(self)
        self.content.setContentsMargins(SPACE.l, SPACE.l, SPACE.l, SPACE.l)
        self.content.setSpacing(SPACE.m)
        if heading:
            self.content.addWidget(section_label(heading))

    def add(self, widget: QWidget) -> None:
        """Put a widget below the others."""
        self.content.addWidget(widget)


class DangerCard(Card):
    """What to do at once: one line to say and the numbers to ring, announced as an alert when it appears."""

    def __init__(
        self, title: str, advice: str, numbers: Iterable[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent)
        self.setObjectName("dangerCard")
        pairs = list(numbers)
        self.content.setContentsMargins(SPACE.xl, SPACE.l, SPACE.xl, SPACE.l)
        heading = QHBoxLayout()
        heading.setSpacing(SPACE.s)
        heading.addWidget(IconLabel("alert", "danger", 24), 0, Qt.AlignmentFlag.AlignVCenter)
        name = section_label(title)
        heading.addWidget(name, 1)
        self.content.addLayout(heading)
        self.content.addWidget(body_label(advice))
        holder = QWidget()
        flow = FlowLayout(holder, spacing=SPACE.xl)
        for label, number in pairs:
            flow.addWidget(_number(label, number))
        if pairs:
            self.content.addWidget(holder)
        spoken = [title, advice, *(f"{label}: {number}" for label, number in pairs)]
        self.setAccessibleName(". ".join(part.rstrip(".") for part in spoken if part) + ".")

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(self.rect()), RADIUS_CARD, RADIUS_CARD)
        painter.setClipPath(shape)
        left = self.width() - px(5) if self.isRightToLeft() else 0
        painter.fillRect(left, 0, px(5), self.height(), tokens().color("danger"))


def _number(label: str, number: str) -> QWidget:
    block = QWidget()
    column = QVBoxLayout(block)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    big = styled_label(isolate(number), "number", wrap=False)
    big.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    column.addWidget(big)
    column.addWidget(styled_label(label, "caption", wrap=False))
    return block


class EmptyState(QWidget):
    """A pictogram, one sentence that says what to do, and at most one button."""

    action = Signal()

    def __init__(
        self, icon: str, sentence: str, button_text: str | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("emptyState")
        middle = Qt.AlignmentFlag.AlignHCenter
        self.sentence = muted_label(sentence)
        self.sentence.set_centred()
        self.sentence.setMaximumWidth(px(420))
        words = QHBoxLayout()
        words.addStretch(1)
        # An alignment would take away the wrapped label's say over its height.
        words.addWidget(self.sentence, 1000)
        words.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.xl, SPACE.xxl, SPACE.xl, SPACE.xxl)
        column.setSpacing(SPACE.l)
        column.addStretch(1)
        column.addWidget(IconLabel(icon, "muted", 48), 0, middle)
        column.addLayout(words)
        if button_text:
            self.button = primary_button(button_text)
            self.button.clicked.connect(self.action)
            column.addWidget(self.button, 0, middle)
        column.addStretch(1)


class Figure(QWidget):
    """A big number over its caption, with a thin bar for a share of a whole."""

    def __init__(
        self, number: str = "", caption: str = "", share: float | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.number: QLabel = styled_label("", "figure", wrap=False)
        self.caption: QLabel = styled_label("", "caption")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 1000)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.xs)
        column.addWidget(self.number)
        column.addWidget(self.bar)
        column.addWidget(self.caption)
        self.set_figure(number, caption, share)

    def set_figure(self, number: str, caption: str, share: float | None = None) -> None:
        """Show a number as text, its caption, and a share from 0 to 1 (more shows a full bar) or no bar."""
        self.number.setText(number)
        self.caption.setText(caption)
        self.bar.setVisible(share is not None)
        self.bar.setValue(round(1000 * min(1.0, max(0.0, share or 0.0))))
        self.bar.setAccessibleName(caption)
        self.setAccessibleName(f"{number} {caption}")
