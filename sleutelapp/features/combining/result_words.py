"""How figures and codes read on the page of results."""

from PySide6.QtCore import QLocale, QObject

from sleutelapp.disclosure.activity import NOWHERE
from sleutelapp.disclosure.tables import OTHER, UNKNOWN
from sleutelapp.features.combining.estimates import Estimate
from sleutelapp.features.combining.result import Combined
from sleutelapp.features.office import Office
from sleutelapp.qt.bars import Amount
from sleutelapp.qt.text import isolate

_MINUTES = 60


class ResultWords(QObject):
    """Of one result; own codes come from the files themselves."""

    def __init__(self, office: Office, combined: Combined) -> None:
        super().__init__()
        self._office = office
        self._own = combined.own_codes

    def label(self, list_name: str, code: str) -> str:
        """What a code of a list is called."""
        own = self._own.get((list_name, code))
        if own is not None:
            return own.english if self._office.language == "en" and own.english else own.dutch
        if list_name == "municipality" and code == OTHER:
            return self.tr("Elsewhere or unknown")
        if code == NOWHERE:
            return self.tr("No municipality")
        if code in {OTHER, UNKNOWN} and self._office.reference[list_name].find(code) is None:
            return self.tr("Unknown")
        return self._office.label(list_name, code)

    def number(self, value: int) -> str:
        """A whole number."""
        return QLocale().toString(value)

    def hours(self, minutes: int) -> str:
        """Minutes as hours, with one decimal where they are no whole ones."""
        if minutes % _MINUTES == 0:
            return self.number(minutes // _MINUTES)
        return QLocale().toString(minutes / _MINUTES, "f", 1)

    def bounds(self, estimate: Estimate) -> str:
        """Between what the true figure lies."""
        if estimate.lower == estimate.upper:
            return self.tr("exact")
        words = self.tr("between {lower} and {upper}")
        words = words.replace("{lower}", isolate(self.number(estimate.lower)))
        return words.replace("{upper}", isolate(self.number(estimate.upper)))

    def why_grey(self) -> str:
        """Why a figure stands back."""
        return self.tr("uncertain: the rounding is large beside this figure")


def amount_of(estimate: Estimate) -> Amount:
    """An estimate as a bar shows it."""
    return Amount(estimate.value, estimate.lower, estimate.upper, estimate.is_uncertain)
