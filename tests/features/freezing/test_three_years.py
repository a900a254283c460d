"""Three years of one key person, frozen quarter by quarter, before the outside audit: all files together."""

import datetime as dt
import random
from collections.abc import Iterator
from functools import partial
from itertools import pairwise

from sqlalchemy.orm import Session

from sleutelapp.disclosure.activity import places_of
from sleutelapp.disclosure.audit import audit_issues
from sleutelapp.disclosure.issue import Issue
from sleutelapp.disclosure.relations import NEW, REACH
from sleutelapp.disclosure.tables import Dimensions
from sleutelapp.features.freezing.ledger import frozen_issues
from sleutelapp.features.freezing.preparing import read_input
from sleutelapp.features.freezing.rules import dimensions_of, following
from sleutelapp.features.periods.period import Period
from sleutelapp.records import (
    Attendance,
    Contact,
    ContactNeed,
    ContactNewcomer,
    GroupSession,
    Need,
    Newcomer,
    NewcomerLanguage,
    Referral,
    ReferralStep,
)
from tests.features.freezing.conftest import ALMERE, AMSTERDAM, Work

YEARS = 3
NEW_A_QUARTER = 9
MET_A_QUARTER = 24


def quarters() -> Iterator[Period]:
    quarter = Period.parse("2026-Q1")
    for _ in range(4 * YEARS):
        yield quarter
        quarter = following(quarter)


def do_work(session: Session, chance: random.Random, quarter: Period, known: list[int]) -> None:
    """A quarter of work with old and new people; some of it is about the quarter before."""

    def some_day(*, late: bool = False) -> dt.date:
        first = quarter.first - dt.timedelta(days=60) if late else quarter.first
        return first + dt.timedelta(days=chance.randrange(50))

    for _ in range(NEW_A_QUARTER):
        newcomer = Newcomer(
            code=f"N-{len(known) + 1:05}",
            gender=chance.choice(("female", "female", "male", "unknown")),
            birth_year=chance.choice((None, 1950, 1980, 1991, 1999, 2012, 2022)),
            origin=chance.choice(("sy", "sy", "er", "af", None)),
            municipality=chance.choice((AMSTERDAM, AMSTERDAM, ALMERE, None)),
            transferred_from=chance.choice(("", "", "SP-4M8Q")),
            transferred_on=some_day(),
        )
        newcomer.languages = [NewcomerLanguage(language=chance.choice(("ar", "ti", "fa")), position=0)]
        session.add(newcomer)
        session.flush()
        known.append(newcomer.id)
    for number in sorted(chance.sample(known, min(len(known), MET_A_QUARTER))):
        day = some_day(late=chance.random() < 0.15 and len(known) > NEW_A_QUARTER)
        place = chance.choice((AMSTERDAM, ALMERE, None))
        contact = Contact(date=day, time=dt.time(10), kind="home_visit", minutes=45, municipality=place)
        need = Need(
            newcomer_id=number,
            code=chance.choice(("P1", "P2", "T1", "W2", "G1", "S1")),
            urgency=chance.choice(("now", "planned")),
            status=chance.choice(("open", "solved")),
            opened_on=day,
        )
        session.add_all((contact, need))
        session.flush()
        session.add(ContactNewcomer(contact_id=contact.id, newcomer_id=number, date=day))
        session.add(ContactNeed(contact_id=contact.id, need_id=need.id, date=day, urgency=need.urgency))
        if chance.random() < 0.5:
            status = chance.choice(("sent", "gone", "not_gone", "refused"))
            referral = Referral(
                newcomer_id=number,
                destination=chance.choice(("gp", "dentist", "social_team")),
                status=status,
                opened_on=day,
                status_on=day,
            )
            session.add(referral)
            session.flush()
            session.add(ReferralStep(referral_id=referral.id, status=status, on=day))
    for theme in ("oral_health", "smoking")[: chance.randrange(3)]:
        group = GroupSession(
            date=some_day(), theme=theme, minutes=60, share_code=chance.choice(("", "QWERT"))
        )
        session.add(group)
        session.flush()
        for _ in range(chance.randrange(1, 6)):
            session.add(Attendance(session_id=group.id, count=chance.randrange(1, 5), gender="female"))


def test_twelve_quarters_of_one_key_person_keep_their_promise_together(work: Work) -> None:
    chance = random.Random(12)  # noqa: S311 -- invented work
    known: list[int] = []
    late = 0
    for quarter in quarters():
        work.at(quarter.first.year, quarter.first.month, 20)
        work.write(partial(do_work, chance=chance, quarter=quarter, known=known))
        after = following(quarter).first
        work.at(after.year, after.month, 5)
        with work.vault.reading() as session:
            late += read_input(session, quarter, work.reference, b"x" * 32).counted.late.total
        assert work.freeze(quarter.code).value(REACH) > 0
    assert late > 4 * YEARS
    with work.vault.reading() as session:
        issues = frozen_issues(session, Period("year", dt.date(2026, 1, 1), dt.date(2026 + YEARS, 1, 1)))
    assert len(issues) == 4 * YEARS
    for earlier, later in pairwise(issues):
        assert later.value(NEW) <= later.value(REACH)
        assert earlier.sender == later.sender

    def lists(issue: Issue) -> Dimensions:
        return dimensions_of(work.reference, places_of(issue.exact), issue.sessions)

    report = audit_issues(issues, lists)
    assert report.issues == 4 * YEARS
    assert report.figures > 10_000
    assert (report.findings, report.contradictions, report.unknown) == ((), (), ())
    assert report.passes
