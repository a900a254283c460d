"""A field with its label above and its hint or error below."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sleutelapp.qt.icons import IconLabel
from sleutelapp.qt.text import caption_label, set_kind, styled_label
from sleutelapp.qt.theme import SPACE


class LabeledField(QWidget):
    """Label, field, hint and error as one block; a screen reader hears all of them at the field."""

    def __init__(self, label: str, field: QWidget, *, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self._target = field.focusProxy() or field
        self._own_description = self._target.accessibleDescription()
        self.label = styled_label(label, "label")
        self.label.setBuddy(self._target)
        self.hint = caption_label(hint)
        if not hint:  # showing a label that has no parent yet would open a window
            self.hint.hide()
        self.error = styled_label("", "error")
        self.error.setObjectName("fieldError")
        self._error_row = QWidget()
        row = QHBoxLayout(self._error_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE.xs)
        row.addWidget(IconLabel("alert-circle-outline", "danger", 16), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.error, 1)
        self._error_row.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.xs)
        for part in (self.label, field, self.hint, self._error_row):
            column.addWidget(part)
        column.addStretch(1)
        name = label.replace("&", "")
        self._target.setAccessibleName(name)
        field.setAccessibleName(name)
        self._describe()

    def set_error(self, sentence: str) -> None:
        """Show what is wrong; an empty sentence takes it away."""
        self.error.setText(sentence)
        self._error_row.setVisible(bool(sentence))
        set_kind(self._target, "true" if sentence else "false", name="invalid")
        self._describe()

    def error_text(self) -> str:
        """The error now shown, or an empty text."""
        return self.error.text()

    def set_hint(self, sentence: str) -> None:
        """Show another hint; an empty sentence takes it away."""
        self.hint.setText(sentence)
        self.hint.setVisible(bool(sentence))
        self._describe()

    def _describe(self) -> None:
        parts = [text for text in (self._own_description, self.hint.text(), self.error.text()) if text]
        self._target.setAccessibleDescription(" ".join(parts))
