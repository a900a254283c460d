"""What is typed about a contact: one page, one draft, one transaction."""

import datetime as dt
from typing import Annotated

import msgspec

from sleutelapp.core.drafting import Draft, Kilometres, Line, LocalTime, Minutes, People, RecordId, Text
from sleutelapp.features.follow_ups.drafts import FollowUpDraft
from sleutelapp.features.newcomers.drafts import NewcomerDraft
from sleutelapp.features.referrals.drafts import ReferralDraft
from sleutelapp.reference.types import (
    ContactKindCode,
    DangerActionCode,
    DangerSignCode,
    InterpreterCode,
    LanguageCode,
    MunicipalityCode,
    NeedCode,
    UrgencyCode,
)

PersonIndex = Annotated[
    int, msgspec.Meta(ge=0, description="position among newcomer_ids, then new_newcomers; absent for a group")
]


class ContactNeedDraft(Draft, kw_only=True, frozen=True):
    """A need that came up: of one of the people there, or of the group."""

    code: NeedCode
    person: PersonIndex | None = None
    urgency: UrgencyCode = "planned"
    note: Text = ""
    referral: ReferralDraft | None = None
    follow_up: FollowUpDraft | None = None


class ContactDraft(Draft, kw_only=True, frozen=True):
    """A contact; only who (people, or a group with its head count) and kind are required."""

    kind: ContactKindCode
    newcomer_ids: tuple[RecordId, ...] = ()
    new_newcomers: tuple[NewcomerDraft, ...] = ()
    same_household: bool = False
    group_size: People | None = None
    group_name: Line = ""
    date: dt.date | None = None
    time: LocalTime | None = None
    minutes: Minutes = 0
    travel_minutes: Minutes = 0
    kilometres: Kilometres = 0
    municipality: MunicipalityCode | None = None
    language: LanguageCode | None = None
    interpreter: InterpreterCode | None = None
    needs: tuple[ContactNeedDraft, ...] = ()
    danger_signs: tuple[DangerSignCode, ...] = ()
    danger_action: DangerActionCode = "later"
    danger_note: Text = ""
    notes: Text = ""
    private_note: Text = ""


class ContactChangeDraft(Draft, kw_only=True, frozen=True):
    """A contact corrected afterwards; which people were there and what came up stay as they were."""

    kind: ContactKindCode
    date: dt.date
    time: LocalTime
    group_size: People | None = None  # of a contact with a group; of no other
    group_name: Line = ""
    minutes: Minutes = 0
    travel_minutes: Minutes = 0
    kilometres: Kilometres = 0
    municipality: MunicipalityCode | None = None
    language: LanguageCode | None = None
    interpreter: InterpreterCode | None = None
    notes: Text = ""
    private_note: Text = ""


EXAMPLE = ContactDraft(
    kind="home_visit",
    newcomer_ids=(1,),
    new_newcomers=(NewcomerDraft(birth_year=2021, gender="female", municipality="GM0363"),),
    same_household=True,
    group_size=2,
    group_name="Vrouwengroep Slotermeer",
    date=dt.date(2026, 3, 9),
    time=dt.time(10, 30),
    minutes=60,
    travel_minutes=20,
    kilometres=7.5,
    municipality="GM0363",
    language="ti",
    interpreter="self",
    needs=(
        ContactNeedDraft(
            code="T4",
            person=1,
            urgency="within_7_days",
            note="Twee gaatjes gezien op school.",
            referral=ReferralDraft(destination="dentist", note="Vraag naar vergoeding tot 18 jaar."),
            follow_up=FollowUpDraft(due_on=dt.date(2026, 3, 16), text="Is de afspraak gemaakt?"),
        ),
        ContactNeedDraft(code="P1", person=0),
    ),
    danger_signs=("sick_baby",),
    danger_action="called_gp",
    danger_note="De huisartsenpost belde terug.",
    notes="Moeder en dochter samen gesproken.",
    private_note="Moeder was moe.",
)
