"""Finding people, organisations, professionals and notes as one types."""

from typing import Any, Final

from sqlalchemy import CTE, Row, Select, TextualSelect, column, select, text
from sqlalchemy.orm import Session

from sleutelapp.features.search.found_rows import FoundRow, PersonRow
from sleutelapp.features.search.likeness import is_heard_whole, sounds_alike
from sleutelapp.features.search.note_queries import found_notes
from sleutelapp.features.search.rules import (
    Typed,
    heard_query,
    leading_query,
    name_query,
    typed,
)
from sleutelapp.records import Newcomer, NewcomerLanguage, Organisation, Professional
from sleutelapp.records.base import Record
from sleutelapp.records.search_index import NAMED

_MOST_HEARD: Final = 100


def _hits(sql: str) -> TextualSelect:
    return text(sql).columns(column("id"), column("rank"))


# The plus keeps SQLite from the index on these, so that it walks the one on the last contact and stops early.
_LIVE: Final = text("+newcomer.deleted_at IS NULL")
_ACTIVE: Final = text("+newcomer.archived_at IS NULL")
# The beginning of a name before the beginning of another word of it.
_WRITTEN: Final[CTE] = _hits(
    "SELECT rowid - :below AS id, min(rank) AS rank FROM ("
    " SELECT rowid, 0 AS rank FROM search_name"
    " WHERE search_name MATCH :leading AND rowid BETWEEN :below AND :above"
    " UNION ALL SELECT rowid, 1 FROM search_name"
    " WHERE search_name MATCH :beginning AND rowid BETWEEN :below AND :above"
    ") GROUP BY rowid"
).cte("hit")
_HEARD: Final[CTE] = _hits(
    "SELECT rowid - :below AS id, 2 AS rank FROM search_name"
    " WHERE search_name MATCH :heard AND rowid BETWEEN :below AND :above"
).cte("hit")


def found(session: Session, words: str, limit: int) -> list[FoundRow]:
    """People, then organisations and professionals, then notes: at most `limit` of each of these three."""
    asked = typed(words)
    if not asked:
        return []
    people = [_found_person(row) for row in _people(session, asked, limit, include_archived=True)]
    places = [*_places(session, asked, limit, Organisation), *_places(session, asked, limit, Professional)]
    known = {row.id for row in people}
    notes = [
        row for row in found_notes(session, asked, limit) if row.kind != "newcomer" or row.id not in known
    ]
    return [*people, *places[:limit], *notes]


def people_like(
    session: Session, words: str, limit: int, *, include_archived: bool = False
) -> list[PersonRow]:
    """Newcomers by name as heard, code or phone, best first; those met last when nothing is typed."""
    if not words.strip():
        statement = _people_columns().where(_LIVE)
        if not include_archived:
            statement = statement.where(_ACTIVE)
        met_last = statement.order_by(Newcomer.last_contact_on.desc(), Newcomer.id.desc()).limit(limit)
        return [_person(row) for row in session.execute(met_last)]
    asked = typed(words)
    return _people(session, asked, limit, include_archived=include_archived) if asked else []


def _people(session: Session, asked: Typed, limit: int, *, include_archived: bool) -> list[PersonRow]:
    def ranked(hits: CTE, most: int) -> Select[*tuple[Any, ...]]:
        statement = _people_columns().join(hits, hits.c.id == Newcomer.id)
        statement = statement.where(Newcomer.deleted_at.is_(None))
        if not include_archived:
            statement = statement.where(Newcomer.archived_at.is_(None))
        return statement.order_by(
            hits.c.rank,
            Newcomer.archived_at.is_not(None),
            Newcomer.last_contact_on.desc(),
            Newcomer.id.desc(),
        ).limit(most)

    rows = list(session.execute(ranked(_WRITTEN, limit), _written(asked, Newcomer)))
    heard = heard_query(asked)
    if len(rows) < limit and heard is not None:
        known = {row.id for row in rows}
        others = session.execute(ranked(_HEARD, _MOST_HEARD), {"heard": heard, **_range(Newcomer)})
        alike = [row for row in others if row.id not in known and sounds_alike(asked, row.name)]
        alike.sort(key=lambda row: not is_heard_whole(asked, row.name))
        rows += alike
    return [_person(row) for row in rows[:limit]]


def _places(
    session: Session, asked: Typed, limit: int, kind: type[Organisation] | type[Professional]
) -> list[FoundRow]:
    def ranked(hits: CTE, most: int) -> Select[*tuple[Any, ...]]:
        return (
            select(kind.id, kind.name, kind.kind, kind.phone, kind.municipality)
            .join(hits, hits.c.id == kind.id)
            .where(kind.deleted_at.is_(None))
            .order_by(hits.c.rank, kind.name, kind.id)
            .limit(most)
        )

    rows = list(session.execute(ranked(_WRITTEN, limit), _written(asked, kind)))
    heard = heard_query(asked)
    if not rows and heard is not None:
        others = session.execute(ranked(_HEARD, _MOST_HEARD), {"heard": heard, **_range(kind)})
        rows = [row for row in others if sounds_alike(asked, row.name)][:limit]
    is_person = kind is Professional
    return [
        FoundRow(
            kind="professional" if is_person else "organisation",
            id=row.id,
            title=row.name,
            subtitle=row.phone,
            icon="doctor" if is_person else "office-building-outline",
            who=row.name,
            code_list="professional_kind" if is_person else "referral_destination",
            code=row.kind,
        )
        for row in rows
    ]


def _people_columns() -> Select[*tuple[Any, ...]]:
    return select(
        Newcomer.id,
        Newcomer.name,
        Newcomer.code,
        Newcomer.birth_year,
        Newcomer.household_id,
        Newcomer.municipality,
        Newcomer.archived_at,
        NewcomerLanguage.language,
    ).outerjoin(
        NewcomerLanguage, (NewcomerLanguage.newcomer_id == Newcomer.id) & (NewcomerLanguage.position == 0)
    )


def _range(kind: type[Record]) -> dict[str, int]:
    below, above = NAMED[kind].rowids()
    return {"below": below, "above": above}


def _written(asked: Typed, kind: type[Record]) -> dict[str, Any]:
    return {"leading": leading_query(asked), "beginning": name_query(asked), **_range(kind)}


def _person(row: Row[Any]) -> PersonRow:
    year = str(row.birth_year) if row.birth_year else ""
    return PersonRow(
        id=row.id,
        title=row.name or row.code,
        subtitle=" · ".join(part for part in (row.code if row.name else "", year) if part),
        code=row.code,
        birth_year=row.birth_year,
        household_id=row.household_id,
        municipality=row.municipality,
        language=row.language,
        archived=row.archived_at is not None,
    )


def _found_person(row: PersonRow) -> FoundRow:
    return FoundRow(
        kind="newcomer",
        id=row.id,
        title=row.title,
        subtitle=row.subtitle,
        icon="account-outline",
        who=row.title,
        code_list="municipality",
        code=row.municipality,
        archived=row.archived,
    )
