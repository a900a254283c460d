"""The coordinator's door: whether this computer begins there, and the window behind it.

Loaded before the first paint; the window's own modules come when the door is taken.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from sleutelapp.core.clock import Clock
from sleutelapp.core.settings import Settings, save_settings
from sleutelapp.qt.dialogs import Dialogs
from sleutelapp.shell.coordinator.begun import Begun

if TYPE_CHECKING:
    from sleutelapp.shell.coordinator.bench import CoordinatorBench


class CoordinatorDoor:
    """Makes the coordinator's window, one at a time."""

    def __init__(self, settings: Settings, settings_path: Path, dialogs: Dialogs, clock: Clock) -> None:
        self._settings = settings
        self._settings_path = settings_path
        self._dialogs = dialogs
        self._clock = clock

    def remember(self, *, is_coordinators: bool) -> None:
        """Note where a computer without a vault begins."""
        if self._settings.coordinator != is_coordinators:
            self._settings.coordinator = is_coordinators
            save_settings(self._settings, self._settings_path)

    def open(self, begun: Begun) -> "CoordinatorBench":
        """The window, which goes on with what was begun in the one before it."""
        from sleutelapp.reference.codes import load_reference  # noqa: PLC0415 -- see the top
        from sleutelapp.shell.coordinator.bench import CoordinatorBench  # noqa: PLC0415 -- see the top

        return CoordinatorBench(
            load_reference(),
            self._settings,
            self._dialogs,
            self._clock,
            self._settings_path.parent,
            begun=begun,
        )
