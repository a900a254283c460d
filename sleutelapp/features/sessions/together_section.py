"""A session given with other key persons: who, and the code that makes a merge count it once."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sleutelapp.features.sessions.form_state import SessionState
from sleutelapp.features.sessions.rules import is_share_code, new_share_code, tidy_share_code
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.choice_chips import ChoiceChips
from sleutelapp.qt.fields import CheckField, LabeledField, TextField
from sleutelapp.qt.text import isolate, muted_label, styled_label
from sleutelapp.qt.theme import SPACE, px

_OURS = "ours"
_THEIRS = "theirs"


class TogetherSection(QWidget):
    """Edits the other givers and the shared code."""

    changed = Signal()

    def __init__(self, _workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = SessionState()
        self._showing = False
        self._own_code = ""  # read out perhaps already: it stays the same when one chooses to and fro
        self.together = CheckField(self.tr("I give this session together with other key persons"))
        self.givers = TextField()
        self.whose = ChoiceChips(
            [(_OURS, self.tr("I read the code out")), (_THEIRS, self.tr("I was given a code"))]
        )
        self.code = styled_label("", "figure", wrap=False)
        self._code_hint = muted_label(
            self.tr("Read this code out. The other key person types it, so that the session counts once.")
        )
        self.typed = TextField()
        self.typed.setMaxLength(12)
        self.typed.setMaximumWidth(px(160))
        self._typed_block = LabeledField(self.tr("Code of the other key person"), self.typed)
        self._parts = QWidget()
        parts = QVBoxLayout(self._parts)
        parts.setContentsMargins(0, 0, 0, 0)
        parts.setSpacing(SPACE.l)
        parts.addWidget(
            LabeledField(
                self.tr("With whom?"), self.givers, hint=self.tr("Several names: put a comma between them.")
            )
        )
        parts.addWidget(LabeledField(self.tr("Who makes the code?"), self.whose))
        parts.addWidget(self.code)
        parts.addWidget(self._code_hint)
        parts.addWidget(self._typed_block)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.m)
        column.addWidget(self.together)
        column.addWidget(self._parts)
        self._parts.hide()
        self.together.changed.connect(self._check)
        self.givers.changed.connect(self._type)
        self.whose.changed.connect(self._choose)
        self.typed.changed.connect(self._type)

    def show_state(self, state: SessionState) -> None:
        """Show another session."""
        self._state = state
        self._own_code = ""
        self._showing = True
        self.together.set_value(state.together)
        self.givers.set_value(state.givers)
        self.typed.set_value("" if state.makes_code else state.share_code)
        self._typed_block.set_error("")
        self._show()
        self._showing = False

    def missing(self) -> LabeledField | None:
        """The code that was typed, when it cannot be one, with what is asked below it."""
        state = self._state
        if not state.together or state.makes_code or is_share_code(state.share_code):
            return None
        self._typed_block.set_error(self.tr("A code has five letters or digits. Let it be read out again."))
        return self._typed_block

    def _show(self) -> None:
        state = self._state
        self._parts.setVisible(state.together)
        self.whose.set_value(_OURS if state.makes_code else _THEIRS)
        self.code.setText(isolate(state.share_code))
        self.code.setAccessibleName(self.tr("Code: {code}").replace("{code}", " ".join(state.share_code)))
        self.code.setVisible(state.makes_code)
        self._code_hint.setVisible(state.makes_code)
        self._typed_block.setVisible(not state.makes_code)

    def _check(self) -> None:
        if self._showing:
            return
        self._state.together = self.together.value()
        if self._state.together and self._state.makes_code and not self._state.share_code:
            self._state.share_code = new_share_code()
        self._show()
        self.changed.emit()
        if self._state.together:
            self.givers.setFocus()

    def _choose(self) -> None:
        if self._state.makes_code:
            self._own_code = self._state.share_code
        self._state.makes_code = self.whose.value() == _OURS
        if self._state.makes_code:
            self._state.share_code = self._own_code or new_share_code()
        else:
            self._state.share_code = tidy_share_code(self.typed.value())
        self._show()
        self.changed.emit()
        if not self._state.makes_code:
            self.typed.setFocus()

    def _type(self) -> None:
        if self._showing:
            return
        self._state.givers = self.givers.value()
        if not self._state.makes_code:
            self._state.share_code = tidy_share_code(self.typed.value())
            self._typed_block.set_error("")
        self.changed.emit()
