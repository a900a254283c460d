import datetime as dt

import msgspec
import pytest
from sqlalchemy import select

from sleutelapp.core.errors import Refused
from sleutelapp.features.network.actions import add_organisation
from sleutelapp.features.network.drafts import ORGANISATION_EXAMPLE
from sleutelapp.features.newcomers.actions import add_newcomer
from sleutelapp.features.newcomers.drafts import NewcomerDraft
from sleutelapp.features.sessions.actions import add_session
from sleutelapp.features.sessions.drafts import EXAMPLE, AttendanceDraft, SessionDraft
from sleutelapp.records import Attendance, GroupSession
from sleutelapp.vault.store import Vault


def test_a_session_keeps_everything(vault: Vault) -> None:
    with vault.writing() as session:
        add_newcomer(session, NewcomerDraft())
        add_organisation(session, ORGANISATION_EXAMPLE)
        add_session(session, EXAMPLE)
    with vault.reading() as session:
        group = session.scalars(select(GroupSession)).one()
        assert (group.travel_metres, group.preparation_minutes, group.minutes) == (14_500, 45, 90)
        assert (group.share_code, group.givers, group.partner_id) == ("7KPM9", ["SP-8Q4T"], 1)
        known, women, absent = session.scalars(select(Attendance).order_by(Attendance.id))
        assert (known.newcomer_id, known.state, known.walk_in) == (1, "registered", True)
        assert (women.count, women.municipality, women.gender, women.age_band) == (
            6,
            "GM0363",
            "female",
            "30_44",
        )
        assert (absent.count, absent.state) == (2, "no_show")


def test_a_session_given_together_gets_a_code_to_read_out(vault: Vault) -> None:
    with vault.writing() as session:
        alone = add_session(session, SessionDraft(theme="trauma"))
        together = add_session(session, SessionDraft(theme="trauma", givers=("Samira", " ")))
        typed = add_session(session, SessionDraft(theme="trauma", givers=("Samira",), share_code=" 7k pm9"))
        assert (alone.share_code, alone.date) == ("", vault.clock.today())
        assert together.givers == ["Samira"]
        assert len(together.share_code) == 5
        assert not set(together.share_code) & set("01ILOU")
        assert typed.share_code == "7KPM9"


@pytest.mark.parametrize(
    ("attendance", "key"),
    [
        (
            (AttendanceDraft(newcomer_id=1), AttendanceDraft(newcomer_id=1, state="no_show")),
            "attendance_twice",
        ),
        ((AttendanceDraft(newcomer_id=1, count=2),), "attendance_count"),
    ],
)
def test_one_person_counts_once(vault: Vault, attendance: tuple[AttendanceDraft, ...], key: str) -> None:
    with vault.writing() as session:
        add_newcomer(session, NewcomerDraft())
    with pytest.raises(Refused) as refused, vault.writing() as session:
        add_session(session, SessionDraft(theme="trauma", attendance=attendance))
    assert refused.value.key == key
    with vault.reading() as session:
        assert session.scalars(select(GroupSession)).all() == []


def test_who_and_where_must_exist(vault: Vault) -> None:
    for draft in (EXAMPLE, msgspec.structs.replace(EXAMPLE, partner_id=None)):
        with pytest.raises(Refused, match="does not exist"), vault.writing() as session:
            add_session(session, draft)


def test_a_status_is_one_of_three() -> None:
    with pytest.raises(msgspec.ValidationError) as error:
        msgspec.convert({"theme": "trauma", "status": "Almaz"}, SessionDraft)
    assert "Almaz" not in str(error.value)
    assert msgspec.convert({"theme": "trauma", "date": "2026-03-02"}, SessionDraft).date == dt.date(
        2026, 3, 2
    )
