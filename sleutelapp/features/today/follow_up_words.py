"""What a follow-up is called, wherever it shows: of a person, a group, a professional, or nobody."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from sleutelapp.features.follow_ups.queries import FollowUpRow
from sleutelapp.features.today.words import joined
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.text import isolate

_ICON: Final = "calendar-check-outline"


def follow_up_words(workspace: Workspace, due: FollowUpRow) -> tuple[str, str, str]:
    """Title, detail and pictogram."""
    translate = QCoreApplication.translate
    asker = workspace.label("professional_kind", due.asked_by)
    advice = translate("WaitingRows", "Advice to {who}").replace("{who}", isolate(asker)) if asker else ""
    about = (
        workspace.label("need", due.need_code)
        or workspace.label("referral_destination", due.destination)
        or advice
    )
    group = "" if due.group is None else due.group or translate("WaitingRows", "Group")
    title = due.text or about or translate("WaitingRows", "Follow up")
    return title, joined(due.who or group, about if due.text else ""), _icon(workspace, due)


def _icon(workspace: Workspace, due: FollowUpRow) -> str:
    for list_name, code in (("need", due.need_code), ("referral_destination", due.destination)):
        found = workspace.reference[list_name].find(code) if code else None
        if found is not None and found.icon:
            return found.icon
    return "comment-question-outline" if due.consultation_id is not None else _ICON
