"""Who has sent for a quarter and who has not."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

import msgspec

from sleutelapp.features.periods.period import Period, last_finished
from sleutelapp.features.roster.drafts import Expected, Receipt, Roster

QUARTERS_OFFERED: Final = 8
YEARS_KEPT: Final = 4  # of what came in; older is forgotten


@dataclass(frozen=True, slots=True)
class Standing:
    """Everybody in one quarter. `others` sent and stand on no list."""

    missing: tuple[Expected, ...]
    sent: tuple[tuple[Expected, Receipt], ...]
    others: tuple[Receipt, ...]

    @property
    def expected(self) -> int:
        """How many are on the list."""
        return len(self.missing) + len(self.sent)


def standing(roster: Roster, quarter: Period) -> Standing:
    """How the quarter stands, each part by name."""
    receipts = [receipt for receipt in roster.receipts if receipt.quarter == quarter.code]
    missing: list[Expected] = []
    sent: list[tuple[Expected, Receipt]] = []
    for person in sorted(roster.people, key=lambda each: (each.name or each.code).casefold()):
        found = next((receipt for receipt in receipts if is_from(receipt, person)), None)
        if found is None:
            missing.append(person)
        else:
            sent.append((person, found))
    others = [
        receipt for receipt in receipts if not any(is_from(receipt, person) for person in roster.people)
    ]
    return Standing(tuple(missing), tuple(sent), tuple(sorted(others, key=lambda each: each.sender)))


def is_from(receipt: Receipt, person: Expected) -> bool:
    """Whether figures came from this key person."""
    is_same_code = receipt.sender.casefold() == person.code.casefold()
    if not person.organisation:
        return is_same_code
    return is_same_code and receipt.organisation.casefold() == person.organisation.casefold()


def quarters_offered(today: dt.date) -> tuple[Period, ...]:
    """The quarters that can be asked about, the last finished one first: an unfinished one cannot be sent."""
    offered = [last_finished("quarter", today)]
    while len(offered) < QUARTERS_OFFERED:
        offered.append(offered[-1].previous())
    return tuple(offered)


def with_receipts(roster: Roster, found: Iterable[Receipt], today: dt.date) -> Roster:
    """With what was read now; what is known keeps the day on which it was seen first."""
    first_kept = f"{today.year - YEARS_KEPT}-Q1"
    kept = {(each.organisation, each.sender, each.quarter): each for each in roster.receipts}
    for receipt in found:
        kept.setdefault((receipt.organisation, receipt.sender, receipt.quarter), receipt)
    receipts = sorted(
        (each for each in kept.values() if each.quarter >= first_kept),
        key=lambda each: (each.quarter, each.organisation, each.sender),
    )
    return msgspec.structs.replace(roster, receipts=tuple(receipts))


def with_person(roster: Roster, person: Expected, before: Expected | None = None) -> Roster:
    """With somebody new, or in the place of who stood there before."""
    if before is None or before not in roster.people:
        people = (*roster.people, person)
    else:
        people = tuple(person if each == before else each for each in roster.people)
    return msgspec.structs.replace(roster, people=people)


def without_person(roster: Roster, person: Expected) -> Roster:
    """Without somebody; what came in from them stays."""
    return msgspec.structs.replace(roster, people=tuple(each for each in roster.people if each != person))


def is_listed(roster: Roster, person: Expected, besides: Expected | None = None) -> bool:
    """Whether somebody with this code is on the list already."""
    return any(
        each != besides
        and each.code.casefold() == person.code.casefold()
        and (
            not (each.organisation and person.organisation)
            or each.organisation.casefold() == person.organisation.casefold()
        )
        for each in roster.people
    )


def as_expected(receipt: Receipt) -> Expected:
    """Somebody to put on the list, from what they sent."""
    return Expected(code=receipt.sender, name=receipt.name, organisation=receipt.organisation)


def shown_name(name: str, code: str) -> str:
    """How a key person is written: "Samira Haddad (SP-7K2M)", or the code where no name is known."""
    return f"{name} ({code})" if name and name != code else code
