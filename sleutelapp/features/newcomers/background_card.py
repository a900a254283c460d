"""What is known of one newcomer besides the work: origin, education, notes."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sleutelapp.features.newcomers.dossier_queries import Dossier
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.cards import Card
from sleutelapp.qt.days import joined
from sleutelapp.qt.refilling import refill
from sleutelapp.qt.text import body_label, caption_label, section_label
from sleutelapp.qt.theme import SPACE


class BackgroundCard(Card):
    """Hidden when nothing is known."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._workspace = workspace
        self.add(section_label(self.tr("Background")))
        self._lines = QVBoxLayout()
        self._lines.setSpacing(SPACE.m)
        self.content.addLayout(self._lines)

    def show_person(self, person: Dossier) -> None:
        """Show what is known of this person."""
        label = self._workspace.label
        facts = joined(
            label("country", person.origin),
            "" if person.education == "unknown" else label("education", person.education),
            label("came_through", person.came_through),
        )
        lines: list[QWidget] = [body_label(text) for text in (facts, person.note) if text]
        if person.private_note:
            lines += [caption_label(self.tr("Private note (do not share)")), body_label(person.private_note)]
        refill(self._lines, lines)
        self.setVisible(bool(lines))
