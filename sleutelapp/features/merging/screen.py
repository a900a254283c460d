"""Two dossiers of one person: choose the other, look at both, make them one."""

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sleutelapp.core.errors import UserError
from sleutelapp.features.lookup import current_number
from sleutelapp.features.merging.actions import merge_newcomers, take_apart
from sleutelapp.features.merging.comparison import Comparison
from sleutelapp.features.merging.outcome import Outcome
from sleutelapp.features.merging.queries import (
    MergePreview,
    likely_duplicates,
    merge_preview,
    person_to_merge,
)
from sleutelapp.features.screen import Screen
from sleutelapp.features.search.queries import people_like
from sleutelapp.features.search.why import reasons
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.buttons import text_button
from sleutelapp.qt.cards import Card
from sleutelapp.qt.days import joined
from sleutelapp.qt.form_foot import FormFoot
from sleutelapp.qt.icons import set_icon
from sleutelapp.qt.labeled_field import LabeledField
from sleutelapp.qt.page import Page
from sleutelapp.qt.text import caption_label, isolate
from sleutelapp.qt.type_ahead import MOST_SHOWN, Suggestion, TypeAheadField


class MergeScreen(Screen):
    """Merges with undo and leads to the dossier that stays; `finished` when nothing was done."""

    watches: ClassVar[frozenset[str]] = frozenset(
        {"newcomer", "contact", "need", "referral", "follow_up", "attendance", "consent"}
    )

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._person: int | None = None
        self._pair: tuple[int, int] | None = None  # who stays, who goes
        self._preview: MergePreview | None = None
        self.other = TypeAheadField(self._suggest, self.tr("Name or code"), show_on_focus=True)
        self.other.chosen.connect(self._choose)
        self.setFocusProxy(self.other)
        self.turn_button = text_button(self.tr("The other way round"), "swap-horizontal")
        self.turn_button.clicked.connect(self._turn)
        self.comparison = Comparison(workspace)
        self.comparison.changed.connect(self._show_outcome)
        self.outcome = Outcome(workspace)
        self.page = Page(form=True)
        self.page.add(self._choice_card())
        for part in (self.comparison, self.outcome):
            part.hide()
            self.page.add(part)
        self.page.add_stretch()
        self.foot = FormFoot()
        self.foot.save_button.setText(self.tr("Merge"))
        self.foot.save_button.setToolTip(self.tr("Merge (Ctrl+Enter)"))
        set_icon(self.foot.save_button, "call-merge", "on_accent")
        self.foot.save_pressed.connect(self.merge)
        self.foot.cancel_pressed.connect(self.finished)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.page, 1)
        column.addWidget(self.foot)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.merge)

    def show_person(self, newcomer_id: int) -> None:
        """Begin with this person, and with the likeliest other one if there is any.

        Raises:
            UserError: there is no such person any more.
        """
        with self._workspace.vault.reading() as session:
            person = person_to_merge(session, current_number(session, newcomer_id))
            likely = likely_duplicates(session, person.id)
        self._person, self._pair = person.id, None
        self.comparison.forget()
        self.foot.refuse("")
        title = self.tr("Merge {name} with somebody else")
        self.page.set_title(title.replace("{name}", isolate(person.title)))
        self.page.set_summary(self.tr("For one person who has two dossiers. You can take them apart again."))
        self.page.scroll_area.verticalScrollBar().setValue(0)
        self.other.set_value(likely[0].id if likely else None, likely[0].title if likely else "")
        if likely:
            self._choose(likely[0].id)
        else:
            self._show()
            self.other.setFocus(Qt.FocusReason.OtherFocusReason)

    def reload(self) -> None:
        """Read both again; who is gone meanwhile leaves the page."""
        if self._pair is not None:
            self._show()

    def merge(self) -> None:
        """Make one of the two, with undo."""
        pair, preview = self._pair, self._preview
        if pair is None or preview is None:
            self.foot.refuse(self.tr("Choose first with whom."))
            self.other.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        choices, language = self.comparison.choices(), self._workspace.language
        said = self.tr("Merged: {name} and {code}").replace("{name}", isolate(preview.keep.title))
        self._pair = None  # what changes now is our own doing
        if self._workspace.write_with_undo_of(
            lambda session: merge_newcomers(session, *pair, choices, language=language).id,
            said.replace("{code}", isolate(preview.away.code)),
            take_apart,
        ):
            self.newcomer_wanted.emit(pair[0])
        else:
            self._pair = pair

    def _choice_card(self) -> Card:
        card = Card()
        card.add(LabeledField(self.tr("Which dossier is of the same person?"), self.other))
        self._line = QWidget()
        row = QHBoxLayout(self._line)
        row.setContentsMargins(0, 0, 0, 0)
        self._direction = caption_label("")
        row.addWidget(self._direction, 1)
        row.addWidget(self.turn_button)
        card.add(self._line)
        return card

    def _suggest(self, words: str) -> list[Suggestion]:
        if self._person is None:
            return []
        with self._workspace.vault.reading() as session:
            likely = [] if words else likely_duplicates(session, self._person)
            found = people_like(session, words, MOST_SHOWN + 1, include_archived=bool(words))
        rows = [
            Suggestion(row.id, row.title, joined(row.subtitle, reasons(row)), "account-multiple-outline")
            for row in likely
        ]
        known = {self._person, *(row.id for row in likely)}
        rows += [
            Suggestion(row.id, row.title, row.subtitle, "account-outline")
            for row in found
            if row.id not in known
        ]
        return rows[:MOST_SHOWN]

    def _choose(self, other_id: object) -> None:
        if self._person is None or not isinstance(other_id, int):
            return
        # The older dossier stays: its code is on paper longest.
        self._pair = (min(self._person, other_id), max(self._person, other_id))
        self.comparison.forget()
        self.foot.refuse("")
        self._show()

    def _turn(self) -> None:
        if self._pair is not None:
            self._pair = (self._pair[1], self._pair[0])
            self.comparison.turn_choices()
            self._show()

    def _show(self) -> None:
        self._preview = None
        if self._pair is not None:
            try:
                with self._workspace.vault.reading() as session:
                    self._preview = merge_preview(session, *self._pair)
                for number in self._pair:
                    self._workspace.saw("newcomer", number)
            except UserError as error:
                self._pair = None
                self.foot.refuse(error.sentence(self._workspace.language))
        preview = self._preview
        for part in (self.comparison, self.outcome, self._line):
            part.setVisible(preview is not None)
        self.foot.save_button.setEnabled(preview is not None)
        if preview is not None:
            said = self.tr("{keep} stays. {away} goes into it.").replace("{keep}", isolate(preview.keep.code))
            self._direction.setText(said.replace("{away}", isolate(preview.away.code)))
            self.comparison.show_preview(preview)
            self._show_outcome()

    def _show_outcome(self) -> None:
        if self._preview is not None:
            self.outcome.show_outcome(self._preview, self.comparison.choices())
