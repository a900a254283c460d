"""Netwerk: organisations and professionals as one list, the one chosen, the important numbers, and the form."""

from collections.abc import Hashable
from functools import partial
from typing import ClassVar

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedLayout, QStackedWidget, QWidget

from sleutelapp.core.errors import UserError
from sleutelapp.core.overriding import override
from sleutelapp.features.list_screen import ListScreen
from sleutelapp.features.network.entry_queries import Entry, entry
from sleutelapp.features.network.entry_view import EntryView
from sleutelapp.features.network.filters import NetworkFilters
from sleutelapp.features.network.form import EntryForm
from sleutelapp.features.network.numbers_view import NumbersView
from sleutelapp.features.network.queries import (
    ORGANISATION,
    PROFESSIONAL,
    Sought,
    network,
    network_size,
    noted_numbers,
    present,
)
from sleutelapp.features.network.rules import LONG_UNCHECKED, OUT_OF_HOURS_GP
from sleutelapp.features.network.table_model import row_of
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.buttons import primary_button, secondary_button
from sleutelapp.qt.cards import Banner, EmptyState
from sleutelapp.qt.menu_button import give_menu
from sleutelapp.qt.page import Page
from sleutelapp.qt.rows import Row


class NetworkScreen(ListScreen):
    """List and detail; the shell calls `show_record` to open one."""

    watches: ClassVar[frozenset[str]] = frozenset(
        {"organisation", "professional", "phone_number", "referral", "newcomer"}
    )

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self._entry: Entry | None = None
        self._is_wide = False
        self.numbers = NumbersView(workspace)
        self.detail = EntryView(workspace)
        self.detail.edit_pressed.connect(self.change)
        self.detail.person_wanted.connect(lambda number: self.add(PROFESSIONAL, number))
        self.detail.entry_pressed.connect(lambda kind, number: self.show_record((kind, number)))
        self.detail.referral_pressed.connect(self.referral_wanted)
        self.lay_out(self._make_list(), self.detail, self.numbers)
        self.form = EntryForm(workspace)
        self.form.saved.connect(lambda kind, number: self.show_record((kind, number)))
        self.form.cancelled.connect(self._close_form)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self.list_detail)
        self._pages.addWidget(self.form)

    def reload(self) -> None:
        """Read the list and what is open again; a form being filled in stays as it is."""
        with self._workspace.vault.reading() as session:
            occurring, noted = present(session), noted_numbers(session)
        self.filters.offer(occurring)
        self.missing.setVisible(OUT_OF_HOURS_GP not in noted)
        self.numbers.show_numbers(noted)
        self._read_list()
        self.read_again()

    def show_record(self, key: tuple[str, int]) -> None:
        """Open an organisation or a professional, by its kind and number, or list what is LONG_UNCHECKED."""
        self.save_draft()
        self._close_form()
        if key == LONG_UNCHECKED:
            self.list_detail.show_list()
            self.filters.show_unchecked()
        else:
            self.open_record(key)

    @override
    def read_record(self, key: Hashable) -> None:
        if isinstance(key, tuple):
            with self._workspace.vault.reading() as session:
                self._entry = entry(session, *key)
            self.detail.show_entry(self._entry)

    @override
    def focus_record(self) -> None:
        self.detail.focus_first()

    def save_draft(self) -> None:
        """Keep what is typed in the form."""
        if self._pages.currentWidget() is self.form:
            self.form.save_draft()

    def resume(self, draft_id: int) -> None:
        """Go on with a form that was left unfinished."""
        self._pages.setCurrentWidget(self.form)
        try:
            self.form.resume(draft_id)
        except UserError:
            self._close_form()
            raise

    def add(self, kind: str, organisation_id: int | None = None) -> None:
        """Open the page for a new organisation or professional."""
        self._pages.setCurrentWidget(self.form)
        self.form.start_new(kind, organisation_id)

    def change(self) -> None:
        """Open the page to correct what is shown."""
        if self._entry is not None and self.open_key is not None:
            self._pages.setCurrentWidget(self.form)
            self.form.start_change(self._entry)

    def open_numbers(self) -> None:
        """Show the important numbers."""
        self.close_record()
        self.rows.clearSelection()
        self.list_detail.show_detail()
        self.numbers.focus_first()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._stale and self.list_detail.is_wide() != self._is_wide:
            self._read_list()

    def _make_list(self) -> QWidget:
        self.filters = NetworkFilters(self._workspace)
        self.filters.changed.connect(self._read_list)
        self.missing = Banner(
            "warn",
            self.tr("The out-of-hours GP of your region is not filled in. The danger card needs it."),
            self.tr("Fill in"),
        )
        self.missing.hide()
        self.missing.action.connect(self.open_numbers)
        self.rows.setAccessibleName(self.tr("Network"))
        self.none = EmptyState(
            "office-building-outline",
            self.tr("No addresses yet. Add the GP, dentist or social team you work with."),
            self.tr("New organisation"),
        )
        self.none.action.connect(lambda: self.add(ORGANISATION))
        self._nothing_found = EmptyState("magnify", self.tr("No address like this."))
        self._list_stack = QStackedWidget()
        for widget in (self.rows, self.none, self._nothing_found):
            self._list_stack.addWidget(widget)
        page = Page(self.tr("Network"), scrolls=False)
        self.add_button = give_menu(
            primary_button(self.tr("Add")),
            [
                (self.tr("New organisation"), partial(self.add, ORGANISATION)),
                (self.tr("New professional"), partial(self.add, PROFESSIONAL)),
            ],
        )
        self.numbers_button = secondary_button(self.tr("Important numbers"), "phone-outline")
        self.numbers_button.clicked.connect(self.open_numbers)
        page.add_action(self.numbers_button)
        page.add_action(self.add_button)
        page.add(self.missing)
        page.add(self.filters)
        page.add(self._list_stack, 1)
        return page

    def _read_list(self) -> None:
        sought = self.filters.sought()
        with self._workspace.vault.reading() as session:
            total = network_size(session, sought)
            unchecked = network_size(session, self.filters.unchecked())
        self.filters.set_counts(total, unchecked)
        is_filtered = sought != Sought()

        narrow = self._is_wide = self.list_detail.is_wide()  # beside the detail there is less room

        def listed(offset: int, limit: int) -> list[Row]:
            with self._workspace.vault.reading() as session:
                found = network(session, sought, limit=limit, offset=offset)
            return [row_of(row, self._workspace, narrow=narrow) for row in found]

        self.show_rows(lambda: self.rows.set_page(listed))
        empty = self._nothing_found if is_filtered else self.none
        self._list_stack.setCurrentWidget(self.rows if total else empty)
        self.filters.setVisible(is_filtered or total > 0)

    def _close_form(self) -> None:
        self._pages.setCurrentWidget(self.list_detail)
