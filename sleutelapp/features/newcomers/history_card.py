"""All that happened with one newcomer, newest first; by kind when asked so."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from sleutelapp.features.newcomers.entries import entry_of
from sleutelapp.features.newcomers.timeline_queries import KINDS, timeline
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.cards import Card
from sleutelapp.qt.chips import ChipRow
from sleutelapp.qt.days import day_heading
from sleutelapp.qt.text import caption_label, section_label
from sleutelapp.qt.timeline import Entry, Timeline

_VIEW = "timeline"
_OTHER = ("session", "consultation", "consent", "danger")


class HistoryCard(Card):
    """Reads the timeline page by page. The kinds chosen stay chosen while the app is open."""

    entry_activated = Signal(object)  # (kind, number)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._workspace = workspace
        self._newcomer_id: int | None = None
        self.title = section_label(self.tr("Timeline"))
        self.kinds = ChipRow()
        self.kinds.setAccessibleName(self.tr("Show only"))
        self.kinds.set_toggles(
            [
                ("contact", self.tr("Contacts")),
                ("need", self.tr("Needs")),
                ("referral", self.tr("Referrals")),
                ("follow_up", self.tr("Follow-ups")),
                ("other", self.tr("Other")),
            ],
            chosen=workspace.views.get(_VIEW, "").split(),
        )
        self.kinds.toggled.connect(self._choose)
        today = workspace.clock.today
        self.timeline = Timeline(lambda day: day_heading(day, today()))
        self.timeline.setAccessibleName(self.tr("Timeline"))
        self.timeline.entry_activated.connect(self.entry_activated)
        self._nothing = caption_label(self.tr("Nothing of this kind yet."))
        self.add(self.title)
        self.add(self.kinds)
        self.add(self._nothing)
        self.content.addWidget(self.timeline, 1)

    def show_person(self, newcomer_id: int) -> None:
        """Show what happened with somebody; of the same person again, the place in it is kept."""
        is_same = newcomer_id == self._newcomer_id
        self._newcomer_id = newcomer_id
        self._read(keep_place=is_same)

    def _choose(self) -> None:
        self._workspace.views[_VIEW] = " ".join(str(kind) for kind in self.kinds.chosen())
        self._read(keep_place=False)

    def _read(self, *, keep_place: bool) -> None:
        newcomer_id = self._newcomer_id
        if newcomer_id is None:
            return
        chosen = self.kinds.chosen()
        wanted = [kind for kind in KINDS if not chosen or kind in chosen]
        if "other" in chosen:
            wanted += _OTHER

        def page(offset: int, limit: int) -> list[Entry]:
            with self._workspace.vault.reading() as session:
                rows = timeline(session, newcomer_id, kinds=wanted, limit=limit, offset=offset)
            return [entry_of(row, self._workspace) for row in rows]

        self.timeline.set_page(page, keep_place=keep_place)
        self._nothing.setVisible(not self.timeline.timeline_model.lines())
