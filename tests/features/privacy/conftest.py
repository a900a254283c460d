"""Somebody who left a mark in every record there is, and somebody else who was there too."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

import pytest
from sqlalchemy import text

from sleutelapp.core.clock import SetClock
from sleutelapp.features.contacts.actions import log_contact, remove_contact
from sleutelapp.features.contacts.drafts import ContactDraft, ContactNeedDraft
from sleutelapp.features.drafts.actions import save_draft
from sleutelapp.features.follow_ups.drafts import FollowUpDraft
from sleutelapp.features.merging.actions import merge_newcomers, tell_apart
from sleutelapp.features.newcomers.actions import add_newcomer
from sleutelapp.features.newcomers.drafts import ConsentDraft, NewcomerDraft
from sleutelapp.features.referrals.actions import take_step
from sleutelapp.features.referrals.drafts import ReferralDraft, StepDraft
from sleutelapp.features.sessions.actions import add_session
from sleutelapp.features.sessions.drafts import AttendanceDraft, QuestionDraft, SessionDraft
from sleutelapp.records import Consultation, Correction, DangerMatter, KeptLonger, Newcomer
from sleutelapp.vault.store import Vault

# No other word begins like these, so the index cannot keep only their ends.
NAME, PHONE, WORD, TWIN = "Qzofiya Xwarebe", "06 98761234", "jqklamboe", "Qzofija Xwaribe"
MARKS = ("qzofiya", "xwarebe", "98761234", "jqklamboe", "qzofija", "xwaribe")
OTHER = "Almaz Tesfay"
DAY = dt.date(2026, 9, 7)


@dataclass(frozen=True)
class Marked:
    """Numbers: of who is to be erased, of their other dossier, of who stays, of both contacts, session and advice."""

    person: int
    twin: int
    other: int
    alone: int
    shared: int
    session: int
    advice: int


def person(name: str, phone: str = "", **more: Any) -> NewcomerDraft:
    return NewcomerDraft(name=name, phone=phone, consents=(ConsentDraft(),), municipality="GM0363", **more)


def note(about: str = WORD) -> str:
    return f"Over {about}."


def visit(people: tuple[int, ...], **more: Any) -> ContactDraft:
    return ContactDraft(
        kind="home_visit", date=DAY, time=dt.time(10, 0), minutes=60, newcomer_ids=people, **more
    )


@pytest.fixture
def marked(vault: Vault, clock: SetClock) -> Marked:
    with vault.writing() as session:
        names = {"note": note(), "private_note": note()}
        one = add_newcomer(session, person(NAME, PHONE, languages=("ti",), neighbourhood=WORD, **names)).id
        clock.move(seconds=1)
        twin = add_newcomer(session, person(TWIN, PHONE, note=note())).id
        other = add_newcomer(session, person(OTHER, note="Buurvrouw.")).id
        tell_apart(session, one, other)
        merge_newcomers(session, one, twin)
    needs = (
        ContactNeedDraft(
            code="P1",
            person=0,
            note=note(),
            referral=ReferralDraft(destination="gp", note=note(), private_note=note()),
            follow_up=FollowUpDraft(due_on=dt.date(2026, 10, 1), text=note()),
        ),
        ContactNeedDraft(code="G1", person=0, note=note()),
    )
    texts = {"notes": note(), "private_note": note()}
    with vault.writing() as session:
        alone = log_contact(
            session, visit((one,), needs=needs, danger_note=note(), language="ti", **texts)
        ).id
        thrown = log_contact(session, visit((one,), **texts)).id
        remove_contact(session, thrown)
        shared = log_contact(session, visit((other, one), notes="Samen thee gedronken.")).id
        group = add_session(
            session,
            SessionDraft(
                theme="stress_sleep",
                date=DAY,
                status="held",
                minutes=90,
                attendance=(
                    AttendanceDraft(newcomer_id=one, state="attended"),
                    AttendanceDraft(newcomer_id=other, state="attended"),
                    AttendanceDraft(count=4, state="attended", gender="female"),
                ),
                questions=(QuestionDraft(code="W3", newcomer_id=one, note=note()),),
            ),
        ).id
        advice = Consultation(
            date=DAY,
            asked_by="gp",
            advice_kind="case",
            newcomer_id=one,
            question=note(),
            advice=note(),
            minutes=30,
        )
        session.add(advice)
        session.add(
            DangerMatter(noticed_on=DAY, contact_id=alone, newcomer_id=one, sign="chest_pain", note=note())
        )
        session.add(Correction(newcomer_id=one, asked_on=DAY, wrong=note(), answer=note()))
        session.add(
            KeptLonger(newcomer_id=one, decided_on=DAY, keep_until=dt.date(2027, 9, 1), reason=note())
        )
        state = {"people": [{"title": NAME, "newcomer_id": one}], "notes": note()}
        save_draft(session, form="contact", payload={"title": NAME, "state": state})
        save_draft(session, form="newcomer", record_id=one, payload={"title": NAME, "values": {"name": NAME}})
        save_draft(
            session, form="contact_correction", record_id=alone, payload={"title": "x", "notes": note()}
        )
        guests = [{"newcomer_id": one, "title": NAME}, {"newcomer_id": other, "title": OTHER}]
        save_draft(session, form="session", payload={"title": "Stress", "state": {"guests": guests}})
        session.flush()
        number = advice.id
        referral = session.execute(text("SELECT id FROM referral")).scalar_one()
        take_step(session, referral, StepDraft(status="offered", note=note()))
    with vault.writing() as session:
        session.execute(text("ANALYZE"))  # some program may have: samples of the names
        assert session.get_one(Newcomer, one).last_contact_on == DAY
    return Marked(one, twin, other, alone, shared, group, number)
