"""Draws the pictograms of the font that qtawesome carries.

qtawesome itself imports every Qt module under a second name and loads eight fonts: 200 ms before the
unlock window stands there. Its files are data we can read: one font, and the list of its names.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QIcon, QIconEngine, QPainter, QPixmap

from sleutelapp.core.overriding import override

if TYPE_CHECKING:
    from PySide6.QtCore import QSize

_FAMILY: Final = "mdi6"
_FONT: Final = "materialdesignicons6-webfont-*.ttf"
_NAMES: Final = "materialdesignicons6-webfont-charmap-*.json"
# These point on or back, and so the other way from right to left. Chevrons are chosen by who shows them.
_TURNING: Final = ("arrow-left", "arrow-right", "arrow-top-right", "send", "walk", "run")
_FILL: Final = 0.875  # of the height; the rest is the margin its designers drew for


class GlyphEngine(QIconEngine):
    """Paints one pictogram in one colour, sharp at any size."""

    def __init__(self, name: str, color: str, disabled: str) -> None:
        """Choose what to paint.

        Args:
            name: Material Design Icons name, with or without "mdi6." before it.
            color: of the pictogram.
            disabled: of the pictogram on something that cannot be used now.

        Raises:
            KeyError: there is no such pictogram: a bug of ours, found by the tests.
        """
        super().__init__()
        name = name.removeprefix(f"{_FAMILY}.")
        self._glyph = glyphs()[name]
        self._turns = name.startswith(_TURNING)
        self._color = QColor(color)
        self._disabled = QColor(disabled)

    @override
    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        painter.save()
        font = QFont(_font_family())
        font.setPixelSize(max(round(rect.height() * _FILL), 1))
        painter.setFont(font)
        painter.setPen(self._disabled if mode == QIcon.Mode.Disabled else self._color)
        if self._turns and QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            painter.translate(2 * rect.x() + rect.width(), 0)
            painter.scale(-1, 1)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self._glyph)
        painter.restore()

    @override
    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        picture = QPixmap(size)
        if size.isEmpty():  # a button that a layout has no room for yet
            return picture
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return picture

    @override
    def clone(self) -> QIconEngine:
        copy = GlyphEngine.__new__(GlyphEngine)
        QIconEngine.__init__(copy)
        copy._glyph, copy._turns = self._glyph, self._turns  # noqa: SLF001 -- its own class
        copy._color, copy._disabled = self._color, self._disabled  # noqa: SLF001 -- its own class
        return copy


@cache
def glyphs() -> dict[str, str]:
    """The character of every pictogram, by its name."""
    names = json.loads(_file(_NAMES).read_text(encoding="utf-8"))
    return {name: chr(int(number, 16)) for name, number in names.items()}


@cache
def _font_family() -> str:
    number = QFontDatabase.addApplicationFont(str(_file(_FONT)))
    return QFontDatabase.applicationFontFamilies(number)[0]


def _file(pattern: str) -> Path:
    found = find_spec("qtawesome")  # found, not imported
    if found is None or found.origin is None:
        raise ModuleNotFoundError("qtawesome")
    return next((Path(found.origin).parent / "fonts").glob(pattern))
