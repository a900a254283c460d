"""What there is to come back to."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, case, func, select
from sqlalchemy.orm import Session

from sleutelapp.features.listed import Listed
from sleutelapp.records import Consultation, Contact, FollowUp, Need, Newcomer, Referral


@dataclass(frozen=True, slots=True)
class FollowUpRow:
    """One follow-up that is not done yet."""

    id: int
    due_on: dt.date
    text: str  # as typed; may be empty
    need_code: str | None  # code list need
    newcomer_id: int | None
    who: str  # the newcomer's name, else the code; empty for a group or a professional
    referral_id: int | None
    contact_id: int | None
    consultation_id: int | None
    asked_by: str | None  # code list professional_kind; of a consultation
    destination: str | None = None  # code list referral_destination; of a referral
    group: str | None = None  # what a group was called that was met; None for a person, or nobody


def follow_ups_due(
    session: Session, *, first: dt.date | None = None, last: dt.date, limit: int = 20
) -> Listed[FollowUpRow]:
    """The open follow-ups due from `first` (or ever) up to and with `last`, the oldest first.

    Those of archived newcomers wait until they are taken out of the archive.
    """
    query = (
        follow_up_rows()
        .add_columns(func.count().over())
        .where(FollowUp.done_on.is_(None), FollowUp.due_on <= last)
        .order_by(FollowUp.due_on, FollowUp.id)
        .limit(limit)
    )
    if first is not None:
        query = query.where(FollowUp.due_on >= first)
    found = session.execute(query).all()
    return Listed(tuple(FollowUpRow(*row[:-1]) for row in found), found[0][-1] if found else 0)


def follow_up_rows() -> Select[*tuple[Any, ...]]:
    """What a `FollowUpRow` is made of, for all that were not thrown away and are not of the archive."""
    return (
        select(
            FollowUp.id,
            FollowUp.due_on,
            FollowUp.text,
            Need.code,
            FollowUp.newcomer_id,
            func.coalesce(func.nullif(Newcomer.name, ""), Newcomer.code, ""),
            FollowUp.referral_id,
            FollowUp.contact_id,
            FollowUp.consultation_id,
            Consultation.asked_by,
            Referral.destination,
            case((FollowUp.newcomer_id.is_(None), Contact.group_name)),
        )
        .outerjoin(Newcomer, Newcomer.id == FollowUp.newcomer_id)
        .outerjoin(Need, (Need.id == FollowUp.need_id) & Need.deleted_at.is_(None))
        .outerjoin(Consultation, Consultation.id == FollowUp.consultation_id)
        .outerjoin(Referral, (Referral.id == FollowUp.referral_id) & Referral.deleted_at.is_(None))
        .outerjoin(Contact, (Contact.id == FollowUp.contact_id) & Contact.deleted_at.is_(None))
        .where(FollowUp.deleted_at.is_(None))
        .where(Newcomer.deleted_at.is_(None), Newcomer.archived_at.is_(None))
    )


def follow_ups_per_day(session: Session, first: dt.date, last: dt.date) -> dict[dt.date, int]:
    """How many open follow-ups are due on each day from `first` up to and with `last`."""
    counted = session.execute(
        select(FollowUp.due_on, func.count())
        .outerjoin(Newcomer, Newcomer.id == FollowUp.newcomer_id)
        .where(FollowUp.done_on.is_(None), FollowUp.due_on.between(first, last))
        .where(FollowUp.deleted_at.is_(None))
        .where(Newcomer.deleted_at.is_(None), Newcomer.archived_at.is_(None))
        .group_by(FollowUp.due_on)
    )
    return {row[0]: row[1] for row in counted}
