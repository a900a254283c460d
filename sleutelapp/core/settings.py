"""Settings outside the vault: how the app looks and behaves before it is unlocked. Never a name.

To add a setting, add a field with its default; reading an older file keeps working.
"""

import json
import logging
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path

from sleutelapp.core.files import write_whole

_log = logging.getLogger(__name__)


@dataclass
class Settings:
    """Each setting once: name, type, default."""

    language: str = "nl"
    appearance: str = "system"  # system, light or dark
    text_size: float = 1.0  # 1.0 to 2.0 times the system's size
    lock_minutes: int = 5  # without input; 1 to 15
    window_geometry: str = ""  # Qt's own, base 64
    navigation_collapsed: bool = False
    views: dict[str, str] = field(default_factory=dict)  # how a page is looked at, by the key of the page
    window_capture: bool = False  # screenshots and screen sharing may show the window
    coordinator: bool = False  # a computer without a vault begins with the coordinator's window


def load_settings(path: Path) -> Settings:
    """The settings of a file; defaults for what is absent, unknown or of another type."""
    settings = Settings()
    try:
        stored = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return settings
    except (OSError, ValueError):
        _log.warning("settings file unreadable, defaults used")
        return settings
    for known in fields(settings):
        value = stored.get(known.name) if isinstance(stored, dict) else None
        if type(value) is type(getattr(settings, known.name)):
            setattr(settings, known.name, value)
    settings.views = {key: view for key, view in settings.views.items() if isinstance(view, str)}
    settings.lock_minutes = min(max(settings.lock_minutes, 1), 15)
    settings.text_size = min(max(settings.text_size, 1.0), 2.0)
    return settings


def save_settings(settings: Settings, path: Path) -> None:
    """Write the settings; a disk that refuses loses a window size, never work, so it is only logged."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, json.dumps(asdict(settings), indent=1).encode())
    except OSError as error:
        _log.warning("settings not saved: errno %s", error.errno)
