"""Lines of candidates for attendance, where sessions given together are rounded up and so may leave no room for one more.

Per theme: `fewest` and `most` are what its shared sessions may have had together. One more attendee comes to a session of the
key person alone; where all sessions are shared, to one of those while they may have had more, and otherwise the line goes
down from what was published.
"""

from collections.abc import Iterator, Mapping, Sequence

from sleutelapp.disclosure.certificate import Line
from sleutelapp.disclosure.relations import ATTENDANCE
from sleutelapp.disclosure.shared_sessions import of_theme, window
from sleutelapp.disclosure.tables import TABLE, Cell, Dimensions

_DESCRIPTIONS = ("attendance_municipality", "attendance_gender", "attendance_age")


class Attendees:
    """Attendance as published (absent is zero), with the exact sessions by theme."""

    def __init__(
        self, dimensions: Dimensions, sessions: Mapping[str, int], values: Mapping[Cell, int], k: int
    ) -> None:
        self.dimensions = dimensions
        self.values = values
        self.k = k
        self.held = [theme for theme in dimensions.theme if sessions.get(theme)]
        self.shared = {theme: of_theme(theme, dimensions) for theme in self.held}
        self.is_all_shared = {theme: len(self.shared[theme]) == sessions[theme] for theme in self.held}

    def population(self) -> dict[Cell, int]:
        """A possible true attendance of each shared session, under the published one of its theme."""
        found: dict[Cell, int] = {}
        for theme in self.held:
            whole = self.values.get(Cell("attendance", (theme,)), 0)
            found |= self._filled(self.shared[theme], whole if self.is_all_shared[theme] else 0)
        return found

    def line(self, cell: Cell) -> Line | None:
        """Candidates for one cell of attendance; None when it cannot be certified."""
        if cell.table == "attendance_session":
            theme = next(each.theme for each in self.dimensions.sessions if each.code == cell.keys[0])
            return self._theme_line(theme, {}, cell)
        described = {cell.table: cell} if cell.table in _DESCRIPTIONS else {}
        themes = list(cell.keys) if cell.table == "attendance" and cell != ATTENDANCE else self.held
        rising = [theme for theme in themes if self._may_rise(theme)]
        for theme in rising or themes:
            line = self._theme_line(theme, described, None)
            if line is not None:
                return line
        return self._swapped(cell) if described else None

    def _may_rise(self, theme: str) -> bool:
        whole = self.values.get(Cell("attendance", (theme,)), 0)
        most = sum(self.values[cell] for cell in self.shared[theme])
        return not self.is_all_shared[theme] or most >= whole + self.k

    def _theme_line(self, theme: str, described: Mapping[str, Cell], session: Cell | None) -> Line | None:
        shared = self.shared[theme]
        if session is None and self.is_all_shared[theme] and shared:
            session = shared[0]
        step = {ATTENDANCE: 1, Cell("attendance", (theme,)): 1}
        start: dict[Cell, int] = {}
        if session is not None:
            step[session] = 1
        if self._may_rise(theme):
            for table in _DESCRIPTIONS:
                step[described.get(table) or next(self._cells(table))] = 1
            if session is not None:
                start = self._started_at_fewest(theme, session)
            return Line(start, step)
        for table in _DESCRIPTIONS:  # down, so somebody must be there
            there = [each for each in self._cells(table) if self.values.get(each)]
            wanted = described.get(table)
            if not there or (wanted is not None and wanted not in there):
                return None
            step[wanted or there[0]] = 1
        return Line(dict.fromkeys(step, 1 - self.k), step)

    def _cells(self, table: str) -> Iterator[Cell]:
        return TABLE[table].cells(self.dimensions, TABLE[table].axes)

    def _filled(self, cells: Sequence[Cell], whole: int) -> dict[Cell, int]:
        """Fewest in each session, and then more from the first on, as long as `whole` asks for it."""
        found = {cell: window(cell, self.values[cell], self.k).lower for cell in cells}
        left = whole - sum(found.values())
        for cell in cells:
            more = max(0, min(left, self.values[cell] - found[cell]))
            found[cell] += more
            left -= more
        return found

    def _started_at_fewest(self, theme: str, session: Cell) -> dict[Cell, int]:
        """Changes to the population after which one session has its fewest, and others of its theme what it had more."""
        before = self._filled(self.shared[theme], self._whole_of_shared(theme))
        fewest = window(session, self.values[session], self.k).lower
        others = [cell for cell in self.shared[theme] if cell != session]
        after = {session: fewest, **self._filled(others, self._whole_of_shared(theme) - fewest)}
        return {cell: after[cell] - before[cell] for cell in before if after[cell] != before[cell]}

    def _whole_of_shared(self, theme: str) -> int:
        return self.values.get(Cell("attendance", (theme,)), 0) if self.is_all_shared[theme] else 0

    def _swapped(self, cell: Cell) -> Line | None:
        """Nobody more, but somebody of another description."""
        for other in self._cells(cell.table):
            if other != cell and self.values.get(other):
                return Line({}, {cell: 1, other: -1})
        return None
