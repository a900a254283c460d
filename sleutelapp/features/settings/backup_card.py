"""The vault's backups: made now or onto a stick, and put back."""

import datetime as dt
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from sleutelapp.core.clock import local
from sleutelapp.core.errors import UserError
from sleutelapp.core.paths import is_on_same_disk
from sleutelapp.features.backup.actions import note_outside_copy
from sleutelapp.features.backup.rules import OutsideCopy
from sleutelapp.features.backup.words import BACKUP_FILES, size_of, when_made
from sleutelapp.features.settings.lost_laptop_card import put_sheet_beside
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.banner import Banner
from sleutelapp.qt.buttons import secondary_button, text_button
from sleutelapp.qt.cards import Card
from sleutelapp.qt.counts import counts
from sleutelapp.qt.days import ago
from sleutelapp.qt.flow_layout import FlowLayout
from sleutelapp.qt.item_row import ItemRow
from sleutelapp.qt.jobs import Job, Progress
from sleutelapp.qt.refilling import refill
from sleutelapp.qt.text import body_label, muted_label
from sleutelapp.qt.theme import SPACE
from sleutelapp.vault.backup import make_backup
from sleutelapp.vault.backup_file import BackupFile
from sleutelapp.vault.backups import NAME, keep_backup, own_backups
from sleutelapp.vault.rotation import backups_of_before, delete_backups_of_before

_Made = TypeVar("_Made")
_GLIMPSE: Final = 3  # rows at first


class BackupCard(Card):
    """Date and size of each backup; progress and cancel while one is made."""

    made = Signal(object)  # when, in local time
    restore_wanted = Signal(object)  # path, or None to choose one
    finished = Signal()  # one was made, failed or was cancelled: read again

    def __init__(self, workspace: Workspace, *, is_example: bool) -> None:
        super().__init__(self.tr("Backup"))
        self._workspace = workspace
        self._job: Job | None = None
        self._shows_all = False
        self.add(
            body_label(
                self.tr(
                    "When you lock or close, Sleutelapp makes a backup of what changed by itself. Put one on a USB stick "
                    "each week: a lost laptop takes its backups with it."
                )
            )
        )
        self.outside = Banner("warn", "")
        self.outside.hide()
        self._outside_said = muted_label("")
        self.of_before = Banner("warn", "", self.tr("Delete them"))
        self.of_before.action.connect(self._delete_those_of_before)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("The backup is being made"))
        self.stop = text_button(self.tr("Cancel"))
        self.stop.setObjectName("stopBackup")
        self._at_work = QWidget()
        line = QHBoxLayout(self._at_work)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SPACE.m)
        line.addWidget(self.bar, 1)
        line.addWidget(self.stop)
        self.now = secondary_button(self.tr("Make one now"), "archive-arrow-down-outline")
        self.now.setObjectName("backupNow")
        self.now.clicked.connect(self._make_now)
        self.stick = secondary_button(self.tr("Onto a USB stick…"), "usb-flash-drive-outline")
        self.stick.setObjectName("backupOutside")
        self.stick.clicked.connect(self._make_outside)
        self.back = secondary_button(self.tr("Put back…"), "backup-restore")
        self.back.setObjectName("restore")
        self.back.clicked.connect(lambda: self.restore_wanted.emit(None))
        foot = QWidget()
        flow = FlowLayout(foot, spacing=SPACE.s)
        for button in (self.now, self.stick, self.back):
            flow.addWidget(button)
        if is_example:
            self.add(muted_label(self.tr("Of an example no backups are made.")))
        for part in (self.outside, self._outside_said, self.of_before):
            self.add(part)
        self.of_before.hide()
        self.content.addLayout(self._rows)
        self.add(self._at_work)
        self.add(foot)
        self._at_work.hide()
        self._outside_said.hide()
        self._may_make = not is_example
        self._may_keep = self._may_make and not workspace.vault.read_only
        self.back.setEnabled(not is_example and not workspace.vault.read_only)
        self._show_buttons()

    def show_backups(self, outside: OutsideCopy) -> None:
        """Show what lies there now, and how old the last copy elsewhere is."""
        today = self._workspace.clock.today()
        backups = own_backups(self._workspace.vault.files)
        shown = backups if self._shows_all else backups[:_GLIMPSE]
        rows: list[QWidget] = [self._row(backup, today) for backup in shown]
        if len(backups) > len(shown):
            more = text_button(counts.more(len(backups) - len(shown)), "chevron-down")
            more.setObjectName("moreBackups")
            more.clicked.connect(partial(self._show_all, outside))
            line = QWidget()
            beside = QHBoxLayout(line)
            beside.setContentsMargins(0, 0, 0, 0)
            beside.addWidget(more)
            beside.addStretch(1)
            rows.append(line)
        refill(self._rows, rows)
        before = len(backups_of_before(self._workspace.vault.files)) if self._may_keep else 0
        self.of_before.set_message(
            "warn", self.tr("%n backup(s) here open with an old password.", "", before)
        )
        self.of_before.setVisible(before > 0)
        self._say_outside(outside, today)

    def _row(self, backup: BackupFile, today: dt.date) -> ItemRow:
        said = when_made(backup, today)
        reasons = {
            "before_restore": self.tr("before a backup was put back"),
            "before_migration": self.tr("before a new version"),
            "before_rotation": self.tr("before a new key"),
        }
        reason = reasons.get(backup.manifest.reason, "")
        row = ItemRow("archive-outline", said, f"{size_of(backup)} · {reason}" if reason else size_of(backup))
        put_back = text_button(self.tr("Put back…"))
        put_back.setAccessibleName(self.tr("Put back: {when}").replace("{when}", said))
        put_back.setObjectName(f"putBack:{backup.path.name}")
        put_back.setEnabled(self.back.isEnabled())
        put_back.clicked.connect(partial(self.restore_wanted.emit, backup.path))
        row.add_action(put_back)
        return row

    def _show_all(self, outside: OutsideCopy) -> None:
        self._shows_all = True
        self.show_backups(outside)

    def _say_outside(self, outside: OutsideCopy, today: dt.date) -> None:
        if outside.last_on is None:
            said = self.tr("There is no copy outside this laptop yet.")
        else:
            said = self.tr("Last copy outside this laptop: {when}.").replace(
                "{when}", ago(outside.last_on, today)
            )
        is_due = outside.is_due(today)
        self.outside.set_message("warn", said)
        self.outside.setVisible(is_due)
        self._outside_said.setText(said)
        self._outside_said.setVisible(self._may_make and not is_due)

    def _make_now(self) -> None:
        source, clock = self._workspace.vault.backup_source, self._workspace.clock
        self._workspace.vault.audit.anchor()

        def make(progress: Progress) -> BackupFile:
            return keep_backup(source, clock, reason="hand", progress=progress.report)

        self._start(make, self._made_now)

    def _made_now(self, backup: BackupFile) -> None:
        self._workspace.note("backed_up")
        self.made.emit(local(backup.manifest.made_at))
        self._workspace.say(self.tr("The backup is made and checked"))

    def _delete_those_of_before(self) -> None:
        source, clock = self._workspace.vault.backup_source, self._workspace.clock
        if self._job is None:
            self._start(
                lambda progress: delete_backups_of_before(source, clock, progress.report),
                lambda _gone: self._workspace.say(
                    self.tr("A new backup is made and the old ones are deleted")
                ),
            )

    def _make_outside(self) -> None:
        clock, source = self._workspace.clock, self._workspace.vault.backup_source
        filters = self.tr("Backup (*{end})").replace("{end}", BACKUP_FILES)
        path = self._workspace.dialogs.save_file(
            self, self.tr("Where does the copy go?"), filters, NAME.format(moment=clock.now())
        )
        if path is None:
            return
        self._workspace.vault.audit.anchor()
        output = path if path.suffix == BACKUP_FILES else path.with_name(path.name + BACKUP_FILES)
        self._start(
            lambda progress: make_backup(source, output, clock.utc(), progress=progress.report),
            partial(self._made_outside, output),
        )

    def _made_outside(self, output: Path, _backup: BackupFile) -> None:
        vault = self._workspace.vault
        self._workspace.note("backed_up")
        if is_on_same_disk(output, vault.files.folder):
            self._workspace.dialogs.show_message(
                self,
                self.tr("The copy is made, on this laptop"),
                self.tr(
                    "It lies on the same disk as your vault. When the laptop is lost, the copy is lost too. Choose a USB "
                    "stick next time."
                ),
            )
        else:
            day = self._workspace.clock.today()
            if not vault.read_only:
                self._workspace.write(lambda session: note_outside_copy(session, day))
            is_told = put_sheet_beside(self._workspace, output)
            self._workspace.say(
                self.tr("The copy is made and checked, with a facts sheet beside it")
                if is_told
                else self.tr("The copy is made and checked; the facts sheet beside it could not be written")
            )

    def _start(self, work: Callable[[Progress], _Made], done: Callable[[_Made], None]) -> None:
        self.bar.setRange(0, 0)
        job = self._job = Job(work, self)
        job.progressed.connect(self._progress)
        job.succeeded.connect(done)
        job.failed.connect(self._fail)
        job.finished.connect(self._finish)
        self.stop.clicked.connect(job.cancel)
        self._show_buttons()
        self.stop.setFocus()
        job.start()

    def _progress(self, done: int, total: int) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    def _fail(self, error: BaseException) -> None:
        if not isinstance(error, UserError):
            raise error
        self._workspace.dialogs.show_error(self, error.sentence(self._workspace.language))

    def _finish(self) -> None:
        self._job = None
        self._show_buttons()
        self.finished.emit()

    def _show_buttons(self) -> None:
        is_busy = self._job is not None
        had_focus = self.stop.hasFocus()
        self._at_work.setVisible(is_busy)
        self.now.setEnabled(self._may_keep and not is_busy)
        self.stick.setEnabled(self._may_make and not is_busy)
        if had_focus and not is_busy:
            self.now.setFocus()
