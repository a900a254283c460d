"""How the lists that take an organisation's own codes are called, and where such a code stands."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from sleutelapp.features.profile.drafts import ExtraCodeEntry
from sleutelapp.features.profile.files import LISTS_WITH_OWN_CODES
from sleutelapp.qt.days import joined
from sleutelapp.reference.codes import Reference

ICONS: Final = {
    "need": "clipboard-text-outline",
    "contact_kind": "home-outline",
    "came_through": "account-arrow-right-outline",
    "referral_destination": "transit-connection-variant",
    "referral_reason": "help-circle-outline",
    "session_theme": "human-male-board",
    "professional_kind": "briefcase-outline",
    "advice_kind": "comment-question-outline",
    "other_time_kind": "clock-outline",
}
# Whose codes stand below those of another list; the others can stand below one of their own.
PARENT_LISTS: Final = {"need": "need_domain"}


def list_names() -> list[tuple[str, str]]:
    """(list, name) in the language now spoken, for each that takes own codes."""
    translate = QCoreApplication.translate
    names = {
        "need": translate("OwnCodes", "Need"),
        "contact_kind": translate("OwnCodes", "Kind of contact"),
        "came_through": translate("OwnCodes", "Came through"),
        "referral_destination": translate("OwnCodes", "Destination of a referral"),
        "referral_reason": translate("OwnCodes", "Reason at a referral"),
        "session_theme": translate("OwnCodes", "Theme of group education"),
        "professional_kind": translate("OwnCodes", "Kind of professional"),
        "advice_kind": translate("OwnCodes", "Kind of advice"),
        "other_time_kind": translate("OwnCodes", "Other time"),
    }
    return [(name, names[name]) for name in LISTS_WITH_OWN_CODES]


def parent_label(reference: Reference, list_name: str, parent: str | None, language: str) -> str:
    """What a code stands below; empty when it stands by itself."""
    return reference[PARENT_LISTS.get(list_name, list_name)].label(parent, language)


def place_words(reference: Reference, list_name: str, parent: str | None, language: str) -> str:
    """The list and what a code stands below: "Hulpvraag · Mond"."""
    above = parent_label(reference, list_name, parent, language)
    return joined(dict(list_names()).get(list_name, list_name), above)


def own_name(entry: ExtraCodeEntry, language: str) -> str:
    """How a code is called: in this language, else in Dutch."""
    return entry.labels.get(language) or entry.labels.get("nl") or entry.code
