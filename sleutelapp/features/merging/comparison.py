"""Two people side by side; where both know something else, one value is chosen."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QVBoxLayout, QWidget

from sleutelapp.features.merging import rules
from sleutelapp.features.merging.queries import MergePreview, Side
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.cards import Card
from sleutelapp.qt.chips import ToggleChip
from sleutelapp.qt.days import ago, joined
from sleutelapp.qt.text import body_label, caption_label, hairline, isolate, strong_label, styled_label
from sleutelapp.qt.theme import SPACE

_LONGEST_CHIP: Final = 34  # letters; the whole value is the tooltip
_NOTHING: Final = "–"


class Comparison(Card):
    """Shows a `MergePreview`; `changed` when another value is chosen."""

    changed = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._workspace = workspace
        self._choices: dict[str, rules.Side] = {}
        self._grid_holder = QWidget()
        self.add(self._grid_holder)

    def choices(self) -> dict[str, rules.Side]:
        """Which side was chosen, per field in which both know something else."""
        return dict(self._choices)

    def show_preview(self, preview: MergePreview) -> None:
        """Show these two; what was chosen before stays chosen where it can."""
        kept = {field: side for field, side in self._choices.items() if field in preview.conflicts}
        ours, theirs = preview.keep.facts, preview.away.facts
        self._choices = {
            field: kept.get(field, rules.suggested(ours, theirs, field)) for field in preview.conflicts
        }
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE.l)
        grid.setVerticalSpacing(SPACE.s)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        grid.addWidget(self._head(preview.keep, self.tr("Stays")), 0, 1)
        grid.addWidget(self._head(preview.away, self.tr("Goes into it")), 0, 2)
        grid.addWidget(hairline(), 1, 0, 1, 3)
        for field in (*preview.conflicts, *(f for f in rules.FIELDS if f not in preview.conflicts)):
            self._add_field(grid, preview, field)
        spoken = [self._languages(side) for side in (preview.keep, preview.away)]
        if any(spoken):
            self._add_row(grid, self.tr("Languages"), [self._word(words) for words in spoken])
        self.content.replaceWidget(self._grid_holder, holder)
        holder.show()
        self._grid_holder.hide()
        self._grid_holder.deleteLater()
        self._grid_holder = holder

    def forget(self) -> None:
        """Two other people: nothing is chosen yet."""
        self._choices = {}

    def turn_choices(self) -> None:
        """The two change places: who was chosen stays chosen."""
        self._choices = {f: "keep" if side == "away" else "away" for f, side in self._choices.items()}

    def _head(self, side: Side, part: str) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.xs)
        seen = ""
        if side.last_contact_on is not None:
            day = ago(side.last_contact_on, self._workspace.clock.today())
            seen = self.tr("last contact {day}").replace("{day}", day)
        archived = self.tr("archived") if side.archived else ""
        column.addWidget(caption_label(part))
        column.addWidget(strong_label(side.title))
        column.addWidget(caption_label(joined(side.code if side.name else "", seen, archived)))
        return holder

    def _add_field(self, grid: QGridLayout, preview: MergePreview, field: str) -> None:
        values = [self._value(side, field) for side in (preview.keep, preview.away)]
        if not any(values):
            return
        name = self._workspace.label("newcomer_field", field)
        if field not in preview.conflicts:
            self._add_row(grid, name, [self._word(value) for value in values])
            return
        # Arrow keys go from the one to the other.
        group = QButtonGroup(grid)
        chips: list[QWidget] = []
        sides: tuple[rules.Side, ...] = ("keep", "away")
        for side, value in zip(sides, values, strict=True):
            shown = value if len(value) <= _LONGEST_CHIP else f"{value[: _LONGEST_CHIP - 1]}…"
            chip = ToggleChip(isolate(shown))
            chip.setObjectName(f"{field}:{side}")
            chip.setAccessibleName(f"{name}: {value}")
            chip.setToolTip(value if shown != value else "")
            chip.setChecked(self._choices[field] == side)
            chip.clicked.connect(partial(self._choose, field, side))
            group.addButton(chip)
            chips.append(chip)
        self._add_row(grid, name, chips)

    def _add_row(self, grid: QGridLayout, name: str, cells: list[QWidget]) -> None:
        row = grid.rowCount()
        middle = Qt.AlignmentFlag.AlignVCenter
        grid.addWidget(styled_label(name, "label", wrap=False), row, 0, middle)
        for column, cell in enumerate(cells, 1):
            is_chip = isinstance(cell, ToggleChip)
            grid.addWidget(cell, row, column, middle | Qt.AlignmentFlag.AlignLeading if is_chip else middle)

    def _word(self, value: str) -> QWidget:
        return body_label(value) if value else caption_label(_NOTHING)

    def _languages(self, side: Side) -> str:
        return ", ".join(self._workspace.label("language", code) for code in side.languages)

    def _value(self, side: Side, field: str) -> str:
        label, facts = self._workspace.label, side.facts
        if field == "birth_year":
            estimated = "±" if facts.birth_year_estimated else ""
            return f"{estimated}{facts.birth_year}" if facts.birth_year else ""
        if field == "household":
            return ", ".join(side.housemates)
        columns = zip(rules.columns_of(field), rules.values_of(facts, field), strict=True)
        return rules.words_of(columns, label)

    def _choose(self, field: str, side: rules.Side) -> None:
        self._choices[field] = side
        self.changed.emit()
