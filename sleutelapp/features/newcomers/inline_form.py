"""A few questions in place, between the rows: Enter answers, Escape leaves all as it was."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sleutelapp.core.overriding import override
from sleutelapp.qt.buttons import secondary_button, text_button
from sleutelapp.qt.theme import SPACE


class InlineForm(QWidget):
    """Put the fields into `fields`; `submit` is called by the button and by Enter."""

    cancelled = Signal()

    def __init__(self, verb: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields = QVBoxLayout()
        self.fields.setSpacing(SPACE.m)
        self.confirm_button = secondary_button(verb, "check")
        self.confirm_button.setObjectName("inline:confirm")
        self.confirm_button.clicked.connect(self.submit)
        cancel = text_button(self.tr("Cancel"))
        cancel.setObjectName("inline:cancel")
        cancel.clicked.connect(self.cancelled)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE.s)
        buttons.addWidget(self.confirm_button)
        buttons.addWidget(cancel)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE.xs, 0, SPACE.s)
        column.setSpacing(SPACE.m)
        column.addLayout(self.fields)
        column.addLayout(buttons)

    def submit(self) -> None:
        """Check what was answered and tell it."""
        raise NotImplementedError

    def focus_first(self) -> None:
        """Put the cursor in the first field."""
        raise NotImplementedError

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.submit()
        else:
            super().keyPressEvent(event)
