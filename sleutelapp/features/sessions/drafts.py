"""What is typed about a group session and who was there."""

import datetime as dt
from typing import Annotated

import msgspec

from sleutelapp.core.drafting import Draft, Kilometres, Line, LocalTime, Minutes, People, RecordId, Text
from sleutelapp.reference.types import (
    AgeBandCode,
    DangerActionCode,
    GenderCode,
    LanguageCode,
    MunicipalityCode,
    NeedCode,
    NeedStatusCode,
    SessionThemeCode,
    UrgencyCode,
)

# Patterns, not enumerations: the sentence about a wrong one must not repeat what was typed.
SessionStatus = Annotated[
    str, msgspec.Meta(pattern="^(planned|held|cancelled)$", description="planned, held or cancelled")
]
AttendanceState = Annotated[
    str,
    msgspec.Meta(pattern="^(registered|attended|no_show)$", description="registered, attended or no_show"),
]


class AttendanceDraft(Draft, kw_only=True, frozen=True):
    """One known person (`newcomer_id`), or a count of unknown people of one description."""

    newcomer_id: RecordId | None = None
    count: People = 1
    state: AttendanceState = "attended"
    walk_in: bool = False
    municipality: MunicipalityCode | None = None
    gender: GenderCode = "unknown"
    age_band: AgeBandCode | None = None


class QuestionDraft(Draft, kw_only=True, frozen=True):
    """A question asked afterwards: a need of one person (`newcomer_id`), or of the group."""

    code: NeedCode
    newcomer_id: RecordId | None = None
    urgency: UrgencyCode = "information_only"
    status: NeedStatusCode = "open"
    note: Text = ""
    danger_action: DangerActionCode = "later"


class SessionDraft(Draft, kw_only=True, frozen=True):
    """A session; `minutes` is its own length, preparation and travel stand apart."""

    theme: SessionThemeCode
    date: dt.date | None = None
    time: LocalTime | None = None
    status: SessionStatus = "held"
    minutes: Minutes = 0
    preparation_minutes: Minutes = 0
    travel_minutes: Minutes = 0
    kilometres: Kilometres = 0
    municipality: MunicipalityCode | None = None
    place: Line = ""
    partner_id: RecordId | None = None
    givers: tuple[Line, ...] = ()
    languages: tuple[LanguageCode, ...] = ()
    share_code: Line = ""
    attendance: tuple[AttendanceDraft, ...] = ()
    questions: tuple[QuestionDraft, ...] = ()
    notes: Text = ""
    private_note: Text = ""


EXAMPLE = SessionDraft(
    theme="oral_health",
    date=dt.date(2026, 3, 12),
    time=dt.time(13, 30),
    status="planned",
    minutes=90,
    preparation_minutes=45,
    travel_minutes=30,
    kilometres=14.5,
    municipality="GM0363",
    place="Buurthuis De Brug",
    partner_id=1,
    givers=("SP-8Q4T",),
    languages=("ti", "ar"),
    share_code="7KPM9",
    attendance=(
        AttendanceDraft(newcomer_id=1, state="registered", walk_in=True),
        AttendanceDraft(
            count=6, state="registered", municipality="GM0363", gender="female", age_band="30_44"
        ),
        AttendanceDraft(count=2, state="no_show", gender="male"),
    ),
    questions=(
        QuestionDraft(
            code="T3",
            newcomer_id=1,
            urgency="planned",
            status="in_progress",
            note="Wil een offerte laten lezen.",
            danger_action="later",
        ),
        QuestionDraft(code="W3", status="solved"),
    ),
    notes="Veel vragen over kosten van de tandarts.",
    private_note="Volgende keer een grotere zaal.",
)
