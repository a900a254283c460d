"""Adding a need straight from the board, outside a contact."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sleutelapp.core.overriding import override
from sleutelapp.features.danger.card import danger_card
from sleutelapp.features.needs.actions import add_need, remove_need
from sleutelapp.features.needs.drafts import NeedDraft
from sleutelapp.features.needs.picker import NeedPicker
from sleutelapp.features.needs.queries import unsettled_codes
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.buttons import secondary_button, text_button
from sleutelapp.qt.cards import Card
from sleutelapp.qt.choice_chips import ChoiceChips
from sleutelapp.qt.labeled_field import LabeledField
from sleutelapp.qt.refilling import refill
from sleutelapp.qt.text import body_label, isolate, section_label
from sleutelapp.qt.text_fields import TextField
from sleutelapp.qt.theme import SPACE
from sleutelapp.reference.danger import DANGER_NEEDS


class AddNeedPanel(Card):
    """Asks what came up, how urgent it is, and what was done where it tells of danger."""

    added = Signal(int)  # the number of the new need
    closed = Signal()  # without one

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._workspace = workspace
        self._newcomer_id = 0
        self._there: frozenset[str] = frozenset()  # codes that stand on the board unsettled
        self._code: str | None = None
        language = workspace.language
        self.heading = section_label("")
        self.picker = NeedPicker(workspace)
        self.picker.picked.connect(self._pick)
        self.other_button = text_button(self.tr("Choose another one"), "arrow-left")
        self.other_button.setObjectName("addNeed:other")
        self.other_button.clicked.connect(self._choose_other)
        self._told = body_label("")
        self._danger = QVBoxLayout()
        self.action = ChoiceChips(
            [(c.code, c.label(language)) for c in workspace.reference["danger_action"].active()]
        )
        self._action = LabeledField(self.tr("What did you do?"), self.action)
        self.action.changed.connect(lambda: self._action.set_error(""))
        self.urgency = ChoiceChips(
            [(c.code, c.label(language)) for c in workspace.reference["urgency"].active()]
        )
        self._urgency = LabeledField(self.tr("How urgent?"), self.urgency)
        self.note = TextField()
        self._note = LabeledField(self.tr("Note with this need"), self.note)
        self.add_button = secondary_button(self.tr("Add"), "check")
        self.add_button.setObjectName("addNeed:confirm")
        self.add_button.clicked.connect(self._add)
        cancel = text_button(self.tr("Cancel"))
        cancel.setObjectName("addNeed:cancel")
        cancel.clicked.connect(self.closed)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE.s)
        buttons.addWidget(self.add_button)
        buttons.addWidget(self.other_button)
        buttons.addWidget(cancel)
        buttons.addStretch(1)
        self.add(self.heading)
        self.add(self.picker)
        self.add(self._told)
        self.content.addLayout(self._danger)
        for part in (self._action, self._urgency, self._note):
            self.add(part)
        self.content.addLayout(buttons)
        self._choose(None)

    def start(self, newcomer_id: int) -> None:
        """Begin afresh for somebody."""
        self._newcomer_id = newcomer_id
        with self._workspace.vault.reading() as session:
            self._there = unsettled_codes(session, newcomer_id)
        self.picker.start()
        self.note.set_value("")
        self._choose(None)

    def focus_first(self) -> None:
        """Put the cursor in the search field."""
        self.picker.search.setFocus()

    def _pick(self, code: str) -> None:
        if code in self._there:
            self._choose(None)
            said = self.tr("{need} is on the board already and not settled yet.")
            self._tell(said.replace("{need}", isolate(self._workspace.label("need", code))))
            return
        self._choose(code)
        self.urgency.chip("planned").setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self, code: str | None) -> None:
        self._code = code
        name = self._workspace.label("need", code)
        self.heading.setText(name or self.tr("Add a need"))
        self.picker.setVisible(code is None)  # what is asked next stands in its place
        self.other_button.setVisible(code is not None)
        self.add_button.setVisible(code is not None)
        self.urgency.set_value("planned")
        self.action.set_value(None)
        self._action.set_error("")
        is_danger = code in DANGER_NEEDS
        refill(self._danger, [danger_card(self._workspace, code)] if code and is_danger else [])
        self._action.setVisible(is_danger)
        self._urgency.setVisible(code is not None)
        self._note.setVisible(code is not None)
        self._tell("")

    def _choose_other(self) -> None:
        self.picker.start()
        self._choose(None)
        self.focus_first()

    def _tell(self, sentence: str) -> None:
        self._told.setText(sentence)
        self._told.setVisible(bool(sentence))

    def _add(self) -> None:
        if self._code is None:
            return
        action = self.action.value()
        if self._code in DANGER_NEEDS and action is None:
            self._action.set_error(
                self.tr("Choose what you did. “Later” is possible too: it then stays on Today.")
            )
            self.action.chip("later").setFocus(Qt.FocusReason.OtherFocusReason)
            return
        draft = NeedDraft(
            newcomer_id=self._newcomer_id,
            code=self._code,
            urgency=self.urgency.value() or "planned",
            note=self.note.value().strip(),
            danger_action=action or "later",
        )
        said = self.tr("{need} added").replace("{need}", isolate(self._workspace.label("need", self._code)))
        made: list[int] = []
        if self._workspace.write_with_undo(
            lambda session: made.append(add_need(session, draft).id),
            said,
            lambda session: remove_need(session, made[0]),
        ):
            self.added.emit(made[0])

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._code is not None:
            self._add()
        else:
            super().keyPressEvent(event)
