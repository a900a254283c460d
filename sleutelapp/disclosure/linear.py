"""A system of linear relations over integers: what figures must satisfy, and an exact recheck of any values."""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Violation:
    """A bound or row that values do not keep: which one, what it came to, and where it should lie."""

    kind: Literal["variable", "row"]
    index: int
    value: float
    lower: int | None
    upper: int | None


class LinearSystem:
    """Variables with bounds, and rows `lower ≤ Σ coefficient · variable ≤ upper`. Every number is a whole one.

    Variables and rows are numbered in the order in which they are added; None is no bound.
    """

    def __init__(self) -> None:
        self.lower: list[int | None] = []
        self.upper: list[int | None] = []
        self.row_lower: list[int | None] = []
        self.row_upper: list[int | None] = []
        # The rows behind one another, as solvers want them: row r is [start[r], start[r + 1]).
        self.start = array("q", [0])
        self.index = array("q")
        self.coefficient = array("q")

    @property
    def variable_count(self) -> int:
        """How many variables there are."""
        return len(self.lower)

    @property
    def row_count(self) -> int:
        """How many rows there are."""
        return len(self.row_lower)

    def add_variable(self, lower: int | None = 0, upper: int | None = None) -> int:
        """Add a variable and return its number. Raises ValueError when its bounds cross."""
        _refuse_crossed(lower, upper)
        self.lower.append(lower)
        self.upper.append(upper)
        return len(self.lower) - 1

    def add_row(self, terms: Iterable[tuple[int, int]], lower: int | None, upper: int | None) -> int:
        """Add a row of (variable, coefficient) terms and return its number; repeated variables are added up.

        Raises ValueError when the bounds cross or a variable does not exist.
        """
        _refuse_crossed(lower, upper)
        row: dict[int, int] = {}
        for variable, coefficient in terms:
            if not 0 <= variable < len(self.lower):
                raise ValueError(f"no variable {variable}")
            row[variable] = row.get(variable, 0) + coefficient
        for variable, coefficient in row.items():
            if coefficient:
                self.index.append(variable)
                self.coefficient.append(coefficient)
        self.start.append(len(self.index))
        self.row_lower.append(lower)
        self.row_upper.append(upper)
        return len(self.row_lower) - 1

    def row(self, number: int) -> Iterator[tuple[int, int]]:
        """The (variable, coefficient) terms of one row."""
        begin, end = self.start[number], self.start[number + 1]
        return zip(self.index[begin:end], self.coefficient[begin:end], strict=True)

    def violations(self, values: Sequence[int]) -> list[Violation]:
        """Every bound and row that these whole numbers do not keep, by integer arithmetic alone.

        Raises TypeError when a value is not an int, ValueError when there are too few or too many.
        """
        if any(not isinstance(value, int) for value in values):
            raise TypeError("an exact recheck takes whole numbers")
        return list(self.broken(values))

    def broken(self, values: Sequence[float], tolerance: float = 0) -> Iterator[Violation]:
        """Every bound and row missed by more than `tolerance`, for values that are no whole numbers."""
        if len(values) != len(self.lower):
            raise ValueError(f"{len(values)} values for {len(self.lower)} variables")
        for number, value in enumerate(values):
            if _outside(value, self.lower[number], self.upper[number], tolerance):
                yield Violation("variable", number, value, self.lower[number], self.upper[number])
        start, index, coefficient = self.start, self.index, self.coefficient
        for number in range(len(self.row_lower)):
            total: float = 0
            for at in range(start[number], start[number + 1]):
                total += coefficient[at] * values[index[at]]
            if _outside(total, self.row_lower[number], self.row_upper[number], tolerance):
                yield Violation("row", number, total, self.row_lower[number], self.row_upper[number])


def _outside(value: float, lower: int | None, upper: int | None, tolerance: float) -> bool:
    return (lower is not None and value < lower - tolerance) or (
        upper is not None and value > upper + tolerance
    )


def _refuse_crossed(lower: int | None, upper: int | None) -> None:
    if lower is not None and upper is not None and lower > upper:
        raise ValueError(f"lower {lower} above upper {upper}")
