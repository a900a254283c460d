"""Reading what is kept about one person, without what is of others."""

from collections.abc import Collection
from typing import Any, Final

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from sleutelapp.features.forgetting.rules import Called, called, without_names
from sleutelapp.records import ContactNewcomer, Newcomer, NewcomerLanguage

Entry = dict[str, Any]
SOMEBODY: Final = "[…]"  # in the place of another person's name


class Reader:
    """Reads of one person; every text to be shown passes `shared`."""

    def __init__(self, session: Session, people: Collection[int]) -> None:
        """Begin.

        Args:
            session: reads.
            people: numbers of all dossiers of one person, the one that stands first.
        """
        self.session = session
        self.people = tuple(people)
        self.private_notes = 0  # left out so far
        self._others = self._names_of_others()
        spoken = select(NewcomerLanguage.language).where(NewcomerLanguage.newcomer_id == self.people[0])
        self.languages = list(session.scalars(spoken.order_by(NewcomerLanguage.position)))

    def of(self, kind: Any, day: Any) -> list[Any]:
        """Their records of a kind, by day, those in the waste bin too."""
        query = select(kind).where(kind.newcomer_id.in_(self.people)).order_by(day, kind.id)
        return list(self.session.scalars(query))

    def names(self, kind: Any, numbers: set[int | None]) -> dict[int | None, str]:
        """Names of organisations or professionals."""
        wanted = [number for number in numbers if number is not None]
        return dict(self.session.execute(select(kind.id, kind.name).where(kind.id.in_(wanted))).all())

    def left_out(self, private_note: str) -> None:
        """A note for the key person only was there."""
        self.private_notes += bool(private_note.strip())

    def shared(self, words: str) -> str:
        """A text without names and numbers of others."""
        near, far = self._others
        words = without_names(words, near, SOMEBODY, with_parts=True) if words else ""
        return without_names(words, far, SOMEBODY, with_parts=False) if words else ""

    def _names_of_others(self) -> tuple[Called, Called]:
        """How those are called who live with them or were there too, and how everybody else is."""
        contacts = select(ContactNewcomer.contact_id).where(ContactNewcomer.newcomer_id.in_(self.people))
        homes = select(Newcomer.household_id).where(Newcomer.id.in_(self.people))
        with_them = select(ContactNewcomer.newcomer_id).where(ContactNewcomer.contact_id.in_(contacts))
        near = or_(Newcomer.household_id.in_(homes), Newcomer.id.in_(with_them)).label("near")
        found = self.session.execute(
            select(Newcomer.name, Newcomer.phone, near).where(
                Newcomer.id.not_in(self.people), Newcomer.name != ""
            )
        ).all()
        own = called(self.session.scalars(select(Newcomer.name).where(Newcomer.id.in_(self.people)))).parts
        close = called([row.name for row in found if row.near], [row.phone for row in found if row.near])
        # A family name they share says nothing of the other.
        parts = tuple(part for part in close.parts if part not in own)
        return Called(close.whole, parts, close.phones), called(
            [row.name for row in found if not row.near], [row.phone for row in found if not row.near]
        )
