"""Numbers with their word, in singular or plural: "1 dag te laat", "3 dagen te laat".

Methods of a QObject, because lupdate recognises plurals in `self.tr` only, not in `translate`.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject


class Counts(QObject):
    """Each in the language now spoken."""

    def days_ago(self, days: int) -> str:
        """How long ago a day was."""
        return self.tr("%n day(s) ago", "", days)

    def days_late(self, days: int) -> str:
        """How late something is."""
        return self.tr("%n day(s) late", "", days)

    def in_days(self, days: int) -> str:
        """How far away a day is."""
        return self.tr("in %n day(s)", "", days)

    def for_days(self, days: int) -> str:
        """How long something has been as it is."""
        return self.tr("for %n day(s)", "", days)

    def years(self, years: int) -> str:
        """An age."""
        return self.tr("%n year(s)", "", years)

    def minutes(self, minutes: int) -> str:
        """A duration."""
        return self.tr("%n min", "", minutes)

    def open_needs(self, needs: int) -> str:
        """Needs that wait."""
        return self.tr("%n open need(s)", "", needs)

    def show_ended_referrals(self, referrals: int) -> str:
        """A row that opens the rest of a list."""
        return self.tr("Show %n ended referral(s)", "", referrals)

    def more(self, rows: int) -> str:
        """Rows that are not shown yet."""
        return self.tr("%n more", "", rows)

    def waiting_days(self, days: int) -> str:
        """How long one waits somewhere."""
        return self.tr("%n day(s) waiting time", "", days)

    def months_ago(self, months: int) -> str:
        """How long ago, when days say too much."""
        return self.tr("%n month(s) ago", "", months)

    def over_years_ago(self, years: int) -> str:
        """How long ago, when months say too much."""
        return self.tr("more than %n year(s) ago", "", years)


counts: Final = Counts()
