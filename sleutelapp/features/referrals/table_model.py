"""The rows of the list of referrals, read group after group as they scroll into view."""

import datetime as dt
from collections.abc import Callable, Collection, Iterator, Mapping
from itertools import islice

from PySide6.QtCore import QCoreApplication

from sleutelapp.features.referrals.queries import ReferralRow, Sought, board
from sleutelapp.features.referrals.rules import WAITING_FOR_ANSWER, group_of
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.counts import counts
from sleutelapp.qt.days import ago, due, joined, moment
from sleutelapp.qt.rows import Row

SHOW_ENDED = "ended"  # the key of the row that opens the collapsed group
_READ = 100
_PATIENCE = 14  # days without an answer


def group_name(group: str) -> str:
    """The heading of a group."""
    return {
        "waiting": QCoreApplication.translate("Referrals", "Waiting for an answer"),
        "appointments": QCoreApplication.translate("Referrals", "Appointments"),
        "preparation": QCoreApplication.translate("Referrals", "In preparation"),
        "help": QCoreApplication.translate("Referrals", "Help started"),
        "ended": QCoreApplication.translate("Referrals", "Ended"),
    }[group]


def board_page(
    workspace: Workspace, groups: Collection[str], sought: Sought | None, sizes: Mapping[str, int]
) -> Callable[[int, int], list[Row]]:
    """Pages of the list with its headings; when ended ones are not shown, the last row opens them."""
    rows = _rows(workspace, groups, sought, sizes)
    # The pages are asked for one after another, and headings are no records: the offset is not needed.
    return lambda _offset, limit: list(islice(rows, limit))


def _rows(
    workspace: Workspace, groups: Collection[str], sought: Sought | None, sizes: Mapping[str, int]
) -> Iterator[Row]:
    heading = ""
    for referral in _read(workspace, groups, sought):
        group = group_of(referral.status)
        if group != heading:
            heading = group
            yield Row(None, joined(group_name(group), str(sizes[group])), heading=True)
        yield _row_of(referral, workspace)
    if "ended" not in groups and sizes["ended"]:
        words = counts.show_ended_referrals(sizes["ended"])
        yield Row(SHOW_ENDED, words, icon="chevron-down", icon_role="accent")


def _read(workspace: Workspace, groups: Collection[str], sought: Sought | None) -> Iterator[ReferralRow]:
    offset = 0
    while True:
        with workspace.vault.reading() as session:
            page = board(session, groups=groups, sought=sought, limit=_READ, offset=offset)
        yield from page
        if len(page) < _READ:
            return
        offset += _READ


def _row_of(referral: ReferralRow, workspace: Workspace) -> Row:
    place = workspace.label("referral_destination", referral.destination)
    code = workspace.reference["referral_destination"].find(referral.destination)
    status = workspace.label("referral_status", referral.status)
    trailing, kind = _trailing(referral, workspace.clock.today())
    return Row(
        key=referral.id,
        title=joined(place, referral.newcomer),
        subtitle=joined(status, workspace.label("need", referral.need_code), referral.organisation),
        trailing=trailing,
        trailing_kind=kind,
        icon=(code.icon if code is not None else "") or "arrow-right-circle-outline",
    )


def waited_too_long(referral: ReferralRow, today: dt.date) -> bool:
    """Whether the other side has been told, and did not answer for longer than patience lasts."""
    return referral.status in WAITING_FOR_ANSWER and (today - referral.status_on).days >= _PATIENCE


def _trailing(referral: ReferralRow, today: dt.date) -> tuple[str, str]:
    if referral.status == "appointment" and referral.appointment_on is not None:
        if referral.appointment_on < today:
            how = QCoreApplication.translate("Referrals", "was {day}: how did it go?")
            return how.replace("{day}", ago(referral.appointment_on, today)), "warn"
        kind = due(referral.appointment_on, today)[1]
        return moment(referral.appointment_on, referral.appointment_at, today), kind
    days = (today - referral.status_on).days
    if group_of(referral.status) == "ended" or days < 1:
        return ago(referral.status_on, today), "muted"
    return counts.for_days(days), "warn" if waited_too_long(referral, today) else "muted"
