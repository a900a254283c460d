"""Small rounded labels for codes, languages and status, and the buttons that look like them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from sleutelapp.core.overriding import override
from sleutelapp.qt.flow_layout import FlowLayout
from sleutelapp.qt.icons import clear_icon, set_icon
from sleutelapp.qt.text import isolate
from sleutelapp.qt.theme import SPACE

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from PySide6.QtGui import QKeyEvent


class Chip(QLabel):
    """A word in a pill; kind is muted, accent, danger, warn or ok."""

    def __init__(self, text: str, kind: str = "accent", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("chip", kind)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(self.sizePolicy().Policy.Maximum, self.sizePolicy().Policy.Fixed)


class RemovableChip(QPushButton):
    """A chip with a cross; a click, Delete or Backspace asks to take it away."""

    removed = Signal()

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(isolate(text), parent)
        self.setProperty("kind", "chip")
        self.setProperty("soft", "true")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        # The cross stands behind the word: the inside of the button runs the other way.
        mirrored = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.setLayoutDirection(
            Qt.LayoutDirection.LeftToRight if mirrored else Qt.LayoutDirection.RightToLeft
        )
        set_icon(self, "close", "accent")
        self.setAccessibleName(self.tr("Remove {name}").replace("{name}", text))
        self.setToolTip(self.accessibleName())
        self.clicked.connect(self.removed)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
            return
        super().keyPressEvent(event)


class ToggleChip(QPushButton):
    """A chip that is on or off; on shows a tick, so that colour is not all that tells."""

    def __init__(self, text: str, parent: QWidget | None = None, *, icon: str = "") -> None:
        super().__init__(text, parent)
        self._picture = icon
        self.setProperty("kind", "chip")
        self.setCheckable(True)
        self.toggled.connect(self._show_tick)
        self._show_tick(on=False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)

    def _show_tick(self, on: bool) -> None:  # noqa: FBT001 -- a Qt signal's argument
        if on or self._picture:
            set_icon(self, "check" if on else self._picture, "accent")
        else:
            clear_icon(self)


class ChipRow(QWidget):
    """Chips that wrap: static ones, removable ones or toggles."""

    removed = Signal(object)
    toggled = Signal(object, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self, spacing=SPACE.s)
        self._toggles: dict[object, ToggleChip] = {}

    def set_labels(self, labels: Iterable[tuple[str, str]]) -> None:
        """Show (text, kind) chips that only tell."""
        self._empty()
        for text, kind in labels:
            self._flow.addWidget(Chip(text, kind, self))

    def set_removable(self, chips: Iterable[tuple[object, str]]) -> None:
        """Show (key, text) chips; ``removed(key)`` asks the owner to take one away."""
        self._empty()
        for key, text in chips:
            chip = RemovableChip(text, self)
            chip.setObjectName(f"chip:{key}")
            chip.removed.connect(partial(self.removed.emit, key))
            self._flow.addWidget(chip)

    def set_toggles(self, chips: Iterable[tuple[object, str]], chosen: Collection[object] = ()) -> None:
        """Show (key, text) chips that are on or off; ``toggled(key, on)`` tells changes by the user."""
        self._empty()
        for key, text in chips:
            chip = ToggleChip(text, self)
            chip.setObjectName(f"chip:{key}")
            chip.setChecked(key in chosen)
            chip.toggled.connect(partial(self.toggled.emit, key))
            self._toggles[key] = chip
            self._flow.addWidget(chip)

    def chip(self, key: object) -> ToggleChip:
        """The toggle of a key."""
        return self._toggles[key]

    def chosen(self) -> set[object]:
        """The keys of the toggles that are on."""
        return {key for key, chip in self._toggles.items() if chip.isChecked()}

    def _empty(self) -> None:
        self._toggles = {}
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
