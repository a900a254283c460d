"""Important numbers: the national ones, and the out-of-hours GP of this region, which the danger card shows."""

import datetime as dt
from dataclasses import asdict, dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from sleutelapp.features.network.actions import forget_phone_number, set_phone_number
from sleutelapp.features.network.drafts import PhoneNumberDraft
from sleutelapp.features.network.number_form import NumberForm
from sleutelapp.features.network.queries import NotedNumber
from sleutelapp.features.network.rules import OUT_OF_HOURS_GP, is_long_ago
from sleutelapp.features.network.wording import checked_words
from sleutelapp.features.workspace import Action, Workspace
from sleutelapp.qt.buttons import text_button
from sleutelapp.qt.cards import Card
from sleutelapp.qt.chips import Chip
from sleutelapp.qt.days import joined
from sleutelapp.qt.item_row import ItemRow
from sleutelapp.qt.page import Page
from sleutelapp.qt.refilling import refill
from sleutelapp.qt.text import isolate, styled_label
from sleutelapp.qt.theme import SPACE
from sleutelapp.reference.guidance import load_helplines


@dataclass(frozen=True, slots=True)
class _Line:
    """A number as it is shown; `number` is empty when it has still to be filled in."""

    code: str
    label: str
    number: str
    checked_on: dt.date | None
    say: str
    national: str  # the number everywhere else; empty for a regional one


class NumbersView(QWidget):
    """Shows the numbers; a change is written at once and can be undone."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._helplines = load_helplines()
        self._noted: dict[str, NotedNumber] = {}
        self._editing = ""
        self._form: NumberForm | None = None
        self._buttons: dict[str, QPushButton] = {}
        self.page = Page(
            self.tr("Important numbers"), self.tr("The danger card shows these numbers."), form=True
        )
        card = Card()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(SPACE.m)
        card.content.addLayout(self._rows)
        self.page.add(card)
        self.page.add_stretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)

    def show_numbers(self, noted: dict[str, NotedNumber]) -> None:
        """Show the national numbers, with what was noted in their place."""
        self._noted = noted
        self._show()

    def focus_first(self) -> None:
        """Put the keyboard on the first button."""
        if OUT_OF_HOURS_GP in self._buttons:
            self._buttons[OUT_OF_HOURS_GP].setFocus(Qt.FocusReason.OtherFocusReason)

    def _lines(self) -> list[_Line]:
        language = self._workspace.language
        region = self._noted.get(OUT_OF_HOURS_GP)
        own = [
            _Line(
                OUT_OF_HOURS_GP,
                (region.label if region else "") or self.tr("Out-of-hours GP"),
                region.number if region else "",
                region.checked_on if region else None,
                self.tr("Of your region. In the evening, at night and at the weekend."),
                "",
            )
        ]
        own += [
            _Line(noted.code, noted.label or noted.code, noted.number, noted.checked_on, "", "")
            for noted in self._noted.values()
            if noted.code not in self._helplines and noted.code != OUT_OF_HOURS_GP
        ]
        national = [
            _Line(
                line.code,
                line.label(language),
                self._noted[line.code].number if line.code in self._noted else line.number,
                self._noted[line.code].checked_on if line.code in self._noted else line.checked_on,
                line.say.get(language) or line.say["nl"],
                line.number,
            )
            for line in self._helplines.values()
        ]
        return [*own, *national]

    def _show(self) -> None:
        self._form = None
        self._buttons.clear()
        refill(self._rows, [self._row(line) for line in self._lines()])

    def _row(self, line: _Line) -> ItemRow:
        today = self._workspace.clock.today()
        checked = checked_words(line.checked_on, today) if line.checked_on is not None else ""
        row = ItemRow("phone-outline", line.label, joined(line.say, checked))
        old = line.checked_on is not None and is_long_ago(line.checked_on, today)
        if line.number:
            number = styled_label(isolate(line.number), "section", wrap=False)
            number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            row.add_action(number)
        else:
            row.add_action(Chip(self.tr("Not filled in"), "warn"))
        if line.code == self._editing:
            self._form = self._make_form(line)
            row.add_below(self._form)
            return row
        if old:
            check = text_button(self.tr("Checked"), "check")
            check.setObjectName(f"checked:{line.code}")
            check.setAccessibleName(self.tr("Checked: {name}").replace("{name}", line.label))
            check.clicked.connect(partial(self._save, line, line.label, line.number))
            row.add_action(check)
        edit = text_button(self.tr("Change") if line.number else self.tr("Fill in"))
        edit.setObjectName(f"number:{line.code}")
        self._buttons[line.code] = edit
        edit.setAccessibleName(f"{edit.text()}: {line.label}")
        edit.clicked.connect(partial(self._edit, line.code))
        row.add_action(edit)
        return row

    def _make_form(self, line: _Line) -> NumberForm:
        noted = self._noted.get(line.code)
        name = (noted.label if noted else "") if not line.national else None
        differs = line.national if noted is not None else ""
        form = NumberForm(line.number, name, differs)
        form.confirmed.connect(lambda label, number: self._save(line, label, number))
        form.cancelled.connect(partial(self._edit, ""))
        form.national_wanted.connect(partial(self._forget, line))
        return form

    def _edit(self, code: str) -> None:
        left, self._editing = self._editing, code
        self._show()
        if self._form is not None:
            self._form.focus_first()
        elif left in self._buttons:
            self._buttons[left].setFocus(Qt.FocusReason.OtherFocusReason)

    def _save(self, line: _Line, label: str, number: str) -> None:
        kept = label if not line.national else ""
        today = self._workspace.clock.today()
        draft = PhoneNumberDraft(code=line.code, label=kept, number=number, checked_on=today)
        self._write(
            line,
            lambda session: set_phone_number(session, draft),
            self.tr("Number saved"),
        )

    def _forget(self, line: _Line) -> None:
        self._write(
            line,
            lambda session: forget_phone_number(session, line.code),
            self.tr("National number again"),
        )

    def _write(self, line: _Line, action: Action, said: str) -> None:
        before = self._noted.get(line.code)

        def put_back(session: Any) -> None:
            if before is None:
                forget_phone_number(session, line.code)
            else:
                set_phone_number(session, PhoneNumberDraft(**asdict(before)))

        self._editing = ""  # the commit shows the numbers again
        if not self._workspace.write_with_undo(action, said, put_back):
            self._editing = line.code
