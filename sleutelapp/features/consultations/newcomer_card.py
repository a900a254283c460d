"""Whom a consultation was about: nobody, or a newcomer who agreed to that."""

from functools import partial
from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from sleutelapp.core.errors import UserError
from sleutelapp.features.consultations.actions import link_newcomer, unlink_newcomer
from sleutelapp.features.consultations.queries import ConsultationDetail, link_missing
from sleutelapp.features.newcomers.actions import give_consent, take_back_consent
from sleutelapp.features.newcomers.drafts import ConsentDraft
from sleutelapp.features.referrals.consent_question import ConsentQuestion
from sleutelapp.features.search.queries import people_like
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.buttons import text_button
from sleutelapp.qt.cards import Card
from sleutelapp.qt.fields import LabeledField, Suggestion, TypeAheadField
from sleutelapp.qt.item_row import ItemRow
from sleutelapp.qt.refilling import refill
from sleutelapp.qt.text import isolate, section_label
from sleutelapp.qt.theme import SPACE

_OPEN: Final = "openNewcomer"


class NewcomerCard(Card):
    """Links and unlinks; a link without consent asks for it in place."""

    newcomer_pressed = Signal(int)
    grown = Signal()  # something to answer appeared in it

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._workspace = workspace
        self._shown: ConsultationDetail | None = None
        self.search = TypeAheadField(self._suggest, self.tr("Name or code"))
        self.search.chosen.connect(self._choose)
        hint = self.tr(
            "Only with consent. It stays one question for advice, also on the newcomer's timeline."
        )
        self._search = LabeledField(self.tr("Was it about a newcomer?"), self.search, hint=hint)
        self._heading = section_label(self.tr("Newcomer"))
        self.add(self._heading)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(SPACE.m)
        self.add(self._search)
        self.content.addLayout(self._rows)

    def show_consultation(self, consultation: ConsultationDetail) -> None:
        """Show whom it is about."""
        before = self._shown
        focused = self.window().focusWidget()
        has_focus = focused is not None and self.isAncestorOf(focused)
        self._shown = consultation
        linked = consultation.newcomer_id is not None
        if before is None or before.id != consultation.id or before.newcomer_id != consultation.newcomer_id:
            self._clear()
        if linked:
            refill(self._rows, [self._linked_row(consultation)])
            self._offer_search(is_offered=False)
        if has_focus and before is not None and before.newcomer_id != consultation.newcomer_id:
            # What was answered or pressed is gone: on to what stands in its place.
            opener = self.findChild(QPushButton, _OPEN)
            (opener if linked and isinstance(opener, QPushButton) else self.search).setFocus()

    def _offer_search(self, *, is_offered: bool) -> None:
        # The field has a label of its own; what stands in its place has the heading.
        self._search.setVisible(is_offered)
        self._heading.setVisible(not is_offered)

    def _clear(self) -> None:
        self._offer_search(is_offered=True)
        self.search.set_value(None)
        self._search.set_error("")
        refill(self._rows, [])

    def _linked_row(self, consultation: ConsultationDetail) -> ItemRow:
        row = ItemRow("account-outline", consultation.newcomer, self.tr("Linked with consent"))
        open_button = text_button(self.tr("Open dossier"))
        open_button.setObjectName(_OPEN)
        open_button.setAccessibleName(
            self.tr("Open {name}").replace("{name}", isolate(consultation.newcomer))
        )
        open_button.clicked.connect(self._open)
        unlink = text_button(self.tr("Unlink"), "link-variant-off")
        unlink.setObjectName("unlink")
        unlink.clicked.connect(self._unlink)
        row.add_action(open_button)
        row.add_action(unlink)
        return row

    def _suggest(self, words: str) -> list[Suggestion]:
        if not words:
            return []
        with self._workspace.vault.reading() as session:
            found = people_like(session, words, 7, include_archived=True)
        return [Suggestion(row.id, row.title, row.subtitle, "account-outline") for row in found]

    def _choose(self, newcomer_id: int) -> None:
        shown = self._shown
        if shown is None:
            return
        self._search.set_error("")
        refill(self._rows, [])
        try:
            with self._workspace.vault.reading() as session:
                missing = link_missing(session, newcomer_id, shown.asked_by)
        except UserError as error:
            self._search.set_error(error.sentence(self._workspace.language))
            return
        if missing == "link_needs_consent_to_share":
            self._ask_consent(shown, newcomer_id, self.search.text())
        elif missing is not None:
            self._search.set_error(UserError(missing).sentence(self._workspace.language))
        else:
            self._link(newcomer_id, None)

    def _ask_consent(self, shown: ConsultationDetail, newcomer_id: int, name: str) -> None:
        recipient = self._workspace.label("professional_kind", shown.asked_by)
        refusal = self.tr("Ask {name}. Without consent this question for advice names nobody.")
        question = ConsentQuestion(recipient, refusal.replace("{name}", isolate(name)), may_be_urgent=False)
        question.agreed.connect(partial(self._link, newcomer_id))
        question.refused.connect(self._stop_asking)
        self._offer_search(is_offered=False)
        refill(self._rows, [question])
        question.focus_first()
        self.grown.emit()

    def _link(self, newcomer_id: int, way: str | None) -> None:
        shown = self._shown
        if shown is None:
            return

        def link(session: Any) -> int | None:
            given = None
            if way is not None:
                consent = ConsentDraft(purpose="share", recipient=shown.asked_by, way=way)
                given = give_consent(session, newcomer_id, consent).id
            link_newcomer(session, shown.id, newcomer_id)
            return given

        def take_back(session: Any, given: int | None) -> None:
            unlink_newcomer(session, shown.id)
            if given is not None:  # it was given for this link
                take_back_consent(session, given)

        self._workspace.write_with_undo_of(link, self.tr("Newcomer linked"), take_back)

    def _unlink(self) -> None:
        shown = self._shown
        if shown is None or shown.newcomer_id is None:
            return
        newcomer_id = shown.newcomer_id
        self._workspace.write_with_undo(
            lambda session: unlink_newcomer(session, shown.id),
            self.tr("Newcomer unlinked"),
            lambda session: link_newcomer(session, shown.id, newcomer_id),
        )

    def _stop_asking(self) -> None:
        self._clear()
        self.search.setFocus()

    def _open(self) -> None:
        if self._shown is not None and self._shown.newcomer_id is not None:
            self.newcomer_pressed.emit(self._shown.newcomer_id)
