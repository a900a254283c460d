"""In a dossier: who may be the same person."""

from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sleutelapp.features.merging.actions import take_back_telling_apart, tell_apart
from sleutelapp.features.merging.queries import likely_duplicates, what_is_compared
from sleutelapp.features.search.found_rows import SimilarRow
from sleutelapp.features.search.why import why
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.buttons import secondary_button, text_button
from sleutelapp.qt.cards import Card
from sleutelapp.qt.item_row import ItemRow
from sleutelapp.qt.refilling import refill
from sleutelapp.qt.text import isolate
from sleutelapp.qt.theme import SPACE


class TwinCard(Card):
    """Hidden when nobody is; looked up when what is compared has changed, not at every reload."""

    compare_pressed = Signal(int)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._workspace = workspace
        self._person: int | None = None
        self._asked: tuple[object, ...] = ()
        self._likely: tuple[SimilarRow, ...] = ()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(SPACE.s)
        self.content.addLayout(self._rows)
        self.hide()

    def show_person(self, newcomer_id: int) -> None:
        """Show who may be this person."""
        with self._workspace.vault.reading() as session:
            asked = what_is_compared(session, newcomer_id)
            if asked != self._asked:
                self._likely, self._asked = likely_duplicates(session, newcomer_id), asked
        self._person = newcomer_id
        refill(self._rows, [self._likely_row(row) for row in self._likely[:1]])
        self.setVisible(bool(self._likely))

    def _likely_row(self, likely: SimilarRow) -> ItemRow:
        row = ItemRow("account-multiple-outline", self.tr("Perhaps one person twice"), why(likely))
        compare = secondary_button(self.tr("Compare"))
        compare.setObjectName("twin:compare")
        compare.setAccessibleName(self.tr("Compare with {name}").replace("{name}", isolate(likely.title)))
        compare.clicked.connect(self._compare)
        apart = text_button(self.tr("Not the same"))
        apart.setObjectName("twin:apart")
        apart.setAccessibleName(self.tr("{name} is somebody else").replace("{name}", isolate(likely.title)))
        apart.clicked.connect(partial(self._tell_apart, likely))
        row.add_action(apart)
        row.add_action(compare)
        return row

    def _compare(self) -> None:
        if self._person is not None:
            self.compare_pressed.emit(self._person)

    def _tell_apart(self, likely: SimilarRow) -> None:
        person = self._person
        if person is None:
            return
        said = self.tr("Noted: {name} is somebody else").replace("{name}", isolate(likely.title))

        def undo(session: Any) -> None:
            take_back_telling_apart(session, person, likely.id)

        self._workspace.write_with_undo(lambda session: tell_apart(session, person, likely.id), said, undo)
