"""What must be known of a vault as long as it is open."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sleutelapp.core.messages import message
from sleutelapp.features.profile.queries import is_demo
from sleutelapp.qt.banner import Banner
from sleutelapp.qt.theme import SPACE
from sleutelapp.vault.backups import backup_status
from sleutelapp.vault.store import Vault


class VaultBanners(QWidget):
    """One for an example, one for a vault that cannot be written, one for a backup that failed."""

    backups_wanted = Signal()

    def __init__(self, vault: Vault, language: str) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(SPACE.xxl, 0, SPACE.xxl, 0)
        self._column.setSpacing(SPACE.s)
        with vault.reading() as session:
            demo = is_demo(session)
        if demo:
            self._column.addWidget(Banner("info", self.tr("Example vault: invented people")))
        if vault.read_only:
            sentence = (
                self.tr("You can look, but nothing is saved: the disk is full. Make room, lock and unlock.")
                if vault.backup_source.refuses == "disk_full"
                else self.tr("You can look, but nothing is saved: this vault's folder may not be written to.")
            )
            self._column.addWidget(Banner("warn", sentence))
        failed = backup_status(vault.files).failed
        self._failed = Banner(
            "danger", message(failed, language) if failed else "", self.tr("To the backups")
        )
        self._failed.action.connect(self.backups_wanted)
        self._column.addWidget(self._failed)
        self._failed.setVisible(bool(failed))

    def backup_made(self) -> None:
        """The last backup did not fail."""
        self._failed.hide()
