"""Another recovery code: made, put on paper, two groups typed again; only then does it take the place of the old one."""

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from sleutelapp.features.settings.secret_form import SecretForm
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.buttons import primary_button, secondary_button
from sleutelapp.qt.recovery_code import RecoveryCodeCard, RecoveryCodeCheck
from sleutelapp.qt.text import body_label
from sleutelapp.qt.theme import SPACE
from sleutelapp.vault.key_change import MadeSlot, make_recovery_slot


class RecoveryForm(SecretForm):
    """Three steps in one place; leaving before the last keeps the old code."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self._slot: MadeSlot | None = None
        self.shown: RecoveryCodeCard | None = None
        self.check: RecoveryCodeCheck | None = None
        self.said = body_label(
            self.tr(
                "The old code keeps working until the new one is on paper. Then it only opens older backups."
            )
        )
        self._step = QVBoxLayout()
        self._step.setSpacing(SPACE.l)
        self.fields.insertWidget(0, self.said)
        self.fields.addLayout(self._step)
        self.old.submitted.connect(self.submit)
        self.make = primary_button(self.tr("Make a new code"), "key-plus")
        self.make.setObjectName("recovery:make")
        self.make.clicked.connect(self.submit)
        self.print = secondary_button(self.tr("Print"), "printer-outline")
        self.written = primary_button(self.tr("I have it on paper"))
        self.written.setObjectName("recovery:written")
        self.written.clicked.connect(self._ask_groups)
        self.again = secondary_button(self.tr("Show the code again"))
        self.again.setObjectName("recovery:again")
        self.again.clicked.connect(self._show_code)
        self.use = primary_button(self.tr("Use the new code"), "check")
        self.use.setObjectName("recovery:use")
        for button in (self.make, self.print, self.written, self.use, self.again, self.cancel):
            self.buttons.addWidget(button)
        self._offer(self.make)

    def submit(self) -> None:
        """Make the code; nothing is written yet."""
        if self._slot is not None:
            return
        if not self.old.value():
            self.old_block.set_error(self.tr("Type the password with which you open the vault now."))
            self.old.line.setFocus()
            return
        files, clock, password = self._workspace.vault.files, self._workspace.clock, self.old.value()
        self._work(lambda: make_recovery_slot(files, password, clock), self._made)

    def _made(self, made: tuple[MadeSlot, str]) -> None:
        self._slot, code = made
        self.old.clear()
        self.old_block.hide()
        self.shown = RecoveryCodeCard(code, self.tr("Your new recovery code"))
        self.print.clicked.connect(self.shown.print_paper)
        self.shown.printed.connect(lambda: self._workspace.note("printed", "keys"))
        self.check = RecoveryCodeCheck(code)
        self.check.passed.connect(self._use)
        self.use.clicked.connect(self.check.check)
        self._step.addWidget(self.shown)
        self._step.addWidget(self.check)
        self._show_code()

    def _show_code(self) -> None:
        if self.shown is None or self.check is None:
            return
        self.said.setText(
            self.tr("It is shown only now: print it or write it down, and keep it away from this computer.")
        )
        self.check.hide()
        self.shown.show()
        self._offer(self.print, self.written)
        self.shown.setFocus()

    def _ask_groups(self) -> None:
        if self.shown is None or self.check is None:
            return
        self.said.setText(self.tr("Type two groups from your paper."))
        self.shown.hide()
        self.check.show()
        self._offer(self.use, self.again)
        self.check.focus_first()

    def _use(self) -> None:
        if self._slot is not None and self._put(self._slot):
            self._workspace.say(self.tr("The new recovery code works from now on"))
            self.closed.emit()

    def _offer(self, *offered: QPushButton) -> None:
        for button in (self.make, self.print, self.written, self.use, self.again):
            button.setVisible(button in offered)
