"""The first rows of something, and how many there are in all."""

from dataclasses import dataclass
from typing import Generic, TypeVar

RowType = TypeVar("RowType")


@dataclass(frozen=True, slots=True)
class Listed(Generic[RowType]):
    """`rows` are the first of `total`."""

    rows: tuple[RowType, ...] = ()
    total: int = 0

    def __bool__(self) -> bool:
        return bool(self.rows)
