"""Where things lie on this computer. Nothing personal is ever part of a path."""

from dataclasses import dataclass
from pathlib import Path

import platformdirs

_APP = "Sleutelapp"
SYNCED_FOLDERS = (
    "onedrive",
    "dropbox",
    "icloud",
    "mobile documents",
    "google drive",
    "googledrive",
    "nextcloud",
)


def default_vault_folder() -> Path:
    """The platform's folder for this user's data."""
    return Path(platformdirs.user_data_dir(_APP, appauthor=False))


def settings_file() -> Path:
    """The settings: language, size, lock time; never a name."""
    return Path(platformdirs.user_config_dir(_APP, appauthor=False)) / "settings.json"


def log_folder() -> Path:
    """Logs and crash reports."""
    return Path(platformdirs.user_log_dir(_APP, appauthor=False))


def is_synced(folder: Path) -> bool:
    """Whether a cloud service copies this folder elsewhere; the user is warned then."""
    return any(word in part.lower() for part in folder.absolute().parts for word in SYNCED_FOLDERS)


def is_on_same_disk(path: Path, other: Path) -> bool:
    """Whether both lie on one disk or partition, so that losing it loses both; no when that cannot be known."""
    try:
        return path.stat().st_dev == other.stat().st_dev
    except OSError:
        return False


@dataclass(frozen=True, slots=True)
class VaultFiles:
    """The files of one vault folder."""

    folder: Path

    @property
    def store(self) -> Path:
        """The encrypted database."""
        return self.folder / "kluis.db"

    @property
    def keys(self) -> Path:
        """The key file."""
        return self.folder / "kluis.sleutels"

    @property
    def keys_copy(self) -> Path:
        """Its identical copy."""
        return self.folder / "kluis.sleutels.kopie"

    @property
    def trail_head(self) -> Path:
        """How far the audit trail came, after every save; nothing personal."""
        return self.folder / "kluis.spoor"

    @property
    def lock(self) -> Path:
        """What the process that owns the vault holds locked."""
        return self.folder / "kluis.lock"

    @property
    def status(self) -> Path:
        """Wrong tries and waiting time; nothing personal."""
        return self.folder / "status.json"

    @property
    def reserve(self) -> Path:
        """Holds nothing but room, given up when the disk is full."""
        return self.folder / "kluis.reserve"

    @property
    def temporary(self) -> Path:
        """Wiped at start and at lock."""
        return self.folder / "tmp"

    @property
    def backups(self) -> Path:
        """The backups made by itself."""
        return self.folder / "backups"

    @property
    def backup_status(self) -> Path:
        """Whether something changed since the last backup, and whether that failed; nothing personal."""
        return self.folder / "backup.json"

    @property
    def incoming(self) -> Path:
        """A restored vault, complete, just before it takes the place of this one."""
        return self.folder / "terugzetten"

    @property
    def replacing(self) -> Path:
        """Stands there while a restored vault takes the place of this one."""
        return self.folder / "terugzetten.json"

    def exists(self) -> bool:
        """Whether there is a vault, whole or not."""
        parts = (self.store, self.keys, self.keys_copy, self.replacing)
        return any(path.exists() for path in parts)
