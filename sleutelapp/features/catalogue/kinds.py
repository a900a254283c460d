"""Every kind of record the command line lists and shows: its table, its codes, what belongs to it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from sleutelapp.records import (
    Attendance,
    Consent,
    Consultation,
    Contact,
    ContactNeed,
    ContactNewcomer,
    Draft,
    FollowUp,
    GroupSession,
    Household,
    Need,
    Newcomer,
    NewcomerLanguage,
    Organisation,
    OtherTime,
    Professional,
    Record,
    Referral,
    ReferralStep,
    Signal,
)


@dataclass(frozen=True, slots=True)
class Part:
    """Rows of another table that belong to a record; one column makes a list of values, more of objects."""

    name: str
    record: type[Record]
    owner: str  # the column with the record's number
    columns: tuple[str, ...]
    codes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of record: `columns` are the ones a text list shows, `codes` maps a column to its code list."""

    record: type[Record]
    columns: tuple[str, ...]
    codes: Mapping[str, str]
    parts: tuple[Part, ...] = ()


_PLACE: Final = {"municipality": "municipality"}
KINDS: Final[dict[str, Kind]] = {
    "newcomer": Kind(
        Newcomer,
        ("code", "name", "birth_year", "gender", "municipality", "last_contact_on"),
        _PLACE
        | {
            "gender": "gender",
            "origin": "country",
            "education": "education",
            "household_kind": "household_kind",
            "came_through": "came_through",
            "languages": "language",
        },
        (
            Part("languages", NewcomerLanguage, "newcomer_id", ("language",)),
            Part(
                "consents",
                Consent,
                "newcomer_id",
                ("purpose", "recipient", "given_on", "way", "text_version", "withdrawn_on"),
                {"purpose": "consent_purpose", "way": "consent_way"},
            ),
        ),
    ),
    "household": Kind(
        Household,
        ("kind", "newcomer_ids"),
        {"kind": "household_kind"},
        (Part("newcomer_ids", Newcomer, "household_id", ("id",)),),
    ),
    "contact": Kind(
        Contact,
        ("date", "time", "kind", "newcomer_ids", "group_size", "minutes", "municipality"),
        _PLACE | {"kind": "contact_kind", "language": "language", "interpreter": "interpreter"},
        (
            Part("newcomer_ids", ContactNewcomer, "contact_id", ("newcomer_id",)),
            Part("need_ids", ContactNeed, "contact_id", ("need_id",)),
        ),
    ),
    "need": Kind(
        Need,
        ("newcomer_id", "code", "urgency", "status", "opened_on", "closed_on"),
        {"code": "need", "urgency": "urgency", "status": "need_status"},
    ),
    "referral": Kind(
        Referral,
        ("newcomer_id", "need_id", "destination", "status", "status_on", "appointment_on"),
        {
            "destination": "referral_destination",
            "status": "referral_status",
            "reason": "referral_reason",
            "outcome": "referral_outcome",
        },
        (
            Part(
                "steps",
                ReferralStep,
                "referral_id",
                ("status", "on", "reason", "outcome", "note"),
                {"status": "referral_status", "reason": "referral_reason", "outcome": "referral_outcome"},
            ),
        ),
    ),
    "follow_up": Kind(FollowUp, ("due_on", "done_on", "newcomer_id", "text"), {}),
    "session": Kind(
        GroupSession,
        ("date", "time", "theme", "status", "place", "minutes", "municipality"),
        _PLACE | {"theme": "session_theme", "languages": "language"},
        (
            Part(
                "attendance",
                Attendance,
                "session_id",
                ("newcomer_id", "count", "state", "walk_in", "municipality", "gender", "age_band"),
                _PLACE | {"gender": "gender", "age_band": "age_band"},
            ),
            Part(
                "questions",
                Need,
                "session_id",
                ("newcomer_id", "code", "urgency", "status", "note"),
                {"code": "need", "urgency": "urgency", "status": "need_status"},
            ),
        ),
    ),
    "consultation": Kind(
        Consultation,
        ("date", "asked_by", "advice_kind", "minutes", "municipality"),
        _PLACE | {"asked_by": "professional_kind", "advice_kind": "advice_kind"},
        (Part("follow_up_ids", FollowUp, "consultation_id", ("id",)),),
    ),
    "organisation": Kind(
        Organisation,
        ("name", "kind", "municipality", "phone", "waiting_days", "checked_on"),
        _PLACE | {"kind": "referral_destination", "languages": "language"},
    ),
    "professional": Kind(
        Professional,
        ("name", "kind", "organisation_id", "municipality", "phone", "checked_on"),
        _PLACE | {"kind": "professional_kind", "languages": "language"},
    ),
    "signal": Kind(Signal, ("date", "domain", "municipality", "text"), _PLACE | {"domain": "need_domain"}),
    "time": Kind(
        OtherTime,
        ("date", "kind", "minutes", "travel_minutes", "kilometres", "municipality"),
        _PLACE | {"kind": "other_time_kind"},
    ),
    "draft": Kind(Draft, ("form", "record_id", "started_at", "changed_at"), {}),
}
