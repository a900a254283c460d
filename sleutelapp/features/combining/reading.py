"""Reading files to combine, one after the other."""

from collections.abc import Callable, Sequence
from pathlib import Path

from sleutelapp.core.errors import UserError
from sleutelapp.features.combining.merge import GivenFile
from sleutelapp.features.publications.reading import read_workbook

Progress = Callable[[int, int], None]  # files read, of how many


def read_files(paths: Sequence[Path], progress: Progress | None = None) -> tuple[GivenFile, ...]:
    """What stands in the files, in their order; one that cannot be read says why. `progress` may raise to stop."""
    names = shown_names(paths)
    found = []
    for number, (path, name) in enumerate(zip(paths, names, strict=True)):
        if progress is not None:
            progress(number, len(paths))
        found.append(read_file(path, name))
    if progress is not None:
        progress(len(paths), len(paths))
    return tuple(found)


def read_file(path: Path, name: str) -> GivenFile:
    """What stands in one file."""
    try:
        content = read_workbook(path)
    except UserError as error:
        return GivenFile(name=name, refusal=error)
    return GivenFile(name=name, publications=content.publications, disputed=content.disputed)


def shown_names(paths: Sequence[Path]) -> tuple[str, ...]:
    """What each file is called where people read it: its name, and a number after one that was there before."""
    found: list[str] = []
    taken: set[str] = set()
    for path in paths:
        name, number = path.name, 1
        while name in taken:
            number += 1
            name = f"{path.name} ({number})"
        taken.add(name)
        found.append(name)
    return tuple(found)
