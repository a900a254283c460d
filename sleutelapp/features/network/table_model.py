"""The rows of the list of the network."""

from sleutelapp.features.network.queries import NetworkRow
from sleutelapp.features.network.rules import is_long_ago
from sleutelapp.features.network.wording import (
    checked_words,
    code_list,
    icon_of,
    language_labels,
    long_since,
    waiting_words,
)
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.days import joined
from sleutelapp.qt.rows import Row


def row_of(found: NetworkRow, workspace: Workspace, *, narrow: bool) -> Row:
    """What the list shows of one organisation or professional; where it is narrow a tick says "checked"."""
    today = workspace.clock.today()
    fine = "ok" if narrow else "muted"
    return Row(
        key=(found.kind, found.id),
        title=found.name,
        subtitle=joined(
            workspace.label(code_list(found.kind), found.code),
            found.employer,
            workspace.label("municipality", found.municipality),
            waiting_words(found.waiting_days),
            language_labels(workspace, found.languages),
        ),
        trailing=(long_since if narrow else checked_words)(found.checked_on, today),
        trailing_kind="warn" if is_long_ago(found.checked_on, today) else fine,
        icon=icon_of(workspace, found.kind, found.code),
    )
