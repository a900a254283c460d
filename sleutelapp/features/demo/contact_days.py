"""The contacts of a day: with whom, of which kind, how long, and what was noted."""

from collections import Counter
from datetime import date, time
from functools import partial
from typing import Final

from sleutelapp.features.contacts.rules import NOT_AT_HOME, USUAL_MINUTES
from sleutelapp.features.demo.calendar import contact_times
from sleutelapp.features.demo.casework import bring_up, leave, meet_danger, promise
from sleutelapp.features.demo.desk import Desk
from sleutelapp.features.demo.material import KEY_PERSON_LANGUAGES, Place
from sleutelapp.features.demo.people import Home, Person, arrive, withdraw_registration
from sleutelapp.records import Contact, ContactNeed, ContactNewcomer, Need

_KINDS: Final = {
    "home_visit": 34, "phone": 21, "walk_in": 14, "chat": 9, "accompanying": 7, NOT_AT_HOME: 5,
    "three_way_talk": 4, "neighbourhood": 3, "via_third_party": 2, "video": 1,
}  # fmt: skip
_FIRST_KINDS: Final = {"first_meeting": 70, "home_visit": 15, "walk_in": 15}
_TRAVELLED: Final = frozenset(
    {"home_visit", "first_meeting", "accompanying", "three_way_talk", "neighbourhood", NOT_AT_HOME}
)
_WHOLE_HOUSEHOLD: Final = frozenset({"home_visit", NOT_AT_HOME})
_MINUTES: Final = {
    **USUAL_MINUTES, "accompanying": 110, "three_way_talk": 60, "neighbourhood": 20, NOT_AT_HOME: 5,
    "via_third_party": 10,
}  # fmt: skip
_GROUP_MINUTES: Final = 75
_DANGER_EVERY: Final = 170  # contacts
_FEWEST_AT_WORK: Final = 6  # households; nobody is let go of below this


class ContactDays:
    """Holds the contacts of one day after the other."""

    def __init__(self, desk: Desk, households: list[tuple[str, int]], contacts: int) -> None:
        self._desk = desk
        self._households = iter(households)
        self._intakes = _intakes(desk, min(len(households), contacts), contacts)
        self._open_dangers = [contacts - 18, contacts - 6]  # from these contacts on, one more stays open
        self._total = contacts
        self.held = 0

    def hold(self, today: date, number: int) -> None:
        """Write the contacts of a day."""
        for at in contact_times(self._desk.rng, number, is_today=today >= self._desk.until):
            home = None if self.held in self._intakes else self._choose(today)
            if self.held in self._intakes:
                self._meet(today, at)
            elif home is None or self._desk.rng.random() < 0.03:
                self._join_group(today, at)
            else:
                self._see(home, today, at)
            self.held += 1

    def register_the_rest(self, today: date) -> None:
        """With fewer contacts than households: the others are on the list, not yet met."""
        for kind, size in self._households:
            self._desk.active.append(arrive(self._desk, kind, size, today))

    def _meet(self, today: date, at: time) -> None:
        kind, size = next(self._households)
        home = arrive(self._desk, kind, size, today)
        self._desk.active.append(home)
        rng = self._desk.rng
        first = rng.choices(list(_FIRST_KINDS), list(_FIRST_KINDS.values()))[0]
        self._write(home, home.people, first, today=today, at=at, needs=(1, 1, 2, 3))

    def _see(self, home: Home, today: date, at: time) -> None:
        rng = self._desk.rng
        kind = rng.choices(list(_KINDS), list(_KINDS.values()))[0]
        grown_ups = home.grown_ups(today)
        people = [rng.choice(grown_ups)]
        if kind in _WHOLE_HOUSEHOLD:
            people += [p for p in home.people if p is not people[0] and rng.random() < 0.5][:4]
        elif kind == "accompanying":
            people = [rng.choice(home.people)]
        needs = (0, 0, 0, 1) if kind in ("chat", "via_third_party") else (0, 0, 1, 1, 1, 2, 3)
        self._write(home, people, kind, today=today, at=at, needs=needs)

    def _write(
        self, home: Home, people: list[Person], kind: str, *, today: date, at: time, needs: tuple[int, ...]
    ) -> None:
        desk, rng = self._desk, self._desk.rng
        language, interpreter = _spoken(desk, home)
        contact = self._add(kind, today, at, home.place, _MINUTES[kind])
        contact.language = language
        contact.interpreter = None if kind == NOT_AT_HOME else interpreter
        for person in people:
            desk.ledger.link(ContactNewcomer(contact_id=contact.id, newcomer_id=person.record.id, date=today))
        if kind == NOT_AT_HOME:
            contact.notes = rng.choice(desk.material.texts["contact"][kind])
            if rng.random() < 0.5:
                promise(desk, home, people[0], None, contact, days=(1, 7))
            return
        for person in people:
            desk.ledger.change(person.record)
            person.record.first_contact_on = person.record.first_contact_on or today
            person.record.last_contact_on = today
        codes: list[str] = []
        for person, number in Counter(rng.choices(people, k=rng.choice(needs))).items():
            codes += bring_up(desk, home, person, contact, number)
        contact.notes = _note(desk, kind, codes)
        if rng.random() < 0.05:
            contact.private_note = rng.choice(desk.material.texts["private"])
        self._perhaps_danger(home, people[0], contact)

    def _perhaps_danger(self, home: Home, person: Person, contact: Contact) -> None:
        desk = self._desk
        if not home.registered or person.age(contact.date) < 18:
            return
        if self._open_dangers and self.held >= self._open_dangers[0]:
            self._open_dangers.pop(0)
            meet_danger(desk, home, person, contact, stays_open=True)
        elif desk.days_left(contact.date) > 16 and desk.rng.random() < 1 / _DANGER_EVERY:
            meet_danger(desk, home, person, contact, stays_open=False)

    def _join_group(self, today: date, at: time) -> None:
        desk, rng, texts = self._desk, self._desk.rng, self._desk.material.texts
        place = rng.choices(desk.material.places, [place.share for place in desk.material.places])[0]
        kind = "neighbourhood" if rng.random() < 0.7 else "walk_in"
        contact = self._add(kind, today, at, place, _GROUP_MINUTES)
        contact.group_size = rng.randint(5, 22)
        contact.group_name = rng.choice(texts["group_names"])
        contact.language = rng.choice(("ti", "ar", "nl"))
        contact.interpreter = "self"
        contact.notes = rng.choice(texts["contact"]["group"])
        if rng.random() < 0.5:
            # A question of a group is answered there and then.
            patterns, weights = desk.material.likely_needs("female", 35)
            need = desk.ledger.add(
                Need(
                    contact_id=contact.id,
                    code=rng.choices(patterns, weights)[0].code,
                    urgency="information_only",
                    status="solved",
                    opened_on=today,
                    closed_on=today,
                )
            )
            link = ContactNeed(contact_id=contact.id, need_id=need.id, date=today, urgency=need.urgency)
            desk.ledger.link(link)

    def _add(self, kind: str, today: date, at: time, place: Place, usual_minutes: int) -> Contact:
        rng = self._desk.rng
        contact = Contact(date=today, time=at, kind=kind, municipality=place.code)
        contact.minutes = max(5, 5 * round(usual_minutes * rng.triangular(0.5, 1.7, 1.0) / 5))
        if kind in _TRAVELLED:
            contact.travel_metres = 100 * rng.randint(place.kilometres[0] * 10, place.kilometres[1] * 10)
            contact.travel_minutes = 5 * round((contact.travel_metres / 1000 * 1.6 + 6) / 5)
        return self._desk.ledger.add(contact)

    def _choose(self, today: date) -> Home | None:
        """Who is next: somebody a promise was made to, else by chance, newer households more often."""
        desk, rng = self._desk, self._desk.rng
        while desk.wanted and rng.random() < 0.6:
            home = desk.wanted.pop(0)
            if home in desk.active:
                return home
        while desk.active:
            start = 2 * len(desk.active) // 3 if rng.random() < 0.5 else 0
            place = rng.randrange(start, len(desk.active))
            home = desk.active[place]
            if today < home.leaves_on or len(desk.active) <= _FEWEST_AT_WORK:
                return home
            desk.active.pop(place)
            if not home.open_referrals and home.registered and rng.random() < 0.04:
                withdraw_registration(desk, home, today)
            if rng.random() < 0.85:
                desk.agenda.plan(desk.after(today, 14, 45), partial(leave, desk, home))
        return None


def _intakes(desk: Desk, number: int, contacts: int) -> frozenset[int]:
    """At which contacts a new household is met: a few at once in the beginning, then all along."""
    beginning = min(number, 3 + number // 10)
    rest = range(beginning, contacts)
    # Chance with weights and without repeats (Efraimidis and Spirakis, 2006): more in the first half.
    keys = {n: desk.rng.random() ** (1 / (2.2 - n / contacts)) for n in rest}
    chosen = sorted(rest, key=keys.__getitem__, reverse=True)[: number - beginning]
    return frozenset([*range(beginning), *chosen])


def _spoken(desk: Desk, home: Home) -> tuple[str, str]:
    rng = desk.rng
    if home.language in KEY_PERSON_LANGUAGES:
        return home.language, "self" if rng.random() < 0.8 else "not_needed"
    if rng.random() < 0.25:
        return rng.choice(("en", "nl")), "not_needed"
    kinds = ("professional_by_phone", "professional_present", "family")
    return home.language, rng.choices(kinds, (60, 15, 25))[0]


def _note(desk: Desk, kind: str, codes: list[str]) -> str:
    rng, texts = desk.rng, desk.material.texts
    sentences = [rng.choice(texts["contact"][kind])] if rng.random() < 0.85 else []
    sentences += [rng.choice(texts["need"][code[0]]) for code in codes if rng.random() < 0.55]
    return " ".join(dict.fromkeys(sentences))
