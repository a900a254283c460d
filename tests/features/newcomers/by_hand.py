"""Hands and eyes for the page of newcomers."""

from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget

from sleutelapp.features.newcomers.screen import NewcomerScreen


class Told(Protocol):
    """What the user was told; see conftest."""

    said: list[str]

    def take_back(self) -> None: ...


def button(parent: QWidget, name: str) -> QAbstractButton:
    """The visible button a screen reader calls so, or that has this text."""
    for found in parent.findChildren(QAbstractButton):
        if found.isVisible() and name in (found.accessibleName(), found.text()):
            return found
    raise AssertionError(f"no visible button {name}")


def named(parent: QWidget, name: str) -> QAbstractButton:
    found = next((b for b in parent.findChildren(QAbstractButton, name) if b.isVisible()), None)
    assert found is not None, name
    return found


def press(widget: QWidget) -> None:
    """As somebody does who uses no mouse."""
    assert widget.focusPolicy() != Qt.FocusPolicy.NoFocus
    widget.setFocus()
    QTest.keyClick(widget, Qt.Key.Key_Space)


def write(field: QWidget, words: str) -> None:
    field.setFocus()
    QTest.keyClicks(field, words)


def titles(screen: NewcomerScreen) -> list[str]:
    return [row.title for row in screen.rows.rows_model.rows()]
