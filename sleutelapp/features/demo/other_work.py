"""Work beside contacts: group sessions, consultations, signals, and other time."""

from datetime import date, time, timedelta
from functools import partial
from typing import Final

from sleutelapp.features.demo.calendar import next_workday
from sleutelapp.features.demo.desk import Desk
from sleutelapp.features.demo.material import Place
from sleutelapp.records import Attendance, Consultation, FollowUp, GroupSession, Need, OtherTime, Signal

_THEMES: Final = {
    "care_system": 14, "gp_and_emergency": 12, "health_insurance": 12, "stress_and_sleep": 11, "parenting": 8,
    "food_and_diabetes": 8, "oral_health": 7, "vaccination_and_tb": 6, "exercise": 5, "pregnancy": 4,
    "use_of_medicines": 4, "screening": 3, "for_professionals": 3, "contraception_and_sti": 2,
}  # fmt: skip
_CHANCES: Final = {"session": 0.09, "consultation": 0.14, "signal": 0.025}  # per working day
_OTHER: Final = {
    "meeting": (0.09, 90), "network": (0.05, 75), "preparation": (0.08, 60), "peer_review": (0.03, 120),
    "professional_development": (0.015, 240),
}  # fmt: skip
_QUIET_MONTHS: Final = (7, 8)
_KEPT_SIGNAL: Final = 3  # the coordinator reads all signals but every third one
_FRIDAY: Final = 4


def do_other_work(desk: Desk, today: date) -> None:
    """Write what else was done on a working day."""
    rng = desk.rng
    quiet = 0.3 if today.month in _QUIET_MONTHS else 1.0
    if rng.random() < _CHANCES["session"] * quiet:
        give_session(desk, today, "held" if rng.random() < 0.93 else "cancelled")
    if rng.random() < _CHANCES["consultation"] * quiet:
        _advise(desk, today)
    if rng.random() < _CHANCES["signal"] * quiet:
        _signal(desk, today)
    for kind, (chance, minutes) in _OTHER.items():
        if rng.random() < chance * quiet:
            _spend(desk, today, kind, minutes)
    if today.weekday() == _FRIDAY and rng.random() < 0.85:
        _spend(desk, today, "administration", 90)


def plan_ahead(desk: Desk) -> None:
    """Sessions that are planned for the coming weeks."""
    for days in (2, 9):
        give_session(desk, next_workday(desk.until + timedelta(days=days)), "planned")


def give_session(desk: Desk, day: date, status: str) -> None:
    """Write a session, with who came: some known, most of them counted."""
    rng, texts = desk.rng, desk.material.texts
    place = _place(desk)
    held = status == "held"
    organisation_id, _, _ = desk.helper("sport_or_community_centre", place.code)
    session = desk.ledger.add(
        GroupSession(
            date=day,
            time=time(rng.choice((9, 10, 13, 19)), rng.choice((0, 30))),
            theme=rng.choices(list(_THEMES), list(_THEMES.values()))[0],
            status=status,
            minutes=0 if status == "cancelled" else rng.choice((90, 90, 120)),
            preparation_minutes=rng.choice((45, 60, 90)),
            travel_minutes=20 if held else 0,
            travel_metres=1000 * place.kilometres[1] if held else 0,
            municipality=place.code,
            place=rng.choice(texts["places"]),
            partner_id=organisation_id if rng.random() < 0.5 else None,
            languages=rng.choice((["ti"], ["ar"], ["ti", "nl"], ["ar", "nl"])),
            notes=rng.choice(texts["session_notes"]) if held else "",
        )
    )
    if status == "cancelled":
        return
    for person in desk.some_people(rng.randint(2, 6)):
        state = ("attended" if rng.random() < 0.8 else "no_show") if held else "registered"
        desk.ledger.add(Attendance(session_id=session.id, newcomer_id=person.record.id, state=state))
    if held:
        _count_others(desk, session)


def _count_others(desk: Desk, session: GroupSession) -> None:
    rng = desk.rng
    for gender in ("female", "male"):
        for band in rng.sample(("18_29", "30_44", "45_64"), rng.randint(1, 2)):
            desk.ledger.add(
                Attendance(
                    session_id=session.id,
                    count=rng.randint(1, 6),
                    walk_in=rng.random() < 0.3,
                    municipality=session.municipality,
                    gender=gender,
                    age_band=band,
                )
            )
    if rng.random() < 0.4:
        patterns, weights = desk.material.likely_needs("female", 35)
        need = Need(
            session_id=session.id,
            code=rng.choices(patterns, weights)[0].code,
            urgency="information_only",
            status="solved",
            opened_on=session.date,
            closed_on=session.date,
        )
        desk.ledger.add(need)


def _advise(desk: Desk, today: date) -> None:
    rng, asked = desk.rng, desk.rng.choice(desk.material.texts["consultation"])
    place = _place(desk)
    organisation_id, professional_id, _ = desk.helper(asked["asked_by"], place.code)
    visits = rng.random() < 0.3
    consultation = desk.ledger.add(
        Consultation(
            date=today,
            asked_by=asked["asked_by"],
            advice_kind=asked["kind"],
            organisation_id=organisation_id,
            professional_id=professional_id,
            question=asked["question"],
            advice=asked["advice"],
            minutes=rng.choice((15, 20, 30, 45, 60)),
            travel_minutes=25 if visits else 0,
            travel_metres=1000 * place.kilometres[1] if visits else 0,
            municipality=place.code,
        )
    )
    if rng.random() < 0.3:
        follow_up = FollowUp(
            due_on=next_workday(desk.after(today, 7, 21)),
            text="Vragen of het advies geholpen heeft",
            consultation_id=consultation.id,
        )
        desk.ledger.add(follow_up)
        desk.agenda.plan(follow_up.due_on, partial(_call_back, desk, follow_up))


def _call_back(desk: Desk, follow_up: FollowUp, today: date) -> None:
    desk.ledger.change(follow_up).done_on = today


def _signal(desk: Desk, today: date) -> None:
    seen = desk.rng.choice(desk.material.texts["signal"])
    signal = desk.ledger.add(
        Signal(
            date=today,
            text=seen["text"],
            domain=seen["domain"],
            municipality=_place(desk).code,
            advice=seen["advice"],
        )
    )
    if signal.id % _KEPT_SIGNAL:
        signal.shared_at = desk.ledger.stamp
    if seen["answer"]:
        answer = partial(_answer, desk, signal, seen["answer"], seen["result"])
        desk.agenda.plan(desk.after(today, 14, 90), answer)


def _answer(desk: Desk, signal: Signal, answer: str, result: str, today: date) -> None:
    desk.ledger.change(signal)
    signal.answer, signal.answered_on, signal.result = answer, today, result


def _spend(desk: Desk, today: date, kind: str, minutes: int) -> None:
    rng = desk.rng
    place = _place(desk)
    travels = kind not in ("administration", "preparation")
    desk.ledger.add(
        OtherTime(
            date=today,
            kind=kind,
            description=rng.choice(desk.material.texts["other_time"][kind]),
            minutes=15 * max(1, round(minutes * rng.uniform(0.7, 1.3) / 15)),
            travel_minutes=15 if travels else 0,
            travel_metres=1000 * place.kilometres[0] if travels else 0,
            municipality=place.code,
        )
    )


def _place(desk: Desk) -> Place:
    return desk.rng.choices(desk.material.places, [place.share for place in desk.material.places])[0]
