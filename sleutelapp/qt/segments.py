"""One of a few views of the same thing, side by side in one control: "Vandaag | Agenda"."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterable


class Segments(QFrame):
    """Exactly one is on; ``chosen(code)`` tells what the user presses. Arrow keys move the choice."""

    chosen = Signal(str)

    def __init__(
        self, name: str, choices: Iterable[tuple[str, str]], current: str, parent: QWidget | None = None
    ) -> None:
        """Make the segments.

        Args:
            name: what a screen reader calls the control.
            choices: (code, label), in this order.
            current: the code that is on.
            parent: the widget it stands in.
        """
        super().__init__(parent)
        self.setProperty("kind", "segments")
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(3, 3, 3, 3)
        row.setSpacing(2)
        for code, label in choices:
            button = QPushButton(label)
            button.setProperty("kind", "segment")
            button.setObjectName(f"segment:{code}")
            button.setCheckable(True)
            button.setChecked(code == current)
            button.setAutoDefault(False)
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            button.clicked.connect(partial(self._press, code))
            self._group.addButton(button)
            self._buttons[code] = button
            row.addWidget(button)

    def value(self) -> str:
        """The code that is on."""
        return next(code for code, button in self._buttons.items() if button.isChecked())

    def set_value(self, code: str) -> None:
        """Turn another one on, without telling."""
        self._buttons[code].setChecked(True)

    def button(self, code: str) -> QPushButton:
        """The segment of a code."""
        return self._buttons[code]

    def _press(self, code: str, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 -- a Qt signal's argument
        self.chosen.emit(code)
