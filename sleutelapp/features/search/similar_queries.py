"""Finding who may be the same person as somebody: a warning while typing, a hint in the dossier."""

from typing import Any, Final

from sqlalchemy import column, select, text
from sqlalchemy.orm import Session

from sleutelapp.core.folding import phone_digits
from sleutelapp.features.search.found_rows import SimilarRow
from sleutelapp.features.search.rules import candidate_query
from sleutelapp.features.search.suspicion import suspicion
from sleutelapp.records import Newcomer
from sleutelapp.records.search_index import NAMED

_MOST_CANDIDATES: Final = 1000
_MOST_SIMILAR: Final = 5
_HEARD: Final = (
    text(
        "SELECT rowid - :below AS id FROM search_name"
        " WHERE search_name MATCH :heard AND rowid BETWEEN :below AND :above"
    )
    .columns(column("id"))
    .cte("hit")
)


def similar_people(
    session: Session,
    name: str,
    birth_year: int | None = None,
    *,
    phone: str = "",
    gender: str | None = None,
    besides: int | None = None,
) -> list[SimilarRow]:
    """Those who may be the person of this name, likeliest first, in one statement; archived ones too.

    Args:
        session: an open session.
        name: as typed.
        birth_year: None when it is not known.
        phone: as typed, may be empty.
        gender: None or "unknown" when it is not known.
        besides: number of the person asked about, who is left out.
    """
    query = candidate_query(name)
    if query is None:
        return []
    below, above = NAMED[Newcomer].rowids()
    candidates = (
        select(
            Newcomer.id, Newcomer.name, Newcomer.code, Newcomer.phone, Newcomer.birth_year, Newcomer.gender
        )
        .join(_HEARD, _HEARD.c.id == Newcomer.id)
        .where(Newcomer.deleted_at.is_(None), Newcomer.name != "")
        .order_by(Newcomer.last_contact_on.desc(), Newcomer.id.desc())
        .limit(_MOST_CANDIDATES)
    )
    numbers = set(phone_digits(phone))
    similar = []
    for row in session.execute(candidates, {"heard": query, "below": below, "above": above}):
        if row.id != besides:
            same_phone = bool(numbers and numbers & set(phone_digits(row.phone)))
            found = _similar(row, name, birth_year, gender, same_phone=same_phone)
            if found is not None:
                similar.append(found)
    similar.sort(key=lambda row: (-row.strength, not row.same_phone, row.years_apart != 0))
    return similar[:_MOST_SIMILAR]


def _similar(
    row: Any, name: str, birth_year: int | None, gender: str | None, *, same_phone: bool
) -> SimilarRow | None:
    apart = abs(row.birth_year - birth_year) if row.birth_year and birth_year else None
    known = {gender, row.gender}.isdisjoint({None, "unknown"})
    strength = suspicion(
        name,
        row.name,
        apart,
        same_gender=gender == row.gender if known else None,
        same_phone=same_phone,
    )
    if not strength:
        return None
    year = str(row.birth_year) if row.birth_year else ""
    subtitle = " · ".join(part for part in (row.code, year) if part)
    return SimilarRow(row.id, row.name, subtitle, strength, same_phone, apart)
