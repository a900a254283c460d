"""A button that opens a menu: the chevron behind its words says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QPushButton

from sleutelapp.qt.icons import set_icon

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


def give_menu(button: QPushButton, choices: Iterable[tuple[str, Callable[[], object]]]) -> QPushButton:
    """Let a button offer (words, what to do); answers the button."""
    menu = QMenu(button)
    for said, act in choices:
        menu.addAction(said).triggered.connect(lambda _checked=False, act=act: act())
    button.setMenu(menu)
    # The chevron stands behind the words: the inside of the button runs the other way.
    mirrored = button.layoutDirection() == Qt.LayoutDirection.RightToLeft
    button.setLayoutDirection(Qt.LayoutDirection.LeftToRight if mirrored else Qt.LayoutDirection.RightToLeft)
    role = {"text": "accent", "primary": "on_accent"}.get(str(button.property("kind")), "ink")
    set_icon(button, "chevron-down", role)
    return button
