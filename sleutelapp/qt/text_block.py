"""A piece of running text below its heading."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sleutelapp.qt.text import body_label, muted_label, strong_label
from sleutelapp.qt.theme import SPACE


class TextBlock(QWidget):
    """Heading and text stand close together, apart from the next block.

    Args:
        heading: what it is.
        text: what was noted.
        otherwise: said, muted, when nothing was noted.
    """

    def __init__(self, heading: str, text: str, otherwise: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.xs)
        column.addWidget(strong_label(heading))
        column.addWidget(body_label(text) if text else muted_label(otherwise))
