"""Labels in the type of the theme, and text that keeps its own reading direction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from sleutelapp.core.overriding import override

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_FIRST_STRONG_ISOLATE = "\u2068"
_POP_ISOLATE = "\u2069"


def isolate(text: str) -> str:
    """The text wrapped so that its direction does not disturb the sentence around it (Unicode UAX #9)."""
    return f"{_FIRST_STRONG_ISOLATE}{text}{_POP_ISOLATE}" if text else ""


class DirectedLabel(QLabel):
    """A label at the leading edge of the layout; a bare QLabel follows the script of its text instead."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._centred = False
        self._align()

    def set_centred(self) -> None:
        """Stand in the middle."""
        self._centred = True
        self._align()

    def _align(self) -> None:
        side = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        across = Qt.AlignmentFlag.AlignHCenter if self._centred else side | Qt.AlignmentFlag.AlignAbsolute
        self.setAlignment(across | Qt.AlignmentFlag.AlignVCenter)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._align()


def styled_label(text: str, kind: str, *, wrap: bool = True, parent: QWidget | None = None) -> DirectedLabel:
    """A plain-text label of a kind the style sheet knows, aligned to the leading edge."""
    label = DirectedLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("kind", kind)
    label.setWordWrap(wrap)
    if wrap:
        policy = label.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        label.setSizePolicy(policy)
    return label


def title_label(text: str) -> DirectedLabel:
    """The title of a page."""
    return styled_label(text, "title")


def section_label(text: str) -> DirectedLabel:
    """The heading of a part of a page."""
    return styled_label(text, "section")


def strong_label(text: str) -> DirectedLabel:
    """Body text with weight."""
    return styled_label(text, "strong")


def body_label(text: str) -> DirectedLabel:
    """Running text."""
    return styled_label(text, "body")


def muted_label(text: str) -> DirectedLabel:
    """Secondary text."""
    return styled_label(text, "muted")


def caption_label(text: str) -> DirectedLabel:
    """Small secondary text, such as a hint below a field."""
    return styled_label(text, "caption")


def set_kind(widget: QWidget, kind: str, *, name: str = "kind") -> None:
    """Change a property the style sheet looks at, and let it look again."""
    widget.setProperty(name, kind)
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)


def hairline() -> QFrame:
    """A horizontal line of one pixel."""
    line = QFrame()
    line.setProperty("kind", "rule")
    return line


class ElidedLabel(DirectedLabel):
    """One line that ends in an ellipsis when it does not fit; the whole text is its tooltip and accessible name."""

    def __init__(self, text: str = "", kind: str = "body", parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("kind", kind)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._full = ""
        self.set_text(text)

    def set_text(self, text: str) -> None:
        """Show another text."""
        self._full = text
        self.setAccessibleName(text)
        self._elide()

    def full_text(self) -> str:
        """The text before it was shortened."""
        return self._full

    def _elide(self) -> None:
        shown = self.fontMetrics().elidedText(self._full, Qt.TextElideMode.ElideRight, self.width())
        super().setText(shown)
        self.setToolTip(self._full if shown != self._full else "")

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 6, super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()
