"""A mother and child who have been visited, and a count of the statements a query sends."""

import datetime as dt
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import pytest
from sqlalchemy import event

from sleutelapp.features.contacts.actions import log_contact
from sleutelapp.features.contacts.drafts import ContactDraft, ContactNeedDraft
from sleutelapp.features.follow_ups.drafts import FollowUpDraft
from sleutelapp.features.newcomers.drafts import ConsentDraft, NewcomerDraft
from sleutelapp.features.referrals.drafts import ReferralDraft
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.scripted_dialogs import ScriptedDialogs
from sleutelapp.reference.codes import Reference
from sleutelapp.vault.store import Vault

MOTHER = NewcomerDraft(
    name="Almaz Tesfay",
    phone="06 12345670",
    consents=(ConsentDraft(),),
    birth_year=1991,
    birth_year_estimated=True,
    gender="female",
    languages=("ti", "ar"),
    municipality="GM0363",
)
CHILD = NewcomerDraft(birth_year=2021, languages=("ti",), municipality="GM0363")


@pytest.fixture
def family(vault: Vault) -> tuple[int, int]:
    """Numbers of mother and child after a visit with two needs, a referral and a follow-up."""
    draft = ContactDraft(
        kind="home_visit",
        date=dt.date(2026, 9, 7),
        time=dt.time(14, 30),
        minutes=65,
        new_newcomers=(MOTHER, CHILD),
        same_household=True,
        notes="Thee gedronken.",
        needs=(
            ContactNeedDraft(code="P1", person=0, follow_up=FollowUpDraft(due_on=dt.date(2026, 9, 13))),
            ContactNeedDraft(code="T1", person=0, referral=ReferralDraft(destination="dentist")),
        ),
    )
    with vault.writing() as session:
        log_contact(session, draft)
    return 1, 2


@pytest.fixture
def statements(vault: Vault) -> Callable[[], object]:
    """`with statements() as sent:` collects what the reading connection is asked."""

    @contextmanager
    def counting() -> Iterator[list[str]]:
        sent: list[str] = []

        def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
            if statement != "BEGIN":
                sent.append(statement)

        event.listen(vault._reader, "before_cursor_execute", note)
        yield sent
        event.remove(vault._reader, "before_cursor_execute", note)

    return counting


@dataclass
class Told:
    """What the user was told, and the undo last offered."""

    said: list[str] = field(default_factory=list)
    undo: Callable[[], None] | None = None

    def take_back(self) -> None:
        """Press "undo"."""
        assert self.undo is not None
        self.undo()


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def dialogs() -> ScriptedDialogs:
    return ScriptedDialogs()


@pytest.fixture
def workspace(vault: Vault, reference: Reference, told: Told, dialogs: ScriptedDialogs) -> Workspace:
    def offer_undo(said: str, undo: Callable[[], None]) -> None:
        told.said.append(said)
        told.undo = undo

    return Workspace(
        vault=vault,
        reference=reference,
        language="nl",
        dialogs=dialogs,
        say=told.said.append,
        offer_undo=offer_undo,
    )
