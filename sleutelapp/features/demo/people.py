"""Households that arrive: who they are, what they speak, and what they agreed to."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from typing import Final

from sleutelapp.features.demo.desk import Desk
from sleutelapp.features.demo.material import Origin, Place
from sleutelapp.features.search.suspicion import suspicion
from sleutelapp.records import Consent, Household, Need, Newcomer, NewcomerLanguage

# kind, how often, fewest and most people
_HOUSEHOLDS: Final = (
    ("alone", 45, 1, 1),
    ("couple", 10, 2, 2),
    ("single_parent", 17, 2, 4),
    ("family", 26, 3, 6),
    ("unaccompanied_minor", 2, 1, 1),
)
_CAME_THROUGH: Final = {
    "refugee_council": 24,
    "community": 20,
    "family": 12,
    "municipality": 11,
    "group_lesson": 9,
    "self": 8,
    "social_team": 7,
    "gp": 4,
    "school": 3,
    "public_health_service": 2,
}
_EDUCATION: Final = {"none": 12, "primary": 26, "secondary": 27, "vocational": 12, "higher": 15, "unknown": 8}
# As another official may hear a name; the first that fits.
_SPELLED: Final = (
    ("ou", "oe"),
    ("oo", "u"),
    ("y", "i"),
    ("ss", "s"),
    ("mm", "m"),
    ("i", "ie"),
    ("ee", "i"),
    ("e", "a"),
    ("a", "e"),
)
# In these countries somebody's second name is the father's first name.
_PATRONYMIC: Final = frozenset({"er", "et", "so"})


@dataclass(slots=True, eq=False)
class Person:
    """Somebody in the caseload: their record, and what is unsettled."""

    record: Newcomer
    needs: dict[str, Need] = field(default_factory=dict)
    consents: list[Consent] = field(default_factory=list)

    def shares_with(self, destination: str) -> bool:
        """Whether they agree to share with a destination."""
        return any(
            consent.purpose == "share" and consent.recipient == destination and consent.withdrawn_on is None
            for consent in self.consents
        )

    def agree(self, desk: Desk, today: date, purpose: str, recipient: str = "") -> None:
        """Write down a consent, most often given in words."""
        way = "oral" if desk.rng.random() < 0.85 else "written"
        self.consents.append(
            desk.ledger.add(
                Consent(
                    newcomer_id=self.record.id, purpose=purpose, recipient=recipient, given_on=today, way=way
                )
            )
        )

    def age(self, today: date) -> int:
        """Age in years, as the year tells it."""
        return today.year - (self.record.birth_year or today.year)


@dataclass(slots=True, eq=False)
class Home:
    """A household in the caseload."""

    people: list[Person]
    place: Place
    language: str
    registered: bool
    leaves_on: date
    open_referrals: int = 0

    def grown_ups(self, today: date) -> list[Person]:
        """Who is eighteen or older; a minor alone speaks for himself."""
        return [person for person in self.people if person.age(today) >= 18] or self.people[:1]


def household_sizes(rng: Random, newcomers: int) -> list[tuple[str, int]]:
    """Kind and number of people of each household; the people add up to `newcomers`."""
    sizes: list[tuple[str, int]] = []
    left = newcomers
    while left:
        kind, _, fewest, most = rng.choices(_HOUSEHOLDS, [row[1] for row in _HOUSEHOLDS])[0]
        if fewest <= left:
            size = min(rng.randint(fewest, most), left)
            sizes.append((kind, size))
            left -= size
    return sizes


def arrive(desk: Desk, kind: str, size: int, today: date) -> Home:
    """Write down a household that is met for the first time."""
    rng, material = desk.rng, desk.material
    origin = rng.choices(material.origins, [origin.weight for origin in material.origins])[0]
    place = desk.place_of_arrival(size)
    household = desk.ledger.add(Household(kind=kind)) if size > 1 else None
    home = Home(
        people=[],
        place=place,
        language=origin.languages[0],
        # Some rather stay a code; the fifth always, so that the smallest demo shows it.
        registered=rng.random() < 0.95 and desk.households_met != 5,
        leaves_on=today + timedelta(days=round(rng.lognormvariate(5.7, 0.7))),
    )
    shared = {
        "neighbourhood": rng.choice(place.neighbourhoods),
        "household_kind": kind,
        "household_id": household.id if household else None,
        "came_through": rng.choices(list(_CAME_THROUGH), list(_CAME_THROUGH.values()))[0],
    }
    family, father = rng.choice(origin.families), ""
    names: set[str] = set()
    for gender, age in _members(rng, kind, size):
        first = rng.choice(
            [n for n in (origin.women if gender == "female" else origin.men) if n not in names]
        )
        names.add(first)
        if not home.people:
            father = first if gender == "male" else rng.choice(origin.men)
        own = family
        if origin.country in _PATRONYMIC:
            own = father if age < 18 and size > 1 else rng.choice(origin.families)
        person = _write(
            desk, origin, home, today, name=f"{first} {own}", gender=gender, age=age, shared=shared
        )
        home.people.append(person)
    if kind == "alone" and home.registered:
        _perhaps_met_before(desk, home.people[0])
    return home


def _perhaps_met_before(desk: Desk, person: Person) -> None:
    """One of the caseload was met before, under another spelling: so that the demo has a double to merge."""
    record = person.record
    first = desk.lone.setdefault(record.origin, person).record
    if desk.twin_met or first is record or not first.name or not first.phone:
        return
    spelled = (first.name.replace(ours, theirs) for ours, theirs in _SPELLED)
    name = next((name for name in spelled if name != first.name and suspicion(name, first.name)), None)
    if name is not None and first.birth_year is not None:
        desk.twin_met = True
        record.name, record.phone, record.gender = name, first.phone, first.gender
        record.birth_year, record.birth_year_estimated = first.birth_year - 1, True


def _write(
    desk: Desk,
    origin: Origin,
    home: Home,
    today: date,
    *,
    name: str,
    gender: str,
    age: int,
    shared: Mapping[str, object],
) -> Person:
    rng = desk.rng
    estimated = rng.random() < (0.3 if origin.country in _PATRONYMIC else 0.08)
    newcomer = Newcomer(
        code="",
        name=name if home.registered else "",
        phone=f"06 1234 {rng.randrange(10_000):04}"
        if home.registered and age >= 16 and rng.random() < 0.85
        else "",
        birth_year=today.year - age,
        birth_year_estimated=estimated,
        gender=gender if rng.random() < 0.99 else "unknown",
        origin=origin.country,
        municipality=home.place.code,
        education=rng.choices(list(_EDUCATION), list(_EDUCATION.values()))[0] if age >= 18 else "unknown",
        note=rng.choice(desk.material.texts["newcomer_notes"]) if age >= 18 and rng.random() < 0.2 else "",
        private_note=rng.choice(desk.material.texts["private"]) if age >= 18 and rng.random() < 0.06 else "",
    )
    for field_name, value in shared.items():
        setattr(newcomer, field_name, value)
    spoken = [origin.languages[0]]
    if len(origin.languages) > 1 and rng.random() < 0.35:
        spoken.append(origin.languages[1])
    newcomer.languages = [NewcomerLanguage(language=code, position=n) for n, code in enumerate(spoken)]
    desk.ledger.add(newcomer)
    newcomer.code = f"N-{newcomer.id:05}"
    person = Person(newcomer)
    if home.registered:
        person.agree(desk, today, "register")
        if rng.random() < 0.3:
            person.agree(desk, today, "handover")
    return person


def withdraw_registration(desk: Desk, home: Home, today: date) -> None:
    """They no longer want to be registered by name: what remains is figures and codes."""
    home.registered = False
    for person in home.people:
        desk.ledger.change(person.record)
        person.record.name = person.record.phone = person.record.note = person.record.private_note = ""
        for consent in person.consents:
            desk.ledger.change(consent).withdrawn_on = today
    home.leaves_on = today


def _members(rng: Random, kind: str, size: int) -> list[tuple[str, int]]:
    if kind == "unaccompanied_minor":
        return [("male" if rng.random() < 0.75 else "female", rng.randint(15, 17))]
    eldest = min(78, round(rng.triangular(19, 74, 31)))
    if kind == "alone":
        return [("male" if rng.random() < 0.62 else "female", eldest)]
    if kind == "couple":
        return [("male", eldest), ("female", max(19, eldest - rng.randint(-2, 7)))]
    parent = min(eldest, 56)
    parents = [("female" if rng.random() < 0.85 else "male", max(parent, 22))]
    if kind == "family":
        parents = [("male", max(parent, 24)), ("female", max(22, parent - rng.randint(-1, 6)))]
    youngest_parent = min(age for _, age in parents)
    oldest_child = min(17, youngest_parent - 19)
    youngest_child = max(0, youngest_parent - 44)
    children = [
        (rng.choice(("female", "male")), rng.randint(youngest_child, oldest_child))
        for _ in range(size - len(parents))
    ]
    return parents + sorted(children, key=lambda child: -child[1])
