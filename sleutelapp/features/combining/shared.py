"""Sessions that several key persons gave together: each is in all their files, and counts once."""

from collections.abc import Iterable
from dataclasses import dataclass

from sleutelapp.disclosure.issue import Issue
from sleutelapp.disclosure.shared_sessions import TABLE_NAME
from sleutelapp.disclosure.tables import Cell


@dataclass(frozen=True, slots=True)
class Giver:
    """One key person's figure of a session: attendance as published, rounded up to a multiple of k."""

    issue: Issue
    theme: str
    attendance: int

    @property
    def k(self) -> int:
        """What the attendance is rounded to."""
        return self.issue.k


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
        return max(0, self.taken.attendance - self.taken.k + 1)

    @property
    def agrees(self) -> bool:
        """Whether all files may speak of the same number of people."""
        givers = (self.taken, *self.others)
        return max(each.attendance - each.k + 1 for each in givers) <= min(each.attendance for each in givers)


def together_sessions(issues: Iterable[Issue]) -> tuple[TogetherSession, ...]:
    """The sessions that stand in more than one issue, by code."""
    givers: dict[str, list[Giver]] = {}
    for issue in issues:
        for session in issue.sessions:
            attendance = issue.value(Cell(TABLE_NAME, (session.code,)))
            givers.setdefault(session.code, []).append(Giver(issue, session.theme, attendance))
    found = []
    for code, of_session in sorted(givers.items()):
        taken, *others = sorted(of_session, key=_first_counts)
        if others:
            found.append(TogetherSession(code, taken, tuple(others)))
    return tuple(found)


def _first_counts(giver: Giver) -> tuple[int, str, str, str]:
    issue = giver.issue
    return -giver.attendance, issue.period, issue.organisation, issue.sender
