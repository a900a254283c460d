"""What a key person does with sessions."""

import datetime as dt
from collections.abc import Collection

import msgspec
from sqlalchemy import select
from sqlalchemy.orm import Session

from sleutelapp.core.drafting import metres
from sleutelapp.features.danger.actions import note_danger
from sleutelapp.features.drafts.actions import discard_draft
from sleutelapp.features.lookup import check_exists, current_number, existing
from sleutelapp.features.merging.rules import attendance_of
from sleutelapp.features.needs.actions import note_need_in_session
from sleutelapp.features.sessions.drafts import AttendanceDraft, QuestionDraft, SessionDraft
from sleutelapp.features.sessions.rules import check_session, new_share_code, tidy_share_code
from sleutelapp.records import Attendance, DangerMatter, GroupSession, Need, Newcomer, Organisation
from sleutelapp.records.base import clock_of
from sleutelapp.reference.danger import DANGER_NEEDS


def add_session(session: Session, draft: SessionDraft, *, draft_id: int | None = None) -> GroupSession:
    """Log a session with its attendance; one given with others gets a share code when it has none.

    The unfinished form it was typed in (`draft_id`) goes in the same transaction.

    Raises:
        Refused: somebody or an organisation named does not exist, or one person is counted twice.
    """
    check_session(draft)
    draft = _followed(session, draft)
    _check_named(session, draft)
    group = GroupSession(date=draft.date or clock_of(session).today(), theme=draft.theme)
    _fill(group, draft)
    session.add(group)
    session.flush()
    _keep_attendance(session, group.id, draft.attendance)
    for question in draft.questions:
        _note_question(session, group, question)
    if draft_id is not None:
        discard_draft(session, draft_id)
    session.flush()
    return group


def change_session(
    session: Session,
    session_id: int,
    draft: SessionDraft,
    *,
    kept_needs: Collection[int] = (),
    draft_id: int | None = None,
) -> GroupSession:
    """Write a session anew: planned before and held now, or corrected.

    The questions of the draft are added to those in `kept_needs`; others it had are deleted.

    Raises:
        Refused: as `add_session`, or the session is gone.
    """
    group = existing(session, GroupSession, session_id)
    check_session(draft)
    draft = _followed(session, draft)
    _check_named(session, draft, before=group)
    group.date = draft.date or group.date
    group.theme = draft.theme
    _fill(group, draft)
    _keep_attendance(session, group.id, draft.attendance)
    for need in _live_needs(session, session_id):
        if need.id not in kept_needs:
            _delete_question(session, need)
    for question in draft.questions:
        _note_question(session, group, question)
    if draft_id is not None:
        discard_draft(session, draft_id)
    session.flush()
    return group


def take_back_session(session: Session, session_id: int) -> None:
    """A session was written down by mistake (undo): it goes, with every question that it brought."""
    for need in _live_needs(session, session_id):
        _delete_question(session, need)
    delete_session(session, session_id)


def take_back_change(session: Session, session_id: int, before: SessionDraft, needs: Collection[int]) -> None:
    """A session was right as it was (undo), with these questions and no others."""
    change_session(session, session_id, before, kept_needs=needs)
    gone = select(Need).where(Need.id.in_(needs), Need.deleted_at.is_not(None))
    for need in session.scalars(gone).all():
        went_along = select(DangerMatter).where(
            DangerMatter.need_id == need.id, DangerMatter.deleted_at == need.deleted_at
        )
        for matter in session.scalars(went_along).all():
            matter.deleted_at = None
        need.deleted_at = None
    session.flush()


def move_session(session: Session, session_id: int, day: dt.date) -> None:
    """Put a planned session on another day; its time stays.

    Raises:
        Refused: the session is gone.
    """
    existing(session, GroupSession, session_id).date = day
    session.flush()


def delete_session(session: Session, session_id: int) -> None:
    """Put a session in the waste bin, with the questions of its group; what one person asked stays with them."""
    group = existing(session, GroupSession, session_id)
    group.deleted_at = clock_of(session).utc()
    for need in _live_needs(session, session_id):
        if need.newcomer_id is None:
            need.deleted_at = group.deleted_at
    session.flush()


def restore_session(session: Session, session_id: int) -> None:
    """A session was deleted by mistake (undo)."""
    group = session.get_one(GroupSession, session_id)
    gone = select(Need).where(Need.session_id == session_id, Need.deleted_at == group.deleted_at)
    for need in session.scalars(gone).all():
        need.deleted_at = None
    group.deleted_at = None
    session.flush()


def _followed(session: Session, draft: SessionDraft) -> SessionDraft:
    """What was typed, under the numbers of now: two who became one since are one, and counted once."""
    lines: list[AttendanceDraft] = []
    places: dict[int, int] = {}
    for line in draft.attendance:
        number = current_number(session, line.newcomer_id) if line.newcomer_id is not None else None
        if number is None or number not in places:
            if number is not None:
                places[number] = len(lines)
            lines.append(msgspec.structs.replace(line, newcomer_id=number))
            continue
        other = lines[places[number]]
        state, walk_in = attendance_of((other.state, other.walk_in), (line.state, line.walk_in))
        lines[places[number]] = msgspec.structs.replace(other, state=state, walk_in=walk_in)
    questions = tuple(
        msgspec.structs.replace(asked, newcomer_id=current_number(session, asked.newcomer_id))
        if asked.newcomer_id is not None
        else asked
        for asked in draft.questions
    )
    return msgspec.structs.replace(draft, attendance=tuple(lines), questions=questions)


def _check_named(session: Session, draft: SessionDraft, *, before: GroupSession | None = None) -> None:
    # Who was there stays there, also when their dossier or the partner was deleted since.
    there: set[int | None] = set()
    if before is not None:
        there.update(session.scalars(select(Attendance.newcomer_id).filter_by(session_id=before.id)))
    if before is None or draft.partner_id != before.partner_id:
        check_exists(session, Organisation, draft.partner_id)
    asked = [question.newcomer_id for question in draft.questions]
    for newcomer_id in {row.newcomer_id for row in draft.attendance}.union(asked) - there:
        check_exists(session, Newcomer, newcomer_id)


def _fill(group: GroupSession, draft: SessionDraft) -> None:
    givers = [giver.strip() for giver in draft.givers if giver.strip()]
    share_code = tidy_share_code(draft.share_code)
    group.time = draft.time
    group.status = draft.status
    group.minutes = draft.minutes
    group.preparation_minutes = draft.preparation_minutes
    group.travel_minutes = draft.travel_minutes
    group.travel_metres = metres(draft.kilometres)
    group.municipality = draft.municipality
    group.place = draft.place.strip()
    group.partner_id = draft.partner_id
    group.givers = givers
    group.languages = list(dict.fromkeys(draft.languages))
    group.share_code = share_code or (new_share_code() if givers else "")
    group.notes = draft.notes.strip()
    group.private_note = draft.private_note.strip()


def _keep_attendance(session: Session, session_id: int, drafts: Collection[AttendanceDraft]) -> None:
    """Make the lines of a session those of the drafts; a known person keeps the line they had."""
    left = list(session.scalars(select(Attendance).where(Attendance.session_id == session_id)))
    for draft in drafts:
        row = next((line for line in left if _describes(line) == _describes(draft)), None)
        if row is None:
            row = Attendance(session_id=session_id)
            session.add(row)
        else:
            left.remove(row)
        row.newcomer_id = draft.newcomer_id
        row.count = draft.count
        row.state = draft.state
        row.walk_in = draft.walk_in
        row.municipality = draft.municipality
        row.gender = draft.gender
        row.age_band = draft.age_band
        row.deleted_at = None
    for row in left:
        row.deleted_at = row.deleted_at or clock_of(session).utc()
    session.flush()


def _describes(row: Attendance | AttendanceDraft) -> tuple[object, ...]:
    if row.newcomer_id is not None:
        return (row.newcomer_id,)
    return (None, row.state, row.walk_in, row.municipality, row.gender, row.age_band)


def _live_needs(session: Session, session_id: int) -> list[Need]:
    statement = select(Need).where(Need.session_id == session_id, Need.deleted_at.is_(None))
    return list(session.scalars(statement))


def _note_question(session: Session, group: GroupSession, question: QuestionDraft) -> None:
    need = note_need_in_session(
        session,
        newcomer_id=question.newcomer_id,
        session_id=group.id,
        code=question.code,
        urgency=question.urgency,
        status=question.status,
        note=question.note.strip(),
        day=group.date,
    )
    if question.code in DANGER_NEEDS:
        note_danger(
            session,
            contact_id=None,
            newcomer_id=question.newcomer_id,
            need_id=need.id,
            sign=None,
            action=question.danger_action,
            note="",
            day=group.date,
        )


def _delete_question(session: Session, need: Need) -> None:
    now = clock_of(session).utc()
    need.deleted_at = now
    matters = select(DangerMatter).where(DangerMatter.need_id == need.id, DangerMatter.deleted_at.is_(None))
    for matter in session.scalars(matters).all():
        matter.deleted_at = now
