"""One matter in a card: what it is, how it stands, and what can be done with it right here."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sleutelapp.qt.icons import IconLabel
from sleutelapp.qt.text import styled_label
from sleutelapp.qt.theme import SPACE, px


class ItemRow(QWidget):
    """Pictogram, title, muted line and actions; more can stand below."""

    def __init__(
        self,
        icon: str,
        title: str,
        detail: str = "",
        *,
        icon_role: str = "accent",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(title)
        self.setMinimumHeight(px(48))
        words = QVBoxLayout()
        words.setSpacing(px(2))
        words.addWidget(styled_label(title, "strong"))
        self.detail = styled_label(detail, "caption")
        if not detail:  # showing a label that has no parent yet would open a window
            self.detail.hide()
        words.addWidget(self.detail)
        self._line = QHBoxLayout()
        self._line.setSpacing(SPACE.m)
        self._line.addWidget(IconLabel(icon, icon_role, 24), 0, Qt.AlignmentFlag.AlignVCenter)
        self._line.addLayout(words, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, SPACE.xs, 0, SPACE.xs)
        self._column.setSpacing(SPACE.s)
        self._column.addLayout(self._line)

    def add_action(self, widget: QWidget) -> None:
        """Put a chip or button at the trailing side."""
        self._line.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def add_below(self, widget: QWidget) -> None:
        """Put something below the words, over the whole width."""
        self._column.addWidget(widget)
