"""What the vault itself knows of its copies elsewhere: a date, no path."""

import datetime as dt

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from sleutelapp.features.backup.rules import OutsideCopy
from sleutelapp.features.profile.queries import DEMO_SETTING
from sleutelapp.records import KeyPerson, Setting

OUTSIDE_SETTING = "outside_copy_on"


def outside_copy(session: Session) -> OutsideCopy:
    """When the last copy outside this computer was made, and since when one is wanted; one statement."""
    last, demo, began = session.execute(
        select(
            select(Setting.value).where(Setting.key == OUTSIDE_SETTING).scalar_subquery(),
            select(Setting.value).where(Setting.key == DEMO_SETTING).scalar_subquery(),
            select(func.min(KeyPerson.created_at)).where(KeyPerson.deleted_at.is_(None)).scalar_subquery(),
        )
    ).one()
    if demo is True:
        return OutsideCopy()
    return OutsideCopy(
        last_on=dt.date.fromisoformat(last) if isinstance(last, str) else None,
        since=began.date() if began is not None else None,
    )
