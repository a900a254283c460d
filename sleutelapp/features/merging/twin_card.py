"""In a dossier: who may be the same person, and who was merged with this one."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sleutelapp.core.errors import UserError
from sleutelapp.features.merging.actions import take_apart, take_back_telling_apart, tell_apart
from sleutelapp.features.merging.queries import MergeRow, likely_duplicates, merges_of
from sleutelapp.features.search.found_rows import SimilarRow
from sleutelapp.features.search.why import why
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.buttons import secondary_button, text_button
from sleutelapp.qt.cards import Card
from sleutelapp.qt.days import short_day
from sleutelapp.qt.item_row import ItemRow
from sleutelapp.qt.refilling import refill
from sleutelapp.qt.text import isolate
from sleutelapp.qt.theme import SPACE


class TwinCard(Card):
    """Hidden when there is nothing to say; who is alike is looked up once per person, not at every reload."""

    compare_pressed = Signal(int)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._workspace = workspace
        self._person: int | None = None
        self._likely: tuple[SimilarRow, ...] = ()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(SPACE.s)
        self.content.addLayout(self._rows)
        self.hide()

    def show_person(self, newcomer_id: int, *, afresh: bool) -> None:
        """Show what there is to say of this person; `afresh` looks for people alike."""
        self._person = newcomer_id
        with self._workspace.vault.reading() as session:
            merges = merges_of(session, newcomer_id)
            if afresh:
                self._likely = likely_duplicates(session, newcomer_id)
        rows: list[QWidget] = [self._likely_row(self._likely[0])] if self._likely else []
        rows += [self._merged_row(merge, is_latest=number == 0) for number, merge in enumerate(merges)]
        refill(self._rows, rows)
        self.setVisible(bool(rows))

    def _likely_row(self, likely: SimilarRow) -> ItemRow:
        row = ItemRow("account-multiple-outline", self.tr("Perhaps one person twice"), why(likely))
        compare = secondary_button(self.tr("Compare"))
        compare.setObjectName("twin:compare")
        compare.setAccessibleName(self.tr("Compare with {name}").replace("{name}", isolate(likely.title)))
        compare.clicked.connect(partial(self._compare, likely.id))
        apart = text_button(self.tr("Two people"))
        apart.setObjectName("twin:apart")
        apart.setAccessibleName(self.tr("{name} is somebody else").replace("{name}", isolate(likely.title)))
        apart.clicked.connect(partial(self._tell_apart, likely))
        row.add_action(apart)
        row.add_action(compare)
        return row

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

    def _compare(self, _other_id: int) -> None:
        if self._person is not None:
            self.compare_pressed.emit(self._person)

    def _tell_apart(self, likely: SimilarRow) -> None:
        person = self._person
        if person is None:
            return
        before = self._likely
        self._likely = tuple(row for row in before if row.id != likely.id)
        said = self.tr("Noted: {name} is somebody else").replace("{name}", isolate(likely.title))

        def undo(session: object) -> None:
            take_back_telling_apart(session, person, likely.id)  # type: ignore[arg-type]  # the session of an action
            if self._person == person:
                self._likely = before

        self._workspace.write_with_undo(lambda session: tell_apart(session, person, likely.id), said, undo)
        self.show_person(person, afresh=False)

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
