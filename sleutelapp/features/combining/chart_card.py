"""A picture of figures with the same figures as a table; one press changes between them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from sleutelapp.features.workbooks.table_preview import FigureGrid
from sleutelapp.features.workbooks.tables import FigureTable
from sleutelapp.qt.bars import Amount, ReachBar
from sleutelapp.qt.cards import Card
from sleutelapp.qt.segments import Segments
from sleutelapp.qt.text import caption_label, section_label, styled_label
from sleutelapp.qt.theme import SPACE, theme, tokens

_MOST_BARS = 12
_PICTURE, _TABLE = "picture", "table"


@dataclass(frozen=True, slots=True)
class ChartRow:
    """One bar with its words; `bounds` says between what the truth lies, or is empty."""

    label: str
    amount: Amount
    shown: str
    bounds: str = ""


@dataclass(frozen=True, slots=True)
class ChartTable:
    """The same as a table; `uncertain` are the numbers of the rows that stand back, `why` says it to a reader."""

    table: FigureTable
    uncertain: frozenset[int] = frozenset()
    why: str = ""


class ChartCard(Card):
    """The table is made when it is first asked for.

    Args:
        heading: what the figures are.
        picture: drawn figures.
        table: makes the table.
        language: of the window.
        note: below either; may be empty.
    """

    def __init__(
        self,
        heading: str,
        picture: QWidget,
        table: Callable[[], ChartTable],
        language: str,
        *,
        note: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self.setObjectName("chart")
        self.setAccessibleName(heading)
        self._make_table = table
        self._language = language
        self.picture = picture
        self.grid: FigureGrid | None = None
        self._made: ChartTable | None = None
        self.views = Segments(
            self.tr("How to show {what}").replace("{what}", heading),
            [(_PICTURE, self.tr("Chart")), (_TABLE, self.tr("Table"))],
            _PICTURE,
        )
        self.views.chosen.connect(self._show)
        line = QHBoxLayout()
        line.setSpacing(SPACE.m)
        line.addWidget(section_label(heading), 1)
        line.addWidget(self.views, 0, Qt.AlignmentFlag.AlignTop)
        self.content.addLayout(line)
        self.content.addWidget(picture)
        if note:
            self.content.addWidget(caption_label(note))
        theme().changed.connect(self._grey)

    def show_table(self) -> None:
        """Show the table."""
        self.views.set_value(_TABLE)
        self._show(_TABLE)

    def _show(self, view: str) -> None:
        if view == _TABLE and self.grid is None:
            self._made = self._make_table()
            self.grid = FigureGrid(self._made.table, self._language)
            self._grey()
            self.content.insertWidget(2, self.grid)
        if self.grid is not None:
            self.grid.setVisible(view == _TABLE)
        self.picture.setVisible(view == _PICTURE)

    def _grey(self) -> None:
        if self.grid is None or self._made is None:
            return
        for number in self._made.uncertain:
            for place in range(1, self.grid.columnCount()):
                item = self.grid.item(number, place)
                if item is not None:
                    item.setForeground(tokens().color("muted"))
                    item.setToolTip(self._made.why)


class BarRows(QWidget):
    """Lying bars below each other on one scale, each between its word and its number.

    Args:
        rows: in their order; only the first dozen is drawn, the table has them all.
        more: says that there are more, where there are.
    """

    def __init__(self, rows: Sequence[ChartRow], more: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        drawn = rows[:_MOST_BARS]
        most = max((row.amount.upper for row in drawn), default=0)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE.l)
        grid.setVerticalSpacing(SPACE.s)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 4)
        for number, row in enumerate(drawn):
            said = ", ".join(filter(None, (row.label, row.shown, row.bounds)))
            uncertain = row.amount.is_uncertain
            shown = styled_label(row.shown, "muted" if uncertain else "strong", wrap=False)
            bounds = styled_label(row.bounds, "caption", wrap=False)
            grid.addWidget(styled_label(row.label, "body"), number, 0)
            grid.addWidget(ReachBar(said, [row.amount], most), number, 1)
            grid.addWidget(shown, number, 2, Qt.AlignmentFlag.AlignTrailing)
            grid.addWidget(bounds, number, 3)
        if len(rows) > len(drawn):
            grid.addWidget(caption_label(more), len(drawn), 0, 1, 4)
