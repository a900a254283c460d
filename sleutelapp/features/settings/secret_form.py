"""What both forms about a secret share: the password of now, the seconds it takes, and why it was refused."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from sleutelapp.core.errors import UserError
from sleutelapp.core.overriding import override
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.banner import Banner
from sleutelapp.qt.buttons import text_button
from sleutelapp.qt.flow_layout import FlowLayout
from sleutelapp.qt.jobs import Job
from sleutelapp.qt.labeled_field import LabeledField
from sleutelapp.qt.password_field import PasswordField
from sleutelapp.qt.theme import SPACE
from sleutelapp.vault.key_change import MadeSlot, put_slot

_Made = TypeVar("_Made")


class SecretForm(QWidget):
    """Stands in its card; Escape or Cancel leaves all as it was. `closed` in either case."""

    closed = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._job: Job | None = None
        self.old = PasswordField()
        self.old_block = LabeledField(self.tr("Your password of now"), self.old)
        self.fields = QVBoxLayout()
        self.fields.setSpacing(SPACE.l)
        self.fields.addWidget(self.old_block)
        self.refused = Banner("danger", "")
        self.refused.hide()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 0)
        self.bar.setAccessibleName(self.tr("The keys are being made"))
        self.bar.hide()
        self.cancel = text_button(self.tr("Cancel"))
        self.cancel.setObjectName("secret:cancel")
        self.cancel.clicked.connect(self.closed)
        self._foot = QWidget()
        self.buttons = FlowLayout(self._foot, spacing=SPACE.s)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE.xs, 0, SPACE.s)
        column.setSpacing(SPACE.l)
        column.addLayout(self.fields)
        for part in (self.refused, self.bar, self._foot):
            column.addWidget(part)

    def focus_first(self) -> None:
        """Put the cursor into the first field."""
        self.old.line.setFocus()

    def _work(self, work: Callable[[], _Made], done: Callable[[_Made], None]) -> None:
        """Run what takes seconds; what the user's world refuses is told at the password of now."""
        if self._job is not None:
            return
        self.old_block.set_error("")
        self.refused.hide()
        self._job = Job(lambda _progress: work(), self)
        self._job.succeeded.connect(done)
        self._job.failed.connect(self._fail)
        self._job.finished.connect(self._rest)
        self._show_work()
        self._job.start()

    def _put(self, made: MadeSlot) -> bool:
        try:
            put_slot(self._workspace.vault.files, made)
        except UserError as error:
            self.refused.set_message("danger", error.sentence(self._workspace.language))
            self.refused.show()
            return False
        self._workspace.vault.audit.hear_keys()
        return True

    def _fail(self, error: BaseException) -> None:
        if not isinstance(error, UserError):
            raise error
        self.old_block.set_error(error.sentence(self._workspace.language))
        self.old.clear()

    def _rest(self) -> None:
        self._job = None
        self._show_work()
        if self.old_block.error_text():
            self.old.line.setFocus()

    def _show_work(self) -> None:
        is_busy = self._job is not None
        self.bar.setVisible(is_busy)
        self._foot.setEnabled(not is_busy)
        self.old_block.setEnabled(not is_busy)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._job is None:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
