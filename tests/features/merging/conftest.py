"""People with records of every kind, made at random but the same for the same seed."""

import datetime as dt
from collections.abc import Callable
from random import Random
from typing import Any

import pytest
from sqlalchemy import select, text

from sleutelapp.features.contacts.actions import log_contact
from sleutelapp.features.contacts.drafts import ContactDraft, ContactNeedDraft
from sleutelapp.features.drafts.actions import save_draft
from sleutelapp.features.follow_ups.drafts import FollowUpDraft
from sleutelapp.features.newcomers.actions import add_newcomer, give_consent, join_household, withdraw_consent
from sleutelapp.features.newcomers.drafts import ConsentDraft, NewcomerDraft
from sleutelapp.features.referrals.drafts import ReferralDraft
from sleutelapp.features.sessions.actions import add_session
from sleutelapp.features.sessions.drafts import AttendanceDraft, QuestionDraft, SessionDraft
from sleutelapp.records import Consultation, Newcomer, Record
from sleutelapp.vault.store import Vault

FIRST = dt.date(2026, 1, 5)
NAMES = ("Almaz Tesfay", "Almas Tesfai", "Mohamed Ali", "Sara Haile", "Yusuf Warsame")
CODES = ("P1", "T1", "W1", "G1", "L3")


def _some(rng: Random, values: tuple[Any, ...]) -> Any:
    return rng.choice(values)


def _person(rng: Random) -> NewcomerDraft:
    registered = rng.random() < 0.7
    return NewcomerDraft(
        name=_some(rng, NAMES) if registered else "",
        phone=_some(rng, ("06 12345670", "06-23456781", "")) if registered else "",
        consents=(ConsentDraft(given_on=FIRST),) if registered else (),
        birth_year=_some(rng, (None, 1990, 1991)),
        birth_year_estimated=rng.random() < 0.5,
        gender=_some(rng, ("unknown", "female", "male")),
        languages=tuple(rng.sample(("ti", "ar", "so", "fa"), rng.randint(0, 3))),
        origin=_some(rng, (None, "er", "sy")),
        municipality=_some(rng, (None, "GM0363", "GM0344")),
        neighbourhood=_some(rng, ("", "Slotermeer", "Overvecht")),
        education=_some(rng, ("unknown", "primary", "higher")),
        household_kind=_some(rng, (None, "alone", "family")),
        came_through=_some(rng, (None, "family", "gp")),
        note=_some(rng, ("", "Belt liever.", "Twee kinderen.")),
        private_note=_some(rng, ("", "Moe.")),
    )


def _contact(rng: Random, people: list[int]) -> ContactDraft:
    there = rng.sample(people, rng.randint(1, 3))
    needs = [
        ContactNeedDraft(
            code=_some(rng, CODES),
            person=rng.randrange(len(there)),
            urgency=_some(rng, ("now", "within_7_days", "planned")),
            note=_some(rng, ("", "Sinds maandag.", "Al lang.")),
            referral=ReferralDraft(destination="dentist") if rng.random() < 0.3 else None,
            follow_up=FollowUpDraft(due_on=FIRST + dt.timedelta(300)) if rng.random() < 0.3 else None,
        )
        for _ in range(rng.randint(0, 3))
    ]
    return ContactDraft(
        kind=_some(rng, ("home_visit", "phone", "not_at_home")),
        newcomer_ids=tuple(there),
        date=FIRST + dt.timedelta(rng.randint(0, 200)),
        time=dt.time(10, 0),
        minutes=30,
        needs=tuple(needs),
        danger_signs=("chest_pain",) if rng.random() < 0.1 else (),
        notes="Gesproken.",
    )


def _session(rng: Random, people: list[int]) -> SessionDraft:
    there = rng.sample(people, rng.randint(1, 4))
    return SessionDraft(
        theme="trauma",
        date=FIRST + dt.timedelta(rng.randint(0, 200)),
        attendance=tuple(
            AttendanceDraft(
                newcomer_id=n,
                state=_some(rng, ("attended", "registered", "no_show")),
                walk_in=rng.random() < 0.3,
            )
            for n in there
        ),
        questions=(QuestionDraft(code=_some(rng, CODES), newcomer_id=there[0], status="open"),),
    )


@pytest.fixture
def populate(vault: Vault) -> Callable[[int], Random]:
    """Fills the vault with five people who have records of every kind."""

    def fill(seed: int) -> Random:
        rng = Random(seed)  # noqa: S311 -- a test's own dice
        with vault.writing() as session:
            people = [add_newcomer(session, _person(rng)).id for _ in range(5)]
            for _ in range(2):
                join_household(session, [session.get_one(Newcomer, n) for n in rng.sample(people, 2)])
            for _ in range(12):
                log_contact(session, _contact(rng, people))
            for _ in range(4):
                add_session(session, _session(rng, people))
            for number in people:
                if rng.random() < 0.5:
                    give_consent(session, number, ConsentDraft(purpose="share", recipient="dentist"))
                if rng.random() < 0.2:
                    given = give_consent(session, number, ConsentDraft(purpose="handover"))
                    withdraw_consent(session, given.id)
                if rng.random() < 0.3:
                    session.add(
                        Consultation(date=FIRST, asked_by="gp", advice_kind="case", newcomer_id=number)
                    )
            one = rng.choice(people)
            person = session.get_one(Newcomer, one)
            title = person.name or person.code
            state = {"people": [{"title": title, "newcomer_id": one}], "needs": [{"code": "P1", "person": 0}]}
            save_draft(session, form="contact", payload={"title": title, "state": state})
        return rng

    return fill


@pytest.fixture
def dump(vault: Vault) -> Callable[[], dict[str, list[tuple[Any, ...]]]]:
    """Every row of every table, without `changed_at` of the records."""

    def everything() -> dict[str, list[tuple[Any, ...]]]:
        tables = {}
        with vault.reading() as session:
            for table in Record.metadata.sorted_tables:
                columns = [c for c in table.c if c.name != "changed_at" or table.name == "draft"]
                tables[table.name] = sorted(
                    (tuple(row) for row in session.execute(select(*columns))), key=repr
                )
            for index in ("search_name", "search_note"):
                rows = session.execute(text(f"SELECT rowid FROM {index}"))  # noqa: S608 -- our own tables
                tables[index] = sorted(tuple(row) for row in rows)
        return tables

    return everything
