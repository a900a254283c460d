"""Long work on a thread of its own, with progress, cancel, and results on the window's thread.

The work gets a :class:`Progress` and returns plain data. It must not touch widgets, nor records of the writing
connection.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QMetaMethod, QObject, QThread, Signal

from sleutelapp.core.overriding import override

if TYPE_CHECKING:
    from collections.abc import Callable


class JobCancelledError(Exception):
    """Raised inside the work by :meth:`Progress.check` after the user cancelled."""


class Progress:
    """What the work holds on to while it runs."""

    def __init__(self, report: Callable[[int, int, str], None], cancelled: Callable[[], bool]) -> None:
        self._report = report
        self._cancelled = cancelled

    def report(self, done: int, total: int, text: str = "") -> None:
        """Tell how far it is: ``done`` out of ``total`` steps (0 when unknown). Stops a cancelled job.

        Raises:
            JobCancelledError: the user cancelled.
        """
        self.check()
        self._report(done, total, text)

    def check(self) -> None:
        """Stop here when the user cancelled.

        Raises:
            JobCancelledError: the user cancelled.
        """
        if self._cancelled():
            raise JobCancelledError

    @property
    def cancelled(self) -> bool:
        """Whether the user cancelled."""
        return self._cancelled()


class _Worker(QThread):
    progressed = Signal(int, int, str)

    def __init__(self, work: Callable[[Progress], object]) -> None:
        super().__init__()
        self._work = work
        self.result: object = None
        self.error: BaseException | None = None

    @override
    def run(self) -> None:
        try:
            self.result = self._work(Progress(self.progressed.emit, self.isInterruptionRequested))
        except BaseException as error:  # noqa: BLE001 - it is raised or reported on the window's thread
            self.error = error


class Job(QObject):
    """One piece of work. Exactly one of succeeded, failed and cancelled is emitted, then finished.

    An error nobody listens for through ``failed`` is raised on the window's thread, where the crash report sees it.
    """

    progressed = Signal(int, int, str)
    succeeded = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    finished = Signal()

    def __init__(self, work: Callable[[Progress], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = _Worker(work)
        self._worker.progressed.connect(self.progressed)
        self._worker.finished.connect(self._settle)
        self._settled = False

    def start(self) -> Job:
        """Begin; returns itself."""
        _running.add(self)
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self.join)
        self._worker.start()
        return self

    def cancel(self) -> None:
        """Ask the work to stop at its next report or check."""
        self._worker.requestInterruption()

    def is_running(self) -> bool:
        """Whether the work goes on."""
        return self._worker.isRunning()

    def join(self) -> None:
        """Cancel and wait until the thread has ended."""
        self.cancel()
        self.wait()

    def wait(self) -> None:
        """Let the work come to its end, and wait for it."""
        self._worker.wait()
        _running.discard(self)

    def _settle(self) -> None:
        if self._settled:
            return
        self._settled = True
        # "finished" is emitted by the thread itself, just before it ends.
        self._worker.wait()
        _running.discard(self)
        error = self._worker.error
        try:
            if error is None:
                self.succeeded.emit(self._worker.result)
            elif isinstance(error, JobCancelledError):
                self.cancelled.emit()
            elif self.isSignalConnected(QMetaMethod.fromSignal(self.failed)):
                self.failed.emit(error)
            else:
                raise error
        finally:
            self.finished.emit()


# A job started without being kept must live until it ends.
_running: Final[set[Job]] = set()


def join_all() -> None:
    """Cancel every job and wait for its thread; call it before the vault closes."""
    for job in tuple(_running):
        job.join()
