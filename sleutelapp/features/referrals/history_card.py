"""The steps a referral took, newest first."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sleutelapp.features.referrals.board_items import step_icon
from sleutelapp.features.referrals.queries import ReferralDetail, StepRow
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.cards import Card
from sleutelapp.qt.days import joined, short_day
from sleutelapp.qt.item_row import ItemRow
from sleutelapp.qt.refilling import refill
from sleutelapp.qt.theme import SPACE


class HistoryCard(Card):
    """A row for each step: what, when, and what was said about it."""

    def __init__(self, workspace: Workspace, heading: str, parent: QWidget | None = None) -> None:
        super().__init__(heading, parent)
        self._workspace = workspace
        self._steps = QVBoxLayout()
        self._steps.setSpacing(SPACE.xs)
        self.content.addLayout(self._steps)

    def show_history(self, referral: ReferralDetail) -> None:
        """Show the steps of this referral."""
        refill(self._steps, [self._row(step) for step in referral.steps])

    def _row(self, step: StepRow) -> ItemRow:
        workspace = self._workspace
        return ItemRow(
            step_icon(workspace, step.status) or "circle-small",
            workspace.label("referral_status", step.status),
            joined(
                short_day(step.on, workspace.clock.today()),
                workspace.label("referral_reason", step.reason),
                workspace.label("referral_outcome", step.outcome),
                step.note,
            ),
        )
