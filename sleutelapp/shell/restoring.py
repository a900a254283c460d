"""Putting a backup back, step by step: which one, its password, a look at what is in it, and only then the change."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from sleutelapp.core.errors import UserError
from sleutelapp.features.backup.words import BACKUP_FILES, size_of, when_made
from sleutelapp.features.privacy.erasing import EraseAgain
from sleutelapp.qt.banner import Banner
from sleutelapp.qt.buttons import primary_button, secondary_button, text_button
from sleutelapp.qt.cards import Card
from sleutelapp.qt.counts import counts
from sleutelapp.qt.dialogs import Dialogs
from sleutelapp.qt.item_row import ItemRow
from sleutelapp.qt.jobs import Job, Progress
from sleutelapp.qt.toast import announce
from sleutelapp.shell.confirm_restore import ConfirmStep
from sleutelapp.shell.doorstep import Doorstep, WaitingPage
from sleutelapp.shell.typed_secret import TypedSecret
from sleutelapp.shell.unlock import UnlockPage
from sleutelapp.shell.vault_access import VaultAccess
from sleutelapp.vault.backup_file import BackupFile, read_backup_file
from sleutelapp.vault.backups import own_backups
from sleutelapp.vault.restore import (
    CheckedBackup,
    OpenedBackup,
    check_backup,
    open_backup,
    put_back,
)

if TYPE_CHECKING:
    from sleutelapp.vault.opening import UnlockedKeys

_OFFERED = 3  # of the newest backups of this laptop; the others after one press more


class ChooseStep(Doorstep):
    """The backups that lie on this laptop, and the way to one on a stick."""

    chosen = Signal(object)  # a BackupFile
    file_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, backups: list[BackupFile], access: VaultAccess) -> None:
        title = QCoreApplication.translate("ChooseStep", "Put a backup back")
        sentence = QCoreApplication.translate(
            "ChooseStep", "You need the password or the recovery code of that backup."
        )
        super().__init__(title, sentence, width=560)
        self.refused = Banner("danger", "")
        self.column.addWidget(self.refused)
        self.refused.hide()
        if backups:
            self.column.addWidget(self._list(backups, access))
        self.file = (secondary_button if backups else primary_button)(
            self.tr("Choose a file…"), "usb-flash-drive-outline"
        )
        self.file.setObjectName("chooseBackup")
        self.file.clicked.connect(self.file_wanted)
        back = secondary_button(self.tr("Back"))
        back.setObjectName("back")
        back.clicked.connect(self.back_wanted)
        foot = QHBoxLayout()
        foot.addWidget(back)
        foot.addStretch(1)
        foot.addWidget(self.file)
        self.column.addLayout(foot)

    def _list(self, backups: list[BackupFile], access: VaultAccess) -> Card:
        card = Card(self.tr("On this laptop"))
        rows = [self._row(backup, when_made(backup, access.clock.today())) for backup in backups]
        for row in rows:
            card.add(row)
        for row in rows[_OFFERED:]:
            row.hide()
        if len(rows) > _OFFERED:
            more = text_button(counts.more(len(rows) - _OFFERED), "chevron-down")
            more.setObjectName("moreBackups")
            card.content.addWidget(more, 0, Qt.AlignmentFlag.AlignLeading)

            def show_all() -> None:
                for row in rows:
                    row.show()
                rows[_OFFERED].setFocus()
                more.hide()

            more.clicked.connect(show_all)
        return card

    def _row(self, backup: BackupFile, said: str) -> ItemRow:
        row = ItemRow("archive-outline", said, size_of(backup))
        choose = secondary_button(self.tr("Choose"))
        choose.setAccessibleName(self.tr("Choose: {when}").replace("{when}", said))
        choose.clicked.connect(partial(self.chosen.emit, backup))
        row.add_action(choose)
        row.setFocusProxy(choose)
        return row

    def arrive(self) -> None:
        """Put the focus where the user begins."""
        self.file.setFocus()

    def show_refusal(self, sentence: str) -> None:
        """Say why a backup cannot be put back; another can be chosen."""
        self.refused.set_message("danger", sentence)
        self.refused.setVisible(bool(sentence))
        if sentence:
            announce(self, sentence)


class RestorePage(QWidget):
    """Its ``restored`` gives the keys of the vault that now is in place; ``left`` means nothing was changed."""

    restored = Signal(object)  # UnlockedKeys
    left = Signal()

    def __init__(
        self, access: VaultAccess, language: str, dialogs: Dialogs, backup: Path | None = None
    ) -> None:
        """Begin with the choice, or with the password of a given backup.

        Args:
            access: to the vault, which is closed.
            language: of the sentences of errors.
            dialogs: asks for a file.
            backup: the one to put back; None offers a choice.
        """
        super().__init__()
        self._access = access
        self._language = language
        self._dialogs = dialogs
        self._begin_with = backup
        self._checked: CheckedBackup | None = None
        self._job: Job | None = None
        self.steps = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.steps)
        self.choose = ChooseStep(own_backups(access.files), access)
        self.choose.chosen.connect(self._ask)
        self.choose.file_wanted.connect(self._choose_file)
        self.choose.back_wanted.connect(self._leave)
        self.steps.addWidget(self.choose)

    def arrive(self) -> None:
        """Begin, once the window shows it."""
        self._show(self.choose)
        if self._begin_with is not None:
            self._read(self._begin_with)

    def _show(self, step: Doorstep) -> None:
        if self.steps.indexOf(step) < 0:
            self.steps.addWidget(step)
        old = self.steps.currentWidget()
        self.steps.setCurrentWidget(step)
        if old is not None and old not in {step, self.choose}:
            self.steps.removeWidget(old)
            old.deleteLater()
        step.arrive()

    def _choose_file(self) -> None:
        title = self.tr("Which backup?")
        path = self._dialogs.open_file(self, title, self.tr("Backup (*{end})").replace("{end}", BACKUP_FILES))
        if path is not None:
            self._read(path)

    def _read(self, path: Path) -> None:
        try:
            backup = read_backup_file(path)
        except UserError as error:
            self._refuse(error)
        else:
            self._ask(backup)

    def _ask(self, backup: BackupFile) -> None:
        self.choose.show_refusal("")

        def open_it(typed: TypedSecret) -> OpenedBackup:
            files, clock = self._access.files, self._access.clock
            return open_backup(backup, files, typed.text, clock, typed.kind, private_key=typed.private_key)

        said = when_made(backup, self._access.clock.today())
        sentence = self.tr("Backup of {when}. Type the password you had then.").replace("{when}", said)
        secret = UnlockPage(
            open_it,
            self._language,
            sentence,
            title=self.tr("Put a backup back"),
            dialogs=self._dialogs,
            organisation_may_open=backup.key_file.organisation is not None,
        )
        secret.unlocked.connect(self._check)
        secret.back_wanted.connect(self._back)
        self._show(secret)

    def _check(self, opened: OpenedBackup) -> None:
        waiting = WaitingPage(
            self.tr("The backup is being checked…"), self.tr("Nothing of your vault of now changes.")
        )
        stop = secondary_button(self.tr("Cancel"))
        stop.setObjectName("back")
        waiting.column.addWidget(stop, 0, Qt.AlignmentFlag.AlignLeading)
        self._show(waiting)

        def work(progress: Progress) -> CheckedBackup:
            self._access.wait_for_backup()  # that of the lock wipes the temporary files when it is done
            return check_backup(opened, self._access.files, progress.report)

        job = Job(work, self)
        job.progressed.connect(lambda done, total, _text: waiting.show_progress(done, total))
        job.succeeded.connect(self._confirm)
        job.failed.connect(self._refuse)
        job.cancelled.connect(self._back)
        stop.clicked.connect(job.cancel)
        self._job = job.start()

    def _confirm(self, checked: CheckedBackup) -> None:
        self._checked = checked
        confirm = ConfirmStep(checked, self._access)
        confirm.agreed.connect(partial(self._put_back, checked))
        confirm.back_wanted.connect(self._leave)
        self._show(confirm)

    def _put_back(self, checked: CheckedBackup) -> None:
        self._checked = None
        self._show(WaitingPage(self.tr("The backup is being put back…"), self.tr("This takes a moment.")))

        def work(_progress: object) -> "UnlockedKeys":
            self._access.wait_for_backup()  # of the vault that goes aside
            access = self._access
            return put_back(checked, access.files, access.clock, [EraseAgain(access.clock)])

        job = Job(work, self)
        job.succeeded.connect(self.restored)
        job.failed.connect(self._refuse)
        self._job = job.start()

    def _back(self) -> None:
        self._show(self.choose)

    def _leave(self) -> None:
        if self._checked is not None:
            self._checked.discard()
        self.left.emit()

    def _refuse(self, error: BaseException) -> None:
        self._show(self.choose)
        if not isinstance(error, UserError):
            raise error
        self.choose.show_refusal(error.sentence(self._language))
