"""Nieuw contact: one page, no wizard, saved in one transaction, drafted while it is typed."""

from functools import partial
from typing import Any, ClassVar

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sleutelapp.core.errors import UserError
from sleutelapp.features.contacts.actions import log_contact
from sleutelapp.features.contacts.danger_section import DangerSection
from sleutelapp.features.contacts.details_section import DetailsSection
from sleutelapp.features.contacts.form_state import ContactState
from sleutelapp.features.contacts.kind_section import KindSection
from sleutelapp.features.contacts.needs_section import NeedsSection
from sleutelapp.features.contacts.people_section import PeopleSection
from sleutelapp.features.contacts.taking_back import before_contact, take_back_contact
from sleutelapp.features.drafts.actions import discard_draft, draft_payload, save_draft
from sleutelapp.features.lookup import current_number, titles_of
from sleutelapp.features.refusal_words import PERSON_GONE, refusal_words
from sleutelapp.features.screen import Screen
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.cards import Card
from sleutelapp.qt.form_foot import FormFoot
from sleutelapp.qt.labeled_field import LabeledField
from sleutelapp.qt.page import Page
from sleutelapp.qt.text_fields import NotesField
from sleutelapp.qt.theme import SPACE
from sleutelapp.qt.validity import first_wrong_field

FORM = "contact"
_PAUSE_MS = 1500


class ContactScreen(Screen):
    """The page; the shell calls `start` or `resume`, and goes back when it is `finished`."""

    watches: ClassVar[frozenset[str]] = frozenset({"newcomer", "newcomer_merge"})

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.state = ContactState()
        self._draft_id: int | None = None
        self._showing = False
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.save_draft)
        self.people = PeopleSection(workspace)
        self.kind = KindSection(workspace)
        self.details = DetailsSection(workspace)
        self.needs = NeedsSection(workspace)
        self.danger = DangerSection(workspace)
        self.notes = NotesField()
        self.private_note = NotesField(lines=2)
        self._foot = FormFoot()
        self.refused, self.save_button = self._foot.refused, self._foot.save_button
        self._foot.save_pressed.connect(self.save)
        self._foot.cancel_pressed.connect(self.cancel)
        page = Page(self.tr("New contact"), form=True)
        self._page = page
        page.add(self._card(self.people))
        page.add(self._card(self.kind, self.details))
        page.add(self._card(self.danger.panel, self.needs, self.danger))
        page.add(self._card(*self._note_fields()))
        page.add_stretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(page, 1)
        column.addWidget(self._foot)
        self.people.changed.connect(self._typed)
        self.people.people_changed.connect(self._people_changed)
        self.kind.changed.connect(self._typed)
        self.details.changed.connect(self._typed)
        self.needs.changed.connect(self._typed)
        self.needs.needs_changed.connect(self._needs_changed)
        self.danger.changed.connect(self._typed)
        self.danger.appeared.connect(lambda: self._bring_into_sight(self.danger.panel))
        self.needs.card_added.connect(self._bring_into_sight)
        self.notes.changed.connect(self._typed)
        self.private_note.changed.connect(self._typed)
        for keys in ("Ctrl+Return", "Ctrl+Enter", "Ctrl+S"):
            QShortcut(QKeySequence(keys), self, self.save)

    def start(self, newcomer_id: int | None = None) -> None:
        """Begin a contact, with this person if given; an unfinished one is kept, or gone on with."""
        if self.is_open and newcomer_id is None:
            return  # what was being typed is still here
        self.save_draft()
        now = self._workspace.clock.now()
        self._draft_id = None
        self._show(ContactState(date=now.date(), time=now.time().replace(second=0, microsecond=0)))
        if newcomer_id is not None:
            self.people.add_known(newcomer_id)
        self.people.focus_first()

    def resume(self, draft_id: int) -> None:
        """Go on with a draft, complete as it was."""
        self.save_draft()
        try:
            with self._workspace.vault.reading() as session:
                state = ContactState.from_plain(draft_payload(session, draft_id))
                state.follow(partial(current_number, session))
        except UserError as error:
            self._workspace.dialogs.show_error(self, error.sentence(self._workspace.language))
            self.finished.emit()
            return
        self._draft_id = draft_id
        self._show(state)
        self.people.focus_first()

    @property
    def is_open(self) -> bool:
        """Whether something typed here has not been saved as a contact yet."""
        return not self.state.is_empty

    def reload(self) -> None:
        """What is typed here stays, but for who goes by another name or was merged since."""
        state = self.state
        before = [(person.newcomer_id, person.title) for person in state.people]
        known = [number for number, _title in before if number is not None]
        if not known:
            return
        with self._workspace.vault.reading() as session:
            state.follow(partial(current_number, session))
            titles = titles_of(session, [person.newcomer_id or 0 for person in state.people])
        for person in state.people:
            person.title = titles.get(person.newcomer_id or 0, person.title)
        if [(person.newcomer_id, person.title) for person in state.people] != before:
            self.people.show_state(state)
            self.needs.people_changed()

    def save_draft(self) -> None:
        """Keep what is typed; called after a pause, at every person or need, and before a lock."""
        self._pause.stop()
        if not self.is_open:
            return
        try:
            with self._workspace.vault.writing() as session:
                self._draft_id = save_draft(
                    session, form=FORM, payload=self.state.as_plain(), draft_id=self._draft_id
                )
        except UserError as error:
            self._refuse(error.sentence(self._workspace.language))
            return
        self._foot.show_kept(self._workspace.clock.now())

    def leave(self) -> None:
        """Write nothing more: the vault is about to be closed."""
        self._pause.stop()

    def save(self) -> None:
        """Write the contact; what is missing is asked for on the page."""
        self._clear_errors()
        language = self._workspace.language
        try:
            draft = self.state.as_draft()
        except UserError as error:
            section: PeopleSection | KindSection = (
                self.kind if error.key == "kind_is_missing" else self.people
            )
            section.set_error(error.sentence(language))
            self._go_to(section)
            return
        wrong = first_wrong_field(self._page, self._required_fields())
        if wrong is not None:
            self._page.scroll_area.ensureWidgetVisible(wrong)
            return
        if self.danger.is_dangerous and self.state.danger_action is None:
            self.danger.ask(self.tr("Choose what you did. “Later” is possible too: it then stays on Today."))
            self._go_to(self.danger)
            return
        try:
            with self._workspace.vault.writing() as session:
                before = before_contact(session, draft.newcomer_ids)
                number = log_contact(session, draft, draft_id=self._draft_id).id
        except UserError as error:
            self._tell(error)
            return
        payload = self.state.as_plain()

        def take_back(session: Any) -> None:
            take_back_contact(session, number, before)
            save_draft(session, form=FORM, payload=payload)  # what was typed is gone on with from Today

        self._close()
        self._workspace.offer_taking_back(self.tr("Contact saved"), take_back)
        self.finished.emit()

    def cancel(self) -> None:
        """Leave; what was typed is thrown away, which can be undone for a while."""
        self.save_draft()
        draft_id, payload = self._draft_id, self.state.as_plain()
        self._close()
        if draft_id is not None:
            self._workspace.write_with_undo(
                lambda session: discard_draft(session, draft_id),
                self.tr("Draft thrown away"),
                lambda session: save_draft(session, form=FORM, payload=payload),
            )
        self.finished.emit()

    def _show(self, state: ContactState) -> None:
        self._showing = True
        self.state = state
        for section in (self.people, self.kind, self.details, self.needs, self.danger):
            section.show_state(state)
        self.notes.set_value(state.notes)
        self.private_note.set_value(state.private_note)
        self._foot.show_kept(None)
        self._clear_errors()
        self._page.scroll_area.verticalScrollBar().setValue(0)
        self._showing = False

    def _close(self) -> None:
        self._pause.stop()
        self._draft_id = None
        self._show(ContactState())

    def _typed(self) -> None:
        if self._showing:
            return
        self.state.notes = self.notes.value()
        self.state.private_note = self.private_note.value()
        self.refused.hide()
        self._pause.start()

    def _people_changed(self) -> None:
        self.details.assume()
        self.needs.people_changed()
        self.save_draft()

    def _needs_changed(self) -> None:
        self.danger.refresh()
        self.save_draft()

    def _bring_into_sight(self, part: QWidget) -> None:
        # After the layout has made room for it; it may be gone again by then.
        def scroll() -> None:
            if part in self._page.findChildren(QWidget):
                self._page.scroll_area.ensureWidgetVisible(part, 0, SPACE.l)

        QTimer.singleShot(0, self, scroll)

    def _clear_errors(self) -> None:
        self.refused.hide()
        self.people.set_error("")
        self.kind.set_error("")
        self.danger.ask("")

    def _tell(self, error: UserError) -> None:
        language = self._workspace.language
        gone = error.values.get("id") if error.key == PERSON_GONE else None
        names = [person.title for person in self.state.people if person.newcomer_id == gone is not None]
        if not names:
            if not self.needs.tell_gone(error):
                self._refuse(error.sentence(language))
            return
        self.people.set_error(refusal_words(error, language, names[0]))
        self._go_to(self.people)

    def _refuse(self, sentence: str) -> None:
        self._foot.refuse(sentence)

    def _required_fields(self) -> list[QWidget]:
        # What was opened on a card is asked for: a referral needs its destination, a follow-up its day.
        opened = [field for card in self.needs.cards for field in (card.destination, card.due_on)]
        return [self.people.group.head_count, self.kind.date, self.kind.time, *opened]

    def _go_to(self, section: PeopleSection | KindSection | DangerSection) -> None:
        section.focus_first()
        self._page.scroll_area.ensureWidgetVisible(self.danger.panel if section is self.danger else section)

    def _card(self, *widgets: QWidget) -> Card:
        card = Card()
        for widget in widgets:
            card.add(widget)
        return card

    def _note_fields(self) -> tuple[QWidget, QWidget]:
        shared = LabeledField(
            self.tr("Notes"), self.notes, hint=self.tr("May go along in a handover, if the newcomer agrees.")
        )
        private = LabeledField(
            self.tr("Private note (do not share)"),
            self.private_note,
            hint=self.tr("Never leaves this vault."),
        )
        return shared, private
