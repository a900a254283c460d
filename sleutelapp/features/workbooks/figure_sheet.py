"""A sheet of tables below each other, some with a chart: what a workbook shows and a screen may show as well."""

from dataclasses import dataclass, replace

from sleutelapp.features.workbooks.tables import FigureTable


@dataclass(frozen=True, slots=True)
class Chart:
    """Lying bars of the columns `first` to `last` of a table, counted from the one after its labels."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Block:
    """A table, with a chart beside it and a note under its title."""

    table: FigureTable
    chart: Chart | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class FigureSheet:
    """One sheet; `notes` stand above its tables, `subtitle` under its title."""

    title: str
    blocks: tuple[Block, ...]
    notes: tuple[str, ...] = ()
    subtitle: str = ""

    def with_subtitle(self, subtitle: str) -> "FigureSheet":
        """The same sheet under another subtitle."""
        return replace(self, subtitle=subtitle)

    @property
    def tables(self) -> tuple[FigureTable, ...]:
        """Its tables, in order."""
        return tuple(block.table for block in self.blocks)
