from sqlalchemy import select

from sleutelapp.features.hours.actions import book_time
from sleutelapp.features.hours.drafts import EXAMPLE, TimeDraft
from sleutelapp.records import OtherTime
from sleutelapp.vault.store import Vault


def test_time_is_booked_on_a_municipality(vault: Vault) -> None:
    with vault.writing() as session:
        book_time(session, EXAMPLE)
        book_time(session, TimeDraft(kind="administration", minutes=15))
    with vault.reading() as session:
        full, short = session.scalars(select(OtherTime).order_by(OtherTime.id))
        assert (full.minutes, full.travel_minutes, full.travel_metres) == (120, 40, 22_800)
        assert (full.municipality, full.kind) == ("GM0363", "peer_review")
        assert (short.date, short.municipality) == (vault.clock.today(), None)
