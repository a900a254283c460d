"""What is typed about a newcomer."""

import datetime as dt
from typing import Annotated

import msgspec

from sleutelapp.core.drafting import Draft, Line, RecordId, Text
from sleutelapp.reference.types import (
    CameThroughCode,
    ConsentPurposeCode,
    ConsentWayCode,
    CountryCode,
    EducationCode,
    GenderCode,
    HouseholdKindCode,
    LanguageCode,
    MunicipalityCode,
)

BirthYear = Annotated[int, msgspec.Meta(ge=1900, le=2100, description="year; never a full date of birth")]


class ConsentDraft(Draft, kw_only=True, frozen=True):
    """Consent for one purpose."""

    purpose: ConsentPurposeCode = "register"
    recipient: Line = ""
    given_on: dt.date | None = None
    way: ConsentWayCode = "oral"


class NewcomerDraft(Draft, kw_only=True, frozen=True):
    """A newcomer; without consent to register only figures and a code are kept."""

    name: Line = ""
    phone: Line = ""
    consents: tuple[ConsentDraft, ...] = ()
    birth_year: BirthYear | None = None
    birth_year_estimated: bool = False
    gender: GenderCode = "unknown"
    languages: tuple[LanguageCode, ...] = ()
    origin: CountryCode | None = None
    municipality: MunicipalityCode | None = None
    neighbourhood: Line = ""
    education: EducationCode = "unknown"
    household_kind: HouseholdKindCode | None = None
    household_id: RecordId | None = None
    came_through: CameThroughCode | None = None
    note: Text = ""
    private_note: Text = ""
    transferred_from: Line = ""  # code of the key person who handed over; only taken when somebody is added
    transferred_on: dt.date | None = None


EXAMPLE = NewcomerDraft(
    name="Almaz Tesfay",
    phone="06 12345670",
    consents=(
        ConsentDraft(purpose="register", given_on=dt.date(2026, 3, 2), way="oral"),
        ConsentDraft(purpose="share", recipient="social_team", given_on=dt.date(2026, 3, 2), way="oral"),
    ),
    birth_year=1991,
    birth_year_estimated=True,
    gender="female",
    languages=("ti", "ar"),
    origin="er",
    municipality="GM0363",
    neighbourhood="Slotermeer",
    education="primary",
    household_kind="single_parent",
    came_through="community",
    note="Liever na 10 uur bellen.",
    private_note="Zus woont in Utrecht.",
    transferred_from="SP-4M8Q",
    transferred_on=dt.date(2026, 3, 2),
)
