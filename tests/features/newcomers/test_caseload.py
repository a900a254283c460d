import datetime as dt
from collections.abc import Callable
from contextlib import AbstractContextManager

from sleutelapp.features.newcomers.actions import add_newcomer, archive_newcomer, restore_newcomer
from sleutelapp.features.newcomers.drafts import ConsentDraft, NewcomerDraft
from sleutelapp.features.newcomers.queries import caseload, caseload_size
from sleutelapp.records import Newcomer
from sleutelapp.vault.store import Vault

Statements = Callable[[], AbstractContextManager[list[str]]]


def add_people(vault: Vault, count: int) -> None:
    with vault.writing() as session:
        for number in range(count):
            name = f"Persoon {number:03}" if number % 3 else ""
            consents = (ConsentDraft(),) if name else ()
            person = add_newcomer(
                session, NewcomerDraft(name=name, consents=consents, languages=("ar", "fr"))
            )
            person.last_contact_on = dt.date(2026, 1, 1) + dt.timedelta(days=number) if number % 2 else None


def test_a_row_tells_what_the_list_shows(vault: Vault, family: tuple[int, int]) -> None:
    with vault.reading() as session:
        mother, child = caseload(session)
    assert (mother.id, child.id) == family
    assert (mother.title, child.title) == ("Almaz Tesfay", "N-00002")
    assert mother.languages == ("ti", "ar")
    assert mother.unsettled_needs == 2
    assert child.unsettled_needs == 0
    assert mother.next_follow_up_on == dt.date(2026, 9, 13)
    assert mother.last_contact_on == dt.date(2026, 9, 7)


def test_pages_hold_everybody_once_in_order(vault: Vault) -> None:
    add_people(vault, 25)
    with vault.reading() as session:
        pages = [caseload(session, limit=10, offset=offset) for offset in (0, 10, 20)]
        assert caseload_size(session) == 25
    assert [len(page) for page in pages] == [10, 10, 5]
    titles = [row.title for page in pages for row in page]
    named = [title for title in titles if title.startswith("Persoon")]
    assert titles[: len(named)] == sorted(named)
    assert len(set(titles)) == 25


def test_orders_by_last_contact(vault: Vault) -> None:
    add_people(vault, 6)
    with vault.reading() as session:
        recent = [row.last_contact_on for row in caseload(session, order="recent")]
        longest_ago = [row.last_contact_on for row in caseload(session, order="longest_ago")]
    days = [dt.date(2026, 1, 6), dt.date(2026, 1, 4), dt.date(2026, 1, 2)]
    assert recent == [*days, None, None, None]
    assert longest_ago == [None, None, None, *reversed(days)]


def test_a_page_takes_as_many_statements_for_ten_as_for_a_hundred(
    vault: Vault, statements: Statements
) -> None:
    add_people(vault, 100)
    with vault.reading() as session, statements() as sent:
        caseload(session, limit=10)
        few = len(sent)
        caseload(session, limit=100)
    assert len(sent) - few == few == 2


def test_only_those_a_search_found(vault: Vault, family: tuple[int, int]) -> None:
    with vault.reading() as session:
        assert [row.id for row in caseload(session, among=[family[1]])] == [family[1]]
        assert caseload(session, among=[]) == []
        assert caseload_size(session, among=[family[1], 99]) == 1


def test_archived_and_deleted_people_do_not_show(vault: Vault, family: tuple[int, int]) -> None:
    mother, child = family
    with vault.writing() as session:
        archive_newcomer(session, mother)
        session.get_one(Newcomer, child).deleted_at = dt.datetime(2026, 9, 14)  # noqa: DTZ001 -- as stored
    with vault.reading() as session:
        assert caseload(session) == []
        assert [row.id for row in caseload(session, archived=True)] == [mother]
    with vault.writing() as session:
        restore_newcomer(session, mother)
    with vault.reading() as session:
        assert [row.id for row in caseload(session)] == [mother]
