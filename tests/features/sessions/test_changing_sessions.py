import msgspec
import pytest
from sqlalchemy import select

from sleutelapp.core.clock import SetClock
from sleutelapp.core.errors import Refused
from sleutelapp.features.sessions.actions import (
    add_session,
    change_session,
    delete_session,
    restore_session,
)
from sleutelapp.features.sessions.drafts import AttendanceDraft, QuestionDraft, SessionDraft
from sleutelapp.features.sessions.queries import session_sizes
from sleutelapp.records import Attendance, Need, Newcomer, Organisation
from sleutelapp.vault.store import Vault
from tests.features.sessions.on_page import counted, stored


def test_what_one_person_asked_stays_without_the_session(vault: Vault, people: tuple[str, ...]) -> None:
    assert people
    questions = (QuestionDraft(code="T1", newcomer_id=1), QuestionDraft(code="W5"))
    with vault.writing() as session:
        add_session(session, SessionDraft(theme="oral_health", questions=questions))
        delete_session(session, 1)
    with vault.reading() as session:
        left = session.scalars(select(Need.code).where(Need.deleted_at.is_(None))).all()
        assert left == ["T1"]
        assert session_sizes(session) == (0, 0)
    with vault.writing() as session:
        restore_session(session, 1)
    assert [row.code for row in stored(vault).questions] == ["T1", "W5"]


def test_who_is_taken_from_the_list_and_put_back_keeps_one_line(
    vault: Vault, people: tuple[str, ...]
) -> None:
    assert people
    both = SessionDraft(
        theme="trauma", attendance=(AttendanceDraft(newcomer_id=1), AttendanceDraft(newcomer_id=2))
    )
    one = msgspec.structs.replace(both, attendance=both.attendance[:1])
    with vault.writing() as session:
        add_session(session, both)
        change_session(session, 1, one)
    assert counted(vault).participants == 1
    with vault.writing() as session:
        change_session(session, 1, both)
        assert len(session.scalars(select(Attendance)).all()) == 2
    assert counted(vault).participants == 2


def test_a_session_can_be_corrected_after_somebody_of_it_was_deleted(
    vault: Vault, clock: SetClock, people: tuple[str, ...]
) -> None:
    assert people
    draft = SessionDraft(theme="trauma", partner_id=1, attendance=(AttendanceDraft(newcomer_id=1),))
    with vault.writing() as session:
        add_session(session, draft)
        session.get_one(Newcomer, 1).deleted_at = clock.utc()
        session.get_one(Organisation, 1).deleted_at = clock.utc()
    with vault.writing() as session:
        change_session(session, 1, msgspec.structs.replace(draft, place="Zaal 3"))
    assert (stored(vault).place, counted(vault).participants) == ("Zaal 3", 1)
    with pytest.raises(Refused), vault.writing() as session:
        add_session(session, draft)
