"""The dossier of one newcomer: what stands, the board of needs, and all that happened."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QTabBar, QVBoxLayout, QWidget

from sleutelapp.core.overriding import override
from sleutelapp.features.danger.open_matters import OpenMatters
from sleutelapp.features.merging.merged_card import MergedCard
from sleutelapp.features.merging.twin_card import TwinCard
from sleutelapp.features.needs.board import NeedsBoard
from sleutelapp.features.newcomers.actions import archive_newcomer, restore_newcomer
from sleutelapp.features.newcomers.background_card import BackgroundCard
from sleutelapp.features.newcomers.consent_card import ConsentCard
from sleutelapp.features.newcomers.dossier_queries import Dossier
from sleutelapp.features.newcomers.header import DossierHeader
from sleutelapp.features.newcomers.history_card import HistoryCard
from sleutelapp.features.newcomers.household_card import HouseholdCard
from sleutelapp.features.newcomers.needs_card import NeedsCard
from sleutelapp.features.newcomers.next_steps_card import NextStepsCard
from sleutelapp.features.newcomers.referrals_card import ReferralsCard
from sleutelapp.features.newcomers.removal_panel import RemovalPanel
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.theme import SPACE, px

_BESIDE: Final = 900  # px at text size 1; below it overview and timeline share the place
_ROOMY: Final = 500  # px at text size 1; with less height the facts scroll along with the overview
_OVERVIEW, _NEEDS, _TIMELINE = range(3)


class DossierView(QWidget):
    """Shows a `Dossier`: overview (beside the timeline where there is room), board of needs, timeline."""

    new_contact_pressed = Signal(int)
    edit_pressed = Signal()
    newcomer_pressed = Signal(int)
    referral_pressed = Signal(int)
    record_pressed = Signal(str, int)  # kind as on the command line, number
    contact_pressed = Signal(int)
    merge_pressed = Signal(int)
    trail_pressed = Signal(int)
    rights_pressed = Signal(int, str)  # number, part of the page of rights

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._person: Dossier | None = None
        self.header = DossierHeader(workspace)
        self.removal = RemovalPanel(workspace)
        self.dangers = OpenMatters(workspace)
        self.twin = TwinCard(workspace)
        self.merged = MergedCard(workspace)
        self.next_steps = NextStepsCard(workspace)
        self.needs = NeedsCard(workspace)
        self.referrals = ReferralsCard(workspace)
        self.household = HouseholdCard(workspace)
        self.consents = ConsentCard(workspace)
        self.background = BackgroundCard(workspace)
        self.board = NeedsBoard(workspace)
        self.history = HistoryCard(workspace)
        self.kinds, self.timeline = self.history.kinds, self.history.timeline
        self._scroll = self._make_overview()
        self.tabs = QTabBar()
        for title in (self.tr("Overview"), self.tr("Needs"), self.tr("Timeline")):
            self.tabs.addTab(title)
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.tabs.setAccessibleName(self.tr("Part of the dossier"))
        self.tabs.currentChanged.connect(self._arrange)
        parts = QHBoxLayout()
        parts.setSpacing(SPACE.m)
        parts.addWidget(self.tabs, 1)
        parts.addWidget(self.board.add_button)
        sides = QHBoxLayout()
        sides.setSpacing(SPACE.xl)
        sides.addWidget(self._scroll, 3)
        sides.addWidget(self.board, 1)
        sides.addWidget(self.history, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.xxl, SPACE.l, SPACE.xxl, SPACE.l)
        column.setSpacing(SPACE.m)
        column.addWidget(self.header)
        column.addWidget(self.removal)
        column.addLayout(parts)
        column.addLayout(sides, 1)
        self.setTabOrder(self.tabs, self.board.add_button)
        self._connect()
        self._arrange()

    def _connect(self) -> None:
        self.header.contact_pressed.connect(self._want_contact)
        self.header.edit_pressed.connect(self.edit_pressed)
        self.header.archive_pressed.connect(self._archive)
        self.header.remove_pressed.connect(self._ask_removal)
        self.header.merge_pressed.connect(self._want_merge)
        self.header.trail_pressed.connect(self._want_trail)
        self.header.rights_pressed.connect(self._want_rights)
        self.twin.compare_pressed.connect(self.merge_pressed)
        self.header.consent_pressed.connect(self._ask_consent)
        self.header.member_pressed.connect(self.newcomer_pressed)
        self.removal.archive_pressed.connect(self._archive)
        self.needs.board_wanted.connect(partial(self.tabs.setCurrentIndex, _NEEDS))
        self.household.member_pressed.connect(self.newcomer_pressed)
        self.referrals.opened.connect(self.referral_pressed)
        self.history.entry_activated.connect(self._open_entry)

    def show_person(self, person: Dossier) -> None:
        """Show a dossier, or the same one as it has become."""
        afresh = self._person is None or self._person.id != person.id
        self._person = person
        if afresh:
            self.removal.hide()
        self.header.show_person(person)
        self.dangers.show_matters(person.dangers)
        self.twin.show_person(person.id)
        self.merged.show_person(person.id)
        self.next_steps.show_follow_ups(person.id, person.follow_ups, person.follow_ups_total)
        self.needs.show_needs(person.needs)
        self.board.show_needs(person.id, person.needs)
        unsettled = sum(column.total for column in person.needs[:2])
        self.tabs.setTabText(
            _NEEDS,
            self.tr("Needs ({count})").replace("{count}", str(unsettled)) if unsettled else self.tr("Needs"),
        )
        self.referrals.show_referrals(person.referrals, person.referrals_total)
        self.household.show_person(person)
        self.consents.show_consents(person)
        self.background.show_person(person)
        if afresh:
            self._scroll.verticalScrollBar().setValue(0)
        self.history.show_person(person.id)

    def _make_overview(self) -> QScrollArea:
        inner = QWidget()
        inner.setProperty("kind", "page")
        column = self._overview = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, SPACE.s, 0)
        column.setSpacing(SPACE.l)
        cards = (
            self.dangers,
            self.twin,
            self.next_steps,
            self.needs,
            self.referrals,
            self.household,
            self.background,
            self.consents,
            self.merged,
        )
        for card in cards:
            column.addWidget(card)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setMinimumHeight(px(24))  # what is asked above it goes before
        scroll.setWidget(inner)
        inner.setAutoFillBackground(False)
        scroll.viewport().setAutoFillBackground(False)
        return scroll

    def _open_entry(self, key: tuple[str, int]) -> None:
        kind, record_id = key
        if kind == "contact":
            self.contact_pressed.emit(record_id)
        elif kind == "referral":
            self.referral_pressed.emit(record_id)
        elif kind in ("consultation", "session"):
            self.record_pressed.emit(kind, record_id)

    def _want_contact(self) -> None:
        if self._person is not None:
            self.new_contact_pressed.emit(self._person.id)

    def _want_merge(self) -> None:
        if self._person is not None:
            self.merge_pressed.emit(self._person.id)

    def _want_trail(self) -> None:
        if self._person is not None:
            self.trail_pressed.emit(self._person.id)

    def _want_rights(self, part: str) -> None:
        if self._person is not None:
            self.rights_pressed.emit(self._person.id, part)

    def _ask_consent(self) -> None:
        self.tabs.setCurrentIndex(_OVERVIEW)
        self.consents.open_form("give:register")
        self._scroll.ensureWidgetVisible(self.consents)

    def _ask_removal(self) -> None:
        if self._person is not None:
            self.removal.ask(self._person)

    def _archive(self) -> None:
        if self._person is None:
            return
        newcomer_id = self._person.id
        there, back = archive_newcomer, restore_newcomer
        said = self.tr("Archived")
        if self._person.archived:
            there, back, said = back, there, self.tr("Back in the list")
        self._workspace.write_with_undo(
            lambda session: there(session, newcomer_id), said, lambda session: back(session, newcomer_id)
        )

    def _arrange(self) -> None:
        beside = self.width() >= px(_BESIDE)
        if beside and self.tabs.currentIndex() == _TIMELINE:
            self.tabs.setCurrentIndex(_OVERVIEW)  # the timeline stands beside it
            return
        self.tabs.setTabVisible(_TIMELINE, not beside)
        self.history.title.setVisible(beside)
        part = self.tabs.currentIndex()
        self.header.place_details(self._overview if self.height() < px(_ROOMY) else None)
        self._scroll.setVisible(part == _OVERVIEW)
        self.board.setVisible(part == _NEEDS)
        self.board.add_button.setVisible(part == _NEEDS)
        self.history.setVisible(part == _TIMELINE or (beside and part == _OVERVIEW))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
