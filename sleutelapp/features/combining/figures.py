"""What a number of issues adds up to: every cell with its bounds, exact figures, people without those counted twice.

A source adds to the uncertainty of a cell only when somebody can be in it there: a municipality where it worked, a theme of which
it held a session. Elsewhere its zero is a real one.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from sleutelapp.disclosure.activity import (
    AGREED,
    CONTACTS_BY_KIND,
    EXACT_AXES,
    METRES,
    MINUTES,
    NOWHERE,
    SESSIONS,
)
from sleutelapp.disclosure.relations import NEW, REACH
from sleutelapp.disclosure.tables import OTHER, TABLE, TOTAL, Cell
from sleutelapp.features.combining.estimates import Estimate, added, by_k, people_once, together
from sleutelapp.features.combining.renaming import CurrentFigures
from sleutelapp.features.combining.shared import TogetherSession, cell_of

NOT_AT_HOME = "not_at_home"
_TRANSFERRED = Cell("transferred")
_PLACED = {
    name: table.axes.index("municipality") for name, table in TABLE.items() if "municipality" in table.axes
}

Keys = tuple[str, ...]


class Figures:
    """Sums over issues.

    Args:
        sources: the issues, under the codes of now.
        given_together: sessions in several issues, of these and of others; the figures of their `others` are left out here.
    """

    def __init__(
        self, sources: Sequence[CurrentFigures], given_together: Iterable[TogetherSession] = ()
    ) -> None:
        self.sources = tuple(sources)
        self.values: dict[Cell, list[tuple[int, int]]] = defaultdict(list)  # not zero, with their k
        self.exact: Counter[tuple[str, Keys]] = Counter()
        self._everywhere: Counter[int] = Counter()  # sources by k
        self._placed: dict[str, Counter[int]] = defaultdict(Counter)  # … that have a municipality
        self._held: dict[str, Counter[int]] = defaultdict(
            Counter
        )  # … that held sessions of a theme, TOTAL for any
        self._together: dict[str, list[tuple[Cell, int, int]]] = defaultdict(list)  # by theme, with their k
        self._older: list[CurrentFigures] = []
        self._overlap: Counter[Cell] = Counter()  # people at least that may be counted twice within a source
        elsewhere = {
            (giver.issue.issue_hash, giver.code) for session in given_together for giver in session.others
        }
        for source in self.sources:
            self._add(source)
            self._add_together(source, elsewhere)

    def _add(self, source: CurrentFigures) -> None:
        k = source.issue.k
        self._everywhere[k] += 1
        for cell, parts in source.values.items():
            self.values[cell] += ((value, k) for value in parts)
            if len(parts) > 1:
                # The same people may stand under several of the old codes.
                self._overlap[cell] += sum(parts) - max(parts) - (len(parts) - 1) * (k - 1)
        if source.old_codes:
            self._older.append(source)
        self.exact.update(source.exact)
        for place in _places(source):
            self._placed[place][k] += 1
        alone = Counter(
            {keys[0]: value for (table, keys), value in source.exact.items() if table == SESSIONS}
        )
        alone.subtract(source.themes.values())
        themes = {theme for theme, held in alone.items() if held > 0}
        for theme in {*themes, *((TOTAL,) if themes else ())}:
            self._held[theme][k] += 1

    def _add_together(self, source: CurrentFigures, elsewhere: Collection[tuple[str, str]]) -> None:
        """Sessions given together, but those that count with another giver."""
        issue = source.issue
        for code, theme in source.themes.items():
            if (issue.issue_hash, code) not in elsewhere:
                figure = (cell_of(code), issue.value(cell_of(code)), issue.k)
                self._together[theme].append(figure)
                self._together[TOTAL].append(figure)
            elif self.exact[SESSIONS, (theme,)]:
                self.exact[SESSIONS, (theme,)] -= 1

    @cached_property
    def organisations(self) -> tuple[str, ...]:
        """Whose issues these are."""
        return tuple(sorted({source.issue.organisation for source in self.sources}))

    @cached_property
    def senders(self) -> int:
        """How many key persons."""
        return len({(source.issue.organisation, source.issue.sender) for source in self.sources})

    def estimate(self, cell: Cell) -> Estimate:
        """The sum of a cell over all sources, with sessions given together counted once."""
        total = added(by_k(self.values.get(cell, ()), self._parts_of(cell)))
        total = replace(total, lower=total.lower - self._overlap[cell])
        if cell.table == "attendance":
            # Where the people of these live, or how old they are, is told nowhere.
            return total + together(self._together.get(cell.keys[0], ()))
        return total

    def keys(self, table: str, at: int = 0) -> tuple[str, ...]:
        """The codes on one axis of a table that are not zero in every file, totals apart; in alphabetical order."""
        found = {cell.keys[at] for cell in self.values if cell.table == table and len(cell.keys) > at}
        found |= set(self._together) if table == "attendance" else set()
        return tuple(sorted(found - {TOTAL}))

    def people(self, cell: Cell = REACH) -> Estimate:
        """People (those reached, or those first reached this year) without those taken over from another key person."""
        return people_once(
            (source.issue.value(cell), source.issue.transferred_in, source.issue.k) for source in self.sources
        )

    @property
    def taken_over(self) -> Estimate:
        """People reached who were taken over from another key person."""
        return self.estimate(_TRANSFERRED)

    @property
    def new_people(self) -> Estimate:
        """People first reached in their calendar year, by whichever key person they were taken over."""
        return self.people(NEW)

    def sum_of(self, table: str, **chosen: str) -> int:
        """The exact sum of a table, of the keys at these places ("at0", "at1" …) only."""
        wanted = {int(name.removeprefix("at")): code for name, code in chosen.items()}
        return sum(
            value
            for (name, keys), value in self.exact.items()
            if name == table and all(keys[at] == code for at, code in wanted.items())
        )

    def exact_by(self, table: str, at: int = 0) -> dict[str, int]:
        """The exact sums of a table by the key at one place; zeros left out."""
        sums: Counter[str] = Counter()
        for (name, keys), value in self.exact.items():
            if name == table:
                sums[keys[at]] += value
        return {code: value for code, value in sorted(sums.items()) if value}

    @property
    def contacts(self) -> int:
        """Contacts, exactly; nobody at home is none."""
        return self.sum_of(CONTACTS_BY_KIND) - self.sum_of(CONTACTS_BY_KIND, at0=NOT_AT_HOME)

    @property
    def minutes(self) -> int:
        """Minutes of work, exactly."""
        return self.sum_of(MINUTES)

    @property
    def agreed(self) -> int:
        """Minutes agreed, exactly."""
        return self.sum_of(AGREED)

    @property
    def metres(self) -> int:
        """Metres travelled, exactly."""
        return self.sum_of(METRES)

    @property
    def sessions(self) -> int:
        """Sessions held, exactly; one given together counts once."""
        return self.sum_of(SESSIONS)

    def municipalities(self) -> tuple[str, ...]:
        """Where anything was done, agreed, or anybody lives."""
        return tuple(sorted(set(self._placed) - {OTHER}))

    def sources_in(self, municipality: str) -> int:
        """How many sources have a municipality."""
        return sum(self._placed[municipality].values()) if municipality in self._placed else 0

    def _parts_of(self, cell: Cell) -> Mapping[int, int]:
        """How many figures make up this cell, by k, zeros included."""
        parts = self._sources_of(cell)
        if not self._older:
            return parts
        more = Counter(parts)
        for source in self._older:
            more[source.issue.k] += source.parts(cell) - 1
        return more

    def _sources_of(self, cell: Cell) -> Mapping[int, int]:
        """The sources, by k, in which somebody can be in this cell."""
        if cell.table == "attendance":
            return self._held.get(cell.keys[0], {})
        at = _PLACED.get(cell.table)
        if at is not None and cell.keys[at] not in (TOTAL, OTHER):
            return self._placed.get(cell.keys[at], {})
        if cell.table.startswith("attendance_"):
            return self._held.get(TOTAL, {})
        return self._everywhere


def _places(source: CurrentFigures) -> set[str]:
    """The municipalities that a source breaks people down by."""
    exact = {
        keys[EXACT_AXES[table].index("municipality")]
        for (table, keys), value in source.exact.items()
        if value and "municipality" in EXACT_AXES.get(table, ())
    }
    counted = {cell.keys[_PLACED[cell.table]] for cell in source.values if cell.table in _PLACED}
    return (exact | counted) - {NOWHERE, TOTAL, OTHER}
