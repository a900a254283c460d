"""The rows of the list of signals."""

from collections.abc import Callable, Collection

from PySide6.QtCore import QCoreApplication

from sleutelapp.features.signals.queries import SignalRow, Sought, signals
from sleutelapp.features.signals.rules import STATES
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.days import ago, joined
from sleutelapp.qt.rows import Row


def state_name(state: str) -> str:
    """The state of a signal in words."""
    return {
        "open": QCoreApplication.translate("Signals", "Still open"),
        "answered": QCoreApplication.translate("Signals", "Answered"),
    }[state]


def sought(workspace: Workspace, words: str, states: Collection[object]) -> Sought:
    """What typed words and chosen states ask for."""

    def codes(list_name: str) -> tuple[str, ...]:
        found = workspace.reference[list_name].search(words, workspace.language) if words else ()
        return tuple(code.code for code in found)

    wanted = tuple(state for state in STATES if not states or state in states)
    return Sought(wanted, words, codes("need_domain"), codes("municipality"))


def signal_page(workspace: Workspace, asked: Sought) -> Callable[[int, int], list[Row]]:
    """Pages of the list."""

    def page(offset: int, limit: int) -> list[Row]:
        with workspace.vault.reading() as session:
            found = signals(session, asked, limit=limit, offset=offset)
        return [_row_of(row, workspace) for row in found]

    return page


def _row_of(row: SignalRow, workspace: Workspace) -> Row:
    code = workspace.reference["need_domain"].find(row.domain) if row.domain else None
    day = ago(row.date, workspace.clock.today())
    return Row(
        key=row.id,
        title=row.text,
        subtitle=joined(
            workspace.label("need_domain", row.domain),
            workspace.label("municipality", row.municipality),
            day,
            QCoreApplication.translate("Signals", "shared") if row.shared_at is not None else "",
        ),
        trailing=state_name(row.state),
        trailing_kind="ok" if row.state == "answered" else "accent",
        icon=(code.icon if code is not None else "") or "bullhorn-outline",
    )
