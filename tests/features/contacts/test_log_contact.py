import datetime as dt

import pytest
from sqlalchemy import func, select

from sleutelapp.core.clock import SetClock
from sleutelapp.core.errors import Refused
from sleutelapp.features.contacts.actions import log_contact
from sleutelapp.features.contacts.drafts import ContactDraft, ContactNeedDraft
from sleutelapp.features.follow_ups.drafts import FollowUpDraft
from sleutelapp.features.follow_ups.queries import follow_ups_due
from sleutelapp.features.newcomers.actions import add_newcomer, archive_newcomer
from sleutelapp.features.newcomers.drafts import ConsentDraft, NewcomerDraft
from sleutelapp.features.referrals.drafts import ReferralDraft
from sleutelapp.records import Contact, ContactNeed, DangerMatter, FollowUp, Need, Newcomer, Referral
from sleutelapp.vault.store import Vault

MOTHER = NewcomerDraft(name="Almaz Tesfay", consents=(ConsentDraft(),), municipality="GM0363")
CHILD = NewcomerDraft(birth_year=2021)


def test_a_visit_to_mother_and_child_is_one_transaction(vault: Vault, clock: SetClock) -> None:
    draft = ContactDraft(
        kind="home_visit",
        new_newcomers=(MOTHER, CHILD),
        same_household=True,
        minutes=65,
        kilometres=12.3,
        needs=(
            ContactNeedDraft(code="T1", person=1, referral=ReferralDraft(destination="dentist")),
            ContactNeedDraft(code="P1", person=0, follow_up=FollowUpDraft(due_on=dt.date(2026, 9, 21))),
        ),
    )
    with vault.writing() as session:
        contact_id = log_contact(session, draft).id
    with vault.reading() as session:
        contact = session.get_one(Contact, contact_id)
        mother, child = session.scalars(select(Newcomer).order_by(Newcomer.id))
        referral = session.scalars(select(Referral)).one()
        follow_up = session.scalars(select(FollowUp)).one()
        assert contact.municipality == "GM0363"
        assert contact.travel_metres == 12_300
        assert contact.time == clock.now().time()
        assert (mother.code, child.code) == ("N-00001", "N-00002")
        assert mother.household_id == child.household_id is not None
        assert mother.last_contact_on == clock.today()
        assert referral.newcomer_id == child.id
        assert follow_up.newcomer_id == mother.id


def test_somebody_new_is_helped_where_they_were_met(vault: Vault) -> None:
    with vault.writing() as session:
        log_contact(
            session, ContactDraft(kind="walk_in", municipality="GM0307", new_newcomers=(MOTHER, CHILD))
        )
    with vault.reading() as session:
        assert session.scalars(select(Newcomer.municipality).order_by(Newcomer.id)).all() == [
            "GM0363",
            "GM0307",
        ]


def test_a_refused_part_saves_nothing(vault: Vault) -> None:
    nameless = NewcomerDraft(name="Zonder toestemming")
    with pytest.raises(Refused, match="consent"), vault.writing() as session:
        log_contact(session, ContactDraft(kind="phone", new_newcomers=(MOTHER, nameless)))
    with vault.reading() as session:
        assert session.scalar(select(func.count()).select_from(Newcomer)) == 0


def test_the_same_unsettled_need_is_touched_not_doubled(vault: Vault) -> None:
    with vault.writing() as session:
        first = log_contact(
            session, ContactDraft(kind="phone", new_newcomers=(MOTHER,), needs=(ContactNeedDraft(code="T1"),))
        )
        newcomer_id = session.scalars(select(Newcomer.id)).one()
        again = ContactDraft(
            kind="phone", newcomer_ids=(newcomer_id,), needs=(ContactNeedDraft(code="T1", urgency="now"),)
        )
        second = log_contact(session, again)
        assert first.id != second.id
    with vault.reading() as session:
        assert session.scalars(select(Need)).one().urgency == "now"
        assert session.scalar(select(func.count()).select_from(ContactNeed)) == 2


def test_danger_answered_later_stays_open(vault: Vault) -> None:
    with vault.writing() as session:
        log_contact(
            session,
            ContactDraft(
                kind="home_visit",
                new_newcomers=(MOTHER,),
                needs=(ContactNeedDraft(code="G1"),),
                danger_signs=("chest_pain",),
            ),
        )
    with vault.reading() as session:
        matters = session.scalars(select(DangerMatter)).all()
        assert {matter.sign for matter in matters} == {None, "chest_pain"}
        assert {matter.action for matter in matters} == {"later"}


def test_not_at_home_reaches_nobody(vault: Vault) -> None:
    with vault.writing() as session:
        log_contact(session, ContactDraft(kind="not_at_home", new_newcomers=(MOTHER,), travel_minutes=20))
    with vault.reading() as session:
        assert session.scalars(select(Newcomer)).one().last_contact_on is None


def test_nobody_is_refused_and_a_group_is_not(vault: Vault) -> None:
    with pytest.raises(Refused) as refused, vault.writing() as session:
        log_contact(session, ContactDraft(kind="neighbourhood"))
    assert refused.value.key == "who_is_missing"
    with vault.writing() as session:
        assert log_contact(session, ContactDraft(kind="neighbourhood", group_size=14)).group_size == 14


def test_a_need_named_twice_in_one_contact_is_one_need(vault: Vault) -> None:
    twice = (
        ContactNeedDraft(code="T1", note="Rechtsonder."),
        ContactNeedDraft(code="T1", note="Ook links.", urgency="within_7_days"),
    )
    with vault.writing() as session:
        log_contact(session, ContactDraft(kind="phone", new_newcomers=(CHILD,), needs=twice))
    with vault.reading() as session:
        need = session.scalars(select(Need)).one()
        assert (need.note, need.urgency) == ("Rechtsonder.\nOok links.", "within_7_days")
        assert session.scalars(select(ContactNeed)).one().urgency == "within_7_days"


def test_who_comes_back_leaves_the_archive_so_that_follow_ups_come_due(vault: Vault, clock: SetClock) -> None:
    with vault.writing() as session:
        person = add_newcomer(session, CHILD).id
        archive_newcomer(session, person)
    again = ContactNeedDraft(code="T1", follow_up=FollowUpDraft(due_on=clock.today()))
    with vault.writing() as session:
        log_contact(session, ContactDraft(kind="phone", newcomer_ids=(person,), needs=(again,)))
    with vault.reading() as session:
        assert follow_ups_due(session, last=clock.today()).total == 1


def test_who_stands_there_twice_is_refused_before_needs_go_to_the_wrong_person(vault: Vault) -> None:
    with vault.writing() as session:
        first, second = (add_newcomer(session, CHILD).id for _ in range(2))
    draft = ContactDraft(
        kind="phone", newcomer_ids=(first, first, second), needs=(ContactNeedDraft(code="P2", person=1),)
    )
    with pytest.raises(Refused) as refused, vault.writing() as session:
        log_contact(session, draft)
    assert refused.value.key == "person_twice"
