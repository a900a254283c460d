"""How people are described on screen: "±35 jaar · Tigrinya, Arabisch · Amsterdam"."""

import datetime as dt
from collections.abc import Iterable

from sleutelapp.features.newcomers.rules import age
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.counts import counts


def age_words(birth_year: int | None, *, estimated: bool, today: dt.date) -> str:
    """The age in years, with ± when the year of birth is estimated; empty when it is unknown."""
    years = age(birth_year, today)
    if years is None:
        return ""
    words = counts.years(years)
    return f"±{words}" if estimated else words


def labels(workspace: Workspace, list_name: str, codes: Iterable[str]) -> str:
    """The labels of some codes, as they stand in a sentence."""
    return ", ".join(workspace.label(list_name, code) for code in codes)


def icon_of(workspace: Workspace, list_name: str, code: str | None, otherwise: str) -> str:
    """The pictogram of a code, or another one where it has none."""
    found = workspace.reference[list_name].find(code) if code else None
    return (found.icon if found else "") or otherwise


def recipient_label(workspace: Workspace, recipient: str | None) -> str:
    """With whom data may be shared: where a referral goes, or a kind of professional who asks for advice."""
    known = recipient and workspace.reference["referral_destination"].find(recipient)
    return workspace.label("referral_destination" if known else "professional_kind", recipient or None)
