"""Uren: a month of work beside what was agreed, other time to book, the claim, and a portfolio."""

from typing import ClassVar

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from sleutelapp.core.errors import UserError
from sleutelapp.core.overriding import override
from sleutelapp.features.drafts.queries import kept_draft
from sleutelapp.features.hours.actions import booked_time, delete_time, restore_time
from sleutelapp.features.hours.month_view import MonthView
from sleutelapp.features.hours.portfolio_view import PortfolioView
from sleutelapp.features.hours.time_form import TimeForm
from sleutelapp.features.screen import Screen
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.theme import theme


class HoursScreen(Screen):
    """The month, and in its place the form or the portfolio when asked for."""

    watches: ClassVar[frozenset[str]] = frozenset(
        {
            "commitment",
            "consultation",
            "contact",
            "contact_newcomer",
            "key_person",
            "newcomer",
            "other_time",
            "session",
        }
    )

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("hours")
        self._workspace = workspace
        self._seen_on = workspace.clock.today()
        self.month = MonthView(workspace)
        self.form = TimeForm(workspace)
        self.portfolio = PortfolioView(workspace)
        self._stack = QStackedWidget()
        for view in (self.month, self.form, self.portfolio):
            self._stack.addWidget(view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self.month.book_pressed.connect(self._book)
        self.month.portfolio_pressed.connect(self._show_portfolio)
        self.month.line_pressed.connect(self._open)
        self.form.saved.connect(self._saved)
        self.form.cancelled.connect(self._show_month)
        self.form.delete_pressed.connect(self._delete)
        self.portfolio.back_pressed.connect(self._show_month)
        theme().changed.connect(self._redress)

    @override
    def reload(self) -> None:
        self._seen_on = self._workspace.clock.today()
        self.month.reload()
        if self._stack.currentWidget() is self.portfolio:
            self.portfolio.reload()

    @override
    def arrive(self) -> None:
        self._stale = self._stale or self._workspace.clock.today() != self._seen_on
        super().arrive()

    @override
    def resume(self, draft_id: int) -> None:
        with self._workspace.vault.reading() as session:
            kept = kept_draft(session, draft_id)
        self.form.resume(draft_id, kept.payload, kept.record_id)
        self._stack.setCurrentWidget(self.form)

    def save_draft(self) -> None:
        """Keep what is typed; called before a lock."""
        self.form.save_draft()

    def show_record(self, record: tuple[str, int]) -> None:
        """Open what was booked, to be corrected."""
        self._open(*record)

    def _redress(self) -> None:
        if self.isVisible():
            self.reload()
        else:
            self._stale = True

    def _book(self) -> None:
        if not self.form.is_open or self.form.record_id is not None:
            self.form.start_new()
        self._stack.setCurrentWidget(self.form)
        self.form.focus_first()

    def _open(self, kind: str, record_id: int) -> None:
        if kind == "contact":
            self.contact_wanted.emit(record_id)
        elif kind != "time":
            self.record_wanted.emit(kind, record_id)
        else:
            self._change(record_id)

    def _change(self, time_id: int) -> None:
        try:
            with self._workspace.vault.reading() as session:
                booked = booked_time(session, time_id)
        except UserError as error:
            self._workspace.dialogs.show_error(self, error.sentence(self._workspace.language))
            return
        self.form.start_change(time_id, booked)
        self._stack.setCurrentWidget(self.form)
        self.form.focus_first()

    def _saved(self, time_id: int) -> None:
        with self._workspace.vault.reading() as session:
            day = booked_time(session, time_id).date
        if day is not None:
            self.month.bar.show_month_of(day)
        self._show_month()

    def _delete(self, time_id: int) -> None:
        self.form.cancel()
        self._workspace.write_with_undo(
            lambda session: delete_time(session, time_id),
            self.tr("Booked time thrown away"),
            lambda session: restore_time(session, time_id),
        )

    def _show_portfolio(self) -> None:
        self.portfolio.reload()
        self._stack.setCurrentWidget(self.portfolio)
        self.portfolio.focus_first()

    def _show_month(self) -> None:
        self._stack.setCurrentWidget(self.month)
        self.month.focus_first()
