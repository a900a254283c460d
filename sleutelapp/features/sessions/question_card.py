"""One question asked afterwards: what about, whose, how urgent, and whether it was answered."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sleutelapp.features.danger.card import danger_card
from sleutelapp.features.sessions.form_state import Guest, Question
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.buttons import icon_button
from sleutelapp.qt.cards import Card
from sleutelapp.qt.choice_chips import ChoiceChips
from sleutelapp.qt.fields import CheckField, ChoiceField, LabeledField, TextField
from sleutelapp.qt.icons import IconLabel
from sleutelapp.qt.text import isolate, section_label
from sleutelapp.qt.theme import SPACE
from sleutelapp.reference.danger import DANGER_NEEDS

_GROUP = "group"


class QuestionCard(Card):
    """Edits one `Question` in place."""

    changed = Signal()
    removed = Signal()

    def __init__(
        self, workspace: Workspace, question: Question, guests: Sequence[Guest], parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent)
        self.question = question
        language = workspace.language
        code = workspace.reference["need"].get(question.code)
        self.setAccessibleName(code.label(language))
        remove = icon_button("close", self.tr("Remove {need}").replace("{need}", code.label(language)))
        remove.clicked.connect(self.removed)
        head = QHBoxLayout()
        head.setSpacing(SPACE.m)
        head.addWidget(IconLabel(code.icon, "accent", 24), 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(section_label(code.label(language)), 1)
        head.addWidget(remove)
        self.content.addLayout(head)
        self.action: ChoiceChips | None = None
        if question.code in DANGER_NEEDS:
            self.add(danger_card(workspace, question.code))
            actions = [(c.code, c.label(language)) for c in workspace.reference["danger_action"].active()]
            self.action = ChoiceChips(actions)
            self.action.set_value(question.danger_action)
            self.action.changed.connect(self._typed)
            self._action_block = LabeledField(self.tr("What did you do?"), self.action)
            self.add(self._action_block)
        self.who = ChoiceField()
        self.show_guests(guests)
        self.who.changed.connect(self._choose_who)
        self.urgency = ChoiceChips(
            [(c.code, c.label(language)) for c in workspace.reference["urgency"].active()]
        )
        self.urgency.set_value(question.urgency)
        self.urgency.changed.connect(self._typed)
        self.answered = CheckField(self.tr("Answered on the spot"))
        self.answered.set_value(question.answered)
        self.answered.changed.connect(self._typed)
        self.note = TextField()
        self.note.set_value(question.note)
        self.note.changed.connect(self._typed)
        self.add(LabeledField(self.tr("Whose question?"), self.who))
        self.add(LabeledField(self.tr("How urgent?"), self.urgency))
        self.add(LabeledField(self.tr("Note with this question"), self.note))
        self.add(self.answered)

    def show_guests(self, guests: Sequence[Guest]) -> None:
        """Offer the group and the known people who were there."""
        self.who.blockSignals(True)
        people = [(str(guest.newcomer_id), isolate(guest.title)) for guest in guests]
        self.who.set_choices([(_GROUP, self.tr("The group")), *people])
        whose = self.question.newcomer_id
        self.who.set_value(_GROUP if whose is None else str(whose))
        if self.who.value() is None:  # somebody who turned out not to have been there
            self.question.newcomer_id = None
            self.who.set_value(_GROUP)
        self.who.blockSignals(False)

    def ask_action(self) -> None:
        """Say that it must be told what was done about the danger."""
        self._action_block.set_error(
            self.tr("Choose what you did. “Later” is possible too: it then stays on Today.")
        )

    def _choose_who(self) -> None:
        chosen = self.who.value()
        is_person = chosen is not None and chosen != _GROUP
        self.question.newcomer_id = int(chosen) if chosen is not None and is_person else None
        # The group is answered there and then; what somebody asks alone mostly wants more.
        self.answered.set_value(not is_person)
        self._typed()

    def _typed(self) -> None:
        self.question.urgency = self.urgency.value() or self.question.urgency
        self.question.answered = self.answered.value()
        self.question.note = self.note.value()
        if self.action is not None:
            self.question.danger_action = self.action.value()
            self._action_block.set_error("")
        self.changed.emit()
