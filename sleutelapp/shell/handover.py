"""What the process that locks leaves to the one that takes its place: numbers and measures, never a name.

It goes through a pipe as the new process's standard input: not on the command line, which everybody on the
computer can read, and not in a file.
"""

import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

from sleutelapp.shell.place import Place

_INPUT: Final = 0
_MOST_BYTES: Final = 16_384  # a pipe holds this much before anybody reads


@dataclass(frozen=True, slots=True)
class Handover:
    """How the window was left.

    Attributes:
        place: the page and the number of the record on it.
        geometry: as `MainWindow.kept_geometry` gives it.
        minimized: whether it stood in the task bar only.
        active: whether it had the keyboard; one that had not must not take it.
        example: the temporary folder of an example vault.
    """

    place: Place | None = None
    geometry: str = ""
    minimized: bool = False
    active: bool = True
    example: Path | None = None

    def to_bytes(self) -> bytes:
        """For the pipe."""
        values = asdict(self) | {"example": str(self.example) if self.example else None}
        content = json.dumps(values).encode()
        return content if len(content) <= _MOST_BYTES else b"{}"

    @classmethod
    def from_bytes(cls, content: bytes) -> "Handover":
        """What came through the pipe; the defaults for what is not as `to_bytes` writes it."""
        try:
            values = json.loads(content)
            place, example = values.get("place"), values.get("example")
            return cls(
                place=_place(place) if place else None,
                geometry=str(values.get("geometry", "")),
                minimized=values.get("minimized") is True,
                active=values.get("active") is not False,
                example=Path(example) if example else None,
            )
        except (ValueError, TypeError, KeyError, AttributeError):
            return cls()


def received() -> Handover:
    """Read it from the standard input, which is empty from then on; for a process started to resume."""
    try:
        with os.fdopen(os.dup(_INPUT), "rb") as pipe:
            content = pipe.read(_MOST_BYTES)
        nothing = os.open(os.devnull, os.O_RDONLY)
        os.dup2(nothing, _INPUT)
        os.close(nothing)
    except OSError:  # started without any input
        return Handover()
    return Handover.from_bytes(content)


def _place(values: dict[str, object]) -> Place:
    page, record = values["page"], values["record"]
    if isinstance(record, list):
        kind, number = record
        return Place(str(page), (str(kind), int(number)))
    return Place(str(page), int(record) if isinstance(record, int) else None)
