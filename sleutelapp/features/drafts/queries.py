"""Which forms were left unfinished."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from sleutelapp.core.errors import Refused
from sleutelapp.records import Draft


@dataclass(frozen=True, slots=True)
class DraftRow:
    """An unfinished form; moments are local."""

    id: int
    form: str
    record_id: int | None
    started_at: dt.datetime
    changed_at: dt.datetime
    title: str  # the names on the form, as typed; may be empty


@dataclass(frozen=True, slots=True)
class KeptDraft:
    """A draft to go on with; `record_id` is the record that was being changed."""

    form: str
    record_id: int | None
    payload: dict[str, Any]


def unfinished_drafts(session: Session, *, limit: int = 20) -> list[DraftRow]:
    """The drafts, last changed first."""
    drafts = session.scalars(select(Draft).order_by(Draft.changed_at.desc(), Draft.id.desc()).limit(limit))
    return [
        DraftRow(
            id=draft.id,
            form=draft.form,
            record_id=draft.record_id,
            started_at=draft.started_at,
            changed_at=draft.changed_at,
            title=str(draft.payload.get("title", "")),
        )
        for draft in drafts
    ]


def draft_form(session: Session, draft_id: int) -> str:
    """Which form a draft was typed in.

    Raises:
        Refused: there is no such draft any more.
    """
    form = session.scalar(select(Draft.form).where(Draft.id == draft_id))
    if form is None:
        raise Refused("not_found", kind="draft", id=draft_id)
    return form


def kept_draft(session: Session, draft_id: int) -> KeptDraft:
    """A draft as it was left.

    Raises:
        Refused: there is no such draft any more.
    """
    draft = session.get(Draft, draft_id)
    if draft is None:
        raise Refused("not_found", kind="draft", id=draft_id)
    return KeptDraft(draft.form, draft.record_id, draft.payload)


def begun_draft(session: Session, *, form: str, record_id: int) -> int | None:
    """The draft that was left of changing a record, the last one."""
    statement = select(Draft.id).where(Draft.form == form, Draft.record_id == record_id)
    return session.scalar(statement.order_by(Draft.changed_at.desc(), Draft.id.desc()).limit(1))
