"""Nieuwkomers: the list, the dossier of the one chosen, and the page to add or change somebody."""

from collections.abc import Hashable
from dataclasses import replace
from functools import partial
from typing import ClassVar, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QStackedWidget, QWidget

from sleutelapp.core.overriding import override
from sleutelapp.features.drafts.queries import begun_draft, kept_draft
from sleutelapp.features.list_screen import ListScreen
from sleutelapp.features.lookup import current_number
from sleutelapp.features.newcomers.dossier import DossierView
from sleutelapp.features.newcomers.dossier_queries import FIRST, Dossier, Most, dossier
from sleutelapp.features.newcomers.form import NewcomerForm
from sleutelapp.features.newcomers.queries import caseload, caseload_size
from sleutelapp.features.newcomers.table_model import row_of
from sleutelapp.features.search.queries import people_like
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.buttons import primary_button
from sleutelapp.qt.cards import EmptyState
from sleutelapp.qt.chips import ToggleChip
from sleutelapp.qt.choice_chips import ChoiceChips
from sleutelapp.qt.filter_bar import FilterBar
from sleutelapp.qt.page import Page
from sleutelapp.qt.rows import Row
from sleutelapp.qt.theme import SPACE

_MOST_FOUND: Final = 200
_PAGE: Final = 4  # times as many as at first are read when more are asked for


class NewcomerScreen(ListScreen):
    """List and dossier; the shell calls `show_newcomer` to open one."""

    shows = "newcomer"

    watches: ClassVar[frozenset[str]] = frozenset(
        {
            "newcomer",
            "newcomer_language",
            "newcomer_merge",
            "distinct_newcomers",
            "consent",
            "household",
            "contact",
            "contact_newcomer",
            "need",
            "contact_need",
            "referral",
            "referral_step",
            "follow_up",
            "danger_matter",
            "session",
            "attendance",
            "consultation",
            "correction",
        }
    )

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self._person: Dossier | None = None
        self._most = Most()
        self.dossier = DossierView(workspace)
        self.dossier.new_contact_pressed.connect(self.new_contact_wanted.emit)
        self.dossier.edit_pressed.connect(self.change)
        self.dossier.newcomer_pressed.connect(self.newcomer_wanted)
        self.dossier.referral_pressed.connect(self.referral_wanted)
        self.dossier.referrals.new_pressed.connect(self._refer)
        self.dossier.referrals.more_wanted.connect(partial(self._read_more, "referrals"))
        self.dossier.next_steps.more_wanted.connect(partial(self._read_more, "follow_ups"))
        self.dossier.contact_pressed.connect(self.contact_wanted)
        self.dossier.record_pressed.connect(self.record_wanted)
        self.dossier.merge_pressed.connect(partial(self.place_wanted.emit, "merge"))
        self.dossier.trail_pressed.connect(partial(self.place_wanted.emit, "trail"))
        self.dossier.rights_pressed.connect(
            lambda number, part: self.place_wanted.emit("privacy", (part, number))
        )
        choose = EmptyState("account-outline", self.tr("Choose somebody from the list."))
        self.lay_out(self._make_list(), self.dossier, choose)
        self.form = NewcomerForm(workspace)
        self.form.saved.connect(self.show_newcomer)
        self.form.newcomer_pressed.connect(self.show_newcomer)
        self.form.cancelled.connect(self._close_form)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self.list_detail)
        self._pages.addWidget(self.form)

    def reload(self) -> None:
        """Read the list and the open dossier again; a form being filled in stays as it is."""
        self._read_list()
        self.read_again()

    def show_newcomer(self, newcomer_id: int) -> None:
        """Open a dossier; of somebody who was merged, the one theirs went into."""
        self._close_form()
        with self._workspace.vault.reading() as session:
            newcomer_id = current_number(session, newcomer_id)
        self.open_record(newcomer_id)

    @override
    def read_record(self, key: Hashable) -> None:
        if self._person is None or self._person.id != key:
            self._most = Most()
        with self._workspace.vault.reading() as session:
            self._person = dossier(session, key, self._most) if isinstance(key, int) else None
        if self._person is not None:
            self.dossier.show_person(self._person)

    def _read_more(self, part: str) -> None:
        self._most = replace(self._most, **{part: getattr(self._most, part) + _PAGE * FIRST})
        self.read_again()

    @override
    def focus_record(self) -> None:
        self.dossier.header.contact_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def add(self) -> None:
        """Open the page for somebody new."""
        self._pages.setCurrentWidget(self.form)
        if not self.form.is_open or self.form.record_id is not None:
            self.form.start_new()
        self.form.focus_first()

    def change(self) -> None:
        """Open the page to correct the person shown."""
        if self._person is None or self.open_key is None:
            return
        with self._workspace.vault.reading() as session:
            begun = begun_draft(session, form=self.form.form, record_id=self._person.id)
        if begun is not None:
            self.resume(begun)
            return
        self._pages.setCurrentWidget(self.form)
        self.form.start_change(self._person)

    def resume(self, draft_id: int) -> None:
        """Go on with a draft of somebody new, or of a change.

        Raises:
            Refused: it is gone, cannot be read any more, or whom it changes was thrown away.
        """
        with self._workspace.vault.reading() as session:
            draft = kept_draft(session, draft_id)
        self.form.resume(draft_id, draft.payload, draft.record_id)
        self._pages.setCurrentWidget(self.form)
        self.form.focus_first()

    def save_draft(self) -> None:
        """Keep what is typed; called by the shell before a lock."""
        self.form.save_draft()

    def _make_list(self) -> QWidget:
        self.filter = FilterBar(self.tr("Name, code or phone"))
        self.filter.changed.connect(self._read_list)
        self.order = ChoiceChips(
            [
                ("name", self.tr("By name")),
                ("recent", self.tr("Seen last")),
                ("longest_ago", self.tr("Seen longest ago")),
            ]
        )
        self.order.setAccessibleName(self.tr("Order"))
        self.order.set_value("name")
        self.order.changed.connect(self._read_list)
        self.archived = ToggleChip(self.tr("Archived"))
        self.archived.toggled.connect(self._read_list)
        self._chips = QWidget()
        line = QHBoxLayout(self._chips)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SPACE.m)
        line.addWidget(self.order, 1)
        line.addWidget(self.archived, 0, Qt.AlignmentFlag.AlignTop)
        self.rows.setAccessibleName(self.tr("Newcomers"))
        self._nobody = EmptyState(
            "account-group-outline",
            self.tr("No newcomers yet. Log a first contact."),
            self.tr("New contact"),
        )
        self._nobody.action.connect(self._want_contact)
        self._nothing_found = EmptyState("magnify", self.tr("Nobody like this. Try another spelling."))
        self._list_stack = QStackedWidget()
        for widget in (self.rows, self._nobody, self._nothing_found):
            self._list_stack.addWidget(widget)
        page = Page(self.tr("Newcomers"), scrolls=False)
        self.add_button = primary_button(self.tr("New newcomer"), "account-plus-outline")
        self.add_button.clicked.connect(self.add)
        page.add_action(self.add_button)
        page.add(self.filter)
        page.add(self._chips)
        page.add(self._list_stack, 1)
        return page

    def _read_list(self) -> None:
        words = self.filter.text()
        archived = self.archived.isChecked()
        self.order.setEnabled(not words)  # what was found stands best first
        total = self._show_found(words, archived=archived) if words else self._show_all(archived=archived)
        is_filtered = bool(words) or archived
        self.filter.set_count(self.tr("%n newcomer(s)", "", total) if total else "")
        empty = self._nothing_found if is_filtered else self._nobody
        self._list_stack.setCurrentWidget(self.rows if total else empty)
        for widget in (self.filter, self._chips):
            widget.setVisible(is_filtered or total > 0)

    def _show_found(self, words: str, *, archived: bool) -> int:
        with self._workspace.vault.reading() as session:
            found = people_like(session, words, _MOST_FOUND, include_archived=archived)
            place = {person.id: number for number, person in enumerate(found)}
            rows = caseload(session, among=list(place), archived=archived, limit=_MOST_FOUND)
        rows.sort(key=lambda row: place[row.id])
        self.show_rows(lambda: self.rows.rows_model.set_rows(row_of(row, self._workspace) for row in rows))
        return len(rows)

    def _show_all(self, *, archived: bool) -> int:
        order = self.order.value() or "name"
        with self._workspace.vault.reading() as session:
            total = caseload_size(session, archived=archived)

        def listed(offset: int, limit: int) -> list[Row]:
            with self._workspace.vault.reading() as session:
                rows = caseload(session, archived=archived, order=order, limit=limit, offset=offset)
            return [row_of(row, self._workspace) for row in rows]

        self.show_rows(lambda: self.rows.set_page(listed))
        return total

    def _refer(self) -> None:
        if self.open_key is not None:
            self.place_wanted.emit("referrals", ("new", self.open_key))

    def _close_form(self) -> None:
        self.form.save_draft()  # what was typed of somebody else is gone on with from Today
        self._pages.setCurrentWidget(self.list_detail)

    def _want_contact(self) -> None:
        self.new_contact_wanted.emit(None)
