from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from sleutelapp.qt.dialogs import Dialogs, Question
from sleutelapp.qt.scripted_dialogs import ScriptedDialogs

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot


def when_open(act: Callable[[Question], None]) -> None:
    def look() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, Question):
            act(box)
        else:
            QTimer.singleShot(10, look)

    QTimer.singleShot(0, look)


def press(answer: str) -> Callable[[Question], None]:
    def act(box: Question) -> None:
        button = box.findChild(QPushButton, f"answer:{answer}")
        assert isinstance(button, QPushButton)
        button.click()

    return act


@pytest.mark.usefixtures("qtbot")
@pytest.mark.parametrize(("answer", "expected"), [("yes", True), ("no", False)])
def test_a_question_returns_the_answer_pressed(answer: str, expected: bool) -> None:  # noqa: FBT001 - a parameter
    when_open(press(answer))
    assert Dialogs().ask_yes_no(None, "Freeze?", "Figures stay as they are.", yes="Freeze") is expected


def test_escape_and_enter_are_safe_in_a_dangerous_question(qtbot: QtBot) -> None:
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_Return):

        def act(box: Question, key: Qt.Key = key) -> None:
            qtbot.waitUntil(box.isVisible)
            QTest.keyClick(box, key)

        when_open(act)
        assert Dialogs().ask_yes_no(None, "Erase?", "Gone for good.", yes="Erase", danger=True) is False


@pytest.mark.usefixtures("qtbot")
def test_a_choice_returns_its_code_or_nothing() -> None:
    choices = [("merge", "Merge"), ("keep", "Keep both")]
    when_open(press("keep"))
    assert Dialogs().ask_choice(None, "Twice?", "They look alike.", choices) == "keep"
    when_open(press(""))
    assert Dialogs().ask_choice(None, "Twice?", "They look alike.", choices) is None


@pytest.mark.usefixtures("qtbot")
def test_an_error_is_heard_whole() -> None:
    heard: list[str] = []

    def act(box: Question) -> None:
        heard.append(box.accessibleDescription())
        press("close")(box)

    when_open(act)
    Dialogs().show_error(None, "The disk is full.")
    assert heard == ["The disk is full."]


def test_a_script_answers_in_order_and_refuses_surprises() -> None:
    script = ScriptedDialogs(True, "merge", Path("out.xlsx"), None)
    assert script.ask_yes_no(None, "Freeze?", "text", yes="Freeze")
    assert script.ask_choice(None, "Twice?", "text", [("merge", "Merge")]) == "merge"
    assert script.save_file(None, "Save", "Excel (*.xlsx)", "report.xlsx") == Path("out.xlsx")
    assert script.open_file(None, "Open", "Excel (*.xlsx)") is None
    assert script.asked[0] == "Freeze? text"
    with pytest.raises(AssertionError, match="No answer was set"):
        script.ask_yes_no(None, "Erase?", "text", yes="Erase")
