"""Who lives with a newcomer: opened by a click, added as one types, taken out by a button."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sleutelapp.features.newcomers.dossier_queries import Dossier
from sleutelapp.features.newcomers.household_actions import (
    add_to_household,
    leave_household,
    put_back_household,
    set_household_kind,
)
from sleutelapp.features.newcomers.household_queries import MemberRow
from sleutelapp.features.newcomers.wording import age_words
from sleutelapp.features.search.queries import people_like
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.buttons import icon_button, text_button
from sleutelapp.qt.cards import Card
from sleutelapp.qt.counts import counts
from sleutelapp.qt.days import ago, joined
from sleutelapp.qt.fields import LabeledField, Suggestion, TypeAheadField
from sleutelapp.qt.item_row import ItemRow
from sleutelapp.qt.menu_button import give_menu
from sleutelapp.qt.refilling import refill
from sleutelapp.qt.text import isolate, muted_label, section_label
from sleutelapp.qt.theme import SPACE

_OFFERED = 7


class HouseholdCard(Card):
    """Changes are written at once and can be undone."""

    member_pressed = Signal(int)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._workspace = workspace
        self._person: Dossier | None = None
        self.add_button = text_button(self.tr("Add somebody"), "account-plus-outline")
        self.add_button.setObjectName("household:add")
        self.add_button.clicked.connect(self._ask_who)
        heading = QHBoxLayout()
        heading.addWidget(section_label(self.tr("Household")), 1)
        heading.addWidget(self.add_button)
        self.search = TypeAheadField(
            self._suggest, self.tr("Name or code"), clear_on_choice=True, show_on_focus=True
        )
        self.search.chosen.connect(self._add)
        self._who = LabeledField(self.tr("Who lives here too?"), self.search)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(SPACE.s)
        self.content.addLayout(heading)
        self.add(self._who)
        self.content.addLayout(self._rows)
        self._foot = QVBoxLayout()
        self.content.addLayout(self._foot)
        self._who.hide()

    def show_person(self, person: Dossier) -> None:
        """Show the household of somebody."""
        if self._person is None or self._person.id != person.id:
            self._who.hide()
            self.add_button.show()
        self._person = person
        rows: list[QWidget] = [self._row(member) for member in person.household]
        refill(self._rows, rows or [muted_label(self.tr("Nobody else is known here."))])
        refill(self._foot, [self._kind_line(person)])

    def _kind_line(self, person: Dossier) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE.s)
        row.addWidget(muted_label(self.tr("Kind of household")))
        label = self._workspace.label("household_kind", person.household_kind)
        button = text_button(label or self.tr("Choose"))
        button.setObjectName("household:kind")
        button.setAccessibleName(self.tr("Kind of household: {kind}").replace("{kind}", button.text()))
        kinds = self._workspace.reference["household_kind"].active()
        language = self._workspace.language
        give_menu(button, [(kind.label(language), partial(self._set_kind, kind.code)) for kind in kinds])
        row.addWidget(button)
        row.addStretch(1)
        return line

    def _row(self, member: MemberRow) -> ItemRow:
        today = self._workspace.clock.today()
        is_self = self._person is not None and member.id == self._person.id
        seen = self.tr("no contact yet")
        if member.last_contact_on is not None:
            seen = self.tr("last contact {day}").replace("{day}", ago(member.last_contact_on, today))
        row = ItemRow(
            "account" if is_self else "account-outline",
            isolate(member.title),
            joined(
                self.tr("this dossier") if is_self else "",
                age_words(member.birth_year, estimated=member.birth_year_estimated, today=today),
                "" if is_self else seen,
                counts.open_needs(member.unsettled_needs) if member.unsettled_needs and not is_self else "",
                self.tr("archived") if member.archived else "",
            ),
            icon_role="muted" if is_self else "accent",
        )
        if not is_self:
            link = text_button(self.tr("Open"))
            link.setObjectName(f"household:{member.id}:open")
            link.setAccessibleName(self.tr("Open dossier: {name}").replace("{name}", isolate(member.title)))
            link.clicked.connect(partial(self.member_pressed.emit, member.id))
            row.add_action(link)
        said = self.tr("Take {name} out of the household").replace("{name}", isolate(member.title))
        leave = icon_button("account-remove-outline", said)
        leave.setObjectName(f"household:{member.id}:leave")
        leave.clicked.connect(partial(self._leave, member))
        row.add_action(leave)
        return row

    def _ask_who(self) -> None:
        self._who.show()
        self.add_button.hide()
        self.search.setFocus(Qt.FocusReason.TabFocusReason)  # shows who was met last

    def _suggest(self, words: str) -> list[Suggestion]:
        person = self._person
        if person is None:
            return []
        there = {person.id, *(member.id for member in person.household)}
        with self._workspace.vault.reading() as session:
            found = people_like(session, words, _OFFERED + len(there), include_archived=bool(words))
        return [
            Suggestion(row.id, row.title, row.subtitle, "account-outline")
            for row in found
            if row.id not in there
        ][:_OFFERED]

    def _add(self, other_id: object) -> None:
        person = self._person
        if person is None or not isinstance(other_id, int):
            return
        self._who.hide()
        self.add_button.show()
        self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self._workspace.write_with_undo_of(
            lambda session: add_to_household(session, person.id, other_id),
            self.tr("Added to the household"),
            put_back_household,
        )

    def _leave(self, member: MemberRow) -> None:
        self._workspace.write_with_undo_of(
            lambda session: leave_household(session, member.id),
            self.tr("{name} taken out of the household").replace("{name}", isolate(member.title)),
            put_back_household,
        )

    def _set_kind(self, kind: str) -> None:
        person = self._person
        if person is None or kind == person.household_kind:
            return
        self._workspace.write_with_undo_of(
            lambda session: set_household_kind(session, person.id, kind),
            self._workspace.label("household_kind", kind),
            put_back_household,
        )
