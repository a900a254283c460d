"""Rapportage: choose a period, see what the coordinator will see, save it as Excel."""

from pathlib import Path
from typing import ClassVar, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sleutelapp.core.errors import UserError
from sleutelapp.core.overriding import override
from sleutelapp.features.periods.period_field import PeriodField
from sleutelapp.features.reports.export import suggested_name, summary_of, write_summary
from sleutelapp.features.reports.preview import HoursPreview
from sleutelapp.features.reports.summary import Summary
from sleutelapp.features.screen import Screen
from sleutelapp.features.workbooks.table_preview import TablePreview
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.buttons import primary_button
from sleutelapp.qt.cards import Banner, Card, EmptyState
from sleutelapp.qt.icons import IconLabel
from sleutelapp.qt.jobs import Job, Progress
from sleutelapp.qt.page import Page
from sleutelapp.qt.text import body_label, isolate, muted_label, section_label
from sleutelapp.qt.theme import SPACE, theme

_SUFFIX: Final = ".xlsx"


class ReportScreen(Screen):
    """The summary of a period, and its way to an Excel file."""

    watches: ClassVar[frozenset[str]] = frozenset(
        {"commitment", "consultation", "contact", "key_person", "other_time", "session"}
    )

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reports")
        self._workspace = workspace
        self._summary: Summary | None = None
        # Made before the page, so that by keyboard one chooses first and saves last.
        self.period = PeriodField(workspace.language, workspace.clock.today(), self)
        self.period.changed.connect(self.reload)
        self.page = Page(
            self.tr("Reports"),
            self.tr("Choose a period, look at what your coordinator will see, and save it as an Excel file."),
        )
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.page)
        self.save = primary_button(self.tr("Save as Excel"), "file-excel-outline")
        self.save.clicked.connect(self._ask_where)
        self.page.add_action(self.save)
        self.page.add(self.period)
        self._preview = QVBoxLayout()
        self._preview.setSpacing(SPACE.xl)
        self.page.content.addLayout(self._preview)
        self.page.add_stretch()
        theme().changed.connect(self._redress)

    @override
    def reload(self) -> None:
        self.period.set_today(self._workspace.clock.today())
        with self._workspace.vault.reading() as session:
            self._summary = summary_of(
                session, self.period.period(), self._workspace.reference, self._workspace.language
            )
        self._show(self._summary)

    def _redress(self) -> None:
        if self._summary is not None:
            self._show(self._summary)

    def _show(self, summary: Summary) -> None:
        while (item := self._preview.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.save.setEnabled(not summary.is_empty)
        if summary.is_empty:
            nothing = EmptyState(
                "chart-bar",
                self.tr("Nothing was recorded in this period. Choose another period, or record a contact."),
                self.tr("New contact"),
            )
            nothing.action.connect(self._want_contact)
            self._preview.addWidget(nothing)
            return
        language = self._workspace.language
        if summary.is_preliminary:
            self._preview.addWidget(
                Banner("info", self.tr("This period is not over yet, so the figures are preliminary."))
            )
        self._preview.addWidget(self._what_leaves(summary))
        self._preview.addWidget(self._heading(summary))
        for table in summary.tables:
            if table.rows:
                bars = HoursPreview(table, language) if table is summary.hours else None
                self._preview.addWidget(TablePreview(table, language, bars))

    def _heading(self, summary: Summary) -> QWidget:
        block = QWidget()
        column = QVBoxLayout(block)
        column.setContentsMargins(0, SPACE.s, 0, 0)
        column.setSpacing(SPACE.xs)
        column.addWidget(section_label(self.tr("This is what your coordinator sees")))
        language = self._workspace.language
        parts = [
            summary.period.label(language),
            summary.period.days_label(language),
            summary.key_person_code,
            summary.organisation,
        ]
        column.addWidget(muted_label(" · ".join(isolate(part) for part in parts if part)))
        return block

    def _what_leaves(self, summary: Summary) -> Card:
        card = Card()
        leaves = self.tr(
            "In the file: contacts by kind and month, and for each municipality hours, kilometres, sessions "
            "and consultations. These figures are exact. The file bears your code {code}, not your name."
        ).replace("{code}", isolate(summary.key_person_code))
        stays = self.tr(
            "Stays in your vault: everything about people. No names, codes, notes, needs or referrals, and no "
            "counts of people."
        )
        for icon, role, sentence in (
            ("send-outline", "accent", leaves),
            ("lock-outline", "muted", stays),
        ):
            row = QHBoxLayout()
            row.setSpacing(SPACE.m)
            row.addWidget(IconLabel(icon, role, 24), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(body_label(sentence), 1)
            card.content.addLayout(row)
        return card

    def _want_contact(self) -> None:
        self.new_contact_wanted.emit(None)

    def _ask_where(self) -> None:
        if self._summary is None:
            return
        period = self._summary.period
        name = suggested_name(period, self._summary.key_person_code, self._workspace.clock)
        chosen = self._workspace.dialogs.save_file(
            self, self.tr("Save as Excel"), self.tr("Excel workbook (*.xlsx)"), name
        )
        if chosen is None:
            return
        # The dialog asked about replacing the file that was chosen, not about one whose name we completed.
        complete = chosen.suffix.lower() == _SUFFIX
        self._start(chosen if complete else chosen.with_name(chosen.name + _SUFFIX), force=complete)

    def _start(self, output: Path, *, force: bool) -> None:
        workspace = self._workspace
        period = self.period.period()

        def work(_progress: Progress) -> None:
            write_summary(
                workspace.vault,
                period,
                output,
                reference=workspace.reference,
                language=workspace.language,
                force=force,
            )

        self.save.setEnabled(False)
        job = Job(work, self)
        job.succeeded.connect(self._tell_saved)
        job.failed.connect(self._tell_failed)
        job.finished.connect(self._allow_saving)
        job.start()

    def _tell_saved(self) -> None:
        self._workspace.say(self.tr("The Excel file is saved."))

    def _tell_failed(self, error: BaseException) -> None:
        if not isinstance(error, UserError):
            raise error
        self._workspace.dialogs.show_error(self, error.sentence(self._workspace.language))

    def _allow_saving(self) -> None:
        self.save.setEnabled(self._summary is not None and not self._summary.is_empty)
