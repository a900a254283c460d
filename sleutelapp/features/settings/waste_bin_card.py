"""The way to what was thrown away."""

from PySide6.QtCore import Qt, Signal

from sleutelapp.qt.buttons import secondary_button
from sleutelapp.qt.cards import Card
from sleutelapp.qt.text import body_label


class WasteBinCard(Card):
    """One sentence and one button."""

    opened = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Waste bin"))
        self.add(body_label(self.tr("What you threw away stays in your vault until it is erased.")))
        button = secondary_button(self.tr("Open the waste bin"), "delete-outline")
        button.clicked.connect(self.opened)
        self.content.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
