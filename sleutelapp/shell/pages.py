"""The pages of the navigation, in their order. To add a page, add an entry; Ctrl+number follows."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from PySide6.QtCore import QCoreApplication

from sleutelapp.features.screen import Screen
from sleutelapp.features.workspace import Workspace


@dataclass(frozen=True, slots=True)
class PageEntry:
    """One page.

    Attributes:
        key: its name in code.
        icon: pictogram name.
        title: in the language of the window.
        make: makes its screen, when it is first visited.
        show_record: shows one record on that screen; None where there is none to show.
    """

    key: str
    icon: str
    title: str
    make: Callable[[Workspace], Screen]
    show_record: Callable[[Any, int], object] | None = None


def pages() -> list[PageEntry]:
    """The pages, titled in the language now spoken."""
    tr = QCoreApplication.translate
    wanted = [
        ("today", "calendar-today-outline", tr("Navigation", "Today"), "today.screen", "TodayScreen", ""),
        (
            "newcomers",
            "account-group-outline",
            tr("Navigation", "Newcomers"),
            "newcomers.screen",
            "NewcomerScreen",
            "show_newcomer",
        ),
        (
            "referrals",
            "transit-connection-variant",
            tr("Navigation", "Referrals"),
            "referrals.screen",
            "ReferralScreen",
            "show_referral",
        ),
        ("reports", "chart-box-outline", tr("Navigation", "Reports"), "reports.screen", "ReportScreen", ""),
    ]
    found = []
    for key, icon, title, module, name, show in wanted:
        if find_spec(f"sleutelapp.features.{module}"):
            make = getattr(import_module(f"sleutelapp.features.{module}"), name)
            found.append(PageEntry(key, icon, title, make, getattr(make, show) if show else None))
    return found
