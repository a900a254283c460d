"""Waiting times as the screens say them: "meestal 21 dagen", "4 wachten nog, langste 63 dagen"."""

import datetime as dt
import math
from typing import Final

from PySide6.QtCore import QObject

from sleutelapp.features.referrals.queries import ReferralDetail
from sleutelapp.features.referrals.waiting_queries import DestinationWaits, Waits
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.counts import counts
from sleutelapp.qt.days import joined
from sleutelapp.qt.text import isolate


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

    def at(self, name: str) -> str:
        """A sentence with a place for `usual`."""
        return self.tr("Waiting time at {place}: {usual}").replace("{place}", isolate(name))

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


def usual_words(workspace: Workspace, referral: ReferralDetail, waits: DestinationWaits | None) -> str:
    """How long one waits where this referral goes: there, or else at such places; and what they say themselves."""
    place = referral.organisation
    known = (
        next((row for row in waits.organisations if row.id == place.id), None) if waits and place else None
    )
    measured, name = (
        waits.waits if waits else Waits(),
        workspace.label("referral_destination", referral.destination),
    )
    if known is not None and place is not None:
        measured, name = known.waits, place.name
    usual = ""
    if measured.measured:
        usual = waiting_words.at(name).replace("{usual}", isolate(waiting_words.usual(measured)))
    return joined(usual, waiting_words.said_by_themselves(place.waiting_days if place else None))
