"""Tables of rounded figures: one axis down, and one across or none; their totals are published figures, too."""

from collections.abc import Sequence
from dataclasses import dataclass

from sleutelapp.disclosure.tables import TABLE, TOTAL, UNKNOWN
from sleutelapp.features.publications.figures import PeriodFigures
from sleutelapp.features.publications.labels import Labels
from sleutelapp.features.publications.wording import Wording
from sleutelapp.features.workbooks.figure_sheet import Block, Chart
from sleutelapp.features.workbooks.tables import Column, FigureTable, Kind, Row

# Their rows all stand there, zero or not: they are few, or nobody is looked for in vain.
_SHORT_LISTS = frozenset(
    {"municipality", "gender", "age", "domain", "status", "waiting", "household", "education"}
)
_FIXED_LISTS = frozenset({"state", "waiting"})
_TITLES = {"language": "language_axis"}


@dataclass(frozen=True, slots=True)
class Ground:
    """What the tables of a workbook are made from."""

    figures: PeriodFigures
    labels: Labels
    words: Wording

    @property
    def people_total(self) -> str:
        """What a total of people is called: that of several quarters counts whoever came in two of them twice."""
        return self.words.total_of_quarters if len(self.figures.issues) > 1 else self.words.total

    def codes(self, axis: str, used: Sequence[str] = ()) -> tuple[str, ...]:
        """Every code of an axis, in order, whatever was counted."""
        if axis == "municipality":
            return self.figures.places
        if axis in _FIXED_LISTS:
            return tuple(getattr(self.words, f"{axis}_labels"))
        codes = self.labels.codes(axis, *used)
        needs_unknown = axis in {"gender", "age"} and UNKNOWN not in codes
        return (*codes, UNKNOWN) if needs_unknown else codes

    def block(
        self,
        name: str,
        title: str,
        table: str,
        *,
        down: str = "",
        across: str = "",
        unit: str = "",
        total: str = "",
        charted: bool = False,
        note: str = "",
    ) -> Block:
        """A published table by the axis `down` (its only one, unless given) and the axis `across`.

        A long list is told without its zeros, the most first. `unit` is the title of the only column; `total` names the row
        of totals, where the table has one.
        """
        words, people = self.words, self.figures.people
        whole = self.people_total if table in {"reach", "people"} else words.total
        down = down or TABLE[table].axes[0]
        at = TABLE[table].axes.index(down)
        used = {cell.keys[at] for cell in self.figures.values if cell.table == table} - {TOTAL}
        columns = self.codes(across) if across else ()

        def row(label: str, **keys: str) -> Row:
            cells = tuple(people(table, **{**keys, across: code}) for code in columns)
            return (label, *cells, people(table, **keys))

        codes = self.codes(down, sorted(used))
        if down not in _SHORT_LISTS:
            codes = tuple(code for code in codes if code in used)
            codes = tuple(sorted(codes, key=lambda code: -people(table, **{down: code})))
        rows = tuple(row(self.labels.of(down, code), **{down: code}) for code in codes)
        titles = [self.labels.of(across, code) for code in columns]
        titles.append(whole if across else unit or words.people)
        shown = FigureTable(
            name,
            title,
            (
                Column(getattr(words, _TITLES.get(down, down)), Kind.TEXT),
                *(Column(each, Kind.COUNT) for each in titles),
            ),
            rows or ((words.nothing_listed, *(None for _ in titles)),),
            (row(total),) if total else (),
        )
        return Block(shown, Chart(1, 1) if charted and rows else None, note)
