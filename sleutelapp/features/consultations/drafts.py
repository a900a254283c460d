"""What is typed about a consultation: a professional asked for advice."""

import datetime as dt

from sleutelapp.core.drafting import Draft, Kilometres, Minutes, RecordId, Text
from sleutelapp.features.follow_ups.drafts import FollowUpDraft
from sleutelapp.reference.types import AdviceKindCode, MunicipalityCode, ProfessionalKindCode


class ConsultationDraft(Draft, kw_only=True, frozen=True):
    """A consultation; it needs no newcomer, and names one only with consent."""

    asked_by: ProfessionalKindCode
    advice_kind: AdviceKindCode
    date: dt.date | None = None
    minutes: Minutes = 0
    travel_minutes: Minutes = 0
    kilometres: Kilometres = 0
    municipality: MunicipalityCode | None = None
    professional_id: RecordId | None = None
    organisation_id: RecordId | None = None
    newcomer_id: RecordId | None = None
    question: Text = ""
    advice: Text = ""
    follow_up: FollowUpDraft | None = None


EXAMPLE = ConsultationDraft(
    asked_by="social_team",
    advice_kind="cultural_meaning",
    date=dt.date(2026, 3, 13),
    minutes=30,
    travel_minutes=20,
    kilometres=6.4,
    municipality="GM0363",
    professional_id=1,
    organisation_id=1,
    newcomer_id=1,
    question="Hoe bespreken we schaamte over psychische klachten?",
    advice="Begin met slapen en hoofdpijn, niet met het woord 'psychisch'.",
    follow_up=FollowUpDraft(due_on=dt.date(2026, 3, 27), text="Vragen hoe het gesprek ging."),
)
