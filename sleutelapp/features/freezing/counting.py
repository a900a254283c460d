"""From the records of a quarter to its true counts and its exact figures."""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from sleutelapp.disclosure import activity
from sleutelapp.disclosure.issue import ExactFigure
from sleutelapp.disclosure.quarter import (
    AttendanceRow,
    NeedRow,
    PersonRow,
    QuarterCounts,
    ReferralRow,
    count_quarter,
)
from sleutelapp.disclosure.tables import GONE, HELPED, NOT_GONE, SharedSession
from sleutelapp.features.contacts.rules import NOT_AT_HOME
from sleutelapp.features.freezing.known_codes import with_known_codes, with_known_places
from sleutelapp.features.freezing.moving import (
    LateEntries,
    counted_in,
    has_moved,
    is_closed,
    is_opened,
    late_entries,
)
from sleutelapp.features.freezing.rows import (
    Counted,
    NeedRecord,
    PersonRecord,
    QuarterRecords,
    StepRecord,
    WorkRow,
    by_referral,
)
from sleutelapp.features.freezing.rules import (
    Counting,
    StepRow,
    dimensions_of,
    referral_state,
    waiting_band,
)
from sleutelapp.features.newcomers.rules import age_band
from sleutelapp.reference.codes import Reference

_PREPARATION = "preparation"  # code list other_time_kind


@dataclass(frozen=True, slots=True, repr=False)
class CountedQuarter:
    """What a quarter comes to: secret counts, exact figures, and who was reached (numbers of newcomers)."""

    counts: QuarterCounts
    exact: tuple[ExactFigure, ...]
    reached: tuple[int, ...]
    late: LateEntries
    last_made_at: dt.datetime | None  # of the records that were looked at, UTC
    records: tuple[Counted, ...]  # all that counted: they count in no other quarter

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all was recorded; hours agreed alone are no work."""
        return not self.reached and all(figure.table == activity.AGREED for figure in self.exact)


def count(
    records: QuarterRecords,
    counting: Counting,
    reference: Reference,
    *,
    agreed: Mapping[str, int],
    met_before: Collection[int] = frozenset(),
    most_known: int | None = None,
) -> CountedQuarter:
    """Count the records of a quarter.

    Args:
        records: all that counts, as it stands now.
        counting: the quarter.
        reference: the code lists with the organisation's own codes.
        agreed: minutes agreed for the quarter, by municipality.
        met_before: newcomers counted in earlier quarters of the same year.
        most_known: how many of those reached can have been counted before, by what was published; more count as new.
    """
    records = with_known_codes(records, reference)
    exact = exact_figures(records, counting, with_known_places(agreed, reference))
    shared = _shared(records)
    together = tuple(SharedSession(code, shared[code].code) for code in sorted(shared))
    lists = dimensions_of(reference, activity.places_of(exact), together)
    needs = _needs_touched(records, counting)
    referrals = _referrals(records, counting)
    touched = _touched(records, needs, referrals)
    reached = [person for person in records.people if person.id in touched]
    known = [person.id for person in reached if person.id in met_before][:most_known]
    people = _people(records, counting, reached, needs=needs, referrals=referrals, known=frozenset(known))
    counts = count_quarter(
        lists,
        counting.period.number,
        people,
        attendances=_attendances(records, counting, shared),
        sessions=activity.sessions_by_theme(exact),
        contacts=Counter(row.municipality for row in records.contacts if row.code != NOT_AT_HOME),
    )
    return CountedQuarter(
        counts,
        exact,
        tuple(person.id for person in reached),
        late_entries(records, counting),
        records.last_made_at,
        counted_in(records, counting),
    )


def reached_in(records: QuarterRecords, counting: Counting) -> tuple[int, ...]:
    """Numbers of the newcomers who were reached."""
    touched = _touched(records, _needs_touched(records, counting), _referrals(records, counting))
    return tuple(person.id for person in records.people if person.id in touched)


def exact_figures(
    records: QuarterRecords, counting: Counting, agreed: Mapping[str, int]
) -> tuple[ExactFigure, ...]:
    """The figures that are no counts of people, zeros left out; of records and places whose codes are known."""
    found: Counter[tuple[str, tuple[str, ...]]] = Counter()

    def spend(row: WorkRow, part: str, minutes: int, preparation: int = 0) -> None:
        place, month = row.municipality or activity.NOWHERE, counting.month(row.date, row.made_at)
        found[activity.MINUTES, (place, month, part)] += minutes
        found[activity.MINUTES, (place, month, _PREPARATION)] += preparation
        found[activity.MINUTES, (place, month, "travel")] += row.travel
        found[activity.METRES, (place, month)] += row.metres

    for row in records.contacts:
        spend(row, "contact", row.minutes)
        found[activity.CONTACTS_BY_KIND, (row.code, counting.month(row.date, row.made_at))] += 1
    for row in records.sessions:
        spend(row, "session", row.minutes, row.preparation)
        found[activity.SESSIONS, (row.code,)] += 1
    for row in records.consultations:
        spend(row, "consultation", row.minutes)
        found[activity.CONSULTATIONS, (row.code, row.municipality or activity.NOWHERE)] += 1
    for row in records.times:
        spend(row, _PREPARATION if row.code == _PREPARATION else "other", row.minutes)
    for place, minutes in agreed.items():
        found[activity.AGREED, (place,)] += minutes
    return tuple(ExactFigure(table, keys, value) for (table, keys), value in sorted(found.items()) if value)


def _shared(records: QuarterRecords) -> dict[str, WorkRow]:
    """The sessions given together, where somebody came, by code. Who typed one twice gave it once with others."""
    attended = {row.session_id for row in records.attendances if row.count}
    found: dict[str, WorkRow] = {}
    for row in records.sessions:
        if row.share_code and row.id in attended:
            found.setdefault(row.share_code, row)
    return found


def _attendances(
    records: QuarterRecords, counting: Counting, shared: Mapping[str, WorkRow]
) -> Iterator[AttendanceRow]:
    sessions = {row.id: row for row in records.sessions}
    codes = {row.id: code for code, row in shared.items()}
    for each in records.attendances:
        session = sessions.get(each.session_id)
        if session is not None and each.count:
            band = each.age_band
            if each.newcomer_id is not None:
                band = age_band(each.birth_year, counting.period.last)
            code = codes.get(session.id, "")
            yield AttendanceRow(session.code, code, each.municipality, each.gender, band, each.count)


def _touched(
    records: QuarterRecords,
    needs: Iterable[tuple[NeedRecord, list[str]]],
    referrals: Iterable[tuple[StepRecord, ReferralRow]],
) -> set[int]:
    """By a contact that took place, a need, or a step of a referral."""
    return {
        *(touch.id for touch in records.people_met),
        *records.people_added,
        *(need.newcomer_id for need, _urgencies in needs),
        *(last.newcomer_id for last, _row in referrals),
    }


def _needs_touched(records: QuarterRecords, counting: Counting) -> list[tuple[NeedRecord, list[str]]]:
    """The needs that came up in a contact, were opened or closed, or moved by a referral; and how urgent they were."""
    urgencies: dict[int, list[str]] = defaultdict(list)
    for touch in records.needs_met:
        urgencies[touch.id].append(touch.urgency)
    moved = {step.need_id for step in records.steps if has_moved(step, counting)}
    return [
        (need, urgencies.get(need.id) or [need.urgency])
        for need in records.needs
        if need.id in urgencies or need.id in moved or is_opened(need, counting) or is_closed(need, counting)
    ]


def _need_rows(need: NeedRecord, urgencies: Iterable[str], counting: Counting) -> list[NeedRow]:
    status = need.status
    if need.closed_on is not None and need.closed_on > counting.period.last:
        status = "open"  # as it was at the end of the quarter
    return [NeedRow(need.code, urgency, status) for urgency in urgencies]


def _referrals(records: QuarterRecords, counting: Counting) -> list[tuple[StepRecord, ReferralRow]]:
    """Each referral that moved, where it stood after its last step of the quarter."""
    found = []
    for steps in by_referral(records.steps).values():
        counted = [number for number, step in enumerate(steps) if has_moved(step, counting)]
        if not counted:
            continue
        last = steps[counted[-1]]
        state = referral_state(last.status, last.outcome)
        so_far = [StepRow(step.status, step.on) for step in steps[: counted[-1] + 1]]
        waiting = waiting_band(so_far, last.appointment_on) if state in {GONE, HELPED} else None
        reason = last.reason if state == NOT_GONE else None
        found.append((last, ReferralRow(last.destination, state, reason, waiting)))
    return found


def _people(
    records: QuarterRecords,
    counting: Counting,
    reached: Iterable[PersonRecord],
    *,
    needs: Iterable[tuple[NeedRecord, list[str]]],
    referrals: Iterable[tuple[StepRecord, ReferralRow]],
    known: frozenset[int],
) -> list[PersonRow]:
    needs_of: dict[int, list[NeedRow]] = defaultdict(list)
    for need, urgencies in needs:
        needs_of[need.newcomer_id] += _need_rows(need, urgencies, counting)
    referrals_of: dict[int, list[ReferralRow]] = defaultdict(list)
    for last, row in referrals:
        referrals_of[last.newcomer_id].append(row)
    return [
        PersonRow(
            municipality=person.municipality,
            gender=person.gender,
            age=age_band(person.birth_year, counting.period.last),
            origin=person.origin,
            language=records.languages.get(person.id),
            household=person.household,
            education=person.education,
            is_new=person.id not in known,
            is_transferred=counting.includes(person.transferred_on, person.made_at),
            needs=tuple(needs_of[person.id]),
            referrals=tuple(referrals_of[person.id]),
        )
        for person in reached
    ]
