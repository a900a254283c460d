"""A list, and beside it or after it the record chosen: what the pages of people, referrals and addresses share."""

from collections.abc import Callable, Hashable
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from sleutelapp.core.errors import UserError
from sleutelapp.features.screen import Screen
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.page import ListDetail
from sleutelapp.qt.rows import RowList


class ListScreen(Screen):
    """A subclass makes its list around `rows`, calls `lay_out`, and says how one record is read and shown.

    Whoever sees a record leaves a line in the audit trail: `shows` is its kind, or a key is (kind, number).
    """

    shows: ClassVar[str] = ""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.open_key: Hashable | None = None  # of the record shown
        self.rows = RowList()
        self.rows.row_activated.connect(self.activate)
        self.rows.row_selected.connect(self._selected)
        self._detail_stack = QStackedWidget()
        self.list_detail: ListDetail

    def lay_out(self, master: QWidget, detail: QWidget, none_chosen: QWidget) -> ListDetail:
        """The list beside what shows a record, or beside `none_chosen` while there is none."""
        self._none_chosen, self._shows_record = none_chosen, detail
        self._detail_stack.addWidget(none_chosen)
        self._detail_stack.addWidget(detail)
        self.list_detail = ListDetail(master, self._detail_stack)
        self.list_detail.back_pressed.connect(self.focus_list)
        return self.list_detail

    def is_record(self, key: Hashable) -> bool:
        """Whether a row stands for a record, and not for something else to press."""
        return key is not None

    def read_record(self, key: Hashable) -> None:
        """Read one record and show it.

        Raises:
            UserError: it is gone, or the vault cannot be read.
        """
        raise NotImplementedError

    def focus_record(self) -> None:
        """Put the keyboard on what is done first with the record shown."""
        raise NotImplementedError

    def activate(self, key: Hashable) -> None:
        """A row was clicked, or Enter pressed on it."""
        if self.read(key):
            self.list_detail.show_detail()
            if not self.list_detail.is_wide():
                self.focus_record()

    def focus_list(self) -> None:
        """Put the keyboard back in the list."""
        self.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_record(self, key: Hashable) -> bool:
        """Show one record, asked for from elsewhere; whether it was there."""
        if not self.read(key):
            return False
        self.rows.select_key(key)
        self.list_detail.show_detail()
        self.focus_record()
        return True

    def close_record(self) -> None:
        """Show none."""
        self.open_key = None
        self._detail_stack.setCurrentWidget(self._none_chosen)

    def read(self, key: Hashable, *, tells: bool = True) -> bool:
        """Read one record and show it beside the list; whether it was there."""
        try:
            self.read_record(key)
        except UserError as error:
            had_focus = self._shows_record.isAncestorOf(QApplication.focusWidget() or self)
            self.close_record()
            self.list_detail.show_list()
            if had_focus:  # and no other record opens by itself
                chosen = self.rows.selectionModel()
                chosen.blockSignals(True)
                self.focus_list()
                chosen.blockSignals(False)
            if tells:
                self._workspace.dialogs.show_error(self, error.sentence(self._workspace.language))
            return False
        self.open_key = key
        self._detail_stack.setCurrentWidget(self._shows_record)
        kind, number = key if isinstance(key, tuple) else (self.shows, key)
        if kind and isinstance(number, int):
            self._workspace.saw(kind, number)
        return True

    def read_again(self) -> None:
        """Read the record shown once more; when it is gone, that is not told."""
        if self.open_key is not None:
            self.read(self.open_key, tells=False)

    def show_rows(self, show: Callable[[], None]) -> None:
        """Show other rows; the place in the list stays, and the record shown stays selected."""
        self.rows.keep_place(show, self.open_key)

    def _selected(self, key: Hashable) -> None:
        # Beside the list, the detail follows the arrow keys; elsewhere it waits for Enter.
        if self.list_detail.is_wide() and self.is_record(key) and key != self.open_key:
            self.read(key)
