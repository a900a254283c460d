"""Why somebody seems to be the same person: "Almaz Tesfay (N-00001 · 1991) · zelfde telefoon"."""

from PySide6.QtCore import QCoreApplication

from sleutelapp.features.search.found_rows import SimilarRow
from sleutelapp.qt.days import joined
from sleutelapp.qt.text import isolate


def why(row: SimilarRow) -> str:
    """Who it is, and what besides the name is the same."""
    return joined(f"{isolate(row.title)} ({isolate(row.subtitle)})", reasons(row))


def reasons(row: SimilarRow) -> str:
    """What besides the name is the same; may be empty."""
    return joined(
        QCoreApplication.translate("Search", "same phone") if row.same_phone else "",
        QCoreApplication.translate("Search", "same year of birth") if row.years_apart == 0 else "",
    )
