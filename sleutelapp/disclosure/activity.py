"""The exact figures of an issue: which tables there are, their keys, and what they tell of places.

None of them counts people. What was entered late stands in the month in which it was entered, so months lie in the quarter.
"""

from collections.abc import Iterable
from typing import Final

from sleutelapp.disclosure.issue import ExactFigure

NOT_AT_HOME: Final = "not_at_home"  # a kind of contact that is none
NOWHERE: Final = "none"  # work booked on no municipality

CONTACTS_BY_KIND: Final = (
    "contacts_by_kind"  # kind, month ("2026-07"): how many; not_at_home is a kind of its own here
)
MINUTES: Final = "minutes"  # municipality, month, part: minutes
METRES: Final = "metres"  # municipality, month: metres travelled
AGREED: Final = "agreed"  # municipality: minutes agreed for the quarter
SESSIONS: Final = "sessions"  # theme: how many were held
CONSULTATIONS: Final = "consultations"  # kind of professional, municipality: how many

# Parts of time, as the hours page splits them; `preparation` is that of sessions and what was booked apart.
PARTS: Final = ("contact", "travel", "preparation", "session", "consultation", "other")

# By table: the names of its keys, in order.
EXACT_AXES: Final[dict[str, tuple[str, ...]]] = {
    CONTACTS_BY_KIND: ("kind", "month"),
    MINUTES: ("municipality", "month", "part"),
    METRES: ("municipality", "month"),
    AGREED: ("municipality",),
    SESSIONS: ("theme",),
    CONSULTATIONS: ("professional", "municipality"),
}


def places_of(exact: Iterable[ExactFigure]) -> tuple[str, ...]:
    """The municipalities of which exact figures tell anything: those by which counts of people are broken down.

    Everybody else falls under `other`; so that the list tells nothing which the exact figures do not.
    """
    found = {
        figure.keys[EXACT_AXES[figure.table].index("municipality")]
        for figure in exact
        if figure.value and "municipality" in EXACT_AXES[figure.table]
    }
    return tuple(sorted(found - {NOWHERE}))


def sessions_by_theme(exact: Iterable[ExactFigure]) -> dict[str, int]:
    """How many sessions were held, by theme."""
    return {figure.keys[0]: figure.value for figure in exact if figure.table == SESSIONS and figure.value}


def contacts_held(exact: Iterable[ExactFigure]) -> int:
    """How many contacts there were; nobody at home is none."""
    return sum(
        figure.value for figure in exact if figure.table == CONTACTS_BY_KIND and figure.keys[0] != NOT_AT_HOME
    )
