"""Adding or changing an organisation or a professional: one page, kept as a draft while it is typed."""

from typing import Any, Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sleutelapp.core.drafting import parse, plain
from sleutelapp.core.errors import Refused, UserError
from sleutelapp.features.drafts.actions import discard_draft, draft_payload, save_draft
from sleutelapp.features.network.actions import (
    add_organisation,
    add_professional,
    change_organisation,
    change_professional,
    remove,
)
from sleutelapp.features.network.drafts import OrganisationDraft, ProfessionalDraft
from sleutelapp.features.network.entry_queries import Entry
from sleutelapp.features.network.fields import EntryFields
from sleutelapp.features.network.queries import ORGANISATION, PROFESSIONAL
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.buttons import primary_button, text_button
from sleutelapp.qt.cards import Banner
from sleutelapp.qt.page import Page
from sleutelapp.qt.text import caption_label, isolate
from sleutelapp.qt.theme import SPACE

FORM: Final = "network"
_PAUSE_MS: Final = 1500
_DRAFTS: Final[dict[str, type[OrganisationDraft] | type[ProfessionalDraft]]] = {
    ORGANISATION: OrganisationDraft,
    PROFESSIONAL: ProfessionalDraft,
}
_EntryDraft = OrganisationDraft | ProfessionalDraft


class EntryForm(QWidget):
    """Edits one line of the network; `saved(kind, id)` after the commit, `cancelled` when it is left."""

    saved = Signal(str, int)
    cancelled = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._kind = ORGANISATION
        self._record_id: int | None = None
        self._before: _EntryDraft = OrganisationDraft(name="")
        self._draft_id: int | None = None
        self._showing = False
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.save_draft)
        self.fields = EntryFields(workspace)
        self.fields.changed.connect(self._typed)
        self.page = Page("", form=True)
        self.page.add(self.fields)
        self.page.add_stretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.page, 1)
        column.addWidget(self._foot())
        for keys in ("Ctrl+Return", "Ctrl+Enter", "Ctrl+S"):
            QShortcut(QKeySequence(keys), self, self.save)

    def start_new(self, kind: str, organisation_id: int | None = None) -> None:
        """Begin a new one; a professional may work at an organisation already."""
        today = self._workspace.clock.today()
        draft: _EntryDraft = OrganisationDraft(name="", checked_on=today)
        if kind == PROFESSIONAL:
            draft = ProfessionalDraft(name="", checked_on=today, organisation_id=organisation_id)
        self._start(kind, None, draft, draft)

    def start_change(self, entry: Entry) -> None:
        """Correct what is known."""
        self._start(entry.kind, entry.id, entry.draft, entry.draft)

    def resume(self, draft_id: int) -> None:
        """Go on with a draft, complete as it was.

        Raises:
            Refused: it is gone, or was made by another version.
        """
        self.save_draft()
        with self._workspace.vault.reading() as session:
            payload = draft_payload(session, draft_id)
        try:
            kind, record_id = payload["kind"], payload["id"]
            before, typed = (parse(_DRAFTS[kind], payload[part]) for part in ("before", "values"))
        except (KeyError, Refused):
            raise Refused("draft_unreadable") from None
        self._start(kind, record_id, before, typed)
        self._draft_id = draft_id

    @property
    def is_open(self) -> bool:
        """Whether something was typed that is not saved."""
        return self.fields.draft() != self._before

    def save_draft(self) -> None:
        """Keep what is typed; called after a pause, and before a lock."""
        self._pause.stop()
        if not self.is_open:
            return
        try:
            with self._workspace.vault.writing() as session:
                self._draft_id = save_draft(
                    session,
                    form=FORM,
                    payload=self._payload(),
                    draft_id=self._draft_id,
                    record_id=self._record_id,
                )
        except UserError as error:
            self._refuse(error)
            return
        moment = f"{self._workspace.clock.now():%H:%M}"
        self._kept.setText(self.tr("Draft kept {time}").replace("{time}", moment))

    def save(self) -> None:
        """Write it in one transaction; a refusal is told on the page."""
        self._refused.hide()
        if not self.fields.is_complete():
            return
        kind, number, draft, before = self._kind, self._record_id, self.fields.draft(), self._before
        try:
            with self._workspace.vault.writing() as session:
                saved_id = _write(session, number, draft)
                if self._draft_id is not None:
                    discard_draft(session, self._draft_id)
        except UserError as error:
            self._refuse(error)
            return
        self._forget()

        if number is None:
            self._workspace.offer_taking_back(
                self.tr("Saved"), lambda session: remove(session, kind, saved_id)
            )
        else:
            self._workspace.offer_taking_back(
                self.tr("Saved"), lambda session: _write(session, number, before)
            )
        self.saved.emit(kind, saved_id)

    def cancel(self) -> None:
        """Leave; what was typed is thrown away, which can be undone for a while."""
        self.save_draft()
        draft_id, payload, number = self._draft_id, self._payload(), self._record_id
        self._forget()
        if draft_id is not None:
            self._workspace.write_with_undo(
                lambda session: discard_draft(session, draft_id),
                self.tr("Draft thrown away"),
                lambda session: save_draft(session, form=FORM, payload=payload, record_id=number),
            )
        self.cancelled.emit()

    def _start(self, kind: str, record_id: int | None, before: _EntryDraft, typed: _EntryDraft) -> None:
        self._kind, self._record_id, self._draft_id = kind, record_id, None
        self._showing = True
        self.fields.show_draft(before)
        # As the fields hold it, so that only typing makes a difference.
        self._before = self.fields.draft()
        if typed != before:
            self.fields.show_draft(typed)
        self._showing = False
        self._refused.hide()
        self._kept.setText("")
        self.page.set_title(self._title(before.name))
        self.page.scroll_area.verticalScrollBar().setValue(0)
        self.fields.name.setFocus()

    def _title(self, name: str) -> str:
        if self._record_id is not None:
            return self.tr("Change {name}").replace("{name}", isolate(name))
        return self.tr("New organisation") if self._kind == ORGANISATION else self.tr("New professional")

    def _payload(self) -> dict[str, Any]:
        draft = self.fields.draft()
        values = {"before": plain(self._before), "values": plain(draft)}
        return {"title": draft.name, "kind": self._kind, "id": self._record_id, **values}

    def _typed(self) -> None:
        if not self._showing:
            self._refused.hide()
            self._pause.start()

    def _forget(self) -> None:
        self._pause.stop()
        self._draft_id = None
        self._before = self.fields.draft()

    def _refuse(self, error: UserError) -> None:
        self._refused.set_message("danger", error.sentence(self._workspace.language))
        self._refused.show()

    def _foot(self) -> QWidget:
        foot = QWidget()
        foot.setProperty("kind", "foot")
        self._refused = Banner("danger", "")
        self._refused.hide()
        self._kept = caption_label("")
        self.save_button = primary_button(self.tr("Save"), "check")
        self.save_button.setToolTip(self.tr("Save (Ctrl+Enter)"))
        self.save_button.clicked.connect(self.save)
        self.cancel_button = text_button(self.tr("Cancel"))
        self.cancel_button.clicked.connect(self.cancel)
        row = QHBoxLayout()
        row.setSpacing(SPACE.s)
        row.addWidget(self._kept, 1)
        row.addWidget(self.cancel_button)
        row.addWidget(self.save_button)
        column = QVBoxLayout(foot)
        column.setContentsMargins(SPACE.xxl, SPACE.m, SPACE.xxl, SPACE.m)
        column.setSpacing(SPACE.s)
        column.addWidget(self._refused)
        column.addLayout(row)
        return foot


def _write(session: Any, record_id: int | None, draft: _EntryDraft) -> int:
    if isinstance(draft, OrganisationDraft):
        if record_id is None:
            return add_organisation(session, draft).id
        return change_organisation(session, record_id, draft).id
    if record_id is None:
        return add_professional(session, draft).id
    return change_professional(session, record_id, draft).id
