"""The timeline of a dossier in words and pictograms."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from sleutelapp.features.newcomers.timeline_queries import TimelineRow
from sleutelapp.features.newcomers.wording import icon_of, labels, recipient_label
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.counts import counts
from sleutelapp.qt.days import joined
from sleutelapp.qt.text import isolate
from sleutelapp.qt.timeline import Entry

_ICONS: Final = {
    "follow_up": "calendar-check-outline",
    "session": "human-male-board",
    "consultation": "comment-question-outline",
    "consent": "shield-check-outline",
    "danger": "alert-outline",
}


def entry_of(row: TimelineRow, workspace: Workspace) -> Entry:
    """What the timeline shows of one thing; its key is (kind, number to open)."""
    title, text, icon = _PARTS[row.kind](row, workspace)
    return Entry(
        key=(row.kind, row.referral_id or row.session_id or row.id),
        day=row.day,
        title=title,
        text=text,
        time=f"{row.time:%H:%M}" if row.time is not None else "",
        icon=icon,
        icon_role="danger" if row.kind == "danger" else "accent",
    )


def _contact(row: TimelineRow, workspace: Workspace) -> tuple[str, str, str]:
    minutes = counts.minutes(row.minutes) if row.minutes else ""
    kind = workspace.label("contact_kind", row.code)
    private = QCoreApplication.translate("Newcomers", "Private: {note}").replace("{note}", row.private_note)
    text = _lines(labels(workspace, "need", row.needs), row.text, private if row.private_note else "")
    return joined(kind, minutes), text, icon_of(workspace, "contact_kind", row.code, "account-voice")


def _need(row: TimelineRow, workspace: Workspace) -> tuple[str, str, str]:
    label = workspace.label("need", row.code)
    icon = icon_of(workspace, "need", row.code, "circle-outline")
    if row.happening == "opened":
        said = QCoreApplication.translate("Newcomers", "New need: {need}")
    else:
        said = "{need}: " + workspace.label("need_status", row.outcome)
        icon = icon_of(workspace, "need_status", row.outcome, icon)
    return said.replace("{need}", isolate(label)), row.text, icon


def _step(row: TimelineRow, workspace: Workspace) -> tuple[str, str, str]:
    place = workspace.label("referral_destination", row.about)
    status = workspace.label("referral_status", row.code)
    why = joined(
        workspace.label("referral_reason", row.reason), workspace.label("referral_outcome", row.outcome)
    )
    icon = icon_of(workspace, "referral_status", row.code, "arrow-right-circle-outline")
    return f"{isolate(place)}: {isolate(status)}", _lines(why, row.text), icon


def _follow_up(row: TimelineRow, _workspace: Workspace) -> tuple[str, str, str]:
    return QCoreApplication.translate("Newcomers", "Followed up"), row.text, _ICONS["follow_up"]


def _session(row: TimelineRow, workspace: Workspace) -> tuple[str, str, str]:
    theme = workspace.label("session_theme", row.code)
    said = QCoreApplication.translate("Newcomers", "Group session: {theme}")
    state = {
        "registered": QCoreApplication.translate("Newcomers", "Registered"),
        "no_show": QCoreApplication.translate("Newcomers", "Did not come"),
        "cancelled": QCoreApplication.translate("Newcomers", "Cancelled"),
    }.get(row.outcome or "", "")
    return said.replace("{theme}", isolate(theme)), state, _ICONS["session"]


def _consultation(row: TimelineRow, workspace: Workspace) -> tuple[str, str, str]:
    who = workspace.label("professional_kind", row.about)
    said = QCoreApplication.translate("Newcomers", "Advice to {who}").replace("{who}", isolate(who))
    return said, _lines(workspace.label("advice_kind", row.code), row.text), _ICONS["consultation"]


def _consent(row: TimelineRow, workspace: Workspace) -> tuple[str, str, str]:
    purpose = workspace.label("consent_purpose", row.code)
    recipient = recipient_label(workspace, row.about)
    if row.happening == "given":
        said, icon = QCoreApplication.translate("Newcomers", "Consent given: {purpose}"), _ICONS["consent"]
    else:
        said = QCoreApplication.translate("Newcomers", "Consent withdrawn: {purpose}")
        icon = "shield-off-outline"
    return said.replace("{purpose}", isolate(purpose)), recipient, icon


def _danger(row: TimelineRow, workspace: Workspace) -> tuple[str, str, str]:
    sign = workspace.reference["danger_sign"].find(row.code) if row.code else None
    label = workspace.label("danger_sign" if sign else "need", row.code)
    action = workspace.label("danger_action", row.about)
    said = QCoreApplication.translate("Newcomers", "Danger: {sign}").replace("{sign}", isolate(label))
    return said, _lines(action, row.text), _ICONS["danger"]


def _lines(*parts: str) -> str:
    return "\n".join(part for part in parts if part)


_PARTS: Final = {
    "contact": _contact,
    "need": _need,
    "referral": _step,
    "follow_up": _follow_up,
    "session": _session,
    "consultation": _consultation,
    "consent": _consent,
    "danger": _danger,
}
