"""What was rescued and what is lost, in words: numbers, codes and days, never a name."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from typing import Final

from sleutelapp.core.messages import message
from sleutelapp.vault.mended_references import TableLoss
from sleutelapp.vault.salvage import Rescued

# What people know by a name, in the order they care about; the rest is counted together.
KINDS: Final = (
    "newcomer",
    "contact",
    "need",
    "referral",
    "follow_up",
    "session",
    "consultation",
    "signal",
    "other_time",
    "organisation",
    "professional",
    "household",
    "draft",
    "issue",
)
_PARTS: Final[tuple[tuple[str, Callable[[TableLoss], int]], ...]] = (
    ("lost", lambda loss: len(loss.lost)),
    ("unsure", lambda loss: loss.unsure or 0),
    ("cut", lambda loss: len(loss.cut)),
    ("dropped", lambda loss: len(loss.dropped)),
    ("loosened", lambda loss: len(loss.loosened)),
)
_SHOWN: Final = ("newcomer", "contact", "need", "referral", "session", "other_time")


def counted(rows: Mapping[str, int], language: str, kinds: Iterable[str] = _SHOWN) -> list[str]:
    """How many of each kind: "60 nieuwkomers"; kinds with none are left out."""
    return [message(f"rescue_{kind}", language, count=rows[kind]) for kind in kinds if rows.get(kind)]


def loss_lines(rescued: Rescued, language: str) -> list[str]:
    """What is lost, a sentence a line; empty when nothing is."""
    lines = []
    for key, part in _PARTS:
        counts = {table: part(loss) for table, loss in rescued.losses.items()}
        what = counted(counts, language, KINDS)
        if others := sum(count for table, count in counts.items() if table not in KINDS):
            what.append(message("rescue_other", language, count=others))
        if what:
            lines.append(message(f"rescue_line_{key}", language, what=", ".join(what)))
    if any(loss.unsure is None for loss in rescued.losses.values()):
        lines.append(message("rescue_line_unknown", language))
    if rescued.older_pages:
        lines.append(message("rescue_line_older", language))
    return lines


def lost_records(rescued: Rescued, language: str) -> list[str]:
    """Each lost record by its code or number and its day."""
    return [
        _record(kind, number, day, language)
        for kind in KINDS
        for number, day in rescued.losses.get(kind, TableLoss()).lost.items()
    ]


def report_text(rescued: Rescued, moment: dt.datetime, language: str) -> str:
    """The whole list, for a file outside the vault."""
    parts = [
        [message("rescue_report_title", language, moment=f"{moment:%Y-%m-%d %H:%M}")],
        [
            message(
                "rescue_report_kept", language, what=", ".join(counted(rescued.rows, language, KINDS)) or "0"
            )
        ],
        loss_lines(rescued, language) or [message("rescue_nothing_lost", language)],
        lost_records(rescued, language),
        [message("rescue_report_aside", language)],
    ]
    return "\n\n".join("\n".join(part) for part in parts if part) + "\n"


def _record(kind: str, number: int, day: str, language: str) -> str:
    if kind == "newcomer":
        return f"N-{number:05}"
    if kind == "issue":
        return day
    name = message(f"rescue_{kind}", language, count=1).partition(" ")[2]
    return f"{name} {number}" + (f" · {day}" if day else "")
