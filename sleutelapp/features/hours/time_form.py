"""Booking time that is no contact, session or consultation; or correcting what was booked."""

from decimal import Decimal
from typing import Any, ClassVar

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from sleutelapp.core.drafting import plain
from sleutelapp.core.errors import Refused
from sleutelapp.features.drafts.actions import discard_draft
from sleutelapp.features.drafts.drafted_form import DraftedForm, TakeBack, Write
from sleutelapp.features.hours.actions import book_time, booked_time, change_time, delete_time
from sleutelapp.features.hours.drafts import TimeDraft
from sleutelapp.features.profile.queries import only_municipality
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.buttons import text_button
from sleutelapp.qt.cards import Card
from sleutelapp.qt.choice_chips import ChoiceChips
from sleutelapp.qt.fields import ChoiceField, DateField, DecimalField, LabeledField, NotesField, NumberField
from sleutelapp.qt.theme import SPACE

_A_DAY = 24 * 60


class TimeForm(DraftedForm):
    """Kind, day, minutes, travel, kilometres, municipality, and a few words."""

    form: ClassVar[str] = "time"
    delete_pressed = Signal(int)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        codes = workspace.reference["other_time_kind"].active()
        self.kind = ChoiceChips((code.code, code.label(workspace.language), code.icon) for code in codes)
        self.date = DateField(workspace.clock.today)
        self.minutes = NumberField(0, _A_DAY, suffix=self.tr("min"), step=5)
        self.travel_minutes = NumberField(0, _A_DAY, suffix=self.tr("min"), step=5)
        self.kilometres = DecimalField(maximum=Decimal(2000), decimals=1, suffix=self.tr("km"))
        places = workspace.reference["municipality"].active()
        self.municipality = ChoiceField(
            [(code.code, code.label(workspace.language)) for code in places],
            placeholder=self.tr("Type or choose"),
        )
        self.description = NotesField(lines=2)
        self._kind = LabeledField(self.tr("What kind of work?"), self.kind)
        self._date = LabeledField(self.tr("Date"), self.date)
        self._minutes = LabeledField(self.tr("Duration"), self.minutes)
        self._travel = LabeledField(self.tr("Travel time"), self.travel_minutes)
        self._distance = LabeledField(self.tr("Distance"), self.kilometres)
        self._lay_out()
        self.delete_button = text_button(self.tr("Throw away"), "trash-can-outline")
        self.delete_button.clicked.connect(self._delete)
        self.page.add_action(self.delete_button)
        for field in (
            self.kind,
            self.date,
            self.minutes,
            self.travel_minutes,
            self.kilometres,
            self.municipality,
            self.description,
        ):
            field.changed.connect(self.typed)

    def start_new(self) -> None:
        """Book time of today."""
        values = {"date": self._workspace.clock.today().isoformat()}
        with self._workspace.vault.reading() as session:
            place = only_municipality(session)
        if place is not None:
            values["municipality"] = place
        self._begin(values)

    def start_change(self, time_id: int, booked: TimeDraft) -> None:
        """Correct what was booked."""
        self._begin(plain(booked), record_id=time_id)

    def resume(self, draft_id: int, payload: dict[str, Any], record_id: int | None) -> None:
        """Go on with a draft, complete as it was."""
        self._begin(payload, record_id=record_id, draft_id=draft_id)

    def payload(self) -> dict[str, Any]:
        """What stands on the page; the fields of a `TimeDraft`, as far as they are filled in."""
        day, distance = self.date.value(), self.kilometres.value()
        values = {
            "title": self._workspace.label("other_time_kind", self.kind.value()),
            "kind": self.kind.value(),
            "date": day.isoformat() if day else None,
            "minutes": self.minutes.value(),
            "travel_minutes": self.travel_minutes.value(),
            "kilometres": float(distance) if distance is not None else None,
            "municipality": self.municipality.value(),
            "description": self.description.value(),
        }
        return {name: value for name, value in values.items() if value is not None}

    def show_payload(self, payload: dict[str, Any]) -> None:
        """Show a page as it was."""
        self._clear_errors()
        try:
            # With a kind and minutes put in where nothing was typed yet, half a page reads as a whole one.
            known = {name: value for name, value in payload.items() if name != "title"}
            read = msgspec.convert({"kind": "", "minutes": 0, **known}, TimeDraft)
        except msgspec.ValidationError:
            raise Refused("draft_unreadable") from None
        self.kind.set_value(read.kind or None)
        self.date.set_value(read.date)
        self.minutes.set_value(payload.get("minutes"))
        self.travel_minutes.set_value(read.travel_minutes or None)
        self.kilometres.set_value(Decimal(str(read.kilometres)) if read.kilometres else None)
        self.municipality.set_value(read.municipality)
        self.description.set_value(read.description)

    def checked(self) -> Write | None:
        """Look for what is missing, from the top of the page down."""
        self._clear_errors()
        missing = self._missing()
        if missing is not None:
            block, sentence = missing
            block.set_error(sentence)
            self._focus(block)
            self.page.scroll_area.ensureWidgetVisible(block)
            return None
        draft = TimeDraft(
            kind=self.kind.value() or "",
            date=self.date.value(),
            minutes=self.minutes.value() or 0,
            travel_minutes=self.travel_minutes.value() or 0,
            kilometres=float(self.kilometres.value() or 0),
            municipality=self.municipality.value(),
            description=self.description.value(),
        )
        record_id = self.record_id

        def write(session: Any, draft_id: int | None) -> int:
            booked = (
                book_time(session, draft) if record_id is None else change_time(session, record_id, draft)
            )
            if draft_id is not None:
                discard_draft(session, draft_id)
            return booked.id

        return write

    def taking_back(self, session: Any) -> TakeBack | None:
        """New time goes; of time that was booked, what was written before comes back."""
        if self.record_id is None:
            return delete_time
        before = booked_time(session, self.record_id)
        return lambda session, number: change_time(session, number, before)

    def focus_first(self) -> None:
        """Put the cursor on the kind of work."""
        self._focus(self._kind)

    def _begin(
        self, payload: dict[str, Any], *, record_id: int | None = None, draft_id: int | None = None
    ) -> None:
        self.page.set_title(self.tr("Book time") if record_id is None else self.tr("Change booked time"))
        self.delete_button.setVisible(record_id is not None)
        self.start(payload, record_id=record_id, draft_id=draft_id)

    def _delete(self) -> None:
        if self.record_id is not None:
            self.delete_pressed.emit(self.record_id)

    def _lay_out(self) -> None:
        card = Card()
        card.add(self._kind)
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE.l)
        grid.setVerticalSpacing(SPACE.m)
        for column in range(3):
            grid.setColumnStretch(column, 1)
        grid.addWidget(self._date, 0, 0)
        grid.addWidget(LabeledField(self.tr("Municipality"), self.municipality), 0, 1, 1, 2)
        for column, block in enumerate((self._minutes, self._travel, self._distance)):
            grid.addWidget(block, 1, column)
        card.content.addLayout(grid)
        hint = self.tr("Stays in the vault: it is not in the claim, the portfolio or the summary.")
        card.add(LabeledField(self.tr("Description"), self.description, hint=hint))
        self.page.add(card)
        self.page.add_stretch()

    def _clear_errors(self) -> None:
        for block in (self._kind, self._date, self._minutes, self._travel, self._distance):
            block.set_error("")

    def _missing(self) -> tuple[LabeledField, str] | None:
        day = self.date.value()
        if self.kind.value() is None:
            return self._kind, self.tr("Choose what kind of work it was.")
        if day is None or day > self._workspace.clock.today():
            return self._date, self.tr("Choose today or an earlier day.")
        for block, field in (
            (self._minutes, self.minutes),
            (self._travel, self.travel_minutes),
            (self._distance, self.kilometres),
        ):
            if not field.is_valid():
                return block, self.tr("Type a number.")
        if not self.minutes.value() and not self.travel_minutes.value():
            return self._minutes, self.tr("Say how long it took.")
        return None

    def _focus(self, block: LabeledField) -> None:
        first = self._workspace.reference["other_time_kind"].active()[0].code
        target = self.kind.chip(self.kind.value() or first) if block is self._kind else block.field
        target.setFocus()
