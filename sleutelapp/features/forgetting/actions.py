"""Consent to register is withdrawn, or somebody is erased: the name goes out of notes and drafts (AVG art. 7 and 17)."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from sleutelapp.features.forgetting.rules import (
    Called,
    called,
    without_names,
    without_names_in,
)
from sleutelapp.records import (
    Consultation,
    Contact,
    ContactNewcomer,
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
    Record,
    Referral,
    ReferralStep,
    Signal,
)

# Where is written about people. A signal that went out with a quarter stands elsewhere, word for word.
TEXTS: Final[dict[type[Record], tuple[str, ...]]] = {
    Newcomer: ("note", "private_note"),
    Contact: ("notes", "private_note", "group_name"),
    Need: ("note",),
    Referral: ("note", "private_note", "emergency"),
    ReferralStep: ("note",),
    FollowUp: ("text",),
    DangerMatter: ("note",),
    Consultation: ("question", "advice"),
    GroupSession: ("notes", "private_note", "place"),
    Signal: ("text", "advice", "answer", "result"),
    Correction: ("wrong", "answer"),
    KeptLonger: ("reason",),
    OtherTime: ("description",),
    Organisation: ("note",),
    Professional: ("note",),
}
CROSSED_OUT: Final = "[…]"  # in the place of somebody who was erased


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What `forget_names` changed, so that it can be taken back: of each text as it was and became."""

    texts: tuple[tuple[type[Record], int, str, str, str], ...] = ()
    drafts: tuple[tuple[int, Any, Any], ...] = field(default=(), repr=False)

    def __repr__(self) -> str:
        # Never a value: a repr ends up in logs and tracebacks.
        return f"<{type(self).__name__} of {len(self.texts)} texts>"

    @property
    def count(self) -> int:
        """How many texts and drafts."""
        return len(self.texts) + len(self.drafts)


def forget_names(
    session: Session, newcomer_id: int, names: Collection[str], phones: Collection[str]
) -> Forgotten:
    """Put the code in the place of the name in all that was written, in the waste bin and in drafts too.

    In what is about nobody else also first and family names by themselves; elsewhere they could be anybody's.
    """
    who = called(names, phones)
    if not who:
        return Forgotten()
    code = session.get_one(Newcomer, newcomer_id).code
    texts = _replace_in_texts(session, who, code, _own(session, newcomer_id))
    forgotten = Forgotten(tuple(texts), tuple(_forget_in_drafts(session, newcomer_id, who, code)))
    session.flush()
    return forgotten


def cross_out(session: Session, who: Called) -> None:
    """Take the whole names and phone numbers of somebody who is erased out of all texts about others, drafts too."""
    if not (who.whole or who.phones):
        return
    _replace_in_texts(session, who, CROSSED_OUT, {})
    for draft in session.scalars(select(Draft).order_by(Draft.id)):
        payload = without_names_in(
            draft.payload, Called(who.whole, (), who.phones), CROSSED_OUT, with_parts=False
        )
        if payload != draft.payload:
            draft.payload = payload
    session.flush()


def _replace_in_texts(
    session: Session, who: Called, instead: str, own: Mapping[type[Record], Collection[int]]
) -> list[tuple[type[Record], int, str, str, str]]:
    """What was changed; in the records of `own` also parts of names are replaced."""
    texts = []
    for kind, columns in TEXTS.items():
        found: Any = kind
        fields = [getattr(found, column) for column in columns]
        for number, *befores in session.execute(select(found.id, *fields).where(_holds(fields, who))).all():
            with_parts = number in own.get(kind, ())
            for column, before in zip(columns, befores, strict=True):
                after = without_names(before, who, instead, with_parts=with_parts)
                if after != before:
                    setattr(session.get_one(kind, number), column, after)
                    texts.append((kind, number, column, before, after))
    return texts


def remember_names(session: Session, forgotten: Forgotten) -> None:
    """The withdrawal was a mistake (undo): the texts are as they were, where nothing was written since."""
    for kind, number, column, before, after in forgotten.texts:
        record = session.get(kind, number)
        if record is not None and getattr(record, column) == after:
            setattr(record, column, before)
    for number, before, after in forgotten.drafts:
        draft = session.get(Draft, number)
        if draft is not None and draft.payload == after:
            draft.payload = before
    session.flush()


def _own(session: Session, newcomer_id: int) -> dict[type[Record], frozenset[int]]:
    """Numbers of the records that are about this person alone."""
    others = select(ContactNewcomer.contact_id).where(ContactNewcomer.newcomer_id != newcomer_id)
    contacts = (
        select(ContactNewcomer.contact_id)
        .join(Contact, Contact.id == ContactNewcomer.contact_id)
        .where(ContactNewcomer.newcomer_id == newcomer_id, Contact.group_size.is_(None))
        .where(ContactNewcomer.contact_id.not_in(others))
    )
    found: dict[type[Record], Any] = {
        Newcomer: select(Newcomer.id).where(
            or_(Newcomer.id == newcomer_id, Newcomer.merged_into_id == newcomer_id)
        ),
        Contact: contacts,
        ReferralStep: select(ReferralStep.id)
        .join(Referral, Referral.id == ReferralStep.referral_id)
        .where(Referral.newcomer_id == newcomer_id),
    }
    for kind in (Need, Referral, FollowUp, DangerMatter, Consultation, Correction, KeptLonger):
        found[kind] = select(kind.id).where(kind.newcomer_id == newcomer_id)
    return {kind: frozenset(session.scalars(query)) for kind, query in found.items()}


def _holds(fields: Sequence[Any], who: Called) -> Any:
    """A superset: every text with a part of a name, or with digits where there is a phone number."""
    found = [field.icontains(part, autoescape=True) for field in fields for part in who.parts]
    if who.phones:
        found += [field.op("GLOB")("*[0-9][0-9]*") for field in fields]
    return or_(*found)


def _forget_in_drafts(
    session: Session, newcomer_id: int, who: Called, code: str
) -> list[tuple[int, Any, Any]]:
    changed = []
    for draft in session.scalars(select(Draft).order_by(Draft.id)):
        before = draft.payload
        about = set(_people_in(before)) | ({draft.record_id} if draft.form == "newcomer" else set())
        after = without_names_in(before, who, code, with_parts=about == {newcomer_id})
        if after != before:
            draft.payload = after
            changed.append((draft.id, before, after))
    return changed


def _people_in(payload: Any) -> Iterator[object]:
    """Numbers of everybody in a form; None for somebody who is still being typed."""
    if isinstance(payload, dict):
        if payload.get("newcomer_id") is not None or payload.get("new") is not None:
            yield payload.get("newcomer_id")
        for part in payload.values():
            yield from _people_in(part)
    elif isinstance(payload, list):
        for part in payload:
            yield from _people_in(part)
