"""Invented quarters: the real number of codes on every axis, people spread as unevenly as in life."""

import random
from collections.abc import Sequence

from sleutelapp.disclosure.quarter import (
    AttendanceRow,
    NeedRow,
    PersonRow,
    QuarterCounts,
    ReferralRow,
    count_quarter,
)
from sleutelapp.disclosure.tables import Dimensions, SharedSession

_CODES_PER_DOMAIN = {"L": 8, "T": 4, "I": 5, "P": 8, "M": 6, "V": 7, "J": 6, "W": 8, "S": 8, "G": 5}


def made_dimensions(municipalities: int = 3, sessions: tuple[SharedSession, ...] = ()) -> Dimensions:
    return Dimensions(
        municipality=(*(f"gm{number:04}" for number in range(municipalities)), "other"),
        gender=("female", "male", "other", "unknown"),
        age=("0_3", "4_11", "12_17", "18_29", "30_44", "45_64", "65_plus", "unknown"),
        origin=("sy", "er", "af", "iq", "ir", "tr", "ye", "so", "et", "sd", "ua", "ps", "other", "unknown"),
        language=(
            "ar",
            "ti",
            "fa",
            "prs",
            "ps",
            "tr",
            "so",
            "ku",
            "uk",
            "en",
            "fr",
            "nl",
            "other",
            "unknown",
        ),
        household=("alone", "couple", "single_parent", "family", "unaccompanied_minor", "other", "unknown"),
        education=("none", "primary", "secondary", "vocational", "higher", "unknown"),
        codes=tuple(
            (f"{domain}{at + 1}", domain) for domain, many in _CODES_PER_DOMAIN.items() for at in range(many)
        ),
        urgency=("now", "within_24_hours", "within_7_days", "planned", "information_only"),
        status=("open", "in_progress", "solved", "closed"),
        destination=tuple(f"destination{number}" for number in range(29)),
        reason=("no_time", "cost", "transport", "language", "shame", "fear", "waiting_time", "unknown"),
        theme=tuple(f"theme{number}" for number in range(19)),
        sessions=sessions,
    )


def uneven(chance: random.Random, codes: Sequence[str], slope: float = 1.2) -> str:
    """The first codes are met most."""
    return chance.choices(codes, [1 / (at + 1) ** slope for at in range(len(codes))])[0]


def made_person(chance: random.Random, lists: Dimensions, *, is_new: bool) -> PersonRow:
    return PersonRow(
        municipality=uneven(chance, lists.municipality),
        gender=uneven(chance, lists.gender, 1.5),
        age=chance.choice(lists.age[:7]),
        origin=uneven(chance, lists.origin),
        language=uneven(chance, lists.language),
        household=uneven(chance, lists.household),
        education=uneven(chance, lists.education, 0.3),
        is_new=is_new,
        is_transferred=chance.random() < 0.03,
        needs=tuple(
            NeedRow(
                uneven(chance, lists.code, 0.7), chance.choice(lists.urgency), chance.choice(lists.status)
            )
            for _ in range(chance.choice((0, 1, 1, 2, 2, 3, 4)))
        ),
        referrals=tuple(
            ReferralRow(
                uneven(chance, lists.destination),
                chance.choice(lists.state),
                chance.choice((*lists.reason, None)),
                chance.choice(lists.waiting),
            )
            for _ in range(chance.choice((0, 0, 1, 1, 2)))
        ),
    )


def made_quarter(
    people: int, seed: int = 0, *, quarter: int = 2, municipalities: int = 3, own: int = 6, shared: int = 2
) -> QuarterCounts:
    """A quarter of so many people, with `own` sessions and `shared` ones given together."""
    chance = random.Random(seed)  # noqa: S311 -- invented data
    together = tuple(SharedSession(f"SHARE{number}", f"theme{number % 2}") for number in range(shared))
    lists = made_dimensions(municipalities, together)
    given = [(f"theme{number % 5}", "") for number in range(own)] + [
        (each.theme, each.code) for each in together
    ]
    sessions: dict[str, int] = {}
    attendances = []
    for theme, code in given:
        sessions[theme] = sessions.get(theme, 0) + 1
        attendances += [
            AttendanceRow(
                theme,
                code,
                uneven(chance, lists.municipality),
                chance.choice(lists.gender),
                chance.choice(lists.age),
            )
            for _ in range(chance.randint(1, 20))
        ]
    return count_quarter(
        lists,
        quarter,
        [made_person(chance, lists, is_new=quarter == 1 or chance.random() < 0.5) for _ in range(people)],
        attendances=attendances,
        sessions=sessions,
        contacts={code: chance.randint(0, 60) for code in lists.municipality},
    )
