"""How a backup is named on the screens."""

import datetime as dt
from typing import Final

from PySide6.QtCore import QLocale

from sleutelapp.core.clock import local
from sleutelapp.qt.days import day_heading
from sleutelapp.qt.text import isolate
from sleutelapp.vault.backup_file import SUFFIX, BackupFile

BACKUP_FILES: Final = SUFFIX


def when_made(backup: BackupFile, today: dt.date) -> str:
    """The day and the time by which people know it: "Vandaag 14:02"."""
    made = local(backup.manifest.made_at)
    return f"{day_heading(made.date(), today)} {isolate(f'{made:%H:%M}')}"


def size_of(backup: BackupFile) -> str:
    """How big the file is."""
    return isolate(
        QLocale().formattedDataSize(backup.size, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)
    )
