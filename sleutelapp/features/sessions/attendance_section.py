"""Who registered, who came, who walked in, and how many of them nobody knows by name."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from sleutelapp.features.search.queries import people_like
from sleutelapp.features.sessions.count_grid import CountsSection
from sleutelapp.features.sessions.form_state import HELD, Guest, SessionState
from sleutelapp.features.sessions.rules import totals
from sleutelapp.features.sessions.wording import session_counts
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.buttons import text_button
from sleutelapp.qt.chips import ChipRow
from sleutelapp.qt.fields import LabeledField, NumberField, Suggestion, TypeAheadField
from sleutelapp.qt.text import isolate, section_label, styled_label
from sleutelapp.qt.theme import SPACE

_OFFERED = 7
_MOST = 1000


class AttendanceSection(QWidget):
    """Edits the registration list, and once the session was held the attendance; counts while one types."""

    changed = Signal()
    people_changed = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._state = SessionState()
        self._showing = False
        self._titles: dict[int, str] = {}
        self.totals = section_label("")
        self.totals.setAccessibleName(self.tr("Totals"))
        self.registered = self._search(walk_in=False)
        self.chips = ChipRow()
        self.chips.removed.connect(self._remove)
        self._who_came = styled_label(self.tr("Tap everybody who came"), "label")
        self.came = ChipRow()
        self.came.setAccessibleName(self._who_came.text())
        self.came.toggled.connect(self._tick)
        self.all_came = text_button(self.tr("Everybody came"), "check-all")
        self.all_came.clicked.connect(self._tick_all)
        self.walked_in = self._search(walk_in=True)
        self._walk_in_block = LabeledField(self.tr("Who walked in without registering?"), self.walked_in)
        self.walk_ins = ChipRow()
        self.walk_ins.removed.connect(self._remove)
        self.unknown = NumberField(0, _MOST)
        self.unknown_came = NumberField(0, _MOST)
        self._came_block = LabeledField(self.tr("How many of them came?"), self.unknown_came)
        numbers = QGridLayout()
        numbers.setHorizontalSpacing(SPACE.l)
        numbers.addWidget(LabeledField(self.tr("Unknown people who registered"), self.unknown), 0, 0)
        numbers.addWidget(self._came_block, 0, 1)
        numbers.setColumnStretch(0, 1)
        numbers.setColumnStretch(1, 1)
        self.counts = CountsSection(workspace)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.m)
        column.addWidget(self.totals)
        self._registered_block = LabeledField(self.tr("Who registered?"), self.registered)
        column.addWidget(self._registered_block)
        for widget in (self.chips, self._who_came, self.came):
            column.addWidget(widget)
        column.addWidget(self.all_came, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self._walk_in_block)
        column.addWidget(self.walk_ins)
        column.addLayout(numbers)
        column.addWidget(self.counts)
        self.unknown.changed.connect(self._typed)
        self.unknown_came.changed.connect(self._typed)
        self.counts.changed.connect(self._counted)

    def show_state(self, state: SessionState) -> None:
        """Show another session, or this one with another status."""
        self._state = state
        self._showing = True
        self.registered.set_value(None)
        self.walked_in.set_value(None)
        self.unknown.set_value(state.unknown_registered)
        self.unknown_came.set_value(state.unknown_came)
        self.counts.show_state(state)
        self._showing = False
        self._show_people()

    def block_of(self, newcomer_id: object) -> LabeledField:
        """The field in which somebody is chosen: to register, or to walk in."""
        guest = next((guest for guest in self._state.guests if guest.newcomer_id == newcomer_id), None)
        walked_in = guest is not None and guest.walk_in and self._state.status == HELD
        return self._walk_in_block if walked_in else self._registered_block

    def clear_errors(self) -> None:
        """Take away what was said about somebody."""
        for block in (self._registered_block, self._walk_in_block):
            block.set_error("")

    def _search(self, *, walk_in: bool) -> TypeAheadField:
        field = TypeAheadField(
            self._suggest, self.tr("Name or code"), clear_on_choice=True, show_on_focus=True
        )
        field.chosen.connect(lambda key: self._add(key, walk_in=walk_in))
        return field

    def _suggest(self, words: str) -> list[Suggestion]:
        with self._workspace.vault.reading() as session:
            found = people_like(session, words, _OFFERED + len(self._state.guests))
        there = {guest.newcomer_id for guest in self._state.guests}
        rows = [row for row in found if row.id not in there][:_OFFERED]
        self._titles |= {row.id: row.title for row in rows}
        return [Suggestion(row.id, row.title, row.subtitle, "account-outline") for row in rows]

    def _add(self, key: object, *, walk_in: bool) -> None:
        if not isinstance(key, int):
            return
        # Whoever is written down after the session was there; the tick can be taken away.
        came = walk_in or self._state.status == HELD
        self._state.guests.append(Guest(newcomer_id=key, title=self._titles[key], walk_in=walk_in, came=came))
        self._tell_people()

    def _remove(self, newcomer_id: object) -> None:
        state = self._state
        state.guests = [guest for guest in state.guests if guest.newcomer_id != newcomer_id]
        for question in state.questions:
            if question.newcomer_id == newcomer_id and question.need_id is None:
                question.newcomer_id = None
        self._tell_people()

    def _tick(self, newcomer_id: object, on: bool) -> None:  # noqa: FBT001 -- a Qt signal's argument
        for guest in self._state.guests:
            if guest.newcomer_id == newcomer_id:
                guest.came = on
        self._show_totals()
        self.people_changed.emit()
        self.changed.emit()

    def _tick_all(self) -> None:
        for guest in self._state.guests:
            guest.came = True
        self._tell_people()

    def _tell_people(self) -> None:
        self.clear_errors()
        self._show_people()
        self.people_changed.emit()
        self.changed.emit()

    def _show_people(self) -> None:
        state = self._state
        held = state.status == HELD
        registered = [guest for guest in state.guests if not held or not guest.walk_in]
        names: list[tuple[object, str]] = [(g.newcomer_id, isolate(g.title)) for g in registered]
        self.chips.set_removable([] if held else names)
        self.came.set_toggles(names if held else [], {g.newcomer_id for g in registered if g.came})
        walked_in = [g for g in state.guests if held and g.walk_in]
        self.walk_ins.set_removable([(g.newcomer_id, isolate(g.title)) for g in walked_in])
        self.chips.setVisible(bool(names) and not held)
        for widget in (self._who_came, self.came, self.all_came):
            widget.setVisible(bool(names) and held)
        self.walk_ins.setVisible(bool(walked_in))
        self._walk_in_block.setVisible(held)
        self.counts.setVisible(held)
        self._show_totals()

    def _show_totals(self) -> None:
        self._came_block.setVisible(self._state.status == HELD and bool(self._state.unknown_registered))
        sums = totals(self._state.attendance())
        if self._state.status == HELD:
            parts = [
                session_counts.participants(sums.participants),
                session_counts.known(sums.known),
                session_counts.absent(sums.no_shows),
            ]
            self.totals.setText(", ".join(isolate(part) for part in parts))
        else:
            self.totals.setText(session_counts.registered(sums.registered))
        self.totals.setAccessibleName(self.totals.text())

    def _counted(self) -> None:
        self._show_totals()
        self.changed.emit()

    def _typed(self) -> None:
        if self._showing:
            return
        self._state.unknown_registered = self.unknown.value()
        self._state.unknown_came = self.unknown_came.value()
        self._show_totals()
        self.changed.emit()
