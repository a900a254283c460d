"""In which quarter a record counts, and under which code: no Qt, no SQL."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from sleutelapp.disclosure.tables import GONE, HELPED, NOT_GONE, OTHER, UNKNOWN, Dimensions, SharedSession
from sleutelapp.features.periods.period import Period
from sleutelapp.features.referrals.rules import WAIT_BEGINS, WAIT_ENDS
from sleutelapp.reference.codes import Reference

_INSTANT: Final = dt.timedelta(microseconds=1)

# Where a referral stood, by the status of its last step; "completed" by its outcome.
_STATES: Final = {
    "refused": "refused",
    "gone": GONE,
    "not_gone": NOT_GONE,
    "waiting_list": "waiting_list",
    "rejected": "rejected",
    "help_started": HELPED,
    "unknown": UNKNOWN,
    "withdrawn": "withdrawn",
}
_OUTCOMES: Final = {"helped": HELPED, "partly_helped": HELPED, "not_helped": "not_helped"}
_WAITS: Final = ((6, "0_6_days"), (27, "7_27_days"), (83, "28_83_days"))


@dataclass(frozen=True, slots=True)
class Closing:
    """A quarter in the ledger: nothing that was made after `at` (UTC) counts in it, or in any before it."""

    last_day: dt.date
    at: dt.datetime


@dataclass(frozen=True, slots=True)
class Counting:
    """Which records count in a quarter that comes after everything in the ledger.

    A record counts in the quarter of its date, unless that quarter, or a later one, had been frozen before the record was
    made: then in the quarter in which it was made. Stamps are UTC; `offset` is local time less UTC.
    """

    period: Period
    offset: dt.timedelta
    closings: tuple[Closing, ...] = ()  # of the ledger, the earliest quarter first

    def counts(self, day: dt.date | None, made_at: dt.datetime, *, is_counted: bool) -> bool:
        """Whether a record counts in the quarter; `is_counted` says that it did in an earlier one.

        Each counts once. What is moved out of a frozen quarter stays counted there; what is moved into one, or was not yet
        countable when that was frozen, counts here: nothing is counted twice, and nothing is lost.
        """
        if day is None or is_counted:
            return False
        if self.includes(day, made_at):
            return True
        return day < self.period.first and self._is_frozen(day) and made_at < self.late_until

    def includes(self, day: dt.date | None, made_at: dt.datetime) -> bool:
        """Whether something with this date, made at this moment, belongs to the quarter by these two alone."""
        if day is None or day > self.period.last:
            return False
        if day >= self.period.first:
            return True
        closed_at = self.closed_at(day)
        return closed_at is not None and closed_at < made_at and self.late_after < made_at < self.late_until

    def is_late(self, day: dt.date) -> bool:
        """Whether a record that counts was entered late."""
        return day < self.period.first

    def month(self, day: dt.date, made_at: dt.datetime) -> str:
        """The month in which a record that counts is told: its own, or that of its entry ("2026-07")."""
        told = (made_at + self.offset).date() if self.is_late(day) else day
        return f"{min(max(told, self.period.first), self.period.last):%Y-%m}"

    def closed_at(self, day: dt.date) -> dt.datetime | None:
        """When the quarter of a day was closed: the first freezing of it or of a later one; None while it is open."""
        return min((closing.at for closing in self.closings if day <= closing.last_day), default=None)

    def _is_frozen(self, day: dt.date) -> bool:
        return any(quarter_of(closing.last_day) == quarter_of(day) for closing in self.closings)

    @property
    def changed_after(self) -> dt.datetime:
        """Nothing late that was changed (or made) last before this moment, UTC, can have been left uncounted until now."""
        last = self.closings[-1]
        return min(self.late_after, last.at, self._midnight(last.last_day + dt.timedelta(days=1)) - _INSTANT)

    @property
    def late_after(self) -> dt.datetime:
        """What is late counts here when made after this moment, UTC.

        That is the beginning of the quarter; but nothing may fall between two quarters when a clock was wrong: what was
        made after the quarter before was frozen counts here as well.
        """
        begin = self._midnight(self.period.first) - _INSTANT
        last = self.closings[-1] if self.closings else None
        if last is not None and last.last_day == self.period.first - dt.timedelta(days=1):
            return min(begin, last.at)
        return begin

    @property
    def late_until(self) -> dt.datetime:
        """… and before this one."""
        return self._midnight(self.period.last + dt.timedelta(days=1))

    def _midnight(self, day: dt.date) -> dt.datetime:
        return dt.datetime.combine(day, dt.time()) - self.offset


def quarter_of(day: dt.date) -> Period:
    """The quarter of a day."""
    return Period.of("quarter", day)


def quarter_named(year: int, quarter: int) -> Period:
    """A quarter by its number in its year."""
    return quarter_of(dt.date(year, 3 * quarter, 1))


def following(period: Period) -> Period:
    """The quarter after this one."""
    return quarter_of(period.last + dt.timedelta(days=1))


def referral_state(status: str, outcome: str | None) -> str:
    """The state under which a referral counts, by its last step in the quarter.

    Help that has begun counts as help; that it was of no use can only be told at the end.
    """
    if status == "completed":
        return _OUTCOMES.get(outcome or "", UNKNOWN)
    return _STATES.get(status, "under_way")


@dataclass(frozen=True, slots=True)
class StepRow:
    """A step of a referral, as far as waiting depends on it."""

    status: str
    on: dt.date


def waiting_band(steps: Iterable[StepRow], appointment_on: dt.date | None) -> str:
    """How long somebody waited, as the page of referrals measures it: told to the other side until seen there.

    Of "gone" the day of the appointment counts, when it was written down later. `unknown` where it was not recorded.
    """
    begun = None
    for step in steps:
        if begun is None and step.status in WAIT_BEGINS:
            begun = step.on
        elif begun is not None and step.status in WAIT_ENDS:
            seen = step.on
            if step.status == "gone" and appointment_on is not None and begun <= appointment_on <= seen:
                seen = appointment_on
            days = max(0, (seen - begun).days)
            return next((band for most, band in _WAITS if days <= most), "84_days_plus")
    return UNKNOWN


def dimensions_of(
    reference: Reference, places: Iterable[str], sessions: tuple[SharedSession, ...]
) -> Dimensions:
    """Every code of the lists, the organisation's own included, whether or not anybody is counted under it.

    Each list ends with `other` or `unknown`, for what it does not know.

    `places` are the municipalities that exact figures tell of (`activity.places_of`).
    """

    def codes(name: str) -> tuple[str, ...]:
        return tuple(code.code for code in reference[name])

    def with_unknown(name: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys((*codes(name), UNKNOWN)))

    def with_other(name: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys((*codes(name), OTHER)))

    domain_of = {code.code: code.parent or code.code for code in reference["need"]}

    return Dimensions(
        municipality=(*places, OTHER),
        gender=with_unknown("gender"),
        age=with_unknown("age_band"),
        origin=with_unknown("country"),
        language=with_unknown("language"),
        household=with_unknown("household_kind"),
        education=with_unknown("education"),
        codes=tuple({**domain_of, OTHER: domain_of.get(OTHER, OTHER)}.items()),
        urgency=with_unknown("urgency"),
        status=with_unknown("need_status"),
        destination=with_other("referral_destination"),
        reason=with_unknown("referral_reason"),
        theme=with_other("session_theme"),
        sessions=sessions,
    )
