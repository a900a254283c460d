"""Making a backup: while the vault is in use, written whole or not at all, and read again before it counts."""

import contextlib
import errno
import hashlib
import os
import shutil
import tempfile
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from sleutelapp.core.errors import Damaged, Refused, UserError
from sleutelapp.core.files import replace_file, sync_folder
from sleutelapp.core.paths import VaultFiles
from sleutelapp.vault.backup_file import (
    BackupFile,
    Manifest,
    Progress,
    Reason,
    opened_rows,
    read_backup_file,
    read_image,
    sealed_rows,
    write_backup_file,
)
from sleutelapp.vault.connection import connect
from sleutelapp.vault.key_file import KeyFile, read_key_file
from sleutelapp.vault.migrations import latest_version
from sleutelapp.vault.store_image import Rows, check_image, copy_store

_STEPS: Final = 1000
_FULL: Final = frozenset({errno.ENOSPC, errno.EFBIG, errno.EDQUOT})
_FORBIDDEN: Final = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


@dataclass(frozen=True, slots=True)
class BackupSource:
    """What a backup of a vault is made from; it outlives the open vault, so let go of it soon: it holds keys."""

    files: VaultFiles
    vault_id: str
    store_key: bytes = field(repr=False)
    sealing_key: bytes = field(repr=False)  # of the key file
    backup_key: bytes = field(repr=False)
    refuses: str = ""  # key of the sentence why nothing may be written; empty where it may

    @property
    def read_only(self) -> bool:
        """Whether the vault is open to view only."""
        return bool(self.refuses)


def make_backup(
    source: BackupSource,
    output: Path,
    made_at: datetime,
    *,
    reason: Reason = "hand",
    progress: Progress | None = None,
) -> BackupFile:
    """A verified backup at `output`; what stood there is replaced, at the very end. On any thread.

    Args:
        source: of an open vault, or of one just closed.
        output: in a folder that is there.
        made_at: now, in UTC without zone.
        reason: why.
        progress: told how far it is; may raise to stop.

    Raises:
        Refused: the disk is full or may not be written to, or the backup did not read back as written.
        Damaged: the vault itself is damaged, so that no backup of it is made.
        BaseException: what `progress` raised. In all cases nothing half-made is left.
    """
    tell = progress or (lambda _done, _total: None)

    def told(first: int, last: int) -> Callable[[int, int], object]:
        return lambda done, total: tell(first + (last - first) * min(done, total) // max(total, 1), _STEPS)

    tell(0, _STEPS)
    key_file = _key_file(source)
    with _own_folder(source, output) as folder:
        image = folder / "kluis.db"
        with _making():
            before = copy_store(
                source.files.store, source.store_key, image, told(0, 400), immutable=source.read_only
            )
        schema, rows = _checked(image, source, lambda: tell(400, _STEPS))
        if before not in (None, rows):
            raise Refused("backup_not_verified")
        with _making():
            manifest = Manifest(
                vault_id=source.vault_id,
                made_at=made_at,
                reason=reason,
                schema=schema,
                image_bytes=image.stat().st_size,
                image_sha256=_sha256(image),
                sealed_rows=sealed_rows(rows, source.backup_key, source.vault_id, made_at),
            )
            return _write(output, manifest, key_file, image, backup_key=source.backup_key, told=told)


def remake_backup(
    source: BackupSource,
    backup: BackupFile,
    change: Callable[[Any], object],
    erased: Collection[str],
    progress: Progress | None = None,
) -> BackupFile:
    """The same backup, of the same moment, with its image changed; verified before it takes its own place. On any thread.

    Args:
        source: of the open vault, whose key it was made with.
        backup: as it lies there.
        change: what is done to the store in it, on a connection that may copy; leaves no transaction open.
        erased: tombstones that its key file knows from then on.
        progress: told how far it is; may raise to stop.

    Raises:
        Refused: it has another key or schema, the disk is full, or it did not read back as written; it is as it was.
        Damaged: it is not whole.
    """
    tell = progress or (lambda _done, _total: None)
    manifest, key_file = backup.manifest, backup.key_file
    if not key_file.is_sealed_by(source.sealing_key) or manifest.schema != latest_version():
        raise Refused("backup_not_changeable")
    tell(0, _STEPS)
    with _own_folder(source, backup.path) as folder:
        image = folder / "kluis.db"
        with _making(), image.open("xb") as file:
            read_image(backup, source.backup_key, file.write, lambda _done: None)
        with contextlib.closing(connect(image, source.store_key, writable=True, may_copy=True)) as connection:
            change(connection)
            connection.execute("PRAGMA journal_mode = DELETE")  # as it was: an image has no journal
        tell(400, _STEPS)
        schema, rows = _checked(image, source, lambda: tell(500, _STEPS))
        with _making():
            return _write(
                backup.path,
                replace(
                    manifest,
                    schema=schema,
                    image_bytes=image.stat().st_size,
                    image_sha256=_sha256(image),
                    sealed_rows=sealed_rows(rows, source.backup_key, source.vault_id, manifest.made_at),
                ),
                key_file.with_erased(erased).sealed(source.sealing_key),
                image,
                backup_key=source.backup_key,
                told=lambda first, last: (
                    lambda done, total: tell(
                        first + (last - first) * min(done, total) // max(total, 1), _STEPS
                    )
                ),
            )


def _write(
    output: Path,
    manifest: Manifest,
    key_file: KeyFile,
    image: Path,
    *,
    backup_key: bytes,
    told: Callable[[int, int], Callable[[int, int], object]],
) -> BackupFile:
    unfinished = output.with_name(output.name + ".nieuw")
    wrote, came = told(600, 800), told(800, 1000)
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)
    try:
        with os.fdopen(os.open(unfinished, flags, 0o600), "wb") as file:
            write_backup_file(
                file,
                manifest,
                key_file,
                image,
                backup_key=backup_key,
                wrote=lambda done: wrote(done, manifest.image_bytes),
            )
            file.flush()
            os.fsync(file.fileno())
        _read_again(unfinished, manifest, backup_key, lambda done: came(done, manifest.image_bytes))
        replace_file(unfinished, output)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise
    with contextlib.suppress(OSError):  # some network folders cannot; the file itself is on the disk
        sync_folder(output.parent)
    return read_backup_file(output)


def _read_again(path: Path, manifest: Manifest, backup_key: bytes, came: Callable[[int], object]) -> None:
    """That the image opens was seen before it was put in; here, that every byte of it came through."""
    try:
        written = read_backup_file(path)
        read_image(written, backup_key, lambda _chunk: None, came)
        if written.manifest != manifest:
            raise Damaged("backup_damaged")
        opened_rows(written.manifest, backup_key)
    except UserError:
        raise Refused("backup_not_verified") from None


def _checked(image: Path, source: BackupSource, look: Callable[[], object]) -> tuple[int, Rows]:
    try:
        return check_image(image, source.store_key, source.vault_id, look)
    except UserError:
        raise Refused("backup_not_verified") from None


def _key_file(source: BackupSource) -> KeyFile:
    for key_file in read_key_file(source.files):
        if key_file.is_sealed_by(source.sealing_key):
            return key_file
    raise Damaged("keys_damaged")


@contextlib.contextmanager
def _own_folder(source: BackupSource, output: Path) -> Iterator[Path]:
    """A folder of this backup alone; whatever a kill leaves in it is encrypted, and wiped at the next opening."""
    with _making():
        parent = output.parent if source.read_only else source.files.temporary
        parent.mkdir(mode=0o700, exist_ok=True)
        folder = Path(tempfile.mkdtemp(prefix="back-up-", dir=parent))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextlib.contextmanager
def _making() -> Iterator[None]:
    """Say of a backup what SQLite and the system say of a file."""
    try:
        yield
    except OSError as error:
        raise backup_refusal(error) from None
    except Refused as refusal:
        raise Refused(_OF_A_BACKUP.get(refusal.key, refusal.key), **refusal.values) from None


_OF_A_BACKUP: Final = {
    "disk_full": "backup_disk_full",
    "read_only": "backup_read_only",
    "write_failed": "backup_write_failed",
}


def backup_refusal(error: OSError) -> Refused:
    """The sentence for why no backup could be written."""
    if error.errno in _FULL:
        return Refused("backup_disk_full")
    return Refused("backup_read_only" if error.errno in _FORBIDDEN else "backup_write_failed")


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
