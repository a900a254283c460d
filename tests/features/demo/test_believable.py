import datetime as dt
from itertools import pairwise

from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from sleutelapp.core.bsn import find_bsn
from sleutelapp.core.folding import words
from sleutelapp.features.merging.queries import likely_duplicates
from sleutelapp.features.referrals.rules import (
    NEEDS_DATE,
    NEEDS_OUTCOME,
    NEEDS_REASON,
    SHARED,
    WAITING_FOR_ANSWER,
    may_follow,
)
from sleutelapp.records import (
    Attendance,
    Commitment,
    Consent,
    Consultation,
    Contact,
    ContactNeed,
    ContactNewcomer,
    DangerMatter,
    FollowUp,
    GroupSession,
    KeyPerson,
    Need,
    Newcomer,
    NewcomerLanguage,
    OtherTime,
    Record,
    Referral,
    ReferralStep,
    Signal,
)
from sleutelapp.reference.codes import Reference


def test_every_reference_between_records_holds(session: Session) -> None:
    assert session.execute(text("PRAGMA foreign_key_check")).all() == []


def test_every_referral_walks_the_path(session: Session, until: dt.date) -> None:
    steps: dict[int, list[ReferralStep]] = {}
    for step in session.scalars(select(ReferralStep).order_by(ReferralStep.id)):
        steps.setdefault(step.referral_id, []).append(step)
    referrals = session.scalars(select(Referral)).all()
    assert len(referrals) > 80
    for referral in referrals:
        path = steps[referral.id]
        assert path[0].on == referral.opened_on
        assert [step.on for step in path] == sorted(step.on for step in path)
        assert all(may_follow(one.status, other.status) for one, other in pairwise(path))
        assert (path[-1].status, path[-1].on) == (referral.status, referral.status_on)
        assert all(step.reason for step in path if step.status in NEEDS_REASON)
        assert all(step.outcome for step in path if step.status in NEEDS_OUTCOME)
        assert referral.appointment_on or not any(step.status in NEEDS_DATE for step in path)
        assert path[-1].on <= until


def test_nothing_is_shared_without_consent_or_emergency(session: Session) -> None:
    agreed: dict[tuple[int, str], dt.date] = {}
    for consent in session.scalars(select(Consent).where(Consent.purpose == "share").order_by(Consent.id)):
        agreed.setdefault((consent.newcomer_id, consent.recipient), consent.given_on)
    shared = (
        select(Referral, ReferralStep)
        .join(ReferralStep, ReferralStep.referral_id == Referral.id)
        .where(ReferralStep.status.in_(SHARED), Referral.emergency == "")
    )
    rows = session.execute(shared).all()
    assert rows
    for referral, step in rows:
        assert referral.newcomer_id is not None
        assert agreed[referral.newcomer_id, referral.destination] <= step.on


def test_without_consent_there_is_no_name(session: Session) -> None:
    registered = set(
        session.scalars(
            select(Consent.newcomer_id).where(Consent.purpose == "register", Consent.withdrawn_on.is_(None))
        )
    )
    people = session.scalars(select(Newcomer)).all()
    without = [person for person in people if person.id not in registered]
    assert without
    assert {(person.name, person.phone) for person in without} == {("", "")}
    assert all(person.name for person in people if person.id in registered)


def test_contacts_are_in_the_past_and_at_work(session: Session, until: dt.date) -> None:
    contacts = session.scalars(select(Contact)).all()
    assert all(contact.date <= until for contact in contacts)
    assert all(dt.time(8, 30) <= contact.time <= dt.time(17) for contact in contacts)
    assert not any(contact.date.weekday() == 6 for contact in contacts)
    assert sum(contact.date.weekday() == 5 for contact in contacts) < 15
    assert all(dt.datetime.combine(contact.date, contact.time) <= contact.created_at for contact in contacts)
    august = sum((contact.date.year, contact.date.month) == (2026, 8) for contact in contacts)
    september = sum((contact.date.year, contact.date.month) == (2026, 9) for contact in contacts)
    assert august < 0.7 * september
    not_at_home = [contact for contact in contacts if contact.kind == "not_at_home"]
    assert 8 <= len(not_at_home) <= 60
    assert all(contact.travel_minutes for contact in not_at_home)
    assert any(contact.group_size for contact in contacts)
    assert any(contact.interpreter == "professional_by_phone" for contact in contacts)


def test_who_was_there_is_told_alike_everywhere(session: Session) -> None:
    links = session.execute(
        select(ContactNewcomer.newcomer_id, ContactNewcomer.date, Contact.date, Contact.kind).join(
            Contact, Contact.id == ContactNewcomer.contact_id
        )
    ).all()
    reached: dict[int, list[dt.date]] = {}
    for newcomer_id, noted, date, kind in links:
        assert noted == date
        if kind != "not_at_home":
            reached.setdefault(newcomer_id, []).append(date)
    for person in session.scalars(select(Newcomer)):
        days = reached[person.id]
        assert (person.first_contact_on, person.last_contact_on) == (min(days), max(days))
        assert person.archived_at is None or person.archived_at.date() > max(days)
    assert session.scalar(select(func.count()).where(Newcomer.archived_at.is_not(None)))


def test_needs_come_back_and_are_settled(session: Session) -> None:
    needs = session.scalars(select(Need)).all()
    assert {need.status for need in needs} == {"open", "in_progress", "solved", "closed"}
    assert all((need.closed_on is not None) == (need.status in ("solved", "closed")) for need in needs)
    touched = select(ContactNeed.need_id).group_by(ContactNeed.need_id).having(func.count() > 1)
    assert len(session.scalars(touched).all()) > 20
    of_men = (
        select(Need.code).join(Newcomer, Newcomer.id == Need.newcomer_id).where(Newcomer.gender == "male")
    )
    assert not {"V1", "V2", "V6"} & set(session.scalars(of_men))


def test_today_has_something_to_do(session: Session, until: dt.date) -> None:
    due = [f.due_on for f in session.scalars(select(FollowUp).where(FollowUp.done_on.is_(None)))]
    assert 2 <= sum(day < until for day in due) <= 15
    assert until in due
    assert any(until < day <= until + dt.timedelta(days=6) for day in due)
    done = session.scalars(select(FollowUp).where(FollowUp.done_on.is_not(None))).all()
    assert len(done) > 3 * len(due)
    assert all(f.done_on and f.created_at.date() <= f.done_on < until for f in done)
    referrals = session.scalars(select(Referral)).all()
    assert any(referral.status in WAITING_FOR_ANSWER for referral in referrals)
    assert any(
        r.status == "appointment" and r.appointment_on and 0 < (r.appointment_on - until).days < 7
        for r in referrals
    )
    open_dangers = session.scalars(select(DangerMatter).where(DangerMatter.closed_on.is_(None))).all()
    assert 1 <= len(open_dangers) <= 2
    assert session.scalar(select(func.count()).where(DangerMatter.closed_on.is_not(None)))
    planned = session.scalars(select(GroupSession).where(GroupSession.date > until)).all()
    assert {held.status for held in planned} == {"planned"}


def test_the_work_beside_contacts_is_there(session: Session) -> None:
    key_person = session.scalars(select(KeyPerson)).one()
    assert (key_person.code, key_person.role) == ("SP-DEMO", "mixed")
    for record in (Attendance, Consultation, Signal, OtherTime, Commitment):
        assert session.scalar(select(func.count()).select_from(record)), record.__name__
    assert set(session.scalars(select(Attendance.state))) >= {"attended", "no_show", "registered"}


def test_every_code_is_known(session: Session, reference: Reference) -> None:
    for list_name, column in {
        "contact_kind": Contact.kind,
        "language": Contact.language,
        "interpreter": Contact.interpreter,
        "municipality": Contact.municipality,
        "need": Need.code,
        "urgency": Need.urgency,
        "need_status": Need.status,
        "referral_destination": Referral.destination,
        "referral_status": ReferralStep.status,
        "referral_reason": ReferralStep.reason,
        "referral_outcome": ReferralStep.outcome,
        "danger_sign": DangerMatter.sign,
        "danger_action": DangerMatter.action,
        "country": Newcomer.origin,
        "gender": Newcomer.gender,
        "education": Newcomer.education,
        "household_kind": Newcomer.household_kind,
        "came_through": Newcomer.came_through,
        "consent_purpose": Consent.purpose,
        "consent_way": Consent.way,
        "session_theme": GroupSession.theme,
        "age_band": Attendance.age_band,
        "professional_kind": Consultation.asked_by,
        "advice_kind": Consultation.advice_kind,
        "need_domain": Signal.domain,
        "other_time_kind": OtherTime.kind,
        "key_person_role": KeyPerson.role,
    }.items():
        used = set(session.scalars(select(column).distinct())) - {None}
        known = {code.code for code in reference[list_name]}
        assert used <= known, list_name
    spoken = set(session.scalars(select(NewcomerLanguage.language).distinct()))
    assert spoken <= {code.code for code in reference["language"]}


def test_no_text_holds_a_bsn_or_a_name(session: Session) -> None:
    names = {name for name in session.scalars(select(Newcomer.name)) if name}
    texts = [
        value
        for mapper in Record.registry.mappers
        if mapper.class_ is not Newcomer
        for row in session.execute(select(*mapper.columns))
        for value in row
        if isinstance(value, str)
    ]
    assert len(texts) > 5000
    assert not [value for value in texts if find_bsn(value)]
    assert not [value for value in texts if any(name in value for name in names)]


def test_search_finds_somebody(session: Session) -> None:
    person = session.scalars(select(Newcomer).where(Newcomer.name != "").order_by(Newcomer.id)).first()
    assert person is not None
    found = session.scalars(
        text("SELECT rowid FROM search_name WHERE search_name MATCH :query"),
        {"query": " ".join(words(person.name))},
    ).all()
    assert person.id in found  # people stand at their own number in this index


def test_one_person_was_written_down_twice_so_that_merging_has_something_to_show(session: Session) -> None:
    numbers = session.scalars(select(Newcomer.id)).all()
    alike = {number: likely_duplicates(session, number) for number in numbers}
    pairs = [(number, row) for number, rows in alike.items() for row in rows if row.same_phone]
    assert len(pairs) == 2  # the one hints at the other
    assert pairs[0][0] == pairs[1][1].id
    # And nobody else is suspected without a reason: names repeat among the invented people.
    assert sum(bool(rows) for rows in alike.values()) <= len(numbers) * 0.05
