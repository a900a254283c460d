"""Showing other widgets in a layout without taking the keyboard's place away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QBoxLayout


def refill(layout: QBoxLayout, widgets: Sequence[QWidget]) -> None:
    """Replace what a layout holds.

    A focused widget hands its focus to the new one of the same object name; when that is gone, to the first
    one that can be focused near the old place.
    """
    focused = QApplication.focusWidget()
    old: list[QWidget] = []
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            old.append(widget)
    place = next((n for n, w in enumerate(old) if focused is not None and _holds(w, focused)), None)
    name = focused.objectName() if focused is not None else ""
    for widget in widgets:
        layout.addWidget(widget)
        widget.show()
    if place is not None:
        heir = _named(widgets, name) or _focusable(widgets, place)
        if heir is not None:
            heir.setFocus(Qt.FocusReason.OtherFocusReason)
    for widget in old:
        widget.hide()
        widget.deleteLater()


def focus_named(root: QWidget, name: str) -> None:
    """Put the keyboard on the widget of this object name; those that were replaced just now do not count."""
    for widget in root.findChildren(QWidget, name):
        if widget.isVisibleTo(root):
            widget.setFocus(Qt.FocusReason.OtherFocusReason)
            return


def _holds(widget: QWidget, focused: QWidget) -> bool:
    return widget is focused or widget.isAncestorOf(focused)


def _named(widgets: Sequence[QWidget], name: str) -> QWidget | None:
    if not name:
        return None
    for widget in widgets:
        if widget.objectName() == name:
            return widget
        child = widget.findChild(QWidget, name)
        if isinstance(child, QWidget):
            return child
    return None


def _focusable(widgets: Sequence[QWidget], place: int) -> QWidget | None:
    for widget in (*widgets[place:], *reversed(widgets[:place])):
        for child in (widget, *widget.findChildren(QWidget)):
            if child.focusPolicy() & Qt.FocusPolicy.TabFocus and child.isEnabled():
                return child
    return None
