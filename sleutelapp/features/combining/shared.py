"""Sessions that several key persons gave together: each is in all their files, and counts once."""

from collections.abc import Iterable
from dataclasses import dataclass

from sleutelapp.disclosure.issue import Issue
from sleutelapp.disclosure.shared_sessions import TABLE_NAME, window
from sleutelapp.disclosure.tables import Cell


@dataclass(frozen=True, slots=True)
class Giver:
    """One key person's figure of a session: attendance as published, see `disclosure/shared_sessions.py` for its rounding."""

    issue: Issue
    code: str
    theme: str

    @property
    def attendance(self) -> int:
        """As published."""
        return self.issue.value(cell_of(self.code))

    @property
    def bounds(self) -> tuple[int, int]:
        """The lowest and the highest true attendance."""
        lower, upper = window(cell_of(self.code), self.attendance, self.issue.k)
        return lower, self.attendance if upper is None else upper


@dataclass(frozen=True, slots=True)
class TogetherSession:
    """A session of which more than one file tells. The figure of `taken` counts, those of the `others` do not.

    Two givers may have written down different attendances: then the highest counts.
    """

    code: str
    taken: Giver
    others: tuple[Giver, ...]

    @property
    def lower(self) -> int:
        """The fewest people that `taken` can have counted."""
        return self.taken.bounds[0]

    @property
    def upper(self) -> int:
        """The most people that `taken` can have counted."""
        return self.taken.bounds[1]

    @property
    def agrees(self) -> bool:
        """Whether all files may speak of the same number of people."""
        bounds = [each.bounds for each in (self.taken, *self.others)]
        return max(lower for lower, _upper in bounds) <= min(upper for _lower, upper in bounds)


def cell_of(code: str) -> Cell:
    """The figure of a session given together."""
    return Cell(TABLE_NAME, (code,))


def together_sessions(issues: Iterable[Issue]) -> tuple[TogetherSession, ...]:
    """The sessions that stand in more than one issue, by code."""
    givers: dict[str, list[Giver]] = {}
    for issue in issues:
        for session in issue.sessions:
            givers.setdefault(session.code, []).append(Giver(issue, session.code, session.theme))
    found = []
    for code, of_session in sorted(givers.items()):
        taken, *others = sorted(of_session, key=_first_counts)
        if others:
            found.append(TogetherSession(code, taken, tuple(others)))
    return tuple(found)


def _first_counts(giver: Giver) -> tuple[int, str, str, str]:
    issue = giver.issue
    return -giver.attendance, issue.period, issue.organisation, issue.sender
