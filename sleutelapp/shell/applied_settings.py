"""The settings of this computer: kept, and working at once."""

from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QApplication

from sleutelapp.core.settings import load_settings, save_settings
from sleutelapp.qt.capture import CaptureGuard, screen_protection
from sleutelapp.qt.direction import set_language
from sleutelapp.qt.theme import apply_theme

_LOOKS: Final = frozenset({"appearance", "text_size"})
_MADE_WITH: Final = frozenset({"language", "text_size"})  # words and sizes are set when a page is made


class AppliedSettings:
    """Reads them, dresses the application and lets it speak; others read `values` whenever they need one."""

    def __init__(self, app: QApplication, path: Path) -> None:
        self._app = app
        self._path = path
        self.values = load_settings(path)
        self._dress()
        set_language(app, self.values.language)
        protect = screen_protection()
        self._capture = CaptureGuard(app, protect, allowed=self.values.window_capture) if protect else None

    def change(self, name: str, value: object) -> bool:
        """Keep another value for a field of Settings; True when the page that is shown has to be made anew."""
        setattr(self.values, name, value)
        self.save()
        if name == "language":
            set_language(self._app, self.values.language)
        if self._capture is not None:
            self._capture.allow(allowed=self.values.window_capture)
        if name in _LOOKS:
            self._dress()
        return name in _MADE_WITH

    def save(self, window_geometry: str = "") -> None:
        """Write them, with the place of a window that goes."""
        self.values.window_geometry = window_geometry or self.values.window_geometry
        save_settings(self.values, self._path)

    def _dress(self) -> None:
        dark = {"dark": True, "light": False}.get(self.values.appearance)
        apply_theme(self._app, dark=dark, text_size=self.values.text_size)
