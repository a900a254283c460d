"""What the window can do from everywhere: offered in the search field, and each by its key."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence, QShortcut

from sleutelapp.features.search.search_box import PaletteAction
from sleutelapp.shell.pages import AGENDA, SETTINGS
from sleutelapp.shell.place import Place

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sleutelapp.shell.pages import PageEntry
    from sleutelapp.shell.workbench import Workbench


def window_actions(workbench: Workbench, entries: Iterable[PageEntry]) -> list[PaletteAction]:
    """The actions, titled in the language now spoken; the pages are Ctrl+1 and on."""
    translate = QCoreApplication.translate
    return [
        PaletteAction(
            "contact",
            translate("WindowActions", "New contact"),
            "plus",
            "Ctrl+N",
            workbench.start_contact,
        ),
        *(
            PaletteAction(
                entry.key, entry.title, entry.icon, f"Ctrl+{number}", partial(workbench.go, Place(entry.key))
            )
            for number, entry in enumerate(entries, 1)
        ),
        PaletteAction(
            AGENDA,
            translate("Navigation", "Agenda"),
            "calendar-week-outline",
            "Ctrl+Shift+A",
            partial(workbench.go, Place(AGENDA)),
        ),
        PaletteAction(
            SETTINGS,
            translate("Navigation", "Settings"),
            "cog-outline",
            "Ctrl+,",
            partial(workbench.go, Place(SETTINGS)),
        ),
        PaletteAction(
            "undo",
            translate("WindowActions", "Undo the last action"),
            "undo-variant",
            "Ctrl+Z",
            workbench.last_actions.undo,
        ),
        PaletteAction(
            "last_actions",
            translate("WindowActions", "Last actions"),
            "history",
            "Ctrl+Shift+Z",
            workbench.last_actions.show_sheet,
        ),
        PaletteAction(
            "waste_bin",
            translate("WindowActions", "Waste bin"),
            "delete-outline",
            "",
            partial(workbench.go, Place("waste_bin")),
        ),
        PaletteAction(
            "lock", translate("WindowActions", "Lock"), "lock-outline", "Ctrl+L", workbench.lock_wanted.emit
        ),
        PaletteAction(
            "keys", translate("WindowActions", "Keys"), "keyboard-outline", "F1", workbench.show_keys
        ),
    ]


def add_shortcuts(workbench: Workbench, actions: Iterable[PaletteAction]) -> None:
    """Let each action answer to its key, and the search field and the way back to theirs."""
    act_of = {action.shortcut: action.run for action in actions if action.shortcut}
    for keys, act in {**act_of, "Ctrl+K": workbench.search.setFocus, "Alt+Left": workbench.go_back}.items():
        QShortcut(QKeySequence(keys), workbench, act)
