"""Municipality, language and interpreter: known from the person, folded away until wanted."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from sleutelapp.features.contacts.form_state import ContactState
from sleutelapp.features.profile.queries import only_municipality
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.buttons import text_button
from sleutelapp.qt.choice_field import ChoiceField
from sleutelapp.qt.labeled_field import LabeledField
from sleutelapp.qt.text import isolate, muted_label
from sleutelapp.qt.theme import SPACE


class DetailsSection(QWidget):
    """One line that says what is assumed, and "Wijzigen" to open the fields."""

    changed = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._state = ContactState()
        self._showing = False
        # What the user chose stays; what followed from a person follows the next person too.
        self._assumed: dict[str, str | None] = {}
        self.summary = muted_label("")
        self.open = text_button(self.tr("Change"))
        self.open.setAccessibleName(self.tr("Change municipality, language or interpreter"))
        self.open.clicked.connect(self._open)
        line = QHBoxLayout()
        line.setSpacing(SPACE.s)
        line.addWidget(self.summary, 1)
        line.addWidget(self.open)
        self.municipality = self._choice("municipality")
        self.language = self._choice("language")
        self.interpreter = self._choice("interpreter")
        self._fields = QWidget()
        grid = QGridLayout(self._fields)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE.l)
        grid.setVerticalSpacing(SPACE.m)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        grid.addWidget(LabeledField(self.tr("Municipality"), self.municipality), 0, 0)
        grid.addWidget(LabeledField(self.tr("Language"), self.language), 0, 1)
        grid.addWidget(LabeledField(self.tr("Interpreter"), self.interpreter), 1, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.m)
        column.addLayout(line)
        column.addWidget(self._fields)
        self._fields.hide()

    def show_state(self, state: ContactState, *, assume: bool = True) -> None:
        """Show another contact; `assume` fills what is empty from the people there."""
        self._state = state
        self._assumed = {}
        self._fields.hide()
        self.open.show()
        if assume:
            self.assume()
        else:
            self._show()

    def assume(self) -> None:
        """Take municipality and language from the people there, where the user chose nothing else.

        Of people without a municipality, a group too, it is the only one the key person works for.
        """
        with self._workspace.vault.reading() as session:
            usual = {"municipality": only_municipality(session), "language": None}
        for field, otherwise in usual.items():
            known = next((getattr(p, field) for p in self._state.people if getattr(p, field)), otherwise)
            if getattr(self._state, field) in (None, self._assumed.get(field)):
                setattr(self._state, field, known)
                self._assumed[field] = known
        self._show()
        if self._state.is_group and self._state.municipality is None:
            self._unfold()  # nobody's municipality can be assumed, and time is booked on one

    def _choice(self, list_name: str) -> ChoiceField:
        language = self._workspace.language
        choice = ChoiceField(
            (c.code, c.label(language)) for c in self._workspace.reference[list_name].active()
        )
        choice.changed.connect(self._typed)
        return choice

    def _unfold(self) -> None:
        self._fields.show()
        self.open.hide()

    def _open(self) -> None:
        self._unfold()
        self.municipality.setFocus()

    def _typed(self) -> None:
        if self._showing:
            return
        self._state.municipality = self.municipality.value()
        self._state.language = self.language.value()
        self._state.interpreter = self.interpreter.value()
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        state = self._state
        self._showing = True
        self.municipality.set_value(state.municipality)
        self.language.set_value(state.language)
        self.interpreter.set_value(state.interpreter)
        self._showing = False
        interpreter = self._workspace.label("interpreter", state.interpreter)
        parts = [
            self._workspace.label("municipality", state.municipality) or self.tr("No municipality yet"),
            self._workspace.label("language", state.language) or self.tr("No language yet"),
            self.tr("Interpreter: {who}").replace("{who}", interpreter) if interpreter else "",
        ]
        self.summary.setText(" · ".join(isolate(part) for part in parts if part))
