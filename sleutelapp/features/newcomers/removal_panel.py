"""Before somebody is thrown away: what goes with them, and what else one may have meant."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sleutelapp.core.overriding import override
from sleutelapp.features.newcomers.dossier_queries import Dossier
from sleutelapp.features.newcomers.removal import (
    Removal,
    removal_of,
    remove_newcomer,
    restore_newcomer_from_bin,
)
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.buttons import secondary_button, text_button
from sleutelapp.qt.cards import Card
from sleutelapp.qt.text import body_label, isolate, section_label
from sleutelapp.qt.theme import SPACE


class RemovalPanel(Card):
    """Says it and throws away with undo; `archive_pressed` when that is what was meant."""

    archive_pressed = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._workspace = workspace
        self._person: Dossier | None = None
        self._words = _Words(self)
        self.heading = section_label("")
        self.said = body_label("")
        self.remove_button = secondary_button(self.tr("Throw away"), "delete-outline")
        self.remove_button.setObjectName("removal:confirm")
        self.remove_button.clicked.connect(self._remove)
        self.archive_button = text_button(self.tr("Archive instead"), "archive-outline")
        self.archive_button.setObjectName("removal:archive")
        self.archive_button.clicked.connect(self._archive)
        cancel = text_button(self.tr("Cancel"))
        cancel.setObjectName("removal:cancel")
        cancel.clicked.connect(self.hide)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE.s)
        for button in (self.remove_button, self.archive_button, cancel):
            buttons.addWidget(button)
        buttons.addStretch(1)
        self.add(self.heading)
        self.add(self.said)
        self.content.addLayout(buttons)
        self.hide()

    def ask(self, person: Dossier) -> None:
        """Show what would go with somebody."""
        self._person = person
        with self._workspace.vault.reading() as session:
            removal = removal_of(session, person.id)
        self.heading.setText(self.tr("Throw {name} away?").replace("{name}", isolate(person.title)))
        self.said.setText(" ".join(self._words.sentences(removal)))
        self.archive_button.setVisible(not person.archived)
        self.setAccessibleName(f"{self.heading.text()} {self.said.text()}")
        self.show()
        self.remove_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _remove(self) -> None:
        person = self._person
        self.hide()
        if person is not None:
            self._workspace.write_with_undo(
                lambda session: remove_newcomer(session, person.id),
                self.tr("{name} thrown away").replace("{name}", isolate(person.title)),
                lambda session: restore_newcomer_from_bin(session, person.id),
            )

    def _archive(self) -> None:
        self.hide()
        self.archive_pressed.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)


class _Words(QObject):
    """A method each, because lupdate recognises plurals in `self.tr` only."""

    def sentences(self, removal: Removal) -> list[str]:
        """Why, what goes, what stays."""
        said = [self.tr("Do this only for somebody who was typed by mistake.")]
        parts = [
            words
            for number, words in (
                (removal.needs, self.tr("%n need(s)", "", removal.needs)),
                (removal.referrals, self.tr("%n referral(s)", "", removal.referrals)),
                (removal.follow_ups, self.tr("%n planned follow-up(s)", "", removal.follow_ups)),
                (removal.dangers, self.tr("%n open danger matter(s)", "", removal.dangers)),
            )
            if number
        ]
        if parts:
            said.append(self.tr("With them go: {what}.").replace("{what}", ", ".join(parts)))
        if removal.contacts:
            said.append(self.tr("%n contact(s) and the hours stay, without this name.", "", removal.contacts))
        return said
