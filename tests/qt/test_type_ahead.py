from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sleutelapp.qt.fields import Suggestion, TextField, TypeAheadField

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

NAMES = ["Almaz", "Almas", "Yohannes"]


def find(text: str) -> list[Suggestion]:
    found = [Suggestion(name, name, "Utrecht") for name in NAMES if text.lower() in name.lower()]
    return [*found, Suggestion(("new", text), f"+ New person '{text}'")] if text else []


@pytest.fixture
def field(qtbot: QtBot) -> Iterator[TypeAheadField]:
    window = QWidget()
    column = QVBoxLayout(window)
    made = TypeAheadField(find, "Name or code")
    column.addWidget(made)
    column.addWidget(TextField())
    column.addStretch(1)
    window.resize(500, 600)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    made.setFocus()
    qtbot.waitUntil(made.hasFocus)
    yield made
    window.close()
    window.deleteLater()


def test_typing_offers_what_fits_and_the_action_last(qtbot: QtBot, field: TypeAheadField) -> None:
    QTest.keyClicks(field, "alm")
    qtbot.waitUntil(field.is_open)
    assert field.suggestions() == ["Almaz", "Almas", "+ New person 'alm'"]


def test_enter_right_after_typing_takes_the_first(qtbot: QtBot, field: TypeAheadField) -> None:
    QTest.keyClicks(field, "yoh")
    with qtbot.waitSignal(field.chosen) as chosen:
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert chosen.args == ["Yohannes"]
    assert (field.text(), field.value(), field.is_open()) == ("Yohannes", "Yohannes", False)


def test_arrows_go_round_and_reach_the_action(qtbot: QtBot, field: TypeAheadField) -> None:
    QTest.keyClicks(field, "alm")
    qtbot.waitUntil(field.is_open)
    QTest.keyClick(field, Qt.Key.Key_Up)
    with qtbot.waitSignal(field.chosen) as chosen:
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert chosen.args == [("new", "alm")]


def test_escape_closes_and_typing_on_forgets_the_choice(qtbot: QtBot, field: TypeAheadField) -> None:
    field.set_value("Almaz", "Almaz")
    QTest.keyClicks(field, "x")
    assert field.value() is None
    qtbot.waitUntil(field.is_open)
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert not field.is_open()
    assert field.text() == "Almazx"


def test_leaving_the_field_closes_the_list(qtbot: QtBot, field: TypeAheadField) -> None:
    QTest.keyClicks(field, "alm")
    qtbot.waitUntil(field.is_open)
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert not field.is_open()
