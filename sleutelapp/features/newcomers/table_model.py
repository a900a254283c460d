"""The rows of the list of newcomers."""

import datetime as dt

from PySide6.QtCore import QCoreApplication

from sleutelapp.features.newcomers.queries import NewcomerRow
from sleutelapp.features.newcomers.wording import age_words, labels
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.counts import counts
from sleutelapp.qt.days import ago, due, joined
from sleutelapp.qt.rows import Row

_SOON = dt.timedelta(days=7)  # a follow-up further away says less than the last contact


def row_of(newcomer: NewcomerRow, workspace: Workspace) -> Row:
    """What the list shows of one newcomer."""
    today = workspace.clock.today()
    needs = counts.open_needs(newcomer.unsettled_needs) if newcomer.unsettled_needs else ""
    trailing, kind = _trailing(newcomer, today)
    return Row(
        key=newcomer.id,
        title=newcomer.title,
        subtitle=joined(
            age_words(newcomer.birth_year, estimated=newcomer.birth_year_estimated, today=today),
            labels(workspace, "language", newcomer.languages),
            workspace.label("municipality", newcomer.municipality),
            needs,
        ),
        trailing=trailing,
        trailing_kind=kind,
        icon="account-outline" if newcomer.name else "account-lock-outline",
    )


def _trailing(newcomer: NewcomerRow, today: dt.date) -> tuple[str, str]:
    follow_up = newcomer.next_follow_up_on
    if follow_up is not None and follow_up <= today + _SOON:
        words, kind = due(follow_up, today)
        if kind == "danger":
            return words, kind
        follow = QCoreApplication.translate("Newcomers", "follow up {day}")
        return follow.replace("{day}", words), kind
    if newcomer.last_contact_on is not None:
        return ago(newcomer.last_contact_on, today), "muted"
    return QCoreApplication.translate("Newcomers", "no contact yet"), "muted"
