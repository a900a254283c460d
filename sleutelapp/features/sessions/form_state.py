"""A session as it stands on the page: whole enough for a draft at any moment, also half typed.

The page has one state; its sections show and change their part of it. Autosave keeps `as_plain()`, and
`as_draft()` is what the action gets.
"""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

import msgspec

from sleutelapp.core.errors import Refused
from sleutelapp.features.sessions.drafts import AttendanceDraft, QuestionDraft, SessionDraft
from sleutelapp.features.sessions.queries import AttendanceRow, SessionDetail

HELD = "held"


@dataclass(kw_only=True)
class Guest:
    """A known person: registered beforehand, or walked in."""

    newcomer_id: int
    title: str
    walk_in: bool = False
    came: bool = False


@dataclass(kw_only=True)
class Count:
    """Unknown people of one description."""

    municipality: str | None = None
    gender: str = "unknown"
    age_band: str | None = None
    count: int = 0


@dataclass(kw_only=True)
class Question:
    """A question asked afterwards; `need_id` when it is in the vault already."""

    code: str
    newcomer_id: int | None = None
    urgency: str = "information_only"
    answered: bool = True
    note: str = ""
    danger_action: str | None = None
    need_id: int | None = None
    who: str = ""


@dataclass(kw_only=True)
class SessionState:
    """Everything on the page."""

    session_id: int | None = None
    theme: str | None = None
    status: str = "planned"
    date: dt.date | None = None
    time: dt.time | None = None
    minutes: int | None = None
    preparation_minutes: int | None = None
    travel_minutes: int | None = None
    kilometres: Decimal | None = None
    municipality: str | None = None
    place: str = ""
    partner_id: int | None = None
    partner: str = ""
    languages: list[str] = field(default_factory=list)
    together: bool = False
    givers: str = ""
    makes_code: bool = True
    share_code: str = ""
    guests: list[Guest] = field(default_factory=list)
    unknown_registered: int | None = None
    unknown_came: int | None = None  # of the unknown who registered; None: as many as can be
    described: list[Count] = field(default_factory=list)  # what is known of the unknown who registered
    counts: list[Count] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)
    notes: str = ""
    private_note: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing worth keeping was typed."""
        return self == SessionState(session_id=self.session_id, status=self.status, date=self.date)

    @property
    def counted(self) -> int:
        """How many unknown people came."""
        return sum(line.count for line in self.counts)

    @property
    def registered_came(self) -> int:
        """How many of the unknown people who had registered came."""
        registered = self.unknown_registered or 0
        came = self.unknown_came if self.unknown_came is not None else registered
        return min(came, registered, self.counted)

    def attendance(self) -> tuple[AttendanceDraft, ...]:
        """Who registered, or, once the session was held, who came and who stayed away."""
        registered = self.unknown_registered or 0
        if self.status != HELD:
            guests = [
                AttendanceDraft(newcomer_id=g.newcomer_id, state="registered", walk_in=g.walk_in)
                for g in self.guests
            ]
            return (*guests, *self._unknown(registered, "registered"))
        guests = [
            AttendanceDraft(
                newcomer_id=g.newcomer_id,
                state="attended" if g.came or g.walk_in else "no_show",
                walk_in=g.walk_in,
            )
            for g in self.guests
        ]
        return (*guests, *self._unknown(registered - self.registered_came, "no_show"), *self._came())

    def as_plain(self) -> dict[str, Any]:
        """Plain JSON values for a draft record; it lies in the vault too."""
        values: dict[str, Any] = msgspec.to_builtins(self)
        return {"title": self.place, "state": values}

    @classmethod
    def from_plain(cls, payload: dict[str, Any]) -> "SessionState":
        """The page as it was.

        Raises:
            Refused: this draft was made by another version and cannot be read.
        """
        try:
            return msgspec.convert(payload["state"], cls)
        except (KeyError, msgspec.ValidationError):
            raise Refused("draft_unreadable") from None

    def follow(self, number_now: Callable[[int], int]) -> None:
        """Two who became one dossier since this was kept stand here once: came if one of them did."""
        kept: dict[int, Guest] = {}
        for guest in self.guests:
            guest.newcomer_id = number_now(guest.newcomer_id)
            first = kept.setdefault(guest.newcomer_id, guest)
            if first is not guest:
                first.came = first.came or guest.came or first.walk_in or guest.walk_in
                first.walk_in = first.walk_in and guest.walk_in
        self.guests = list(kept.values())
        for question in self.questions:
            if question.newcomer_id is not None:
                question.newcomer_id = number_now(question.newcomer_id)

    @classmethod
    def from_detail(cls, detail: SessionDetail) -> "SessionState":
        """A session of the vault, to be changed."""
        unknown = [row for row in detail.attendance if row.newcomer_id is None]
        came = [row for row in unknown if row.state == "attended"]
        beforehand = [row for row in unknown if row.state != "attended"]
        registered_came = sum(row.count for row in came if not row.walk_in)
        registered = registered_came + sum(row.count for row in beforehand)
        return cls(
            session_id=detail.id,
            theme=detail.theme,
            status=detail.status,
            date=detail.date,
            time=detail.time,
            minutes=detail.minutes or None,
            preparation_minutes=detail.preparation_minutes or None,
            travel_minutes=detail.travel_minutes or None,
            kilometres=Decimal(detail.travel_metres) / 1000 if detail.travel_metres else None,
            municipality=detail.municipality,
            place=detail.place,
            partner_id=detail.partner_id,
            partner=detail.partner,
            languages=list(detail.languages),
            together=bool(detail.givers or detail.share_code),
            givers=", ".join(detail.givers),
            share_code=detail.share_code,
            guests=[
                Guest(
                    newcomer_id=row.newcomer_id,
                    title=row.who,
                    walk_in=row.walk_in,
                    came=row.state == "attended",
                )
                for row in detail.attendance
                if row.newcomer_id is not None
            ],
            unknown_registered=registered or None,
            unknown_came=registered_came if came else None,
            described=_summed(beforehand),
            counts=_summed(came),
            questions=[
                Question(
                    code=row.code,
                    newcomer_id=row.newcomer_id,
                    urgency=row.urgency,
                    answered=row.status in ("solved", "closed"),
                    note=row.note,
                    need_id=row.id,
                    who=row.who,
                )
                for row in detail.questions
            ],
            notes=detail.notes,
            private_note=detail.private_note,
        )

    def as_draft(self) -> SessionDraft:
        """What the action gets, without the questions that are in the vault already.

        Raises:
            Refused: there is no theme.
        """
        if self.theme is None:
            raise Refused("missing_field", field="theme")
        givers = tuple(part.strip() for part in self.givers.split(",") if part.strip())
        return SessionDraft(
            theme=self.theme,
            date=self.date,
            time=self.time,
            status=self.status,
            minutes=self.minutes or 0,
            preparation_minutes=self.preparation_minutes or 0,
            travel_minutes=self.travel_minutes or 0,
            kilometres=float(self.kilometres or 0),
            municipality=self.municipality,
            place=self.place,
            partner_id=self.partner_id,
            givers=givers if self.together else (),
            languages=tuple(self.languages),
            share_code=self.share_code if self.together else "",
            attendance=self.attendance(),
            questions=tuple(_asked(question) for question in self.questions if question.need_id is None),
            notes=self.notes,
            private_note=self.private_note,
        )

    def _unknown(self, number: int, state: str) -> list[AttendanceDraft]:
        # What was told of them on the command line stays, as long as their number does.
        lines = self.described
        if sum(line.count for line in lines) != number:
            lines = [Count(count=number)]
        return [_line(line, line.count, state, walk_in=False) for line in lines if line.count]

    def _came(self) -> list[AttendanceDraft]:
        # The grid does not ask of each cell who had registered; only the number of all is kept.
        left = self.registered_came
        rows = []
        for line in self.counts:
            known = min(left, line.count)
            left -= known
            for number, walk_in in ((known, False), (line.count - known, True)):
                if number:
                    rows.append(_line(line, number, "attended", walk_in=walk_in))
        return rows


def _line(line: Count, number: int, state: str, *, walk_in: bool) -> AttendanceDraft:
    return AttendanceDraft(
        count=number,
        state=state,
        walk_in=walk_in,
        municipality=line.municipality,
        gender=line.gender,
        age_band=line.age_band,
    )


def _summed(rows: list[AttendanceRow]) -> list[Count]:
    sums: dict[tuple[str | None, str, str | None], int] = {}
    for row in rows:
        key = (row.municipality, row.gender, row.age_band)
        sums[key] = sums.get(key, 0) + row.count
    return [
        Count(municipality=place, gender=gender, age_band=band, count=number)
        for (place, gender, band), number in sums.items()
    ]


def _asked(question: Question) -> QuestionDraft:
    return QuestionDraft(
        code=question.code,
        newcomer_id=question.newcomer_id,
        urgency=question.urgency,
        status="solved" if question.answered else "open",
        note=question.note,
        danger_action=question.danger_action or "later",
    )
