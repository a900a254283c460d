"""Autosave: a form as it was typed so far, in the vault and nowhere else."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from sleutelapp.core.bsn import mask_bsn
from sleutelapp.core.errors import Refused
from sleutelapp.records import Draft, Newcomer
from sleutelapp.records.base import clock_of


def save_draft(
    session: Session,
    *,
    form: str,
    payload: dict[str, Any],
    draft_id: int | None = None,
    record_id: int | None = None,
    started_at: dt.datetime | None = None,
) -> int:
    """Keep what was typed; the number that comes back is given again with the next save.

    `started_at` (local) is given when a draft thrown away comes back (undo).

    A citizen service number is replaced by dots: a draft loses nothing that was typed, except what may
    not be kept at all.
    """
    now = clock_of(session).now()
    draft = session.get(Draft, draft_id) if draft_id is not None else None
    if draft is None:
        draft = Draft(
            form=form, record_id=record_id, payload={}, started_at=started_at or now, changed_at=now
        )
        session.add(draft)
    draft.payload = _titled_now(session, _masked(payload))
    draft.changed_at = now
    session.flush()
    return draft.id


def discard_draft(session: Session, draft_id: int) -> None:
    """Forget a draft: it was saved as a record, or the user threw it away."""
    draft = session.get(Draft, draft_id)
    if draft is not None:
        session.delete(draft)  # not a bulk delete: the vault reports only records it saw go
        session.flush()


def draft_payload(session: Session, draft_id: int) -> dict[str, Any]:
    """What was typed.

    Raises:
        Refused: there is no such draft any more.
    """
    draft = session.get(Draft, draft_id)
    if draft is None:
        raise Refused("not_found", kind="draft", id=draft_id)
    return draft.payload


def _titled_now(session: Session, payload: dict[str, Any]) -> dict[str, Any]:
    """A form that stayed open may still show the name of somebody whose consent was withdrawn: the code is kept."""
    titles = dict(_titles(payload))
    if not titles:
        return payload
    query = select(Newcomer.id, Newcomer.code).where(Newcomer.id.in_(titles), Newcomer.name == "")
    codes = {number: code for number, code in session.execute(query) if titles[number] != code}
    for number, code in codes.items():
        payload = _renamed(payload, titles[number], code)
    return payload


def _titles(value: Any) -> Iterator[tuple[int, str]]:
    if isinstance(value, dict):
        number, title = value.get("newcomer_id"), value.get("title") or value.get("who")
        if isinstance(number, int) and isinstance(title, str):
            yield number, title
        value = list(value.values())
    if isinstance(value, list):
        for part in value:
            yield from _titles(part)


def _renamed(value: Any, name: str, code: str) -> Any:
    if isinstance(value, str):
        return value.replace(name, code)
    if isinstance(value, dict):
        return {key: _renamed(part, name, code) for key, part in value.items()}
    return [_renamed(part, name, code) for part in value] if isinstance(value, list) else value


def _masked(value: Any) -> Any:
    if isinstance(value, str):
        return mask_bsn(value)
    if isinstance(value, dict):
        return {key: _masked(part) for key, part in value.items()}
    if isinstance(value, list):
        return [_masked(part) for part in value]
    return value
