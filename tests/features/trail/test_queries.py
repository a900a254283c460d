"""What the trail tells of one newcomer, and that it tells nobody's name."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any

import pytest
from sqlalchemy import String, inspect

from sleutelapp.commands.adding import ADDING
from sleutelapp.core.clock import SetClock
from sleutelapp.core.errors import Refused
from sleutelapp.features.contacts.actions import log_contact
from sleutelapp.features.contacts.drafts import ContactDraft
from sleutelapp.features.merging.actions import merge_newcomers
from sleutelapp.features.newcomers.drafts import NewcomerDraft
from sleutelapp.features.privacy.correcting import ask_correction, settle_correction
from sleutelapp.features.search.queries import found
from sleutelapp.features.trail.queries import deeds, trail_lines
from sleutelapp.records import Contact, Draft, Newcomer, Record
from sleutelapp.vault.store import Vault

MARKER = "Zewditu Gebremeskel"
ORDER = ("newcomer", "need", "contact", "organisation", "professional", *ADDING)
FREE = {
    "name",
    "note",
    "notes",
    "private_note",
    "text",
    "phone",
    "address",
    "place",
    "question",
    "advice",
    "answer",
}


def told(vault: Vault, newcomer_id: int) -> list[tuple[str, set[str]]]:
    with vault.reading() as session:
        return [(row.what, set(row.kinds)) for row in deeds(session, newcomer_id)]


def test_a_request_for_correction_and_its_answer_are_told(
    vault: Vault, family: tuple[int, int], clock: SetClock
) -> None:
    mother, child = family
    clock.move(minutes=1)
    with vault.writing() as session:
        asked = ask_correction(session, mother, "Geboren in 1990.", clock.today())
    clock.move(minutes=1)
    with vault.writing() as session:
        settle_correction(session, asked, "done", "")
    assert told(vault, mother)[:2] == [("changed", {"correction"}), ("created", {"correction"})]
    assert all("correction" not in kinds for _, kinds in told(vault, child))


def test_a_dossier_tells_who_saw_and_changed_it_or_anything_of_it(
    vault: Vault, family: tuple[int, int], clock: SetClock
) -> None:
    mother, child = family
    clock.move(minutes=1)
    vault.audit.saw("newcomer", mother)
    vault.audit.flush()
    clock.move(minutes=1)
    with vault.writing() as session:
        session.get_one(Contact, 1).notes = "Anders"
    clock.move(minutes=1)
    with vault.writing() as session:
        session.get_one(Newcomer, mother).deleted_at = clock.utc()
    of_mother = told(vault, mother)
    assert of_mother[:3] == [
        ("thrown_away", {"newcomer"}),
        ("changed", {"contact"}),
        ("viewed", {"newcomer"}),
    ]
    assert {"newcomer", "contact", "need", "referral", "follow_up", "consent", "household"} <= of_mother[3][1]
    of_child = told(vault, child)
    assert of_child[0] == ("changed", {"contact"})
    assert not {"need", "referral"} & {kind for _what, kinds in of_child for kind in kinds}


def test_a_stranger_to_a_contact_hears_nothing_of_it(vault: Vault, family: tuple[int, int]) -> None:
    with vault.writing() as session:
        log_contact(
            session,
            ContactDraft(
                kind="home_visit",
                date=vault.clock.today(),
                time=vault.clock.now().time(),
                minutes=30,
                new_newcomers=(NewcomerDraft(birth_year=1980),),
            ),
        )
    with vault.reading() as session:
        about = {(row.kind, row.object_id) for row in trail_lines(session, newcomer_id=3)}
    assert ("contact", 2) in about
    assert not about & {("contact", 1), ("newcomer", family[0]), ("newcomer", family[1])}


def test_after_a_merge_the_lines_of_both_dossiers_are_one(vault: Vault, family: tuple[int, int]) -> None:
    vault.audit.saw("newcomer", family[1])
    with vault.writing() as session:
        merge_newcomers(session, *family)
    vault.audit.flush()
    with vault.reading() as session:
        rows = trail_lines(session, newcomer_id=family[0])
    assert ("viewed", "newcomer", family[1]) in {(row.what, row.kind, row.object_id) for row in rows}
    assert ("created", "newcomer_merge", 1) in {(row.what, row.kind, row.object_id) for row in rows}


def test_lines_about_somebody_erased_stay(vault: Vault) -> None:
    with vault.writing():
        vault.audit.note("erased", "newcomer", 7)
    with vault.reading() as session:
        assert [row.what for row in trail_lines(session, newcomer_id=7)] == ["erased"]
        with pytest.raises(Refused):
            trail_lines(session, newcomer_id=8)


def test_it_is_one_statement_however_long_the_trail(
    vault: Vault,
    family: tuple[int, int],
    statements: Callable[[], AbstractContextManager[list[str]]],
) -> None:
    def sent() -> int:
        with statements() as asked, vault.reading() as session:
            deeds(session, family[0])
            trail_lines(session, newcomer_id=family[0])
        return len(asked)

    few = sent()
    with vault.writing():
        for number in range(3000):
            vault.audit.note("viewed", "newcomer", number % 2 + 1)
    assert sent() == few == 2


def marked(session: Any) -> None:
    """Put the marker into every text that somebody types."""
    for mapper in Record.registry.mappers:
        columns = [
            column.key
            for column in mapper.column_attrs
            if column.key in FREE and isinstance(column.columns[0].type, String)
        ]
        for record in session.query(mapper.class_) if columns else ():
            for column in columns:
                setattr(record, column, f"{MARKER} {inspect(record).identity}")


def test_no_line_holds_anything_that_was_typed(vault: Vault) -> None:
    for kind in dict.fromkeys(ORDER):
        with vault.writing() as session:
            ADDING[kind].add(session, ADDING[kind].example)
    with vault.writing() as session:
        session.add(
            Draft(
                form="contact",
                payload={"notes": MARKER},
                started_at=vault.clock.now(),
                changed_at=vault.clock.now(),
            )
        )
        marked(session)
    with vault.reading() as session:
        assert found(session, MARKER, 10)
        vault.audit.searched()
    vault.audit.saw("newcomer", 1)
    vault.audit.note("exported", detail="2026-Q3")
    with vault.writing() as session:
        for record in session.query(Newcomer):
            record.deleted_at = vault.clock.utc()
        session.query(Draft).delete()
    with vault.reading() as session:
        rows = session.connection().exec_driver_sql("SELECT * FROM audit").all()
    text = " ".join(str(value) for row in rows for value in row)
    assert len(rows) > 30
    assert not [part for part in MARKER.split() if part.lower() in text.lower()]
