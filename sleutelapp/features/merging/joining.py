"""The steps of a merge: what two dossiers both have becomes one, and every change is written down."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from sleutelapp.features.merging import rules
from sleutelapp.features.merging.moved import MovedDraft, Recorder, digest, places_of, renamed
from sleutelapp.features.needs.actions import UNSETTLED
from sleutelapp.records import (
    Attendance,
    ContactNeed,
    DangerMatter,
    Draft,
    FollowUp,
    Need,
    Newcomer,
    NewcomerLanguage,
    Referral,
)
from sleutelapp.records.base import clock_of
from sleutelapp.reference.codes import load_reference


def facts_of(person: Newcomer) -> rules.Facts:
    """What is known of somebody, as plain values."""
    columns = {column: getattr(person, column) for column in rules.COLUMNS}
    return rules.Facts(code=person.code, **columns)


def is_registered(*people: Newcomer) -> bool:
    """Whether consent to register stands with one of them."""
    return any(
        consent.purpose == "register" and consent.withdrawn_on is None and consent.deleted_at is None
        for person in people
        for consent in person.consents
    )


def settle_fields(
    recorder: Recorder, keep: Newcomer, away: Newcomer, choices: Mapping[str, rules.Side], language: str
) -> tuple[str, str]:
    """Give the one who stays what was chosen; the rest goes into the note.

    Name and phone as they were before come back: they are kept apart from what is written down.
    """
    ours, theirs = facts_of(keep), facts_of(away)
    if not is_registered(keep, away):
        ours, theirs = replace(ours, name="", phone=""), replace(theirs, name="", phone="")
    before = (ours.name, ours.phone)
    result, lost = rules.settled(ours, theirs, choices)
    unchosen = rules.unchosen_of(ours, theirs, result, lost)
    reference = load_reference()
    line = rules.known_as(
        theirs,
        unchosen,
        lost,
        label=lambda list_name, code: reference[list_name].label(code, language),
        language=language,
        housemates=housemates(recorder.session, unchosen.household_id, (keep.id, away.id)),
    )
    for column in rules.COLUMNS:
        value = getattr(result, column)
        if column not in ("name", "phone"):
            recorder.set(keep, column, value)
        elif value != getattr(keep, column):
            recorder.moved.named.append(column)
            setattr(keep, column, value)
    recorder.add_text(keep, "note", away.note, line)
    recorder.add_text(keep, "private_note", away.private_note)
    if away.archived_at is None:
        recorder.set(keep, "archived_at", None)
    if keep.transferred_on is None and away.transferred_on is not None:
        recorder.set(keep, "transferred_from", away.transferred_from)
        recorder.set(keep, "transferred_on", away.transferred_on)
    recorder.set(keep, "first_contact_on", _outer(min, keep.first_contact_on, away.first_contact_on))
    recorder.set(keep, "last_contact_on", _outer(max, keep.last_contact_on, away.last_contact_on))
    return before


def join_needs(recorder: Recorder, keep_id: int, away_id: int) -> None:
    """The same unsettled need of both becomes one, with both notes, all contacts and the most urgent urgency."""
    session = recorder.session
    unsettled = session.scalars(
        select(Need)
        .where(Need.newcomer_id.in_((keep_id, away_id)), Need.status.in_(UNSETTLED))
        .where(Need.deleted_at.is_(None))
        .order_by(Need.id)
    )
    needs = {need.id: need for need in unsettled}
    for join in rules.need_joins(need_facts(needs.values(), keep_id)):
        stays = needs[join.stays]
        for goes in (needs[number] for number in join.goes):
            _join_need(recorder, stays, goes)


def need_facts(needs: Iterable[Need], keep_id: int) -> list[rules.NeedFacts]:
    """What decides which needs are one."""
    return [
        rules.NeedFacts(
            need.id,
            "keep" if need.newcomer_id == keep_id else "away",
            need.code,
            need.opened_on,
            need.session_id,
        )
        for need in needs
    ]


def _join_need(recorder: Recorder, stays: Need, goes: Need) -> None:
    session = recorder.session
    recorder.set(stays, "urgency", rules.most_urgent((stays.urgency, goes.urgency)))
    recorder.set(stays, "opened_on", min(stays.opened_on, goes.opened_on))
    if goes.status == "in_progress":
        recorder.set(stays, "status", goes.status)
    if stays.contact_id is None:
        recorder.set(stays, "contact_id", goes.contact_id)
    recorder.add_text(stays, "note", goes.note)
    for kind in (Referral, FollowUp, DangerMatter):
        for record in session.scalars(select(kind).where(kind.need_id == goes.id).order_by(kind.id)):
            recorder.set(record, "need_id", stays.id)
    touched = select(ContactNeed).where(ContactNeed.need_id == goes.id).order_by(ContactNeed.contact_id)
    for link in session.scalars(touched).all():
        recorder.move_link(link, stays.id)
    recorder.set(goes, "deleted_at", clock_of(session).utc())


def join_attendances(recorder: Recorder, keep_id: int, away_id: int) -> None:
    """Who stands twice in one session is counted once."""
    session = recorder.session
    live = select(Attendance).where(Attendance.deleted_at.is_(None)).order_by(Attendance.id)
    ours = {row.session_id: row for row in session.scalars(live.where(Attendance.newcomer_id == keep_id))}
    for theirs in session.scalars(live.where(Attendance.newcomer_id == away_id)).all():
        own = ours.get(theirs.session_id)
        if own is None:
            continue
        state, walk_in = rules.attendance_of((own.state, own.walk_in), (theirs.state, theirs.walk_in))
        recorder.set(own, "state", state)
        recorder.set(own, "walk_in", walk_in)
        recorder.set(theirs, "deleted_at", clock_of(session).utc())


def speak(recorder: Recorder, keep: Newcomer, away: Newcomer) -> None:
    """The languages of both, those of the one who stays first."""
    spoken = {row.language for row in keep.languages}
    position = max((row.position for row in keep.languages), default=-1)
    for row in away.languages:
        if row.language not in spoken:
            position += 1
            keep.languages.append(NewcomerLanguage(language=row.language, position=position))
            recorder.moved.languages.append((row.language, position))


def rename_drafts(recorder: Recorder, away_id: int, keep: Newcomer) -> None:
    """Unfinished forms that name the one who goes name the one who stays."""
    for draft in recorder.session.scalars(select(Draft).order_by(Draft.id)):
        paths = places_of(draft.payload, away_id)
        if paths:
            draft.payload = renamed(draft.payload, paths, keep.id, keep.name or keep.code)
            recorder.moved.drafts.append(MovedDraft(draft.id, paths, digest(draft.payload)))


def housemates(session: Session, household_id: int | None, besides: tuple[int, int]) -> list[str]:
    """The codes of those in a household, without these two."""
    if household_id is None:
        return []
    members = select(Newcomer.code).where(
        Newcomer.household_id == household_id, Newcomer.deleted_at.is_(None)
    )
    return list(session.scalars(members.where(Newcomer.id.not_in(besides)).order_by(Newcomer.id)))


def _outer(
    choose: Callable[[Iterable[dt.date]], dt.date], one: dt.date | None, other: dt.date | None
) -> dt.date | None:
    known = [day for day in (one, other) if day is not None]
    return choose(known) if known else None
