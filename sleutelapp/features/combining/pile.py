"""The pile of files that the coordinator has opened, and what it comes to. Nothing here knows of widgets or keeps anything.

Each function makes another pile, so that it may run on a thread of its own and be stopped half-way without harm.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from sleutelapp.features.combining.merge import GivenFile, merge
from sleutelapp.features.combining.reading import read_file, shown_names
from sleutelapp.features.combining.result import Combined, combined
from sleutelapp.features.periods.period import Period, PeriodKind

SUFFIX: Final = ".xlsx"
_OPEN_IN_EXCEL: Final = "~$"  # how Excel begins the name of the file by which it locks another
_SHORTEST_FIRST: Final[tuple[PeriodKind, ...]] = ("quarter", "half_year", "year")

Tell = Callable[[int, int, str], None]  # done, of how many, name of the next; may raise to stop


@dataclass(frozen=True, slots=True)
class OpenedFile:
    """A file, and what was in it."""

    path: Path
    given: GivenFile


@dataclass(frozen=True, slots=True)
class Pile:
    """Everything opened so far, in the order in which it came, and what it comes to in the chosen period (None: all).

    `combined` is None while there is no file.
    """

    files: tuple[OpenedFile, ...] = ()
    period: Period | None = None
    combined: Combined | None = None


def workbooks_in(paths: Iterable[Path]) -> tuple[Path, ...]:
    """Each file once; of a folder and the folders in it, its workbooks by name."""
    found: dict[Path, None] = {}
    for path in paths:
        if path.is_dir():
            inside = sorted(each for each in path.rglob("*") if each.suffix.lower() == SUFFIX)
            found |= dict.fromkeys(
                each for each in inside if not each.name.startswith(_OPEN_IN_EXCEL) and each.is_file()
            )
        else:
            found[path] = None
    return tuple(found)


def pile_with(before: Pile, paths: Sequence[Path], tell: Tell) -> Pile:
    """The pile with these added; a file that is in it already is opened again, in its place."""
    new = workbooks_in(paths)
    opened = {each.path: each for each in before.files}
    for number, path in enumerate(new):
        tell(number, len(new), path.name)
        opened[path] = OpenedFile(path, read_file(path, path.name))
    return counted(replace(before, files=tuple(opened.values())), before.period, tell)


def pile_without(before: Pile, path: Path, tell: Tell) -> Pile:
    """The pile without one file."""
    left = tuple(each for each in before.files if each.path != path)
    return counted(replace(before, files=left), before.period, tell)


def counted(pile: Pile, period: Period | None, tell: Tell) -> Pile:
    """The same files, counted in another period; in all of them where none of the files is about it."""
    tell(0, 0, "")
    if not pile.files:
        return Pile()
    chosen = period if period in periods_of(pile.files) else None
    names = shown_names([each.path for each in pile.files])
    files = tuple(
        OpenedFile(each.path, replace(each.given, name=name))
        for each, name in zip(pile.files, names, strict=True)
    )
    return Pile(files, chosen, combined(merge((each.given for each in files), chosen)))


def periods_of(files: Iterable[OpenedFile]) -> tuple[Period, ...]:
    """The years, half-years and quarters that the files are about, the latest first.

    A longer one stands there only where it holds more than a shorter one.
    """
    quarters = {
        Period.parse(publication.issue.period) for each in files for publication in each.given.publications
    }
    found: dict[frozenset[Period], Period] = {}
    for kind in _SHORTEST_FIRST:
        for period in {Period.of(kind, quarter.first) for quarter in quarters}:
            inside = frozenset(each for each in quarters if period.first <= each.first <= period.last)
            found.setdefault(inside, period)
    return tuple(
        sorted(found.values(), key=lambda each: (_SHORTEST_FIRST.index(each.kind), each.first), reverse=True)
    )
