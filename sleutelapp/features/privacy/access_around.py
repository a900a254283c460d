"""Of one person, as they may see it: groups, advice, their rights, figures, and who saw the dossier."""

from sqlalchemy import select, text

from sleutelapp.features.privacy.access_reading import Entry, Reader
from sleutelapp.records import (
    Attendance,
    Consultation,
    Correction,
    FrozenIssue,
    GroupSession,
    IssuePerson,
    KeptLonger,
)


def sessions(reader: Reader) -> list[Entry]:
    """Group education."""
    found = reader.session.execute(
        select(GroupSession.date, GroupSession.theme, GroupSession.place, Attendance.state)
        .join(Attendance, Attendance.session_id == GroupSession.id)
        .where(Attendance.newcomer_id.in_(reader.people), Attendance.deleted_at.is_(None))
        .order_by(GroupSession.date, GroupSession.id)
    )
    return [
        {"date": row.date, "theme": row.theme, "place": reader.shared(row.place), "state": row.state}
        for row in found
    ]


def consultations(reader: Reader) -> list[Entry]:
    """Advice to professionals about this person."""
    return [
        {
            "date": row.date,
            "asked_by": row.asked_by,
            "advice_kind": row.advice_kind,
            "question": reader.shared(row.question),
            "advice": reader.shared(row.advice),
        }
        for row in reader.of(Consultation, Consultation.date)
    ]


def corrections(reader: Reader) -> list[Entry]:
    """What they say is wrong."""
    return [
        {
            "asked_on": row.asked_on,
            "wrong": reader.shared(row.wrong),
            "state": row.status,
            "settled_on": row.settled_on,
            "answer": reader.shared(row.answer),
        }
        for row in reader.of(Correction, Correction.asked_on)
    ]


def kept_longer(reader: Reader) -> list[Entry]:
    """Decisions to keep the dossier longer."""
    return [
        {"decided_on": row.decided_on, "keep_until": row.keep_until, "reason": reader.shared(row.reason)}
        for row in reader.of(KeptLonger, KeptLonger.decided_on)
    ]


def counted_in(reader: Reader) -> list[Entry]:
    """The quarters in whose figures they were counted."""
    found = reader.session.execute(
        select(FrozenIssue.year, FrozenIssue.quarter)
        .join(IssuePerson, IssuePerson.issue_id == FrozenIssue.id)
        .where(IssuePerson.newcomer_id.in_(reader.people))
        .distinct()
        .order_by(FrozenIssue.year, FrozenIssue.quarter)
    )
    return [{"quarter": f"{year}-Q{quarter}"} for year, quarter in found]


def access_log(reader: Reader) -> list[Entry]:
    """Lines of the audit trail about this person and what is about nobody else; moments are UTC.

    What was done at one moment in one way is one entry, with the kinds of what it was done to.
    """
    entries: dict[tuple[str, str], Entry] = {}
    numbers = ",".join(str(int(number)) for number in reader.people)
    about = {"newcomer": numbers}
    for kind in (
        "need",
        "referral",
        "consultation",
        "correction",
        "consent",
        "danger_matter",
        "follow_up",
    ):
        about[kind] = f"SELECT id FROM {kind} WHERE newcomer_id IN ({numbers})"  # noqa: S608 -- names and numbers of ours
    about["contact"] = f"SELECT contact_id FROM contact_newcomer WHERE newcomer_id IN ({numbers})"  # noqa: S608 -- likewise
    which = " OR ".join(f"(kind = '{kind}' AND object IN ({found}))" for kind, found in about.items())
    query = f"SELECT at, what, kind FROM audit WHERE {which} ORDER BY seq"  # noqa: S608 -- likewise
    for at, what, kind in reader.session.execute(text(query)):
        entry = entries.setdefault((str(at), what), {"at": str(at), "what": what, "kind": []})
        if kind not in entry["kind"]:
            entry["kind"].append(kind)
    return list(entries.values())
