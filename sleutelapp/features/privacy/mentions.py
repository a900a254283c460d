"""Where else somebody is named: in what is written about others, which stays when they are erased."""

import datetime as dt
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from sleutelapp.features.forgetting.rules import Called, names_at_all, names_whole
from sleutelapp.features.privacy.actions import drafts_of
from sleutelapp.features.privacy.dossiers import (
    Contacts,
    contacts_of,
    dangers_of,
    dossiers_of,
    follow_ups_of,
    names_of,
)
from sleutelapp.features.search.snippets import excerpt
from sleutelapp.records import (
    Consultation,
    Contact,
    Correction,
    DangerMatter,
    Draft,
    FollowUp,
    GroupSession,
    KeptLonger,
    Need,
    Newcomer,
    Organisation,
    OtherTime,
    Professional,
    Referral,
    ReferralStep,
    Signal,
)

MOST: Final = 100


@dataclass(frozen=True, slots=True)
class MentionRow:
    """A text in which somebody may be named.

    Attributes:
        kind: as on the command line, or "draft"; where it is opened.
        id: of the record that is opened.
        on: its day; None where it has none.
        text: the piece with the name in it.
        certain: the whole name or the phone number stands there; else it may be about somebody else.
        took_part: it is a contact in which they took part, named or not.
        is_thrown_away: it lies in the waste bin.
    """

    kind: str
    id: int
    on: dt.date | None
    text: str
    certain: bool
    took_part: bool = False
    is_thrown_away: bool = False


@dataclass(frozen=True, slots=True)
class _Source:
    """Texts of one kind of record.

    Attributes:
        record: its class.
        fields: that are written freely.
        kind: what is opened.
        on: column of the day.
        opens: column of the number that is opened.
    """

    record: Any
    fields: tuple[str, ...]
    kind: str
    on: Any = None
    opens: Any = None


_SOURCES: Final = (
    _Source(Contact, ("notes", "private_note", "group_name"), "contact", Contact.date),
    _Source(Need, ("note",), "newcomer", Need.opened_on, Need.newcomer_id),
    _Source(Referral, ("note", "private_note", "emergency"), "referral", Referral.opened_on),
    _Source(ReferralStep, ("note",), "referral", ReferralStep.on, ReferralStep.referral_id),
    _Source(FollowUp, ("text",), "follow_up", FollowUp.due_on),
    _Source(DangerMatter, ("note",), "newcomer", DangerMatter.noticed_on, DangerMatter.newcomer_id),
    _Source(GroupSession, ("notes", "private_note", "place"), "session", GroupSession.date),
    _Source(Consultation, ("question", "advice"), "consultation", Consultation.date),
    _Source(Signal, ("text", "advice", "answer", "result"), "signal", Signal.date),
    _Source(OtherTime, ("description",), "time", OtherTime.date),
    _Source(Organisation, ("note",), "organisation"),
    _Source(Professional, ("note",), "professional"),
    _Source(Newcomer, ("note", "private_note"), "newcomer", Newcomer.last_contact_on),
    _Source(Correction, ("wrong", "answer"), "newcomer", Correction.asked_on, Correction.newcomer_id),
    _Source(KeptLonger, ("reason",), "newcomer", KeptLonger.decided_on, KeptLonger.newcomer_id),
)


def mentions(session: Session, newcomer_id: int) -> tuple[MentionRow, ...]:
    """Texts about others in which somebody is named, and contacts with others in which they took part.

    The certain ones first, at most MOST; in a fixed number of statements.

    Raises:
        Refused: there is no such person.
    """
    people = dossiers_of(session, newcomer_id)
    contacts = contacts_of(session, people)
    who = names_of(session, people)
    rows = list(_shared(session, contacts, who))
    if who:
        going = _going(session, people, contacts)
        for source in _SOURCES:
            rows += _found(
                session, source, who, going.get(source.record, frozenset()) | _seen(source, contacts)
            )
        rows += _in_drafts(session, people, contacts, who)
    rows.sort(key=lambda row: (not row.certain, not row.took_part, -(row.on or dt.date.min).toordinal()))
    return tuple(rows[:MOST])


def _shared(session: Session, contacts: Contacts, who: Called) -> Iterable[MentionRow]:
    query = select(Contact).where(Contact.id.in_(contacts.shared)).order_by(Contact.id)
    for contact in session.scalars(query):
        text = " ".join(part for part in (contact.notes, contact.private_note) if part)
        if text:
            yield MentionRow(
                "contact",
                contact.id,
                contact.date,
                _piece(text, who),
                certain=names_whole(text, who),
                took_part=True,
                is_thrown_away=contact.deleted_at is not None,
            )


def _found(session: Session, source: _Source, who: Called, left_out: frozenset[int]) -> Iterable[MentionRow]:
    record = source.record
    fields = [getattr(record, name) for name in source.fields]
    columns = [
        record.id,
        record.deleted_at,
        source.on if source.on is not None else record.created_at,
        *fields,
    ]
    columns.append(source.opens if source.opens is not None else record.id)
    for number, deleted_at, on, *texts, opens in session.execute(select(*columns).where(_holds(fields, who))):
        text = " ".join(part for part in texts if part)
        if number in left_out or not names_at_all(text, who):
            continue
        yield MentionRow(
            source.kind if opens is not None else "contact",
            opens if opens is not None else number,
            on if source.on is not None else None,
            _piece(text, who),
            certain=names_whole(text, who),
            is_thrown_away=deleted_at is not None,
        )


def _in_drafts(
    session: Session, people: Collection[int], contacts: Contacts, who: Called
) -> Iterable[MentionRow]:
    going = {draft.id for draft in drafts_of(session, people, contacts)}
    for draft in session.scalars(select(Draft).order_by(Draft.id)):
        text = " ".join(_texts(draft.payload))
        if draft.id not in going and names_at_all(text, who):
            certain = names_whole(text, who)
            yield MentionRow("draft", draft.id, draft.changed_at.date(), _piece(text, who), certain=certain)


def _holds(fields: list[Any], who: Called) -> Any:
    """A superset of what `names_at_all` finds."""
    found = [field.icontains(part, autoescape=True) for field in fields for part in who.parts]
    if who.phones:
        found += [field.op("GLOB")("*[0-9][0-9]*") for field in fields]
    return or_(*found)


def _going(session: Session, people: Collection[int], contacts: Contacts) -> dict[Any, frozenset[int]]:
    """What goes with them, so that nobody need look at it."""
    referrals = select(Referral.id).where(Referral.newcomer_id.in_(people))
    conditions: dict[Any, list[Any]] = {
        Newcomer: [Newcomer.id.in_(people)],
        Contact: [Contact.id.in_(contacts.alone)],
        Need: [or_(Need.newcomer_id.in_(people), Need.contact_id.in_(contacts.alone))],
        Referral: [Referral.newcomer_id.in_(people)],
        ReferralStep: [ReferralStep.referral_id.in_(referrals)],
        FollowUp: follow_ups_of(people, contacts.alone),
        DangerMatter: dangers_of(people, contacts.alone),
        Consultation: [Consultation.newcomer_id.in_(people)],
        Correction: [Correction.newcomer_id.in_(people)],
        KeptLonger: [KeptLonger.newcomer_id.in_(people)],
    }
    return {
        kind: frozenset(session.scalars(select(kind.id).where(*which))) for kind, which in conditions.items()
    }


def _seen(source: _Source, contacts: Contacts) -> frozenset[int]:
    return frozenset(contacts.shared) if source.record is Contact else frozenset()


def _texts(value: Any) -> Iterable[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from _texts(part)
    elif isinstance(value, list):
        for part in value:
            yield from _texts(part)


def _piece(text: str, who: Called) -> str:
    return excerpt(text, lambda part: names_at_all(part, who))
