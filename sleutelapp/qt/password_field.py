"""A field for a password: hidden, with help against the usual reasons that a right one is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from sleutelapp.core.overriding import override
from sleutelapp.qt.buttons import icon_button
from sleutelapp.qt.field_side import keep_leading
from sleutelapp.qt.icons import set_icon
from sleutelapp.qt.text import styled_label
from sleutelapp.qt.theme import SPACE

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent


class PasswordField(QWidget):
    """Shows dots, or the characters on request; warns of Caps Lock and names the keyboard layout."""

    changed = Signal()
    submitted = Signal()

    def __init__(self, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QLineEdit()
        self.line.setObjectName("passwordLine")
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.setPlaceholderText(placeholder)
        keep_leading(self.line)
        self.line.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhNoAutoUppercase
        )
        self.line.textChanged.connect(self.changed)
        self.line.returnPressed.connect(self.submitted)
        self.line.installEventFilter(self)
        self.setFocusProxy(self.line)
        self.reveal = icon_button("eye-outline", self.tr("Show the password"))
        self.reveal.setObjectName("revealPassword")
        self.reveal.setCheckable(True)
        self.reveal.toggled.connect(self._reveal)
        self.caps = styled_label(self.tr("Caps Lock is on."), "warn")
        self.caps.setObjectName("capsLockWarning")
        self.caps.hide()
        self.keyboard = styled_label("", "caption")
        self.keyboard.setObjectName("keyboardLayout")
        row = QHBoxLayout()
        row.setSpacing(SPACE.s)
        row.addWidget(self.line, 1)
        row.addWidget(self.reveal)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.xs)
        column.addLayout(row)
        column.addWidget(self.caps)
        column.addWidget(self.keyboard)
        QGuiApplication.inputMethod().localeChanged.connect(self._name_keyboard)

    def value(self) -> str:
        """The password exactly as typed, spaces included."""
        return self.line.text()

    def set_value(self, value: str | None) -> None:
        """Fill in; None clears, also from the undo history."""
        self.line.setText(value or "")

    def clear(self) -> None:
        """Forget what was typed and hide it again."""
        self.line.clear()
        self.reveal.setChecked(False)

    def _reveal(self, shown: bool) -> None:  # noqa: FBT001 - the signature of toggled
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.line.setEchoMode(mode)
        text = self.tr("Hide the password") if shown else self.tr("Show the password")
        self.reveal.setToolTip(text)
        self.reveal.setAccessibleName(text)
        set_icon(self.reveal, "eye-off-outline" if shown else "eye-outline")

    def _name_keyboard(self) -> None:
        locale = QGuiApplication.inputMethod().locale()
        name = locale.nativeLanguageName()
        self.keyboard.setText(self.tr("Keyboard: {name}").replace("{name}", name))
        self.keyboard.setVisible(bool(name))

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._name_keyboard()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.line and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            self._watch_caps_lock(event)
        return super().eventFilter(watched, event)

    def _watch_caps_lock(self, event: QKeyEvent) -> None:
        # Qt tells no state of Caps Lock; a capital without Shift (or the reverse) does.
        if event.key() == Qt.Key.Key_CapsLock:
            self.caps.setVisible(not self.caps.isVisibleTo(self))
            return
        letter = event.text()
        if len(letter) == 1 and letter.isalpha() and letter.lower() != letter.upper():
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.caps.setVisible(letter.isupper() != shift)
