"""Pictograms of one family (Material Design Icons 6) in the colours of the theme."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QAbstractButton, QLabel

from sleutelapp.qt.glyphs import GlyphEngine
from sleutelapp.qt.theme import px, theme, tokens

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QPixmap
    from PySide6.QtWidgets import QWidget


@cache
def _drawn(name: str, color: str, disabled: str) -> QIcon:
    return QIcon(GlyphEngine(name, color, disabled))


def icon(name: str, role: str = "ink") -> QIcon:
    """The pictogram, in the colour of a token.

    Args:
        name: Material Design Icons name, such as ``"phone"``; empty gives an empty icon.
        role: a field of :class:`~sleutelapp.qt.theme.Tokens`, such as ``"accent"`` or ``"danger"``.
    """
    if not name:
        return QIcon()
    colors = tokens()
    return _drawn(name, str(getattr(colors, role)), colors.muted)


def pixmap(name: str, role: str = "ink", size: int = 20, ratio: float = 1.0) -> QPixmap:
    """The pictogram as a picture.

    Args:
        name: as for :func:`icon`.
        role: as for :func:`icon`.
        size: height in pixels at text size 1.
        ratio: device pixels to a pixel (``widget.devicePixelRatioF()``).
    """
    side = px(size)
    return icon(name, role).pixmap(QSize(side, side), ratio)


class _IconKeeper(QObject):
    """Gives one button or action its pictogram again after a change of theme; lives as long as its target."""

    def __init__(self, target: QAbstractButton | QAction, name: str, role: str) -> None:
        super().__init__(target)
        self.setObjectName("iconKeeper")
        self._target = target
        self._name = name
        self._role = role
        theme().changed.connect(self._draw)
        self._draw()

    def replace(self, name: str, role: str) -> None:
        """Draw another pictogram from now on."""
        self._name = name
        self._role = role
        self._draw()

    def _draw(self) -> None:
        self._target.setIcon(icon(self._name, self._role))
        if isinstance(self._target, QAbstractButton):
            self._target.setIconSize(QSize(px(20), px(20)))


def set_icon(target: QAbstractButton | QAction, name: str, role: str = "ink") -> None:
    """Give a button or action a pictogram that keeps following the theme; a later call replaces it."""
    keeper = target.findChild(_IconKeeper, "iconKeeper")
    if isinstance(keeper, _IconKeeper):
        keeper.replace(name, role)
    else:
        _IconKeeper(target, name, role)


def clear_icon(target: QAbstractButton | QAction) -> None:
    """Take the pictogram away, so that it does not come back when the theme changes."""
    keeper = target.findChild(_IconKeeper, "iconKeeper")
    if isinstance(keeper, _IconKeeper):
        keeper.setParent(None)
        keeper.deleteLater()
    target.setIcon(QIcon())


class IconLabel(QLabel):
    """A pictogram that follows the theme. Decoration only: it has no text for a screen reader."""

    def __init__(self, name: str, role: str = "ink", size: int = 20, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._role = role
        self._size = size
        theme().changed.connect(self._draw)
        self._draw()

    def set_icon(self, name: str, role: str) -> None:
        """Show another pictogram."""
        self._name = name
        self._role = role
        self._draw()

    def _draw(self) -> None:
        self.setPixmap(pixmap(self._name, self._role, self._size, self.devicePixelRatioF()))
