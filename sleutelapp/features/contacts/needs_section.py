"""What came up: tiles by domain, or found as one types ("kies" → Kiespijn); chosen ones become cards."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sleutelapp.core.errors import UserError
from sleutelapp.features.contacts.form_state import ContactState, NotedNeed
from sleutelapp.features.contacts.need_card import NeedCard
from sleutelapp.features.needs.picker import NeedPicker
from sleutelapp.features.refusal_words import THING_GONE
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.text import isolate
from sleutelapp.qt.theme import SPACE


class NeedsSection(QWidget):
    """Edits the needs of a contact."""

    changed = Signal()
    needs_changed = Signal()
    card_added = Signal(object)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._state = ContactState()
        self.cards: list[NeedCard] = []
        self.picker = NeedPicker(workspace)
        self.picker.picked.connect(self._add)
        self.picker.unpicked.connect(self._remove_code)
        self.picker.search.textEdited.connect(self._search_typed)
        self.search, self.domains, self.tiles = self.picker.search, self.picker.domains, self.picker.tiles
        self._chosen = QVBoxLayout()
        self._chosen.setSpacing(SPACE.m)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.m)
        column.addLayout(self._chosen)
        column.addWidget(self.picker)

    def show_state(self, state: ContactState) -> None:
        """Show another contact."""
        self._state = state
        self.picker.start(self._codes())
        self.search.setText(state.need_typed)
        self._make_cards()

    def people_changed(self) -> None:
        """Offer the people there now as those whose need it is."""
        self._make_cards()

    def tell_gone(self, error: UserError) -> bool:
        """Say at its field which organisation or professional was taken out of the network; whether there is one."""
        return error.key == THING_GONE and any(card.tell_gone(error) for card in self.cards)

    def _search_typed(self, words: str) -> None:
        self._state.need_typed = words.strip()
        self.changed.emit()

    def _add(self, code: str) -> None:
        self._state.need_typed = self.search.text().strip()  # empty after a choice from the list
        only_one = 0 if len(self._state.people) == 1 else None
        # With several people the first card may be anybody's; the key person says whose.
        whose = only_one if len(self._state.people) <= 1 else self._last_person()
        need = NotedNeed(code=code, person=whose)
        self._state.needs.append(need)
        self._add_card(need)
        self._mark_tiles()
        self.card_added.emit(self.cards[-1])
        self._tell()
        self.cards[-1].urgency.chip("planned").setFocus()

    def _last_person(self) -> int:
        return next((need.person for need in reversed(self._state.needs) if need.person is not None), 0)

    def _remove_code(self, code: str) -> None:
        position = max(number for number, need in enumerate(self._state.needs) if need.code == code)
        self._remove(self._state.needs[position])

    def _remove(self, need: NotedNeed) -> None:
        # By identity: two needs may look the same.
        self._state.needs[:] = [other for other in self._state.needs if other is not need]
        for card in [card for card in self.cards if card.need is need]:
            self._take_away(card)
        self._mark_tiles()
        self._tell()

    def _mark_tiles(self) -> None:
        self.picker.set_chosen(self._codes())

    def _codes(self) -> set[str]:
        return {need.code for need in self._state.needs}

    def _make_cards(self) -> None:
        for card in list(self.cards):
            self._take_away(card)
        for need in self._state.needs:
            self._add_card(need)

    def _add_card(self, need: NotedNeed) -> None:
        people = [
            isolate(person.title)
            if person.title
            else self.tr("Person {number}").replace("{number}", str(number))
            for number, person in enumerate(self._state.people, start=1)
        ]
        if len(people) == 1:
            need.person = 0
        card = NeedCard(self._workspace, need, people)
        card.changed.connect(self.changed)
        card.removed.connect(lambda: self._remove(need))
        self.cards.append(card)
        self._chosen.addWidget(card)
        card.show()  # at once, or it could not take the focus

    def _take_away(self, card: NeedCard) -> None:
        self.cards.remove(card)
        self._chosen.removeWidget(card)
        card.hide()
        card.deleteLater()

    def _tell(self) -> None:
        self.needs_changed.emit()
        self.changed.emit()
