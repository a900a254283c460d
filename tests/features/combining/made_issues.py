"""Invented issues whose truth is known: what was counted, and what was published of it."""

import random
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sleutelapp.disclosure.issue import ExactFigure, Issue
from sleutelapp.disclosure.shared_sessions import rounded
from sleutelapp.disclosure.tables import TOTAL, Cell, SharedSession
from sleutelapp.features.combining.merge import GivenFile, Merge
from sleutelapp.features.publications.publication import Publication

REACH = Cell("reach", (TOTAL, TOTAL, TOTAL))
TRANSFERRED = Cell("transferred")
ATTENDANCE = Cell("attendance", (TOTAL,))


@dataclass(frozen=True)
class Made:
    """An issue and the counts behind it; `attended` are those of sessions given together."""

    issue: Issue
    truth: Mapping[Cell, int]


def made(
    sender: str = "SP-A",
    counts: Mapping[Cell, int] | None = None,
    *,
    quarter: int = 2,
    k: int = 5,
    seed: int = 0,
    version: str = "1",
    organisation: str = "Welzijn Noord",
    exact: Iterable[ExactFigure] = (),
    sessions: Sequence[SharedSession] = (),
) -> Made:
    """An issue of these counts, each rounded to an adjacent multiple of k; sessions given together by their own rule."""
    chance = random.Random(f"{sender}{quarter}{seed}")  # noqa: S311 -- invented data
    truth = dict(counts or {})
    values = {
        cell: rounded(count, k) if cell.table == "attendance_session" else _rounded(chance, count, k)
        for cell, count in truth.items()
    }
    issue = Issue(
        sender=sender,
        sender_name="",
        organisation=organisation,
        year=2026,
        quarter=quarter,
        k=k,
        code_list_version=version,
        values=values,
        exact=tuple(exact),
        sessions=tuple(sessions),
    )
    return Made(issue, truth)


def file_of(name: str, *issues: Issue) -> GivenFile:
    return GivenFile(name=name, publications=tuple(Publication(issue) for issue in issues))


def saved(name: str, merge: Merge) -> GivenFile:
    """What is read back of a combined workbook."""
    return GivenFile(name=name, publications=merge.publications, disputed=merge.disputed)


def _rounded(chance: random.Random, count: int, k: int) -> int:
    return count // k * k + (k if chance.random() < count % k / k else 0)
