"""The rows of the list of sessions, read as they scroll into view."""

from collections.abc import Callable, Iterator
from itertools import islice

from PySide6.QtCore import QCoreApplication

from sleutelapp.features.sessions.queries import PLANNED, SessionRow, Sought, sessions
from sleutelapp.features.sessions.wording import session_counts, status_name
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.days import ago, joined, moment, short_day
from sleutelapp.qt.rows import Row

_READ = 100


def session_page(
    workspace: Workspace, theme: str | None, sought: Sought | None, sizes: tuple[int, int]
) -> Callable[[int, int], list[Row]]:
    """Pages of the list with its headings."""
    rows = _rows(workspace, theme, sought, sizes)
    # The pages are asked for one after another, and headings are no records: the offset is not needed.
    return lambda _offset, limit: list(islice(rows, limit))


def _rows(
    workspace: Workspace, theme: str | None, sought: Sought | None, sizes: tuple[int, int]
) -> Iterator[Row]:
    headings = {
        True: joined(status_name(PLANNED), str(sizes[0])),
        False: joined(QCoreApplication.translate("Sessions", "Over"), str(sizes[1])),
    }
    shown = None
    for row in _read(workspace, theme, sought):
        is_planned = row.status == PLANNED
        if is_planned is not shown:
            shown = is_planned
            yield Row(None, headings[is_planned], heading=True)
        yield _row_of(row, workspace)


def _read(workspace: Workspace, theme: str | None, sought: Sought | None) -> Iterator[SessionRow]:
    offset = 0
    while True:
        with workspace.vault.reading() as session:
            page = sessions(session, theme=theme, sought=sought, limit=_READ, offset=offset)
        yield from page
        if len(page) < _READ:
            return
        offset += _READ


def _row_of(row: SessionRow, workspace: Workspace) -> Row:
    code = workspace.reference["session_theme"].find(row.theme)
    trailing, kind = _trailing(row, workspace)
    return Row(
        key=row.id,
        title=workspace.label("session_theme", row.theme),
        subtitle=joined(
            _people(row),
            row.place,
            workspace.label("municipality", row.municipality),
            row.partner if row.partner != row.place else "",
            ", ".join(row.givers),
        ),
        trailing=trailing,
        trailing_kind=kind,
        icon=(code.icon if code is not None else "") or "human-male-board",
    )


def _people(row: SessionRow) -> str:
    if row.status == "cancelled":
        return status_name(row.status)
    if row.status == PLANNED:
        return session_counts.registered(row.people)
    return session_counts.participants(row.people)


def _trailing(row: SessionRow, workspace: Workspace) -> tuple[str, str]:
    today = workspace.clock.today()
    if row.status != PLANNED:
        return short_day(row.date, today), "muted"
    if row.date < today:
        how = QCoreApplication.translate("Sessions", "was {day}: who came?")
        return how.replace("{day}", ago(row.date, today)), "warn"
    return moment(row.date, row.time, today), "accent" if row.date == today else "muted"
