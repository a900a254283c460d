"""Invented years of work of one key person under short lists, drawn and published quarter by quarter."""

import random
from collections.abc import Sequence
from dataclasses import replace

from sleutelapp.disclosure.draw import Drawn, draw_quarter
from sleutelapp.disclosure.issue import ExactFigure, Issue
from sleutelapp.disclosure.quarter import AttendanceRow, PersonRow, QuarterCounts, count_quarter
from sleutelapp.disclosure.relations import NEW
from sleutelapp.disclosure.tables import Cell, Dimensions, SharedSession
from tests.disclosure.made_quarters import made_person, uneven

K = 5
SHORT = Dimensions(
    municipality=("gm1", "gm2", "other"),
    gender=("female", "male", "unknown"),
    age=("0_17", "18_64", "65_plus", "unknown"),
    origin=("sy", "er", "other", "unknown"),
    language=("ar", "ti", "unknown"),
    household=("alone", "family", "unknown"),
    education=("none", "primary", "unknown"),
    codes=(("L1", "L"), ("L2", "L"), ("P1", "P"), ("W1", "W"), ("W2", "W"), ("W3", "W")),
    urgency=("now", "planned"),
    status=("open", "closed"),
    destination=("gp", "dentist", "social_team"),
    reason=("cost", "unknown"),
    theme=("care", "stress"),
)


def issue_of(
    counted: QuarterCounts, drawn: Drawn, *, year: int = 2026, sender: str = "K1", k: int = K
) -> Issue:
    return Issue(
        sender=sender,
        sender_name="",
        organisation="welfare",
        year=year,
        quarter=counted.quarter,
        k=k,
        code_list_version="1",
        values=drawn.values,
        exact=(
            *(ExactFigure("sessions", (theme,), count) for theme, count in counted.sessions.items()),
            ExactFigure("contacts_by_kind", ("home_visit", f"{year}-01"), int(counted.is_met)),
        ),
        sessions=counted.dimensions.sessions,
    )


def edited(issue: Issue, changes: dict[Cell, int]) -> Issue:
    """As if somebody typed other figures into the workbook."""
    values = dict(issue.values)
    for cell, by in changes.items():
        values[cell] = values.get(cell, 0) + by
    return replace(issue, values=values)


def made_work(
    seed: int, people: int, quarters: Sequence[int], *, together: Sequence[SharedSession] = ()
) -> list[QuarterCounts]:
    """One year: who was reached in an earlier quarter is not new in a later one. `together` are sessions of every quarter."""
    chance = random.Random(seed)  # noqa: S311 -- invented data
    pool = [made_person(chance, SHORT, is_new=True) for _person in range(people)]
    seen: set[int] = set()
    counted = []
    for quarter in quarters:
        reached = {number for number in range(people) if chance.random() < 0.5}
        rows = [replace(pool[number], is_new=number not in seen) for number in sorted(reached)]
        seen |= reached
        counted.append(_quarter(chance, quarter, rows, together))
    return counted


def _quarter(
    chance: random.Random, quarter: int, people: list[PersonRow], together: Sequence[SharedSession]
) -> QuarterCounts:
    shared = [SharedSession(f"{each.code}-{quarter}", each.theme) for each in together]
    given = [(theme, "") for theme in SHORT.theme for _session in range(chance.randint(0, 2))]
    given += [(each.theme, each.code) for each in shared]
    sessions: dict[str, int] = {}
    attendances = []
    for theme, code in given:
        sessions[theme] = sessions.get(theme, 0) + 1
        # How many came to a session given together is told by its code: every giver wrote down the same.
        came = random.Random(code).randint(1, 17) if code else chance.randint(0, 17)  # noqa: S311 -- invented data
        attendances += [
            AttendanceRow(
                theme,
                code,
                uneven(chance, SHORT.municipality),
                uneven(chance, SHORT.gender),
                uneven(chance, SHORT.age),
            )
            for _person in range(came)
        ]
    return count_quarter(
        replace(SHORT, sessions=tuple(shared)), quarter, people, attendances=attendances, sessions=sessions
    )


def published(
    work: Sequence[QuarterCounts], seed: int, *, year: int = 2026, sender: str = "K1", k: int = K
) -> tuple[list[Issue], int]:
    """The issues of a year's quarters in order, and how far the rounding had to escalate at most."""
    issues, earlier, escalation = [], dict[int, int](), 0
    residuals: dict[Cell, int] = {}
    secret = f"a secret of {sender}, {seed}".encode()
    for counted in work:
        drawn = draw_quarter(counted, year=year, seed=secret, k=k, earlier=dict(earlier), residuals=residuals)
        issues.append(issue_of(counted, drawn, year=year, sender=sender, k=k))
        earlier[counted.quarter] = drawn.values.get(NEW, 0)
        residuals = dict(drawn.residuals)
        escalation = max(escalation, drawn.escalation)
    return issues, escalation
