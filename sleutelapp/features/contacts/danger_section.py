"""Danger signs, the card with what to do, and which action was taken."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sleutelapp.features.contacts.form_state import ContactState
from sleutelapp.features.danger.card import danger_card
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.buttons import text_button
from sleutelapp.qt.chips import ChipRow
from sleutelapp.qt.choice_chips import ChoiceChips
from sleutelapp.qt.labeled_field import LabeledField
from sleutelapp.qt.text import styled_label
from sleutelapp.qt.text_fields import TextField
from sleutelapp.qt.theme import SPACE
from sleutelapp.reference.danger import DANGER_NEEDS


class DangerSection(QWidget):
    """Shows a card at once for every danger code or sign; asks for the action when saving."""

    changed = Signal()
    appeared = Signal()  # a card that must be seen now

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._state = ContactState()
        self._shown: list[str] = []
        language = workspace.language
        self.open_signs = text_button(self.tr("Danger? Show the signs"), "mdi6.alert-outline")
        self.open_signs.setCheckable(True)
        self.open_signs.toggled.connect(self._show_signs)
        self.signs = ChipRow()
        self.signs.setAccessibleName(self.tr("Danger signs"))
        self.signs.toggled.connect(self._toggle_sign)
        self._place = QVBoxLayout()
        self._place.setSpacing(SPACE.m)
        self._question = QWidget()
        question = QVBoxLayout(self._question)
        question.setContentsMargins(0, 0, 0, 0)
        question.setSpacing(SPACE.s)
        label = styled_label(self.tr("What did you do?"), "label")
        self.action = ChoiceChips(
            (c.code, c.label(language)) for c in workspace.reference["danger_action"].active()
        )
        self.action.setAccessibleName(label.text())
        self.action.changed.connect(self._typed)
        self._error = styled_label("", "error")
        self.note = TextField()
        self.note.changed.connect(self._typed)
        question.addWidget(label)
        question.addWidget(self.action)
        question.addWidget(self._error)
        question.addWidget(LabeledField(self.tr("Remark about this (optional)"), self.note))
        # What to do stands above the needs; the signs are looked up below them.
        self.panel = QWidget()
        above = QVBoxLayout(self.panel)
        above.setContentsMargins(0, 0, 0, 0)
        above.setSpacing(SPACE.m)
        above.addLayout(self._place)
        above.addWidget(self._question)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.m)
        column.addWidget(self.open_signs, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.signs)

    @property
    def is_dangerous(self) -> bool:
        """Whether a danger code or sign is on the page."""
        return bool(self._codes())

    def show_state(self, state: ContactState) -> None:
        """Show another contact."""
        self._state = state
        language = self._workspace.language
        signs = self._workspace.reference["danger_sign"].active()
        self.signs.set_toggles([(c.code, c.label(language)) for c in signs], set(state.danger_signs))
        self.open_signs.setChecked(bool(state.danger_signs))
        self._show_signs(bool(state.danger_signs))
        self.panel.hide()
        self._shown = []
        self.action.set_value(state.danger_action)
        self.note.set_value(state.danger_note)
        self.ask("")
        self.refresh()

    def refresh(self) -> None:
        """Show the cards of the danger codes and signs on the page now."""
        codes = self._codes()
        if codes != self._shown:
            self._shown = codes
            while (item := self._place.takeAt(0)) is not None:
                if (widget := item.widget()) is not None:
                    widget.deleteLater()
            for code in codes:
                card = danger_card(self._workspace, code)
                self._place.addWidget(card)
                card.show()
            self.panel.setVisible(bool(codes))
            if codes:
                self.appeared.emit()

    def ask(self, sentence: str) -> None:
        """Ask for the action taken, below the choices; an empty sentence takes the question away."""
        self._error.setText(sentence)
        self._error.setVisible(bool(sentence))

    def focus_first(self) -> None:
        """Put the focus on the actions."""
        self.action.chip("later").setFocus()

    def _codes(self) -> list[str]:
        needs = dict.fromkeys(need.code for need in self._state.needs if need.code in DANGER_NEEDS)
        return [*needs, *self._state.danger_signs]

    def _show_signs(self, on: bool) -> None:  # noqa: FBT001 -- a Qt signal's argument
        self.signs.setVisible(on)

    def _toggle_sign(self, code: object, on: bool) -> None:  # noqa: FBT001 -- a Qt signal's argument
        signs = [sign for sign in self._state.danger_signs if sign != code]
        self._state.danger_signs = [*signs, str(code)] if on else signs
        self.refresh()
        self.changed.emit()

    def _typed(self) -> None:
        self._state.danger_action = self.action.value()
        self._state.danger_note = self.note.value()
        self.ask("")
        self.changed.emit()
