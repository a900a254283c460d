"""Hours, kilometres and a day's work as the screens say them."""

from typing import Final

from PySide6.QtCore import QLocale, QObject

from sleutelapp.features.hours.queries import Worked
from sleutelapp.qt.days import joined


def hours_number(minutes: int) -> str:
    """Minutes as hours, with one decimal where it says something: "31,5"."""
    return _decimal((minutes + 3) // 6)  # a half goes up: 2,25 is 2,3


def kilometres_number(metres: int) -> str:
    """Metres as kilometres, with one decimal where it says something: "12,5"."""
    return _decimal((metres + 50) // 100)


def _decimal(tenths: int) -> str:
    return QLocale().toString(tenths / 10, "f", 1 if tenths % 10 else 0)


class WorkWords(QObject):
    """A QObject, because lupdate recognises plurals in `self.tr` only."""

    def kilometres(self, metres: int) -> str:
        """A distance: "12,5 km"; empty for none."""
        if not metres:
            return ""
        return self.tr("{number} km").replace("{number}", kilometres_number(metres))

    def minutes(self, minutes: int) -> str:
        """A duration: "100 min"."""
        return self.tr("%n min", "", minutes)

    def counts(self, work: Worked) -> str:
        """How often, without what did not happen: "2 contacten · 1 niet thuis"."""
        parts = []
        if work.contacts:
            parts.append(self.tr("%n contact(s)", "", work.contacts))
        if work.not_at_home:
            parts.append(self.tr("%n not at home", "", work.not_at_home))
        if work.sessions:
            parts.append(self.tr("%n session(s)", "", work.sessions))
        if work.consultations:
            parts.append(self.tr("%n consultation(s)", "", work.consultations))
        return joined(*parts)

    def work(self, work: Worked) -> str:
        """A day's work: "2 contacten · 1 niet thuis · 100 min · 17 km"."""
        return " · ".join(
            part
            for part in (
                self.counts(work),
                joined(self.minutes(work.minutes), self.kilometres(work.metres)),
            )
            if part
        )

    def split(self, work: Worked) -> str:
        """What the hours were for: "Contact 12,5 · Reistijd 3"; without what took none."""
        parts = (
            (self.tr("Contact {hours}"), work.contact),
            (self.tr("Travel {hours}"), work.travel),
            (self.tr("Preparation {hours}"), work.preparation),
            (self.tr("Session {hours}"), work.session),
            (self.tr("Consultation {hours}"), work.consultation),
            (self.tr("Other time {hours}"), work.other),
        )
        return joined(*(said.replace("{hours}", hours_number(took)) for said, took in parts if took))


work_words: Final = WorkWords()
