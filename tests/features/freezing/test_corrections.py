"""What is corrected after a quarter was frozen: everything counts once, in that quarter or in the next."""

import datetime as dt

from sqlalchemy import func, select

from sleutelapp.features.contacts.actions import change_contact
from sleutelapp.features.contacts.drafts import ContactChangeDraft
from sleutelapp.features.merging.actions import merge_newcomers
from sleutelapp.records import Contact, ContactNewcomer, GroupSession, Need, ReferralStep
from tests.features.freezing.conftest import AMSTERDAM, Work, day


def _exact(work: Work, quarter: str, table: str) -> int:
    return sum(each.value for each in work.preview(quarter).issue.exact if each.table == table)


def _moved_to(contact: Contact, date: dt.date) -> ContactChangeDraft:
    return ContactChangeDraft(
        kind=contact.kind,
        date=date,
        time=contact.time,
        minutes=contact.minutes,
        municipality=contact.municipality,
    )


def test_what_is_moved_out_of_a_frozen_quarter_counts_no_second_time(busy: Work) -> None:
    busy.session(day(3, 3), "oral_health", [{"count": 6}], minutes=60)
    issue = busy.freeze("2026-Q1")
    contacts = _exact(busy, "2026-Q1", "contacts_by_kind")
    with busy.vault.writing() as session:
        for contact in session.scalars(select(Contact).limit(4)):
            change_contact(session, contact.id, _moved_to(contact, day(4, 7)))
        session.scalars(select(GroupSession)).one().date = day(4, 7)
    busy.contact(day(4, 7), busy.people(2), municipality=AMSTERDAM, minutes=30)
    found = busy.preview("2026-Q2")
    assert _exact(busy, "2026-Q2", "contacts_by_kind") == 1
    assert _exact(busy, "2026-Q2", "minutes") == 30
    assert found.figure("reach").counted == 2
    assert found.figure("attendance").counted == 0
    assert found.late.total == 0
    busy.at(2026, 7, 2).freeze("2026-Q2")
    with busy.vault.writing() as session:
        all_contacts = session.scalars(select(func.count()).select_from(Contact)).one()
    assert contacts + _exact(busy, "2026-Q2", "contacts_by_kind") == all_contacts
    assert busy.freeze("2026-Q1") == issue


def test_what_is_moved_into_a_frozen_quarter_counts_in_the_next(busy: Work) -> None:
    """Written down in April with a day in April, and told in May that it was a day in March."""
    person = busy.people(1)
    number = busy.contact(day(4, 2), person, municipality=AMSTERDAM, minutes=20)
    busy.freeze("2026-Q1")
    busy.at(2026, 5, 2)
    with busy.vault.writing() as session:
        contact = session.get_one(Contact, number)
        change_contact(session, number, _moved_to(contact, day(3, 30)))
    found = busy.preview("2026-Q2")
    assert (found.figure("reach").counted, found.figure("new").counted, found.late.contacts) == (1, 1, 1)
    assert _exact(busy, "2026-Q2", "minutes") == 20
    busy.at(2026, 7, 2).freeze("2026-Q2")
    busy.contact(day(7, 1), busy.people(1))
    assert busy.preview("2026-Q3").figure("reach").counted == 1


def test_a_session_held_after_all_counts_in_the_next_quarter(busy: Work) -> None:
    number = busy.session(day(3, 3), "oral_health", [{"count": 6}], status="planned")
    busy.freeze("2026-Q1")
    with busy.vault.writing() as session:
        session.get_one(GroupSession, number).status = "held"
    found = busy.preview("2026-Q2")
    assert (found.figure("attendance").counted, found.late.sessions) == (6, 1)


def test_somebody_added_to_a_contact_of_a_frozen_quarter_counts_in_the_next_with_contacts(busy: Work) -> None:
    busy.freeze("2026-Q1")
    with busy.vault.reading() as session:
        old = session.scalars(select(func.min(Contact.id))).one()
    (added,) = busy.at(2026, 5, 2).people(1, municipality=AMSTERDAM)
    busy.write(
        lambda session: session.add(ContactNewcomer(contact_id=old, newcomer_id=added, date=day(1, 10)))
    )
    assert busy.preview("2026-Q2").figure("reach").counted == 0, "the exact figures say that nobody was met"
    busy.contact(day(5, 2), [1])
    found = busy.preview("2026-Q2")
    assert (found.figure("reach").counted, found.figure("new").counted, found.late.people) == (2, 1, 1)
    assert _exact(busy, "2026-Q2", "contacts_by_kind") == 1
    busy.at(2026, 7, 2).freeze("2026-Q2")
    busy.contact(day(7, 1), [2])
    assert busy.preview("2026-Q3").figure("reach").counted == 1, "counted once"


def test_who_was_counted_under_a_merged_number_is_not_counted_as_added(busy: Work) -> None:
    busy.freeze("2026-Q1")
    busy.contact(day(4, 8), [3])
    busy.write(lambda session: merge_newcomers(session, 3, 4))
    found = busy.preview("2026-Q2")
    assert (found.figure("reach").counted, found.figure("new").counted, found.late.people) == (1, 0, 0)


def test_steps_and_needs_moved_out_of_a_frozen_quarter_move_nobody_again(busy: Work) -> None:
    person = busy.person(municipality=AMSTERDAM)
    busy.contact(day(2, 2), [person])
    need = busy.need(person, "T2", day(2, 2))
    number = busy.referral(person, [("sent", day(2, 3))])
    busy.freeze("2026-Q1")
    with busy.vault.writing() as session:
        session.get_one(Need, need).opened_on = day(4, 3)
        for step in session.scalars(select(ReferralStep).where(ReferralStep.referral_id == number)):
            step.on = day(4, 3)
    assert busy.preview("2026-Q2").is_empty
    with busy.vault.writing() as session:
        closed = session.get_one(Need, need)
        closed.status, closed.closed_on = "solved", day(3, 30)
    found = busy.preview("2026-Q2")
    assert (found.figure("needs").counted, found.figure("referrals").counted) == (1, 0), (
        "closed late: touched again"
    )
    busy.at(2026, 7, 2).freeze("2026-Q2")
    assert busy.preview("2026-Q3").is_empty
