from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from sleutelapp.qt.buttons import text_button
from sleutelapp.qt.item_row import ItemRow
from sleutelapp.qt.refilling import refill


def test_actions_stand_beside_the_words_and_below_them_where_it_is_narrow(qtbot: QtBot) -> None:
    row = ItemRow("tooth-outline", "Kiespijn", "binnen 7 dagen")
    button = text_button("Opgelost")
    row.add_action(button)
    qtbot.addWidget(row)
    row.resize(700, 60)
    row.show()
    qtbot.waitUntil(lambda: button.mapTo(row, button.rect().topLeft()).x() > 350)
    row.resize(250, 120)
    qtbot.waitUntil(lambda: button.mapTo(row, button.rect().topLeft()).y() > row._head.geometry().top())
    assert row.minimumSizeHint().width() < 250


def test_refilling_keeps_the_keyboards_place(qtbot: QtBot) -> None:
    window = QWidget()
    layout = QVBoxLayout(window)
    qtbot.addWidget(window)

    def fields(*names: str) -> list[QWidget]:
        made: list[QWidget] = []
        for name in names:
            made.append(QLineEdit())
            made[-1].setObjectName(name)
        return made

    refill(layout, fields("a", "b", "c"))
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    window.findChildren(QLineEdit, "b")[0].setFocus()
    same = fields("x", "b")
    refill(layout, same)
    assert same[1].hasFocus()
    others = fields("y", "z")
    refill(layout, others)
    assert others[1].hasFocus()
    assert layout.count() == 2
