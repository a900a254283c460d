"""What comes up in a contact: needs, referrals, follow-ups, danger; and how it ends."""

from datetime import date, timedelta
from functools import partial
from typing import Final

from sleutelapp.features.demo.calendar import next_workday
from sleutelapp.features.demo.desk import Desk
from sleutelapp.features.demo.material import NeedPattern
from sleutelapp.features.demo.people import Home, Person
from sleutelapp.features.demo.referral_course import refer
from sleutelapp.records import Contact, ContactNeed, DangerMatter, FollowUp, Need, Referral
from sleutelapp.reference.danger import DANGER_NEEDS

_URGENCY: Final = {"now": 2, "within_24_hours": 5, "within_7_days": 28, "planned": 50, "information_only": 15}
_TAKEN: Final = {
    "P7": ("called_gp", "called_113", "told_coordinator"),
    "G1": ("asked_safe_home", "told_coordinator", "person_in_safety"),
    "G3": ("asked_safe_home", "told_coordinator"),
    "G4": ("told_coordinator", "asked_safe_home"),
    "chest_pain": ("called_112", "called_gp"),
    "breathlessness": ("called_112", "called_gp"),
    "loss_of_consciousness": ("called_112",),
    "sick_baby": ("called_gp",),
}


def bring_up(desk: Desk, home: Home, person: Person, contact: Contact, number: int) -> list[str]:
    """Needs of one person in a contact, new or again; the answer is their codes."""
    codes: list[str] = []
    for _ in range(number):
        again = [code for code in person.needs if code not in codes and code not in DANGER_NEEDS]
        if again and desk.rng.random() < 0.42:
            need = _touch(desk, person.needs[desk.rng.choice(again)], contact)
            if desk.rng.random() < 0.35:
                promise(desk, home, person, need, contact)
        else:
            patterns, weights = desk.material.likely_needs(person.record.gender, person.age(contact.date))
            pattern = desk.rng.choices(patterns, weights)[0]
            if pattern.code in codes or pattern.code in person.needs:
                continue
            need = _note(desk, person, pattern, contact)
            _act_on(desk, home, person, need, to=pattern.to, contact=contact)
        codes.append(need.code)
    return codes


def meet_danger(desk: Desk, home: Home, person: Person, contact: Contact, *, stays_open: bool) -> None:
    """A danger code or sign comes up: what was done is written down, and most often it is closed soon."""
    rng, need, sign = desk.rng, None, None
    if rng.random() < 0.65:
        pattern = rng.choices(desk.material.danger_needs, [p.weight for p in desk.material.danger_needs])[0]
        if pattern.code in person.needs:
            need = _touch(desk, person.needs[pattern.code], contact)
        else:
            need = _note(desk, person, pattern, contact)
            refer(desk, home, person, need, destination=rng.choice(pattern.to))
        code = pattern.code
    else:
        code = sign = rng.choice(desk.material.danger_signs)
    matter = DangerMatter(
        noticed_on=contact.date,
        contact_id=contact.id,
        newcomer_id=person.record.id,
        need_id=need.id if need else None,
        sign=sign,
        action=rng.choice(_TAKEN[code]),
        note=rng.choice(desk.material.texts["danger_notes"]),
    )
    desk.ledger.add(matter)
    promise(desk, home, person, need, contact, days=(1, 2))
    if not stays_open:
        desk.agenda.plan(desk.after(contact.date, 1, 12), partial(_close_danger, desk, matter))


def promise(
    desk: Desk,
    home: Home,
    person: Person,
    need: Need | None,
    contact: Contact,
    *,
    referral: Referral | None = None,
    days: tuple[int, int] = (2, 24),
) -> None:
    """Plan to come back to something; most promises are kept, some late."""
    rng = desk.rng
    due = next_workday(desk.after(contact.date, *days))
    left_over = desk.left_over_promise(contact.date)
    due = left_over or due
    texts = desk.material.texts["referral_follow_up" if referral else "follow_up"]
    follow_up = desk.ledger.add(
        FollowUp(
            due_on=due,
            text=rng.choice(texts),
            newcomer_id=person.record.id,
            need_id=need.id if need else None,
            referral_id=referral.id if referral else None,
            contact_id=contact.id,
        )
    )
    if left_over is None:
        late = rng.choices((0, rng.randint(1, 3), rng.randint(4, 10)), (82, 14, 4))[0]
        desk.agenda.plan(due + timedelta(days=late), partial(_keep, desk, home, follow_up))


def leave(desk: Desk, home: Home, today: date) -> None:
    """Put a household into the archive, once nothing of it waits for others."""
    if home.open_referrals:
        desk.agenda.plan(desk.after(today, 20, 40), partial(leave, desk, home))
        return
    for person in home.people:
        for need in tuple(person.needs.values()):
            _settle(desk, person, need, "closed", today)
        desk.ledger.change(person.record).archived_at = desk.ledger.moment


def _note(desk: Desk, person: Person, pattern: NeedPattern, contact: Contact) -> Need:
    rng = desk.rng
    urgency = rng.choices(list(_URGENCY), list(_URGENCY.values()))[0]
    notes = desk.material.texts["need"][pattern.code[0]]
    need = desk.ledger.add(
        Need(
            newcomer_id=person.record.id,
            contact_id=contact.id,
            code=pattern.code,
            urgency="now" if pattern.code in DANGER_NEEDS else urgency,
            opened_on=contact.date,
            note=rng.choice(notes) if rng.random() < 0.4 else "",
        )
    )
    person.needs[need.code] = need
    _link(desk, need, contact)
    return need


def _touch(desk: Desk, need: Need, contact: Contact) -> Need:
    rng = desk.rng
    desk.ledger.change(need)
    if rng.random() < 0.3 and need.code not in DANGER_NEEDS:
        need.urgency = rng.choices(list(_URGENCY), list(_URGENCY.values()))[0]
    if rng.random() < 0.15:
        note = rng.choice(desk.material.texts["need"][need.code[0]])
        need.note = "\n".join(dict.fromkeys(part for part in (*need.note.split("\n"), note) if part))
    _link(desk, need, contact)
    return need


def _link(desk: Desk, need: Need, contact: Contact) -> None:
    desk.ledger.link(
        ContactNeed(contact_id=contact.id, need_id=need.id, date=contact.date, urgency=need.urgency)
    )


def _act_on(desk: Desk, home: Home, person: Person, need: Need, *, to: list[str], contact: Contact) -> None:
    rng, today = desk.rng, contact.date
    # Without consent there is little to refer with: nobody may hear of them.
    chance = (0.7 if desk.days_left(today) <= 20 else 0.4) if home.registered else 0.06
    if rng.random() < chance:
        referral = refer(desk, home, person, need, destination=rng.choice(to))
        if rng.random() < 0.6:
            promise(desk, home, person, need, contact, referral=referral, days=(5, 20))
        return
    if rng.random() < 0.45:
        promise(desk, home, person, need, contact)
    if rng.random() < 0.88:
        status = "solved" if rng.random() < 0.75 else "closed"
        settle = partial(_settle, desk, person, need, status)
        desk.agenda.plan(desk.after(today, 3, 110), settle)


def _settle(desk: Desk, person: Person, need: Need, status: str, today: date) -> None:
    if need.closed_on is None:
        desk.ledger.change(need)
        need.status, need.closed_on = status, today
        person.needs.pop(need.code, None)


def _keep(desk: Desk, home: Home, follow_up: FollowUp, today: date) -> None:
    desk.ledger.change(follow_up).done_on = today
    desk.wanted.append(home)


def _close_danger(desk: Desk, matter: DangerMatter, today: date) -> None:
    desk.ledger.change(matter).closed_on = today
