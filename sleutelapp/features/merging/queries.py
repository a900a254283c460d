"""What a merge would bring, what was merged, and who may be the same person."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session, aliased

from sleutelapp.features.lookup import existing
from sleutelapp.features.merging import rules
from sleutelapp.features.merging.joining import facts_of, housemates, is_registered, need_facts
from sleutelapp.features.merging.moved import OF_A_PERSON
from sleutelapp.features.needs.actions import UNSETTLED
from sleutelapp.features.search.found_rows import SimilarRow
from sleutelapp.features.search.similar_queries import similar_people
from sleutelapp.features.search.suspicion import LIKE_NAME
from sleutelapp.records import (
    Attendance,
    Consent,
    Contact,
    ContactNewcomer,
    DistinctNewcomers,
    Need,
    Newcomer,
    NewcomerMerge,
)

_SAME_AGE: Final = 1  # years


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of the two people; `counts` per table of what is about them, contacts included."""

    id: int
    code: str
    name: str
    facts: rules.Facts
    housemates: tuple[str, ...]  # codes
    languages: tuple[str, ...]
    is_registered: bool
    archived: bool
    last_contact_on: dt.date | None
    counts: dict[str, int]

    @property
    def title(self) -> str:
        """The name, or the code when there is no consent to keep a name."""
        return self.name or self.code


@dataclass(frozen=True, slots=True, kw_only=True)
class MergePreview:
    """Both people side by side, and what would become one.

    Attributes:
        keep: who stays.
        away: who goes.
        conflicts: fields in which both know something else.
        needs_joined: needs that go into the same need of the other.
        contacts_shared: contacts where both were.
        sessions_shared: sessions where both were counted.
        doubtful: consents that stand in one dossier and were withdrawn since in the other.
    """

    keep: Side
    away: Side
    conflicts: tuple[str, ...]
    needs_joined: int
    contacts_shared: int
    sessions_shared: int
    doubtful: tuple[rules.ConsentFacts, ...]

    def known_as(
        self, choices: Mapping[str, rules.Side], label: Callable[[str, str], str], language: str
    ) -> str:
        """The line that the note will hold when these values are chosen."""
        ours, theirs = self.keep.facts, self.away.facts
        result, lost = rules.settled(ours, theirs, choices)
        unchosen = rules.unchosen_of(ours, theirs, result, lost)
        at_home = self.away if unchosen.household_id == theirs.household_id else self.keep
        return rules.known_as(
            theirs, unchosen, lost, label=label, language=language, housemates=at_home.housemates
        )


@dataclass(frozen=True, slots=True)
class PersonToMerge:
    """Somebody, by number and name or code."""

    id: int
    title: str


@dataclass(frozen=True, slots=True)
class MergeRow:
    """A dossier that went into this one; only the latest can be taken apart."""

    id: int
    code: str
    name: str
    merged_on: dt.date


def merge_preview(session: Session, keep_id: int, away_id: int) -> MergePreview:
    """What `merge_newcomers` would do, in a fixed number of statements.

    Raises:
        Refused: one of them is gone.
    """
    keep, away = existing(session, Newcomer, keep_id), existing(session, Newcomer, away_id)
    ours, theirs = (_side(session, person, (keep_id, away_id)) for person in (keep, away))
    needs = session.scalars(
        select(Need)
        .where(Need.newcomer_id.in_((keep_id, away_id)), Need.status.in_(UNSETTLED))
        .where(Need.deleted_at.is_(None))
    )
    joins = rules.need_joins(need_facts(needs, keep_id))
    return MergePreview(
        keep=ours,
        away=theirs,
        conflicts=rules.conflicts(ours.facts, theirs.facts),
        needs_joined=sum(len(join.goes) for join in joins),
        contacts_shared=_shared(session, ContactNewcomer, ContactNewcomer.contact_id, keep_id, away_id),
        sessions_shared=_shared(session, Attendance, Attendance.session_id, keep_id, away_id),
        doubtful=rules.withdrawn_since(_consents((*keep.consents, *away.consents))),
    )


def person_to_merge(session: Session, newcomer_id: int) -> PersonToMerge:
    """The one with whom merging begins.

    Raises:
        Refused: there is no such person.
    """
    person = existing(session, Newcomer, newcomer_id)
    return PersonToMerge(person.id, person.name or person.code)


def merges_of(session: Session, newcomer_id: int) -> tuple[MergeRow, ...]:
    """Which dossiers went into this one, the latest first, in one statement."""
    statement = (
        select(NewcomerMerge.id, Newcomer.code, Newcomer.name, NewcomerMerge.merged_on)
        .join(Newcomer, Newcomer.id == NewcomerMerge.away_id)
        .where(NewcomerMerge.keep_id == newcomer_id, NewcomerMerge.deleted_at.is_(None))
        .order_by(NewcomerMerge.id.desc())
    )
    return tuple(MergeRow(*row) for row in session.execute(statement))


def likely_duplicates(session: Session, newcomer_id: int) -> tuple[SimilarRow, ...]:
    """Who very likely is this person, in three statements; nobody of whom was said that they are not.

    Stricter than the warning while typing: the name alike, and the age or the phone speaking for it.
    """
    person = session.get(Newcomer, newcomer_id)
    if person is None or not person.name:
        return ()
    similar = [
        row
        for row in similar_people(
            session,
            person.name,
            person.birth_year,
            phone=person.phone,
            gender=person.gender,
            besides=newcomer_id,
        )
        if row.strength >= LIKE_NAME and (row.same_phone or row.years_apart in (None, 0, _SAME_AGE))
    ]
    apart = _distinct(session, newcomer_id) if similar else set()
    return tuple(row for row in similar if row.id not in apart)


def what_is_compared(session: Session, newcomer_id: int) -> tuple[object, ...]:
    """As long as this stays the same, `likely_duplicates` need not be asked again; one statement over indexes."""
    grown = (
        select(func.max(Newcomer.id)),
        select(func.count()).select_from(DistinctNewcomers),
        select(func.max(NewcomerMerge.id)),
        select(func.count()).select_from(NewcomerMerge),
    )
    columns = (Newcomer.id, Newcomer.name, Newcomer.birth_year, Newcomer.phone, Newcomer.gender)
    statement = select(*columns, *(part.scalar_subquery() for part in grown)).where(
        Newcomer.id == newcomer_id
    )
    return tuple(session.execute(statement).one())


def _distinct(session: Session, newcomer_id: int) -> set[int]:
    pairs = select(DistinctNewcomers.one_id, DistinctNewcomers.other_id).where(
        or_(DistinctNewcomers.one_id == newcomer_id, DistinctNewcomers.other_id == newcomer_id)
    )
    return {number for pair in session.execute(pairs) for number in pair}


def _side(session: Session, person: Newcomer, both: tuple[int, int]) -> Side:
    return Side(
        id=person.id,
        code=person.code,
        name=person.name,
        facts=facts_of(person),
        housemates=tuple(housemates(session, person.household_id, both)),
        languages=tuple(row.language for row in person.languages),
        is_registered=is_registered(person),
        archived=person.archived_at is not None,
        last_contact_on=person.last_contact_on,
        counts=_counts(session, person.id),
    )


def _counts(session: Session, newcomer_id: int) -> dict[str, int]:
    counts = {
        table: select(func.count()).where(kind.newcomer_id == newcomer_id, kind.deleted_at.is_(None))
        for table, kind in OF_A_PERSON.items()
    }
    counts["contact"] = (
        select(func.count())
        .select_from(ContactNewcomer)
        .join(Contact, Contact.id == ContactNewcomer.contact_id)
        .where(ContactNewcomer.newcomer_id == newcomer_id, Contact.deleted_at.is_(None))
    )
    row = session.execute(select(*(count.scalar_subquery() for count in counts.values()))).one()
    return dict(zip(counts, row, strict=True))


def _shared(session: Session, kind: type[Any], where: Any, keep_id: int, away_id: int) -> int:
    """How many contacts or sessions both stand in."""
    other = aliased(kind)
    statement = (
        select(func.count())
        .select_from(kind)
        .join(other, getattr(other, where.key) == where)
        .where(kind.newcomer_id == keep_id, other.newcomer_id == away_id)
    )
    if hasattr(kind, "deleted_at"):
        statement = statement.where(kind.deleted_at.is_(None), other.deleted_at.is_(None))
    return session.scalar(statement) or 0


def _consents(consents: Iterable[Consent]) -> list[rules.ConsentFacts]:
    return [
        rules.ConsentFacts(consent.purpose, consent.recipient, consent.given_on, consent.withdrawn_on)
        for consent in consents
        if consent.deleted_at is None
    ]
