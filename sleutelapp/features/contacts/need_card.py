"""One need that came up: whose, how urgent, and what follows from it."""

from collections.abc import Sequence
from datetime import timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sleutelapp.core.errors import UserError
from sleutelapp.features.contacts.form_state import NotedNeed
from sleutelapp.features.network.place_chooser import PlaceChooser
from sleutelapp.features.network.queries import ORGANISATION, PROFESSIONAL
from sleutelapp.features.refusal_words import refusal_words
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.buttons import icon_button, text_button
from sleutelapp.qt.cards import Card
from sleutelapp.qt.choice_chips import ChoiceChips
from sleutelapp.qt.choice_field import ChoiceField
from sleutelapp.qt.date_fields import DateField
from sleutelapp.qt.icons import IconLabel
from sleutelapp.qt.labeled_field import LabeledField
from sleutelapp.qt.text import section_label, styled_label
from sleutelapp.qt.text_fields import TextField
from sleutelapp.qt.theme import SPACE

_FOLLOW_UP_DAYS = 7


class NeedCard(Card):
    """Edits one `NotedNeed` in place."""

    changed = Signal()
    removed = Signal()

    def __init__(
        self, workspace: Workspace, need: NotedNeed, people: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent)
        self.need = need
        self._workspace = workspace
        language = workspace.language
        code = workspace.reference["need"].get(need.code)
        self.setObjectName(f"need:{need.code}")
        self.setAccessibleName(code.label(language))
        self.content.addLayout(self._heading(code.icon, code.label(language)))
        self.person_chips: ChoiceChips | None = None
        if len(people) > 1:
            self.person_chips = self._chips(
                self.tr("Whose need?"), [(str(number), title) for number, title in enumerate(people)]
            )
            self.person_chips.set_value(None if need.person is None else str(need.person))
        urgency = [(c.code, c.label(language)) for c in workspace.reference["urgency"].active()]
        self.urgency = self._chips(self.tr("How urgent?"), urgency)
        self.urgency.set_value(need.urgency)
        self.refer = text_button(self.tr("Refer"), "mdi6.arrow-right-circle-outline")
        self.follow = text_button(self.tr("Follow up on…"), "mdi6.calendar-clock-outline")
        self.remark = text_button(self.tr("Note"), "mdi6.note-plus-outline")
        steps = QHBoxLayout()
        steps.setSpacing(SPACE.s)
        for button in (self.refer, self.follow, self.remark):
            steps.addWidget(button)
        steps.addStretch(1)
        self.content.addLayout(steps)
        self._make_parts(language)
        self._show()

    def tell_gone(self, error: UserError) -> bool:
        """Say at the field who of this referral is not in the network any more; False when it is about no one here."""
        kind, number = str(error.values.get("kind")), error.values.get("id")
        named = {ORGANISATION: self.need.organisation_id, PROFESSIONAL: self.need.professional_id}
        found = self.place.named(kind) if number is not None and named.get(kind) == number else None
        if found is None:
            return False
        block, name = found
        block.set_error(refusal_words(error, self._workspace.language, name))
        block.field.setFocus()
        return True

    def _make_parts(self, language: str) -> None:
        self.destination = ChoiceField(
            [(c.code, c.label(language)) for c in self._workspace.reference["referral_destination"].active()],
            placeholder=self.tr("Type or choose"),
        )
        self.destination.set_value(self.need.destination)
        self._destination = LabeledField(self.tr("Refer to"), self.destination)
        self.place = PlaceChooser(self._workspace)
        self.place.set_destination(self.need.destination)
        # Who was taken out of the network since is kept: saving says so, at the field.
        self.place.set_value(self.need.organisation_id, self.need.professional_id, also_removed=True)
        self.place.changed.connect(self._typed)
        self.destination.changed.connect(self._destination_changed)
        self.due_on = DateField(self._workspace.clock.today)
        self.due_on.set_value(self.need.follow_up_on)
        self.due_text = TextField()
        self.due_text.set_value(self.need.follow_up_text)
        self._follow_up = QWidget()
        row = QHBoxLayout(self._follow_up)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE.l)
        row.addWidget(LabeledField(self.tr("Follow up on"), self.due_on))
        row.addWidget(LabeledField(self.tr("What to do then"), self.due_text), 1)
        self.note = TextField()
        self.note.set_value(self.need.note)
        self._note = LabeledField(self.tr("Note with this need"), self.note)
        self._refers = self.need.destination is not None
        self._follows = self.need.follow_up_on is not None
        self._notes = bool(self.need.note)
        for part in (self._destination, self.place, self._follow_up, self._note):
            self.add(part)
        self.refer.clicked.connect(self._refer)
        self.follow.clicked.connect(self._follow)
        self.remark.clicked.connect(self._remark)
        for field in (self.destination, self.due_on, self.due_text, self.note):
            field.changed.connect(self._typed)

    def _heading(self, icon: str, title: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE.m)
        row.addWidget(IconLabel(icon, "accent", 24), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(section_label(title), 1)
        remove = icon_button("mdi6.close", self.tr("Remove {need}").replace("{need}", title))
        remove.clicked.connect(self.removed)
        row.addWidget(remove)
        return row

    def _chips(self, label: str, choices: list[tuple[str, str]]) -> ChoiceChips:
        chips = ChoiceChips(choices)
        chips.setAccessibleName(label)
        chips.changed.connect(self._typed)
        block = QVBoxLayout()
        block.setSpacing(SPACE.xs)
        block.addWidget(styled_label(label, "label"))
        block.addWidget(chips)
        self.content.addLayout(block)
        return chips

    def _refer(self) -> None:
        self._refers = not self._refers
        if not self._refers:
            self.destination.set_value(None)
        self._show()
        if self._refers:
            self.destination.setFocus()
        self._typed()

    def _destination_changed(self) -> None:
        # Another kind of place: who was chosen is not of that kind.
        self.place.set_destination(self.destination.value())
        if self.destination.value() != self.need.destination:
            self.place.set_value(None, None)

    def _follow(self) -> None:
        self._follows = not self._follows
        in_a_week = self._workspace.clock.today() + timedelta(days=_FOLLOW_UP_DAYS)
        self.due_on.set_value(in_a_week if self._follows else None)
        self._typed()
        if self._follows:
            self.due_on.setFocus()

    def _remark(self) -> None:
        self._notes = True
        self._show()
        self.note.setFocus()

    def _typed(self) -> None:
        if self.person_chips is not None and (chosen := self.person_chips.value()) is not None:
            self.need.person = int(chosen)
        self.need.urgency = self.urgency.value() or self.need.urgency
        self.need.destination = self.destination.value()
        self.need.organisation_id, self.need.professional_id = self.place.value()
        self.need.follow_up_on = self.due_on.value()
        self.need.follow_up_text = self.due_text.value()
        self.need.note = self.note.value()
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        self._destination.setVisible(self._refers)
        self.place.setVisible(self._refers and self.need.destination is not None)
        self.refer.setText(self.tr("No referral") if self._refers else self.tr("Refer"))
        self._follow_up.setVisible(self._follows)
        self.follow.setText(self.tr("No follow-up") if self._follows else self.tr("Follow up on…"))
        self._note.setVisible(self._notes)
        self.remark.setVisible(not self._notes)
