"""The pages before an open vault, each led to what comes after it.

What needs the store is imported where it is used: this module is loaded before the first paint.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer

from sleutelapp.core.errors import Damaged, UserError
from sleutelapp.qt.jobs import Job
from sleutelapp.shell.doorstep import demo_waiting_page
from sleutelapp.shell.unlock import UnlockPage
from sleutelapp.vault.key_glance import lets_organisation_in

if TYPE_CHECKING:
    from pathlib import Path

    from sleutelapp.shell.application import Application
    from sleutelapp.shell.damaged import DamagedPage
    from sleutelapp.shell.doorstep import WaitingPage
    from sleutelapp.shell.first_start import FirstStart
    from sleutelapp.shell.restoring import RestorePage
    from sleutelapp.vault.opening import UnlockedKeys


def example_page(application: Application) -> WaitingPage:
    """Makes a vault of invented people, and opens it."""
    page = demo_waiting_page()
    job = Job(application.access.make_demo, application)
    job.progressed.connect(lambda done, total, _text: page.show_progress(done, total))
    job.succeeded.connect(application.open_with)
    job.start()
    return page


def unlock_page(application: Application, *, is_example: bool) -> UnlockPage:
    """Asks for the password of the vault that is there."""
    hint = QCoreApplication.translate("Application", "The password of this example is: demo")
    page = UnlockPage(
        application.access.unlock,
        application.settings.language,
        hint if is_example else "",
        dialogs=application.dialogs,
        organisation_may_open=lets_organisation_in(application.access.files),
    )
    page.unlocked.connect(partial(enter, application))
    page.language_wanted.connect(application.change_language)
    page.coordinator_wanted.connect(application.open_coordinator)
    page.restore_wanted.connect(application.restore)
    return page


def first_start_page(application: Application) -> FirstStart:
    """Makes a vault where there is none."""
    from sleutelapp.reference.codes import load_reference  # noqa: PLC0415 -- see the top
    from sleutelapp.shell.first_start import FirstStart  # noqa: PLC0415 -- see the top

    page = FirstStart(
        application.access, load_reference(), application.settings.language, application.dialogs
    )
    page.language_wanted.connect(application.change_language)
    page.coordinator_wanted.connect(application.open_coordinator)
    page.restore_wanted.connect(application.restore)
    page.finished.connect(application.show_workbench)
    return page


def restore_page(application: Application, backup: Path | None) -> RestorePage:
    """Puts a backup back, or one that is chosen first."""
    from sleutelapp.shell.restoring import RestorePage  # noqa: PLC0415 -- see the top

    page = RestorePage(application.access, application.settings.language, application.dialogs, backup)
    application.access.is_replacing = True
    page.left.connect(partial(_leave, application))
    page.restored.connect(partial(enter, application))
    return page


def damaged_page(application: Application, keys: UnlockedKeys, refusal: UserError) -> DamagedPage | None:
    """Rescues a vault whose password was right and whose store is damaged; None where it was refused for another reason."""
    if not isinstance(refusal, Damaged) or not refusal.key.startswith("store_"):
        return None
    from sleutelapp.shell.damaged import DamagedPage  # noqa: PLC0415 -- see the top

    page = DamagedPage(application.access, keys, refusal, application.settings.language)
    page.left.connect(application.show_door)
    page.restore_wanted.connect(application.restore)
    page.opened.connect(application.open_with)

    def open_anyway() -> None:
        application.access.opens_damaged = True
        application.open_with(keys)

    page.open_anyway.connect(open_anyway)
    QTimer.singleShot(0, page, page.arrive)  # once the window shows it
    return page


def lock_for_rescue(application: Application) -> None:
    """Lock a vault of which a part cannot be read; what can be rescued comes after the password."""
    from sleutelapp.vault.backups import note_damage  # noqa: PLC0415 -- see the top

    note_damage(application.access.files)
    application.access.opens_damaged = False
    application.lock(backup=None)


def rotate(application: Application) -> None:
    """Give the open vault another key: it is closed for that, and comes back where it was."""
    from sleutelapp.shell.rotating import RotatePage  # noqa: PLC0415 -- see the top

    workbench, access = application.workbench, application.access
    if workbench is None:
        return
    own_words = access.known_of_user()
    application.shut(workbench)
    access.is_replacing = True
    page = RotatePage(access, application.settings.language, own_words)
    page.left.connect(partial(_leave, application))
    page.rotated.connect(application.open_with)
    application.show_page(page)
    page.arrive()


def enter(application: Application, keys: UnlockedKeys) -> None:
    """Show what was opened; who opened it without its password chooses a new one first."""
    if keys.opened_by not in {"recovery", "organisation"}:
        application.open_with(keys)
        return
    from sleutelapp.shell.renewing import RenewPage  # noqa: PLC0415 -- see the top

    try:
        own_words = application.access.known_of_user(keys)
    except UserError:  # it does not open: that is said where it is tried
        application.open_with(keys)
        return
    page = RenewPage(application.access, keys, application.settings.language, own_words)
    page.left.connect(application.show_door)
    page.renewed.connect(application.open_with)
    application.show_page(page)
    page.arrive()


def _leave(application: Application) -> None:
    application.access.is_replacing = False
    application.show_door()
