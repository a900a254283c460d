"""Invented issues with figures in every table, rounded as they would be published."""

import random
from collections.abc import Callable

import pytest

from sleutelapp.disclosure.issue import ExactFigure, Issue
from sleutelapp.disclosure.tables import Cell, Dimensions, SharedSession, published_cells

MakeIssue = Callable[..., Issue]

DIMENSIONS = Dimensions(
    municipality=("GM0344", "GM0355", "other"),
    gender=("female", "male", "unknown"),
    age=("0_3", "18_29", "unknown"),
    origin=("SY", "ER", "unknown"),
    language=("ar", "ti", "unknown"),
    household=("alone", "unknown"),
    education=("none", "unknown"),
    codes=(("P1", "P"), ("org_pain", "P"), ("T1", "T")),
    urgency=("now", "planned"),
    status=("open", "solved"),
    destination=("gp", "dentist"),
    reason=("cost", "unknown"),
    theme=("care", "oral"),
    sessions=(SharedSession("B-12", "care"),),
)


@pytest.fixture
def make_issue() -> MakeIssue:
    def make(seed: int = 1, **changes: object) -> Issue:
        chance = random.Random(seed)  # noqa: S311 - invented figures
        given: dict[str, object] = {
            "sender": f"SP-{seed:04}",
            "sender_name": "Senait Haile",
            "organisation": "Welzijn Midden",
            "year": 2026,
            "quarter": 3,
            "k": 5,
            "code_list_version": "1",
            "values": {
                cell: (10 if cell.table == "attendance_session" else 5) * chance.randrange(6)
                for cell in published_cells(DIMENSIONS)
            },
            "exact": (
                ExactFigure("minutes", ("GM0344", "2026-07", "contact"), chance.randrange(3_000)),
                ExactFigure("metres", ("GM0344", "2026-07"), chance.randrange(90_000)),
                ExactFigure("sessions", ("care",), 2),
            ),
            "sessions": DIMENSIONS.sessions,
        }
        return Issue(**(given | changes))  # type: ignore[arg-type]

    return make


def cell(table: str, *keys: str) -> Cell:
    return Cell(table, keys)
