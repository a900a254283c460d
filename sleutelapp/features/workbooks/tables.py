"""Tables of figures with labels, the same for a workbook and for what the screen shows of it."""

import datetime as dt
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import Enum, auto
from typing import Final

Cell = str | int | Decimal | dt.date | None  # None stays empty
Row = tuple[Cell, ...]

_TENTH: Final = Decimal("0.1")
_HUNDREDTH: Final = Decimal("0.01")


class Kind(Enum):
    """How the values of a column are shown."""

    TEXT = auto()
    LONG_TEXT = auto()  # sentences
    MONTH = auto()  # the first day of a month
    DAY = auto()
    COUNT = auto()
    HOURS = auto()  # two decimals
    KILOMETRES = auto()  # one decimal

    @property
    def is_figure(self) -> bool:
        """Whether it stands at the trailing side, unit below unit."""
        return self in (Kind.COUNT, Kind.HOURS, Kind.KILOMETRES)


@dataclass(frozen=True, slots=True)
class Column:
    """One column; titles within a table differ."""

    title: str
    kind: Kind


@dataclass(frozen=True, slots=True)
class FigureTable:
    """One table; `name` is its name for programs, in ASCII; `footer` starts with the totals."""

    name: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    footer: tuple[Row, ...]


def hours_of(minutes: int) -> Decimal:
    """Minutes as hours, as they are written."""
    return (Decimal(minutes) / 60).quantize(_HUNDREDTH, ROUND_HALF_UP)


def kilometres_of(metres: int) -> Decimal:
    """Metres as kilometres, as they are written."""
    return (Decimal(metres) / 1000).quantize(_TENTH, ROUND_HALF_UP)
