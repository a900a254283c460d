"""What every screen of the coordinator's window works with, handed to its constructor. There is no vault here."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from sleutelapp.core.clock import Clock
from sleutelapp.core.settings import Settings
from sleutelapp.reference.codes import Reference

if TYPE_CHECKING:
    from sleutelapp.qt.dialogs import Dialogs


@dataclass(frozen=True)
class Office:
    """The code lists, in one language, and the ways to speak to the coordinator."""

    reference: Reference
    dialogs: "Dialogs"
    clock: Clock
    settings: Settings  # of this computer; to read, see `OfficeScreen.setting_wanted`
    folder: Path  # of the settings: unsaved work is kept there; it holds nothing about people
    say: Callable[[str], None]  # a toast
    offer_undo: Callable[[str, Callable[[], None]], None]  # a toast with "Ongedaan maken"

    @property
    def language(self) -> str:
        """The language of the window."""
        return self.settings.language

    def label(self, list_name: str, code: str | None) -> str:
        """The label of a code in the language of the window; empty for none."""
        return self.reference[list_name].label(code, self.language)


class OfficeScreen(QWidget):
    """A page of the coordinator's window."""

    setting_wanted = Signal(str, object)  # field of Settings, value

    def arrive(self) -> None:
        """Called when this screen is about to be shown."""

    def keep(self) -> None:
        """Keep what is being typed, so that a restart loses nothing."""

    def may_leave(self) -> bool:
        """Whether the window may close now; asks where something is not saved."""
        return True

    def work(self) -> object:
        """What the same screen goes on with when it is made anew, in another language or size; None for nothing."""
        return None

    def go_on(self, work: object) -> None:
        """Go on with what `work` gave."""
