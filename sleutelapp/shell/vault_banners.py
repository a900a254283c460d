"""What must be known of a vault as long as it is open."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sleutelapp.core.messages import message
from sleutelapp.features.profile.queries import is_demo
from sleutelapp.features.trail.words import finding_sentences
from sleutelapp.qt.banner import Banner
from sleutelapp.qt.theme import SPACE
from sleutelapp.vault.backups import backup_status
from sleutelapp.vault.findings import Finding
from sleutelapp.vault.store import Vault


class VaultBanners(QWidget):
    """For an example, a vault that cannot be written, a backup that failed, and a vault that is not what it was."""

    backups_wanted = Signal()
    findings_read = Signal()

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
        self._findings: list[Banner] = []
        self._read_only = vault.read_only
        self._failed = Banner(
            "danger", message(failed, language) if failed else "", self.tr("To the backups")
        )
        self._failed.action.connect(self.backups_wanted)
        self._column.addWidget(self._failed)
        self._failed.setVisible(bool(failed))

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Say what is not as it was when the vault was last open, until somebody has read it."""
        for banner in self._findings:
            banner.hide()
            banner.deleteLater()
        self._findings = []
        for sentence in finding_sentences(findings):
            done = "" if self._read_only or self._findings else self.tr("I have read this")
            banner = Banner("danger", sentence, done)
            banner.action.connect(self.findings_read)
            self._column.addWidget(banner)
            self._findings.append(banner)

    def backup_made(self) -> None:
        """The last backup did not fail."""
        self._failed.hide()
