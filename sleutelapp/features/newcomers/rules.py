"""What holds for newcomers, whatever screen or script they come from."""

from datetime import date
from typing import Final

from sleutelapp.features.newcomers.drafts import NewcomerDraft

# Age bands as the municipalities ask for them; both ends included.
AGE_BANDS: Final = (
    ("0_3", 0, 3),
    ("4_11", 4, 11),
    ("12_17", 12, 17),
    ("18_29", 18, 29),
    ("30_44", 30, 44),
    ("45_64", 45, 64),
    ("65_plus", 65, 200),
)


def age(birth_year: int | None, today: date) -> int | None:
    """Age in years as the year tells it: the one reached in this calendar year."""
    return None if birth_year is None else max(today.year - birth_year, 0)


def age_band(birth_year: int | None, today: date) -> str | None:
    """The code of the age band, or None when the year of birth is unknown."""
    years = age(birth_year, today)
    return next(
        (code for code, first, last in AGE_BANDS if years is not None and first <= years <= last), None
    )


def has_consent_to_register(draft: NewcomerDraft) -> bool:
    """Whether name and phone may be kept (AVG art. 9: health data needs explicit consent)."""
    return any(consent.purpose == "register" for consent in draft.consents)


def consents_to_name(recipient: str) -> tuple[tuple[str, str], ...]:
    """Purpose and recipient of each consent that must stand before work for a recipient may name somebody."""
    return (("register", ""), ("share", recipient))
