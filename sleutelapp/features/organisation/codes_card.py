"""The organisation's own codes: added and changed in their place, retired when they are no longer used."""

from functools import partial
from typing import Final

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from sleutelapp.features.office import Office
from sleutelapp.features.organisation.code_form import CodeForm
from sleutelapp.features.organisation.drafts import KeptWork, TypedCode
from sleutelapp.features.organisation.rules import (
    holds_bsn,
    is_given_out,
    own_code,
    with_entry,
    without_entry,
)
from sleutelapp.features.profile.drafts import ExtraCodeEntry, OrganisationFile
from sleutelapp.features.profile.files import LISTS_WITH_OWN_CODES
from sleutelapp.features.profile.own_code_words import ICONS, own_name, place_words
from sleutelapp.qt.buttons import secondary_button, text_button
from sleutelapp.qt.cards import Card
from sleutelapp.qt.chips import Chip
from sleutelapp.qt.item_row import ItemRow
from sleutelapp.qt.page import bring_in_sight
from sleutelapp.qt.refilling import focus_named, refill
from sleutelapp.qt.tab_order import tab_as_read
from sleutelapp.qt.text import isolate, muted_label
from sleutelapp.qt.theme import SPACE

_Key = tuple[str, str]
_NEW: Final = ("", "")


def _as_typed(entry: ExtraCodeEntry) -> TypedCode:
    return TypedCode(list=entry.list, code=entry.code, parent=entry.parent, labels=dict(entry.labels))


class CodesCard(Card):
    """Codes in the order of the lists; a code that stood in an edition is retired and never taken away."""

    changed = Signal()

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Own codes"), parent)
        self._office = office
        self._saved: OrganisationFile | None = None
        self._known: tuple[str, ...] = ()
        self._entries: tuple[ExtraCodeEntry, ...] = ()
        self._form: CodeForm | None = None
        self._open: _Key | None = None  # of the row with the form; _NEW for a new code
        self.content.addWidget(
            muted_label(
                self.tr(
                    "Words of your organisation, below the fixed ones. Key persons choose them as any other. "
                    "A code that was in use stays readable; you can only stop using it."
                )
            )
        )
        self._rows = QVBoxLayout()
        self._rows.setSpacing(SPACE.s)
        self.content.addLayout(self._rows)
        self.add_button = secondary_button(self.tr("Add a code"), "plus")
        self.add_button.setObjectName("addCode")
        self.add_button.clicked.connect(lambda: self._edit(TypedCode()))
        self.content.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeading)

    def show_codes(self, work: KeptWork) -> None:
        """Show the codes of this work, and what stood in an open form."""
        self._entries, self._saved, self._known = work.typed.codes, work.saved, work.known
        self._open, self._form = None, None
        self._show(work.typed.open_code)

    def value(self) -> tuple[ExtraCodeEntry, ...]:
        """The codes as they stand."""
        return self._entries

    def typed(self) -> TypedCode | None:
        """What is typed in an open form and is not among the codes yet."""
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

    def _show(self, typed: TypedCode | None = None) -> None:
        if typed is not None:
            self._open = next(((own.list, own.code) for own in self._entries if own.code == typed.code), _NEW)
            self._form = self._make_form(typed)
        order = {name: place for place, name in enumerate(LISTS_WITH_OWN_CODES)}
        entries = sorted(self._entries, key=lambda entry: order.get(entry.list, len(order)))
        rows: list[QWidget] = [self._row(entry) for entry in entries]
        if self._form is not None and self._open == _NEW:
            rows.append(self._form)
        refill(self._rows, rows)
        tab_as_read(self)
        self.add_button.setVisible(self._open != _NEW)

    def _row(self, entry: ExtraCodeEntry) -> QWidget:
        name = own_name(entry, self._office.language)
        place = place_words(self._office.reference, entry.list, entry.parent, self._office.language)
        row = ItemRow(ICONS[entry.list], name, place, icon_role="muted" if entry.retired else "accent")
        row.setObjectName(f"code:{entry.code}")
        if entry.retired:
            row.add_action(Chip(self.tr("No longer used"), "muted"))
        if self._form is not None and self._open == (entry.list, entry.code):
            row.add_below(self._form)
            return row
        change = self._button(self.tr("Change"), name, f"change:{entry.code}")
        change.clicked.connect(partial(self._change, entry))
        row.add_action(change)
        if entry.retired:
            act = self._button(self.tr("Use again"), name, f"retire:{entry.code}")
            act.clicked.connect(partial(self._put, msgspec.structs.replace(entry, retired=False)))
        elif is_given_out(self._saved, entry):
            act = self._button(self.tr("Stop using"), name, f"retire:{entry.code}")
            act.clicked.connect(partial(self._put, msgspec.structs.replace(entry, retired=True)))
        else:
            act = self._button(self.tr("Remove"), name, f"retire:{entry.code}")
            act.clicked.connect(partial(self._remove, entry))
        row.add_action(act)
        return row

    @staticmethod
    def _button(verb: str, name: str, object_name: str) -> QPushButton:
        button = text_button(verb)
        button.setAccessibleName(f"{verb}: {isolate(name)}")
        button.setObjectName(object_name)
        return button

    def _change(self, entry: ExtraCodeEntry) -> None:
        self._edit(_as_typed(entry))

    def _edit(self, typed: TypedCode) -> None:
        if not self.settle():
            return
        self._show(typed)
        if self._form is not None:
            self._form.focus_first()
            bring_in_sight(self._form)

    def _make_form(self, typed: TypedCode) -> CodeForm:
        entry = self._entry(self._open) if self._open is not None else None
        before = _as_typed(entry) if entry is not None else TypedCode()
        is_fixed = entry is not None and is_given_out(self._saved, entry)
        form = CodeForm(self._office, before, typed, is_fixed=is_fixed)
        form.confirmed.connect(self._confirm)
        form.cancelled.connect(self._close)
        form.changed.connect(self.changed)
        return form

    def _entry(self, key: _Key) -> ExtraCodeEntry | None:
        return next((entry for entry in self._entries if (entry.list, entry.code) == key), None)

    def _confirm(self, typed: TypedCode) -> None:
        before = self._entry(self._open) if self._open is not None else None
        others = self._entries if before is None else without_entry(self._entries, before)
        sentence = self._problem(typed, others)
        if sentence and self._form is not None:
            self._form.refuse(sentence)
            return
        labels = {language: words for language, words in typed.labels.items() if words}
        if before is not None and is_given_out(self._saved, before):
            entry = msgspec.structs.replace(before, labels=labels)
            entries = with_entry(self._entries, entry)
        else:
            taken = {code.code for code in self._office.reference[typed.list]}
            taken |= {own.code for own in others} | {*self._known}
            code = own_code(labels["nl"], taken)
            retired = before.retired if before is not None else False
            entry = ExtraCodeEntry(
                list=typed.list, code=code, parent=typed.parent, labels=labels, retired=retired
            )
            entries = (*others, entry)
        self._take(entries)
        focus_named(self, f"change:{entry.code}")

    def _problem(self, typed: TypedCode, others: tuple[ExtraCodeEntry, ...]) -> str:
        name = typed.labels["nl"].casefold()
        own = (entry.labels["nl"] for entry in others if entry.list == typed.list)
        fixed = (code.label("nl") for code in self._office.reference[typed.list])
        if any(label.casefold() == name for label in (*own, *fixed)):
            return self.tr("This list has a code of this name already.")
        if holds_bsn(*typed.labels.values()):
            return self.tr("This holds a citizen service number (BSN). Take it out.")
        return ""

    def _close(self) -> None:
        left = self._open
        self._open, self._form = None, None
        self._show()
        self.changed.emit()
        focus_named(self, f"change:{left[1]}" if left and left[1] else "addCode")

    def _put(self, entry: ExtraCodeEntry) -> None:
        self._take(with_entry(self._entries, entry))
        focus_named(self, f"retire:{entry.code}")

    def _remove(self, entry: ExtraCodeEntry) -> None:
        place = self._entries.index(entry)
        self._take(without_entry(self._entries, entry))

        def put_back() -> None:
            entries = without_entry(self._entries, entry)
            self._take((*entries[:place], entry, *entries[place:]))

        self._office.offer_undo(self.tr("Code removed"), put_back)

    def _take(self, entries: tuple[ExtraCodeEntry, ...]) -> None:
        self._entries = entries
        self._open, self._form = None, None
        self._show()
        self.changed.emit()
