"""Who lives with whom."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from sleutelapp.core.errors import Refused
from sleutelapp.features.lookup import existing
from sleutelapp.features.newcomers.actions import join_household
from sleutelapp.records import Household, Newcomer
from sleutelapp.records.base import clock_of


@dataclass(frozen=True, slots=True)
class HouseholdBefore:
    """How it was before a change, so that it can be put back.

    Attributes:
        lived: newcomer's number, and the household they were in.
        kinds: newcomer's number, and the kind of household that was known of them.
        removed: households that were left by all but one.
        made: the household that came to be.
        household: number and kind of the household whose kind changed.
    """

    lived: tuple[tuple[int, int | None], ...] = ()
    kinds: tuple[tuple[int, str | None], ...] = ()
    removed: tuple[int, ...] = ()
    made: int | None = None
    household: tuple[int, str | None] | None = None


def add_to_household(session: Session, newcomer_id: int, other_id: int) -> HouseholdBefore:
    """Somebody comes to live with this newcomer, and leaves the household they were in.

    Raises:
        Refused: they live together already, or one of them does not exist.
    """
    person, other = existing(session, Newcomer, newcomer_id), existing(session, Newcomer, other_id)
    if person is other or (person.household_id is not None and person.household_id == other.household_id):
        raise Refused("lives_there_already")
    lived = {person.id: person.household_id, other.id: other.household_id}
    removed = _leave(session, other, lived)
    if _household_of(session, person) is None:
        person.household_id = None
    had_none = person.household_id is None
    join_household(session, [person, other])
    return HouseholdBefore(
        lived=tuple(lived.items()), removed=removed, made=person.household_id if had_none else None
    )


def leave_household(session: Session, newcomer_id: int) -> HouseholdBefore:
    """Somebody lives elsewhere now; a household of one is no household any more."""
    person = existing(session, Newcomer, newcomer_id)
    lived = {person.id: person.household_id}
    removed = _leave(session, person, lived)
    return HouseholdBefore(lived=tuple(lived.items()), removed=removed)


def set_household_kind(session: Session, newcomer_id: int, kind: str | None) -> HouseholdBefore:
    """Say what kind of household it is, of this newcomer and of all who live with them."""
    person = existing(session, Newcomer, newcomer_id)
    household = _household_of(session, person)
    members = [person] if household is None else _members(session, household.id)
    before = HouseholdBefore(
        kinds=tuple((member.id, member.household_kind) for member in members),
        household=None if household is None else (household.id, household.kind),
    )
    if household is not None:
        household.kind = kind
    for member in members:
        member.household_kind = kind
    session.flush()
    return before


def put_back_household(session: Session, before: HouseholdBefore) -> None:
    """A change was a mistake (undo): all live again as they did before."""
    for household_id in before.removed:
        session.get_one(Household, household_id).deleted_at = None
    if before.household is not None:
        number, kind = before.household
        session.get_one(Household, number).kind = kind
    for newcomer_id, lived_in in before.lived:
        session.get_one(Newcomer, newcomer_id).household_id = lived_in
    for newcomer_id, kind in before.kinds:
        session.get_one(Newcomer, newcomer_id).household_kind = kind
    if before.made is not None:
        session.get_one(Household, before.made).deleted_at = clock_of(session).utc()
    session.flush()


def _leave(session: Session, person: Newcomer, lived: dict[int, int | None]) -> tuple[int, ...]:
    """Take a person out, and note where those who change lived; the households that ended with it."""
    household = _household_of(session, person)
    person.household_id = None
    session.flush()
    if household is None:
        return ()
    left = _members(session, household.id)
    if len(left) > 1:
        return ()
    for member in left:
        lived[member.id] = household.id
        member.household_id = None
    household.deleted_at = clock_of(session).utc()
    session.flush()
    return (household.id,)


def _household_of(session: Session, person: Newcomer) -> Household | None:
    household = session.get(Household, person.household_id) if person.household_id is not None else None
    return household if household is not None and household.deleted_at is None else None


def _members(session: Session, household_id: int) -> list[Newcomer]:
    statement = select(Newcomer).where(Newcomer.household_id == household_id, Newcomer.deleted_at.is_(None))
    return list(session.scalars(statement))
