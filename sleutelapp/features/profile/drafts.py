"""The key person's profile and the organisation's file, as they are typed or stand in TOML.

Both are what `init` and the first start take in; tables repeat under `[[municipality]]`, `[[code]]`
and `[[number]]`.
"""

import datetime as dt
from typing import Annotated, Final

import msgspec

from sleutelapp.core.drafting import Draft, Line
from sleutelapp.reference.types import LanguageCode, MunicipalityCode, RoleCode

FILE_VERSION: Final = 1
LEAST_K: Final = 5
MOST_K: Final = 10  # sessions given together are rounded to tens, whoever gives them: that keeps no more
USUAL_RETENTION: Final = 24  # months after the last contact

Hours = Annotated[float, msgspec.Meta(ge=0, le=9000, description="hours agreed in one period")]
AgreedPer = Annotated[
    str, msgspec.Meta(pattern="^(month|quarter|year)$", description="month, quarter or year")
]
KeyPersonCode = Annotated[
    str,
    msgspec.Meta(
        pattern="^([A-Za-z0-9][A-Za-z0-9-]{1,19})?$",
        description="stands in file names instead of the name: letters, digits and dashes; empty makes one",
    ),
]
# Safe wherever a code stands: file names, sheets, other programs.
OwnCode = Annotated[
    str,
    msgspec.Meta(pattern="^[A-Za-z][A-Za-z0-9_]{0,39}$", description="letters, digits and underscores"),
]
# No fixed code begins so, now or later (a test holds the lists to it): a newer program never brings a code that an
# organisation thought of first.
OWN_CODE_START: Final = "org_"
SENDERS: Final = ("code", "name")  # how a key person is called in the workbooks they send
Sender = Annotated[str, msgspec.Meta(pattern="^(code|name)$", description="code or name")]
FilledLine = Annotated[str, msgspec.Meta(pattern=r"\S", max_length=200)]


class Agreement(Draft, kw_only=True, frozen=True):
    """Hours agreed with a municipality, from and until a day where these are known."""

    municipality: MunicipalityCode = msgspec.field(name="code")
    hours: Hours = 0
    period: AgreedPer = "month"
    valid_from: dt.date | None = None
    valid_until: dt.date | None = None


class ProfileFile(Draft, kw_only=True, frozen=True):
    """Who the key person is."""

    name: FilledLine
    code: KeyPersonCode = ""
    organisation: Line = ""
    role: RoleCode = "local"
    languages: tuple[LanguageCode, ...] = ()
    municipalities: tuple[Agreement, ...] = msgspec.field(default=(), name="municipality")


class ExtraCodeEntry(Draft, kw_only=True, frozen=True):
    """A code of the organisation's own, below a fixed one.

    Once it stood in an edition its list, code and parent stay; what is not used any more is retired.
    """

    list: Annotated[str, msgspec.Meta(description="name of a code list")]
    code: OwnCode  # begins with OWN_CODE_START
    parent: Line | None = None
    labels: dict[str, FilledLine]
    retired: bool = False


class LocalNumber(Draft, kw_only=True, frozen=True):
    """A number to call that differs per region, such as that of the huisartsenpost."""

    code: OwnCode
    label: Line = ""
    number: Annotated[str, msgspec.Meta(pattern=r"^[+0-9][0-9 ()./-]{1,38}$", description="phone number")]
    checked_on: dt.date | None = None


class OrganisationFile(Draft, kw_only=True, frozen=True):
    """What is the same on the laptops of all key persons of one organisation.

    `version` is that of the format; `edition` counts what the coordinator gave out and grows with every change.
    """

    version: Annotated[int, msgspec.Meta(ge=FILE_VERSION, le=FILE_VERSION)] = FILE_VERSION
    edition: Annotated[int, msgspec.Meta(ge=1, le=100_000)] = 1
    issued_on: dt.date | None = None
    name: FilledLine
    k: Annotated[int, msgspec.Meta(ge=LEAST_K, le=MOST_K)] = LEAST_K
    sender: Sender = "code"
    retention_months: Annotated[int, msgspec.Meta(ge=1, le=240)] = USUAL_RETENTION
    public_key: Annotated[
        str, msgspec.Meta(pattern="^([A-Za-z0-9+/]{43}=)?$", description="X25519 key of 32 bytes, in base 64")
    ] = ""
    municipalities: tuple[Agreement, ...] = msgspec.field(default=(), name="municipality")
    codes: tuple[ExtraCodeEntry, ...] = msgspec.field(default=(), name="code")
    numbers: tuple[LocalNumber, ...] = msgspec.field(default=(), name="number")


PROFILE_EXAMPLE = ProfileFile(
    name="Samira Haddad",
    code="SP-7K2M",
    organisation="Welzijn Noord",
    role="mixed",
    languages=("ar", "ti"),
    municipalities=(
        Agreement(
            municipality="GM0363",
            hours=24,
            period="quarter",
            valid_from=dt.date(2026, 1, 1),
            valid_until=dt.date(2026, 12, 31),
        ),
    ),
)
ORGANISATION_EXAMPLE = OrganisationFile(
    edition=3,
    issued_on=dt.date(2026, 9, 1),
    name="Welzijn Noord",
    k=7,
    sender="name",
    retention_months=36,
    public_key="AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
    municipalities=(
        Agreement(municipality="GM0363", hours=24),
        Agreement(municipality="GM0453", hours=96, period="year"),
    ),
    codes=(
        ExtraCodeEntry(
            list="need",
            code="org_dental_fear",
            parent="T",
            labels={"nl": "Angst voor de tandarts", "en": "Dental fear"},
        ),
        ExtraCodeEntry(list="contact_kind", code="org_market", labels={"nl": "Op de markt"}, retired=True),
    ),
    numbers=(
        LocalNumber(
            code="out_of_hours_gp",
            label="Huisartsenpost Amsterdam",
            number="088 003 06 00",
            checked_on=dt.date(2026, 2, 16),
        ),
    ),
)
