"""A contact that was logged: read, corrected, thrown away."""

from dataclasses import replace
from functools import partial
from typing import Any, ClassVar, Final

from PySide6.QtCore import QDate, QLocale, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sleutelapp.core.errors import UserError
from sleutelapp.features.contacts.actions import change_contact, remove_contact, restore_contact
from sleutelapp.features.contacts.details_section import DetailsSection
from sleutelapp.features.contacts.drafts import ContactChangeDraft
from sleutelapp.features.contacts.form_state import ContactState
from sleutelapp.features.contacts.group_fields import GroupFields
from sleutelapp.features.contacts.group_needs import GroupNeeds
from sleutelapp.features.contacts.kind_section import KindSection
from sleutelapp.features.contacts.queries import ContactDetail, contact_detail
from sleutelapp.features.drafts.actions import discard_draft, draft_payload, save_draft
from sleutelapp.features.drafts.queries import begun_draft, kept_draft
from sleutelapp.features.screen import Screen
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.banner import Banner
from sleutelapp.qt.buttons import primary_button, secondary_button, text_button
from sleutelapp.qt.cards import Card
from sleutelapp.qt.chips import ChipRow
from sleutelapp.qt.flow_layout import FlowLayout
from sleutelapp.qt.labeled_field import LabeledField
from sleutelapp.qt.page import Page
from sleutelapp.qt.text import isolate, styled_label
from sleutelapp.qt.text_fields import NotesField
from sleutelapp.qt.theme import SPACE
from sleutelapp.qt.validity import first_wrong_field

CORRECTION: Final = "contact_correction"
_PAUSE_MS: Final = 1500


class ContactDetailScreen(Screen):
    """Shows one contact; `finished` when the user is done with it."""

    watches: ClassVar[frozenset[str]] = frozenset({"need"})

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("contactDetail")
        self._workspace = workspace
        self._shown: ContactDetail | None = None
        self._as_opened: dict[str, Any] = {}
        self._draft_id: int | None = None
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.save_draft)
        self.group = GroupFields()
        self.kind = KindSection(workspace)
        self.details = DetailsSection(workspace)
        self.notes = NotesField()
        self.private_note = NotesField(lines=2)
        self.refused = Banner("danger", "")
        self.page = Page(form=True)
        self.remove = text_button(self.tr("Throw away"), "trash-can-outline")
        self.remove.clicked.connect(self._remove)
        self.page.add_action(self.remove)
        self._who = QWidget()
        FlowLayout(self._who, spacing=SPACE.s)
        self._needs, self.group_needs = ChipRow(), GroupNeeds(workspace)
        self._needs_label = styled_label(self.tr("What came up"), "label")
        self.page.add(self._card(self._who, self.group, self._needs_label, self._needs, self.group_needs))
        self.page.add(self._card(self.kind, self.details))
        self.page.add(
            self._card(
                LabeledField(self.tr("Notes"), self.notes),
                LabeledField(self.tr("Private note (do not share)"), self.private_note),
            )
        )
        self.page.add(self.refused)
        self.page.content.addLayout(self._foot())
        self.page.add_stretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)
        for section in (self.group, self.kind, self.details, self.notes, self.private_note):
            section.changed.connect(self._pause.start)
        for keys in ("Ctrl+Return", "Ctrl+Enter", "Ctrl+S"):
            QShortcut(QKeySequence(keys), self, self.save)

    def show_contact(self, contact_id: int) -> None:
        """Show this contact as it stands in the vault, with what was typed about it and not saved.

        Raises:
            UserError: it is there no more.
        """
        self.save_draft()
        with self._workspace.vault.reading() as session:
            detail = contact_detail(session, contact_id)
            self._draft_id = begun_draft(session, form=CORRECTION, record_id=contact_id)
            typed = draft_payload(session, self._draft_id) if self._draft_id is not None else None
        self._as_opened = detail.state.as_plain()
        if typed is not None:
            try:
                kept = ContactState.from_plain(typed)
            except UserError:  # of another version: it stays among the drafts
                self._draft_id = None
            else:
                kept.people = detail.state.people
                detail = replace(detail, state=kept)
        self._show(detail)
        self._workspace.saw("contact", contact_id)

    def resume(self, draft_id: int) -> None:
        """Go on with a correction that was being typed.

        Raises:
            Refused: it is gone, or its contact is.
        """
        with self._workspace.vault.reading() as session:
            number = kept_draft(session, draft_id).record_id
        self.show_contact(number or 0)

    def save_draft(self) -> None:
        """Keep what is being corrected; called after a pause and before a lock."""
        self._pause.stop()
        typed = self._typed()
        if typed is None or typed == self._as_opened or self._shown is None:
            return
        number, title = self._shown.id, ", ".join(person.title for person in self._shown.state.people)
        try:
            with self._workspace.vault.writing() as session:
                self._draft_id = save_draft(
                    session,
                    form=CORRECTION,
                    payload=typed | {"title": title},
                    draft_id=self._draft_id,
                    record_id=number,
                )
        except UserError as error:
            self.refused.text.setText(error.sentence(self._workspace.language))
            self.refused.show()

    def _typed(self) -> dict[str, Any] | None:
        if self._shown is None:
            return None
        state = self._shown.state
        state.notes, state.private_note = self.notes.value(), self.private_note.value()
        return state.as_plain()

    def _show(self, detail: ContactDetail) -> None:
        self._shown = detail
        state = detail.state
        label = self._workspace.label("contact_kind", state.kind)
        self.page.set_title(label)
        if state.date is not None and state.time is not None:
            day = QLocale().toString(
                QDate(state.date.year, state.date.month, state.date.day), "dddd d MMMM yyyy"
            )
            self.page.set_summary(f"{day} · {state.time:%H:%M}")
        self.group.show_state(state)
        self.group.setVisible(state.is_group)
        self._who.setHidden(state.is_group)
        self.kind.show_state(state)
        self.details.show_state(state, assume=False)
        self.notes.set_value(state.notes)
        self.private_note.set_value(state.private_note)
        self.refused.hide()
        self._show_people(self._shown)
        needs = [(self._workspace.label("need", code), "accent") for code, _urgency in self._shown.needs]
        self._needs.set_labels(needs)
        self._needs.setVisible(bool(needs))
        self._needs_label.setVisible(self.group_needs.show_contact(detail.id) or bool(needs))
        self._pause.stop()  # showing is not typing

    def reload(self) -> None:
        """What is being corrected stays until it is saved; how needs stand is read again."""
        if self._shown is not None:
            self.group_needs.show_contact(self._shown.id)

    def save(self) -> None:
        """Write what was corrected, and go back."""
        if self._shown is None:
            return
        state = self._shown.state
        if state.kind is None or state.date is None or state.time is None:
            self.kind.set_error(self.tr("Choose what kind of contact it was."))
            return
        wrong = first_wrong_field(self.page, [self.group.head_count, self.kind.date, self.kind.time])
        if wrong is not None:
            self.page.scroll_area.ensureWidgetVisible(wrong)
            return
        state.notes, state.private_note = self.notes.value(), self.private_note.value()
        draft = _change_of(state)
        number = self._shown.id
        try:
            with self._workspace.vault.writing() as session:
                before = _change_of(contact_detail(session, number).state)
                change_contact(session, number, draft)
                if self._draft_id is not None:
                    discard_draft(session, self._draft_id)
        except UserError as error:
            self.refused.text.setText(error.sentence(self._workspace.language))
            self.refused.show()
            return
        self._forget()
        self._workspace.offer_taking_back(
            self.tr("Contact changed"), lambda session: change_contact(session, number, before)
        )
        self.finished.emit()

    def _remove(self) -> None:
        if self._shown is None:
            return
        number = self._shown.id
        self.save_draft()  # what was being corrected is still there when the contact comes back
        thrown = self._workspace.write_with_undo(
            lambda session: remove_contact(session, number),
            self.tr("Contact thrown away"),
            lambda session: restore_contact(session, number),
        )
        if thrown:
            self._forget()
            self.finished.emit()

    def _forget(self) -> None:
        self._pause.stop()
        self._shown = self._draft_id = None

    def _leave(self) -> None:
        """Go back; what was being corrected is thrown away, which can be undone for a while."""
        self.save_draft()
        draft_id, payload = self._draft_id, self._typed()
        number = self._shown.id if self._shown is not None else None
        self._forget()
        if draft_id is not None and payload is not None:
            self._workspace.write_with_undo(
                lambda session: discard_draft(session, draft_id),
                self.tr("Draft thrown away"),
                lambda session: save_draft(session, form=CORRECTION, payload=payload, record_id=number),
            )
        self.finished.emit()

    def _show_people(self, detail: ContactDetail) -> None:
        flow = self._who.layout()
        while flow is not None and (item := flow.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for person in detail.state.people:
            link = secondary_button(isolate(person.title), "account-outline")
            if person.newcomer_id is not None:
                link.clicked.connect(partial(self.newcomer_wanted.emit, person.newcomer_id))
            self._who.layout().addWidget(link)  # type: ignore[union-attr]  # made above
        for code in detail.thrown_away:
            gone = self.tr("{who}, in the waste bin").replace("{who}", isolate(code))
            self._who.layout().addWidget(styled_label(gone, "body"))  # type: ignore[union-attr]  # made above

    def _card(self, *widgets: QWidget) -> Card:
        card = Card()
        for widget in widgets:
            card.add(widget)
        return card

    def _foot(self) -> QHBoxLayout:
        self.save_button = primary_button(self.tr("Save changes"), "check")
        self.save_button.setToolTip(self.tr("Save (Ctrl+Enter)"))
        self.save_button.clicked.connect(self.save)
        back = text_button(self.tr("Back"))
        back.clicked.connect(self._leave)
        row = QHBoxLayout()
        row.setSpacing(SPACE.s)
        row.addStretch(1)
        row.addWidget(back)
        row.addWidget(self.save_button)
        return row


def _change_of(state: ContactState) -> ContactChangeDraft:
    """What can be corrected of a contact; its kind, day and time are known.

    Raises:
        ValueError: one of these is not.
    """
    if state.kind is None or state.date is None or state.time is None:
        raise ValueError("kind, day or time")
    return ContactChangeDraft(
        kind=state.kind,
        date=state.date,
        time=state.time,
        group_size=state.group_size if state.is_group else None,
        group_name=state.group_name,
        minutes=state.minutes or 0,
        travel_minutes=state.travel_minutes or 0,
        kilometres=float(state.kilometres or 0),
        municipality=state.municipality,
        language=state.language,
        interpreter=state.interpreter,
        notes=state.notes,
        private_note=state.private_note,
    )
