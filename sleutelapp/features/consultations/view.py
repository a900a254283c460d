"""One consultation: what was asked and advised, what is to be followed up, and whom it was about."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sleutelapp.features.consultations.actions import delete_consultation, restore_consultation
from sleutelapp.features.consultations.newcomer_card import NewcomerCard
from sleutelapp.features.consultations.queries import ConsultationDetail, PlannedFollowUp
from sleutelapp.features.follow_ups.actions import finish_follow_up, reopen_follow_up
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.buttons import secondary_button, text_button
from sleutelapp.qt.cards import Card
from sleutelapp.qt.counts import counts
from sleutelapp.qt.days import due, joined, short_day
from sleutelapp.qt.item_row import ItemRow
from sleutelapp.qt.page import Page
from sleutelapp.qt.refilling import refill
from sleutelapp.qt.text_block import TextBlock
from sleutelapp.qt.theme import SPACE


class ConsultationView(QWidget):
    """Shows a `ConsultationDetail`."""

    change_pressed = Signal()
    newcomer_pressed = Signal(int)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.shown: ConsultationDetail | None = None
        self.page = Page("", form=True)
        self.delete_button = text_button(self.tr("Throw away"), "trash-can-outline")
        self.delete_button.clicked.connect(self._delete)
        self.change_button = secondary_button(self.tr("Change"), "pencil-outline")
        self.change_button.clicked.connect(self.change_pressed)
        self.page.add_action(self.delete_button)
        self.page.add_action(self.change_button)
        self._words = Card()
        self._texts = QVBoxLayout()
        self._texts.setSpacing(SPACE.l)
        self._words.content.addLayout(self._texts)
        self._planned = Card()
        self._follow_up = QVBoxLayout()
        self._planned.content.addLayout(self._follow_up)
        self.newcomer = NewcomerCard(workspace)
        self.newcomer.newcomer_pressed.connect(self.newcomer_pressed)
        self.newcomer.grown.connect(self._show_newcomer_card)
        for card in (self._words, self._planned, self.newcomer):
            self.page.add(card)
        self.page.add_stretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)

    def show_consultation(self, consultation: ConsultationDetail) -> None:
        """Show a consultation, or the same one as it has become."""
        if self.shown is None or self.shown.id != consultation.id:
            self.page.scroll_area.verticalScrollBar().setValue(0)
        self.shown = consultation
        label, today = self._workspace.label, self._workspace.clock.today()
        self.page.set_title(label("professional_kind", consultation.asked_by))
        travel = ""
        if consultation.travel_minutes:
            travel = self.tr("travel {time}").replace("{time}", _minutes(consultation.travel_minutes))
        self.page.set_summary(
            joined(
                label("advice_kind", consultation.advice_kind),
                consultation.professional,
                consultation.organisation,
                short_day(consultation.date, today),
                _minutes(consultation.minutes) if consultation.minutes else "",
                travel,
                label("municipality", consultation.municipality),
            )
        )
        refill(self._texts, self._text_blocks(consultation))
        planned = consultation.follow_up
        refill(self._follow_up, [] if planned is None else [self._follow_up_row(planned)])
        self._planned.setVisible(planned is not None)
        self.newcomer.show_consultation(consultation)

    def focus_first(self) -> None:
        """Put the keyboard on what can be done."""
        self.change_button.setFocus()

    def _text_blocks(self, consultation: ConsultationDetail) -> list[QWidget]:
        nothing = self.tr("Nothing noted.")
        return [
            TextBlock(self.tr("Question"), consultation.question, nothing),
            TextBlock(self.tr("Advice given"), consultation.advice, nothing),
        ]

    def _follow_up_row(self, planned: PlannedFollowUp) -> ItemRow:
        when, _kind = due(planned.due_on, self._workspace.clock.today())
        row = ItemRow("calendar-check-outline", planned.text or self.tr("Follow up"), when)
        done = secondary_button(self.tr("Done"), "check")
        done.setObjectName("followUpDone")
        done.clicked.connect(self._finish)
        row.add_action(done)
        return row

    def _show_newcomer_card(self) -> None:
        # After the layout has made room for it.
        QTimer.singleShot(0, self, lambda: self.page.scroll_area.ensureWidgetVisible(self.newcomer))

    def _finish(self) -> None:
        planned = self.shown.follow_up if self.shown is not None else None
        if planned is not None:
            self._workspace.write_with_undo(
                lambda session: finish_follow_up(session, planned.id),
                self.tr("Done"),
                lambda session: reopen_follow_up(session, planned.id),
            )

    def _delete(self) -> None:
        if self.shown is None:
            return
        consultation_id = self.shown.id
        self._workspace.write_with_undo(
            lambda session: delete_consultation(session, consultation_id),
            self.tr("Question for advice thrown away"),
            lambda session: restore_consultation(session, consultation_id),
        )


def _minutes(minutes: int) -> str:
    # A number and its unit stay on one line.
    return counts.minutes(minutes).replace(" ", "\u00a0")
