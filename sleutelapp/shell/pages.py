"""The pages of the navigation, in their order. To add a page, add an entry; Ctrl+number follows."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QCoreApplication

from sleutelapp.features.agenda.screen import AgendaScreen
from sleutelapp.features.consultations.screen import KINDS as ADVICE_KINDS
from sleutelapp.features.consultations.screen import AdviceScreen
from sleutelapp.features.contacts.detail_screen import CORRECTION, ContactDetailScreen
from sleutelapp.features.contacts.screen import ContactScreen
from sleutelapp.features.hours.screen import HoursScreen
from sleutelapp.features.merging.screen import MergeScreen
from sleutelapp.features.network.screen import NetworkScreen
from sleutelapp.features.newcomers.screen import NewcomerScreen
from sleutelapp.features.privacy.leftovers_screen import LeftoversScreen
from sleutelapp.features.privacy.retention_screen import RetentionScreen
from sleutelapp.features.privacy.screen import PrivacyScreen
from sleutelapp.features.referrals.screen import ReferralScreen
from sleutelapp.features.reports.screen import ReportScreen
from sleutelapp.features.screen import Screen
from sleutelapp.features.sessions.screen import SessionScreen
from sleutelapp.features.settings.screen import SettingsScreen
from sleutelapp.features.thrown_away.screen import WasteBinScreen
from sleutelapp.features.today.screen import TodayScreen
from sleutelapp.features.trail.screen import TrailScreen
from sleutelapp.features.workspace import Workspace

AGENDA: Final = "agenda"
CONTACT: Final = "contact"
CONTACT_DETAIL: Final = "contact_detail"
LEFTOVERS: Final = "leftovers"
MERGE: Final = "merge"
TRAIL: Final = "trail"
PRIVACY: Final = "privacy"
RETENTION: Final = "retention"
SETTINGS: Final = "settings"
TODAY: Final = "today"
WASTE_BIN: Final = "waste_bin"


@dataclass(frozen=True, slots=True)
class PageEntry:
    """One page.

    Attributes:
        key: its name in code.
        icon: pictogram name.
        title: in the language of the window.
        make: makes its screen, when it is first visited.
        show_record: shows one record on that screen; None where there is none to show.
        forms: of the drafts that its screen goes on with.
        kinds: of the records, as on the command line, that `show_record` takes as (kind, number).
        under: the page of the navigation that it belongs to; empty for one that is in the navigation itself.
    """

    key: str
    icon: str
    title: str
    make: Callable[[Workspace], Screen]
    show_record: Callable[[Any, Any], object] | None = None
    forms: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    under: str = ""


def pages() -> list[PageEntry]:
    """The pages, titled in the language now spoken."""
    translate = QCoreApplication.translate
    return [
        PageEntry(TODAY, "calendar-today-outline", translate("Navigation", "Today"), TodayScreen),
        PageEntry(
            "newcomers",
            "account-group-outline",
            translate("Navigation", "Newcomers"),
            NewcomerScreen,
            NewcomerScreen.show_newcomer,
            forms=("newcomer",),
        ),
        PageEntry(
            "referrals",
            "transit-connection-variant",
            translate("Navigation", "Referrals"),
            ReferralScreen,
            ReferralScreen.show_record,
            forms=("referral",),
        ),
        PageEntry(
            "sessions",
            "human-male-board",
            translate("Navigation", "Group education"),
            SessionScreen,
            SessionScreen.show_record,
            forms=("session",),
            kinds=("session",),
        ),
        PageEntry(
            "advice",
            "comment-question-outline",
            translate("Navigation", "Advice"),
            AdviceScreen,
            AdviceScreen.show_record,
            forms=ADVICE_KINDS,
            kinds=ADVICE_KINDS,
        ),
        PageEntry(
            "network",
            "book-account-outline",
            translate("Navigation", "Network"),
            NetworkScreen,
            NetworkScreen.show_record,
            forms=("network",),
            kinds=("organisation", "professional"),
        ),
        PageEntry(
            "hours",
            "clock-outline",
            translate("Navigation", "Hours"),
            HoursScreen,
            HoursScreen.show_record,
            forms=("time",),
            kinds=("time",),
        ),
        PageEntry("reports", "chart-box-outline", translate("Navigation", "Reports"), ReportScreen),
    ]


def foot_pages() -> list[PageEntry]:
    """Pages at the foot of the navigation, without a number; titled in the language now spoken."""
    title = QCoreApplication.translate("Navigation", "Settings")
    return [PageEntry(SETTINGS, "cog-outline", title, SettingsScreen, SettingsScreen.show_part)]


def form_pages() -> list[PageEntry]:
    """Pages that are led to and gone back from, outside the navigation."""
    return [
        PageEntry(
            AGENDA, "", "", AgendaScreen, AgendaScreen.show_record, kinds=("follow_up",), under="today"
        ),
        PageEntry(CONTACT, "", "", ContactScreen),
        PageEntry(
            CONTACT_DETAIL,
            "",
            "",
            ContactDetailScreen,
            ContactDetailScreen.show_contact,
            forms=(CORRECTION,),
        ),
        PageEntry(MERGE, "", "", MergeScreen, MergeScreen.show_person),
        PageEntry(TRAIL, "", "", TrailScreen, TrailScreen.show_person, under="newcomers"),
        PageEntry(PRIVACY, "", "", PrivacyScreen, PrivacyScreen.show_person, under="newcomers"),
        PageEntry(RETENTION, "", "", RetentionScreen, under=TODAY),
        PageEntry(LEFTOVERS, "", "", LeftoversScreen, under=SETTINGS),
        PageEntry(
            WASTE_BIN,
            "delete-outline",
            QCoreApplication.translate("Navigation", "Waste bin"),
            WasteBinScreen,
        ),
    ]
