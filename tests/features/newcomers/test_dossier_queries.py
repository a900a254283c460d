import datetime as dt
from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest

from sleutelapp.core.errors import Refused
from sleutelapp.features.contacts.actions import log_contact
from sleutelapp.features.contacts.drafts import ContactDraft, ContactNeedDraft
from sleutelapp.features.follow_ups.actions import finish_follow_up
from sleutelapp.features.needs.actions import settle_need
from sleutelapp.features.needs.queries import NeedRow
from sleutelapp.features.newcomers.actions import withdraw_consent
from sleutelapp.features.newcomers.dossier_queries import Dossier, dossier
from sleutelapp.features.newcomers.timeline_queries import TimelineRow, timeline
from sleutelapp.records import Contact
from sleutelapp.vault.store import Vault

Statements = Callable[[], AbstractContextManager[list[str]]]


def log_calls(vault: Vault, newcomer_id: int, count: int) -> None:
    with vault.writing() as session:
        for number in range(count):
            log_contact(
                session,
                ContactDraft(
                    kind="phone",
                    date=dt.date(2025, 1, 1) + dt.timedelta(days=number),
                    newcomer_ids=(newcomer_id,),
                    needs=(ContactNeedDraft(code="W5"),),
                ),
            )


def needs_of(read: Dossier) -> list[NeedRow]:
    return [need for column in read.needs for need in column.rows]


def shown(rows: list[TimelineRow]) -> list[tuple[str, str | None]]:
    return [(row.kind if row.happening == row.kind else row.happening, row.code) for row in rows]


def test_the_dossier_of_a_mother(vault: Vault, family: tuple[int, int]) -> None:
    with vault.reading() as session:
        read = dossier(session, family[0])
    assert read.consent_to_register() is not None
    assert [member.title for member in read.household] == ["Almaz Tesfay", "N-00002"]
    assert [member.title for member in read.housemates] == ["N-00002"]
    assert {need.code for need in needs_of(read)} == {"P1", "T1"}
    assert [(row.destination, row.status) for row in read.referrals] == [("dentist", "considered")]
    assert [(row.due_on, row.need_code) for row in read.follow_ups] == [(dt.date(2026, 9, 13), "P1")]


def test_nobody_has_no_dossier(vault: Vault) -> None:
    with pytest.raises(Refused), vault.reading() as session:
        dossier(session, 7)


def test_a_dossier_takes_as_many_statements_after_years(
    vault: Vault, family: tuple[int, int], statements: Statements
) -> None:
    with vault.reading() as session, statements() as sent:
        dossier(session, family[0])
        timeline(session, family[0])
    fresh = len(sent)
    log_calls(vault, family[0], 120)
    with vault.reading() as session, statements() as sent:
        dossier(session, family[0])
        timeline(session, family[0])
    assert len(sent) <= fresh <= 8 + 9


def test_the_timeline_holds_everything_newest_first(vault: Vault, family: tuple[int, int]) -> None:
    with vault.reading() as session:
        read = dossier(session, family[0])
    consent = read.consent_to_register()
    assert consent is not None
    with vault.writing() as session:
        settle_need(session, next(need.id for need in needs_of(read) if need.code == "P1"), "solved")
        finish_follow_up(session, read.follow_ups[0].id)
        withdraw_consent(session, consent.id)
    with vault.reading() as session:
        rows = timeline(session, family[0])
    assert shown(rows) == [
        ("closed", "P1"),
        ("follow_up", None),
        ("withdrawn", "register"),
        ("given", "register"),
        ("contact", "home_visit"),
        ("referral", "considered"),
    ]
    visit = rows[4]
    assert set(visit.needs) == {"P1", "T1"}
    assert (visit.minutes, visit.time, visit.text) == (65, dt.time(14, 30), "Thee gedronken.")


def test_a_timeline_of_needs_shows_those_that_came_up_in_contacts(
    vault: Vault, family: tuple[int, int]
) -> None:
    with vault.reading() as session:
        rows = timeline(session, family[0], kinds=("need",))
    assert {(row.happening, row.code) for row in rows} == {("opened", "P1"), ("opened", "T1")}


def test_pages_of_the_timeline_join_without_gap_or_double(vault: Vault, family: tuple[int, int]) -> None:
    log_calls(vault, family[0], 60)
    with vault.reading() as session:
        whole = timeline(session, family[0], limit=200)
        paged = [
            row
            for offset in range(0, 80, 20)
            for row in timeline(session, family[0], limit=20, offset=offset)
        ]
    assert paged == whole
    assert [row.day for row in whole] == sorted((row.day for row in whole), reverse=True)
    assert sum(row.kind == "contact" for row in whole) == 61


def test_a_deleted_contact_does_not_show(vault: Vault, family: tuple[int, int]) -> None:
    with vault.writing() as session:
        session.get_one(Contact, 1).deleted_at = dt.datetime(2026, 9, 14)  # noqa: DTZ001 -- as stored
    with vault.reading() as session:
        assert timeline(session, family[0], kinds=("contact",)) == []
