"""Parts that use the room they get: nothing small in large text, nothing ragged, nothing cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from sleutelapp.qt.date_fields import DateField
from sleutelapp.qt.field_side import picture_in
from sleutelapp.qt.filter_bar import FilterBar
from sleutelapp.qt.flow_layout import FlowLayout
from sleutelapp.qt.icons import IconLabel, pixmap
from sleutelapp.qt.page import Page
from sleutelapp.qt.stepper import Stepper
from sleutelapp.qt.text import body_label
from sleutelapp.qt.text_fields import TextField
from sleutelapp.qt.theme import apply_theme
from sleutelapp.qt.tiles import TileGrid
from sleutelapp.shell.navigation import Navigation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


@pytest.fixture
def large(qapp: QApplication) -> Iterator[None]:
    apply_theme(qapp, dark=False, text_size=1.5)
    yield
    apply_theme(qapp, dark=False)


@pytest.fixture
def mirrored(qapp: QApplication) -> Iterator[None]:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def shown(qtbot: QtBot, widget: QWidget, width: int = 600, height: int = 400) -> QWidget:
    qtbot.addWidget(widget)
    widget.resize(width, height)
    widget.show()
    return widget


@pytest.mark.usefixtures("large")
def test_a_pictogram_in_a_field_grows_with_the_text_and_keeps_clear_of_it(qtbot: QtBot) -> None:
    field = QLineEdit()
    picture_in(field, "magnify")
    shown(qtbot, field, 300, 54)
    picture = field.findChild(IconLabel)
    assert isinstance(picture, IconLabel)
    assert picture.height() == 30
    assert abs(picture.geometry().center().y() - field.rect().center().y()) <= 1
    field.setText("x")
    field.setCursorPosition(0)
    assert field.cursorRect().left() >= picture.geometry().right()
    field.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert picture.geometry().left() > 200
    assert field.textMargins().left() == 0


def test_the_calendar_opens_from_its_pictogram(qtbot: QtBot) -> None:
    field = DateField()
    shown(qtbot, field)
    button = field.childAt(QPoint(field.width() - 14, field.height() // 2))
    assert button is not None
    assert button.accessibleName() == "Choose a date"
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    popup.close()


def test_what_was_typed_to_filter_is_cleared_with_one_click(qtbot: QtBot) -> None:
    bar = FilterBar()
    shown(qtbot, bar, 600, 50)
    assert not bar._clear.isVisible()
    QTest.keyClicks(bar.field, "saba")
    with qtbot.waitSignal(bar.changed):
        QTest.mouseClick(bar._clear, Qt.MouseButton.LeftButton)
    assert bar.text() == ""
    assert not bar._clear.isVisible()


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_a_page_ends_at_the_same_edge_with_and_without_a_scroll_bar(
    qtbot: QtBot, direction: Qt.LayoutDirection
) -> None:
    page = Page("Title")
    page.setLayoutDirection(direction)
    content = body_label("text")
    page.add(content)
    page.add_stretch()
    shown(qtbot, page)
    before = content.mapTo(page, QPoint(0, 0)).x(), content.width()
    content.setMinimumHeight(900)
    qtbot.waitUntil(page.scroll_area.verticalScrollBar().isVisible)
    qtbot.waitUntil(lambda: (content.mapTo(page, QPoint(0, 0)).x(), content.width()) == before)


def test_a_long_sentence_takes_the_width_below_the_buttons_of_a_page(qtbot: QtBot) -> None:
    page = Page("Title", "A sentence that is longer than the room beside the buttons, " * 2)
    page.add_action(QPushButton("A button with many words"))
    page.add_stretch()
    shown(qtbot, page, 900)
    assert page.summary.width() > 800


def test_tiles_fill_their_line(qtbot: QtBot) -> None:
    window = QWidget()
    grid = TileGrid()
    grid.set_tiles([(str(number), str(number), "home", False) for number in range(9)])
    QVBoxLayout(window).addWidget(grid)
    shown(qtbot, window, 620)

    def ragged() -> int:
        return grid.width() - 1 - max(grid.tile(str(n)).geometry().right() for n in range(9))

    qtbot.waitUntil(lambda: 0 <= ragged() <= 4)
    assert grid.tile("3").y() == 0
    window.resize(460, 400)
    qtbot.waitUntil(lambda: grid.tile("3").y() > 0)
    qtbot.waitUntil(lambda: 0 <= ragged() <= 4)


def test_even_lines_leave_nothing_alone(qtbot: QtBot) -> None:
    window = QWidget()
    flow = FlowLayout(window, spacing=20, even=True)
    parts = [QLabel("x") for _number in range(4)]
    for part in parts:
        part.setMinimumWidth(150)
        flow.addWidget(part)
    shown(qtbot, window, 560)
    assert [part.y() for part in parts[:2]] == [0, 0]  # three would fit, and one be left
    assert parts[2].y() == parts[3].y() > 0
    assert parts[1].geometry().right() == window.width() - 1
    window.resize(700, 300)
    assert {part.y() for part in parts} == {0}


@pytest.mark.usefixtures("large")
def test_the_words_of_steps_fit_under_their_dots(qtbot: QtBot) -> None:
    steps = ["Considered", "Offered", "Agreed", "Sent", "Appointment", "Gone", "Help started", "Ended"]
    stepper = Stepper([(name, name) for name in steps], "Sent")
    shown(qtbot, stepper, 920, 80)
    metrics = QFontMetrics(stepper._type(stepper.width()))
    assert max(metrics.horizontalAdvance(word) for word in " ".join(steps).split()) <= 920 // 8 - 4
    assert stepper._type(2000).pointSizeF() > stepper._type(920).pointSizeF()


@pytest.mark.usefixtures("large")
def test_the_navigation_closes_up_before_it_scrolls(qtbot: QtBot) -> None:
    pages = [(str(number), "home", f"Page {number}") for number in range(8)]
    navigation = Navigation(pages, "nl", collapsed=False, foot=[("settings", "cog", "Settings")])
    navigation.show_key_person("Samira", "Welzijn")
    shown(qtbot, navigation, 300, 740)
    qtbot.waitUntil(lambda: navigation._area.verticalScrollBar().maximum() == 0)
    low = navigation.button("0").height()
    assert low >= 45
    navigation.resize(300, 1400)
    qtbot.waitUntil(lambda: navigation.button("0").height() == 66)
    navigation.resize(300, 500)
    qtbot.waitUntil(lambda: navigation.button("0").height() == 45)
    assert navigation._area.verticalScrollBar().maximum() > 0


@pytest.mark.usefixtures("mirrored")
def test_an_arrow_points_the_other_way_from_right_to_left(qapp: QApplication) -> None:
    back = pixmap("arrow-left", "ink", 40).toImage()
    clock = pixmap("clock-outline", "ink", 40).toImage()
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    onward = pixmap("arrow-left", "ink", 40).toImage()
    assert back != onward
    assert pixmap("clock-outline", "ink", 40).toImage() == clock


def test_words_begin_at_the_leading_side_whatever_the_keyboard_writes(qtbot: QtBot) -> None:
    field = TextField("Name or code")
    shown(qtbot, field, 300, 40)
    assert field.alignment() & Qt.AlignmentFlag.AlignLeft
    field.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert field.alignment() & Qt.AlignmentFlag.AlignRight
    field.setText("Latin")
    field.grab()  # it is laid out when it is painted
    assert field.cursorRect().left() > 200
