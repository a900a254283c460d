"""What a key person does with newcomers."""

from collections.abc import Iterable
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from sleutelapp.core.errors import Refused
from sleutelapp.features.forgetting.actions import Forgotten, forget_names, remember_names
from sleutelapp.features.lookup import check_exists, existing
from sleutelapp.features.merging.names import (
    KeptNames,
    forget_merged_names,
    merged_names,
    restore_merged_names,
)
from sleutelapp.features.newcomers.drafts import ConsentDraft, NewcomerDraft
from sleutelapp.features.newcomers.rules import consents_to_name, has_consent_to_register
from sleutelapp.records import Consent, Consultation, Household, Newcomer, NewcomerLanguage
from sleutelapp.records.base import clock_of


def add_newcomer(session: Session, draft: NewcomerDraft) -> Newcomer:
    """Register somebody new, under the next free code.

    Raises:
        Refused: a name or phone number without consent to register.
    """
    check_exists(session, Household, draft.household_id)
    newcomer = Newcomer(code="N-")  # until its number is known
    _fill(session, newcomer, draft, may_be_named=has_consent_to_register(draft))
    newcomer.consents = [_consent(consent, clock_of(session).today()) for consent in draft.consents]
    newcomer.transferred_from = draft.transferred_from.strip()
    newcomer.transferred_on = draft.transferred_on
    session.add(newcomer)
    session.flush()
    newcomer.code = code_of(newcomer.id)
    session.flush()
    return newcomer


def change_newcomer(session: Session, newcomer_id: int, draft: NewcomerDraft) -> Newcomer:
    """Correct what is known of somebody; consents are given and withdrawn by their own actions.

    Raises:
        Refused: a name or phone number without consent to register.
    """
    newcomer = existing(session, Newcomer, newcomer_id)
    # Consents in the draft are not recorded here, so nothing may rest on them.
    _fill(session, newcomer, draft, may_be_named=has_consent(newcomer, "register"))
    session.flush()
    return newcomer


def give_consent(session: Session, newcomer_id: int, draft: ConsentDraft) -> Consent:
    """Record consent for a purpose."""
    newcomer = existing(session, Newcomer, newcomer_id)
    consent = _consent(draft, clock_of(session).today())
    newcomer.consents.append(consent)
    session.flush()
    return consent


def withdraw_consent(session: Session, consent_id: int, *, on: date | None = None) -> Consent:
    """Consent ends on a day, else today; what stood on the strength of it goes at once (AVG art. 7 and 17).

    See `withdraw_and_forget`.
    """
    withdraw_and_forget(session, consent_id, on=on)
    return existing(session, Consent, consent_id)


def withdraw_and_forget(session: Session, consent_id: int, *, on: date | None = None) -> Forgotten:
    """Likewise; which texts lost a name comes back, for `restore_consent`.

    Without consent to register, name and phone go, also out of notes and drafts. Consultations name nobody without
    consent to share with who asked; `consultations_naming` tells beforehand which do.
    """
    consent = existing(session, Consent, consent_id)
    newcomer = existing(session, Newcomer, consent.newcomer_id)
    others = same_consents(newcomer, consent)
    for same in (consent, *(other for other in newcomer.consents if other.id in others)):
        same.withdrawn_on = on or clock_of(session).today()
    forgotten = Forgotten()
    if consent.purpose == "register" and not has_consent(newcomer, "register"):
        kept = merged_names(session, newcomer.id)
        names = [newcomer.name, *(each[1] for each in kept.people), *(each[1] for each in kept.merges)]
        phones = [newcomer.phone, *(each[2] for each in kept.people), *(each[2] for each in kept.merges)]
        newcomer.name = newcomer.phone = ""
        forget_merged_names(session, newcomer.id)
        forgotten = forget_names(session, newcomer.id, names, phones)
    _unlink_consultations(session, newcomer)
    session.flush()
    return forgotten


def restore_consent(
    session: Session,
    consent_id: int,
    *,
    name: str = "",
    phone: str = "",
    named_in: Iterable[int] = (),
    others: Iterable[int] = (),
    kept: KeptNames | None = None,
    forgotten: Forgotten | None = None,
) -> Consent:
    """The withdrawal was a mistake (undo); what went with it comes back.

    That is name and phone, the links of consultations (`named_in`), the same consent recorded in a dossier that
    was merged with this one (`others`), the names that merges keep aside (`kept`), and those in texts (`forgotten`).
    """
    consent = existing(session, Consent, consent_id)
    for number in (consent_id, *others):
        existing(session, Consent, number).withdrawn_on = None
    if forgotten is not None:
        remember_names(session, forgotten)
    if kept is not None:
        restore_merged_names(session, kept)
    newcomer = existing(session, Newcomer, consent.newcomer_id)
    if has_consent(newcomer, "register"):
        newcomer.name, newcomer.phone = newcomer.name or name, newcomer.phone or phone
    for consultation in session.scalars(select(Consultation).where(Consultation.id.in_(tuple(named_in)))):
        if consultation.newcomer_id is None and _may_be_named(newcomer, consultation.asked_by):
            consultation.newcomer_id = newcomer.id
    session.flush()
    return consent


def same_consents(newcomer: Newcomer, consent: Consent) -> tuple[int, ...]:
    """Numbers of the other standing consents for the same: two merged dossiers may each have one."""
    return tuple(
        other.id
        for other in newcomer.consents
        if other.id != consent.id
        and (other.purpose, other.recipient) == (consent.purpose, consent.recipient)
        and other.withdrawn_on is None
    )


def withdrawn_with(session: Session, consent_id: int) -> tuple[int, ...]:
    """Numbers of the consents that go when this one is withdrawn."""
    consent = existing(session, Consent, consent_id)
    return same_consents(existing(session, Newcomer, consent.newcomer_id), consent)


def consultations_naming(session: Session, newcomer_id: int) -> tuple[int, ...]:
    """Numbers of the consultations linked to somebody, those in the waste bin too."""
    linked = select(Consultation.id).where(Consultation.newcomer_id == newcomer_id).order_by(Consultation.id)
    return tuple(session.scalars(linked))


def take_back_consent(session: Session, consent_id: int) -> None:
    """Consent was recorded by mistake (undo): it was never given.

    Raises:
        Refused: a name or phone number is kept on the strength of it by now.
    """
    consent = existing(session, Consent, consent_id)
    newcomer = existing(session, Newcomer, consent.newcomer_id)
    newcomer.consents.remove(consent)
    if (newcomer.name or newcomer.phone) and not has_consent(newcomer, "register"):
        raise Refused("name_needs_consent")
    _unlink_consultations(session, newcomer)
    session.flush()


def archive_newcomer(session: Session, newcomer_id: int) -> None:
    """Put somebody away who needs no help now; nothing is lost."""
    existing(session, Newcomer, newcomer_id).archived_at = clock_of(session).utc()
    session.flush()


def restore_newcomer(session: Session, newcomer_id: int) -> None:
    """Take somebody back into the list."""
    existing(session, Newcomer, newcomer_id).archived_at = None
    session.flush()


def has_consent(newcomer: Newcomer, purpose: str, recipient: str = "") -> bool:
    """Whether consent for this purpose (and recipient) stands today."""
    return any(
        consent.purpose == purpose and consent.recipient == recipient and consent.withdrawn_on is None
        for consent in newcomer.consents
    )


def join_household(session: Session, newcomers: list[Newcomer]) -> None:
    """Put people in one household: that of the first who has one, else a new one."""
    household_id = next((person.household_id for person in newcomers if person.household_id), None)
    if household_id is None:
        household = Household(kind=next((p.household_kind for p in newcomers if p.household_kind), None))
        session.add(household)
        session.flush()
        household_id = household.id
    for person in newcomers:
        person.household_id = person.household_id or household_id
    session.flush()


def _may_be_named(newcomer: Newcomer, recipient: str) -> bool:
    return all(has_consent(newcomer, *needed) for needed in consents_to_name(recipient))


def _unlink_consultations(session: Session, newcomer: Newcomer) -> None:
    linked = session.scalars(select(Consultation).where(Consultation.newcomer_id == newcomer.id))
    for consultation in linked:
        if not _may_be_named(newcomer, consultation.asked_by):
            consultation.newcomer_id = None


def code_of(newcomer_id: int) -> str:
    """The code somebody goes by: made of the number, which is never given out again, not even after erasure."""
    return f"N-{newcomer_id:05}"


def _fill(session: Session, newcomer: Newcomer, draft: NewcomerDraft, *, may_be_named: bool) -> None:
    if (draft.name.strip() or draft.phone.strip()) and not may_be_named:
        raise Refused("name_needs_consent")
    newcomer.name = draft.name.strip()
    newcomer.phone = draft.phone.strip()
    newcomer.birth_year = draft.birth_year
    newcomer.birth_year_estimated = draft.birth_year_estimated
    newcomer.gender = draft.gender
    newcomer.origin = draft.origin
    newcomer.municipality = draft.municipality
    newcomer.neighbourhood = draft.neighbourhood.strip()
    newcomer.education = draft.education
    newcomer.household_kind = draft.household_kind
    newcomer.household_id = draft.household_id or newcomer.household_id
    newcomer.came_through = draft.came_through
    newcomer.note = draft.note
    newcomer.private_note = draft.private_note
    spoken = list(dict.fromkeys(draft.languages))
    if [language.language for language in newcomer.languages] != spoken:
        newcomer.languages.clear()
        session.flush()  # the same language at another place is another row of the same key
        newcomer.languages.extend(
            NewcomerLanguage(language=code, position=position) for position, code in enumerate(spoken)
        )


def _consent(draft: ConsentDraft, today: date) -> Consent:
    return Consent(
        purpose=draft.purpose, recipient=draft.recipient, given_on=draft.given_on or today, way=draft.way
    )
