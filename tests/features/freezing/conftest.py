"""Work of a quarter, put down as records; and a vault whose key person is known."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import pytest
from sqlalchemy.orm import Session

from sleutelapp.core.clock import SetClock
from sleutelapp.core.errors import Refused
from sleutelapp.disclosure.issue import Issue
from sleutelapp.features.freezing.actions import freeze_quarter, ready
from sleutelapp.features.freezing.preview import QuarterPreview, quarter_preview
from sleutelapp.features.periods.period import Period
from sleutelapp.features.profile.actions import save_profile
from sleutelapp.features.profile.drafts import PROFILE_EXAMPLE
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
from sleutelapp.reference.codes import Reference
from sleutelapp.vault.store import Vault

AMSTERDAM, ALMERE = "GM0363", "GM0034"


@dataclass
class Work:
    """Puts records down, each in a transaction of its own, at the vault's time."""

    vault: Vault
    clock: SetClock
    reference: Reference

    def at(self, *day: int) -> "Work":
        """From now on it is ten o'clock on this day."""
        self.clock.moment = dt.datetime(*day, 10)  # type: ignore[arg-type, call-arg]  # noqa: DTZ001 -- local time
        return self

    def write(self, action: Callable[[Session], Any]) -> Any:
        with self.vault.writing() as session:
            return action(session)

    def add(self, record: Any) -> int:
        def put(session: Session) -> int:
            session.add(record)
            session.flush()
            return int(record.id)

        return int(self.write(put))

    def person(self, languages: Sequence[str] = (), **facts: Any) -> int:
        def put(session: Session) -> int:
            newcomer = Newcomer(code="N-", **facts)
            newcomer.languages = [
                NewcomerLanguage(language=code, position=at) for at, code in enumerate(languages)
            ]
            session.add(newcomer)
            session.flush()
            newcomer.code = f"N-{newcomer.id:05}"
            return newcomer.id

        return int(self.write(put))

    def people(self, number: int, **facts: Any) -> list[int]:
        return [self.person(**facts) for _ in range(number)]

    def contact(
        self,
        day: dt.date,
        people: Sequence[int],
        *,
        kind: str = "home_visit",
        needs: Sequence[tuple[int, str]] = (),
        **facts: Any,
    ) -> int:
        def put(session: Session) -> int:
            contact = Contact(date=day, time=dt.time(10), kind=kind, **facts)
            session.add(contact)
            session.flush()
            for number in people:
                session.add(ContactNewcomer(contact_id=contact.id, newcomer_id=number, date=day))
            for number, urgency in needs:
                session.add(ContactNeed(contact_id=contact.id, need_id=number, date=day, urgency=urgency))
            session.flush()
            return contact.id

        return int(self.write(put))

    def need(self, person: int | None, code: str, day: dt.date, **facts: Any) -> int:
        return self.add(Need(newcomer_id=person, code=code, opened_on=day, **facts))

    def referral(
        self, person: int, steps: Sequence[tuple[str, dt.date]], *, need: int | None = None, **facts: Any
    ) -> int:
        last = steps[-1]
        number = self.add(
            Referral(
                newcomer_id=person,
                need_id=need,
                destination=facts.pop("destination", "gp"),
                status=last[0],
                opened_on=steps[0][1],
                status_on=last[1],
                appointment_on=facts.pop("appointment_on", None),
            )
        )
        for status, on in steps:
            is_last = (status, on) == last
            self.add(ReferralStep(referral_id=number, status=status, on=on, **(facts if is_last else {})))
        return number

    def session(self, day: dt.date, theme: str, came: Sequence[dict[str, Any]], **facts: Any) -> int:
        number = self.add(GroupSession(date=day, theme=theme, **facts))
        for row in came:
            self.add(Attendance(session_id=number, **row))
        return number

    def preview(self, quarter: str) -> QuarterPreview:
        ready(self.vault)
        return quarter_preview(self.vault, Period.parse(quarter), self.reference)

    def freeze(self, quarter: str) -> Issue:
        return freeze_quarter(self.vault, Period.parse(quarter), self.reference)


@pytest.fixture
def work(vault: Vault, clock: SetClock, reference: Reference) -> Work:
    with vault.writing() as session:
        save_profile(session, PROFILE_EXAMPLE)
    return Work(vault, clock, reference).at(2026, 1, 2)


def day(month: int, number: int) -> dt.date:
    return dt.date(2026, month, number)


@pytest.fixture
def busy(work: Work) -> Work:
    """Thirteen people in the first quarter, with needs; a day in April."""
    people = work.people(13, municipality=AMSTERDAM, gender="female", birth_year=1991, origin="er")
    for number, person in enumerate(people):
        need = work.need(person, ("P1", "T1", "W2")[number % 3], day(1, 10))
        work.contact(
            day(1, 10 + number), [person], needs=[(need, "planned")], municipality=AMSTERDAM, minutes=30
        )
    return work.at(2026, 4, 8)


def refused(action: Callable[[], object]) -> Refused:
    with pytest.raises(Refused) as error:
        action()
    return error.value
