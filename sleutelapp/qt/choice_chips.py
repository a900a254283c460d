"""One out of a few, all visible: chips of which exactly one, or none yet, is on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QWidget

from sleutelapp.qt.chips import ToggleChip
from sleutelapp.qt.flow_layout import FlowLayout
from sleutelapp.qt.text import isolate
from sleutelapp.qt.theme import SPACE

if TYPE_CHECKING:
    from collections.abc import Iterable


class ChoiceChips(QWidget):
    """Arrow keys move the choice, as in a row of radio buttons."""

    changed = Signal()

    def __init__(
        self,
        choices: Iterable[tuple[str, str] | tuple[str, str, str]],
        *,
        may_be_none: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Make chips.

        Args:
            choices: (code, label) or (code, label, icon), in this order.
            may_be_none: a second press turns the chip off again.
            parent: the widget it stands in.
        """
        super().__init__(parent)
        self._may_be_none = may_be_none
        self._group = QButtonGroup(self)
        self._chips: dict[str, ToggleChip] = {}
        flow = FlowLayout(self, spacing=SPACE.s)
        for code, label, *icon in choices:
            # "112 gebeld" begins with its number in every direction.
            chip = ToggleChip(isolate(label), self, icon=icon[0] if icon else "")
            chip.setAccessibleName(label)
            chip.setObjectName(f"chip:{code}")
            self._group.addButton(chip)
            self._chips[code] = chip
            flow.addWidget(chip)
        self._group.setExclusive(not may_be_none)
        self._group.buttonClicked.connect(self._pressed)

    def value(self) -> str | None:
        """The code that is on."""
        return next((code for code, chip in self._chips.items() if chip.isChecked()), None)

    def set_value(self, value: str | None) -> None:
        """Turn this code on; None turns all off."""
        self._group.setExclusive(False)
        for code, chip in self._chips.items():
            chip.setChecked(code == value)
        self._group.setExclusive(not self._may_be_none)

    def chip(self, code: str) -> ToggleChip:
        """The chip of a code."""
        return self._chips[code]

    def _pressed(self, pressed: QAbstractButton) -> None:
        if self._may_be_none:
            for chip in self._chips.values():
                chip.setChecked(chip is pressed and chip.isChecked())
        self.changed.emit()
