"""Doorverwijzingen: what waits for an answer first, and one referral with its next step."""

from collections.abc import Hashable
from typing import ClassVar, Final

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from sleutelapp.core.overriding import override
from sleutelapp.features.list_screen import ListScreen
from sleutelapp.features.referrals.detail import ReferralView
from sleutelapp.features.referrals.queries import Sought, group_sizes, organisations_named, referral_detail
from sleutelapp.features.referrals.rules import GROUPS
from sleutelapp.features.referrals.table_model import SHOW_ENDED, board_page, group_name
from sleutelapp.features.search.queries import people_like
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.cards import EmptyState
from sleutelapp.qt.chips import ChipRow
from sleutelapp.qt.filter_bar import FilterBar
from sleutelapp.qt.page import Page

_MOST_FOUND: Final = 200


class ReferralScreen(ListScreen):
    """List and detail; the shell calls `show_referral` to open one."""

    watches: ClassVar[frozenset[str]] = frozenset(
        {"referral", "referral_step", "newcomer", "consent", "need", "organisation", "professional"}
    )

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self._shows_ended = False
        self.detail = ReferralView(workspace)
        self.detail.newcomer_pressed.connect(self.newcomer_wanted)
        self.detail.entry_pressed.connect(self.record_wanted)
        choose = EmptyState("arrow-right-circle-outline", self.tr("Choose a referral from the list."))
        self.lay_out(self._make_list(), self.detail, choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list_detail)

    def reload(self) -> None:
        """Read the list and the open referral again."""
        self._read_list()
        self.read_again()

    def show_referral(self, referral_id: int) -> None:
        """Open one referral."""
        self.open_record(referral_id)

    @override
    def is_record(self, key: Hashable) -> bool:
        return key != SHOW_ENDED

    @override
    def read_record(self, key: Hashable) -> None:
        if isinstance(key, int):
            with self._workspace.vault.reading() as session:
                referral = referral_detail(session, key)
            self.detail.show_referral(referral)

    @override
    def focus_record(self) -> None:
        self.detail.focus_first()

    @override
    def activate(self, key: Hashable) -> None:
        if key == SHOW_ENDED:
            self._shows_ended = True
            self._read_list()
        else:
            super().activate(key)

    def _make_list(self) -> QWidget:
        self.filter = FilterBar(self.tr("Who or where"))
        self.filter.changed.connect(self._read_list)
        self.groups = ChipRow()
        self.groups.setAccessibleName(self.tr("Show only"))
        self.groups.set_toggles([(group, group_name(group)) for group in GROUPS])
        self.groups.toggled.connect(self._read_list)
        self.rows.setAccessibleName(self.tr("Referrals"))
        self._none = EmptyState(
            "arrow-right-circle-outline",
            self.tr("No referrals yet. In a contact, choose “Refer” with a need."),
            self.tr("New contact"),
        )
        self._none.action.connect(self._want_contact)
        self._nothing_found = EmptyState("magnify", self.tr("No referral like this."))
        self._list_stack = QStackedWidget()
        for widget in (self.rows, self._none, self._nothing_found):
            self._list_stack.addWidget(widget)
        page = Page(self.tr("Referrals"), scrolls=False)
        page.add(self.filter)
        page.add(self.groups)
        page.add(self._list_stack, 1)
        self._page = page
        return page

    def _read_list(self) -> None:
        words = self.filter.text()
        chosen = self.groups.chosen()
        groups = [group for group in GROUPS if group in chosen] or [
            group for group in GROUPS if group != "ended" or self._shows_ended or words
        ]
        sought = None
        with self._workspace.vault.reading() as session:
            if words:
                people = people_like(session, words, _MOST_FOUND, include_archived=True)
                places = self._workspace.reference["referral_destination"].search(
                    words, self._workspace.language
                )
                sought = Sought(
                    newcomer_ids=tuple(person.id for person in people),
                    destinations=tuple(place.code for place in places),
                    organisation_ids=organisations_named(session, words),
                )
            sizes = group_sizes(session, sought=sought)
        # A chip that was chosen asks for its group alone, without the row that opens the ended ones.
        told = sizes if not chosen else {**sizes, "ended": sizes["ended"] if "ended" in groups else 0}
        self.show_rows(lambda: self.rows.set_page(board_page(self._workspace, groups, sought, told)))
        is_filtered = bool(words or chosen)
        there = self.rows.rows_model.rowCount() > 0
        self._list_stack.setCurrentWidget(
            self.rows if there else self._nothing_found if is_filtered else self._none
        )
        for widget in (self.filter, self.groups):
            widget.setVisible(there or is_filtered)
        open_ones = sum(size for group, size in sizes.items() if group != "ended")
        self._page.set_summary(self.tr("%n under way", "", open_ones) if there and not words else "")

    def _want_contact(self) -> None:
        self.new_contact_wanted.emit(None)
