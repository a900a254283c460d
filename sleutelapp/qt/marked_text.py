"""Running text in which parts are marked, as with a pen."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from sleutelapp.qt.text import DirectedLabel
from sleutelapp.qt.theme import theme, tokens

if TYPE_CHECKING:
    from collections.abc import Sequence


class MarkedText(DirectedLabel):
    """Looks like body text; each (start, end) in order and without overlaps is marked and underlined."""

    def __init__(
        self, text: str, parts: Sequence[tuple[int, int]] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent)
        self._text = text
        self._parts = tuple(parts)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setProperty("kind", "body")
        self.setWordWrap(True)
        policy = self.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(text)
        theme().changed.connect(self._draw)
        self._draw()

    def marked(self) -> list[str]:
        """The parts that are marked."""
        return [self._text[start:end] for start, end in self._parts]

    def _draw(self) -> None:
        look = f"background-color:{tokens().warn_soft}; color:{tokens().warn}; text-decoration:underline"
        written, place = "", 0
        for start, end in self._parts:
            marked = escape(self._text[start:end])
            written += f'{escape(self._text[place:start])}<span style="{look}">{marked}</span>'
            place = end
        written += escape(self._text[place:])
        self.setText(written.replace("\n", "<br>"))
