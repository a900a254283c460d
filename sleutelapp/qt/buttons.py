"""Buttons of the four weights: primary (one a screen), secondary, text and danger."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QToolButton

from sleutelapp.qt.icons import set_icon

_ICON_ROLES = {"primary": "on_accent", "secondary": "ink", "text": "accent", "danger": "danger"}


def _button(text: str, icon: str, kind: str) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("kind", kind)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    button.setAutoDefault(False)
    if icon:
        set_icon(button, icon, _ICON_ROLES[kind])
    return button


def primary_button(text: str, icon: str = "") -> QPushButton:
    """The one next step of a screen."""
    return _button(text, icon, "primary")


def secondary_button(text: str, icon: str = "") -> QPushButton:
    """Another step."""
    return _button(text, icon, "secondary")


def text_button(text: str, icon: str = "") -> QPushButton:
    """A quiet step, without an outline."""
    return _button(text, icon, "text")


def danger_button(text: str, icon: str = "") -> QPushButton:
    """A step that cannot be taken back."""
    return _button(text, icon, "danger")


def icon_button(icon: str, text: str) -> QToolButton:
    """A small square button; the text is its tooltip and what a screen reader says."""
    button = QToolButton()
    button.setToolTip(text)
    button.setAccessibleName(text)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    set_icon(button, icon)
    return button
