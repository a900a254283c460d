"""Doorverwijzingen: as a board or as a list, what waits for an answer first; and one with its next step."""

from collections.abc import Hashable
from typing import ClassVar, Final

from PySide6.QtWidgets import QStackedLayout, QStackedWidget, QWidget

from sleutelapp.core.errors import UserError
from sleutelapp.core.overriding import override
from sleutelapp.features.drafts.queries import kept_draft
from sleutelapp.features.list_screen import ListScreen
from sleutelapp.features.referrals.board_view import ReferralBoard
from sleutelapp.features.referrals.detail import ReferralView
from sleutelapp.features.referrals.form import ReferralForm
from sleutelapp.features.referrals.form_queries import begun_draft
from sleutelapp.features.referrals.queries import Sought, group_sizes, referral_detail
from sleutelapp.features.referrals.rules import GROUPS
from sleutelapp.features.referrals.table_model import SHOW_ENDED, board_page
from sleutelapp.features.referrals.view_bar import BOARD, LIST, TIMES, ViewBar
from sleutelapp.features.referrals.waiting_queries import waiting_times
from sleutelapp.features.referrals.waiting_view import WaitingTimes
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.buttons import primary_button
from sleutelapp.qt.cards import EmptyState
from sleutelapp.qt.page import Page

_PAGE: Final = "referrals"
NEW: Final = "new"


class ReferralScreen(ListScreen):
    """Board or list, and detail; the shell calls `show_referral` to open one."""

    shows = "referral"
    watches: ClassVar[frozenset[str]] = frozenset(
        {"referral", "referral_step", "newcomer", "consent", "need", "organisation", "professional"}
    )

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self._shows_ended = False
        self._stepped_from_board = False
        self._was_sent_here = False  # by the shell, to make one for somebody
        self.detail = ReferralView(workspace)
        self.detail.newcomer_pressed.connect(self.newcomer_wanted)
        self.detail.entry_pressed.connect(self.record_wanted)
        self.detail.answered.connect(self._answered)
        self.detail.correct_pressed.connect(self.correct)
        self.board = ReferralBoard(workspace)
        self.board.opened.connect(self.show_referral)
        self.board.step_wanted.connect(self._take_step)
        self.board.changed.connect(self._read_list)
        self.times = WaitingTimes(workspace)
        self._form: ReferralForm | None = None
        choose = EmptyState("arrow-right-circle-outline", self.tr("Choose a referral from the list."))
        self.lay_out(self._make_list(), self.detail, choose)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self.list_detail)
        self._show_view()

    @property
    def form(self) -> ReferralForm:
        """The page to make or correct a referral; made when it is first wanted."""
        if self._form is None:
            self._form = ReferralForm(self._workspace)
            self._form.saved.connect(self._saved)
            self._form.cancelled.connect(self._cancelled)
            self._pages.addWidget(self._form)
        return self._form

    def reload(self) -> None:
        """Read the board or the list, and the open referral, again."""
        self._read_list()
        self.read_again()

    def show_referral(self, referral_id: int) -> None:
        """Open one referral."""
        self._stepped_from_board = False
        self._close_form()
        self.open_record(referral_id)

    def show_record(self, record: int | tuple[str, int]) -> None:
        """Open one referral by its number, or (NEW, number of a newcomer) the page to make one for them."""
        if isinstance(record, int):
            self.show_referral(record)
        else:
            self._was_sent_here = True
            self.add(record[1])

    def add(self, newcomer_id: int | None = None) -> None:
        """Open the page for a new referral; what was typed of one for the same person is still there."""
        with self._workspace.vault.reading() as session:
            draft_id = begun_draft(session, newcomer_id=newcomer_id, record_id=None)
        self._pages.setCurrentWidget(self.form)
        if draft_id is None or newcomer_id is None or not self._resumed(draft_id):
            self.form.start_new(newcomer_id)

    def correct(self) -> None:
        """Open the page to correct the referral shown, with what was typed and not saved."""
        if not isinstance(self.open_key, int):
            return
        with self._workspace.vault.reading() as session:
            draft_id = begun_draft(session, newcomer_id=None, record_id=self.open_key)
        self._pages.setCurrentWidget(self.form)
        if draft_id is None or not self._resumed(draft_id):
            self.form.start_change(self.open_key)

    @override
    def resume(self, draft_id: int) -> None:
        with self._workspace.vault.reading() as session:
            draft = kept_draft(session, draft_id)
        self.form.resume(draft_id, draft.payload, draft.record_id)
        self._pages.setCurrentWidget(self.form)
        self.form.focus_first()

    def save_draft(self) -> None:
        """Keep what is typed; called by the shell before a lock."""
        if self._form is not None:
            self._form.save_draft()

    def _resumed(self, draft_id: int) -> bool:
        try:
            self.resume(draft_id)
        except UserError:  # of another version: it stays among the drafts
            return False
        return True

    def _saved(self, referral_id: int) -> None:
        self.show_referral(referral_id)
        if self._was_sent_here:  # the place is this referral now, not the making of it
            self.place_became.emit(_PAGE, referral_id)
        self._was_sent_here = False

    def _cancelled(self) -> None:
        self._close_form()
        if self._was_sent_here:
            self.place_became.emit(_PAGE, None)
            self.finished.emit()
        self._was_sent_here = False

    def _add_for_anybody(self) -> None:
        self.add()

    def _close_form(self) -> None:
        self._pages.setCurrentWidget(self.list_detail)

    @override
    def is_record(self, key: Hashable) -> bool:
        return key != SHOW_ENDED

    @override
    def read_record(self, key: Hashable) -> None:
        if isinstance(key, int):
            with self._workspace.vault.reading() as session:
                referral = referral_detail(session, key)
                waits = waiting_times(session, destination=referral.destination)
            self.detail.show_referral(referral, waits[0] if waits else None)

    @override
    def focus_record(self) -> None:
        self.detail.focus_first()

    @override
    def focus_list(self) -> None:
        if self._bar.view() == LIST:
            super().focus_list()
        elif self._bar.view() == TIMES:
            self.times.setFocus()
        elif self.open_key is None or not self.board.board.select(self.open_key):
            self.board.board.focus_first()

    @override
    def activate(self, key: Hashable) -> None:
        if key == SHOW_ENDED:
            self._shows_ended = True
            self._read_list()
        else:
            super().activate(key)

    def _make_list(self) -> QWidget:
        self._bar = ViewBar(self._workspace, self.board.ended)
        self._bar.filter_changed.connect(self._read_list)
        self._bar.view_changed.connect(self._view_chosen)
        self.filter, self.views, self.groups = self._bar.filter, self._bar.views, self._bar.groups
        self.rows.setAccessibleName(self.tr("Referrals"))
        self._none = EmptyState(
            "arrow-right-circle-outline",
            self.tr("No referrals yet. Make one here, or choose “Refer” with a need in a contact."),
            self.tr("New referral"),
        )
        self._none.action.connect(self.add)
        self._nothing_found = EmptyState("magnify", self.tr("No referral like this."))
        self._list_stack = QStackedWidget()
        for widget in (self.rows, self.board, self.times, self._none, self._nothing_found):
            self._list_stack.addWidget(widget)
        page = Page(self.tr("Referrals"), scrolls=False)
        self.add_button = primary_button(self.tr("New referral"), "plus")
        self.add_button.clicked.connect(self._add_for_anybody)
        page.add_action(self.add_button)
        page.add(self._bar)
        page.add(self._list_stack, 1)
        self._page = page
        return page

    def _read_list(self) -> None:
        view, words, chosen = self._bar.view(), self._bar.words(), self._bar.chosen_groups()
        sought = self._bar.sought()
        with self._workspace.vault.reading() as session:
            sizes = group_sizes(session, sought=sought)
        there = sum(sizes.values()) > 0
        if view == BOARD:
            self.board.read(sought)
        elif view == TIMES:
            self.times.read()
        else:
            there = self._read_rows(words, sought, sizes, chosen)
        is_filtered = bool(words or chosen)
        shown = {BOARD: self.board, TIMES: self.times}.get(view, self.rows)
        self._list_stack.setCurrentWidget(
            shown if there else self._nothing_found if is_filtered else self._none
        )
        is_offered = there or is_filtered
        self._bar.setVisible(is_offered)
        self.add_button.setVisible(is_offered)
        open_ones = sum(size for group, size in sizes.items() if group != "ended")
        self._page.set_summary(self.tr("%n under way", "", open_ones) if there and not words else "")

    def _read_rows(
        self, words: str, sought: Sought | None, sizes: dict[str, int], chosen: set[object]
    ) -> bool:
        groups = [group for group in GROUPS if group in chosen] or [
            group for group in GROUPS if group != "ended" or self._shows_ended or words
        ]
        # A chip that was chosen asks for its group alone, without the row that opens the ended ones.
        told = sizes if not chosen else {**sizes, "ended": sizes["ended"] if "ended" in groups else 0}
        self.show_rows(lambda: self.rows.set_page(board_page(self._workspace, groups, sought, told)))
        return self.rows.rows_model.rowCount() > 0

    def _view_chosen(self) -> None:
        self._show_view()
        self._read_list()

    def _show_view(self) -> None:
        view = self._bar.view()
        back = {BOARD: self.tr("Back to the board"), TIMES: self.tr("Back to the waiting times")}
        self.list_detail.set_single(back.get(view, ""))
        if view == LIST and self.open_key is not None:
            self.rows.select_key(self.open_key)

    def _take_step(self, referral_id: int, status: str) -> None:
        """A step that asks for something is answered on the page of the referral, and leads back here."""
        if not self.read(referral_id):
            return
        if self.detail.begin_step(status):
            self._stepped_from_board = True
            self.list_detail.show_detail()
            self.detail.focus_question()

    def _answered(self) -> None:
        if self._stepped_from_board:
            self._stepped_from_board = False
            self.list_detail.show_list()
            self.focus_list()
