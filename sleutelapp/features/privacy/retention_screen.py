"""Once a month: who is past the time the organisation keeps dossiers. Nothing goes by itself."""

import datetime as dt
from functools import partial
from typing import ClassVar, Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sleutelapp.core.overriding import override
from sleutelapp.features.privacy.keep_form import KeepForm
from sleutelapp.features.privacy.queries import DueRow, past_term, retention_term
from sleutelapp.features.privacy.retaining import keep_longer, take_back_keeping
from sleutelapp.features.screen import Screen
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.buttons import secondary_button, text_button
from sleutelapp.qt.cards import Card, EmptyState
from sleutelapp.qt.days import joined, short_day
from sleutelapp.qt.item_row import ItemRow
from sleutelapp.qt.page import Page, bring_in_sight
from sleutelapp.qt.refilling import refill
from sleutelapp.qt.text import isolate

_PAGE: Final = 30


class RetentionScreen(Screen):
    """Each is erased, on the page of rights, or kept longer for a reason, with undo."""

    watches: ClassVar[frozenset[str]] = frozenset(
        {"newcomer", "kept_longer", "contact", "session", "attendance", "setting"}
    )

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._shown = _PAGE
        self._open: int | None = None  # whom the form is about
        self.form: KeepForm | None = None  # the one that is shown
        self.page = Page(self.tr("Kept long enough?"), form=True)
        self._body = QVBoxLayout()
        self.page.content.addLayout(self._body)
        self.page.add_stretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)

    @override
    def arrive(self) -> None:
        self._stale = True  # the day may be another
        super().arrive()

    @override
    def reload(self) -> None:
        self.form = None
        today = self._workspace.clock.today()
        with self._workspace.vault.reading() as session:
            term = retention_term(session)
            due = past_term(session, today, limit=self._shown)
        self.page.set_summary(
            self.tr("Your organisation keeps a dossier for %n month(s) after the last contact.", "", term)
            + " "
            + self.tr("You decide for each; nothing goes by itself.")
        )
        if not due:
            refill(
                self._body,
                [
                    EmptyState(
                        "calendar-check-outline",
                        self.tr("No dossier is past that time. Look again next month."),
                    )
                ],
            )
            return
        card = Card()
        for row in due.rows:
            card.add(self._row(row, today))
        widgets: list[QWidget] = [card]
        if due.total > len(due.rows):
            more = text_button(self.tr("%n more", "", due.total - len(due.rows)), "chevron-down")
            more.setObjectName("more")
            more.clicked.connect(self._show_more)
            widgets.append(more)
        refill(self._body, widgets)

    def open_form(self, newcomer_id: int | None) -> None:
        """Ask until when and why somebody is kept; None closes the form."""
        self._open = None if newcomer_id == self._open else newcomer_id
        self.reload()
        if self.form is not None:
            self.form.focus_first()
            bring_in_sight(self.form)

    def _row(self, row: DueRow, today: dt.date) -> ItemRow:
        where = ""
        if row.is_thrown_away:
            where = self.tr("in the waste bin")
        elif row.is_archived:
            where = self.tr("archived")
        last = self.tr("last contact {day}").replace("{day}", isolate(short_day(row.seen_on, today)))
        kept = ""
        if row.kept_until is not None:
            said = self.tr("kept until {day}: {reason}")
            kept = said.replace("{day}", isolate(short_day(row.kept_until, today)))
            kept = kept.replace("{reason}", isolate(row.reason))
        item = ItemRow("account-clock-outline", row.who, joined(last, where, kept), icon_role="muted")
        keep = text_button(self.tr("Keep longer…"))
        keep.setObjectName(f"keep:{row.id}")
        keep.setAccessibleName(f"{keep.text()} {row.who}")
        keep.setEnabled(not self._workspace.vault.read_only)
        keep.clicked.connect(partial(self.open_form, row.id))
        erase = secondary_button(self.tr("Erase…"), "delete-forever-outline")
        erase.setObjectName(f"erase:{row.id}")
        erase.setAccessibleName(f"{erase.text()} {row.who}")
        erase.clicked.connect(partial(self.place_wanted.emit, "privacy", ("erase", row.id)))
        for button in (keep, erase):
            item.add_action(button)
        if self._open == row.id:
            form = self.form = KeepForm(today)
            form.cancelled.connect(partial(self.open_form, None))
            form.confirmed.connect(partial(self._keep, row))
            item.add_below(form)
        return item

    def _keep(self, row: DueRow, until: dt.date, reason: str) -> None:
        self._open = None
        said = self.tr("{name} is kept until {day}").replace("{name}", isolate(row.who))
        day = short_day(until, self._workspace.clock.today())
        self._workspace.write_with_undo_of(
            lambda session: keep_longer(session, row.id, until, reason),
            said.replace("{day}", isolate(day)),
            take_back_keeping,
        )
        self._workspace.note("kept_longer", "newcomer", row.id)

    def _show_more(self) -> None:
        self._shown += _PAGE
        self.reload()
