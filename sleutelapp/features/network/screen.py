"""Netwerk: organisations and professionals as one list, the one chosen, the important numbers, and the form."""

from collections.abc import Callable
from typing import ClassVar

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QStackedLayout, QStackedWidget, QWidget

from sleutelapp.core.errors import UserError
from sleutelapp.core.overriding import override
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
from sleutelapp.features.screen import Screen
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.buttons import primary_button, secondary_button
from sleutelapp.qt.cards import Banner, EmptyState
from sleutelapp.qt.page import ListDetail, Page
from sleutelapp.qt.rows import Row, RowList


class NetworkScreen(Screen):
    """List and detail; the shell calls `show_record` to open one."""

    watches: ClassVar[frozenset[str]] = frozenset(
        {"organisation", "professional", "phone_number", "referral", "newcomer"}
    )

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._entry: Entry | None = None
        self._is_wide = False
        self.numbers = NumbersView(workspace)
        self.detail = EntryView(workspace)
        self.detail.edit_pressed.connect(self.change)
        self.detail.person_wanted.connect(lambda number: self.add(PROFESSIONAL, number))
        self.detail.entry_pressed.connect(lambda kind, number: self.show_record((kind, number)))
        self.detail.referral_pressed.connect(self.referral_wanted)
        self._detail = QStackedWidget()
        self._detail.addWidget(self.numbers)
        self._detail.addWidget(self.detail)
        self.list_detail = ListDetail(self._make_list(), self._detail)
        self.list_detail.back_pressed.connect(self._back_to_list)
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
        if self._entry is not None:
            self._read_entry(self._entry.kind, self._entry.id, tells=False)

    def show_record(self, key: tuple[str, int]) -> None:
        """Open an organisation or a professional, by its kind and number, or list what is LONG_UNCHECKED."""
        self.save_draft()
        self._close_form()
        if key == LONG_UNCHECKED:
            self.list_detail.show_list()
            self.filters.show_unchecked()
        elif self._read_entry(*key):
            self.rows.select_key(key)
            self.list_detail.show_detail()
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
        if self._entry is not None:
            self._pages.setCurrentWidget(self.form)
            self.form.start_change(self._entry)

    def open_numbers(self) -> None:
        """Show the important numbers."""
        self._entry = None
        self.rows.clearSelection()
        self._detail.setCurrentWidget(self.numbers)
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
        self.rows = RowList()
        self.rows.setAccessibleName(self.tr("Network"))
        self.rows.row_activated.connect(self._open)
        self.rows.row_selected.connect(self._selected)
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
        self.add_button = primary_button(self.tr("Add"), "plus")
        menu = QMenu(self.add_button)
        menu.addAction(self.tr("New organisation")).triggered.connect(lambda: self.add(ORGANISATION))
        menu.addAction(self.tr("New professional")).triggered.connect(lambda: self.add(PROFESSIONAL))
        self.add_button.setMenu(menu)
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

        self._keep_place(lambda: self.rows.set_page(listed))
        empty = self._nothing_found if is_filtered else self.none
        self._list_stack.setCurrentWidget(self.rows if total else empty)
        self.filters.setVisible(is_filtered or total > 0)

    def _keep_place(self, show: Callable[[], None]) -> None:
        bar = self.rows.verticalScrollBar()
        model, place, read = self.rows.rows_model, bar.value(), self.rows.rows_model.rowCount()
        shown = (self._entry.kind, self._entry.id) if self._entry is not None else None
        chosen = shown or self.rows.selected_key()
        self.rows.selectionModel().blockSignals(True)
        show()
        while model.rowCount() < read and model.canFetchMore(QModelIndex()):
            model.fetchMore(QModelIndex())
        index = model.index_of(chosen)
        if index.isValid():
            self.rows.setCurrentIndex(index)
        self.rows.selectionModel().blockSignals(False)
        self.rows.doItemsLayout()
        bar.setValue(place)

    def _read_entry(self, kind: str, number: int, *, tells: bool = True) -> bool:
        try:
            with self._workspace.vault.reading() as session:
                found = entry(session, kind, number)
        except UserError as error:
            self._entry = None
            self._detail.setCurrentWidget(self.numbers)
            self.list_detail.show_list()
            if tells:  # at a reload it is simply gone
                self._workspace.dialogs.show_error(self, error.sentence(self._workspace.language))
            return False
        self._entry = found
        self.detail.show_entry(found)
        self._detail.setCurrentWidget(self.detail)
        return True

    def _open(self, key: tuple[str, int]) -> None:
        if self._read_entry(*key):
            self.list_detail.show_detail()
            if not self.list_detail.is_wide():
                self.detail.focus_first()

    def _selected(self, key: tuple[str, int]) -> None:
        # Beside the list, the detail follows the arrow keys; elsewhere it waits for Enter.
        shown = (self._entry.kind, self._entry.id) if self._entry is not None else None
        if self.list_detail.is_wide() and key != shown:
            self._read_entry(*key)

    def _back_to_list(self) -> None:
        self.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close_form(self) -> None:
        self._pages.setCurrentWidget(self.list_detail)
