"""Numbers with their word on the page Rapportage; methods of a QObject, see `qt/counts.py`."""

from typing import Final

from PySide6.QtCore import QObject

from sleutelapp.features.freezing.moving import LateEntries


class ReportCounts(QObject):
    """Each in the language now spoken."""

    def signals(self, number: int) -> str:
        """Signals that go along."""
        return self.tr("%n signal(s) go(es) along", "", number)

    def signals_sent(self, number: int) -> str:
        """Signals of a quarter that is frozen."""
        return self.tr("%n signal(s) went along", "", number)

    def left_out(self, number: int) -> str:
        """Referrals beyond the most that one person is counted with."""
        return self.tr("Of one person at most 20 referrals are counted: %n not.", "", number)

    def held_back(self, number: int) -> str:
        """Signals that do not."""
        return self.tr("%n held back", "", number)

    def more_tables(self, number: int) -> str:
        """A button that opens them."""
        return self.tr("%n more table(s)", "", number)

    def late(self, late: LateEntries) -> str:
        """What was entered late: "3 contacts, 1 need"."""
        said = (
            (late.contacts, self.tr("%n contact(s)", "", late.contacts)),
            (late.needs, self.tr("%n need(s)", "", late.needs)),
            (late.referral_steps, self.tr("%n step(s) of referrals", "", late.referral_steps)),
            (late.sessions, self.tr("%n session(s)", "", late.sessions)),
            (late.consultations, self.tr("%n question(s) for advice", "", late.consultations)),
            (late.times, self.tr("%n entry(s) of time", "", late.times)),
            (late.people, self.tr("%n person(s) added to an earlier contact", "", late.people)),
        )
        return ", ".join(words for number, words in said if number)


report_counts: Final = ReportCounts()
