"""Consent per purpose: given, asked for, withdrawn; each with its day and way."""

import datetime as dt
from functools import partial
from typing import Any, Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sleutelapp.features.merging.names import merged_names
from sleutelapp.features.newcomers.actions import (
    consultations_naming,
    give_consent,
    restore_consent,
    take_back_consent,
    withdraw_and_forget,
    withdrawn_with,
)
from sleutelapp.features.newcomers.consent_forms import GiveConsentForm, WithdrawConsentForm
from sleutelapp.features.newcomers.dossier_queries import ConsentRow, Dossier
from sleutelapp.features.newcomers.drafts import ConsentDraft
from sleutelapp.features.newcomers.inline_form import InlineForm
from sleutelapp.features.newcomers.wording import recipient_label
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.buttons import secondary_button, text_button
from sleutelapp.qt.cards import Card
from sleutelapp.qt.chips import Chip
from sleutelapp.qt.days import joined, short_day
from sleutelapp.qt.item_row import ItemRow
from sleutelapp.qt.page import bring_in_sight
from sleutelapp.qt.refilling import refill
from sleutelapp.qt.text import isolate, section_label
from sleutelapp.qt.theme import SPACE

_ICONS: Final = {
    "register": "clipboard-text-outline",
    "share": "share-variant-outline",
    "handover": "account-switch-outline",
}


class ConsentCard(Card):
    """Shows consents; changes are written at once and can be undone."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._workspace = workspace
        self._person: Dossier | None = None
        self._open: str = ""  # which form: "give:share", "withdraw:12"
        self.add(section_label(self.tr("Consent")))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(SPACE.s)
        self.content.addLayout(self._rows)

    def show_consents(self, person: Dossier) -> None:
        """Show the consents of this person."""
        if self._person is None or self._person.id != person.id:
            self._open = ""
        self._person = person
        widgets: list[QWidget] = []
        for purpose in self._workspace.reference["consent_purpose"].active():
            of_purpose = [consent for consent in person.consents if consent.purpose == purpose.code]
            standing = [consent for consent in of_purpose if consent.withdrawn_on is None]
            widgets += [self._given_row(consent) for consent in standing]
            if purpose.code == "share" or not standing:
                widgets.append(self._ask_row(purpose.code, of_purpose))
        refill(self._rows, widgets)

    def open_form(self, form: str) -> None:
        """Show or hide one of the forms: "give:register", "withdraw:12"."""
        self._open = "" if form == self._open else form
        if self._person is not None:
            self.show_consents(self._person)
        shown = self.findChild(InlineForm)
        if isinstance(shown, InlineForm):
            shown.focus_first()
            bring_in_sight(shown)

    def _purpose_words(self, consent: ConsentRow) -> str:
        words = self._workspace.label("consent_purpose", consent.purpose)
        recipient = recipient_label(self._workspace, consent.recipient)
        return f"{words}: {isolate(recipient)}" if recipient else words

    def _given_row(self, consent: ConsentRow) -> ItemRow:
        words = self._purpose_words(consent)
        way = self._workspace.label("consent_way", consent.way)
        day = short_day(consent.given_on, self._workspace.clock.today())
        row = ItemRow(_ICONS.get(consent.purpose, "check"), words, joined(way, day), icon_role="ok")
        row.add_action(Chip(self.tr("Given"), "ok"))
        button = text_button(self.tr("Withdraw…"))
        button.setObjectName(f"consent:{consent.id}:withdraw")
        button.setAccessibleName(f"{button.text()} {words}")
        button.clicked.connect(partial(self.open_form, f"withdraw:{consent.id}"))
        row.add_action(button)
        if self._open == f"withdraw:{consent.id}":
            form = WithdrawConsentForm(self._workspace, consent.purpose)
            form.cancelled.connect(partial(self.open_form, ""))
            form.confirmed.connect(partial(self._withdraw, consent))
            row.add_below(form)
        return row

    def _ask_row(self, purpose: str, earlier: list[ConsentRow]) -> ItemRow:
        words = self._workspace.label("consent_purpose", purpose)
        withdrawn = max((c.withdrawn_on for c in earlier if c.withdrawn_on is not None), default=None)
        if withdrawn is not None:
            day = short_day(withdrawn, self._workspace.clock.today())
            detail = self.tr("Withdrawn on {day}").replace("{day}", day)
        else:
            detail = {
                "register": self.tr("Not asked yet: only a code and figures are kept."),
                "share": self.tr("Asked per recipient."),
            }.get(purpose, self.tr("Not asked yet."))
        row = ItemRow(_ICONS.get(purpose, "help-circle-outline"), words, detail, icon_role="muted")
        make = secondary_button if purpose == "register" else text_button
        button = make(self.tr("Record consent…"))
        button.setObjectName(f"consent:give:{purpose}")
        button.setAccessibleName(f"{button.text()} {words}")
        button.clicked.connect(partial(self.open_form, f"give:{purpose}"))
        row.add_action(button)
        if self._open == f"give:{purpose}":
            form = GiveConsentForm(self._workspace, purpose)
            form.cancelled.connect(partial(self.open_form, ""))
            form.confirmed.connect(self._give)
            row.add_below(form)
        return row

    def _give(self, draft: ConsentDraft) -> None:
        if self._person is None:
            return
        newcomer_id, given = self._person.id, list[int]()
        self._open = ""
        self._workspace.write_with_undo(
            lambda session: given.append(give_consent(session, newcomer_id, draft).id),
            self.tr("Consent recorded"),
            lambda session: take_back_consent(session, given[-1]),
        )

    def _withdraw(self, consent: ConsentRow, day: dt.date) -> None:
        if self._person is None:
            return
        newcomer_id, name, phone = self._person.id, self._person.name, self._person.phone
        self._open = ""

        def withdraw(session: Any) -> dict[str, Any]:
            gone: dict[str, Any] = {
                "named_in": consultations_naming(session, newcomer_id),
                "others": withdrawn_with(session, consent.id),
                "kept": merged_names(session, newcomer_id) if consent.purpose == "register" else None,
            }
            gone["forgotten"] = withdraw_and_forget(session, consent.id, on=day)
            return gone

        said = self.tr("Consent withdrawn")
        if consent.purpose == "register":
            said = self.tr("Consent withdrawn; name and phone number erased, also from notes")
        self._workspace.write_with_undo_of(
            withdraw,
            said,
            lambda session, gone: restore_consent(session, consent.id, name=name, phone=phone, **gone),
        )
