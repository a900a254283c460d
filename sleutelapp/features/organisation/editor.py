"""The fields of an organisation's file, each with what it is for."""

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sleutelapp.features.office import Office
from sleutelapp.features.organisation.codes_card import CodesCard
from sleutelapp.features.organisation.drafts import KeptWork, TypedFile
from sleutelapp.features.organisation.key_card import KeyCard
from sleutelapp.features.organisation.numbers_card import NumbersCard
from sleutelapp.features.organisation.rules import (
    SMALLEST_NUMBERS,
    holds_bsn,
    is_changed,
    next_number,
)
from sleutelapp.features.profile.agreed_hours import AgreedHours
from sleutelapp.features.profile.drafts import LEAST_K, MOST_K
from sleutelapp.qt.banner import Banner
from sleutelapp.qt.cards import Card
from sleutelapp.qt.choice_chips import ChoiceChips
from sleutelapp.qt.days import short_day
from sleutelapp.qt.fields import LabeledField, NumberField, TextField
from sleutelapp.qt.form_foot import FormFoot
from sleutelapp.qt.page import Page, bring_in_sight
from sleutelapp.qt.text import isolate, muted_label
from sleutelapp.qt.theme import SPACE

_SHORTEST_TERM, _LONGEST_TERM = 1, 240  # months
_EVERY_K = range(LEAST_K, MOST_K + 1)


class FileEditor(QWidget):
    """Shows work and tells when it changed; the owner keeps and saves it."""

    changed = Signal()
    save_wanted = Signal()
    left = Signal()
    pair_wanted = Signal()  # of the organisation's keys

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._showing = False
        self._work = KeptWork(typed=TypedFile())
        self.page = Page(self.tr("Organisation file"), " ", form=True)
        self.told = Banner("ok", "", dismissable=True)
        self.told.hide()
        self.page.add(self.told)
        self.page.add(self._name_card())
        self.page.add(self._protection_card())
        self.page.add(self._hours_card())
        self.codes = CodesCard(office)
        self.numbers = NumbersCard(office)
        self.page.add(self.codes)
        self.page.add(self.numbers)
        self.key = KeyCard()
        self.key.pair_wanted.connect(self.pair_wanted)
        self.public_key = self.key.field
        self.page.add(self.key)
        self.page.add_stretch()
        self.foot = FormFoot()
        self.foot.cancel_button.setText(self.tr("Close this file"))
        self.foot.cancel_pressed.connect(self.left)
        self.foot.save_pressed.connect(self.save_wanted)
        for part in (self.name, self.retention, self.hours, self.key):
            part.changed.connect(self._notice)
        self.k.changed.connect(self._notice)
        self.sender_choice.changed.connect(self._notice)
        self.codes.changed.connect(self._notice)
        self.numbers.changed.connect(self._notice)
        for keys in ("Ctrl+Return", "Ctrl+Enter", "Ctrl+S"):
            QShortcut(QKeySequence(keys), self, self.save_wanted.emit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.page, 1)
        column.addWidget(self.foot)

    def show_work(self, work: KeptWork) -> None:
        """Show what was typed, and the edition it began with."""
        self._showing = True
        self._work = work
        typed = work.typed
        self.name.set_value(typed.name)
        self.retention.set_value(typed.retention_months)
        self.k.set_value(str(typed.k))
        self.sender_choice.set_value(typed.sender)
        for k in _EVERY_K:  # a file made elsewhere may have another one, which stays to choose
            self.k.chip(str(k)).setVisible(k in {*SMALLEST_NUMBERS, typed.k})
        self.hours.set_value(typed.municipalities)
        self.codes.show_codes(work)
        self.numbers.show_numbers(typed.numbers, typed.open_number)
        self.key.set_value(typed.public_key)
        for block in (self._name_block, self._retention_block, self._hours_block):
            block.set_error("")
        self.foot.refuse("")
        self._showing = False
        self._tell()

    def work(self) -> KeptWork:
        """What stands in the fields now."""
        return msgspec.structs.replace(self._work, typed=self._typed())

    def tell(self, kind: str, sentence: str) -> None:
        """Say something above the fields; an empty sentence takes it away."""
        self.told.set_message(kind, sentence)
        self.told.setVisible(bool(sentence))
        if sentence:
            self.page.scroll_area.verticalScrollBar().setValue(0)

    def is_right(self) -> bool:
        """Whether this can be saved; what is not right is marked, with the cursor in the first of it."""
        wrong = [block for block, sentence in self._problems() if self._mark(block, sentence)]
        if wrong:
            target = wrong[0].field
            target.setFocus()
            self.page.scroll_area.ensureWidgetVisible(wrong[0])
            self.foot.refuse(self.tr("Not saved yet. Look at what is marked red."))
            return False
        settled = self.codes.settle() and self.numbers.settle()
        self.foot.refuse("" if settled else self.tr("Not saved yet. Look at what is marked red."))
        return settled

    def show_key(self) -> None:
        """Put the new key where it is seen, and the keyboard on the save that gives it out."""
        bring_in_sight(self.key)
        self.foot.save_button.setFocus()

    def focus_first(self) -> None:
        """Put the cursor in the name."""
        self.name.setFocus()

    def _problems(self) -> list[tuple[LabeledField, str]]:
        name = self.name.value()
        name_problem = "" if name else self.tr("Fill in the name of your organisation.")
        if holds_bsn(name):
            name_problem = self.tr("This holds a citizen service number (BSN). Take it out.")
        term = self.retention.value()
        return [
            (self._name_block, name_problem),
            (self._retention_block, "" if term else self.tr("Fill in a number of months, from 1 to 240.")),
            (
                self._hours_block,
                "" if self.hours.is_valid() else self.tr("One of the hours or days is not right."),
            ),
            (self.key.block, self.key.problem()),
        ]

    @staticmethod
    def _mark(block: LabeledField, sentence: str) -> bool:
        block.set_error(sentence)
        return bool(sentence)

    def _typed(self) -> TypedFile:
        return TypedFile(
            name=self.name.value(),
            k=int(self.k.value() or LEAST_K),
            sender=self.sender_choice.value() or "code",
            retention_months=self.retention.value(),
            public_key=self.key.value(),
            municipalities=self.hours.value(),
            codes=self.codes.value(),
            numbers=self.numbers.value(),
            open_code=self.codes.typed(),
            open_number=self.numbers.typed(),
        )

    def _notice(self) -> None:
        if not self._showing:
            self._tell()
            self.changed.emit()

    def _tell(self) -> None:
        work = self.work()
        self.page.set_title(isolate(work.typed.name) or self.tr("New organisation file"))
        saved = work.saved
        if saved is None:
            words = self.tr("Not saved yet. The first save makes edition 1.")
        else:
            words = self.tr("Edition {number}").replace("{number}", isolate(str(saved.edition)))
            if saved.issued_on is not None:
                day = short_day(saved.issued_on, self._office.clock.today())
                words = self.tr("{edition}, saved {day}").replace("{edition}", words).replace("{day}", day)
            if is_changed(work):
                words = self.tr("{edition}. You have changed it since.").replace("{edition}", words)
        self.page.set_summary(words)
        may_save = saved is None or is_changed(work)
        number = isolate(str(next_number(work)))
        self.foot.save_button.setText(
            self.tr("Save edition {number}").replace("{number}", number)
            if may_save
            else self.tr("Save a copy")
        )

    def _name_card(self) -> Card:
        self.name = TextField()
        self._name_block = LabeledField(
            self.tr("Name of your organisation"),
            self.name,
            hint=self.tr("Stands in the reports that your key persons send you."),
        )
        card = Card(self.tr("Your organisation"))
        card.add(self._name_block)
        self.sender_choice = ChoiceChips(
            [("code", self.tr("Only the code")), ("name", self.tr("Code and name"))]
        )
        block = LabeledField(
            self.tr("What is a key person called in reports?"),
            self.sender_choice,
            hint=self.tr("A report may go on to others. With the code only, you alone know whose it is."),
        )
        card.add(block)
        return card

    def _protection_card(self) -> Card:
        card = Card(self.tr("Protection of newcomers"))
        self.k = ChoiceChips([(str(k), str(k)) for k in _EVERY_K])
        k_block = LabeledField(
            self.tr("How small may a number be?"),
            self.k,
            hint=self.tr(
                "In a report, numbers about people are rounded to multiples of this number. So nobody can be "
                "recognised. 5 is usual. Choose 10, the highest, where few newcomers live: safer, and less exact."
            ),
        )
        card.add(k_block)
        self.retention = NumberField(_SHORTEST_TERM, _LONGEST_TERM, suffix=self.tr("months"))
        self._retention_block = LabeledField(
            self.tr("How long is a file of a newcomer kept?"),
            self.retention,
            hint=self.tr(
                "Counted from the last contact. After that Sleutelapp asks the key person to erase the file. "
                "24 months is usual."
            ),
        )
        card.add(self._retention_block)
        return card

    def _hours_card(self) -> Card:
        card = Card(self.tr("Municipalities and agreed hours"))
        card.content.addWidget(
            muted_label(
                self.tr(
                    "The hours that one key person works for a municipality. Key persons see on their hours page "
                    "what they did beside what was agreed. They can change it for themselves."
                )
            )
        )
        self.hours = AgreedHours(self._office.reference["municipality"], self._office.language)
        self._hours_block = LabeledField(self.tr("Municipalities"), self.hours)
        card.add(self._hours_block)
        card.content.setSpacing(SPACE.m)
        return card
