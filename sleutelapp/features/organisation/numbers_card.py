"""Numbers to call in this region, for the danger card and the network page of every key person."""

from functools import partial

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from sleutelapp.features.network.rules import OUT_OF_HOURS_GP, is_long_ago
from sleutelapp.features.office import Office
from sleutelapp.features.organisation.drafts import TypedNumber
from sleutelapp.features.organisation.number_form import NumberEntryForm
from sleutelapp.features.organisation.rules import number_code, with_number
from sleutelapp.features.profile.drafts import LocalNumber
from sleutelapp.qt.buttons import secondary_button, text_button
from sleutelapp.qt.cards import Card
from sleutelapp.qt.chips import Chip
from sleutelapp.qt.days import ago, joined
from sleutelapp.qt.item_row import ItemRow
from sleutelapp.qt.page import bring_in_sight
from sleutelapp.qt.refilling import focus_named, refill
from sleutelapp.qt.tab_order import tab_as_read
from sleutelapp.qt.text import isolate, muted_label
from sleutelapp.qt.theme import SPACE
from sleutelapp.reference.guidance import load_helplines


def _as_typed(number: LocalNumber) -> TypedNumber:
    return TypedNumber(
        code=number.code, label=number.label, number=number.number, checked_on=number.checked_on
    )


class NumbersCard(Card):
    """The out-of-hours GP first, filled in or not, then the others."""

    changed = Signal()

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Numbers of your region"), parent)
        self._office = office
        self._numbers: tuple[LocalNumber, ...] = ()
        self._form: NumberEntryForm | None = None
        self._open: str | None = None  # code of the row with the form; empty for a new one
        self.content.addWidget(
            muted_label(
                self.tr(
                    "Key persons see these numbers beside the national ones, and when there is danger. "
                    "Call each number once yourself before you give it out."
                )
            )
        )
        self._rows = QVBoxLayout()
        self._rows.setSpacing(SPACE.s)
        self.content.addLayout(self._rows)
        self.add_button = secondary_button(self.tr("Add a number"), "plus")
        self.add_button.setObjectName("addNumber")
        self.add_button.clicked.connect(lambda: self._edit(self._empty("")))
        self.content.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeading)

    def show_numbers(self, numbers: tuple[LocalNumber, ...], typed: TypedNumber | None) -> None:
        """Show these; `typed` stood in an open form."""
        self._numbers = numbers
        self._open, self._form = None, None
        self._show(typed)

    def value(self) -> tuple[LocalNumber, ...]:
        """The numbers as they stand."""
        return self._numbers

    def typed(self) -> TypedNumber | None:
        """What is typed in an open form and is not among the numbers yet."""
        return self._form.typed() if self._form is not None else None

    def settle(self) -> bool:
        """Take what is typed in an open form; False when it is not right yet, with the cursor there."""
        if self._form is None:
            return True
        if self._form.typed() is None:
            self._close()
            return True
        self._form.submit()
        if self._form is not None:
            bring_in_sight(self._form)
        return self._form is None

    def _show(self, typed: TypedNumber | None = None) -> None:
        if typed is not None:
            self._open = typed.code
            self._form = self._make_form(typed)
        codes = [OUT_OF_HOURS_GP, *(n.code for n in self._numbers if n.code != OUT_OF_HOURS_GP)]
        rows: list[QWidget] = [self._row(code) for code in codes]
        if self._form is not None and self._open == "":
            rows.append(self._form)
        refill(self._rows, rows)
        tab_as_read(self)
        self.add_button.setVisible(self._open != "")

    def _row(self, code: str) -> QWidget:
        number = self._number(code)
        name = number.label if number is not None and number.label else self._name(code)
        is_due = number is not None and self._is_due(number)
        row = ItemRow(
            "phone-alert-outline" if is_due else "phone-outline",
            name,
            joined(number.number, self._checked(number)) if number is not None else "",
            icon_role="warn" if is_due else "accent",
        )
        row.setObjectName(f"number:{code}")
        if number is None:
            row.add_action(Chip(self.tr("Not filled in"), "warn"))
        if self._form is not None and self._open == code:
            row.add_below(self._form)
            return row
        verb = self.tr("Fill in") if number is None else self.tr("Change")
        change = self._button(verb, name, f"changeNumber:{code}")
        change.clicked.connect(
            partial(self._edit, self._empty(code) if number is None else _as_typed(number))
        )
        if number is not None and is_due:
            check = self._button(self.tr("Checked today"), name, f"checkNumber:{code}")
            check.clicked.connect(partial(self._check, number))
            row.add_action(check)
        row.add_action(change)
        if number is not None:
            remove = self._button(self.tr("Remove"), name, f"removeNumber:{code}")
            remove.clicked.connect(partial(self._remove, number))
            row.add_action(remove)
        return row

    @staticmethod
    def _button(verb: str, name: str, object_name: str) -> QPushButton:
        button = text_button(verb)
        button.setAccessibleName(f"{verb}: {isolate(name)}")
        button.setObjectName(object_name)
        return button

    def _name(self, code: str) -> str:
        helpline = load_helplines().get(code)
        if helpline is not None:
            return helpline.label(self._office.language)
        return self.tr("Out-of-hours GP") if code == OUT_OF_HOURS_GP else code

    def _is_due(self, number: LocalNumber) -> bool:
        return number.checked_on is None or is_long_ago(number.checked_on, self._office.clock.today())

    def _check(self, number: LocalNumber) -> None:
        checked = msgspec.structs.replace(number, checked_on=self._office.clock.today())
        self._take(with_number(self._numbers, checked))
        focus_named(self, f"changeNumber:{number.code}")

    def _checked(self, number: LocalNumber) -> str:
        if number.checked_on is None:
            return self.tr("Never checked")
        when = ago(number.checked_on, self._office.clock.today())
        words = self.tr("Checked {when}, check again") if self._is_due(number) else self.tr("Checked {when}")
        return words.replace("{when}", when)

    def _number(self, code: str) -> LocalNumber | None:
        return next((number for number in self._numbers if number.code == code), None)

    def _empty(self, code: str) -> TypedNumber:
        label = self._name(code) if code else ""
        return TypedNumber(code=code, label=label, checked_on=self._office.clock.today())

    def _edit(self, typed: TypedNumber) -> None:
        if not self.settle():
            return
        self._show(typed)
        if self._form is not None:
            self._form.focus_first()
            bring_in_sight(self._form)

    def _make_form(self, typed: TypedNumber) -> NumberEntryForm:
        number = self._number(typed.code)
        before = _as_typed(number) if number is not None else self._empty(typed.code)
        form = NumberEntryForm(self._office, before, typed)
        form.confirmed.connect(self._confirm)
        form.cancelled.connect(self._close)
        form.changed.connect(self.changed)
        return form

    def _confirm(self, typed: TypedNumber) -> None:
        taken = {number.code for number in self._numbers} | {OUT_OF_HOURS_GP, *load_helplines()}
        code = typed.code or number_code(typed.label, taken)
        number = LocalNumber(code=code, label=typed.label, number=typed.number, checked_on=typed.checked_on)
        self._take(with_number(self._numbers, number))
        focus_named(self, f"changeNumber:{code}")

    def _close(self) -> None:
        left = self._open
        self._open, self._form = None, None
        self._show()
        self.changed.emit()
        focus_named(self, f"changeNumber:{left}" if left else "addNumber")

    def _remove(self, number: LocalNumber) -> None:
        place = self._numbers.index(number)
        self._take(tuple(own for own in self._numbers if own != number))

        def put_back() -> None:
            if self._number(number.code) is None:
                self._take((*self._numbers[:place], number, *self._numbers[place:]))

        self._office.offer_undo(self.tr("Number removed"), put_back)

    def _take(self, numbers: tuple[LocalNumber, ...]) -> None:
        self._numbers = numbers
        self._open, self._form = None, None
        self._show()
        self.changed.emit()
