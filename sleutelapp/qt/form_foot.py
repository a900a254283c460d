"""What stands below every longer form: why it was not saved, that a draft is kept, and the two buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sleutelapp.qt.banner import Banner
from sleutelapp.qt.buttons import primary_button, text_button
from sleutelapp.qt.text import caption_label
from sleutelapp.qt.theme import FORM_WIDTH, SPACE, px

if TYPE_CHECKING:
    from datetime import datetime


class FormFoot(QWidget):
    """As wide as the form above it, and always in sight."""

    save_pressed = Signal()
    cancel_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "foot")
        self.refused = Banner("danger", "")
        self.refused.hide()
        self.save_button = primary_button(self.tr("Save"), "check")
        self.save_button.setToolTip(self.tr("Save (Ctrl+Enter)"))
        self.save_button.clicked.connect(self.save_pressed)
        self.cancel_button = text_button(self.tr("Cancel"))
        self.cancel_button.clicked.connect(self.cancel_pressed)
        self._kept = caption_label("")
        row = QHBoxLayout()
        row.setSpacing(SPACE.s)
        row.addWidget(self._kept, 1)
        row.addWidget(self.cancel_button)
        row.addWidget(self.save_button)
        inner = QWidget()
        inner.setMaximumWidth(px(FORM_WIDTH))
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE.s)
        self._column.addWidget(self.refused)
        self._column.addLayout(row)
        line = QHBoxLayout(self)
        line.setContentsMargins(SPACE.xxl, SPACE.m, SPACE.xxl, SPACE.m)
        line.addWidget(inner, 1000)
        line.addStretch(1)

    def add_above(self, widget: QWidget) -> None:
        """Put something above the rest, such as a warning of the form's own."""
        self._column.insertWidget(0, widget)

    def refuse(self, sentence: str) -> None:
        """Say why it was not saved; an empty sentence takes it away."""
        self.refused.text.setText(sentence)
        self.refused.setVisible(bool(sentence))

    def show_kept(self, moment: datetime | None) -> None:
        """Say since when the draft is kept; None says nothing."""
        said = self.tr("Draft kept {time}").replace("{time}", f"{moment:%H:%M}") if moment else ""
        self._kept.setText(said)
