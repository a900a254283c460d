"""Keeps the search index in step with the records, in the same transaction.

Names and numbers to find somebody by go into `search_name`, longer texts into `search_note`; a query
for a person is then as quick with 100,000 notes as with none. The index stores no text.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Connection, event, text

from sleutelapp.core.folding import phone_digits, sound, words
from sleutelapp.records.base import Record
from sleutelapp.records.contact import Contact
from sleutelapp.records.need import Need
from sleutelapp.records.network import Organisation, Professional
from sleutelapp.records.newcomer import Newcomer
from sleutelapp.records.referral import FollowUp, Referral
from sleutelapp.records.session import GroupSession
from sleutelapp.records.work import Consultation, OtherTime, Signal

KINDS_PER_INDEX: Final = 16
_INSERT: Final = {
    "search_name": text(
        "INSERT OR REPLACE INTO search_name (rowid, words, sounds) VALUES (:rowid, :words, :sounds)"
    ),
    "search_note": text(
        "INSERT OR REPLACE INTO search_note (rowid, words, sounds) VALUES (:rowid, :words, :sounds)"
    ),
}
_DELETE: Final = {
    "search_name": text("DELETE FROM search_name WHERE rowid = :rowid"),
    "search_note": text("DELETE FROM search_note WHERE rowid = :rowid"),
}


@dataclass(frozen=True, slots=True)
class Indexed:
    """Which texts of a record are found, and where: rowid = 16 * id + kind."""

    index: str
    kind: int
    texts: Callable[[Any], tuple[str, ...]]

    def rowid(self, record_id: int) -> int:
        """The row of a record in its index."""
        return record_id * KINDS_PER_INDEX + self.kind


NAMED: Final[dict[type[Record], Indexed]] = {
    Newcomer: Indexed("search_name", 0, lambda r: (r.name, r.code, r.phone)),
    Organisation: Indexed("search_name", 1, lambda r: (r.name, r.phone, r.address)),
    Professional: Indexed("search_name", 2, lambda r: (r.name, r.phone)),
}
NOTED: Final[dict[type[Record], Indexed]] = {
    Contact: Indexed("search_note", 0, lambda r: (r.notes, r.private_note, r.group_name)),
    Need: Indexed("search_note", 1, lambda r: (r.note,)),
    Referral: Indexed("search_note", 2, lambda r: (r.note, r.private_note)),
    FollowUp: Indexed("search_note", 3, lambda r: (r.text,)),
    GroupSession: Indexed("search_note", 4, lambda r: (r.notes, r.private_note, r.place)),
    Consultation: Indexed("search_note", 5, lambda r: (r.question, r.advice)),
    Signal: Indexed("search_note", 6, lambda r: (r.text, r.advice, r.answer, r.result)),
    OtherTime: Indexed("search_note", 7, lambda r: (r.description,)),
}
# A newcomer's notes are found as notes, under the newcomer.
NEWCOMER_NOTES: Final = Indexed("search_note", 8, lambda r: (r.note, r.private_note))


def _write(connection: Connection, indexed: Indexed, record: Any, *, is_new: bool) -> None:
    texts = " ".join(part for part in indexed.texts(record) if part)
    rowid = indexed.rowid(record.id)
    if not texts or record.deleted_at is not None:
        if not is_new:
            _remove(connection, indexed, record.id)
        return
    found = words(texts)
    connection.execute(
        _INSERT[indexed.index],
        {
            "rowid": rowid,
            "words": " ".join([*found, *phone_digits(texts)]),
            "sounds": " ".join(sound(word) for word in found),
        },
    )


def _remove(connection: Connection, indexed: Indexed, record_id: int) -> None:
    connection.execute(_DELETE[indexed.index], {"rowid": indexed.rowid(record_id)})


def _listen(kind: type[Record], indexed: Indexed) -> None:
    event.listen(kind, "after_insert", lambda _m, c, r: _write(c, indexed, r, is_new=True))
    event.listen(kind, "after_update", lambda _m, c, r: _write(c, indexed, r, is_new=False))
    event.listen(kind, "after_delete", lambda _m, c, r: _remove(c, indexed, r.id))


for _indexes in (NAMED, NOTED, {Newcomer: NEWCOMER_NOTES}):
    for _kind, _indexed in _indexes.items():
        _listen(_kind, _indexed)
