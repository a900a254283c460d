"""How the agenda says things: an entry of a day, a week, a day."""

import datetime as dt
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from sleutelapp.features.agenda.queries import APPOINTMENT, Entry
from sleutelapp.features.agenda.rules import WEEK
from sleutelapp.features.follow_ups.queries import FollowUpRow
from sleutelapp.features.today.follow_up_words import follow_up_words
from sleutelapp.features.today.queries import ReferralRow, SessionRow
from sleutelapp.features.today.words import joined
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.text import isolate


@dataclass(frozen=True, slots=True)
class EntryWords:
    """What an entry shows.

    Attributes:
        icon: pictogram name.
        time: "10:30", or empty.
        title: who or what.
        detail: the rest, with where.
        note: what must not be missed about it, in the colour of `note_kind`; or empty.
        note_kind: danger or warn.
        is_done: shown as done.
    """

    icon: str
    time: str
    title: str
    detail: str
    note: str
    note_kind: str
    is_done: bool

    def spoken(self) -> str:
        """What a screen reader says."""
        return ", ".join(part for part in (self.time, self.title, self.detail, self.note) if part)


def entry_words(workspace: Workspace, entry: Entry, today: dt.date) -> EntryWords:
    """An entry as it reads on `today`."""
    row = entry.row
    is_late = entry.day < today and not entry.is_done
    translate = QCoreApplication.translate
    note, kind, state = "", "warn", ""
    if isinstance(row, FollowUpRow):
        title, detail, icon = follow_up_words(workspace, row)
        if is_late:
            note, kind = translate("Agenda", "too late"), "danger"
    elif isinstance(row, ReferralRow):
        title = row.who or translate("WaitingRows", "Group")
        place = workspace.label("referral_destination", row.destination)
        detail = joined(place, row.organisation)
        icon = _icon(workspace, "referral_destination", row.destination, "arrow-top-right")
        if is_late:
            note, kind = translate("Agenda", "how was it?"), "warn"
        elif row.status != APPOINTMENT:
            state = workspace.label("referral_status", row.status)
    else:
        title = workspace.label("session_theme", row.theme)
        detail = row.place
        icon = _icon(workspace, "session_theme", row.theme, "human-male-board")
        if is_late:
            note, kind = translate("Agenda", "who came?"), "warn"
    if entry.is_done:
        detail = joined(state or translate("Agenda", "done"), detail)
    time = f"{entry.time:%H:%M}" if entry.time is not None else ""
    return EntryWords(icon, time, title, detail, note, kind, entry.is_done)


def kind_words(row: FollowUpRow | ReferralRow | SessionRow) -> str:
    """What sort of thing it is."""
    translate = QCoreApplication.translate
    if isinstance(row, FollowUpRow):
        return translate("Agenda", "Follow-up")
    return (
        translate("Agenda", "Appointment") if isinstance(row, ReferralRow) else translate("Agenda", "Session")
    )


def week_title(monday: dt.date) -> str:
    """The days of a week: "23 – 29 november", "28 december 2026 – 3 januari 2027"."""
    sunday = monday + WEEK - dt.timedelta(days=1)
    if monday.year != sunday.year:
        first, last = "d MMMM yyyy", "d MMMM yyyy"
    else:
        first, last = ("d" if monday.month == sunday.month else "d MMMM"), "d MMMM"
    return f"{isolate(_said(monday, first))} – {isolate(_said(sunday, last))}"


def weekday_name(day: dt.date) -> str:
    """A day in the heading of its column: "ma"."""
    return _said(day, "ddd")


def long_day(day: dt.date, today: dt.date | None = None) -> str:
    """A day as a heading: "Maandag 30 november"; given today, that one is "Vandaag, donderdag 26 november"."""
    said = _said(day, "dddd d MMMM")
    if day == today:
        return QCoreApplication.translate("Agenda", "Today, {day}").replace("{day}", isolate(said))
    return said[:1].upper() + said[1:]


def _said(day: dt.date, pattern: str) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)


def _icon(workspace: Workspace, list_name: str, code: str, otherwise: str) -> str:
    found = workspace.reference[list_name].find(code)
    return (found.icon if found is not None else "") or otherwise
