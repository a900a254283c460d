"""What was found, as the rows of the search list."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from sleutelapp.features.search.found_rows import FoundRow
from sleutelapp.features.search.rules import acts_on, typed
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.days import joined, short_day
from sleutelapp.qt.rows import Row

_MOST_ACTIONS: Final = 8
_PLACES: Final = frozenset({"organisation", "professional"})

Section = tuple[str, list[Row]]


@dataclass(frozen=True, slots=True)
class PaletteAction:
    """Something to do, found by its title.

    Attributes:
        key: unique among the actions.
        title: as in the menu, such as "New contact".
        icon: pictogram name.
        shortcut: portable key sequence such as "Ctrl+N", or empty.
        run: does it.
    """

    key: Hashable
    title: str
    icon: str
    shortcut: str
    run: Callable[[], object]


def sections(
    found: Sequence[FoundRow], actions: Iterable[PaletteAction], words: str, workspace: Workspace
) -> list[Section]:
    """The groups of the list with their rows; groups without rows are left out."""
    translate = QCoreApplication.translate
    today = workspace.clock.today()
    people = [_person(row, workspace) for row in found if row.kind == "newcomer" and not row.is_note]
    places = [_place(row, workspace) for row in found if row.kind in _PLACES]
    notes = [_note(row, workspace, today) for row in found if row.is_note]
    todo = [_action(action) for action in actions if acts_on(typed(words), action.title)]
    groups = [
        (translate("SearchRows", "People"), people),
        (translate("SearchRows", "Organisations"), places),
        (translate("SearchRows", "Notes"), notes),
        (translate("SearchRows", "Actions"), todo[:_MOST_ACTIONS]),
    ]
    return [(heading, rows) for heading, rows in groups if rows]


def _person(row: FoundRow, workspace: Workspace) -> Row:
    return Row(
        (row.kind, row.id),
        row.title,
        joined(row.subtitle, workspace.label(row.code_list, row.code)),
        trailing=QCoreApplication.translate("SearchRows", "archived") if row.archived else "",
        icon=row.icon,
        icon_role="muted" if row.archived else "accent",
        data=row,
    )


def _place(row: FoundRow, workspace: Workspace) -> Row:
    subtitle = joined(workspace.label(row.code_list, row.code), row.subtitle)
    return Row((row.kind, row.id), row.title, subtitle, icon=row.icon, icon_role="accent", data=row)


def _note(row: FoundRow, workspace: Workspace, today: date) -> Row:
    what = workspace.label(row.code_list, row.code) if row.code_list else ""
    return Row(
        (row.kind, row.id, "note"),
        joined(row.who, what or _kind_name(row.kind)),
        row.subtitle,
        trailing=short_day(row.on, today) if row.on else "",
        icon=row.icon,
        data=row,
    )


def _kind_name(kind: str) -> str:
    translate = QCoreApplication.translate
    names = {
        "newcomer": translate("SearchRows", "Note in the dossier"),
        "follow_up": translate("SearchRows", "Follow-up"),
        "signal": translate("SearchRows", "Signal"),
    }
    return names.get(kind, "")


def _action(action: PaletteAction) -> Row:
    keys = QKeySequence(action.shortcut).toString(QKeySequence.SequenceFormat.NativeText)
    return Row(("action", action.key), action.title, trailing=keys, icon=action.icon, data=action)
