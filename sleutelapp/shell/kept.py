"""What the user must not notice when the workbench is made anew: in another language or size, with other codes."""

from dataclasses import dataclass

from sleutelapp.shell.place import Place


@dataclass(frozen=True, slots=True)
class Kept:
    """The way back, the widget with the focus by its name, and what the toast says."""

    history: tuple[Place, ...] = ()
    focus: str = ""
    said: str = ""
    can_undo: bool = False
