"""The line above a list: type to filter, toggles, and how many rows are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sleutelapp.qt.chips import ChipRow
from sleutelapp.qt.field_side import button_in, picture_in
from sleutelapp.qt.text import styled_label
from sleutelapp.qt.text_fields import TextField
from sleutelapp.qt.theme import SPACE, px

if TYPE_CHECKING:
    from collections.abc import Iterable


class FilterBar(QWidget):
    """Emits ``changed`` a moment after the typing stops, and at once when a toggle changes."""

    changed = Signal()

    def __init__(self, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = TextField(placeholder or self.tr("Type to filter"))
        self.field.setObjectName("filterText")
        self.field.setAccessibleName(self.field.placeholderText())
        self.field.setMaximumWidth(px(360))
        words = self.field.fontMetrics().horizontalAdvance(self.field.placeholderText())
        self.field.setMinimumWidth(min(words + px(72), px(360)))
        picture_in(self.field, "magnify")
        self._clear = button_in(self.field, "close-circle", self.tr("Clear"), self.field.clear)
        self._clear.hide()
        self.field.changed.connect(lambda: self._clear.setVisible(bool(self.field.text())))
        self._pause = QTimer(self, singleShot=True, interval=120)
        self._pause.timeout.connect(self.changed)
        self.field.changed.connect(self._pause.start)
        self.toggles = ChipRow()
        self.toggles.toggled.connect(self.changed)
        self.toggles.hide()
        self.count = styled_label("", "caption", wrap=False)
        self.count.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE.m)
        row.addWidget(self.field, 2)
        row.addWidget(self.toggles, 3, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        row.addWidget(self.count)
        self.setFocusProxy(self.field)

    def text(self) -> str:
        """What was typed."""
        return self.field.value()

    def set_toggles(self, chips: Iterable[tuple[object, str]], chosen: Iterable[object] = ()) -> None:
        """Offer (key, text) toggles beside the text."""
        self.toggles.set_toggles(chips, frozenset(chosen))
        self.toggles.show()

    def chosen(self) -> set[object]:
        """The keys of the toggles that are on."""
        return self.toggles.chosen()

    def set_count(self, sentence: str) -> None:
        """Say how many rows are shown, such as "12 people"."""
        self.count.setText(sentence)
        self.count.setVisible(bool(sentence))
