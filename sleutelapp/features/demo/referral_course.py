"""How referrals go: one step after the other along the path, with the waits and reasons of real ones."""

from dataclasses import dataclass
from datetime import date, time, timedelta
from functools import partial
from typing import Final

from sleutelapp.features.demo.calendar import next_workday
from sleutelapp.features.demo.desk import Desk
from sleutelapp.features.demo.people import Home, Person
from sleutelapp.features.referrals.rules import (
    ENDED,
    NEEDS_OUTCOME,
    NEEDS_REASON,
    SHARED,
    WAITING_FOR_ANSWER,
    may_follow,
)
from sleutelapp.records import Need, Referral, ReferralStep

# From each status: the next ones with their weights, and after how many days; None: the usual wait there.
_COURSE: Final[dict[str, tuple[dict[str, int], tuple[int, int] | None]]] = {
    "considered": ({"offered": 92, "withdrawn": 8}, (1, 9)),
    "offered": ({"agreed": 85, "refused": 12, "withdrawn": 3}, (0, 7)),
    "agreed": ({"sent": 48, "warm_handover": 25, "appointment": 25, "withdrawn": 2}, (0, 4)),
    "sent": (
        {
            "appointment": 62,
            "waiting_list": 14,
            "help_started": 10,
            "rejected": 6,
            "unknown": 6,
            "withdrawn": 2,
        },
        (4, 24),
    ),
    "warm_handover": (
        {"appointment": 76, "help_started": 14, "waiting_list": 6, "rejected": 2, "unknown": 2},
        (1, 9),
    ),
    "appointment": ({"gone": 78, "not_gone": 14, "appointment": 6, "withdrawn": 2}, None),
    "gone": (
        {"completed": 40, "help_started": 48, "appointment": 8, "waiting_list": 3, "rejected": 1},
        (1, 15),
    ),
    "not_gone": ({"appointment": 70, "unknown": 14, "withdrawn": 16}, (2, 12)),
    "waiting_list": (
        {"appointment": 56, "help_started": 30, "rejected": 6, "unknown": 4, "withdrawn": 4},
        (20, 90),
    ),
    "help_started": ({"completed": 92, "unknown": 4, "withdrawn": 4}, (14, 110)),
    "unknown": ({"completed": 40, "appointment": 25, "withdrawn": 35}, (20, 60)),
}
_REASONS: Final[dict[str, dict[str, int]]] = {
    "not_gone": {
        "no_time": 22, "transport": 18, "cost": 16, "fear": 14, "shame": 10, "language": 10, "did_not_want": 10
    },
    "rejected": {"waiting_time": 60, "language": 25, "cost": 15},
    "refused": {"did_not_want": 40, "shame": 25, "fear": 20, "cost": 15},
}  # fmt: skip
_OUTCOMES: Final = {"helped": 68, "partly_helped": 22, "not_helped": 10}


@dataclass(slots=True, eq=False)
class Course:
    """A referral on its way."""

    referral: Referral
    home: Home
    person: Person
    need: Need
    wait: int  # days until an appointment there


def refer(desk: Desk, home: Home, person: Person, need: Need, *, destination: str) -> Referral:
    """Begin a referral on the day its need came up, and plan what comes of it."""
    texts, today = desk.material.texts, need.opened_on
    organisation_id, professional_id, wait = desk.helper(destination, home.place.code)
    near_end = desk.days_left(today) <= 20
    status = desk.rng.choices(("considered", "offered", "agreed"), (20, 35, 45))[0]
    referral = desk.ledger.add(
        Referral(
            newcomer_id=person.record.id,
            need_id=need.id,
            contact_id=need.contact_id,
            destination=destination,
            organisation_id=organisation_id,
            professional_id=professional_id if desk.rng.random() < 0.5 else None,
            status=status,
            opened_on=today,
            status_on=today,
            note=desk.rng.choice(texts["referral_notes"]) if desk.rng.random() < 0.25 else "",
            private_note=desk.rng.choice(texts["private"]) if desk.rng.random() < 0.04 else "",
        )
    )
    desk.ledger.add(ReferralStep(referral_id=referral.id, status=status, on=today))
    need.status = "in_progress"
    home.open_referrals += 1
    course = Course(referral, home, person, need, wait)
    soon = desk.after(today, 1, 2) if near_end else desk.after(today, *(_COURSE[status][1] or (1, 1)))
    desk.agenda.plan(soon, partial(_go_on, desk, course))
    return referral


def _go_on(desk: Desk, course: Course, today: date) -> None:
    referral = course.referral
    weights, _ = _COURSE[referral.status]
    status = desk.rng.choices(list(weights), list(weights.values()))[0]
    if referral.status == "agreed" and desk.left_appointments and desk.days_left(today) <= 20:
        status = "appointment"
    if status in SHARED and not _may_share(desk, course, today):
        status = "withdrawn"
    _take(desk, course, status, today)


def _take(desk: Desk, course: Course, status: str, today: date) -> None:
    referral, rng = desk.ledger.change(course.referral), desk.rng
    if not may_follow(referral.status, status):
        raise ValueError(f"the course goes from {referral.status} to {status}, which the path does not")
    step = ReferralStep(referral_id=referral.id, status=status, on=today)
    if status in NEEDS_REASON or status == "refused":
        step.reason = rng.choices(list(_REASONS[status]), list(_REASONS[status].values()))[0]
    if status in NEEDS_OUTCOME:
        step.outcome = rng.choices(list(_OUTCOMES), list(_OUTCOMES.values()))[0]
    if status == "appointment":
        referral.appointment_on = _appointment_day(desk, course.wait, today)
        referral.appointment_at = time(rng.randint(9, 16), rng.choice((0, 10, 20, 30, 40, 50)))
    desk.ledger.add(step)
    referral.status, referral.status_on = status, today
    referral.reason = step.reason or referral.reason
    referral.outcome = step.outcome or referral.outcome
    if status in ENDED:
        _end(desk, course, today)
        return
    if status == "appointment" and referral.appointment_on:
        then = referral.appointment_on + timedelta(days=rng.choice((0, 0, 1, 1, 2, 5)))
    else:
        then = desk.after(today, *(_COURSE[status][1] or (1, 1)))
        if status in WAITING_FOR_ANSWER:
            then += timedelta(days=rng.randint(0, course.wait // 3))
    desk.agenda.plan(next_workday(then), partial(_go_on, desk, course))


def _appointment_day(desk: Desk, wait: int, today: date) -> date:
    if desk.left_appointments and desk.days_left(today) <= 20:
        return next_workday(desk.until + timedelta(days=desk.left_appointments.pop(0)))
    return next_workday(desk.after(today, 1 + wait // 3, 3 + wait))


def _may_share(desk: Desk, course: Course, today: date) -> bool:
    destination = course.referral.destination
    if course.person.shares_with(destination) or course.referral.emergency:
        return True
    if not course.home.registered or desk.rng.random() < 0.03:
        return False
    if desk.rng.random() < 0.01:
        # Somebody in need could not be asked; that it was shared all the same is written down.
        desk.ledger.change(course.referral).emergency = desk.material.texts["emergency"][0]
        return True
    course.person.agree(desk, today, "share", destination)
    return True


def _end(desk: Desk, course: Course, today: date) -> None:
    course.home.open_referrals -= 1
    need = desk.ledger.change(course.need)
    if need.closed_on is None:
        helped = course.referral.outcome in ("helped", "partly_helped")
        need.status, need.closed_on = ("solved" if helped else "closed"), today
        course.person.needs.pop(need.code, None)
    if not course.home.open_referrals and desk.rng.random() < 0.05:
        for consent in course.person.consents:
            if consent.purpose == "share" and consent.recipient == course.referral.destination:
                desk.ledger.change(consent).withdrawn_on = today
