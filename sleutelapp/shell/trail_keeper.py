"""The window's side of the audit trail: writes what waits, reads all of it once, and tells what is not as it was."""

from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from sleutelapp.core.errors import UserError
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.jobs import Job
from sleutelapp.shell.vault_banners import VaultBanners
from sleutelapp.vault.findings import Finding

_FLUSH_MS: Final = 5000
_READ_MS: Final = 1500  # after what was asked for is painted


class TrailKeeper(QObject):
    """Lives as long as the workbench whose banners it fills."""

    failed = Signal(object)  # a UserError

    def __init__(self, workspace: Workspace, banners: VaultBanners) -> None:
        super().__init__(banners)
        self._workspace = workspace
        self._banners = banners
        self._findings: tuple[Finding, ...] = ()
        self._accepted = 0  # how often somebody said to have read them
        self._job: Job | None = None
        self._writing = QTimer(self, interval=_FLUSH_MS)
        self._writing.timeout.connect(workspace.vault.audit.flush)
        self._reading = QTimer(self, interval=_READ_MS, singleShot=True)
        self._reading.timeout.connect(self._read)
        banners.findings_read.connect(self._accept)

    def begin(self) -> None:
        """Tell what was found at the opening at once, and what the whole trail tells a little later."""
        self._show(self._workspace.vault.audit.findings)
        self._writing.start()
        self._reading.start()

    def _read(self) -> None:
        vault, accepted = self._workspace.vault, self._accepted

        def show(findings: tuple[Finding, ...]) -> None:
            self._job = None
            if accepted == self._accepted:
                self._show(findings)
            else:  # it began before that, and tells what was accepted since
                self._read()

        job = self._job = Job(lambda progress: vault.trail_findings(progress.check), self)
        job.succeeded.connect(show)
        job.failed.connect(self._fail)
        job.start()

    def _show(self, findings: tuple[Finding, ...]) -> None:
        self._findings = findings
        self._banners.show_findings(findings)

    def _fail(self, error: BaseException) -> None:
        if not isinstance(error, UserError):
            raise error
        self.failed.emit(error)

    def _accept(self) -> None:
        vault = self._workspace.vault
        try:
            findings = vault.trail_findings()
        except UserError as error:
            self._fail(error)
            return

        def accept(_session: object) -> None:
            for each in findings:
                self._workspace.note("accepted", "audit", each.seq, each.fingerprint)

        if self._workspace.write(accept):
            vault.audit.findings = ()
            self._accepted += 1
            self._show(())
