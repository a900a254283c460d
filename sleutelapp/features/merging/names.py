"""Names that a merge keeps aside, which go when consent to register is withdrawn (AVG art. 7 and 17)."""

from dataclasses import dataclass

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from sleutelapp.features.merging.rules import without_names
from sleutelapp.records import Newcomer, NewcomerMerge
from sleutelapp.reference.codes import load_reference

_NAMED = ("name", "phone")


@dataclass(frozen=True, slots=True)
class KeptNames:
    """What `forget_merged_names` takes away: per person name, phone and note, per merge name and phone."""

    people: tuple[tuple[int, str, str, str], ...] = ()
    merges: tuple[tuple[int, str, str], ...] = ()

    def __repr__(self) -> str:
        # Never a value: a repr ends up in logs and tracebacks.
        return f"<{type(self).__name__} of {len(self.people)} people>"


def merged_names(session: Session, newcomer_id: int) -> KeptNames:
    """The names that merges keep of somebody; nothing of who was never merged."""
    people = _merged(session, newcomer_id)
    if not people:
        return KeptNames()
    person = session.get_one(Newcomer, newcomer_id)
    return KeptNames(
        tuple((one.id, one.name, one.phone, one.note) for one in (person, *people)),
        tuple((merge.id, merge.name, merge.phone) for merge in _merges(session, newcomer_id, people)),
    )


def forget_merged_names(session: Session, newcomer_id: int) -> None:
    """Take every name and phone number that merges keep of somebody, also out of the lines they wrote in the note."""
    people = _merged(session, newcomer_id)
    for merge in _merges(session, newcomer_id, people):
        merge.name = merge.phone = ""
    for person in (session.get_one(Newcomer, newcomer_id), *people):
        person.note = _without_names(person.note, people)
    for person in people:
        person.name = person.phone = ""
    session.flush()


def restore_merged_names(session: Session, kept: KeptNames) -> None:
    """The withdrawal was a mistake (undo): the names are kept aside again, where nothing was written since."""
    people = _merged(session, kept.people[0][0]) if kept.people else []
    for newcomer_id, name, phone, note in kept.people:
        person = session.get(Newcomer, newcomer_id)
        if person is not None:
            person.name, person.phone = person.name or name, person.phone or phone
            if person.note == _without_names(note, people):
                person.note = note
    for merge_id, name, phone in kept.merges:
        merge = session.get(NewcomerMerge, merge_id)
        if merge is not None:
            merge.name, merge.phone = name, phone
    session.flush()


def _without_names(note: str, merged: list[Newcomer]) -> str:
    labels = load_reference()["newcomer_field"]
    named = [labels.label(field, language) for field in _NAMED for language in ("nl", "en")]
    for person in merged:
        note = without_names(note, person.code, named)
    return note


def _merged(session: Session, newcomer_id: int) -> list[Newcomer]:
    """Those whose dossier went into this one, and into theirs."""
    found: list[Newcomer] = []
    into = [newcomer_id]
    while into:
        more = session.scalars(
            select(Newcomer).where(Newcomer.merged_into_id.in_(into)).order_by(Newcomer.id)
        )
        new = [person for person in more if person not in found]
        found += new
        into = [person.id for person in new]
    return found


def _merges(session: Session, newcomer_id: int, people: list[Newcomer]) -> list[NewcomerMerge]:
    numbers = [newcomer_id, *(person.id for person in people)]
    statement = select(NewcomerMerge).where(
        or_(NewcomerMerge.keep_id.in_(numbers), NewcomerMerge.away_id.in_(numbers))
    )
    return list(session.scalars(statement.order_by(NewcomerMerge.id)))
