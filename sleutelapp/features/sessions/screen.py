"""Voorlichting: the list of sessions, and the page to plan one and write down who came."""

import datetime as dt
from functools import partial
from typing import ClassVar, Final

from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QStackedWidget, QWidget

from sleutelapp.core.errors import UserError
from sleutelapp.features.drafts.actions import draft_payload
from sleutelapp.features.drafts.queries import unfinished_drafts
from sleutelapp.features.lookup import current_number
from sleutelapp.features.profile.queries import only_municipality
from sleutelapp.features.screen import Screen
from sleutelapp.features.sessions.form import FORM, SessionForm
from sleutelapp.features.sessions.form_state import SessionState
from sleutelapp.features.sessions.queries import Sought, session_detail, session_sizes
from sleutelapp.features.sessions.table_model import session_page
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.buttons import primary_button
from sleutelapp.qt.cards import EmptyState
from sleutelapp.qt.choice_field import ChoiceField
from sleutelapp.qt.filter_bar import FilterBar
from sleutelapp.qt.page import Page
from sleutelapp.qt.rows import RowList
from sleutelapp.qt.theme import SPACE, px

NEW_ON: Final = "new_on"  # what `show_record` takes to plan a session: this, and a day as its ordinal


class SessionScreen(Screen):
    """List and form; the shell calls `show_session` to open one, and `resume` for a draft."""

    watches: ClassVar[frozenset[str]] = frozenset(
        {"session", "attendance", "organisation", "newcomer", "newcomer_merge"}
    )

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.form = SessionForm(workspace)
        self.form.finished.connect(self._finished)
        self._planned_on: dt.date | None = None  # asked for by the agenda, and gone back to there
        self._list = self._make_list()
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self._list)
        self._pages.addWidget(self.form)

    def reload(self) -> None:
        """Read the list again; a form being filled in stays as it is, but for who goes by another name now."""
        self._read_list()
        self.form.follow_names()

    def save_draft(self) -> None:
        """Keep what is typed; called before a lock."""
        self.form.save_draft()

    def add(self) -> None:
        """Open the page for another session, or go on with what is still there."""
        self._planned_on = None
        if not self.form.is_open:
            self.form.start(self._new())
        self._pages.setCurrentWidget(self.form)

    def plan_on(self, day: dt.date) -> None:
        """Open the page for another session on a day; what was being typed is kept as a draft."""
        self._planned_on = day
        typed = self.form.state
        if not self.form.is_open or typed.session_id is not None or typed.date != day:
            self.form.start(self._new(day))
        self._pages.setCurrentWidget(self.form)

    def _new(self, day: dt.date | None = None) -> SessionState:
        with self._workspace.vault.reading() as session:
            return SessionState(date=day, municipality=only_municipality(session))

    def show_session(self, session_id: int) -> None:
        """Open one session, with what was typed about it and not saved."""
        self._workspace.saw("session", session_id)
        self._planned_on = None
        with self._workspace.vault.reading() as session:
            begun = [d for d in unfinished_drafts(session) if d.form == FORM and d.record_id == session_id]
        if begun:
            self.resume(begun[0].id)
            return
        state = self._stored(session_id)
        if state is not None:
            self.form.start(state)
            self._pages.setCurrentWidget(self.form)

    def show_record(self, found: tuple[str, int]) -> None:
        """Open what was found: (kind, number); or plan a session: (NEW_ON, the day as its ordinal)."""
        kind, number = found
        if kind == NEW_ON:
            self.plan_on(dt.date.fromordinal(number))
        else:
            self.show_session(number)

    def resume(self, draft_id: int) -> None:
        """Go on with a draft, complete as it was."""
        self._planned_on = None
        self.form.save_draft()
        try:
            with self._workspace.vault.reading() as session:
                typed = SessionState.from_plain(draft_payload(session, draft_id))
                typed.follow(partial(current_number, session))
        except UserError as error:
            self._workspace.dialogs.show_error(self, error.sentence(self._workspace.language))
            return
        before = SessionState() if typed.session_id is None else self._stored(typed.session_id)
        if before is not None:
            self.form.start(before, draft=(draft_id, typed))
            self._pages.setCurrentWidget(self.form)

    def _stored(self, session_id: int) -> SessionState | None:
        try:
            with self._workspace.vault.reading() as session:
                return SessionState.from_detail(session_detail(session, session_id))
        except UserError as error:
            self._workspace.dialogs.show_error(self, error.sentence(self._workspace.language))
            return None

    def _make_list(self) -> QWidget:
        language = self._workspace.language
        self.filter = FilterBar(self.tr("Theme, place or partner"))
        self.filter.changed.connect(self._read_list)
        themes = self._workspace.reference["session_theme"].active()
        self.theme = ChoiceField(
            [("", self.tr("All themes")), *((c.code, c.label(language)) for c in themes)],
            placeholder=self.tr("All themes"),
        )
        self.theme.setAccessibleName(self.tr("Show only this theme"))
        self.theme.setMaximumWidth(px(300))
        self.theme.changed.connect(self._read_list)
        self._filters = QWidget()
        line = QHBoxLayout(self._filters)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SPACE.m)
        line.addWidget(self.filter, 2)
        line.addWidget(self.theme, 1)
        self.rows = RowList()
        self.rows.setAccessibleName(self.tr("Sessions"))
        self.rows.row_activated.connect(self._open)
        self._none = EmptyState(
            "human-male-board",
            self.tr("No sessions yet. Plan the first one; afterwards you write down here who came."),
            self.tr("New session"),
        )
        self._none.action.connect(self.add)
        self._nothing_found = EmptyState("magnify", self.tr("No session like this."))
        self._list_stack = QStackedWidget()
        for widget in (self.rows, self._none, self._nothing_found):
            self._list_stack.addWidget(widget)
        page = Page(self.tr("Group education"), scrolls=False)
        self.add_button = primary_button(self.tr("New session"), "plus")
        self.add_button.clicked.connect(self.add)
        page.add_action(self.add_button)
        page.add(self._filters)
        page.add(self._list_stack, 1)
        self._page = page
        return page

    def _read_list(self) -> None:
        words = self.filter.text()
        theme = self.theme.value() or None
        language = self._workspace.language
        sought = None
        if words:
            reference = self._workspace.reference
            sought = Sought(
                words=words,
                themes=tuple(c.code for c in reference["session_theme"].search(words, language)),
                municipalities=tuple(c.code for c in reference["municipality"].search(words, language)),
            )
        with self._workspace.vault.reading() as session:
            sizes = session_sizes(session, theme=theme, sought=sought)
        page = session_page(self._workspace, theme, sought, sizes)
        self.rows.keep_place(lambda: self.rows.set_page(page))
        is_filtered = bool(words or theme)
        there = sum(sizes) > 0
        empty = self._nothing_found if is_filtered else self._none
        self._list_stack.setCurrentWidget(self.rows if there else empty)
        self._filters.setVisible(there or is_filtered)
        self.add_button.setVisible(there or is_filtered)
        self._page.set_summary(self.tr("%n planned", "", sizes[0]) if there and not is_filtered else "")

    def _open(self, key: object) -> None:
        if isinstance(key, int):
            self.show_session(key)

    def _finished(self) -> None:
        asked, self._planned_on = self._planned_on, None
        self._show_list()
        if asked is not None:
            self.place_became.emit("sessions", None)
            self.place_wanted.emit("agenda", ("day", asked.toordinal()))

    def _show_list(self) -> None:
        self._pages.setCurrentWidget(self._list)
        self.rows.setFocus()
