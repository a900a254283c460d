"""On the page of rights: what somebody says is wrong, and what was done about it."""

import datetime as dt
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sleutelapp.features.newcomers.inline_form import InlineForm
from sleutelapp.features.privacy.correcting import (
    CorrectionRow,
    Settled,
    ask_correction,
    reopen_correction,
    settle_correction,
    take_back_correction,
)
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.buttons import secondary_button, text_button
from sleutelapp.qt.cards import Card
from sleutelapp.qt.chips import Chip
from sleutelapp.qt.days import joined, short_day
from sleutelapp.qt.fields import DateField, LabeledField
from sleutelapp.qt.item_row import ItemRow
from sleutelapp.qt.page import bring_in_sight
from sleutelapp.qt.refilling import refill
from sleutelapp.qt.text import isolate, muted_label
from sleutelapp.qt.text_fields import NotesField, TextField
from sleutelapp.qt.theme import SPACE


class CorrectionCard(Card):
    """Requests with their answer; each step is written at once and can be undone."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Correction"), parent)
        self._workspace = workspace
        self._newcomer_id: int | None = None
        self._rows: tuple[CorrectionRow, ...] = ()
        self._open = ""  # "ask", "done:3", "refused:3"
        self.form: InlineForm | None = None  # the one that is shown
        self._body = QVBoxLayout()
        self._body.setSpacing(SPACE.s)
        self.content.addLayout(self._body)
        self.ask_button = secondary_button(self.tr("Write down a request…"), "pencil-plus-outline")
        self.ask_button.setObjectName("askCorrection")
        self.ask_button.setEnabled(not workspace.vault.read_only)
        self.ask_button.clicked.connect(partial(self.open_form, "ask"))
        self.content.addWidget(self.ask_button, 0, Qt.AlignmentFlag.AlignLeading)

    def show_corrections(self, newcomer_id: int, rows: tuple[CorrectionRow, ...]) -> None:
        """Show the requests of this person."""
        if newcomer_id != self._newcomer_id:
            self._open = ""
        self._newcomer_id, self._rows, self.form = newcomer_id, rows, None
        widgets: list[QWidget] = [self._row(row) for row in rows]
        if not rows:
            widgets.append(
                muted_label(
                    self.tr("Does somebody say that something is wrong? Write it down, and what you did.")
                )
            )
        if self._open == "ask":
            form = self.form = AskForm(self._workspace.clock.today())
            form.cancelled.connect(partial(self.open_form, ""))
            form.confirmed.connect(self._ask)
            widgets.append(form)
        refill(self._body, widgets)
        self.ask_button.setVisible(self._open != "ask")

    def open_form(self, form: str) -> None:
        """Show or hide one of the forms."""
        self._open = "" if form == self._open else form
        if self._newcomer_id is not None:
            self.show_corrections(self._newcomer_id, self._rows)
        if self.form is not None:
            self.form.focus_first()
            bring_in_sight(self.form)

    def _row(self, row: CorrectionRow) -> ItemRow:
        today = self._workspace.clock.today()
        asked = self.tr("asked on {day}").replace("{day}", isolate(short_day(row.asked_on, today)))
        settled = ""
        if row.settled_on is not None:
            settled = self.tr("settled on {day}").replace("{day}", isolate(short_day(row.settled_on, today)))
        item = ItemRow(
            "comment-edit-outline", row.wrong, joined(asked, settled, row.answer), icon_role="muted"
        )
        if row.status == "open":
            steps: tuple[tuple[Settled, str], ...] = (
                ("done", self.tr("Corrected…")),
                ("refused", self.tr("Refuse…")),
            )
            for status, verb in steps:
                button = text_button(verb)
                button.setObjectName(f"correction:{row.id}:{status}")
                button.setAccessibleName(f"{verb} {row.wrong}")
                button.setEnabled(not self._workspace.vault.read_only)
                button.clicked.connect(partial(self.open_form, f"{status}:{row.id}"))
                item.add_action(button)
                if self._open == f"{status}:{row.id}":
                    form = self.form = SettleForm(must_say_why=status == "refused")
                    form.cancelled.connect(partial(self.open_form, ""))
                    form.confirmed.connect(partial(self._settle, row, status))
                    item.add_below(form)
        elif row.status == "done":
            item.add_action(Chip(self.tr("Corrected"), "ok"))
        else:
            item.add_action(Chip(self.tr("Refused"), "muted"))
        return item

    def _ask(self, wrong: str, day: dt.date) -> None:
        newcomer_id = self._newcomer_id
        if newcomer_id is None:
            return
        self._open = ""
        self._workspace.write_with_undo_of(
            lambda session: ask_correction(session, newcomer_id, wrong, day),
            self.tr("Request written down"),
            take_back_correction,
        )

    def _settle(self, row: CorrectionRow, status: Settled, answer: str) -> None:
        self._open = ""
        self._workspace.write_with_undo(
            lambda session: settle_correction(session, row.id, status, answer),
            self.tr("Request settled"),
            lambda session: reopen_correction(session, row.id),
        )


class AskForm(InlineForm):
    """Tells `confirmed(what, day)`."""

    confirmed = Signal(str, object)

    def __init__(self, today: dt.date, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.confirm_button.setText(self.tr("Write down"))
        self._today = today
        self.wrong = NotesField()
        self.wrong.setObjectName("correctionWrong")
        self._wrong = LabeledField(self.tr("What is wrong, and what should it be?"), self.wrong)
        self.day = DateField(lambda: today)
        self.day.set_value(today)
        self._day = LabeledField(self.tr("Asked on"), self.day)
        row = QHBoxLayout()
        row.setSpacing(SPACE.l)
        row.addWidget(self._wrong, 1)
        row.addWidget(self._day)
        self.fields.addLayout(row)

    def submit(self) -> None:
        """Tell it, or say what is missing."""
        for block in (self._wrong, self._day):
            block.set_error("")
        day = self.day.value()
        if not self.wrong.value().strip():
            self._wrong.set_error(self.tr("Write down what is wrong."))
            self.wrong.setFocus()
        elif day is None or day > self._today:
            self._day.set_error(self.tr("Choose today or an earlier day."))
            self.day.setFocus()
        else:
            self.confirmed.emit(self.wrong.value(), day)

    def focus_first(self) -> None:
        """Put the cursor in the text."""
        self.wrong.setFocus()


class SettleForm(InlineForm):
    """Tells `confirmed(answer)`."""

    confirmed = Signal(str)

    def __init__(self, *, must_say_why: bool, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.confirm_button.setText(self.tr("Settle"))
        self._must_say_why = must_say_why
        if not must_say_why:
            self.fields.addWidget(
                muted_label(self.tr("First change it in the dossier. Then write here what you changed."))
            )
        self.answer = TextField()
        self.answer.setObjectName("correctionAnswer")
        self._answer = LabeledField(
            self.tr("Why not?") if must_say_why else self.tr("What did you change?"), self.answer
        )
        self.fields.addWidget(self._answer)

    def submit(self) -> None:
        """Tell it, or say what is missing."""
        if self._must_say_why and not self.answer.value().strip():
            self._answer.set_error(self.tr("Write in a few words why."))
            self.answer.setFocus()
            return
        self.confirmed.emit(self.answer.value())

    def focus_first(self) -> None:
        """Put the cursor in the text."""
        self.answer.setFocus()
