"""Random people, merged and taken apart: nothing is lost, and undo is exact."""

from collections.abc import Callable, Mapping
from random import Random
from typing import Any

import msgspec
import pytest
from sqlalchemy import func, select

from sleutelapp.features.merging.actions import merge_newcomers, take_apart
from sleutelapp.features.merging.moved import OF_A_PERSON, Moved
from sleutelapp.features.merging.rules import FIELDS, Side
from sleutelapp.features.newcomers.actions import has_consent
from sleutelapp.features.search.queries import found as found_by_search
from sleutelapp.records import ContactNeed, ContactNewcomer, Draft, Newcomer, NewcomerMerge
from sleutelapp.vault.store import Vault

Populate = Callable[[int], Random]
Dump = Callable[[], Mapping[str, list[tuple[Any, ...]]]]
SEEDS = range(25)


def numbers(vault: Vault, person: int) -> dict[str, set[int]]:
    """The live records about somebody, by kind."""
    with vault.reading() as session:
        found = {
            table: set(session.scalars(select(kind.id).filter_by(newcomer_id=person, deleted_at=None)))
            for table, kind in OF_A_PERSON.items()
        }
        found["contact"] = set(
            session.scalars(select(ContactNewcomer.contact_id).filter_by(newcomer_id=person))
        )
    return found


def search(vault: Vault) -> dict[str, list[tuple[str, int]]]:
    """What some words find, by name, code, phone and note."""
    asked = ("almaz", "mohamed", "sara", "yusuf", "0612345670", "N-00001", "N-00003", "maandag", "kinderen")
    with vault.reading() as session:
        return {words: [(row.kind, row.id) for row in found_by_search(session, words, 50)] for words in asked}


@pytest.mark.parametrize("seed", SEEDS)
def test_every_record_is_with_the_one_who_stays_and_undo_is_exact(
    vault: Vault, populate: Populate, dump: Dump, seed: int
) -> None:
    rng = populate(seed)
    keep, away = rng.sample(range(1, 6), 2)
    choices: dict[str, Side] = {field: rng.choice(("keep", "away")) for field in FIELDS}
    before, ours, theirs = dump(), numbers(vault, keep), numbers(vault, away)
    found_before = search(vault)
    with vault.reading() as session:
        days = [session.get_one(Newcomer, n) for n in (keep, away)]
        touched = session.scalar(select(func.count(func.distinct(ContactNeed.contact_id))))
    with vault.writing() as session:
        merge_id = merge_newcomers(session, keep, away, choices).id
    after = numbers(vault, keep)
    with vault.reading() as session:
        moved = msgspec.convert(session.get_one(NewcomerMerge, merge_id).moved, Moved)
        joined = {(c.table, c.id) for c in moved.changes if c.column == "deleted_at"}
        for table, found in after.items():
            one = {number for of, number in joined if of == table}
            assert found | one == ours[table] | theirs[table], table
            assert not found & one
            assert len(found) == len(ours[table] | theirs[table]) - len(one)
        assert not any(
            found - {n for of, n in joined if of == t} for t, found in numbers(vault, away).items()
        )
        person, gone = session.get_one(Newcomer, keep), session.get_one(Newcomer, away)
        assert (gone.merged_into_id, gone.deleted_at is None) == (keep, False)
        assert gone.code in person.note
        assert not person.name or has_consent(person, "register")
        for column in ("first_contact_on", "last_contact_on"):
            known = [getattr(p, column) for p in days if getattr(p, column) is not None]
            wanted = (min if column.startswith("first") else max)(known, default=None)
            assert getattr(person, column) == wanted
        assert session.scalar(select(func.count(func.distinct(ContactNeed.contact_id)))) == touched
        draft = session.scalars(select(Draft)).one()
        assert f'"newcomer_id": {away}' not in msgspec.json.encode(draft.payload).decode().replace(":", ": ")
    with vault.writing() as session:
        assert take_apart(session, merge_id) == 0
    again = dump()
    for table in before:
        assert again[table] == before[table], table
    assert search(vault) == found_before


@pytest.mark.parametrize("seed", SEEDS[:8])
def test_merges_come_apart_in_the_other_order(
    vault: Vault, populate: Populate, dump: Dump, seed: int
) -> None:
    rng = populate(seed)
    first, second, third, fourth = rng.sample(range(1, 6), 4)
    states, merges = [dump()], []
    for keep, away in ((first, second), (first, third), (fourth, first)):
        with vault.writing() as session:
            merges.append(merge_newcomers(session, keep, away).id)
        states.append(dump())
    for merge_id, state in zip(reversed(merges), reversed(states[:-1]), strict=True):
        with vault.writing() as session:
            take_apart(session, merge_id)
        assert dump() == state
