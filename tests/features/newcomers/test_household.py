import datetime as dt
from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest

from sleutelapp.core.errors import Refused
from sleutelapp.features.newcomers.actions import add_newcomer, archive_newcomer
from sleutelapp.features.newcomers.dossier_queries import dossier
from sleutelapp.features.newcomers.drafts import ConsentDraft, NewcomerDraft
from sleutelapp.features.newcomers.household_actions import (
    add_to_household,
    leave_household,
    put_back_household,
    set_household_kind,
)
from sleutelapp.features.newcomers.household_queries import household_members
from sleutelapp.records import Household, Newcomer
from sleutelapp.vault.store import Vault

Statements = Callable[[], AbstractContextManager[list[str]]]


def lives(vault: Vault) -> dict[int, list[int]]:
    """Who lives with whom."""
    with vault.reading() as session:
        people = session.query(Newcomer).order_by(Newcomer.id).all()
        return {
            person.id: [member.id for member in dossier(session, person.id).housemates] for person in people
        }


def add(vault: Vault, *names: str) -> list[int]:
    with vault.writing() as session:
        return [
            add_newcomer(session, NewcomerDraft(name=name, consents=(ConsentDraft(),))).id for name in names
        ]


def test_a_card_tells_of_each_when_last_seen_and_what_is_open(vault: Vault, family: tuple[int, int]) -> None:
    with vault.reading() as session:
        mother, child = dossier(session, family[0]).household
    assert (mother.title, mother.birth_year, mother.unsettled_needs) == ("Almaz Tesfay", 1991, 2)
    assert (child.title, child.unsettled_needs) == ("N-00002", 0)
    assert mother.last_contact_on == child.last_contact_on == dt.date(2026, 9, 7)
    with vault.writing() as session:
        archive_newcomer(session, family[1])
    with vault.reading() as session:
        assert [member.archived for member in dossier(session, family[0]).household] == [False, True]


def test_members_take_one_statement(vault: Vault, family: tuple[int, int], statements: Statements) -> None:
    for number in add(vault, *(f"Kind {n}" for n in range(6))):
        with vault.writing() as session:
            add_to_household(session, family[0], number)
    with vault.reading() as session, statements() as sent:
        assert len(household_members(session, 1)) == 8
    assert len(sent) == 1


def test_two_who_lived_alone_make_a_household_and_part_again(vault: Vault) -> None:
    add(vault, "Sara", "Omar")
    with vault.writing() as session:
        before = add_to_household(session, 1, 2)
    assert lives(vault) == {1: [2], 2: [1]}
    with vault.writing() as session:
        put_back_household(session, before)
    assert lives(vault) == {1: [], 2: []}
    with vault.reading() as session:
        assert session.get_one(Household, 1).deleted_at is not None


def test_a_household_of_one_ends_and_undo_brings_both_back(vault: Vault, family: tuple[int, int]) -> None:
    mother, child = family
    with vault.writing() as session:
        before = leave_household(session, child)
    with vault.reading() as session:
        assert session.get_one(Household, 1).deleted_at is not None
        assert dossier(session, mother).household_id is None
    with vault.writing() as session:
        put_back_household(session, before)
    assert lives(vault) == {mother: [child], child: [mother]}


def test_of_three_one_leaves_and_two_stay(vault: Vault, family: tuple[int, int]) -> None:
    (third,) = add(vault, "Sami")
    with vault.writing() as session:
        add_to_household(session, family[0], third)
        leave_household(session, family[0])
    assert lives(vault) == {family[0]: [], family[1]: [third], third: [family[1]]}


def test_who_moves_in_leaves_the_household_they_were_in(vault: Vault, family: tuple[int, int]) -> None:
    mother, child = family
    (father,) = add(vault, "Yusuf")
    with vault.writing() as session:
        before = add_to_household(session, father, child)
    assert lives(vault) == {mother: [], child: [father], father: [child]}
    with vault.writing() as session:
        put_back_household(session, before)
    assert lives(vault) == {mother: [child], child: [mother], father: []}


def test_who_lives_there_is_not_added_again(vault: Vault, family: tuple[int, int]) -> None:
    for other in family:
        with pytest.raises(Refused) as refused, vault.writing() as session:
            add_to_household(session, family[0], other)
        assert refused.value.key == "lives_there_already"


def test_the_kind_of_household_is_that_of_all_who_live_there(vault: Vault, family: tuple[int, int]) -> None:
    def kinds() -> list[str | None]:
        with vault.reading() as session:
            return [dossier(session, number).household_kind for number in family]

    with vault.writing() as session:
        set_household_kind(session, family[1], "family")
        before = set_household_kind(session, family[0], "single_parent")
    assert kinds() == ["single_parent", "single_parent"]
    with vault.writing() as session:
        put_back_household(session, before)
    assert kinds() == ["family", "family"]
    with vault.reading() as session:
        assert session.get_one(Household, 1).kind == "family"


def test_who_lives_alone_has_a_kind_too(vault: Vault) -> None:
    add(vault, "Sara")
    with vault.writing() as session:
        before = set_household_kind(session, 1, "alone")
    with vault.reading() as session:
        assert dossier(session, 1).household_kind == "alone"
    with vault.writing() as session:
        put_back_household(session, before)
    with vault.reading() as session:
        assert dossier(session, 1).household_kind is None
