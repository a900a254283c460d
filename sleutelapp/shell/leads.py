"""Where what a screen offers, or the search finds, leads to."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt

from sleutelapp.shell.doors import lock_for_rescue, rotate
from sleutelapp.shell.erasing import erase_person
from sleutelapp.shell.pages import CONTACT_DETAIL
from sleutelapp.shell.place import Place

if TYPE_CHECKING:
    from sleutelapp.features.screen import Screen
    from sleutelapp.features.search.search_box import SearchBox
    from sleutelapp.shell.application import Application
    from sleutelapp.shell.workbench import Workbench

# Pages that show records of one kind, by their number alone.
_BY_NUMBER: Final = {"newcomer": "newcomers", "referral": "referrals", "contact": CONTACT_DETAIL}


def lead_from_screen(workbench: Workbench, screen: Screen) -> None:
    """Let a screen lead to people, records, drafts and places, and back."""
    screen.finished.connect(workbench.go_back)
    screen.new_contact_wanted.connect(workbench.new_contact)
    screen.newcomer_wanted.connect(lambda number: workbench.go(Place("newcomers", number)))
    screen.contact_wanted.connect(lambda number: workbench.go(Place(CONTACT_DETAIL, number)))
    screen.referral_wanted.connect(lambda number: workbench.go(Place("referrals", number)))
    screen.draft_wanted.connect(workbench.resume_draft)
    screen.record_wanted.connect(partial(show_found, workbench))
    screen.place_wanted.connect(lambda page, record: workbench.go(Place(page, record)))
    screen.place_became.connect(lambda page, record: workbench.become(Place(page, record)))
    screen.setting_wanted.connect(workbench.setting_wanted)
    screen.backup_made.connect(workbench.status.show_backup)
    screen.backup_made.connect(workbench.banners.backup_made)
    screen.restore_wanted.connect(workbench.restore_wanted)
    screen.erase_wanted.connect(workbench.erase_wanted)
    screen.rotation_wanted.connect(workbench.rotation_wanted)


def lead_from_workbench(workbench: Workbench, application: Application) -> None:
    """Let an open vault's page lock, change and end itself."""
    workbench.lock_wanted.connect(application.lock)
    workbench.language_wanted.connect(application.change_language)
    workbench.navigation_collapsed.connect(partial(application.change_setting, "navigation_collapsed"))
    # These are told by a page that is still at work, and may end it.
    later = Qt.ConnectionType.QueuedConnection
    workbench.setting_wanted.connect(application.change_setting, later)
    workbench.codes_changed.connect(application.renew_workbench, later)
    workbench.restore_wanted.connect(application.restore, later)
    workbench.erase_wanted.connect(partial(erase_person, application), later)
    workbench.rotation_wanted.connect(partial(rotate, application), later)
    workbench.stack.rescue_wanted.connect(partial(lock_for_rescue, application), later)


def lead_from_search(workbench: Workbench, search: SearchBox) -> None:
    """Let what was found lead to its page."""
    search.newcomer_chosen.connect(lambda number: workbench.go(Place("newcomers", number)))
    search.organisation_chosen.connect(lambda number: show_found(workbench, "organisation", number))
    search.professional_chosen.connect(lambda number: show_found(workbench, "professional", number))
    search.record_chosen.connect(partial(show_found, workbench))


def show_found(workbench: Workbench, kind: str, record_id: int) -> None:
    """Show a record of a kind of the command line, where it is at home."""
    home = workbench.home_of_need(record_id) if kind == "need" else (kind, record_id)
    if home is None:
        return
    kind, record_id = home
    if kind in _BY_NUMBER:
        workbench.go(Place(_BY_NUMBER[kind], record_id))
    elif (page := workbench.page_of(kind)) is not None:
        workbench.go(Place(page, home))
