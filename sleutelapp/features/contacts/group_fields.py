"""People without names: how many there were, and of which group."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sleutelapp.core.drafting import LONGEST_LINE
from sleutelapp.features.contacts.form_state import ContactState
from sleutelapp.qt.labeled_field import LabeledField
from sleutelapp.qt.number_fields import NumberField
from sleutelapp.qt.text_fields import TextField
from sleutelapp.qt.theme import SPACE

_MOST = 1000  # people


class GroupFields(QWidget):
    """Edits the head count and the name of a group; the count is required."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = ContactState()
        self._showing = False
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE.l)
        self.head_count = NumberField(1, _MOST)
        self.name = TextField()
        self.name.setMaxLength(LONGEST_LINE)
        row.addWidget(LabeledField(self.tr("How many people?"), self.head_count))
        row.addWidget(LabeledField(self.tr("Which group? (no names of people)"), self.name), 1)
        for field in (self.head_count, self.name):
            field.changed.connect(self._typed)

    def show_state(self, state: ContactState) -> None:
        """Show the group of a contact."""
        self._state = state
        self._showing = True
        self.head_count.set_value(state.group_size)
        self.name.set_value(state.group_name)
        self._showing = False

    def _typed(self) -> None:
        if self._showing:
            return
        self._state.group_size = self.head_count.value()
        self._state.group_name = self.name.value()
        self.changed.emit()
