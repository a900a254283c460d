"""A type per code list, for the fields of drafts: the schema names the list, `check_codes` checks it."""

from typing import Annotated

import msgspec


def _codes(list_name: str) -> msgspec.Meta:
    return msgspec.Meta(extra={"codes": list_name}, description=f"a code of the list {list_name}")


NeedCode = Annotated[str, _codes("need")]
NeedDomainCode = Annotated[str, _codes("need_domain")]
UrgencyCode = Annotated[str, _codes("urgency")]
DangerSignCode = Annotated[str, _codes("danger_sign")]
DangerActionCode = Annotated[str, _codes("danger_action")]
ContactKindCode = Annotated[str, _codes("contact_kind")]
CameThroughCode = Annotated[str, _codes("came_through")]
DestinationCode = Annotated[str, _codes("referral_destination")]
ReferralStatusCode = Annotated[str, _codes("referral_status")]
ReferralReasonCode = Annotated[str, _codes("referral_reason")]
ReferralOutcomeCode = Annotated[str, _codes("referral_outcome")]
SessionThemeCode = Annotated[str, _codes("session_theme")]
ProfessionalKindCode = Annotated[str, _codes("professional_kind")]
AdviceKindCode = Annotated[str, _codes("advice_kind")]
OtherTimeKindCode = Annotated[str, _codes("other_time_kind")]
GenderCode = Annotated[str, _codes("gender")]
HouseholdKindCode = Annotated[str, _codes("household_kind")]
EducationCode = Annotated[str, _codes("education")]
InterpreterCode = Annotated[str, _codes("interpreter")]
RoleCode = Annotated[str, _codes("key_person_role")]
ConsentPurposeCode = Annotated[str, _codes("consent_purpose")]
ConsentWayCode = Annotated[str, _codes("consent_way")]
NeedStatusCode = Annotated[str, _codes("need_status")]
LanguageCode = Annotated[str, _codes("language")]
CountryCode = Annotated[str, _codes("country")]
MunicipalityCode = Annotated[str, _codes("municipality")]
AgeBandCode = Annotated[str, _codes("age_band")]
