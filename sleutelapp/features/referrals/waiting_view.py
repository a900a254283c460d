"""Wachttijden: how long one usually waits, a line for each kind of place and each organisation known well."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from sleutelapp.features.network.queries import ORGANISATION
from sleutelapp.features.network.wording import icon_of
from sleutelapp.features.referrals.waiting_queries import (
    DestinationWaits,
    OrganisationWaits,
    Waits,
    waiting_times,
)
from sleutelapp.features.referrals.waiting_words import waiting_words
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.cards import Card, EmptyState
from sleutelapp.qt.days import joined
from sleutelapp.qt.item_row import ItemRow
from sleutelapp.qt.refilling import refill
from sleutelapp.qt.text import caption_label, hairline, muted_label, styled_label
from sleutelapp.qt.theme import FORM_WIDTH, SPACE, px


class WaitingTimes(QScrollArea):
    """Reads when it is shown; the keyboard scrolls it."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.setAccessibleName(self.tr("Waiting times"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        holder = QWidget()
        holder.setProperty("kind", "page")
        self._none = EmptyState(
            "timer-sand-empty",
            self.tr("Nothing measured yet. Record when you send a referral and when somebody has gone."),
        )
        self._card = Card()
        self._card.add(
            muted_label(
                self.tr(
                    "Counted from the day you sent it or handed it over to the day somebody was seen there or "
                    "help began. Half of them waited shorter, half longer. Who still waits is told beside it."
                )
            )
        )
        self._rows = QVBoxLayout()
        self._rows.setSpacing(SPACE.s)
        self._card.content.addLayout(self._rows)
        self._card.setMaximumWidth(px(FORM_WIDTH))
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        line = QHBoxLayout()
        line.addWidget(self._card, 1000)
        line.addStretch(1)
        column.addLayout(line)
        column.addWidget(self._none)
        column.addStretch(1)
        self.setWidget(holder)
        holder.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)

    def read(self) -> None:
        """Read and show the medians."""
        with self._workspace.vault.reading() as session:
            found = waiting_times(session)
        rows: list[QWidget] = []
        for place in found:
            if rows:
                rows.append(hairline())
            rows.append(self._place(place))
        refill(self._rows, rows)
        self._card.setHidden(not found)
        self._none.setHidden(bool(found))

    def _place(self, place: DestinationWaits) -> QWidget:
        workspace = self._workspace
        row = ItemRow(
            icon_of(workspace, ORGANISATION, place.destination),
            workspace.label("referral_destination", place.destination),
            self._details(place.waits),
        )
        row.add_action(_usual(place.waits, "strong" if place.waits.is_enough else "body"))
        for organisation in place.organisations:
            row.add_below(self._organisation(organisation))
        return row

    def _organisation(self, organisation: OrganisationWaits) -> QWidget:
        line = QWidget()
        words = QVBoxLayout()
        words.setSpacing(px(2))
        words.addWidget(styled_label(organisation.name, "body"))
        said = waiting_words.said_by_themselves(organisation.said_days)
        words.addWidget(caption_label(joined(self._details(organisation.waits), said)))
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.addSpacing(px(36))  # under the words of the place, past its pictogram
        row.addLayout(words, 1)
        row.addWidget(_usual(organisation.waits, "body"), 0, Qt.AlignmentFlag.AlignTop)
        return line

    def _details(self, waits: Waits) -> str:
        today = self._workspace.clock.today()
        return joined(waiting_words.measured(waits), waiting_words.still(waits, today))


def _usual(waits: Waits, kind: str) -> QWidget:
    return styled_label(waiting_words.usual(waits), kind if waits.measured else "muted", wrap=False)
