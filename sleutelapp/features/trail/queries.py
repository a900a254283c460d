"""The audit trail: all of it, or what it tells about one newcomer."""

import datetime as dt
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import text
from sqlalchemy.orm import Session

from sleutelapp.core.errors import Refused
from sleutelapp.features.lookup import existing
from sleutelapp.records import Newcomer

# Whatever is about somebody, also what lies in the waste bin and what a merged dossier brought.
_ABOUT: Final = """
WITH person(id) AS (SELECT id FROM newcomer WHERE id = :newcomer_id OR merged_into_id = :newcomer_id),
about(kind, object) AS (
    SELECT 'newcomer', id FROM person
    UNION SELECT 'consent', id FROM consent WHERE newcomer_id IN person
    UNION SELECT 'need', id FROM need WHERE newcomer_id IN person
    UNION SELECT 'referral', id FROM referral WHERE newcomer_id IN person
    UNION SELECT 'referral_step', step.id FROM referral_step AS step JOIN referral ON referral.id = step.referral_id
        WHERE referral.newcomer_id IN person
    UNION SELECT 'follow_up', id FROM follow_up WHERE newcomer_id IN person
    UNION SELECT 'danger_matter', id FROM danger_matter WHERE newcomer_id IN person
    UNION SELECT 'correction', id FROM correction WHERE newcomer_id IN person
    UNION SELECT 'consultation', id FROM consultation WHERE newcomer_id IN person
    UNION SELECT 'contact', contact_id FROM contact_newcomer WHERE newcomer_id IN person
    UNION SELECT 'attendance', id FROM attendance WHERE newcomer_id IN person
    UNION SELECT 'session', session_id FROM attendance WHERE newcomer_id IN person
    UNION SELECT 'household', household_id FROM newcomer WHERE id IN person AND household_id IS NOT NULL
    UNION SELECT 'newcomer_merge', id FROM newcomer_merge WHERE keep_id IN person OR away_id IN person
)
"""
_LINES_ABOUT: Final = text(
    f"""{_ABOUT}
SELECT seq, at, what, audit.kind, audit.object, detail FROM audit
JOIN about ON about.kind = audit.kind AND about.object = audit.object
WHERE seq > :after ORDER BY seq LIMIT :limit
"""  # noqa: S608 -- constants
)
_LINES: Final = text(
    "SELECT seq, at, what, kind, object, detail FROM audit WHERE seq > :after ORDER BY seq LIMIT :limit"
)
# What was done at the same moment in the same way is told together.
_DEEDS: Final = text(
    f"""{_ABOUT}
, deed AS (
    SELECT max(seq) AS last, at, what, group_concat(DISTINCT audit.kind) AS kinds
    FROM audit JOIN about ON about.kind = audit.kind AND about.object = audit.object
    GROUP BY at, what ORDER BY last DESC LIMIT :limit OFFSET :offset
)
SELECT last, at, what, kinds, (SELECT detail FROM audit AS opening WHERE opening.what = 'unlocked'
    AND opening.seq < last ORDER BY opening.seq DESC LIMIT 1)
FROM deed ORDER BY last DESC
"""  # noqa: S608 -- constants
)


@dataclass(frozen=True, slots=True)
class TrailRow:
    """One line of the trail, in codes."""

    seq: int
    at: dt.datetime  # UTC, without zone
    what: str
    kind: str
    object_id: int | None
    detail: str


@dataclass(frozen=True, slots=True)
class DeedRow:
    """What somebody saw or changed of a dossier at one moment.

    Attributes:
        seq: of the last line about it.
        at: UTC, without zone.
        what: one of `vault.audit.EVENTS` or `CHANGES`.
        kinds: tables of the records.
        opened_by: kind of the slot by which the vault was open; empty when that is not known.
    """

    seq: int
    at: dt.datetime
    what: str
    kinds: tuple[str, ...]
    opened_by: str


def trail_lines(
    session: Session, *, newcomer_id: int | None = None, after: int = 0, limit: int = 500
) -> list[TrailRow]:
    """Lines after that number, oldest first; of one newcomer, what is about anything of theirs.

    Raises:
        Refused: there is no such newcomer, and no line about one that there was.
    """
    values: dict[str, Any] = {"after": after, "limit": limit}
    if newcomer_id is None:
        found = session.execute(_LINES, values).all()
    else:
        found = session.execute(_LINES_ABOUT, {**values, "newcomer_id": newcomer_id}).all()
        if not found and not after:
            found = _lines_about_the_erased(session, newcomer_id, limit)
    return [TrailRow(seq, dt.datetime.fromisoformat(at), *rest) for seq, at, *rest in found]


def deeds(session: Session, newcomer_id: int, *, limit: int = 50, offset: int = 0) -> list[DeedRow]:
    """A page of who saw or changed a dossier, newest first, in one statement."""
    found = session.execute(_DEEDS, {"newcomer_id": newcomer_id, "limit": limit, "offset": offset})
    return [
        DeedRow(seq, dt.datetime.fromisoformat(at), what, tuple(kinds.split(",")), opened_by or "")
        for seq, at, what, kinds, opened_by in found
    ]


def title_of(session: Session, newcomer_id: int) -> str:
    """Name, or code where the name is not known."""
    newcomer = existing(session, Newcomer, newcomer_id)
    return newcomer.name or newcomer.code


def _lines_about_the_erased(session: Session, newcomer_id: int, limit: int) -> Any:
    found = session.execute(
        text(
            "SELECT seq, at, what, kind, object, detail FROM audit WHERE kind = 'newcomer' AND object = :newcomer_id"
            " ORDER BY seq LIMIT :limit"
        ),
        {"newcomer_id": newcomer_id, "limit": limit},
    ).all()
    if not found:
        raise Refused("not_found", kind="newcomer", id=newcomer_id)
    return found
