"""What was done since the vault opened and can be taken back: the last first, as in every editor."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from PySide6.QtCore import QObject, Signal

MOST_KEPT: Final = 30


@dataclass(frozen=True, slots=True)
class Done:
    """One action: what was said of it, when (local time), and how it is taken back."""

    said: str
    at: datetime
    undo: Callable[[], None]


class UndoHistory(QObject):
    """A stack: taking back an older action first could undo it into a state that never was."""

    changed = Signal()
    added = Signal(str)  # what was said of it

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._done: list[Done] = []

    def add(self, said: str, at: datetime, undo: Callable[[], None]) -> None:
        """Something was done; beyond MOST_KEPT the oldest is forgotten."""
        self._done = [*self._done, Done(said, at, undo)][-MOST_KEPT:]
        self.changed.emit()
        self.added.emit(said)

    def newest_first(self) -> tuple[Done, ...]:
        """What can be taken back, in the order in which it will be."""
        return tuple(reversed(self._done))

    def undo_last(self) -> Done | None:
        """Take back the last action, and give it; None when there was none, or it was refused.

        An undo that is refused adds itself again, so it is taken off the stack before it runs.
        """
        if not self._done:
            return None
        last = self._done.pop()
        last.undo()
        self.changed.emit()
        is_back = bool(self._done) and self._done[-1].undo is last.undo
        return None if is_back else last

    def clear(self) -> None:
        """Forget everything: the vault closes."""
        self._done.clear()
        self.changed.emit()
