from __future__ import annotations

from datetime import date, time
from decimal import Decimal
from typing import TYPE_CHECKING, TypeAlias

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCalendarWidget, QLineEdit, QVBoxLayout, QWidget

from sleutelapp.qt.fields import (
    CheckField,
    ChoiceField,
    DateField,
    DecimalField,
    LabeledField,
    NotesField,
    NumberField,
    PasswordField,
    PhoneField,
    TextField,
    TimeField,
    YearField,
)
from sleutelapp.qt.theme import apply_theme

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

TODAY = date(2026, 11, 23)


Show: TypeAlias = "Callable[..., None]"


@pytest.fixture
def show(qtbot: QtBot) -> Iterator[Show]:
    windows: list[QWidget] = []

    def show_all(*widgets: QWidget) -> None:
        window = QWidget()
        column = QVBoxLayout(window)
        for widget in widgets:
            column.addWidget(widget)
        window.show()
        qtbot.waitExposed(window)
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        windows.append(window)

    yield show_all
    for window in windows:
        window.close()
        window.deleteLater()


def leave(field: QWidget) -> None:
    field.clearFocus()


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("23-11-2026", TODAY),
        ("1/2/26", date(2026, 2, 1)),
        ("5-6", date(2026, 6, 5)),
        ("2026-12-31", date(2026, 12, 31)),
        ("+7", date(2026, 11, 30)),
        ("", None),
    ],
)
def test_a_date_is_understood_as_it_is_typed(qtbot: QtBot, typed: str, expected: date | None) -> None:
    field = DateField(lambda: TODAY)
    qtbot.addWidget(field)
    QTest.keyClicks(field, typed)
    assert (field.value(), field.is_valid()) == (expected, True)


def test_a_date_that_does_not_exist_is_marked_when_the_field_is_left(show: Show) -> None:
    field = DateField(lambda: TODAY)
    show(field)
    field.setFocus()
    QTest.keyClicks(field, "31-2-2026")
    leave(field)
    assert field.value() is None
    assert not field.is_valid()
    assert field.property("invalid") == "true"


def test_arrow_keys_move_a_date_by_days(qtbot: QtBot) -> None:
    field = DateField(lambda: TODAY)
    qtbot.addWidget(field)
    QTest.keyClick(field, Qt.Key.Key_Up)
    assert field.value() == TODAY
    QTest.keyClick(field, Qt.Key.Key_Up)
    QTest.keyClick(field, Qt.Key.Key_PageDown)
    assert field.value() == date(2026, 11, 14)
    assert field.text() == "14-11-2026"


def test_the_calendar_fills_in_the_day_that_is_chosen(qtbot: QtBot, show: Show) -> None:
    field = DateField(lambda: TODAY)
    show(field)
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    calendar = field.findChild(QCalendarWidget)
    assert isinstance(calendar, QCalendarWidget)
    calendar.clicked.emit(calendar.selectedDate().addDays(3))
    assert field.value() == date(2026, 11, 26)
    qtbot.waitUntil(lambda: field.findChild(QCalendarWidget) is None)


@pytest.mark.parametrize(
    ("typed", "expected"), [("14:30", time(14, 30)), ("0905", time(9, 5)), ("9", time(9)), ("25:00", None)]
)
def test_a_time_is_understood_as_it_is_typed(qtbot: QtBot, typed: str, expected: time | None) -> None:
    field = TimeField()
    qtbot.addWidget(field)
    QTest.keyClicks(field, typed)
    assert field.value() == expected


def test_a_number_outside_its_range_is_no_value(qtbot: QtBot) -> None:
    field = NumberField(0, 600, suffix="min", step=5)
    qtbot.addWidget(field)
    QTest.keyClicks(field, "601")
    assert (field.value(), field.is_valid()) == (None, False)
    field.set_value(598)
    QTest.keyClick(field, Qt.Key.Key_Up)
    assert field.value() == 600


def test_tab_into_a_number_selects_it_so_that_typing_replaces_it(show: Show) -> None:
    first, number = TextField(), NumberField()
    number.set_value(45)
    show(first, number)
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Tab)
    QTest.keyClicks(number, "60")
    assert number.value() == 60


def key_press(letter: str) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, letter)


def wheel(widget: QWidget) -> None:
    event = QWheelEvent(
        QPointF(5, 5),
        QPointF(widget.mapToGlobal(QPoint(5, 5))),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)


def test_scrolling_over_a_field_changes_nothing(show: Show) -> None:
    number = NumberField()
    number.set_value(45)
    choice = ChoiceField([("a", "Aa"), ("b", "Bb")])
    choice.set_code("b")
    other = TextField()
    show(other, number, choice)
    other.setFocus()
    wheel(number)
    wheel(choice)
    assert (number.value(), choice.code()) == (45, "b")


def test_decimals_are_typed_with_comma_or_point(qtbot: QtBot) -> None:
    field = DecimalField(suffix="km")
    qtbot.addWidget(field)
    QTest.keyClicks(field, "12,5")
    assert field.value() == Decimal("12.5")
    field.clear()
    QTest.keyClicks(field, "12.505")
    assert field.value() is None


def test_a_year_has_four_digits_in_its_range(qtbot: QtBot) -> None:
    field = YearField(1900, 2026)
    qtbot.addWidget(field)
    QTest.keyClicks(field, "19845")
    assert field.value() == 1984
    field.set_value(None)
    QTest.keyClicks(field, "2027")
    assert field.value() is None


def test_a_telephone_number_keeps_only_what_can_be_dialled(qtbot: QtBot) -> None:
    field = PhoneField()
    qtbot.addWidget(field)
    QTest.keyClicks(field, "+31 (6) 12a34")
    assert field.value() == "+31 (6) 1234"


def test_notes_grow_and_tab_leaves_them(show: Show) -> None:
    notes, following = NotesField(), TextField()
    show(notes, following)
    before = notes.height()
    notes.setFocus()
    for _ in range(6):
        QTest.keyClicks(notes, "line")
        QTest.keyClick(notes, Qt.Key.Key_Return)
    assert notes.height() > before
    QTest.keyClick(notes, Qt.Key.Key_Tab)
    assert following.hasFocus()
    assert notes.value().count("line") == 6


def test_a_choice_reports_codes_and_keeps_them_when_the_list_changes(qtbot: QtBot) -> None:
    field = ChoiceField([("a", "Aa"), ("b", "Bb")])
    qtbot.addWidget(field)
    assert field.value() is None
    with qtbot.waitSignal(field.changed):
        field.set_code("b")
    field.set_choices([("b", "B"), ("c", "C")])
    assert field.code() == "b"
    with qtbot.waitSignal(field.changed):
        field.set_choices([("c", "C")])
    assert field.code() is None


def test_a_long_choice_finds_what_is_typed(show: Show) -> None:
    field = ChoiceField([(str(n), f"Municipality {n}") for n in range(30)])
    other = TextField()
    show(field, other)
    line = field.lineEdit()
    assert isinstance(line, QLineEdit)
    field.setFocus()
    QTest.keyClicks(line, "ity 17")
    completer = field.completer()
    assert completer is not None
    popup = completer.popup()
    assert popup is not None
    assert popup.isVisible()
    QTest.keyClick(popup, Qt.Key.Key_Tab)
    assert other.hasFocus()
    assert (field.code(), field.currentText()) == ("17", "Municipality 17")
    line.setText("nowhere")
    line.editingFinished.emit()
    assert field.currentText() == "Municipality 17"


def test_a_tick_is_set_by_the_space_bar(qtbot: QtBot, show: Show) -> None:
    field = CheckField("With interpreter")
    show(field)
    field.setFocus()
    with qtbot.waitSignal(field.changed):
        QTest.keyClick(field, Qt.Key.Key_Space)
    assert field.value()


def test_a_password_is_hidden_until_asked(show: Show) -> None:
    field = PasswordField()
    show(field)
    QTest.keyClicks(field.line, " s3cret ")
    assert field.value() == " s3cret "
    assert field.line.displayText() != field.line.text()
    field.reveal.click()
    assert field.line.displayText() == field.line.text()
    field.clear()
    assert (field.value(), field.line.echoMode()) == ("", QLineEdit.EchoMode.Password)


def test_caps_lock_is_noticed_by_a_capital_without_shift(show: Show) -> None:
    field = PasswordField()
    show(field)
    QTest.keyClick(field.line, Qt.Key.Key_A)
    assert not field.caps.isVisible()
    QApplication.sendEvent(field.line, key_press("A"))
    assert field.caps.isVisible()
    QApplication.sendEvent(field.line, key_press("a"))
    assert not field.caps.isVisible()


def test_a_label_an_error_and_a_hint_reach_a_screen_reader(show: Show) -> None:
    field = NumberField(suffix="min")
    block = LabeledField("Duration", field, hint="Without travel.")
    show(block)
    assert block.label.buddy() is field
    assert field.accessibleName() == "Duration"
    assert field.accessibleDescription() == "min Without travel."
    block.set_error("Type a number.")
    assert block.error.isVisible()
    assert "Type a number." in field.accessibleDescription()
    block.set_error("")
    assert not block.error.isVisible()


def test_the_label_of_a_composed_field_belongs_to_the_part_that_takes_focus(show: Show) -> None:
    field = PasswordField()
    block = LabeledField("Password", field)
    show(block)
    assert field.line.accessibleName() == "Password"
    assert field.reveal.accessibleName()


def test_short_fields_grow_with_the_text_size(qtbot: QtBot, qapp: QApplication) -> None:
    field = NumberField(suffix="min")
    qtbot.addWidget(field)
    before = (field.maximumWidth(), field.textMargins().right())
    try:
        apply_theme(qapp, dark=False, text_size=1.5)
        assert field.maximumWidth() == round(before[0] * 1.5)
        assert field.textMargins().right() > before[1]
    finally:
        apply_theme(qapp, dark=False)
