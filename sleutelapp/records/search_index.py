"""Keeps the search index in step with the records, in the same transaction.

Names and numbers to find somebody by go into `search_name`, longer texts into `search_note`; a query
for a person is then as quick with 100,000 notes as with none. The index stores no text.

The kind of a record stands in the high bits of its row's number, so that a query can ask for the newest
of one kind without walking past all others.
"""

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Final

from sqlalchemy import Connection, event, select, text
from sqlalchemy import inspect as state_of
from sqlalchemy.orm import Session

from sleutelapp.core.folding import phone_digits, sounds, words
from sleutelapp.records.base import Record
from sleutelapp.records.contact import Contact
from sleutelapp.records.need import Need
from sleutelapp.records.network import Organisation, Professional
from sleutelapp.records.newcomer import Newcomer
from sleutelapp.records.referral import FollowUp, Referral
from sleutelapp.records.session import GroupSession
from sleutelapp.records.work import Consultation, OtherTime, Signal

KIND_BITS: Final = 40  # below them the record's id
SHORTEST_PHONE_PART: Final = 3
_CODE: Final = re.compile(r"\bN-(\d+)")
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
    """Which fields of a record are found, and where; the first field of a named record is its name."""

    index: str
    kind: int
    fields: tuple[str, ...]

    def rowid(self, record_id: int) -> int:
        """The row of a record in its index."""
        return (self.kind << KIND_BITS) + record_id

    def rowids(self) -> tuple[int, int]:
        """The first and last row that records of this kind can have."""
        return self.kind << KIND_BITS, ((self.kind + 1) << KIND_BITS) - 1

    def texts(self, record: Any) -> tuple[str, ...]:
        """What of a record is found, as it was typed."""
        return tuple(getattr(record, field) for field in self.fields)


NAMED: Final[dict[type[Record], Indexed]] = {
    Newcomer: Indexed("search_name", 0, ("name", "code", "phone")),
    Organisation: Indexed("search_name", 1, ("name", "phone", "address")),
    Professional: Indexed("search_name", 2, ("name", "phone")),
}
NOTED: Final[dict[type[Record], Indexed]] = {
    Contact: Indexed("search_note", 0, ("notes", "private_note", "group_name")),
    Need: Indexed("search_note", 1, ("note",)),
    Referral: Indexed("search_note", 2, ("note", "private_note")),
    FollowUp: Indexed("search_note", 3, ("text",)),
    GroupSession: Indexed("search_note", 4, ("notes", "private_note", "place")),
    Consultation: Indexed("search_note", 5, ("question", "advice")),
    Signal: Indexed("search_note", 6, ("text", "advice", "answer", "result")),
    OtherTime: Indexed("search_note", 7, ("description",)),
}
# A newcomer's notes are found as notes, under the newcomer.
NEWCOMER_NOTES: Final = Indexed("search_note", 8, ("note", "private_note"))


def columns(indexed: Indexed, texts: tuple[str, ...]) -> dict[str, str]:
    """The two columns of an index row: the words as written, and as they sound."""
    found = [word for part in texts for word in words(part)]
    numbers = [number for part in texts for number in phone_digits(part)]
    codes: list[str] = []
    if indexed.index == "search_name":
        found += _joined(words(texts[0]))
        numbers = [end for number in numbers for end in _ends(number)]
        for digits in (digits for part in texts for digits in _CODE.findall(part)):
            codes += [f"n{digits}", digits.lstrip("0"), f"n{digits.lstrip('0')}"]
    keys = [key for word in found if not word.isdigit() for key in sounds(word)]
    return {
        "words": " ".join([*found, *dict.fromkeys(numbers), *codes]),
        "sounds": " ".join(dict.fromkeys(keys)),
    }


def _joined(name: list[str]) -> list[str]:
    # "Haile Mariam" is Hailemariam, "Abdel Kader" Abdelkader elsewhere.
    return [first + second for first, second in pairwise(name)]


def _ends(number: str) -> list[str]:
    # Every end of a phone number, so that the beginning of any part of it is found.
    return [number[start:] for start in range(len(number) - SHORTEST_PHONE_PART + 1)]


def _write(connection: Connection, indexed: Indexed, record: Any, *, is_new: bool) -> None:
    texts = indexed.texts(record)
    if not any(texts) or record.deleted_at is not None:
        if not is_new:
            _remove(connection, indexed, record.id)
        return
    values = {"rowid": indexed.rowid(record.id), **columns(indexed, texts)}
    connection.execute(_INSERT[indexed.index], values)


def _rewrite(connection: Connection, indexed: Indexed, record: Any) -> None:
    attributes = state_of(record).attrs
    if any(attributes[field].history.has_changes() for field in (*indexed.fields, "deleted_at")):
        _write(connection, indexed, record, is_new=False)


def _remove(connection: Connection, indexed: Indexed, record_id: int) -> None:
    connection.execute(_DELETE[indexed.index], {"rowid": indexed.rowid(record_id)})


def _listen(kind: type[Record], indexed: Indexed) -> None:
    event.listen(kind, "after_insert", lambda _m, c, r: _write(c, indexed, r, is_new=True))
    event.listen(kind, "after_update", lambda _m, c, r: _rewrite(c, indexed, r))
    event.listen(kind, "after_delete", lambda _m, c, r: _remove(c, indexed, r.id))


for _indexes in (NAMED, NOTED, {Newcomer: NEWCOMER_NOTES}):
    for _kind, _indexed in _indexes.items():
        _listen(_kind, _indexed)


def write_whole_index(session: Session) -> None:
    """Fill an empty index with all there is, a thousand records at a time."""
    connection = session.connection()
    every: list[tuple[Any, Indexed]] = [*NAMED.items(), *NOTED.items(), (Newcomer, NEWCOMER_NOTES)]
    for kind, indexed in every:
        fields = [getattr(kind, field) for field in indexed.fields]
        rows = session.execute(select(kind.id, kind.deleted_at, *fields).execution_options(yield_per=1000))
        for number, deleted_at, *texts in rows:
            if deleted_at is None and any(texts):
                values = {"rowid": indexed.rowid(number), **columns(indexed, tuple(texts))}
                connection.execute(_INSERT[indexed.index], values)
