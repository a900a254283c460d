"""The looks of cells: each is put together once for a workbook and copied from then on, which is many times as quick."""
# ruff: noqa: SLF001 - openpyxl copies the look of a cell no other way; its own documentation does it so

from collections.abc import Hashable
from copy import copy
from typing import Any


class Looks:
    """The looks of one workbook, by whatever tells them apart."""

    def __init__(self) -> None:
        self._kept: dict[Hashable, Any] = {}

    def put_on(self, cell: Any, look: Hashable) -> bool:
        """Give the cell this look, whole; False when it is not known yet."""
        style = self._kept.get(look)
        if style is None:
            return False
        cell._style = copy(style)
        return True

    def keep(self, cell: Any, look: Hashable) -> None:
        """Remember how the cell looks now."""
        self._kept[look] = copy(cell._style)
