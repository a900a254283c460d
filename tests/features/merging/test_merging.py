"""What becomes of two dossiers of one person, and of what is done afterwards."""

import datetime as dt
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any

import msgspec
import pytest
from sqlalchemy import select

from sleutelapp.core.clock import SetClock
from sleutelapp.core.errors import Refused
from sleutelapp.features.contacts.actions import change_contact, log_contact
from sleutelapp.features.contacts.drafts import ContactChangeDraft, ContactDraft, ContactNeedDraft
from sleutelapp.features.contacts.form_state import ContactState
from sleutelapp.features.drafts.actions import draft_payload, save_draft
from sleutelapp.features.follow_ups.drafts import FollowUpDraft
from sleutelapp.features.lookup import current_number
from sleutelapp.features.merging.actions import (
    merge_newcomers,
    take_apart,
    take_back_telling_apart,
    tell_apart,
)
from sleutelapp.features.merging.names import merged_names
from sleutelapp.features.merging.queries import likely_duplicates, merge_preview, merges_of
from sleutelapp.features.newcomers.actions import (
    add_newcomer,
    archive_newcomer,
    change_newcomer,
    give_consent,
    has_consent,
    restore_consent,
    withdraw_consent,
    withdrawn_with,
)
from sleutelapp.features.newcomers.dossier_queries import dossier
from sleutelapp.features.newcomers.drafts import ConsentDraft, NewcomerDraft
from sleutelapp.features.newcomers.queries import caseload
from sleutelapp.features.newcomers.removal import restore_newcomer_from_bin
from sleutelapp.features.referrals.drafts import ReferralDraft
from sleutelapp.features.search.queries import found
from sleutelapp.features.sessions.actions import add_session
from sleutelapp.features.sessions.drafts import AttendanceDraft, QuestionDraft, SessionDraft
from sleutelapp.features.sessions.queries import session_detail, sessions
from sleutelapp.records import Consent, ContactNeed, ContactNewcomer, Need, Newcomer, Referral
from sleutelapp.vault.store import Vault

Statements = Callable[[], AbstractContextManager[list[str]]]
Dump = Callable[[], dict[str, list[tuple[Any, ...]]]]
KEEP, AWAY = 1, 2
REGISTERED = (ConsentDraft(given_on=dt.date(2026, 2, 2)),)
ALMAZ = NewcomerDraft(
    name="Almaz Tesfay",
    phone="06 12345670",
    consents=REGISTERED,
    birth_year=1991,
    birth_year_estimated=True,
    gender="female",
    languages=("ti",),
    municipality="GM0363",
    note="Liever bellen.",
)
ALMAS = NewcomerDraft(
    name="Almas Tesfai",
    phone="+31 6 12345670",
    consents=REGISTERED,
    birth_year=1990,
    languages=("ar", "ti"),
    origin="er",
    municipality="GM0344",
    neighbourhood="Overvecht",
    note="Zus in Utrecht.",
)


@pytest.fixture
def pair(vault: Vault) -> Vault:
    with vault.writing() as session:
        add_newcomer(session, ALMAZ)
        add_newcomer(session, ALMAS)
    return vault


def visit(day: int, *people: int, needs: tuple[ContactNeedDraft, ...] = (), **more: Any) -> ContactDraft:
    return ContactDraft(
        kind="home_visit",
        newcomer_ids=people,
        date=dt.date(2026, 3, day),
        time=dt.time(10, 0),
        needs=needs,
        **more,
    )


def merged(vault: Vault, **choices: Any) -> int:
    with vault.writing() as session:
        return merge_newcomers(session, KEEP, AWAY, choices).id


def test_what_is_not_chosen_stays_in_the_note_and_is_found(pair: Vault) -> None:
    merged(pair, name="away", place="keep")
    with pair.reading() as session:
        person = dossier(session, KEEP)
        assert (person.name, person.phone, person.birth_year, person.birth_year_estimated) == (
            "Almas Tesfai",
            "06 12345670",  # the same number, written otherwise
            1990,  # the one that is not estimated
            False,
        )
        assert (person.gender, person.origin, person.municipality) == ("female", "er", "GM0363")
        assert person.languages == ("ti", "ar")
        assert person.note == (
            "Liever bellen.\nZus in Utrecht.\n"
            "Ook bekend als N-00002; Naam: Almaz Tesfay; Geboortejaar: ±1991; Woonplaats: Utrecht, Overvecht"
        )
        assert [row.id for row in caseload(session)] == [KEEP]
        for words in ("N-00002", "Almaz", "Overvecht"):
            assert [(row.kind, row.id) for row in found(session, words, 9)] == [("newcomer", KEEP)], words
        assert current_number(session, AWAY) == KEEP
        assert merges_of(session, KEEP)[0].code == "N-00002"


def test_the_line_in_the_note_is_in_the_language_of_the_window(pair: Vault) -> None:
    with pair.writing() as session:
        merge_newcomers(session, KEEP, AWAY, language="en")
    with pair.reading() as session:
        assert "Also known as N-00002; Name: Almas Tesfai" in dossier(session, KEEP).note


def test_the_same_unsettled_need_becomes_one(pair: Vault) -> None:
    tooth = ContactNeedDraft(
        code="T1",
        urgency="planned",
        note="Links.",
        follow_up=FollowUpDraft(due_on=dt.date(2026, 9, 20)),
    )
    again = ContactNeedDraft(
        code="T1", urgency="now", note="Rechts.", referral=ReferralDraft(destination="dentist")
    )
    with pair.writing() as session:
        log_contact(session, visit(9, KEEP, needs=(tooth, ContactNeedDraft(code="P1"))))
        log_contact(session, visit(5, AWAY, needs=(again, ContactNeedDraft(code="W1"))))
        both = (msgspec.structs.replace(tooth, person=0), msgspec.structs.replace(again, person=1))
        log_contact(session, visit(12, KEEP, AWAY, needs=both))
    with pair.reading() as session:
        preview = merge_preview(session, KEEP, AWAY)
        assert (preview.needs_joined, preview.contacts_shared) == (1, 1)
    merge_id = merged(pair)
    with pair.reading() as session:
        needs = session.scalars(select(Need).where(Need.newcomer_id == KEEP, Need.deleted_at.is_(None))).all()
        assert sorted(need.code for need in needs) == ["P1", "T1", "W1"]
        (one,) = (need for need in needs if need.code == "T1")
        assert (one.urgency, one.status, one.opened_on) == ("now", "in_progress", dt.date(2026, 3, 5))
        assert sorted(one.note.split("\n")) == ["Links.", "Links.", "Rechts.", "Rechts."]
        touched = session.scalars(
            select(ContactNeed.date).filter_by(need_id=one.id).order_by(ContactNeed.date)
        )
        assert [day.day for day in touched] == [5, 9, 12]
        assert set(session.scalars(select(Referral.need_id))) == {one.id}
        person = dossier(session, KEEP)
        assert len(person.referrals) == len(person.follow_ups) == 2
        assert session.get_one(Newcomer, KEEP).first_contact_on == dt.date(2026, 3, 5)
    with pair.writing() as session:
        take_apart(session, merge_id)
    with pair.reading() as session:
        assert session.get_one(Newcomer, KEEP).first_contact_on == dt.date(2026, 3, 9)
        assert len(dossier(session, AWAY).referrals) == 2


def test_a_question_of_a_session_stays_with_its_session(pair: Vault) -> None:
    with pair.writing() as session:
        log_contact(session, visit(1, KEEP, needs=(ContactNeedDraft(code="T1", note="Thuis."),)))
        asked = QuestionDraft(code="T1", newcomer_id=AWAY, note="In de groep.")
        add_session(session, SessionDraft(theme="trauma", date=dt.date(2026, 3, 8), questions=(asked,)))
    merged(pair)
    with pair.reading() as session:
        (question,) = session_detail(session, 1).questions
        assert (question.newcomer_id, question.who) == (KEEP, "Almaz Tesfay")
        assert sorted(question.note.split("\n")) == ["In de groep.", "Thuis."]
        assert session.get_one(Need, question.id).opened_on == dt.date(2026, 3, 1)


@pytest.mark.parametrize(
    ("ours", "theirs", "people"), [("no_show", "attended", 1), ("no_show", "no_show", 0)]
)
def test_who_stands_twice_in_a_session_is_counted_once(
    pair: Vault, ours: Any, theirs: Any, people: int
) -> None:
    there = (AttendanceDraft(newcomer_id=KEEP, state=ours), AttendanceDraft(newcomer_id=AWAY, state=theirs))
    with pair.writing() as session:
        add_session(session, SessionDraft(theme="trauma", attendance=there))
    merge_id = merged(pair)
    with pair.reading() as session:
        assert sessions(session)[0].people == people
        assert [row.newcomer_id for row in session_detail(session, 1).attendance] == [KEEP]
    with pair.writing() as session:
        take_apart(session, merge_id)
    with pair.reading() as session:
        states = {row.newcomer_id: row.state for row in session_detail(session, 1).attendance}
        assert states == {KEEP: ours, AWAY: theirs}


def test_a_name_needs_consent_of_either_dossier(vault: Vault) -> None:
    with vault.writing() as session:
        add_newcomer(session, NewcomerDraft(birth_year=1991))
        add_newcomer(session, ALMAS)
        merge_id = merge_newcomers(session, KEEP, AWAY).id
    with vault.reading() as session:
        person = session.get_one(Newcomer, KEEP)
        assert (person.name, has_consent(person, "register")) == ("Almas Tesfai", True)
    with vault.writing() as session:
        change_newcomer(session, KEEP, msgspec.structs.replace(ALMAS, name="Almas Tesfai Haile"))
        take_apart(session, merge_id)
    with vault.reading() as session:
        # The name was corrected meanwhile: it stays with the one who agreed, and nowhere else.
        ours, theirs = session.get_one(Newcomer, KEEP), session.get_one(Newcomer, AWAY)
        assert (ours.name, ours.phone) == ("", "")
        assert theirs.name == "Almas Tesfai Haile"


def test_withdrawing_consent_takes_the_name_out_of_every_corner_and_undo_brings_it_back(
    pair: Vault, dump: Dump
) -> None:
    merged(pair, name="away")
    before = dump()
    with pair.writing() as session:
        others, kept = withdrawn_with(session, 1), merged_names(session, KEEP)
        withdraw_consent(session, 1)
    left = repr(dump())
    assert not [word for word in ("Almaz", "Almas", "Tesf", "12345670") if word in left]
    assert "Ook bekend als N-00002; Geboortejaar: ±1991" in left
    with pair.reading() as session:
        assert all(consent.withdrawn_on for consent in session.scalars(select(Consent)))
    with pair.writing() as session:
        restore_consent(session, 1, name="Almas Tesfai", phone="06 12345670", others=others, kept=kept)
    again = dump()
    for table, rows in before.items():
        assert again[table] == rows, table


def test_withdrawn_in_one_dossier_after_given_in_the_other_is_pointed_out(pair: Vault) -> None:
    with pair.writing() as session:
        give_consent(
            session, KEEP, ConsentDraft(purpose="share", recipient="gp", given_on=dt.date(2026, 2, 1))
        )
        given = give_consent(session, AWAY, ConsentDraft(purpose="share", recipient="gp"))
        withdraw_consent(session, given.id)
    with pair.reading() as session:
        (doubt,) = merge_preview(session, KEEP, AWAY).doubtful
        assert (doubt.purpose, doubt.recipient, doubt.withdrawn_on) == ("share", "gp", pair.clock.today())


def test_what_is_done_after_a_merge_stays_with_the_one_who_stayed(pair: Vault) -> None:
    with pair.writing() as session:
        log_contact(session, visit(5, AWAY, needs=(ContactNeedDraft(code="T1", note="Oud."),)))
    merge_id = merged(pair)
    with pair.writing() as session:
        log_contact(session, visit(20, KEEP, needs=(ContactNeedDraft(code="P1"),)))
        moved = ContactChangeDraft(kind="home_visit", date=dt.date(2026, 3, 7), time=dt.time(9, 0))
        change_contact(session, 1, moved)
        person = session.get_one(Newcomer, KEEP)
        person.note += "\nNieuw nummer volgt."
    with pair.writing() as session:
        assert take_apart(session, merge_id) == 2  # the contact and its need
    with pair.reading() as session:
        ours, theirs = session.get_one(Newcomer, KEEP), session.get_one(Newcomer, AWAY)
        assert (ours.first_contact_on, ours.last_contact_on) == (dt.date(2026, 3, 20), dt.date(2026, 3, 20))
        assert (theirs.first_contact_on, theirs.last_contact_on) == (dt.date(2026, 3, 7), dt.date(2026, 3, 7))
        assert ours.note == "Liever bellen.\nNieuw nummer volgt."
        assert theirs.note == "Zus in Utrecht."
        assert [need.code for need in session.scalars(select(Need).filter_by(newcomer_id=AWAY))] == ["T1"]


def test_only_the_latest_merge_is_taken_apart_and_only_once(pair: Vault) -> None:
    with pair.writing() as session:
        add_newcomer(session, NewcomerDraft())
    first = merged(pair)
    with pair.writing() as session:
        second = merge_newcomers(session, KEEP, 3).id
    with pytest.raises(Refused) as refused, pair.writing() as session:
        take_apart(session, first)
    assert refused.value.key == "merge_not_latest"
    for merge_id in (second, first, first):  # the last time there is nothing left to do
        with pair.writing() as session:
            take_apart(session, merge_id)
    with pair.reading() as session:
        assert len(caseload(session)) == 3


def test_nobody_is_merged_with_themselves_or_with_who_is_gone(pair: Vault) -> None:
    for other, key in ((KEEP, "merge_with_itself"), (9, "not_found")):
        with pytest.raises(Refused) as refused, pair.writing() as session:
            merge_newcomers(session, KEEP, other)
        assert refused.value.key == key


def test_who_is_still_helped_is_not_archived(pair: Vault) -> None:
    with pair.writing() as session:
        archive_newcomer(session, KEEP)
    merged(pair)
    with pair.reading() as session:
        assert [row.id for row in caseload(session)] == [KEEP]


def test_a_merged_dossier_was_not_thrown_away(pair: Vault) -> None:
    merged(pair)
    with pair.writing() as session:
        restore_newcomer_from_bin(session, AWAY)
    with pair.reading() as session:
        assert [row.id for row in caseload(session)] == [KEEP]


def test_an_unfinished_contact_goes_on_with_the_one_who_stays(pair: Vault) -> None:
    state = {"people": [{"title": "Almas Tesfai", "newcomer_id": AWAY}], "kind": "phone"}
    with pair.writing() as session:
        draft_id = save_draft(session, form="contact", payload={"title": "Almas Tesfai", "state": state})
    merged(pair)
    with pair.writing() as session:
        resumed = ContactState.from_plain(draft_payload(session, draft_id))
        assert resumed.people[0].title == "Almaz Tesfay"
        log_contact(session, resumed.as_draft(), draft_id=draft_id)
    with pair.reading() as session:
        assert session.get_one(Newcomer, KEEP).last_contact_on == pair.clock.today()


def test_a_form_that_was_open_saves_to_the_one_who_stays(pair: Vault) -> None:
    merged(pair)
    with pair.writing() as session:
        log_contact(session, visit(9, AWAY))
    with pair.writing() as session:
        both = log_contact(session, visit(9, KEEP, AWAY)).id
    with pair.reading() as session:
        assert session.get_one(Newcomer, KEEP).first_contact_on == dt.date(2026, 3, 9)
        there = select(ContactNewcomer.newcomer_id).where(ContactNewcomer.contact_id == both)
        assert list(session.scalars(there)) == [KEEP]


def test_who_very_likely_is_the_same_until_somebody_says_not(pair: Vault, clock: SetClock) -> None:
    assert clock.today()
    with pair.reading() as session:
        (likely,) = likely_duplicates(session, KEEP)
        assert (likely.id, likely.same_phone, likely.years_apart) == (AWAY, True, 1)
    with pair.writing() as session:
        tell_apart(session, AWAY, KEEP)
    with pair.reading() as session:
        assert likely_duplicates(session, KEEP) == likely_duplicates(session, AWAY) == ()
    with pair.writing() as session:
        take_back_telling_apart(session, KEEP, AWAY)
    with pair.reading() as session:
        assert len(likely_duplicates(session, AWAY)) == 1


def test_as_many_statements_for_many_records_as_for_few(pair: Vault, statements: Statements) -> None:
    def sent() -> int:
        with statements() as lines, pair.reading() as session:
            merge_preview(session, KEEP, AWAY)
            likely_duplicates(session, KEEP)
            merges_of(session, KEEP)
        return len(lines)

    few = sent()
    with pair.writing() as session:
        for day in range(1, 25):
            needs = tuple(ContactNeedDraft(code=code, person=1) for code in ("T1", "P1", "W1"))
            log_contact(session, visit(day, KEEP, AWAY, needs=needs))
            add_newcomer(session, msgspec.structs.replace(ALMAS, birth_year=1991))
    assert sent() == few


def test_who_was_taken_over_stays_taken_over(vault: Vault) -> None:
    on = dt.date(2026, 3, 2)
    with vault.writing() as session:
        add_newcomer(session, NewcomerDraft(name="Almaz", consents=REGISTERED))
        taken = NewcomerDraft(
            name="Almas", consents=REGISTERED, transferred_from="SP-4M8Q", transferred_on=on
        )
        add_newcomer(session, taken)
    with vault.writing() as session:
        merge_id = merge_newcomers(session, KEEP, AWAY).id
        keep = session.get_one(Newcomer, KEEP)
        assert (keep.transferred_from, keep.transferred_on) == ("SP-4M8Q", on)
    with vault.writing() as session:
        take_apart(session, merge_id)
        keep, away = session.get_one(Newcomer, KEEP), session.get_one(Newcomer, AWAY)
        assert (keep.transferred_from, keep.transferred_on) == ("", None)
        assert (away.transferred_from, away.transferred_on) == ("SP-4M8Q", on)
