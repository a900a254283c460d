"""Waiting times as the screens say them: "meestal 21 dagen", "4 wachten nog, langste 63 dagen"."""

import datetime as dt
import math
from typing import Final

from PySide6.QtCore import QObject

from sleutelapp.features.referrals.waiting_queries import Waits
from sleutelapp.qt.counts import counts


class WaitingWords(QObject):
    """A QObject, because lupdate recognises plurals in `self.tr` only."""

    def usual(self, waits: Waits) -> str:
        """What is usual; with few measured it says how few."""
        if waits.median is None:
            return self.tr("not measured yet")
        days = self.days(waits.median)
        if waits.is_enough:
            return self.tr("usually {days}").replace("{days}", days)
        return self.tr("{days}, measured %n time(s)", "", waits.measured).replace("{days}", days)

    def days(self, median: float) -> str:
        """A median in whole days; half a day is one more, so that nobody is promised too much."""
        return self.tr("%n day(s)", "", math.ceil(median))

    def measured(self, waits: Waits) -> str:
        """On how many the median rests; empty when `usual` says so itself."""
        return self.tr("measured %n time(s)", "", waits.measured) if waits.is_enough else ""

    def still(self, waits: Waits, today: dt.date) -> str:
        """Who waits still; empty for nobody."""
        if waits.waiting_since is None:
            return ""
        longest = self.days(max(0, (today - waits.waiting_since).days))
        if waits.waiting == 1:
            return self.tr("1 still waits, for {days}").replace("{days}", longest)
        said = self.tr("%n still wait, the longest {days}", "", waits.waiting)
        return said.replace("{days}", longest)

    def said_by_themselves(self, days: int | None) -> str:
        """What an organisation says of itself, in the network; empty when it is not known."""
        if days is None:
            return ""
        return self.tr("says itself: {days}").replace("{days}", counts.waiting_days(days))


waiting_words: Final = WaitingWords()
