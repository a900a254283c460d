"""What the vault keeps of its copies elsewhere."""

import datetime as dt

from sqlalchemy.orm import Session

from sleutelapp.features.backup.queries import OUTSIDE_SETTING
from sleutelapp.records import Setting


def note_outside_copy(session: Session, day: dt.date) -> None:
    """A copy was made outside this computer on this day."""
    session.merge(Setting(key=OUTSIDE_SETTING, value=day.isoformat()))
