"""One session on a page: planned, given, and written up afterwards; drafted while it is typed."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sleutelapp.core.errors import UserError
from sleutelapp.features.drafts.actions import discard_draft, save_draft
from sleutelapp.features.lookup import current_number, titles_of
from sleutelapp.features.refusal_words import PERSON_GONE, THING_GONE, refusal_words
from sleutelapp.features.sessions.actions import (
    add_session,
    change_session,
    delete_session,
    restore_session,
    take_back_change,
    take_back_session,
)
from sleutelapp.features.sessions.attendance_section import AttendanceSection
from sleutelapp.features.sessions.form_state import HELD, SessionState
from sleutelapp.features.sessions.planning_section import PlanningSection
from sleutelapp.features.sessions.queries import session_detail
from sleutelapp.features.sessions.questions_section import QuestionsSection
from sleutelapp.features.sessions.together_section import TogetherSection
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.buttons import text_button
from sleutelapp.qt.cards import Card
from sleutelapp.qt.fields import LabeledField, NotesField
from sleutelapp.qt.form_foot import FormFoot
from sleutelapp.qt.page import Page
from sleutelapp.qt.validity import first_wrong_field

FORM = "session"
_PAUSE_MS = 1500


class SessionForm(QWidget):
    """The page; it is `finished` when saved, left or deleted."""

    finished = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.state = SessionState()
        self._as_opened = SessionState()
        self._draft_id: int | None = None
        self._showing = False
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.save_draft)
        self.planning = PlanningSection(workspace)
        self.together = TogetherSection(workspace)
        self.attendance = AttendanceSection(workspace)
        self.questions = QuestionsSection(workspace)
        self.notes = NotesField()
        self.private_note = NotesField(lines=2)
        self._foot = FormFoot()
        self.refused, self.save_button = self._foot.refused, self._foot.save_button
        self._foot.save_pressed.connect(self.save)
        self._foot.cancel_pressed.connect(self.cancel)
        self._questions_card = _card(self.questions)
        self._page = Page(form=True)
        self.delete_button = text_button(self.tr("Throw away"), "trash-can-outline")
        self.delete_button.clicked.connect(self.delete)
        self._page.add_action(self.delete_button)
        for card in (
            _card(self.planning),
            _card(self.together),
            _card(self.attendance),
            self._questions_card,
            _card(*self._note_fields()),
        ):
            self._page.add(card)
        self._page.add_stretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._page, 1)
        column.addWidget(self._foot)
        self.planning.status_changed.connect(self._status_changed)
        self.attendance.people_changed.connect(self.questions.people_changed)
        for section in (self.planning, self.together, self.attendance, self.questions):
            section.changed.connect(self._typed)
        self.notes.changed.connect(self._typed)
        self.private_note.changed.connect(self._typed)
        for keys in ("Ctrl+Return", "Ctrl+Enter", "Ctrl+S"):
            QShortcut(QKeySequence(keys), self, self.save)

    @property
    def is_open(self) -> bool:
        """Whether something typed here is not in the vault yet."""
        return self.state != self._as_opened

    def start(self, state: SessionState, *, draft: tuple[int, SessionState] | None = None) -> None:
        """Show a session to plan or change; or a draft (its number, and what was typed) of it."""
        self.save_draft()
        self._draft_id, shown = draft if draft is not None else (None, state)
        self._as_opened = SessionState.from_plain(state.as_plain())
        self._show(shown)
        self.planning.theme.setFocus()

    def follow_names(self) -> None:
        """Show who was merged or goes by another name since under the name of now."""
        before = [(guest.newcomer_id, guest.title) for guest in self.state.guests]
        if not before:
            return
        with self._workspace.vault.reading() as session:
            for state in (self.state, self._as_opened):
                state.follow(partial(current_number, session))
                titles = titles_of(session, [guest.newcomer_id for guest in state.guests])
                for guest in state.guests:
                    guest.title = titles.get(guest.newcomer_id, guest.title)
        if [(guest.newcomer_id, guest.title) for guest in self.state.guests] != before:
            self.attendance.show_state(self.state)
            self.questions.show_state(self.state)

    def save_draft(self) -> None:
        """Keep what is typed; called after a pause, and before a lock."""
        self._pause.stop()
        if not self.is_open:
            return
        payload = self.state.as_plain()
        payload["title"] = self._workspace.label("session_theme", self.state.theme) or payload["title"]
        try:
            with self._workspace.vault.writing() as session:
                self._draft_id = save_draft(
                    session,
                    form=FORM,
                    payload=payload,
                    draft_id=self._draft_id,
                    record_id=self.state.session_id,
                )
        except UserError as error:
            self._refuse(error.sentence(self._workspace.language))
            return
        self._foot.show_kept(self._workspace.clock.now())

    def save(self) -> None:
        """Write the session; what is missing is asked for on the page."""
        self.refused.hide()
        self.attendance.clear_errors()
        missing = self.planning.missing() or self.together.missing() or first_wrong_field(self.attendance)
        if missing is None and self.state.status == HELD:
            card = self.questions.missing()
            if card is not None:
                self._page.scroll_area.ensureWidgetVisible(card)
                return
        cell = self.attendance.counts.wrong_cell()
        if missing is None and cell is not None and self.state.status == HELD:
            self._refuse(self.tr("A number of people is not understood. Correct it."))
            cell.setFocus()
            self._page.scroll_area.ensureWidgetVisible(cell)
            return
        if missing is not None:
            missing.field.setFocus()
            self._page.scroll_area.ensureWidgetVisible(missing)
            return
        try:
            take_back = self._write()
        except UserError as error:
            self._tell(error)
            return
        self._close()
        self._workspace.offer_taking_back(self.tr("Session saved"), take_back)
        self.finished.emit()

    def cancel(self) -> None:
        """Leave; what was typed is thrown away, which can be undone for a while."""
        self.save_draft()
        draft_id, payload, record_id = self._draft_id, self.state.as_plain(), self.state.session_id
        self._close()
        if draft_id is not None:
            self._workspace.write_with_undo(
                lambda session: discard_draft(session, draft_id),
                self.tr("Draft thrown away"),
                lambda session: save_draft(session, form=FORM, payload=payload, record_id=record_id),
            )
        self.finished.emit()

    def delete(self) -> None:
        """Put the session in the waste bin, which can be undone for a while."""
        session_id, draft_id = self.state.session_id, self._draft_id
        if session_id is None:
            return
        self._close()

        def delete(session: object) -> None:
            if draft_id is not None:
                discard_draft(session, draft_id)  # type: ignore[arg-type]  # widgets do not name the database
            delete_session(session, session_id)  # type: ignore[arg-type]  # likewise

        self._workspace.write_with_undo(
            delete, self.tr("Session thrown away"), lambda session: restore_session(session, session_id)
        )
        self.finished.emit()

    def _write(self) -> Callable[[Any], None]:
        """Write it; the answer takes that back."""
        state, draft = self.state, self.state.as_draft()
        kept = [question.need_id for question in state.questions if question.need_id is not None]
        with self._workspace.vault.writing() as session:
            if state.session_id is None:
                made = add_session(session, draft, draft_id=self._draft_id).id
                return lambda session: take_back_session(session, made)
            number = state.session_id
            before = SessionState.from_detail(session_detail(session, number))
            needs = [question.need_id for question in before.questions if question.need_id is not None]
            was = before.as_draft()
            change_session(session, state.session_id, draft, kept_needs=kept, draft_id=self._draft_id)
            return lambda session: take_back_change(session, number, was, needs)

    def _show(self, state: SessionState) -> None:
        self._showing = True
        self.state = state
        is_new = state.session_id is None
        self._page.set_title(self.tr("New session") if is_new else self.tr("Session"))
        self.delete_button.setVisible(not is_new)
        for section in (self.planning, self.together, self.attendance, self.questions):
            section.show_state(state)
        self._questions_card.setVisible(state.status == HELD)
        self.notes.set_value(state.notes)
        self.private_note.set_value(state.private_note)
        self._foot.show_kept(None)
        self.refused.hide()
        self._page.scroll_area.verticalScrollBar().setValue(0)
        self._showing = False

    def _close(self) -> None:
        self._pause.stop()
        self._draft_id = None
        self._as_opened = SessionState()
        self._show(SessionState())

    def _status_changed(self) -> None:
        self.attendance.show_state(self.state)
        self._questions_card.setVisible(self.state.status == HELD)

    def _typed(self) -> None:
        if self._showing:
            return
        self.state.notes = self.notes.value()
        self.state.private_note = self.private_note.value()
        self.refused.hide()
        self._pause.start()

    def _tell(self, error: UserError) -> None:
        language = self._workspace.language
        block, name = None, ""
        if error.key == PERSON_GONE:
            number = error.values.get("id")
            name = next((guest.title for guest in self.state.guests if guest.newcomer_id == number), "")
            block = self.attendance.block_of(number)
        elif error.key == THING_GONE:
            block, name = self.planning.partner_block, self.state.partner
        if block is None or not name:
            self._refuse(error.sentence(language))
            return
        block.set_error(refusal_words(error, language, name))
        block.field.setFocus()
        self._page.scroll_area.ensureWidgetVisible(block)

    def _refuse(self, sentence: str) -> None:
        self._foot.refuse(sentence)

    def _note_fields(self) -> tuple[QWidget, QWidget]:
        return (
            LabeledField(self.tr("Notes"), self.notes),
            LabeledField(
                self.tr("Private note (do not share)"),
                self.private_note,
                hint=self.tr("Never leaves this vault."),
            ),
        )


def _card(*widgets: QWidget) -> Card:
    card = Card()
    for widget in widgets:
        card.add(widget)
    return card
