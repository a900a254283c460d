"""Doorverwijzingen: as a board or as a list, what waits for an answer first; and one with its next step."""

from collections.abc import Hashable
from typing import ClassVar, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QStackedWidget, QWidget

from sleutelapp.core.errors import UserError
from sleutelapp.core.overriding import override
from sleutelapp.features.drafts.queries import kept_draft
from sleutelapp.features.list_screen import ListScreen
from sleutelapp.features.referrals.board_view import ReferralBoard
from sleutelapp.features.referrals.detail import ReferralView
from sleutelapp.features.referrals.form import ReferralForm
from sleutelapp.features.referrals.form_queries import begun_draft
from sleutelapp.features.referrals.queries import Sought, group_sizes, organisations_named, referral_detail
from sleutelapp.features.referrals.rules import GROUPS
from sleutelapp.features.referrals.table_model import SHOW_ENDED, board_page, group_name
from sleutelapp.features.referrals.waiting_queries import waiting_times
from sleutelapp.features.referrals.waiting_view import WaitingTimes
from sleutelapp.features.search.queries import people_like
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.buttons import primary_button
from sleutelapp.qt.cards import EmptyState
from sleutelapp.qt.chips import ChipRow
from sleutelapp.qt.choice_chips import ChoiceChips
from sleutelapp.qt.filter_bar import FilterBar
from sleutelapp.qt.page import Page
from sleutelapp.qt.theme import SPACE, px

_MOST_FOUND: Final = 200
_PAGE: Final = "referrals"
BOARD: Final = "board"
LIST: Final = "list"
NEW: Final = "new"
TIMES: Final = "times"


class ReferralScreen(ListScreen):
    """Board or list, and detail; the shell calls `show_referral` to open one."""

    watches: ClassVar[frozenset[str]] = frozenset(
        {"referral", "referral_step", "newcomer", "consent", "need", "organisation", "professional"}
    )

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self._shows_ended = False
        self._stepped_from_board = False
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
            self._form.saved.connect(self.show_referral)
            self._form.cancelled.connect(self._close_form)
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
        if self.views.value() == LIST:
            super().focus_list()
        elif self.views.value() == TIMES:
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
        self.filter = FilterBar(self.tr("Who or where"))
        self.filter.field.setMinimumWidth(px(190))
        self.filter.changed.connect(self._read_list)
        self.views = ChoiceChips(
            [
                (BOARD, self.tr("Board"), "view-column-outline"),
                (LIST, self.tr("List"), "format-list-bulleted"),
                (TIMES, self.tr("Waiting times"), "timer-sand"),
            ]
        )
        self.views.setAccessibleName(self.tr("Show as"))
        self.views.set_value(self._workspace.views.get(_PAGE, BOARD))
        if self.views.value() is None:  # a view of another version
            self.views.set_value(BOARD)
        self.views.changed.connect(self._view_chosen)
        self.groups = ChipRow()
        self.groups.setAccessibleName(self.tr("Show only"))
        self.groups.set_toggles([(group, group_name(group)) for group in GROUPS])
        self.groups.toggled.connect(self._read_list)
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
        self._line = QWidget()
        line = QHBoxLayout(self._line)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SPACE.l)
        line.addWidget(self.views, 3)
        line.addWidget(self.filter, 2, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.board.ended, 0, Qt.AlignmentFlag.AlignTop)
        page = Page(self.tr("Referrals"), scrolls=False)
        self.add_button = primary_button(self.tr("New referral"), "plus")
        self.add_button.clicked.connect(self._add_for_anybody)
        page.add_action(self.add_button)
        page.add(self._line)
        page.add(self.groups)
        page.add(self._list_stack, 1)
        self._page = page
        return page

    def _read_list(self) -> None:
        view = self.views.value()
        words = self.filter.text() if view != TIMES else ""
        chosen = self.groups.chosen() if view == LIST else set()
        sought = self._sought(words)
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
        shown = {BOARD: self.board, TIMES: self.times}.get(view or LIST, self.rows)
        self._list_stack.setCurrentWidget(
            shown if there else self._nothing_found if is_filtered else self._none
        )
        is_offered = there or is_filtered
        self._line.setVisible(is_offered)
        self.add_button.setVisible(is_offered)
        self.groups.setVisible(is_offered and view == LIST)
        self.board.ended.setVisible(is_offered and view == BOARD)
        self.filter.setVisible(is_offered and view != TIMES)
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

    def _sought(self, words: str) -> Sought | None:
        if not words:
            return None
        places = self._workspace.reference["referral_destination"].search(words, self._workspace.language)
        with self._workspace.vault.reading() as session:
            people = people_like(session, words, _MOST_FOUND, include_archived=True)
            return Sought(
                newcomer_ids=tuple(person.id for person in people),
                destinations=tuple(place.code for place in places),
                organisation_ids=organisations_named(session, words),
            )

    def _view_chosen(self) -> None:
        self._workspace.views[_PAGE] = self.views.value() or BOARD
        self._show_view()
        self._read_list()

    def _show_view(self) -> None:
        view = self.views.value()
        back = {BOARD: self.tr("Back to the board"), TIMES: self.tr("Back to the waiting times")}
        self.list_detail.set_single(back.get(view or LIST, ""))
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
