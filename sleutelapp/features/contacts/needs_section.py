"""What came up: tiles by domain, or found as one types ("kies" → Kiespijn); chosen ones become cards."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sleutelapp.features.contacts.form_state import ContactState, NotedNeed
from sleutelapp.features.contacts.need_card import NeedCard
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.choice_chips import ChoiceChips
from sleutelapp.qt.labeled_field import LabeledField
from sleutelapp.qt.text import caption_label, isolate
from sleutelapp.qt.theme import SPACE
from sleutelapp.qt.tiles import TileGrid
from sleutelapp.qt.type_ahead import Suggestion, TypeAheadField


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
        self._filling = False
        needs = workspace.reference["need"]
        self.search = TypeAheadField(
            self._suggest, self.tr("For instance: tooth, sleep, letter"), clear_on_choice=True
        )
        self.search.chosen.connect(self._found)
        self.domains = ChoiceChips(
            (
                (domain.code, domain.label(workspace.language), domain.icon)
                for domain in workspace.reference["need_domain"].active()
            ),
            may_be_none=True,
        )
        self.domains.setAccessibleName(self.tr("Domains"))
        self.domains.changed.connect(lambda: self._show_tiles(self.domains.value()))
        self._hint = caption_label("")
        self.tiles = TileGrid(icon_size=28)
        self.tiles.setAccessibleName(self.tr("Needs of this domain"))
        self.tiles.toggled.connect(self._toggle)
        self._needs = needs
        self._chosen = QVBoxLayout()
        self._chosen.setSpacing(SPACE.m)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.m)
        column.addLayout(self._chosen)
        column.addWidget(LabeledField(self.tr("What came up?"), self.search))
        column.addWidget(self.domains)
        column.addWidget(self._hint)
        column.addWidget(self.tiles)

    def show_state(self, state: ContactState) -> None:
        """Show another contact."""
        self._state = state
        self.search.set_value(None)
        self.domains.set_value(None)
        self._show_tiles(None)
        self._make_cards()

    def people_changed(self) -> None:
        """Offer the people there now as those whose need it is."""
        self._make_cards()

    def _suggest(self, words: str) -> list[Suggestion]:
        if not words:
            return []
        language = self._workspace.language
        domains = self._workspace.reference["need_domain"]
        return [
            Suggestion(code.code, code.label(language), domains.label(code.parent, language), code.icon)
            for code in self._needs.search(words, language)[:8]
        ]

    def _found(self, code: object) -> None:
        self._add(str(code))

    def _show_tiles(self, domain: str | None) -> None:
        self._filling = True
        children = self._needs.children(domain) if domain else ()
        language = self._workspace.language
        self.tiles.set_tiles((c.code, c.label(language), c.icon, c.danger) for c in children)
        self.tiles.set_chosen({need.code for need in self._state.needs})
        self.tiles.setVisible(bool(children))
        label = self._workspace.label("need_domain", domain)
        self._hint.setText(self.tr("{domain}: tap what came up").replace("{domain}", label))
        self._hint.setVisible(bool(children))
        self._filling = False

    def _toggle(self, code: str, on: bool) -> None:  # noqa: FBT001 -- a Qt signal's argument
        if self._filling:
            return
        if on:
            self._add(code)
        else:
            self._remove_code(code)

    def _add(self, code: str) -> None:
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
        self._filling = True
        self.tiles.set_chosen({need.code for need in self._state.needs})
        self._filling = False

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
