"""Issues made with older code lists, told in the codes of now. The files keep their own: a hash stays what it was."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from sleutelapp.disclosure.activity import EXACT_AXES
from sleutelapp.disclosure.issue import Issue
from sleutelapp.disclosure.tables import TABLE, Cell
from sleutelapp.reference.code_changes import CodeHistory

# By axis of a table: the code list its keys are of.
LIST_OF_AXIS: Final = {
    "municipality": "municipality",
    "gender": "gender",
    "age": "age_band",
    "origin": "country",
    "language": "language",
    "household": "household_kind",
    "education": "education",
    "domain": "need_domain",
    "code": "need",
    "urgency": "urgency",
    "status": "need_status",
    "destination": "referral_destination",
    "reason": "referral_reason",
    "theme": "session_theme",
    "kind": "contact_kind",
    "professional": "professional_kind",
}


@dataclass(frozen=True, slots=True, order=True)
class RenamedCode:
    """A code of an older list that was met in a file, and what it is called now."""

    list: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class CurrentFigures:
    """What an issue tells, under the codes of now.

    Several old codes may have become one; then there are as many values under it. `old_codes` says how many, by list and new code.
    """

    issue: Issue
    values: Mapping[Cell, tuple[int, ...]]
    exact: Mapping[tuple[str, tuple[str, ...]], int]
    themes: Mapping[str, str]  # by session given together
    renamed: tuple[RenamedCode, ...] = ()
    old_codes: Mapping[tuple[str, str], int] = field(default_factory=dict)

    def parts(self, cell: Cell) -> int:
        """How many figures of the issue make up this cell, zeros included."""
        if not self.old_codes:
            return 1
        axes = zip(TABLE[cell.table].axes, cell.keys, strict=True)
        return math.prod(self.old_codes.get((LIST_OF_AXIS.get(axis, ""), code), 1) for axis, code in axes)


def in_current_codes(issue: Issue, history: CodeHistory) -> CurrentFigures:
    """The figures of an issue under the codes of now."""
    renames = history.since(_version(issue))
    met: set[RenamedCode] = set()

    def key(axis: str, code: str) -> str:
        name = LIST_OF_AXIS.get(axis, "")
        new = renames.get((name, code))
        if new is None:
            return code
        met.add(RenamedCode(name, code, new))
        return new

    def keys(axes: Iterable[str], old: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(key(axis, code) for axis, code in zip(axes, old, strict=False))

    if not renames:
        exact = {(each.table, each.keys): each.value for each in issue.exact}
        themes = {session.code: session.theme for session in issue.sessions}
        return CurrentFigures(issue, {cell: (value,) for cell, value in issue.values.items()}, exact, themes)
    values: dict[Cell, tuple[int, ...]] = {}
    for cell, value in issue.values.items():
        new = cell._replace(keys=keys(TABLE[cell.table].axes, cell.keys))
        values[new] = (*values.get(new, ()), value)
    sums: Counter[tuple[str, tuple[str, ...]]] = Counter()
    for each in issue.exact:
        sums[each.table, keys(EXACT_AXES.get(each.table, ()), each.keys) or each.keys] += each.value
    themes = {session.code: key("theme", session.theme) for session in issue.sessions}
    old_codes = Counter((name, new) for (name, _old), new in renames.items())
    # The new code may have been there before, beside the old ones.
    return CurrentFigures(
        issue, values, dict(sums), themes, tuple(sorted(met)), {key: 1 + n for key, n in old_codes.items()}
    )


def _version(issue: Issue) -> int:
    return int(issue.code_list_version) if issue.code_list_version.isdecimal() else 0
