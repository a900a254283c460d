"""The pages of the coordinator's window, in their order. To add a page, add an entry; Ctrl+number follows."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from sleutelapp.features.combining.screen import CombineScreen
from sleutelapp.features.office import Office, OfficeScreen
from sleutelapp.features.organisation.keeping import has_unsaved
from sleutelapp.features.organisation.screen import OrganisationScreen
from sleutelapp.features.roster.screen import RosterScreen
from sleutelapp.features.settings.office_screen import OfficeSettingsScreen


@dataclass(frozen=True, slots=True)
class OfficePage:
    """One page.

    Attributes:
        key: its name in code.
        icon: pictogram name.
        title: in the language of the window.
        make: makes its screen, when it is first visited.
        waits: whether something unsaved waits there; the window begins there then.
    """

    key: str
    icon: str
    title: str
    make: Callable[[Office], OfficeScreen]
    waits: Callable[[Office], bool] = lambda _office: False


def office_pages() -> list[OfficePage]:
    """The pages, titled in the language now spoken."""
    translate = QCoreApplication.translate
    return [
        OfficePage(
            "combine",
            "call-merge",
            translate("CoordinatorNavigation", "Combine"),
            CombineScreen,
        ),
        OfficePage(
            "roster",
            "account-clock-outline",
            translate("CoordinatorNavigation", "Who sends"),
            RosterScreen,
        ),
        OfficePage(
            "organisation",
            "file-cog-outline",
            translate("CoordinatorNavigation", "Organisation file"),
            OrganisationScreen,
            has_unsaved,
        ),
    ]


def office_foot_pages() -> list[OfficePage]:
    """Pages at the foot of the navigation, without a number."""
    title = QCoreApplication.translate("Navigation", "Settings")
    return [OfficePage("settings", "cog-outline", title, OfficeSettingsScreen)]
