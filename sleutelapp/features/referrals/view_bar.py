"""What stands above the referrals: how to look at them, and what to filter by."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sleutelapp.features.referrals.queries import Sought, organisations_named
from sleutelapp.features.referrals.rules import GROUPS
from sleutelapp.features.referrals.table_model import group_name
from sleutelapp.features.search.queries import people_like
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.chips import ChipRow, ToggleChip
from sleutelapp.qt.filter_bar import FilterBar
from sleutelapp.qt.segments import Segments
from sleutelapp.qt.theme import SPACE, px

BOARD: Final = "board"
LIST: Final = "list"
TIMES: Final = "times"
_MOST_FOUND: Final = 200
_PAGE: Final = "referrals"


class ViewBar(QWidget):
    """The choice of view outlives the window."""

    view_changed = Signal()
    filter_changed = Signal()

    def __init__(self, workspace: Workspace, ended: ToggleChip, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._ended = ended  # the board's own
        self.filter = FilterBar(self.tr("Who or where"))
        self.filter.field.setMinimumWidth(px(190))
        self.filter.changed.connect(self.filter_changed)
        views = [(BOARD, self.tr("Board")), (LIST, self.tr("List")), (TIMES, self.tr("Waiting times"))]
        kept = workspace.views.get(_PAGE)
        self.views = Segments(self.tr("Show as"), views, kept if kept in dict(views) else BOARD)
        self.views.chosen.connect(self._keep_view)
        self.groups = ChipRow()
        self.groups.setAccessibleName(self.tr("Show only"))
        self.groups.set_toggles([(group, group_name(group)) for group in GROUPS])
        self.groups.toggled.connect(self.filter_changed)
        line = QHBoxLayout()
        line.setSpacing(SPACE.l)
        line.addWidget(self.views)
        line.addStretch(1)
        line.addWidget(self.filter, 2)
        line.addWidget(ended, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.l)
        column.addLayout(line)
        column.addWidget(self.groups)
        self._show_parts()

    def view(self) -> str:
        """How the referrals are looked at."""
        return self.views.value()

    def words(self) -> str:
        """What was typed to filter by; the waiting times are never filtered."""
        return self.filter.text() if self.view() != TIMES else ""

    def chosen_groups(self) -> set[object]:
        """The groups that the list is narrowed down to."""
        return self.groups.chosen() if self.view() == LIST else set()

    def sought(self) -> Sought | None:
        """Whom and what the typed words mean; None when nothing was typed."""
        words = self.words()
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

    def _keep_view(self, _view: str) -> None:
        self._workspace.views[_PAGE] = self.view()
        self._show_parts()
        self.view_changed.emit()

    def _show_parts(self) -> None:
        view = self.view()
        self.groups.setHidden(view != LIST)
        self._ended.setHidden(view != BOARD)
        self.filter.setHidden(view == TIMES)
