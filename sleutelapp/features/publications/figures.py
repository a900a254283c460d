"""What the issues of a period add up to: sums of published values, never of anything else."""

from collections import Counter
from collections.abc import Iterable, Sequence

from sleutelapp.disclosure.activity import EXACT_AXES, NOWHERE
from sleutelapp.disclosure.issue import ExactFigure, Issue
from sleutelapp.disclosure.tables import OTHER, TABLE, TOTAL, Cell


class PeriodFigures:
    """Sums over the quarters of one key person. `exact` may be more than the issues hold: what is not frozen yet."""

    def __init__(self, issues: Sequence[Issue], exact: Iterable[ExactFigure]) -> None:
        self.issues = tuple(sorted(issues, key=lambda each: (each.year, each.quarter)))
        self.k = max((each.k for each in self.issues), default=0)
        self.values: Counter[Cell] = Counter()
        for issue in self.issues:
            self.values.update(issue.values)
        self.exact: Counter[tuple[str, tuple[str, ...]]] = Counter()
        for table, keys, value in exact:
            self.exact[table, keys] += value

    @property
    def bound(self) -> int:
        """How far a sum of rounded values can be from the truth: k − 1 a quarter."""
        return sum(each.k - 1 for each in self.issues)

    @property
    def places(self) -> tuple[str, ...]:
        """The municipalities that counts of people may be told of: those that exact figures tell of, and `other`."""
        found = set()
        for table, keys in self.exact:
            axes = EXACT_AXES.get(table, ())
            if "municipality" in axes:
                found.add(keys[axes.index("municipality")])
        of_people = {
            cell.keys[TABLE[cell.table].axes.index("municipality")]
            for cell in self.values
            if "municipality" in TABLE[cell.table].axes
        }
        return (*sorted((found | of_people) - {NOWHERE, OTHER, TOTAL}), OTHER)

    def people(self, table: str, **keys: str) -> int:
        """A published sum, by its axes: `people("reach", gender="female")`; an axis that is not named is not broken down."""
        return self.values[Cell(table, tuple(keys.get(axis, TOTAL) for axis in TABLE[table].axes))]

    def work(self, table: str, **keys: str) -> int:
        """An exact sum over every axis that is not named."""
        axes = EXACT_AXES[table]
        wanted = [(axes.index(axis), key) for axis, key in keys.items()]
        return sum(
            value
            for (of_table, of_keys), value in self.exact.items()
            if of_table == table and all(of_keys[at] == key for at, key in wanted)
        )

    def keys_of(self, table: str, axis: str) -> tuple[str, ...]:
        """The codes under which an exact table has anything."""
        at = EXACT_AXES[table].index(axis)
        return tuple(sorted({keys[at] for of_table, keys in self.exact if of_table == table}))
