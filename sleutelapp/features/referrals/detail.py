"""One referral: where it stands, its next step as one click, and its history."""

from collections.abc import Callable
from functools import partial
from typing import Any, Final

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from sleutelapp.features.newcomers.actions import give_consent
from sleutelapp.features.newcomers.drafts import ConsentDraft
from sleutelapp.features.referrals.actions import (
    remove_referral,
    restore_referral,
    take_back_step,
    take_step,
)
from sleutelapp.features.referrals.board_items import step_icon, step_words
from sleutelapp.features.referrals.consent_question import ConsentQuestion
from sleutelapp.features.referrals.drafts import StepDraft
from sleutelapp.features.referrals.facts_card import FactsCard
from sleutelapp.features.referrals.history_card import HistoryCard
from sleutelapp.features.referrals.path import path_steps
from sleutelapp.features.referrals.place_card import PlaceCard
from sleutelapp.features.referrals.queries import ReferralDetail
from sleutelapp.features.referrals.rules import NEXT_STEPS, PLACE_ON_PATH, SHARED, asks, awaits, is_shared
from sleutelapp.features.referrals.step_form import StepForm
from sleutelapp.features.referrals.waiting_queries import DestinationWaits
from sleutelapp.features.referrals.waiting_words import usual_words
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.buttons import icon_button, primary_button, secondary_button, text_button
from sleutelapp.qt.cards import Card, Stepper
from sleutelapp.qt.chips import ToggleChip
from sleutelapp.qt.days import ago, joined, moment
from sleutelapp.qt.flow_layout import FlowLayout
from sleutelapp.qt.icons import set_icon
from sleutelapp.qt.page import Page
from sleutelapp.qt.refilling import refill
from sleutelapp.qt.text import caption_label, isolate, muted_label, section_label
from sleutelapp.qt.theme import SPACE

_ASIDE: Final = ("withdrawn", "unknown")  # possible from nearly everywhere, seldom meant


class ReferralView(QWidget):
    """Shows a `ReferralDetail`; steps are written at once and can be undone."""

    newcomer_pressed = Signal(int)
    entry_pressed = Signal(str, int)  # an organisation or professional
    correct_pressed = Signal()
    answered = Signal()  # a step that asked for something was recorded or left

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._referral: ReferralDetail | None = None
        self._question: StepForm | ConsentQuestion | None = None
        self.page = Page("", form=True)
        self.who = text_button("", "account-outline")
        self.who.clicked.connect(self._open_newcomer)
        self.page.add_action(self.who)
        self.more = icon_button("dots-horizontal", self.tr("Correct or throw away"))
        menu = QMenu(self.more)
        correct = menu.addAction(self.tr("Correct referral"))
        set_icon(correct, "pencil-outline")
        correct.triggered.connect(self.correct_pressed)
        self.throw_away = menu.addAction(self.tr("Throw away"))
        set_icon(self.throw_away, "trash-can-outline")
        self.throw_away.triggered.connect(self._throw_away)
        self.more.setMenu(menu)
        self.more.setPopupMode(self.more.ToolButtonPopupMode.InstantPopup)
        self.page.add_action(self.more)
        self._stepper = Stepper()
        self._now = section_label("")
        self._since = muted_label("")
        self._usual = caption_label("")
        standing = Card()
        standing.add(self._stepper)
        standing.add(self._now)
        standing.add(self._since)
        standing.add(self._usual)
        self.page.add(standing)
        self._steps_card = self._make_steps()
        self.page.add(self._steps_card)
        self._asked = QVBoxLayout()
        self.page.content.addLayout(self._asked)
        self.place = PlaceCard(workspace)
        self.place.opened.connect(self.entry_pressed)
        self.page.add(self.place)
        self._facts = FactsCard()
        self.page.add(self._facts)
        self._history = HistoryCard(workspace, self.tr("History"))
        self.page.add(self._history)
        self.page.add_stretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)

    def show_referral(self, referral: ReferralDetail, waits: DestinationWaits | None = None) -> None:
        """Show a referral, or the same one as it has become."""
        before = self._referral
        is_same = before is not None and before.id == referral.id
        if before is None or not is_same or before.standing != referral.standing:
            self._ask(None)
        if not is_same:
            self.page.scroll_area.verticalScrollBar().setValue(0)
            self.with_note.setChecked(False)
        self._referral = referral
        label = self._workspace.label
        self.page.set_title(label("referral_destination", referral.destination))
        need = label("need", referral.need_code)
        self.page.set_summary(need)
        self.place.show_place(referral)
        self.who.setText(referral.newcomer)
        self.who.setAccessibleName(self.tr("Open {name}").replace("{name}", isolate(referral.newcomer)))
        self.who.setVisible(referral.newcomer_id is not None)
        self._show_standing(referral)
        self._show_usual(referral, waits)
        self._show_next(referral)
        self._facts.show_facts(referral)
        self._history.show_history(referral)

    def focus_first(self) -> None:
        """Put the keyboard on the next step."""
        button = self._buttons.findChild(QPushButton)
        (button if isinstance(button, QPushButton) else self.who).setFocus()

    def _make_steps(self) -> Card:
        card = Card()
        heading = QHBoxLayout()
        heading.addWidget(section_label(self.tr("Next step")), 1)
        self.with_note = ToggleChip(self.tr("With another day or a note"))
        heading.addWidget(self.with_note)
        card.content.addLayout(heading)
        self._buttons_place = QVBoxLayout()
        self._buttons = QWidget()
        self._buttons_place.addWidget(self._buttons)
        card.content.addLayout(self._buttons_place)
        return card

    def _show_standing(self, referral: ReferralDetail) -> None:
        standing, workspace = referral.standing, self._workspace
        today = workspace.clock.today()
        self._stepper.set_steps(path_steps(workspace, standing.status), PLACE_ON_PATH[standing.status])
        said = workspace.label("referral_status", standing.status)
        if standing.status == "appointment" and standing.appointment_on is not None:
            said = f"{said}: {moment(standing.appointment_on, standing.appointment_at, today)}"
        self._now.setText(said)
        since = self.tr("since {day}").replace("{day}", ago(standing.status_on, today))
        reason = workspace.label("referral_reason", standing.reason)
        outcome = workspace.label("referral_outcome", standing.outcome)
        self._since.setText(joined(since, reason, outcome))

    def _show_usual(self, referral: ReferralDetail, waits: DestinationWaits | None) -> None:
        """How long one waits there, for who still has to be seen."""
        said = usual_words(self._workspace, referral, waits) if awaits(referral.standing.status) else ""
        self._usual.setText(said)
        self._usual.setVisible(bool(said))

    def _throw_away(self) -> None:
        referral = self._referral
        if referral is not None:
            self._workspace.write_with_undo(
                lambda session: remove_referral(session, referral.id),
                self.tr("Referral thrown away"),
                lambda session: restore_referral(session, referral.id),
            )

    def _show_next(self, referral: ReferralDetail) -> None:
        status = referral.standing.status
        following = NEXT_STEPS[status]
        buttons = QWidget()
        flow = FlowLayout(buttons, spacing=SPACE.s)
        for number, step in enumerate(following):
            make = text_button if step in _ASIDE else secondary_button if number else primary_button
            button = make(
                isolate(step_words(self._workspace, status, step)), step_icon(self._workspace, step)
            )
            button.setObjectName(f"step:{step}")
            button.clicked.connect(partial(self._start_step, step))
            flow.addWidget(button)
        self._buttons = buttons
        self._show_steps_card()
        refill(self._buttons_place, [buttons])

    def begin_step(self, status: str) -> bool:
        """Take a step from elsewhere; whether it asks for something first, and waits for the answer."""
        self.with_note.setChecked(False)
        self._ask(None)
        self._start_step(status)
        return self._is_asking

    def focus_question(self) -> None:
        """Put the keyboard on what is asked, and bring it into sight."""
        question = self._question
        if question is not None:
            question.focus_first()
            self.page.scroll_area.ensureWidgetVisible(question)

    def _start_step(self, status: str) -> None:
        if not asks(status) and not self.with_note.isChecked():
            self._take(StepDraft(status=status))
            return
        form = StepForm(self._workspace, status, self._about())
        form.confirmed.connect(self._take)
        form.cancelled.connect(self._stop_asking)
        self._ask(form)
        form.focus_first()

    def _about(self) -> str:
        referral = self._referral
        place = self._workspace.label("referral_destination", referral.destination if referral else None)
        return joined(referral.newcomer if referral else "", place)

    def _take(self, step: StepDraft) -> None:
        referral = self._referral
        if referral is None:
            return
        must_ask = step.status in SHARED and not is_shared(referral.standing.status)
        if must_ask and referral.newcomer_id is not None and not referral.may_share:
            self._ask_consent(referral, step)
        else:
            self._write(lambda session: take_step(session, referral.id, step), step.status)

    def _ask_consent(self, referral: ReferralDetail, step: StepDraft) -> None:
        place = self._workspace.label("referral_destination", referral.destination)
        question = ConsentQuestion(place)
        question.refused.connect(self._stop_asking)

        def share(way: str) -> None:
            consent = ConsentDraft(purpose="share", recipient=referral.destination, way=way)

            def give_and_go(session: Any) -> None:
                give_consent(session, referral.newcomer_id or 0, consent)
                take_step(session, referral.id, step)

            self._write(give_and_go, step.status)

        def go_now(reason: str) -> None:
            urgent = msgspec.structs.replace(step, emergency=reason)
            self._write(lambda session: take_step(session, referral.id, urgent), step.status)

        question.agreed.connect(share)
        question.emergency.connect(go_now)
        self._ask(question)
        question.focus_first()

    def _write(self, action: Callable[[Any], object], status: str) -> None:
        referral = self._referral
        if referral is None:
            return
        before, was_asking = referral.standing, self._is_asking
        is_written = self._workspace.write_with_undo(
            action,
            self._workspace.label("referral_status", status),
            lambda session: take_back_step(session, referral.id, before),
        )
        if is_written and was_asking:
            self.answered.emit()

    @property
    def _is_asking(self) -> bool:
        return self._question is not None

    def _ask(self, question: StepForm | ConsentQuestion | None) -> None:
        # The question stands where the buttons were: one thing to do at a time.
        refill(self._asked, [question] if question is not None else [])
        self._question = question
        self._show_steps_card()

    def _show_steps_card(self) -> None:
        referral = self._referral
        has_next = referral is not None and bool(NEXT_STEPS[referral.standing.status])
        self._steps_card.setVisible(has_next and not self._is_asking)

    def _stop_asking(self) -> None:
        self._ask(None)
        self.focus_first()
        self.answered.emit()

    def _open_newcomer(self) -> None:
        if self._referral is not None and self._referral.newcomer_id is not None:
            self.newcomer_pressed.emit(self._referral.newcomer_id)
