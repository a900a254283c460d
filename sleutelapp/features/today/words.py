"""Days and hours as the Today screen says them."""

import datetime as dt

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from sleutelapp.qt.counts import counts
from sleutelapp.qt.text import isolate


def short_day(day: dt.date) -> str:
    """A day in a list: "ma 14 sep"."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "ddd d MMM")


def full_day(day: dt.date) -> str:
    """A day as a heading: "Maandag 14 september"."""
    said = QLocale().toString(QDate(day.year, day.month, day.day), "dddd d MMMM")
    return said[:1].upper() + said[1:]


def month_name(day: dt.date) -> str:
    """The month of a day: "september"."""
    return QLocale().standaloneMonthName(day.month)


def due_words(due: dt.date, today: dt.date) -> str:
    """When something is due: "vandaag", "morgen", "1 dag te laat", "over 3 dagen"."""
    days = (due - today).days
    if days == 0:
        return QCoreApplication.translate("Today", "today")
    if days == 1:
        return QCoreApplication.translate("Today", "tomorrow")
    if days < 0:
        return counts.days_late(-days)
    return counts.in_days(days)


def near_day(day: dt.date, today: dt.date) -> str:
    """A day of this week: "vandaag", "morgen", "wo 16 sep"."""
    return due_words(day, today) if 0 <= (day - today).days <= 1 else short_day(day)


def moment_words(day: dt.date, time: dt.time | None, today: dt.date) -> str:
    """A day with the time, where there is one: "morgen 10:30"."""
    said = near_day(day, today)
    return f"{said} {isolate(f'{time:%H:%M}')}" if time else said


def joined(*parts: str) -> str:
    """Short facts on one line, each in its own reading direction: "Almaz T. · Kiespijn"."""
    return " · ".join(isolate(part) for part in parts if part)
