"""Facts under each other: what it is, small, over what it says."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sleutelapp.qt.text import body_label, styled_label
from sleutelapp.qt.theme import px


def fact(name: str, said: str) -> QWidget:
    """One fact; its text can be selected and copied."""
    block = QWidget()
    block.setAccessibleName(f"{name}: {said}")
    column = QVBoxLayout(block)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(px(2))
    column.addWidget(styled_label(name, "caption"))
    text = body_label(said)
    text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    column.addWidget(text)
    return block
