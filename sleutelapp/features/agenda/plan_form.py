"""Planning to come back to something on a day: with somebody or without."""

import datetime as dt

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sleutelapp.features.follow_ups.drafts import FollowUpDraft
from sleutelapp.features.newcomers.inline_form import InlineForm
from sleutelapp.features.search.queries import people_like
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.fields import DateField, LabeledField, Suggestion, TextField, TypeAheadField
from sleutelapp.qt.theme import SPACE, px


class PlanForm(InlineForm):
    """Tells `planned(FollowUpDraft)`; only the day, and what to do or with whom, are required."""

    planned = Signal(object)

    def __init__(self, workspace: Workspace, day: dt.date, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.confirm_button.setText(self.tr("Plan"))
        self._workspace = workspace
        self._newcomer_id: int | None = None
        self.day = DateField(workspace.clock.today)
        self.day.set_value(max(day, workspace.clock.today()))
        self.text = TextField()
        self.who = TypeAheadField(self._suggest, self.tr("Name or code"))
        self.who.chosen.connect(self._choose)
        self.who.textEdited.connect(self._forget)
        self._day = LabeledField(self.tr("Follow up on"), self.day)
        self._text = LabeledField(self.tr("What to do then"), self.text)
        self._who = LabeledField(self.tr("With whom? (may be empty)"), self.who)
        self.who.setMaximumWidth(px(420))
        row = QHBoxLayout()
        row.setSpacing(SPACE.l)
        row.addWidget(self._day)
        row.addWidget(self._text, 1)
        self.fields.addLayout(row)
        self.fields.addWidget(self._who)

    def submit(self) -> None:
        """Tell what is planned, or say what is missing."""
        for block in (self._day, self._text, self._who):
            block.set_error("")
        day, today = self.day.value(), self._workspace.clock.today()
        if day is None or day < today:
            self._ask(self._day, self.tr("Choose today or a later day."))
        elif self.who.text().strip() and self._newcomer_id is None:
            self._ask(self._who, self.tr("Choose somebody from the list, or leave this empty."))
        elif not self.text.value().strip() and self._newcomer_id is None:
            self._ask(self._text, self.tr("Type what to do, or choose with whom."))
        else:
            self.planned.emit(
                FollowUpDraft(due_on=day, text=self.text.value(), newcomer_id=self._newcomer_id)
            )

    def focus_first(self) -> None:
        """Put the cursor on what to do: the day is filled in already."""
        self.text.setFocus()

    def _ask(self, block: LabeledField, sentence: str) -> None:
        block.set_error(sentence)
        block.field.setFocus()

    def _suggest(self, words: str) -> list[Suggestion]:
        if not words:
            return []
        with self._workspace.vault.reading() as session:
            found = people_like(session, words, 7)
        return [Suggestion(row.id, row.title, row.subtitle, "account-outline") for row in found]

    def _choose(self, newcomer_id: int) -> None:
        self._newcomer_id = newcomer_id
        self._who.set_error("")

    def _forget(self, _text: str) -> None:
        self._newcomer_id = None
