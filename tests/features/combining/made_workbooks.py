"""Workbooks on the disk, of invented issues."""

import datetime as dt
from pathlib import Path

from sleutelapp.disclosure.activity import AGREED, CONTACTS_BY_KIND, MINUTES
from sleutelapp.disclosure.issue import ExactFigure
from sleutelapp.disclosure.tables import TOTAL, Cell
from sleutelapp.features.publications.publication import Publication, SharedSignal
from sleutelapp.features.publications.writing import build_data_workbook
from tests.features.combining.made_issues import REACH, Made, made

DAY = dt.date(2026, 10, 5)


def write(path: Path, *issues: Made, signals: tuple[SharedSignal, ...] = ()) -> Path:
    """A workbook of these issues."""
    publications = [Publication(each.issue, signals=signals) for each in issues]
    path.write_bytes(build_data_workbook(publications, "nl", DAY))
    return path


def worked(
    sender: str, people: int, *, quarter: int = 3, place: str = "GM0363", seed: int = 0, contacts: int = 12
) -> Made:
    """An issue of somebody who worked in one municipality: 60 hours, of 72 agreed."""
    month = f"2026-{3 * quarter - 2:02}"
    return made(
        sender,
        {
            REACH: people,
            Cell("reach", (place, TOTAL, TOTAL)): people,
            Cell("people", ("T", TOTAL, TOTAL, TOTAL)): people // 2,
            Cell("people", ("P", TOTAL, TOTAL, TOTAL)): 5,
            Cell("new"): people,
        },
        quarter=quarter,
        seed=seed,
        exact=(
            ExactFigure(MINUTES, (place, month, "contact"), 60 * 60),
            ExactFigure(AGREED, (place,), 72 * 60),
            ExactFigure(CONTACTS_BY_KIND, ("home_visit", month), contacts),
            ExactFigure(CONTACTS_BY_KIND, ("not_at_home", month), 3),
        ),
    )
