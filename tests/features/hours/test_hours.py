import msgspec
import pytest
from sqlalchemy import select

from sleutelapp.core.errors import Refused
from sleutelapp.features.hours.actions import book_time, booked_time, change_time, delete_time, restore_time
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


def test_what_was_booked_is_changed_deleted_and_brought_back(vault: Vault) -> None:
    with vault.writing() as session:
        number = book_time(session, EXAMPLE).id
    with vault.writing() as session:
        assert booked_time(session, number) == EXAMPLE
        change_time(session, number, msgspec.structs.replace(EXAMPLE, date=None, minutes=90, kilometres=3.5))
    with vault.writing() as session:
        changed = booked_time(session, number)
        assert (changed.date, changed.minutes, changed.kilometres) == (EXAMPLE.date, 90, 3.5)
        delete_time(session, number)
    with vault.reading() as session, pytest.raises(Refused):
        booked_time(session, number)
    with vault.writing() as session, pytest.raises(Refused):
        change_time(session, number, EXAMPLE)
    with vault.writing() as session:
        restore_time(session, number)
    with vault.reading() as session:
        assert booked_time(session, number).minutes == 90
