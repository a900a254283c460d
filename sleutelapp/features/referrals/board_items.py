"""A referral as a card of the board: who, where, how long it waits, and the step that comes first."""

from PySide6.QtCore import QCoreApplication

from sleutelapp.features.referrals.queries import ReferralRow
from sleutelapp.features.referrals.rules import NEXT_STEPS, asks, group_of, next_step
from sleutelapp.features.referrals.table_model import waited_too_long
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.board import BoardItem
from sleutelapp.qt.counts import counts
from sleutelapp.qt.days import ago, due, joined, moment
from sleutelapp.qt.text import isolate


def card_of(referral: ReferralRow, workspace: Workspace) -> BoardItem:
    """The card of one referral."""
    place = workspace.label("referral_destination", referral.destination)
    code = workspace.reference["referral_destination"].find(referral.destination)
    today = workspace.clock.today()
    step = next_step(referral.status, referral.appointment_on, today)
    standing, is_alarming = standing_words(referral, workspace)
    return BoardItem(
        key=referral.id,
        title=referral.newcomer or place,
        detail=joined(place if referral.newcomer else "", referral.organisation),
        icon=(code.icon if code is not None else "") or "arrow-right-circle-outline",
        standing=standing,
        is_alarming=is_alarming,
        step=step_words(workspace, referral.status, step) if step is not None else "",
        step_icon=step_icon(workspace, step) if step is not None else "",
        has_more=bool(NEXT_STEPS[referral.status]),
    )


def step_words(workspace: Workspace, status: str, step: str) -> str:
    """What a step is called on its button; one that asks for more ends in an ellipsis."""
    if step == status == "appointment":
        words = QCoreApplication.translate("Referrals", "Move the appointment")
    else:
        words = workspace.label("referral_status", step)
    return f"{words}…" if asks(step) else words


def step_icon(workspace: Workspace, step: str) -> str:
    """The pictogram of a step."""
    code = workspace.reference["referral_status"].find(step)
    return code.icon if code is not None else ""


def standing_words(referral: ReferralRow, workspace: Workspace) -> tuple[str, bool]:
    """Where it stands and since when, and whether that is a reason to act."""
    today = workspace.clock.today()
    status = workspace.label("referral_status", referral.status)
    if referral.status == "appointment" and referral.appointment_on is not None:
        when = moment(referral.appointment_on, referral.appointment_at, today)
        if referral.appointment_on < today:
            words = QCoreApplication.translate("Referrals", "Appointment was {day}: how did it go?")
            return words.replace("{day}", isolate(ago(referral.appointment_on, today))), True
        kind = due(referral.appointment_on, today)[1]
        return joined(status, when), kind == "warn"
    days = (today - referral.status_on).days
    if waited_too_long(referral, today):
        words = QCoreApplication.translate("Referrals", "waits long: {days}")
        return joined(status, words.replace("{days}", counts.for_days(days))), True
    if group_of(referral.status) == "ended" or days < 1:
        return joined(status, ago(referral.status_on, today)), False
    return joined(status, counts.for_days(days)), False
