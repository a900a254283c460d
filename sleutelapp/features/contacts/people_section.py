"""Who: people found as one types, their household, somebody new, or a group without names."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sleutelapp.features.contacts.form_state import ContactState, Person
from sleutelapp.features.contacts.group_fields import GroupFields
from sleutelapp.features.contacts.new_person_card import NewPersonCard
from sleutelapp.features.contacts.queries import housemates, people
from sleutelapp.features.newcomers.drafts import NewcomerDraft
from sleutelapp.features.profile.queries import role_of_user
from sleutelapp.features.search.queries import people_like
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.chips import ChipRow
from sleutelapp.qt.labeled_field import LabeledField
from sleutelapp.qt.text import caption_label, isolate
from sleutelapp.qt.text_fields import CheckField
from sleutelapp.qt.theme import SPACE
from sleutelapp.qt.type_ahead import Suggestion, TypeAheadField

_NEW = "new"
_GROUP = "group"


class PeopleSection(QWidget):
    """Edits the people of a contact; `changed` after every change the user makes."""

    changed = Signal()
    people_changed = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._state = ContactState()
        self.cards: list[NewPersonCard] = []
        self.search = TypeAheadField(
            self._suggest, self.tr("Name or code"), clear_on_choice=True, show_on_focus=True
        )
        self.search.chosen.connect(self._choose)
        self.search.textEdited.connect(self._search_typed)
        self._who = LabeledField(self.tr("With whom?"), self.search)
        self._chips = ChipRow()
        self._chips.removed.connect(self._remove)
        self._household_text = caption_label(self.tr("Also of the household:"))
        self.household = ChipRow()
        self.household.toggled.connect(self._add_housemate)
        self._new = QVBoxLayout()
        self._new.setSpacing(SPACE.m)
        self._same_household = CheckField(self.tr("They live together (one household)"))
        self._same_household.changed.connect(self._household_checked)
        self.group = GroupFields()
        self.group.changed.connect(self.changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.m)
        column.addWidget(self._who)
        column.addWidget(self._chips)
        column.addWidget(self._household_text)
        column.addWidget(self.household)
        column.addLayout(self._new)
        column.addWidget(self._same_household)
        column.addWidget(self.group)

    def show_state(self, state: ContactState) -> None:
        """Show another contact."""
        self._state = state
        self.search.set_value(None)
        self.search.setText(state.who_typed)
        self.group.show_state(state)
        self._same_household.set_value(state.same_household)
        self._refresh()

    def set_error(self, sentence: str) -> None:
        """Say below the search field what is missing."""
        self._who.set_error(sentence)

    @property
    def error(self) -> str:
        """What is said to be missing."""
        return self._who.error_text()

    def focus_first(self) -> None:
        """Put the cursor in the search field."""
        self.search.setFocus()

    def add_known(self, newcomer_id: int) -> None:
        """Add somebody by number, as the dossier's "Nieuw contact" does."""
        self._choose(newcomer_id)

    def _suggest(self, words: str) -> list[Suggestion]:
        with self._workspace.vault.reading() as session:
            found = people_like(session, words, 7, include_archived=bool(words))
            meets_groups = role_of_user(session) == "regional"
        there = {person.newcomer_id for person in self._state.people}
        rows = [
            Suggestion(row.id, row.title, row.subtitle, "mdi6.account-outline")
            for row in found
            if row.id not in there
        ]
        if words:
            title = self.tr("New person “{name}”").replace("{name}", isolate(words))
            rows.append(Suggestion((_NEW, words), title, "", "mdi6.account-plus-outline"))
        if not self._state.people:
            group = Suggestion(
                (_GROUP, words),
                self.tr("Unknown or group"),
                self.tr("People without names, with a head count"),
                "mdi6.account-group-outline",
            )
            # Who works for a region meets groups more than people: before anything is typed, a group comes first.
            rows.insert(0 if meets_groups and not words else len(rows), group)
        return rows

    def _search_typed(self, words: str) -> None:
        self._state.who_typed = words.strip()
        self.changed.emit()

    def _choose(self, key: object) -> None:
        self.set_error("")
        self._state.who_typed = self.search.text().strip()  # empty after a choice from the list
        match key:
            case int():
                with self._workspace.vault.reading() as session:
                    self._state.people += people(session, [key])
                self._state.is_group = False
            case (what, str(words)) if what == _NEW:
                self._state.people.append(Person(title=words, new=NewcomerDraft(name=words)))
                self._state.is_group = False
            case _:
                self._state.is_group = True
                self._state.group_size = self._state.group_size or 1
                self.group.show_state(self._state)
        self._refresh()
        self._tell()
        if self._state.is_group:
            self.group.head_count.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.cards and self._state.people[-1].new is not None:
            self.cards[-1].focus_first()

    def _add_housemate(self, newcomer_id: object, _on: bool) -> None:  # noqa: FBT001 -- a Qt signal's argument
        self._choose(newcomer_id)

    def _remove(self, position: object) -> None:
        self.set_error("")
        if isinstance(position, int):
            self._forget_person(position)
        else:
            self._state.is_group = False
        self._refresh()
        self._tell()
        self.search.setFocus()

    def _forget_person(self, position: int) -> None:
        del self._state.people[position]
        for need in self._state.needs:
            if need.person == position:
                need.person = None
            elif need.person is not None and need.person > position:
                need.person -= 1

    def _refresh(self) -> None:
        state = self._state
        self._show_chips()
        self.group.setVisible(state.is_group and not state.people)
        self._same_household.setVisible(len(state.people) > 1 and any(p.new for p in state.people))
        self._show_household()
        self._show_new_people()

    def _show_chips(self) -> None:
        state = self._state
        chips: list[tuple[object, str]] = [
            (position, isolate(person.title) if person.title else self.tr("New person"))
            for position, person in enumerate(state.people)
        ]
        if state.is_group and not state.people:
            chips.append((_GROUP, self.tr("Unknown or group")))
        self._chips.set_removable(chips)
        self._chips.setVisible(bool(chips))

    def _show_household(self) -> None:
        known = [person.newcomer_id for person in self._state.people if person.newcomer_id is not None]
        others: list[Person] = []
        if known:
            with self._workspace.vault.reading() as session:
                others = housemates(session, known)
        self.household.set_toggles([(person.newcomer_id, isolate(person.title)) for person in others])
        self.household.setVisible(bool(others))
        self._household_text.setVisible(bool(others))

    def _show_new_people(self) -> None:
        new = [person for person in self._state.people if person.new is not None]
        if [card.person for card in self.cards] == new:
            return
        for card in self.cards:
            self._new.removeWidget(card)
            card.deleteLater()
        self.cards = []
        for person in new:
            card = NewPersonCard(self._workspace, person)
            card.changed.connect(self._person_typed)
            self.cards.append(card)
            self._new.addWidget(card)
            card.show()  # at once, or it could not take the focus

    def _person_typed(self) -> None:
        self._show_chips()
        self._tell()

    def _household_checked(self) -> None:
        self._state.same_household = self._same_household.value()
        self.changed.emit()

    def _tell(self) -> None:
        self.people_changed.emit()
        self.changed.emit()
