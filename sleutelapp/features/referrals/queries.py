"""What the list of referrals and one referral show."""

import datetime as dt
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import ColumnElement, case, func, or_, select
from sqlalchemy.orm import Session

from sleutelapp.core.errors import Refused
from sleutelapp.features.listed import Listed
from sleutelapp.features.referrals.actions import Standing
from sleutelapp.features.referrals.form_queries import may_share
from sleutelapp.features.referrals.rules import GROUPS
from sleutelapp.records import Need, Newcomer, Organisation, Professional, Referral, ReferralStep

_PLACE_OF_GROUP: Final = case(
    *((Referral.status.in_(statuses), place) for place, statuses in enumerate(GROUPS.values())),
    else_=len(GROUPS),
)
_ENDED: Final = Referral.status.in_(GROUPS["ended"])
_APPOINTMENT: Final = Referral.status == "appointment"


@dataclass(frozen=True, slots=True)
class Sought:
    """What a typed filter found: a referral is listed when one of these fits."""

    newcomer_ids: tuple[int, ...] = ()
    destinations: tuple[str, ...] = ()
    organisation_ids: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class ReferralRow:
    """One referral in the list; `newcomer` is a name or code, empty for a group."""

    id: int
    destination: str
    organisation: str
    newcomer_id: int | None
    newcomer: str
    status: str
    status_on: dt.date
    appointment_on: dt.date | None
    appointment_at: dt.time | None
    need_code: str | None


@dataclass(frozen=True, slots=True)
class StepRow:
    """One step of a referral's history."""

    id: int
    status: str
    on: dt.date
    reason: str | None
    outcome: str | None
    note: str


@dataclass(frozen=True, slots=True)
class Place:
    """Where a referral goes, or to whom; `name` stays readable when it `is_gone` from the network."""

    id: int
    name: str
    is_gone: bool
    waiting_days: int | None = None  # what an organisation of the network says of itself


@dataclass(frozen=True, slots=True)
class ReferralDetail:
    """All about one referral; `steps` newest first."""

    id: int
    destination: str
    organisation: Place | None
    professional: Place | None
    newcomer_id: int | None
    newcomer: str
    need_code: str | None
    opened_on: dt.date
    standing: Standing
    note: str
    private_note: str
    may_share: bool
    steps: tuple[StepRow, ...]


def board(
    session: Session,
    *,
    groups: Collection[str] = tuple(GROUPS),
    sought: Sought | None = None,
    limit: int = 100,
    offset: int = 0,
) -> list[ReferralRow]:
    """A page of referrals, group after group in the order of `GROUPS`, in one statement.

    Within a group the one waiting longest comes first, an appointment by its day; ended ones newest first.
    """
    statement = (
        select(Referral, Newcomer.name, Newcomer.code, Organisation.name, Need.code)
        .outerjoin(Newcomer, Newcomer.id == Referral.newcomer_id)
        .outerjoin(Organisation, Organisation.id == Referral.organisation_id)
        .outerjoin(Need, (Need.id == Referral.need_id) & Need.deleted_at.is_(None))
        .where(*_listed(groups, sought))
        .order_by(
            _PLACE_OF_GROUP,
            # Julian days, so that ended ones can run the other way.
            case(
                (_ENDED, -func.julianday(Referral.status_on)),
                (_APPOINTMENT, func.julianday(Referral.appointment_on)),
                else_=func.julianday(Referral.status_on),
            ),
            Referral.id,
        )
        .limit(limit)
        .offset(offset)
    )
    return [
        ReferralRow(
            id=referral.id,
            destination=referral.destination,
            organisation=organisation or "",
            newcomer_id=referral.newcomer_id,
            newcomer=name or code or "",
            status=referral.status,
            status_on=referral.status_on,
            appointment_on=referral.appointment_on,
            appointment_at=referral.appointment_at,
            need_code=need_code,
        )
        for referral, name, code, organisation, need_code in session.execute(statement)
    ]


def board_columns(
    session: Session, shown: Mapping[str, int], *, sought: Sought | None = None
) -> dict[str, Listed[ReferralRow]]:
    """The first cards of each group named in `shown` and how many there are: a statement each, and one more."""
    sizes = group_sizes(session, sought=sought)
    return {
        group: Listed(tuple(board(session, groups=(group,), sought=sought, limit=limit)), sizes[group])
        for group, limit in shown.items()
    }


def group_sizes(session: Session, *, sought: Sought | None = None) -> dict[str, int]:
    """How many referrals each group holds, empty groups included."""
    statement = (
        select(Referral.status, func.count()).where(*_listed(tuple(GROUPS), sought)).group_by(Referral.status)
    )
    of_status: dict[str, int] = dict(session.execute(statement).all())
    return {group: sum(of_status.get(status, 0) for status in found) for group, found in GROUPS.items()}


def organisations_named(session: Session, words: str, *, limit: int = 50) -> tuple[int, ...]:
    """Numbers of the organisations whose name holds what was typed."""
    statement = select(Organisation.id).where(Organisation.deleted_at.is_(None))
    for word in words.split():
        statement = statement.where(Organisation.name.icontains(word, autoescape=True))
    return tuple(session.scalars(statement.order_by(Organisation.name).limit(limit)))


def referral_detail(session: Session, referral_id: int) -> ReferralDetail:
    """One referral with its history, in three statements.

    Raises:
        Refused: there is no such referral.
    """
    statement: Any = (
        select(Referral, Newcomer.name, Newcomer.code, Organisation, Professional, Need.code)
        .outerjoin(Newcomer, Newcomer.id == Referral.newcomer_id)
        .outerjoin(Organisation, Organisation.id == Referral.organisation_id)
        .outerjoin(Professional, Professional.id == Referral.professional_id)
        .outerjoin(Need, (Need.id == Referral.need_id) & Need.deleted_at.is_(None))
        .where(Referral.id == referral_id, Referral.deleted_at.is_(None))
    )
    found = session.execute(statement).one_or_none()
    if found is None:
        raise Refused("not_found", kind="referral", id=referral_id)
    referral, name, code, organisation, professional, need_code = found
    return ReferralDetail(
        id=referral.id,
        destination=referral.destination,
        organisation=_place(organisation),
        professional=_place(professional),
        newcomer_id=referral.newcomer_id,
        newcomer=name or code or "",
        need_code=need_code,
        opened_on=referral.opened_on,
        standing=Standing(
            status=referral.status,
            status_on=referral.status_on,
            appointment_on=referral.appointment_on,
            appointment_at=referral.appointment_at,
            reason=referral.reason,
            outcome=referral.outcome,
            emergency=referral.emergency,
        ),
        note=referral.note,
        private_note=referral.private_note,
        may_share=referral.newcomer_id is not None
        and may_share(session, referral.newcomer_id, referral.destination),
        steps=_steps(session, referral_id),
    )


def _place(record: Organisation | Professional | None) -> Place | None:
    if record is None:
        return None
    is_gone = record.deleted_at is not None
    said = record.waiting_days if isinstance(record, Organisation) and not is_gone else None
    return Place(record.id, record.name, is_gone, said)


def _listed(groups: Collection[str], sought: Sought | None) -> Iterable[ColumnElement[bool]]:
    yield Referral.deleted_at.is_(None)
    # Those of archived newcomers wait, as on Today, until they are taken out of the archive.
    shown = select(Newcomer.id).where(Newcomer.deleted_at.is_(None), Newcomer.archived_at.is_(None))
    yield or_(Referral.newcomer_id.is_(None), Referral.newcomer_id.in_(shown))
    yield Referral.status.in_([status for group in groups for status in GROUPS[group]])
    if sought is not None:
        yield or_(
            Referral.newcomer_id.in_(sought.newcomer_ids),
            Referral.destination.in_(sought.destinations),
            Referral.organisation_id.in_(sought.organisation_ids),
        )


def _steps(session: Session, referral_id: int) -> tuple[StepRow, ...]:
    columns = (
        ReferralStep.id,
        ReferralStep.status,
        ReferralStep.on,
        ReferralStep.reason,
        ReferralStep.outcome,
        ReferralStep.note,
    )
    statement = (
        select(*columns)
        .where(ReferralStep.referral_id == referral_id, ReferralStep.deleted_at.is_(None))
        .order_by(ReferralStep.on.desc(), ReferralStep.id.desc())
    )
    return tuple(StepRow(*row) for row in session.execute(statement))
