"""What stands above the referrals: how to look at them, and what to filter by."""

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from sleutelapp.core.overriding import override
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
        self.filter.field.setFixedWidth(px(220))
        self.filter.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.filter.changed.connect(self.filter_changed)
        views = [(BOARD, self.tr("Board")), (LIST, self.tr("List")), (TIMES, self.tr("Waiting times"))]
        kept = workspace.views.get(_PAGE)
        self.views = Segments(self.tr("Show as"), views, kept if kept in dict(views) else BOARD)
        self.views.chosen.connect(self._keep_view)
        self.groups = ChipRow()
        self.groups.setAccessibleName(self.tr("Show only"))
        self.groups.set_toggles([(group, group_name(group)) for group in GROUPS])
        self.groups.toggled.connect(self.filter_changed)
        self._sought = QWidget()
        sought = QHBoxLayout(self._sought)
        sought.setContentsMargins(0, 0, 0, 0)
        sought.setSpacing(SPACE.l)
        sought.addWidget(self.filter)
        sought.addWidget(ended, 0, Qt.AlignmentFlag.AlignVCenter)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._line.setSpacing(SPACE.m)
        self._line.addWidget(self.views)
        self._line.addStretch(1)
        self._line.addWidget(self._sought, 0, Qt.AlignmentFlag.AlignLeading)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.l)
        column.addLayout(self._line)
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
        self._fit()

    def _fit(self) -> None:
        """What is sought stands below the views where it does not fit beside them."""
        needed = self.views.sizeHint().width() + self._line.spacing() + self._sought.sizeHint().width()
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._line.setDirection(beside if needed <= self.width() else below)

    @override
    def minimumSizeHint(self) -> QSize:
        # As narrow as its widest part: they can stand below each other.
        parts = (self.views, self._sought, self.groups)
        return QSize(
            max(part.minimumSizeHint().width() for part in parts), super().minimumSizeHint().height()
        )

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
