"""Unknown people who came, counted by age and gender, a grid for each municipality."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from sleutelapp.features.sessions.form_state import Count, SessionState
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.buttons import icon_button, text_button
from sleutelapp.qt.cards import Card
from sleutelapp.qt.fields import ChoiceField, LabeledField, NumberField
from sleutelapp.qt.text import caption_label, styled_label
from sleutelapp.qt.theme import SPACE

_MOST = 999


class CountGrid(Card):
    """The counts of one municipality; an empty cell is nobody."""

    changed = Signal()
    removed = Signal()

    def __init__(self, workspace: Workspace, counts: list[Count], parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        language = workspace.language
        reference = workspace.reference
        places = [(c.code, c.label(language)) for c in reference["municipality"].active()]
        self.municipality = ChoiceField(places, placeholder=self.tr("Unknown: type or choose"))
        self.municipality.set_value(counts[0].municipality if counts else None)
        self.municipality.changed.connect(self.changed)
        remove = icon_button("close", self.tr("Remove this count"))
        remove.clicked.connect(self.removed)
        head = QHBoxLayout()
        head.setSpacing(SPACE.m)
        head.addWidget(LabeledField(self.tr("They live in"), self.municipality), 1)
        head.addWidget(remove, 0, Qt.AlignmentFlag.AlignTop)
        self.content.addLayout(head)
        bands: list[tuple[str | None, str]] = [
            (code.code, code.label(language)) for code in reference["age_band"].active()
        ]
        bands.append((None, self.tr("Age unknown")))
        genders = [(code.code, code.label(language)) for code in reference["gender"].active()]
        self._cells: dict[tuple[str | None, str], NumberField] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE.s)
        grid.setVerticalSpacing(SPACE.xs)
        for column, (_gender, name) in enumerate(genders, 1):
            grid.addWidget(caption_label(name), 0, column)
            grid.setColumnStretch(column, 1)
        for line, (band, age) in enumerate(bands, 1):
            label = styled_label(age, "body", wrap=False)
            grid.addWidget(label, line, 0, Qt.AlignmentFlag.AlignVCenter)
            for column, (gender, name) in enumerate(genders, 1):
                cell = NumberField(0, _MOST)
                cell.setAccessibleName(f"{age}, {name}")
                cell.setObjectName(f"count:{band or 'unknown'}:{gender}")
                cell.changed.connect(self.changed)
                self._cells[band, gender] = cell
                grid.addWidget(cell, line, column)
        grid.setColumnStretch(0, 1)
        self.content.addLayout(grid)
        for count in counts:
            known = self._cells.get((count.age_band, count.gender))
            if known is not None:
                known.set_value((known.value() or 0) + count.count)

    def value(self) -> list[Count]:
        """The cells that hold somebody."""
        place = self.municipality.value()
        return [
            Count(municipality=place, gender=gender, age_band=band, count=number)
            for (band, gender), cell in self._cells.items()
            if (number := cell.value())
        ]

    def cells(self) -> list[NumberField]:
        """All fields, line by line."""
        return list(self._cells.values())

    def cell(self, age_band: str | None, gender: str) -> NumberField:
        """The field of one description."""
        return self._cells[age_band, gender]


class CountsSection(QWidget):
    """Grids, and a button for one more."""

    changed = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._state = SessionState()
        self.grids: list[CountGrid] = []
        self._place = QVBoxLayout()
        self._place.setSpacing(SPACE.m)
        self.add_button = text_button("", "plus")
        self.add_button.clicked.connect(self._add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.s)
        column.addLayout(self._place)
        column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeading)

    def show_state(self, state: SessionState) -> None:
        """Show another session."""
        self._state = state
        for grid in list(self.grids):
            self._take_away(grid)
        places = dict.fromkeys(line.municipality for line in state.counts)
        for place in places:
            self._show([line for line in state.counts if line.municipality == place])
        self._name_button()

    def wrong_cell(self) -> NumberField | None:
        """The first cell that holds something which is no number."""
        return next((cell for grid in self.grids for cell in grid.cells() if not cell.is_valid()), None)

    def _add(self) -> None:
        used = {grid.municipality.value() for grid in self.grids}
        place = self._state.municipality
        grid = self._show([Count(municipality=None if place in used else place)])
        self._name_button()
        first = grid.cell("18_29", "female") if grid.municipality.value() else grid.municipality
        first.setFocus()

    def _show(self, counts: list[Count]) -> CountGrid:
        grid = CountGrid(self._workspace, counts)
        grid.changed.connect(self._typed)
        grid.removed.connect(lambda: self._remove(grid))
        self.grids.append(grid)
        self._place.addWidget(grid)
        grid.show()  # at once, or it could not take the focus
        return grid

    def _remove(self, grid: CountGrid) -> None:
        self._take_away(grid)
        self._name_button()
        self._typed()
        self.add_button.setFocus()

    def _take_away(self, grid: CountGrid) -> None:
        self.grids.remove(grid)
        self._place.removeWidget(grid)
        grid.hide()
        grid.deleteLater()

    def _name_button(self) -> None:
        more = self.tr("Count people from another municipality")
        self.add_button.setText(more if self.grids else self.tr("Count unknown people who came"))

    def _typed(self) -> None:
        self._state.counts = [line for grid in self.grids for line in grid.value()]
        self.changed.emit()
