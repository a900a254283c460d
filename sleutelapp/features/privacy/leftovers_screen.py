"""Erased from the vault: which copies on this laptop may still hold somebody, and erasing there too."""

from functools import partial
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from sleutelapp.core.errors import UserError
from sleutelapp.core.overriding import override
from sleutelapp.features.privacy.leftovers import (
    Leftover,
    copies_holding,
    erase_in_backups,
    still_holding,
    throw_out,
)
from sleutelapp.features.screen import Screen
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.buttons import primary_button, text_button
from sleutelapp.qt.cards import Card, EmptyState
from sleutelapp.qt.days import short_day
from sleutelapp.qt.item_row import ItemRow
from sleutelapp.qt.jobs import Job, Progress
from sleutelapp.qt.page import Page
from sleutelapp.qt.refilling import refill
from sleutelapp.qt.text import body_label, isolate, muted_label
from sleutelapp.qt.theme import SPACE


class LeftoversScreen(Screen):
    """Shown after somebody was erased, and from the settings."""

    watches: ClassVar[frozenset[str]] = frozenset()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._job: Job | None = None
        self._left: list[Leftover] = []
        self.page = Page(
            self.tr("Erased people in copies"),
            self.tr("Whoever you erased is gone from your vault. Older copies may still hold them."),
            form=True,
        )
        self._body = QVBoxLayout()
        self._body.setSpacing(SPACE.l)
        self.page.content.addLayout(self._body)
        self.page.add_stretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)
        self.button = primary_button(self.tr("Erase in the backups too"), "delete-forever-outline")
        self.button.setObjectName("eraseInBackups")
        self.button.clicked.connect(self.erase_in_backups)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.button.text())
        self._works = QWidget(self)
        line = QHBoxLayout(self._works)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SPACE.m)
        line.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeading)
        line.addWidget(self.bar, 1)
        self.bar.hide()

    @override
    def arrive(self) -> None:
        self.reload()

    @override
    def reload(self) -> None:
        vault = self._workspace.vault
        self._left = still_holding(vault)
        self._works.setParent(self)
        self._works.hide()
        if not self._left:
            said = self.tr("No copy on this laptop holds anybody you erased.")
            refill(self._body, [EmptyState("shield-check-outline", said), self._sticks()])
            return
        today = self._workspace.clock.today()
        card = Card()
        copies = copies_holding(vault, self._left)
        if copies.backups:
            card.add(body_label(self.tr("Erasing in a backup keeps the rest of it, and its day.")))
            if copies.gone_by is not None:
                said = self.tr("By themselves these backups make place by about {day}.")
                card.add(muted_label(said.replace("{day}", isolate(short_day(copies.gone_by, today)))))
        for leftover in self._left:
            card.add(self._row(leftover))
        if copies.backups:
            card.add(self._works)
            self._works.show()
        refill(self._body, [card, self._sticks()])

    def erase_in_backups(self) -> None:
        """Write every backup on this laptop anew without whoever was erased."""
        if self._job is not None:
            return
        source, clock = self._workspace.vault.backup_source, self._workspace.clock

        def work(progress: Progress) -> list[Leftover]:
            return erase_in_backups(source, clock, progress.report)

        self.button.setEnabled(False)
        self.bar.setRange(0, 0)
        self.bar.show()
        job = self._job = Job(work, self)
        job.progressed.connect(self._show_progress)
        job.succeeded.connect(self._done)
        job.finished.connect(self._finish)
        job.start()

    def _row(self, leftover: Leftover) -> ItemRow:
        made = leftover.made_at
        when = f"{short_day(made.date(), self._workspace.clock.today())} {isolate(f'{made:%H:%M}')}"
        is_backup = leftover.kind == "backup"
        title = self.tr("Backup of {when}") if is_backup else self.tr("Vault kept aside on {when}")
        row = ItemRow(
            "archive-outline" if is_backup else "safe-square-outline",
            title.replace("{when}", when),
            "" if is_backup else self.tr("Kept when a backup was put back; you do not need it to work."),
            icon_role="muted",
        )
        throw = text_button(self.tr("Throw away…"))
        throw.setObjectName(f"throwOut:{leftover.path.name}")
        throw.setAccessibleName(f"{throw.text()} {row.accessibleName()}")
        throw.setEnabled(not self._workspace.vault.read_only)
        throw.clicked.connect(partial(self._throw_out, leftover, row.accessibleName()))
        row.add_action(throw)
        return row

    def _sticks(self) -> QWidget:
        said = self.tr(
            "Sleutelapp cannot erase on a USB stick. If you put such a copy back on this laptop, they are erased again. "
            "Another laptop does not know whom you erased: make a new copy and throw the old one away."
        )
        return muted_label(said)

    def _throw_out(self, leftover: Leftover, title: str) -> None:
        dialogs = self._workspace.dialogs
        sure = dialogs.ask_yes_no(
            self,
            self.tr("Throw this copy away?"),
            self.tr("{copy}. It cannot be put back after that.").replace("{copy}", title),
            yes=self.tr("Throw away"),
            danger=True,
        )
        if not sure:
            return
        try:
            throw_out(leftover)
        except UserError as error:
            dialogs.show_error(self, error.sentence(self._workspace.language))
        self.reload()
        self.page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_progress(self, done: int, total: int, _text: str) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    def _done(self, left: list[Leftover]) -> None:
        if left:
            said = self.tr(
                "%n backup(s) could not be changed. Throw them away, or leave them.", "", len(left)
            )
        else:
            said = self.tr("Erased in the backups too")
        self._workspace.say(said)

    def _finish(self) -> None:
        self._job = None
        self.button.setEnabled(True)
        self.bar.hide()
        self.reload()
