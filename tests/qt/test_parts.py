from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from sleutelapp.qt.buttons import primary_button
from sleutelapp.qt.cards import Banner, DangerCard, EmptyState, Figure, Stepper
from sleutelapp.qt.page import ListDetail, Page
from sleutelapp.qt.text import ElidedLabel, body_label, isolate
from sleutelapp.qt.theme import FORM_WIDTH, apply_theme
from sleutelapp.qt.toast import ToastHost

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_a_card_of_danger_says_everything_at_once(qtbot: QtBot) -> None:
    card = DangerCard("Thoughts of suicide", "Stay and ring together.", [("Line", "113"), ("Now", "112")])
    qtbot.addWidget(card)
    card.show()
    assert card.accessibleName() == "Thoughts of suicide. Stay and ring together. Line: 113. Now: 112."
    texts = [label.text() for label in card.findChildren(QLabel)]
    assert isolate("113") in texts


def test_an_empty_state_offers_its_one_button(qtbot: QtBot) -> None:
    empty = EmptyState("account-outline", "Nobody yet.", "New person")
    qtbot.addWidget(empty)
    with qtbot.waitSignal(empty.action):
        QTest.mouseClick(empty.button, Qt.MouseButton.LeftButton)


def test_a_banner_acts_changes_and_closes(qtbot: QtBot) -> None:
    banner = Banner("warn", "No back-up yet.", "Make one", dismissable=True)
    qtbot.addWidget(banner)
    banner.show()
    with qtbot.waitSignal(banner.action):
        banner.button.click()
    banner.set_message("ok", "Back-up made.")
    assert (banner.accessibleName(), banner.property("banner")) == ("Back-up made.", "ok")


def test_a_stepper_says_where_it_stands(qtbot: QtBot) -> None:
    stepper = Stepper([("a", "Made"), ("b", "Sent"), ("c", "Closed")], "b")
    qtbot.addWidget(stepper)
    assert stepper.accessibleName() == "Step 2 of 3: Sent"
    stepper.set_steps([("a", "Made"), ("b", "Sent"), ("c", "Closed")], "c")
    assert stepper.accessibleName() == "Step 3 of 3: Closed"


@pytest.mark.parametrize(("share", "shown", "value"), [(None, False, 0), (0.5, True, 500), (1.7, True, 1000)])
def test_a_figure_shows_its_share(qtbot: QtBot, share: float | None, shown: bool, value: int) -> None:  # noqa: FBT001 - a parameter
    figure = Figure("31 h", "of 48 hours", share)
    qtbot.addWidget(figure)
    figure.show()
    assert (figure.bar.isVisible(), figure.bar.value()) == (shown, value)
    assert figure.accessibleName() == "31 h of 48 hours"


def test_undo_in_a_toast_runs_once_and_the_toast_leaves(qtbot: QtBot, qapp: QApplication) -> None:
    apply_theme(qapp, dark=False, reduced_motion=True)
    window = QWidget()
    window.resize(600, 400)
    qtbot.addWidget(window)
    toast = ToastHost(window)
    window.show()
    undone: list[str] = []
    toast.show_message("Saved.", action="Undo", on_action=lambda: undone.append("x"))
    assert toast.isVisible()
    assert window.rect().contains(toast.geometry())
    toast.button.click()
    toast.button.click()
    assert undone == ["x"]
    assert not toast.isVisible()


def test_a_toast_leaves_by_itself_and_follows_the_window(qtbot: QtBot) -> None:
    window = QWidget()
    window.resize(600, 400)
    qtbot.addWidget(window)
    toast = ToastHost(window)
    window.show()
    toast.show_message("Saved.", shown_ms=150)
    window.resize(420, 300)
    assert window.rect().contains(toast.geometry())
    assert not toast.button.isVisible()
    qtbot.waitUntil(lambda: not toast.isVisible())


def test_a_form_page_keeps_to_its_column(qtbot: QtBot) -> None:
    page = Page("Title", "One sentence.", form=True)
    content = body_label("text")
    page.add(content)
    page.add_action(primary_button("Save"))
    page.add_stretch()
    qtbot.addWidget(page)
    page.resize(1400, 800)
    page.show()
    assert content.width() <= FORM_WIDTH
    page.set_summary("")
    assert not page.summary.isVisible()


def test_list_and_detail_stand_beside_each_other_only_in_a_wide_window(qtbot: QtBot) -> None:
    master, detail = QLabel("list"), QLabel("detail")
    both = ListDetail(master, detail)
    qtbot.addWidget(both)
    both.resize(1280, 700)
    both.show()
    assert master.isVisible()
    assert detail.isVisible()
    assert not both.back.isVisible()
    both.resize(900, 700)
    assert (master.isVisible(), detail.isVisible()) == (True, False)
    both.show_detail()
    assert (master.isVisible(), detail.isVisible()) == (False, True)
    with qtbot.waitSignal(both.back_pressed):
        both.back.click()
    assert master.isVisible()


def test_labels_stand_at_the_leading_edge_whatever_their_script(qtbot: QtBot) -> None:
    window = QWidget()
    label = body_label("Latin words")
    label.setParent(window)
    qtbot.addWidget(window)
    window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert label.alignment() & Qt.AlignmentFlag.AlignRight
    window.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    assert label.alignment() & Qt.AlignmentFlag.AlignLeft


def test_a_shortened_label_keeps_its_whole_text_for_tooltip_and_screen_reader(qtbot: QtBot) -> None:
    label = ElidedLabel("A very long name of an organisation")
    qtbot.addWidget(label)
    label.resize(80, 24)
    label.show()
    assert label.text() != label.full_text()
    assert label.toolTip() == label.accessibleName() == label.full_text()
