"""Making one dossier of two of the same person, and two again."""

from collections.abc import Mapping

import msgspec
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from sleutelapp.core.errors import Refused
from sleutelapp.features.lookup import existing
from sleutelapp.features.merging import rules
from sleutelapp.features.merging.joining import (
    is_registered,
    join_attendances,
    join_needs,
    rename_drafts,
    settle_fields,
    speak,
)
from sleutelapp.features.merging.moved import OF_A_PERSON, Moved, Recorder, TakingBack, latest_numbers
from sleutelapp.records import Contact, ContactNewcomer, DistinctNewcomers, Newcomer, NewcomerMerge
from sleutelapp.records.base import clock_of

_NOT_REACHED = "not_at_home"  # a contact of this kind met nobody


def merge_newcomers(
    session: Session,
    keep_id: int,
    away_id: int,
    choices: Mapping[str, rules.Side] | None = None,
    *,
    language: str = "nl",
) -> NewcomerMerge:
    """Put all that is about one person into the dossier of another, who is the same.

    Where both know something else, `choices` say per field of `rules.FIELDS` which is kept; the other value
    goes into a line in the note, written in `language`. Who goes is soft-deleted and says where it went.

    Raises:
        Refused: it is one person already, or one of them is gone.
    """
    if keep_id == away_id:
        raise Refused("merge_with_itself")
    keep, away = existing(session, Newcomer, keep_id), existing(session, Newcomer, away_id)
    moved = Moved(latest=latest_numbers(session))
    recorder = Recorder(session, moved)
    name, phone = settle_fields(recorder, keep, away, choices or {}, language)
    join_needs(recorder, keep_id, away_id)
    join_attendances(recorder, keep_id, away_id)
    joined = {(change.table, change.id) for change in moved.changes if change.column == "deleted_at"}
    for kind in OF_A_PERSON.values():
        for record in session.scalars(select(kind).where(kind.newcomer_id == away_id).order_by(kind.id)):
            if (kind.__tablename__, record.id) not in joined:
                recorder.set(record, "newcomer_id", keep_id)
    links = select(ContactNewcomer).where(ContactNewcomer.newcomer_id == away_id)
    for link in session.scalars(links.order_by(ContactNewcomer.contact_id)).all():
        recorder.move_link(link, keep_id)
    speak(recorder, keep, away)
    rename_drafts(recorder, away_id, keep)
    away.merged_into_id, away.deleted_at = keep_id, clock_of(session).utc()
    merge = NewcomerMerge(
        keep_id=keep_id,
        away_id=away_id,
        merged_on=clock_of(session).today(),
        name=name if "name" in moved.named else "",
        phone=phone if "phone" in moved.named else "",
        moved=msgspec.to_builtins(moved),
    )
    session.add(merge)
    session.flush()
    _read_again(session, keep, away)
    return merge


def take_apart(session: Session, merge_id: int) -> int:
    """Make two dossiers again of one, as they were; what was changed since is left as it is now.

    Records made since the merge stay with the one who stayed; how many they are comes back. Once taken apart,
    from the dossier perhaps, there is nothing left to do.

    Raises:
        Refused: it is not the latest merge of this person, or who stayed is gone.
    """
    merge = session.get(NewcomerMerge, merge_id)
    if merge is None:
        return 0
    keep = existing(session, Newcomer, merge.keep_id)
    away = session.get_one(Newcomer, merge.away_id)
    later = select(func.count()).where(NewcomerMerge.keep_id == keep.id, NewcomerMerge.id > merge_id)
    if session.scalar(later):
        raise Refused("merge_not_latest")
    moved = msgspec.convert(merge.moved, Moved)
    since = _made_since(session, keep.id, moved)
    away.merged_into_id = away.deleted_at = None
    for column in moved.named:
        if getattr(keep, column) == getattr(away, column):
            setattr(keep, column, getattr(merge, column))
    _give_back(TakingBack(session, moved), keep, away)
    session.delete(merge)
    session.flush()
    _read_again(session, keep, away)
    for person in (keep, away):
        _count_reached(session, person)
    _leave_names_to_consent(keep, away)
    session.flush()
    return since


def tell_apart(session: Session, one_id: int, other_id: int) -> None:
    """Note that these are two people, however alike: nobody is asked about them again."""
    pair = {"one_id": min(one_id, other_id), "other_id": max(one_id, other_id)}
    if session.get(DistinctNewcomers, pair) is None:
        session.add(DistinctNewcomers(**pair))
        session.flush()


def take_back_telling_apart(session: Session, one_id: int, other_id: int) -> None:
    """It is not certain that they are two after all (undo)."""
    pair = {"one_id": min(one_id, other_id), "other_id": max(one_id, other_id)}
    said = session.get(DistinctNewcomers, pair)
    if said is not None:
        session.delete(said)
        session.flush()


def _give_back(back: TakingBack, keep: Newcomer, away: Newcomer) -> None:
    for link in reversed(back.moved.links):
        back.link(link)
    for growth in reversed(back.moved.growths):
        if not back.growth(growth) and growth.table == Newcomer.__tablename__:
            _cut_note(keep, away, growth.column)
    for change in reversed(back.moved.changes):
        back.change(change)
    back.languages(keep.id)
    for draft in back.moved.drafts:
        back.draft(draft, away.id, away.name or away.code)


def _made_since(session: Session, keep_id: int, moved: Moved) -> int:
    counts = [
        select(func.count())
        .where(kind.newcomer_id == keep_id, kind.id > moved.latest[table], kind.deleted_at.is_(None))
        .scalar_subquery()
        for table, kind in OF_A_PERSON.items()
    ]
    contacts = (
        select(func.count())
        .join_from(ContactNewcomer, Contact, Contact.id == ContactNewcomer.contact_id)
        .where(ContactNewcomer.newcomer_id == keep_id, Contact.id > moved.latest["contact"])
        .where(Contact.deleted_at.is_(None))
        .scalar_subquery()
    )
    return sum(session.execute(select(contacts, *counts)).one())


def _cut_note(keep: Newcomer, away: Newcomer, column: str) -> None:
    """A note that was written in since: the lines that came along go, what was written stays."""
    text = rules.without_known_line(getattr(keep, column), away.code)
    came_along = getattr(away, column)
    if came_along and f"\n{came_along}" in text:
        text = text.replace(f"\n{came_along}", "", 1)
    setattr(keep, column, text)


def _count_reached(session: Session, person: Newcomer) -> None:
    first, last = session.execute(
        select(func.min(Contact.date), func.max(Contact.date))
        .join(ContactNewcomer, ContactNewcomer.contact_id == Contact.id)
        .where(ContactNewcomer.newcomer_id == person.id)
        .where(Contact.kind != _NOT_REACHED, Contact.deleted_at.is_(None))
    ).one()
    person.first_contact_on, person.last_contact_on = first, last


def _leave_names_to_consent(keep: Newcomer, away: Newcomer) -> None:
    """Name and phone stand only with the one who agreed, also when they were corrected after the merge."""
    for one, other in ((keep, away), (away, keep)):
        if not is_registered(one):
            if is_registered(other):
                other.name, other.phone = one.name or other.name, one.phone or other.phone
            one.name = one.phone = ""


def _read_again(session: Session, *people: Newcomer) -> None:
    for person in people:
        session.expire(person, ["consents", "languages"])
