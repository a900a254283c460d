"""What searching gives back."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A newcomer, to be chosen: the name, or the code of somebody without one."""

    id: int
    title: str
    subtitle: str  # code and year of birth
    code: str
    birth_year: int | None
    household_id: int | None
    municipality: str | None  # CBS code
    language: str | None  # the one to use
    archived: bool


@dataclass(frozen=True, slots=True)
class SimilarRow:
    """Somebody known who may be the person that is typed.

    Attributes:
        id: number of the newcomer.
        title: the name.
        subtitle: code and year of birth.
        strength: as `suspicion` tells it.
        same_phone: a number is the same.
        years_apart: between the years of birth; None when one is not known.
    """

    id: int
    title: str
    subtitle: str
    strength: int
    same_phone: bool
    years_apart: int | None


@dataclass(frozen=True, slots=True)
class FoundRow:
    """Anything found.

    Attributes:
        kind: as on the command line: newcomer, organisation, professional, contact, need, referral,
            follow_up, session, consultation, signal, time; notes about a newcomer are of kind newcomer too.
        id: number of the record.
        title: who or where, and for a note the date (ISO 8601).
        subtitle: what tells people apart, or the piece of the note that was found.
        icon: pictogram name.
        who: the title without the date; empty when a note is about nobody in particular.
        on: the day of a note.
        code_list: list of `code`.
        code: what kind of work or place it is, or of a person the municipality.
        is_note: found by its text, not by its name.
        archived: of a newcomer.
    """

    kind: str
    id: int
    title: str
    subtitle: str
    icon: str
    who: str = ""
    on: date | None = None
    code_list: str = ""
    code: str | None = None
    is_note: bool = False
    archived: bool = False
