"""Who somebody is: the same page for a new newcomer and for a change."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sleutelapp.core.errors import UserError
from sleutelapp.features.newcomers.actions import add_newcomer, change_newcomer, give_consent, join_household
from sleutelapp.features.newcomers.dossier_queries import Dossier
from sleutelapp.features.newcomers.drafts import NewcomerDraft
from sleutelapp.features.newcomers.form_fields import NewcomerFields, draft_of
from sleutelapp.features.search.queries import people_like
from sleutelapp.features.search.similar_queries import similar_people
from sleutelapp.features.search.why import why
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.buttons import primary_button, text_button
from sleutelapp.qt.cards import Banner
from sleutelapp.qt.fields import Suggestion
from sleutelapp.qt.page import Page
from sleutelapp.qt.text import isolate
from sleutelapp.qt.theme import SPACE


class NewcomerForm(QWidget):
    """Edits one newcomer; `saved(id)` after the commit, `cancelled` when nothing was changed."""

    saved = Signal(int)
    cancelled = Signal()
    newcomer_pressed = Signal(int)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._person: Dossier | None = None
        self._similar_id: int | None = None
        self.fields = NewcomerFields(workspace, self._suggest_people)
        self.page = Page("", form=True)
        self.page.add(self.fields)
        self.page.add_stretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.page, 1)
        column.addWidget(self._foot())
        fields = self.fields
        for field in (fields.name, fields.birth_year, fields.phone, fields.gender):
            field.changed.connect(self._look_for_similar)
        self.fields.similar.action.connect(self._open_similar)
        for keys in ("Ctrl+Return", "Ctrl+Enter", "Ctrl+S"):
            QShortcut(QKeySequence(keys), self, self.save)

    def start_new(self) -> None:
        """Begin somebody new."""
        self._person = None
        self._start(self.tr("New newcomer"), NewcomerDraft(), has_consent=False)

    def start_change(self, person: Dossier) -> None:
        """Correct what is known of somebody."""
        self._person = person
        title = self.tr("Change {name}").replace("{name}", isolate(person.title))
        self._start(title, draft_of(person), has_consent=person.consent_to_register() is not None)

    def save(self) -> None:
        """Write it in one transaction; a refusal is told on the page."""
        self._refused.hide()
        if not self.fields.birth_year.is_valid():
            self.fields.birth_year_block.set_error(self.tr("Type a year of four digits, such as 1991."))
            self.fields.birth_year.setFocus()
            return
        draft, person, lives_with = self.fields.draft(), self._person, self.fields.lives_with.value()
        try:
            with self._workspace.vault.writing() as session:
                if person is None:
                    newcomer = add_newcomer(session, draft)
                else:
                    for consent in draft.consents:
                        give_consent(session, person.id, consent)
                    newcomer = change_newcomer(session, person.id, draft)
                if isinstance(lives_with, int):
                    join_household(session, [session.get_one(type(newcomer), lives_with), newcomer])
                newcomer_id = newcomer.id
        except UserError as error:
            self._refused.set_message("danger", error.sentence(self._workspace.language))
            self._refused.show()
            return
        self._workspace.say(self.tr("Saved"))
        self.saved.emit(newcomer_id)

    def _start(self, title: str, draft: NewcomerDraft, *, has_consent: bool) -> None:
        self._refused.hide()
        self.page.set_title(title)
        self.fields.show_draft(draft, has_consent=has_consent)
        self._look_for_similar()
        self.page.scroll_area.verticalScrollBar().setValue(0)
        self.fields.focus_first()

    def _foot(self) -> QWidget:
        foot = QWidget()
        foot.setProperty("kind", "foot")
        self._refused = Banner("danger", "")
        self._refused.hide()
        self.save_button = primary_button(self.tr("Save"), "check")
        self.save_button.setToolTip(self.tr("Save (Ctrl+Enter)"))
        self.save_button.clicked.connect(self.save)
        cancel = text_button(self.tr("Cancel"))
        cancel.clicked.connect(self.cancelled)
        row = QHBoxLayout()
        row.setSpacing(SPACE.s)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.save_button)
        column = QVBoxLayout(foot)
        column.setContentsMargins(SPACE.xxl, SPACE.m, SPACE.xxl, SPACE.m)
        column.setSpacing(SPACE.s)
        column.addWidget(self._refused)
        column.addLayout(row)
        return foot

    def _look_for_similar(self) -> None:
        fields, found = self.fields, []
        name = fields.name.value()
        if len(name) > 2:
            with self._workspace.vault.reading() as session:
                found = similar_people(
                    session,
                    name,
                    fields.birth_year.value(),
                    phone=fields.phone.value(),
                    gender=fields.gender.value(),
                    besides=self._person.id if self._person is not None else None,
                )
        self._similar_id = found[0].id if found else None
        fields.similar.setVisible(bool(found))
        if found:
            text = self.tr("Looks like {who}. Is it the same person? Then there is a dossier already.")
            fields.similar.set_message("warn", text.replace("{who}", why(found[0])))

    def _open_similar(self) -> None:
        if self._similar_id is not None:
            self.newcomer_pressed.emit(self._similar_id)

    def _suggest_people(self, words: str) -> list[Suggestion]:
        own = self._person.id if self._person is not None else None
        with self._workspace.vault.reading() as session:
            found = people_like(session, words, 7)
        return [
            Suggestion(row.id, row.title, row.subtitle, "account-outline") for row in found if row.id != own
        ]
