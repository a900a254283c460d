"""Wie stuurt: who is expected to send, who has sent for a quarter, and who has not."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from sleutelapp.core.errors import UserError
from sleutelapp.core.overriding import override
from sleutelapp.features.office import Office, OfficeScreen
from sleutelapp.features.periods.period import Period
from sleutelapp.features.roster.drafts import Expected, Receipt, Roster
from sleutelapp.features.roster.keeping import RosterKeeper
from sleutelapp.features.roster.person_form import PersonForm
from sleutelapp.features.roster.rules import (
    Standing,
    as_expected,
    quarters_offered,
    shown_name,
    standing,
    with_person,
    without_person,
)
from sleutelapp.qt.buttons import primary_button, secondary_button, text_button
from sleutelapp.qt.cards import Card, EmptyState
from sleutelapp.qt.chips import Chip
from sleutelapp.qt.days import short_day
from sleutelapp.qt.fields import ChoiceField, LabeledField
from sleutelapp.qt.item_row import ItemRow
from sleutelapp.qt.page import Page, bring_in_sight
from sleutelapp.qt.refilling import focus_named, refill
from sleutelapp.qt.tab_order import tab_as_read
from sleutelapp.qt.text import isolate, muted_label
from sleutelapp.qt.theme import SPACE


class RosterScreen(OfficeScreen):
    """A list for one quarter at a time; the list of people is the same in all."""

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("roster")
        self._office = office
        self._keeper = RosterKeeper(office.folder)
        self._roster = Roster()
        self._form: PersonForm | None = None
        self.quarter = ChoiceField()
        self._offer_quarters()
        self.page = Page(self.tr("Who sends"), " ", form=True)
        self.copy = secondary_button(self.tr("Copy who has not sent"), "content-copy")
        self.copy.setObjectName("copyMissing")
        self.copy.clicked.connect(self._copy_missing)
        self.add_button = primary_button(self.tr("Add a key person"), "plus")
        self.add_button.setObjectName("addPerson")
        self.add_button.clicked.connect(partial(self._edit, None))
        line = QHBoxLayout()
        line.setSpacing(SPACE.m)
        line.addWidget(LabeledField(self.tr("Quarter"), self.quarter))
        line.addStretch(1)
        line.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignBottom)
        self._choosing = QWidget()
        self._choosing.setLayout(line)
        line.setContentsMargins(0, 0, 0, 0)
        self.page.add_action(self.add_button)
        self.page.add(self._choosing)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(SPACE.l)
        self.page.content.addLayout(self._cards)
        self.page.add_stretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)
        self.quarter.changed.connect(self._show)

    @override
    def arrive(self) -> None:
        self._offer_quarters()
        self._roster = self._keeper.read()
        self._show()
        (self.quarter if self._roster.people else self.add_button).setFocus()

    @override
    def work(self) -> object:
        return self.quarter.code()

    @override
    def go_on(self, work: object) -> None:
        if isinstance(work, str):
            self.quarter.set_code(work)

    def standing(self) -> Standing:
        """How the chosen quarter stands."""
        return standing(self._roster, self._chosen())

    def _chosen(self) -> Period:
        code = self.quarter.code()
        return Period.parse(code) if code else quarters_offered(self._office.clock.today())[0]

    def _offer_quarters(self) -> None:
        offered = quarters_offered(self._office.clock.today())
        self.quarter.blockSignals(True)
        self.quarter.set_choices((quarter.code, quarter.label(self._office.language)) for quarter in offered)
        if self.quarter.code() is None:
            self.quarter.set_code(offered[0].code)
        self.quarter.blockSignals(False)

    def _show(self) -> None:
        now = self.standing()
        self._say_how_it_stands(now)
        self.copy.setVisible(bool(now.missing))
        has_any = bool(now.expected or now.others)
        self._choosing.setVisible(has_any)
        self.add_button.setVisible(has_any and self._form is None)
        cards: list[QWidget] = []
        if self._form is not None and self._form.before is None:
            card = Card(self.tr("Add a key person"))
            card.add(self._form)
            cards.append(card)
        elif not has_any:
            nothing = EmptyState(
                "account-clock-outline",
                self.tr(
                    "Make a list of the key persons who send you their figures. Then you see each quarter who "
                    "has not sent yet."
                ),
                self.tr("Add a key person"),
            )
            nothing.button.setObjectName("addFirst")
            nothing.action.connect(partial(self._edit, None))
            cards.append(nothing)
        if now.missing:
            cards.append(
                self._card(self.tr("Not received yet"), [self._missing_row(each) for each in now.missing])
            )
        if now.sent:
            cards.append(self._card(self.tr("Received"), [self._sent_row(*each) for each in now.sent]))
        if now.others:
            cards.append(self._others_card(now.others))
        if has_any:
            cards.append(
                muted_label(
                    self.tr(
                        "Whoever's file you read on the page Combine counts as received. This computer keeps the "
                        "list and the day, and nothing of what stands in the files."
                    )
                )
            )
        refill(self._cards, cards)
        tab_as_read(self)

    def _say_how_it_stands(self, now: Standing) -> None:
        if not now.expected:
            self.page.set_summary(self.tr("Who sends you figures each quarter, and who still has to."))
            return
        if not now.missing:
            words = self.tr("Everybody has sent for {quarter}.")
        else:
            words = self.tr("{sent} of {expected} have sent for {quarter}.")
        words = words.replace("{sent}", isolate(str(len(now.sent))))
        words = words.replace("{expected}", isolate(str(now.expected)))
        self.page.set_summary(
            words.replace("{quarter}", isolate(self._chosen().label(self._office.language)))
        )

    @staticmethod
    def _card(heading: str, rows: list[QWidget]) -> Card:
        card = Card(heading)
        for row in rows:
            card.add(row)
        return card

    def _missing_row(self, person: Expected) -> QWidget:
        row = self._row(person, "account-clock-outline", "warn")
        self._add_steps(row, person)
        return row

    def _sent_row(self, person: Expected, receipt: Receipt) -> QWidget:
        row = self._row(person, "account-check-outline", "ok")
        row.add_action(Chip(self._day(receipt), "ok"))
        self._add_steps(row, person)
        return row

    def _row(self, person: Expected, icon: str, role: str) -> ItemRow:
        details = [person.code] if person.name and person.name != person.code else []
        if person.organisation:
            details.append(person.organisation)
        row = ItemRow(icon, person.name or person.code, " · ".join(map(isolate, details)), icon_role=role)
        row.setObjectName(f"person:{person.code}")
        if self._form is not None and self._form.before == person:
            row.add_below(self._form)
        return row

    def _others_card(self, others: tuple[Receipt, ...]) -> Card:
        card = Card(self.tr("Sent, and not on your list"))
        for receipt in others:
            row = ItemRow(
                "account-question-outline",
                shown_name(receipt.name, receipt.sender),
                " · ".join(map(isolate, filter(None, (receipt.organisation, self._day(receipt))))),
            )
            add = self._button(
                self.tr("Put on the list"), receipt.name or receipt.sender, f"list:{receipt.sender}"
            )
            add.clicked.connect(partial(self._put_on_list, (receipt,)))
            row.add_action(add)
            card.add(row)
        if len(others) > 1:
            every = secondary_button(self.tr("Put all of them on the list"), "playlist-plus")
            every.setObjectName("listAll")
            every.clicked.connect(partial(self._put_on_list, others))
            card.content.addWidget(every, 0, Qt.AlignmentFlag.AlignLeading)
        return card

    def _add_steps(self, row: ItemRow, person: Expected) -> None:
        if self._form is not None and self._form.before == person:
            return
        name = person.name or person.code
        change = self._button(self.tr("Change"), name, f"change:{person.code}")
        change.clicked.connect(partial(self._edit, person))
        remove = self._button(self.tr("Remove"), name, f"remove:{person.code}")
        remove.clicked.connect(partial(self._remove, person))
        row.add_action(change)
        row.add_action(remove)

    @staticmethod
    def _button(verb: str, name: str, object_name: str) -> QPushButton:
        button = text_button(verb)
        button.setAccessibleName(f"{verb}: {isolate(name)}")
        button.setObjectName(object_name)
        return button

    def _day(self, receipt: Receipt) -> str:
        day = short_day(receipt.seen_on, self._office.clock.today())
        return self.tr("Read on {day}").replace("{day}", isolate(day))

    def _edit(self, person: Expected | None) -> None:
        form = PersonForm(self._roster, person)
        form.confirmed.connect(self._confirm)
        form.cancelled.connect(self._close_form)
        self._form = form
        self._show()
        form.focus_first()
        bring_in_sight(form)

    def _close_form(self) -> None:
        before = self._form.before if self._form is not None else None
        self._form = None
        self._show()
        focus_named(self, f"change:{before.code}" if before is not None else self._add_name())

    def _add_name(self) -> str:
        return "addPerson" if self._roster.people or self.standing().others else "addFirst"

    def _confirm(self, person: Expected) -> None:
        before = self._form.before if self._form is not None else None
        if not self._keep(with_person(self._roster, person, before)):
            return
        self._form = None
        self._show()
        focus_named(self, f"change:{person.code}" if before is not None else "addPerson")

    def _put_on_list(self, receipts: tuple[Receipt, ...]) -> None:
        roster = self._roster
        for receipt in receipts:
            roster = with_person(roster, as_expected(receipt))
        if self._keep(roster):
            self._show()

    def _remove(self, person: Expected) -> None:
        self._form = None
        if not self._keep(without_person(self._roster, person)):
            return
        self._show()

        def put_back() -> None:
            if self._keep(with_person(self._keeper.read(), person)):
                self._show()

        said = self.tr("{name} is off the list").replace("{name}", isolate(person.name or person.code))
        self._office.offer_undo(said, put_back)

    def _keep(self, roster: Roster) -> bool:
        try:
            self._keeper.write(roster)
        except UserError as error:
            self._office.dialogs.show_error(self, error.sentence(self._office.language))
            return False
        self._roster = roster
        return True

    def _copy_missing(self) -> None:
        missing = self.standing().missing
        heading = self.tr("Not received yet for {quarter}:")
        heading = heading.replace("{quarter}", self._chosen().label(self._office.language))
        lines = [heading, *(f"- {shown_name(each.name, each.code)}" for each in missing)]
        QGuiApplication.clipboard().setText("\n".join(lines))
        self._office.say(self.tr("Copied. Paste it in a mail within 30 seconds to remind them."))
