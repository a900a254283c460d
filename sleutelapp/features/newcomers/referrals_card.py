"""The referrals of one newcomer, each with where it stands."""

import datetime as dt
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sleutelapp.features.newcomers.dossier_queries import ReferralRow
from sleutelapp.features.newcomers.more_button import more_button
from sleutelapp.features.newcomers.wording import icon_of
from sleutelapp.features.referrals.path import small_stepper
from sleutelapp.features.referrals.rules import ENDED
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.buttons import text_button
from sleutelapp.qt.cards import Card
from sleutelapp.qt.days import ago, joined, moment
from sleutelapp.qt.item_row import ItemRow
from sleutelapp.qt.refilling import refill
from sleutelapp.qt.text import muted_label, section_label
from sleutelapp.qt.theme import SPACE


class ReferralsCard(Card):
    """Shows referrals; `opened` names the one to go to."""

    opened = Signal(int)
    new_pressed = Signal()
    more_wanted = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._workspace = workspace
        self.refer = text_button(self.tr("New referral"), "plus")
        self.refer.clicked.connect(self.new_pressed)
        heading = QHBoxLayout()
        heading.addWidget(section_label(self.tr("Referrals")), 1)
        heading.addWidget(self.refer)
        self.content.addLayout(heading)
        self._none = muted_label(self.tr("No referrals yet."))
        self.add(self._none)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(SPACE.m)
        self.content.addLayout(self._rows)

    def show_referrals(self, referrals: Sequence[ReferralRow], total: int) -> None:
        """Show the first of all referrals, in this order, and how many there are besides."""
        self._none.setVisible(not referrals)
        rows: list[QWidget] = [self._row(referral) for referral in referrals]
        if total > len(referrals):
            more = more_button(total - len(referrals), self.tr("Referrals"))
            more.clicked.connect(self.more_wanted)
            rows.append(more)
        refill(self._rows, rows)

    def _row(self, referral: ReferralRow) -> ItemRow:
        workspace = self._workspace
        today = workspace.clock.today()
        place = workspace.label("referral_destination", referral.destination)
        status = workspace.label("referral_status", referral.status)
        is_ended = referral.status in ENDED
        row = ItemRow(
            icon_of(workspace, "referral_destination", referral.destination, "arrow-right-circle-outline"),
            place,
            joined(status, self._when(referral, today)),
            icon_role="muted" if is_ended else "accent",
        )
        button = text_button(self.tr("Open"))
        button.setObjectName(f"referral:{referral.id}")
        button.setAccessibleName(self.tr("Open referral: {place}").replace("{place}", place))
        button.clicked.connect(partial(self.opened.emit, referral.id))
        row.add_action(button)
        if not is_ended:
            row.add_below(small_stepper(workspace, referral.status))
        return row

    def _when(self, referral: ReferralRow, today: dt.date) -> str:
        if referral.status == "appointment" and referral.appointment_on is not None:
            return moment(referral.appointment_on, referral.appointment_at, today)
        return ago(referral.status_on, today)
