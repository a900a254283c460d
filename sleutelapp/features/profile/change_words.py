"""What an organisation's file changes, in plain sentences: for who saves it, and for who takes it over."""

import datetime as dt
from decimal import Decimal
from typing import Final

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QObject

from sleutelapp.features.profile.drafts import Agreement, ExtraCodeEntry, LocalNumber
from sleutelapp.features.profile.own_code_words import own_name, place_words
from sleutelapp.features.profile.rules import Change, minutes_of
from sleutelapp.qt.text import isolate
from sleutelapp.reference.codes import Reference

ICONS: Final = {
    "name": "office-building-outline",
    "k": "shield-account-outline",
    "sender": "badge-account-outline",
    "retention": "calendar-clock-outline",
    "key": "key-variant",
    "hours": "clock-outline",
    "code": "tag-outline",
    "number": "phone-outline",
}


class ChangeWords(QObject):
    """Sentences in one language; a code that is renamed and retired at once has two."""

    def __init__(self, reference: Reference, language: str) -> None:
        super().__init__()
        self._reference = reference
        self._language = language

    def sentences(self, change: Change) -> list[str]:
        """What is different, with the new value as it will be."""
        before, after = change.before, change.after
        if isinstance(before, Agreement) or isinstance(after, Agreement):
            return [self._hours(before, after)]
        if isinstance(after, ExtraCodeEntry):
            return self._code(before if isinstance(before, ExtraCodeEntry) else None, after)
        if isinstance(before, LocalNumber) or isinstance(after, LocalNumber):
            return [self._number(before, after)]
        if change.subject == "key":
            return [self._key(before, after)]
        if change.subject == "sender":
            return [
                self.tr("Your name stands in the reports that you send, beside your code")
                if after == "name"
                else self.tr("Only your code stands in the reports that you send, no longer your name")
            ]
        if change.subject == "k":
            heading = self.tr("Numbers in reports are rounded to multiples of")
        elif change.subject == "retention":
            heading = self.tr("Months that a file is kept after the last contact")
        else:
            heading = self.tr("Name of the organisation")
        return [self._became(heading, "" if before is None else str(before), str(after))]

    def _became(self, heading: str, before: str, after: str) -> str:
        if not before:
            said = self.tr("{what}: {after}")
        else:
            said = self.tr("{what}: {after} (was {before})").replace("{before}", isolate(before))
        return said.replace("{what}", isolate(heading)).replace("{after}", isolate(after))

    def _key(self, before: object, after: object) -> str:
        if after is None:
            return self.tr("The public key of the organisation is taken away")
        if before is None:
            return self.tr("The organisation has a public key")
        return self.tr("The public key of the organisation is another one")

    def _hours(self, before: object, after: object) -> str:
        if not isinstance(after, Agreement):
            place = before.municipality if isinstance(before, Agreement) else ""
            said = self.tr("{place}: no hours agreed any more")
            return said.replace("{place}", isolate(self._place(place)))
        was = self._agreed(before) if isinstance(before, Agreement) else ""
        return self._became(self._place(after.municipality), was, self._agreed(after))

    def _place(self, municipality: str) -> str:
        return self._reference["municipality"].label(municipality, self._language)

    def _agreed(self, agreement: Agreement) -> str:
        translate = QCoreApplication.translate
        per = {
            "month": translate("AgreedHours", "per month"),
            "quarter": translate("AgreedHours", "per quarter"),
            "year": translate("AgreedHours", "per year"),
        }[agreement.period]
        hours = f"{Decimal(minutes_of(agreement)) / 60:.2f}".rstrip("0").rstrip(".")
        said = self.tr("{hours} hours {per}").replace("{per}", per)
        said = said.replace("{hours}", isolate(hours.replace(".", QLocale().decimalPoint())))
        if agreement.valid_from is not None:
            said = self.tr("{hours} from {day}").replace("{hours}", said)
            said = said.replace("{day}", _day(agreement.valid_from))
        if agreement.valid_until is not None:
            said = self.tr("{hours} until {day}").replace("{hours}", said)
            said = said.replace("{day}", _day(agreement.valid_until))
        return said

    def _code(self, before: ExtraCodeEntry | None, after: ExtraCodeEntry) -> list[str]:
        name = isolate(own_name(after, self._language))
        if before is None:
            place = place_words(self._reference, after.list, after.parent, self._language)
            said = self.tr("New code: {name} ({place})").replace("{name}", name)
            return [said.replace("{place}", place)]
        found = []
        old, new = own_name(before, self._language), own_name(after, self._language)
        if old != new:
            found.append(self._renamed(old, new))
        elif before.labels != after.labels:
            said = self.tr("{name} has another name in another language")
            found.append(said.replace("{name}", name))
        if after.retired and not before.retired:
            found.append(self.tr("{name} is no longer used").replace("{name}", name))
        if before.retired and not after.retired:
            found.append(self.tr("{name} is used again").replace("{name}", name))
        if before.parent != after.parent:
            found.append(self.tr("{name} stands in another place").replace("{name}", name))
        return found

    def _number(self, before: object, after: object) -> str:
        if not isinstance(after, LocalNumber):
            label = (before.label or before.code) if isinstance(before, LocalNumber) else ""
            return self.tr("{name}: no number any more").replace("{name}", isolate(label))
        was = before if isinstance(before, LocalNumber) else None
        name = after.label or after.code
        if was is not None and (was.label, was.number) == (after.label, after.number):
            if after.checked_on is None:
                return self.tr("{name}: number not checked").replace("{name}", isolate(name))
            said = self.tr("{name}: number checked on {day}").replace("{name}", isolate(name))
            return said.replace("{day}", _day(after.checked_on))
        if was is not None and was.number == after.number:
            return self._renamed(was.label or was.code, name)
        return self._became(name, was.number if was is not None else "", after.number)

    def _renamed(self, before: str, after: str) -> str:
        said = self.tr("{before} is called {after} from now on")
        return said.replace("{before}", isolate(before)).replace("{after}", isolate(after))


def _day(day: dt.date) -> str:
    return isolate(QLocale().toString(QDate(day.year, day.month, day.day), "d MMM yyyy"))
