"""The backup that is made when the vault closes: after the drafts, behind the locked window."""

from sleutelapp.core.clock import Clock
from sleutelapp.core.errors import UserError
from sleutelapp.features.profile.queries import is_demo
from sleutelapp.qt.jobs import Job
from sleutelapp.vault.backup import BackupSource
from sleutelapp.vault.backup_file import Reason
from sleutelapp.vault.backups import backup_status, keep_backup
from sleutelapp.vault.store import Vault


def backup_wanted(vault: Vault, reason: Reason) -> bool:
    """Whether an open vault is to be backed up: something changed, or it is about to be replaced; never an example."""
    if vault.read_only or (reason == "change" and not backup_status(vault.files).is_due):
        return False
    try:
        with vault.reading() as session:
            return not is_demo(session)
    except UserError:  # the backup will say what is the matter
        return True


def make_leaving_backup(source: BackupSource, clock: Clock, reason: Reason) -> Job:
    """Begin it; what goes wrong is remembered with the vault, and told when it is opened again."""
    job = Job(lambda progress: keep_backup(source, clock, reason=reason, progress=progress.report))
    job.failed.connect(_pass_on)
    return job.start()


def _pass_on(error: BaseException) -> None:
    if not isinstance(error, UserError):
        raise error
