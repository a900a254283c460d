"""Fields for words: one line, notes, a telephone number, a tick."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from sleutelapp.core.overriding import override
from sleutelapp.qt.field_side import keep_leading
from sleutelapp.qt.theme import px, tokens

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent, QShowEvent


# What drafts accept in one line (core/drafting.py): a longer one could not be read back from a draft.
LONGEST_LINE: Final = 200


class TextField(QLineEdit):
    """One line of text; its value has no spaces around it."""

    changed = Signal()

    def __init__(self, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(placeholder)
        self.setMaxLength(LONGEST_LINE)
        keep_leading(self)
        self.textChanged.connect(self.changed)

    def value(self) -> str:
        """What was typed."""
        return self.text().strip()

    def set_value(self, value: str | None) -> None:
        """Show a value."""
        self.setText(value or "")
        self.setCursorPosition(0)


class PhoneField(TextField):
    """A telephone number; read from left to right in every language, digits and ``+ - ( )`` only."""

    def __init__(self, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(placeholder, parent)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setInputMethodHints(Qt.InputMethodHint.ImhDialableCharactersOnly)
        self.setMaxLength(24)
        self.textEdited.connect(self._keep_dialable)

    def _keep_dialable(self, text: str) -> None:
        kept = "".join(c for c in text if c.isdigit() or c in "+-() ")
        if kept != text:
            position = self.cursorPosition() - (len(text) - len(kept))
            self.setText(kept)
            self.setCursorPosition(max(0, position))


class NotesField(QPlainTextEdit):
    """Several lines; grows with what is typed, and Tab moves on to the next field."""

    changed = Signal()

    def __init__(
        self, placeholder: str = "", *, lines: int = 3, most_lines: int = 14, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._lines = lines
        self._most_lines = most_lines
        self.textChanged.connect(self._grow)
        self.textChanged.connect(self.changed)

    def value(self) -> str:
        """What was typed."""
        return self.toPlainText().strip()

    def set_value(self, value: str | None) -> None:
        """Show a value."""
        self.setPlainText(value or "")

    def _grow(self) -> None:
        # A plain-text document measures its height in lines, wrapped ones included.
        wanted = round(self.document().size().height())
        shown = min(self._most_lines, max(self._lines, wanted))
        scrolls = wanted > self._most_lines
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if scrolls else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(policy)
        self.setFixedHeight(shown * self.fontMetrics().lineSpacing() + px(22))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._grow()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._grow()


class CheckField(QCheckBox):
    """A tick with its own sentence."""

    changed = Signal()

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.toggled.connect(self.changed)

    def value(self) -> bool:
        """Whether it is ticked."""
        return self.isChecked()

    def set_value(self, value: bool | None) -> None:  # noqa: FBT001 - set_value takes one value in every field
        """Tick or clear."""
        self.setChecked(bool(value))

    @override
    def sizeHint(self) -> QSize:
        size = self.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, self.text())
        return QSize(px(22) + px(10) + size.width() + px(6), max(px(36), size.height() + px(8)))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def hitButton(self, pos: QPointF) -> bool:  # type: ignore[override]  # Qt hands over a QPoint; only rect() matters
        return True

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colors = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = px(20)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = self.width() - side - 2 if mirrored else 2
        box = QRectF(left, (self.height() - side) / 2, side, side)
        ring = colors.color("accent" if self.isChecked() or self.hasFocus() else "muted")
        painter.setPen(QPen(ring, 2 if self.hasFocus() else 1.2))
        painter.setBrush(colors.color("accent" if self.isChecked() else "surface"))
        painter.drawRoundedRect(box, 5, 5)
        if self.isChecked():
            if self.hasFocus():
                painter.setPen(QPen(colors.color("ink"), 2))
                painter.drawRoundedRect(box, 5, 5)
            pen = QPen(colors.color("on_accent"), px(2))
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            painter.drawPolyline(
                [
                    QPointF(box.left() + side * 0.24, box.top() + side * 0.52),
                    QPointF(box.left() + side * 0.43, box.top() + side * 0.70),
                    QPointF(box.left() + side * 0.77, box.top() + side * 0.32),
                ]
            )
        gap = side + px(10)
        text = self.rect().adjusted(0 if mirrored else gap, 0, -gap if mirrored else 0, 0)
        painter.setPen(colors.color("ink" if self.isEnabled() else "muted"))
        flags = (
            Qt.AlignmentFlag.AlignVCenter
            | Qt.AlignmentFlag.AlignAbsolute
            | (Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft)
        )
        painter.drawText(text, flags | Qt.TextFlag.TextShowMnemonic, self.text())
