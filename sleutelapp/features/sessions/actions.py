"""What a key person does with sessions."""

from sqlalchemy.orm import Session

from sleutelapp.core.drafting import metres
from sleutelapp.features.lookup import check_exists
from sleutelapp.features.sessions.drafts import SessionDraft
from sleutelapp.features.sessions.rules import check_session, new_share_code
from sleutelapp.records import Attendance, GroupSession, Newcomer, Organisation
from sleutelapp.records.base import clock_of


def add_session(session: Session, draft: SessionDraft) -> GroupSession:
    """Log a session with its attendance; one given with others gets a share code when it has none.

    Raises:
        Refused: somebody or an organisation named does not exist, or one person is counted twice.
    """
    check_session(draft)
    check_exists(session, Organisation, draft.partner_id)
    for row in draft.attendance:
        check_exists(session, Newcomer, row.newcomer_id)
    givers = [giver.strip() for giver in draft.givers if giver.strip()]
    share_code = draft.share_code.strip().upper()
    group = GroupSession(
        date=draft.date or clock_of(session).today(),
        time=draft.time,
        theme=draft.theme,
        status=draft.status,
        minutes=draft.minutes,
        preparation_minutes=draft.preparation_minutes,
        travel_minutes=draft.travel_minutes,
        travel_metres=metres(draft.kilometres),
        municipality=draft.municipality,
        place=draft.place.strip(),
        partner_id=draft.partner_id,
        givers=givers,
        languages=list(dict.fromkeys(draft.languages)),
        share_code=share_code or (new_share_code() if givers else ""),
        notes=draft.notes.strip(),
        private_note=draft.private_note.strip(),
    )
    session.add(group)
    session.flush()
    session.add_all(
        Attendance(
            session_id=group.id,
            state=row.state,
            newcomer_id=row.newcomer_id,
            count=row.count,
            walk_in=row.walk_in,
            municipality=row.municipality,
            gender=row.gender,
            age_band=row.age_band,
        )
        for row in draft.attendance
    )
    session.flush()
    return group
