"""What is typed about the network: organisations and the professionals who work there."""

import datetime as dt
from typing import Annotated

import msgspec

from sleutelapp.core.drafting import Draft, Line, RecordId, Text
from sleutelapp.reference.types import DestinationCode, LanguageCode, MunicipalityCode, ProfessionalKindCode

Days = Annotated[int, msgspec.Meta(ge=0, le=3650, description="days")]


class OrganisationDraft(Draft, kw_only=True, frozen=True):
    """A practice, a desk, an institution."""

    name: Line
    kind: DestinationCode | None = None
    municipality: MunicipalityCode | None = None
    address: Line = ""
    phone: Line = ""
    email: Line = ""
    languages: tuple[LanguageCode, ...] = ()
    waiting_days: Days | None = None
    checked_on: dt.date | None = None
    note: Text = ""


class ProfessionalDraft(Draft, kw_only=True, frozen=True):
    """Somebody who works there."""

    name: Line
    kind: ProfessionalKindCode | None = None
    organisation_id: RecordId | None = None
    municipality: MunicipalityCode | None = None
    phone: Line = ""
    email: Line = ""
    languages: tuple[LanguageCode, ...] = ()
    checked_on: dt.date | None = None
    note: Text = ""


class PhoneNumberDraft(Draft, kw_only=True, frozen=True):
    """A number to call: a national one that is different here, or one of this region."""

    code: Line
    label: Line = ""
    number: Line
    checked_on: dt.date | None = None


ORGANISATION_EXAMPLE = OrganisationDraft(
    name="Tandartspraktijk Slotermeer",
    kind="dentist",
    municipality="GM0363",
    address="Plein 12, Amsterdam",
    phone="020 1234567",
    email="balie@tandarts.example",
    languages=("ti", "en"),
    waiting_days=21,
    checked_on=dt.date(2026, 2, 16),
    note="Ingang aan de achterkant.",
)
PROFESSIONAL_EXAMPLE = ProfessionalDraft(
    name="Hanna de Wit",
    kind="social_team",
    organisation_id=1,
    municipality="GM0363",
    phone="020 7654321",
    email="hanna@wijkteam.example",
    languages=("en", "ar"),
    checked_on=dt.date(2026, 2, 16),
    note="Bereikbaar op dinsdag en donderdag.",
)
