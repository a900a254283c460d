"""In a dossier: which ones went into it, and taking them apart."""

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sleutelapp.core.errors import UserError
from sleutelapp.features.merging.actions import take_apart
from sleutelapp.features.merging.queries import MergeRow, merges_of
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.buttons import text_button
from sleutelapp.qt.cards import Card
from sleutelapp.qt.days import short_day
from sleutelapp.qt.item_row import ItemRow
from sleutelapp.qt.refilling import refill
from sleutelapp.qt.text import isolate
from sleutelapp.qt.theme import SPACE


class MergedCard(Card):
    """Hidden when none did; only the latest can be taken apart, then the one before."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._workspace = workspace
        self._rows = QVBoxLayout()
        self._rows.setSpacing(SPACE.s)
        self.content.addLayout(self._rows)
        self.hide()

    def show_person(self, newcomer_id: int) -> None:
        """Show what went into this dossier."""
        with self._workspace.vault.reading() as session:
            merges = merges_of(session, newcomer_id)
        refill(
            self._rows,
            [self._merged_row(merge, is_latest=number == 0) for number, merge in enumerate(merges)],
        )
        self.setVisible(bool(merges))

    def _merged_row(self, merge: MergeRow, *, is_latest: bool) -> ItemRow:
        said = self.tr("Merged with {code} on {day}").replace("{code}", isolate(merge.code))
        day = short_day(merge.merged_on, self._workspace.clock.today())
        row = ItemRow(
            "call-merge", said.replace("{day}", isolate(day)), isolate(merge.name), icon_role="muted"
        )
        if is_latest:
            button = text_button(self.tr("Take apart"), "call-split")
            button.setObjectName(f"twin:{merge.id}:take_apart")
            button.clicked.connect(partial(self._take_apart, merge))
            row.add_action(button)
        return row

    def _take_apart(self, merge: MergeRow) -> None:
        try:
            with self._workspace.vault.writing() as session:
                since = take_apart(session, merge.id)
        except UserError as error:
            self._workspace.dialogs.show_error(self, error.sentence(self._workspace.language))
            return
        said = self.tr("Taken apart: {code} has its own dossier again.").replace(
            "{code}", isolate(merge.code)
        )
        stay = self.tr("%n record(s) made since stay here.", "", since) if since else ""
        self._workspace.say(f"{said} {stay}".strip())
