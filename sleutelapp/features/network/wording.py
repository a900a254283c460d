"""How addresses are described on screen: "Tandarts · Ede · gecontroleerd 3 maanden geleden"."""

import datetime as dt
from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QCoreApplication

from sleutelapp.features.network.queries import ORGANISATION
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.counts import counts
from sleutelapp.qt.days import ago

_CODE_LISTS: Final = {True: "referral_destination", False: "professional_kind"}
_MONTH: Final = 365.25 / 12
_DAYS_TOLD: Final = 45  # after this, months say more than days


def code_list(kind: str) -> str:
    """The list of the kinds of an organisation or a professional."""
    return _CODE_LISTS[kind == ORGANISATION]


def kind_label(workspace: Workspace, code: str) -> str:
    """The label of a kind, whichever of the two lists knows it."""
    for name in _CODE_LISTS.values():
        if workspace.reference[name].find(code) is not None:
            return workspace.label(name, code)
    return code


def icon_of(workspace: Workspace, kind: str, code: str | None) -> str:
    """The pictogram of an organisation by what it does, or of a professional."""
    if kind != ORGANISATION:
        return "doctor"
    found = workspace.reference["referral_destination"].find(code) if code else None
    return (found.icon if found is not None else "") or "office-building-outline"


def language_labels(workspace: Workspace, codes: Iterable[str]) -> str:
    """Languages as they stand in a sentence."""
    return ", ".join(workspace.label("language", code) for code in codes)


def waiting_words(days: int | None) -> str:
    """How long one waits for a place there; empty when that is unknown."""
    if days is None:
        return ""
    if days == 0:
        return QCoreApplication.translate("Network", "no waiting time")
    return counts.waiting_days(days)


def long_since(day: dt.date, today: dt.date) -> str:
    """How long ago something was checked: "gisteren", "12 dagen geleden", "3 maanden geleden"."""
    days = (today - day).days
    if days <= _DAYS_TOLD:
        return ago(day, today)
    months = round(days / _MONTH)
    if months < 12:
        return counts.months_ago(months)
    return counts.over_years_ago(max(1, months // 12))


def checked_words(day: dt.date, today: dt.date) -> str:
    """When somebody last saw that it is right: "gecontroleerd 3 maanden geleden"."""
    words = QCoreApplication.translate("Network", "checked {when}")
    return words.replace("{when}", long_since(day, today))
