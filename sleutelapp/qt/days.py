"""Days as the screens say them: "vandaag", "ma 14 sep", "3 dagen geleden", "1 dag te laat"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from sleutelapp.qt.counts import counts
from sleutelapp.qt.text import isolate

if TYPE_CHECKING:
    from datetime import date, time

_DAYS_COUNTED: Final = 60  # "74 dagen geleden" says less than the date


def short_day(day: date, today: date) -> str:
    """A day in a list: "ma 14 sep", in another year "14 sep 2025"."""
    pattern = "ddd d MMM" if day.year == today.year else "d MMM yyyy"
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)


def day_heading(day: date, today: date) -> str:
    """A day as a heading: "Vandaag", "Gisteren", "Maandag 14 september", with the year if it is another."""
    days = (today - day).days
    if days == 0:
        return QCoreApplication.translate("Days", "Today")
    if days == 1:
        return QCoreApplication.translate("Days", "Yesterday")
    pattern = "dddd d MMMM" if day.year == today.year else "dddd d MMMM yyyy"
    said = QLocale().toString(QDate(day.year, day.month, day.day), pattern)
    return said[:1].upper() + said[1:]


def ago(day: date, today: date) -> str:
    """A day that is over, by its distance: "gisteren", "3 dagen geleden", or the day itself when long ago."""
    days = (today - day).days
    if days == 0:
        return QCoreApplication.translate("Days", "today")
    if days == 1:
        return QCoreApplication.translate("Days", "yesterday")
    if 1 < days <= _DAYS_COUNTED:
        return counts.days_ago(days)
    return short_day(day, today)


def due(day: date, today: date) -> tuple[str, str]:
    """When something is due, and the role of its colour: ("1 dag te laat", "danger")."""
    days = (day - today).days
    if days < 0:
        return counts.days_late(-days), "danger"
    if days == 0:
        return QCoreApplication.translate("Days", "today"), "warn"
    if days == 1:
        return QCoreApplication.translate("Days", "tomorrow"), "muted"
    return short_day(day, today), "muted"


def moment(day: date, time: time | None, today: date) -> str:
    """A day to come, with the time where there is one: "ma 14 sep 10:30"."""
    days = (day - today).days
    if days == 0:
        said = QCoreApplication.translate("Days", "today")
    elif days == 1:
        said = QCoreApplication.translate("Days", "tomorrow")
    else:
        said = short_day(day, today)
    return f"{said} {isolate(f'{time:%H:%M}')}" if time is not None else said


def joined(*parts: str) -> str:
    """Short facts on one line, each in its own reading direction: "Almaz T. · Kiespijn"."""
    return " · ".join(isolate(part) for part in parts if part)
