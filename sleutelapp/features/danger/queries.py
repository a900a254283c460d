"""Which danger matters are open."""

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from sleutelapp.features.listed import Listed
from sleutelapp.records import Contact, DangerMatter, Need, Newcomer

UNANSWERED = "later"  # code list danger_action: what was done is still to be told


@dataclass(frozen=True, slots=True)
class DangerRow:
    """One open danger matter."""

    id: int
    noticed_on: dt.date
    sign: str | None  # code list danger_sign
    need_code: str | None  # code list need; without a sign, this is what was noticed
    action: str  # code list danger_action
    newcomer_id: int | None
    who: str  # the newcomer's name, else the code, else what the group is called; may be empty
    contact_id: int | None
    note: str  # about what was done

    @property
    def is_unanswered(self) -> bool:
        """Whether it still has to be said which action was taken."""
        return self.action == UNANSWERED


def open_dangers(session: Session, *, newcomer_id: int | None = None, limit: int = 20) -> Listed[DangerRow]:
    """The open matters, of one newcomer or of all, unanswered ones first, then the latest.

    Those of archived newcomers too.
    """
    statement = (
        select(
            DangerMatter.id,
            DangerMatter.noticed_on,
            DangerMatter.sign,
            Need.code,
            DangerMatter.action,
            DangerMatter.newcomer_id,
            func.coalesce(func.nullif(Newcomer.name, ""), Newcomer.code, Contact.group_name, ""),
            DangerMatter.contact_id,
            DangerMatter.note,
            func.count().over(),
        )
        .outerjoin(Newcomer, Newcomer.id == DangerMatter.newcomer_id)
        .outerjoin(Contact, Contact.id == DangerMatter.contact_id)
        .outerjoin(Need, Need.id == DangerMatter.need_id)
        .where(DangerMatter.closed_on.is_(None), DangerMatter.deleted_at.is_(None))
        .where(Newcomer.deleted_at.is_(None))
        .order_by(DangerMatter.action != UNANSWERED, DangerMatter.noticed_on.desc(), DangerMatter.id.desc())
        .limit(limit)
    )
    if newcomer_id is not None:
        statement = statement.where(DangerMatter.newcomer_id == newcomer_id)
    found = session.execute(statement).all()
    return Listed(tuple(DangerRow(*row[:-1]) for row in found), found[0][-1] if found else 0)
