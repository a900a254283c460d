"""How figures and codes read on the page of results."""

from PySide6.QtCore import QLocale, QObject

from sleutelapp.features.combining.estimates import Estimate
from sleutelapp.features.combining.result import Combined
from sleutelapp.features.office import Office
from sleutelapp.features.publications.labels import Labels
from sleutelapp.features.publications.wording import wording
from sleutelapp.qt.bars import Amount
from sleutelapp.qt.text import isolate

_MINUTES = 60


class ResultWords(QObject):
    """Of one result; own codes come from the files themselves."""

    def __init__(self, office: Office, combined: Combined) -> None:
        super().__init__()
        words = wording(office.language)
        self._labels = Labels(office.reference, words, combined.own_codes.values())

    def label(self, axis: str, code: str) -> str:
        """What a code on an axis of the tables is called, as in the workbook."""
        return self._labels.of(axis, code)

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
