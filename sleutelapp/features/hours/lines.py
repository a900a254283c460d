"""The rows of a month's work, a heading a day."""

from collections.abc import Iterator, Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication

from sleutelapp.features.hours.line_queries import LineKind, WorkLine
from sleutelapp.features.hours.queries import Hours
from sleutelapp.features.hours.wording import work_words
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.days import day_heading, joined
from sleutelapp.qt.rows import Row

_LISTS: Final[dict[LineKind, str]] = {
    "contact": "contact_kind",
    "session": "session_theme",
    "consultation": "advice_kind",
    "time": "other_time_kind",
}
_NAMES_SHOWN: Final = 3


def rows_of(workspace: Workspace, lines: Sequence[WorkLine], found: Hours) -> Iterator[Row]:
    """The rows of these lines, each day headed by its sum."""
    today = workspace.clock.today()
    for number, line in enumerate(lines):
        if not number or lines[number - 1].date != line.date:
            said = f"{day_heading(line.date, today)} · {work_words.work(found.on(line.date))}"
            yield Row(None, said, heading=True)
        yield _row_of(workspace, line)


def _row_of(workspace: Workspace, line: WorkLine) -> Row:
    code = workspace.reference[_LISTS[line.kind]].find(line.code)
    label = workspace.label(_LISTS[line.kind], line.code)
    title = {
        "session": QCoreApplication.translate("Hours", "Session: {what}"),
        "consultation": QCoreApplication.translate("Hours", "Consultation: {what}"),
    }.get(line.kind, "{what}")
    travel = ""
    if line.travel_minutes:
        travel = QCoreApplication.translate("Hours", "travel {time}")
        travel = travel.replace("{time}", work_words.minutes(line.travel_minutes))
    names = [name for _, name in line.people[:_NAMES_SHOWN]]
    if len(line.people) > _NAMES_SHOWN:
        names.append(f"+{len(line.people) - _NAMES_SHOWN}")
    return Row(
        key=(line.kind, line.id),
        title=title.replace("{what}", label),
        subtitle=joined(", ".join(names), line.text, workspace.label("municipality", line.municipality)),
        trailing=joined(work_words.minutes(line.minutes), travel, work_words.kilometres(line.travel_metres)),
        icon=(code.icon if code is not None else "") or "clock-outline",
    )
