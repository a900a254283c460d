"""A line across the page for what must not be missed."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from sleutelapp.qt.buttons import icon_button, secondary_button
from sleutelapp.qt.icons import IconLabel
from sleutelapp.qt.text import body_label, set_kind
from sleutelapp.qt.theme import SPACE

_LOOK: Final = {
    "info": ("information-outline", "accent"),
    "ok": ("check-circle-outline", "ok"),
    "warn": ("alert-outline", "warn"),
    "danger": ("alert-circle-outline", "danger"),
}


class Banner(QFrame):
    """Pictogram, sentence, and at most one action; kind is info, ok, warn or danger."""

    action = Signal()
    dismissed = Signal()

    def __init__(
        self,
        kind: str,
        text: str,
        action_text: str = "",
        *,
        dismissable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self._picture = IconLabel(*_LOOK[kind])
        self.text = body_label(text)
        self.button: QPushButton = secondary_button(action_text)
        self.button.clicked.connect(self.action)
        if not action_text:  # showing a button that has no parent yet would open a window
            self.button.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE.m, SPACE.s, SPACE.m, SPACE.s)
        row.setSpacing(SPACE.m)
        row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.text, 1)
        row.addWidget(self.button)
        if dismissable:
            close = icon_button("close", self.tr("Close this message"))
            close.clicked.connect(self.hide)
            close.clicked.connect(self.dismissed)
            row.addWidget(close)
        self.set_message(kind, text)

    def set_message(self, kind: str, text: str) -> None:
        """Show another message in place."""
        set_kind(self, kind, name="banner")
        self._picture.set_icon(*_LOOK[kind])
        self.text.setText(text)
        self.setAccessibleName(text)
