"""The dossier of one newcomer: what stands, beside all that happened."""

from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QTabBar, QVBoxLayout, QWidget

from sleutelapp.core.overriding import override
from sleutelapp.features.newcomers.actions import archive_newcomer, restore_newcomer
from sleutelapp.features.newcomers.consent_card import ConsentCard
from sleutelapp.features.newcomers.dossier_queries import Dossier
from sleutelapp.features.newcomers.entries import entry_of
from sleutelapp.features.newcomers.header import DossierHeader
from sleutelapp.features.newcomers.needs_card import NeedsCard
from sleutelapp.features.newcomers.next_steps_card import NextStepsCard
from sleutelapp.features.newcomers.referrals_card import ReferralsCard
from sleutelapp.features.newcomers.timeline_queries import KINDS, timeline
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.cards import Banner, Card
from sleutelapp.qt.chips import ChipRow
from sleutelapp.qt.days import day_heading, joined, short_day
from sleutelapp.qt.text import body_label, caption_label, isolate, section_label
from sleutelapp.qt.theme import SPACE, px
from sleutelapp.qt.timeline import Entry, Timeline

_BESIDE: Final = 900  # px at text size 1; below it overview and timeline share the place


class DossierView(QWidget):
    """Shows a `Dossier` and reads its timeline page by page."""

    new_contact_pressed = Signal(int)
    edit_pressed = Signal()
    newcomer_pressed = Signal(int)
    referral_pressed = Signal(int)
    record_pressed = Signal(str, int)  # kind as on the command line, number
    contact_pressed = Signal(int)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._person: Dossier | None = None
        self.header = DossierHeader(workspace)
        self.next_steps = NextStepsCard(workspace)
        self.needs = NeedsCard(workspace)
        self.referrals = ReferralsCard(workspace)
        self.consents = ConsentCard(workspace)
        self.notes = Card()
        self._danger = Banner("danger", "")
        self._scroll = self._make_overview()
        self._history = self._make_history()
        self.tabs = QTabBar()
        self.tabs.addTab(self.tr("Overview"))
        self.tabs.addTab(self.tr("Timeline"))
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.tabs.setAccessibleName(self.tr("Part of the dossier"))
        self.tabs.currentChanged.connect(self._arrange)
        sides = QHBoxLayout()
        sides.setSpacing(SPACE.xl)
        sides.addWidget(self._scroll, 3)
        sides.addWidget(self._history, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.xxl, SPACE.l, SPACE.xxl, SPACE.l)
        column.setSpacing(SPACE.m)
        column.addWidget(self.header)
        column.addWidget(self.tabs)
        column.addLayout(sides, 1)
        self.header.contact_pressed.connect(self._want_contact)
        self.header.edit_pressed.connect(self.edit_pressed)
        self.header.archive_pressed.connect(self._archive)
        self.header.consent_pressed.connect(self._ask_consent)
        self.header.member_pressed.connect(self.newcomer_pressed)
        self.referrals.opened.connect(self.referral_pressed)
        self._arrange()

    def show_person(self, person: Dossier) -> None:
        """Show a dossier, or the same one as it has become."""
        afresh = self._person is None or self._person.id != person.id
        self._person = person
        self.header.show_person(person)
        self._show_danger(person)
        self.next_steps.show_follow_ups(person.id, person.follow_ups)
        self.needs.show_needs(person.needs, afresh=afresh)
        self.referrals.show_referrals(person.referrals)
        self.consents.show_consents(person)
        self._show_notes(person)
        if afresh:
            self._scroll.verticalScrollBar().setValue(0)
        self._read_timeline(keep_place=not afresh)

    def _make_overview(self) -> QScrollArea:
        inner = QWidget()
        inner.setProperty("kind", "page")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, SPACE.s, 0)
        column.setSpacing(SPACE.l)
        cards = (self._danger, self.next_steps, self.needs, self.referrals, self.notes, self.consents)
        for card in cards:
            column.addWidget(card)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inner)
        inner.setAutoFillBackground(False)
        scroll.viewport().setAutoFillBackground(False)
        return scroll

    def _make_history(self) -> QWidget:
        self.kinds = ChipRow()
        self.kinds.setAccessibleName(self.tr("Show only"))
        self.kinds.set_toggles(
            [
                ("contact", self.tr("Contacts")),
                ("need", self.tr("Needs")),
                ("referral", self.tr("Referrals")),
                ("follow_up", self.tr("Follow-ups")),
                ("other", self.tr("Other")),
            ]
        )
        self.kinds.toggled.connect(partial(self._read_timeline, keep_place=False))
        today = self._workspace.clock.today
        self.timeline = Timeline(lambda day: day_heading(day, today()))
        self.timeline.setAccessibleName(self.tr("Timeline"))
        self.timeline.entry_activated.connect(self._open_entry)
        self._nothing = caption_label(self.tr("Nothing of this kind yet."))
        card = Card()
        self._history_title = section_label(self.tr("Timeline"))
        card.add(self._history_title)
        card.add(self.kinds)
        card.add(self._nothing)
        card.content.addWidget(self.timeline, 1)
        return card

    def _read_timeline(self, *_toggled: object, keep_place: bool) -> None:
        if self._person is None:
            return
        newcomer_id = self._person.id
        chosen = self.kinds.chosen()
        wanted = [kind for kind in KINDS if not chosen or kind in chosen]
        if "other" in chosen:
            wanted += ["session", "consultation", "consent", "danger"]

        def page(offset: int, limit: int) -> list[Entry]:
            with self._workspace.vault.reading() as session:
                rows = timeline(session, newcomer_id, kinds=wanted, limit=limit, offset=offset)
            return [entry_of(row, self._workspace) for row in rows]

        bar = self.timeline.verticalScrollBar()
        place = bar.value()
        self.timeline.set_page(page)
        self._nothing.setVisible(not self.timeline.timeline_model.lines())
        if keep_place:
            self.timeline.doItemsLayout()
            bar.setValue(place)

    def _show_danger(self, person: Dossier) -> None:
        self._danger.setVisible(bool(person.dangers))
        if not person.dangers:
            return
        latest = person.dangers[-1]
        label = self._workspace.label("danger_sign", latest.sign) or self._workspace.label(
            "need", latest.need_code
        )
        day = short_day(latest.noticed_on, self._workspace.clock.today())
        action = self._workspace.label("danger_action", latest.action)
        said = QCoreApplication.translate("Newcomers", "Danger still open: {sign}, noticed {day}. {action}")
        said = said.replace("{sign}", isolate(label)).replace("{day}", day)
        self._danger.set_message("danger", said.replace("{action}", isolate(action)))

    def _show_notes(self, person: Dossier) -> None:
        while (item := self.notes.content.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        workspace = self._workspace
        facts = joined(
            workspace.label("country", person.origin),
            workspace.label("household_kind", person.household_kind),
            "" if person.education == "unknown" else workspace.label("education", person.education),
            workspace.label("came_through", person.came_through),
        )
        self.notes.setVisible(bool(facts or person.note or person.private_note))
        self.notes.add(section_label(self.tr("Background")))
        if facts:
            self.notes.add(body_label(facts))
        if person.note:
            self.notes.add(body_label(person.note))
        if person.private_note:
            self.notes.add(caption_label(self.tr("Private note (do not share)")))
            self.notes.add(body_label(person.private_note))

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

    def _ask_consent(self) -> None:
        self.tabs.setCurrentIndex(0)
        self.consents.open_form("give:register")
        self._scroll.ensureWidgetVisible(self.consents)

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
        self.tabs.setVisible(not beside)
        self._history_title.setVisible(beside)
        self._scroll.setVisible(beside or self.tabs.currentIndex() == 0)
        self._history.setVisible(beside or self.tabs.currentIndex() == 1)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
