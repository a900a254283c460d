"""Where and when the work of these tests is done."""

import datetime as dt

from sleutelapp.reference.codes import Reference

MONDAY = dt.date(2026, 9, 14)
UTRECHT, ZEIST = "GM0344", "GM0355"


def labels_of(reference: Reference, language: str) -> frozenset[str]:
    """The labels a document may show."""
    lists = ("municipality", "session_theme", "other_time_kind")
    return frozenset(code.label(language) for name in lists for code in reference[name])
