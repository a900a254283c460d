"""The ways to who is kept too long, and to copies that still hold somebody who was erased."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from sleutelapp.qt.buttons import secondary_button
from sleutelapp.qt.cards import Card
from sleutelapp.qt.flow_layout import FlowLayout
from sleutelapp.qt.text import body_label
from sleutelapp.qt.theme import SPACE


class PrivacyCard(Card):
    """Two buttons; `opened` names the page."""

    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__(self.tr("Privacy"))
        said = self.tr("To erase somebody, or to show what you keep: open the dossier, then the three dots.")
        self.add(body_label(said))
        foot = QWidget()
        flow = FlowLayout(foot, spacing=SPACE.s)
        flow.addWidget(self._button(self.tr("Kept long enough?"), "calendar-clock-outline", "retention"))
        flow.addWidget(self._button(self.tr("Erased people in copies"), "archive-outline", "leftovers"))
        self.add(foot)

    def _button(self, text: str, icon: str, page: str) -> QPushButton:
        button = secondary_button(text, icon)
        button.setObjectName(f"open:{page}")
        button.clicked.connect(lambda: self.opened.emit(page))
        return button
