"""Locks an open vault that nobody touches, and one whose computer slept or whose clock was turned back."""

import time
from collections.abc import Callable
from datetime import datetime
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal

from sleutelapp.core.clock import Clock
from sleutelapp.core.overriding import override

_INPUT: Final = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletPress,
        QEvent.Type.InputMethod,
    }
)
# Time servers move a clock by less than this.
_CLOCK_DRIFT_SECONDS: Final = 5


class AutoLock(QObject):
    """Emits ``due`` when there was no input for so many minutes, by whichever of two clocks moved further.

    The steady clock stands still while some computers sleep, the wall clock does not; but the wall clock can
    be set, and one that goes back locks at once.
    """

    due = Signal()

    def __init__(
        self,
        minutes: Callable[[], int],
        clock: Clock,
        *,
        steady: Callable[[], float] = time.monotonic,
        check_ms: int = 5000,
        parent: QObject | None = None,
    ) -> None:
        """Watch nothing yet; see `start`.

        Args:
            minutes: how long without input, asked at every check: an open form is given more.
            clock: the wall clock.
            steady: seconds of a clock that never goes back.
            check_ms: how often to look, in milliseconds.
            parent: owner.
        """
        super().__init__(parent)
        self._minutes = minutes
        self._clock = clock
        self._steady = steady
        self._timer = QTimer(self, interval=check_ms)
        self._timer.timeout.connect(self.check)
        self._input_steady = 0.0
        self._input_wall = datetime.min  # noqa: DTZ901 -- UTC without zone, as the clock gives it
        self._seen_wall = self._input_wall

    def start(self) -> None:
        """Watch from now on."""
        self._note_input()
        self._seen_wall = self._input_wall
        self._timer.start()
        app = QCoreApplication.instance()
        if app is not None:
            app.installEventFilter(self)

    def stop(self) -> None:
        """Watch no longer."""
        self._timer.stop()
        app = QCoreApplication.instance()
        if app is not None:
            app.removeEventFilter(self)

    def check(self) -> None:
        """Look at both clocks."""
        now = self._clock.utc()
        went_back = (self._seen_wall - now).total_seconds() > _CLOCK_DRIFT_SECONDS
        self._seen_wall = now
        idle = max(self._steady() - self._input_steady, (now - self._input_wall).total_seconds())
        if went_back or idle >= self._minutes() * 60:
            self.stop()
            self.due.emit()

    def _note_input(self) -> None:
        self._input_steady = self._steady()
        self._input_wall = self._clock.utc()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _INPUT:
            # A laptop that wakes up sends its first key before the timer: look before it counts as input.
            self.check()
            if not self._timer.isActive():
                return True  # what woke the computer was not meant for the page that is gone
            self._note_input()
        return False
