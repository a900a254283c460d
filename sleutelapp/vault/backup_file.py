"""The file `….sleutelbackup`: everything a vault is, in one file that opens on any computer with its password.

    magic, version, length of the header          20 bytes, the same in every version
    SHA-256 over the above and the header         damage is told from a wrong password before any is asked
    header                                        JSON: the manifest, and the key file as it was
    image                                         the encrypted store
    MAC over everything before it                 32 bytes, under a key derived from the data key

The manifest is readable without a key and says nothing of the work: the vault's number, when and why it was made, the
schema, the length and SHA-256 of the image. The rows of each table are sealed.
"""

import hashlib
import hmac
import json
import os
import struct
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import BinaryIO, Final, Literal, get_args

from sleutelapp.core.errors import Damaged, Refused
from sleutelapp.vault import keys
from sleutelapp.vault.key_file import KeyFile, decoded

SUFFIX: Final = ".sleutelbackup"
VERSION: Final = 1
Reason = Literal["change", "hand", "before_restore", "before_migration", "before_rotation"]
Progress = Callable[[int, int], object]  # steps done, of how many; may raise to stop

_MAGIC: Final = b"SLEUTELBACKUP\n"
_PRELUDE: Final = struct.Struct(">14sHI")
_DIGEST_BYTES: Final = 32
_MAC_BYTES: Final = 32
_LONGEST_HEADER: Final = 16 * 1024 * 1024
_CHUNK: Final = 1024 * 1024
_UNREADABLE: Final = (ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError)


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What a backup says of itself."""

    vault_id: str
    made_at: datetime  # UTC, without zone
    reason: Reason
    schema: int
    image_bytes: int
    image_sha256: str
    sealed_rows: str = field(repr=False)  # see `sealed_rows`


@dataclass(frozen=True, slots=True)
class BackupFile:
    """A backup whose header is whole; the image was not looked at yet."""

    path: Path
    manifest: Manifest
    key_file: KeyFile = field(repr=False)
    image_at: int  # bytes from the beginning
    size: int  # bytes of the whole file


def sealed_rows(rows: Mapping[str, int], backup_key: bytes, vault_id: str, made_at: datetime) -> str:
    """Rows by table, readable with the key only, and of this backup only."""
    content = json.dumps(dict(rows)).encode()
    key = keys.subkey(backup_key, "rows")
    return keys.wrap(content, key, f"{vault_id} {made_at.isoformat()}".encode()).hex()


def opened_rows(manifest: Manifest, backup_key: bytes) -> dict[str, int]:
    """What `sealed_rows` sealed; raises Damaged."""
    associated = f"{manifest.vault_id} {manifest.made_at.isoformat()}".encode()
    try:
        sealed = bytes.fromhex(manifest.sealed_rows)
        content = keys.unwrap(sealed, keys.subkey(backup_key, "rows"), associated)
        rows = json.loads(content or b"")
        return {str(table): int(count) for table, count in rows.items()}
    except _UNREADABLE:
        raise Damaged("backup_damaged") from None


def read_backup_file(path: Path) -> BackupFile:
    """The backup in a file, as far as it can be read without its password.

    Raises:
        Refused: the file is not there, cannot be read, or was made by a newer program.
        Damaged: it is no backup, or not whole.
    """
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            return _read(path, file, size)
    except FileNotFoundError:
        raise Refused("file_not_found") from None
    except OSError:
        raise Refused("file_unreadable") from None


def _read(path: Path, file: BinaryIO, size: int) -> BackupFile:
    prelude = file.read(_PRELUDE.size)
    if len(prelude) < _PRELUDE.size:
        raise Damaged("backup_foreign" if prelude[:8] != _MAGIC[: len(prelude[:8])] else "backup_damaged")
    magic, version, length = _PRELUDE.unpack(prelude)
    if magic != _MAGIC:
        raise Damaged("backup_foreign")
    if length > min(size, _LONGEST_HEADER):
        raise Damaged("backup_damaged")
    digest, header = file.read(_DIGEST_BYTES), file.read(length)
    if hashlib.sha256(prelude + header).digest() != digest:
        raise Damaged("backup_damaged")
    if version > VERSION:
        raise Refused("backup_newer")
    try:
        stored = json.loads(header)
        manifest, key_file = _manifest(stored["manifest"]), decoded(stored["keys"].encode())
    except _UNREADABLE:
        raise Damaged("backup_damaged") from None
    image_at = _PRELUDE.size + _DIGEST_BYTES + length
    if key_file is None or size != image_at + manifest.image_bytes + _MAC_BYTES:
        raise Damaged("backup_damaged")
    return BackupFile(path, manifest, key_file, image_at, size)


def write_backup_file(
    file: BinaryIO,
    manifest: Manifest,
    key_file: KeyFile,
    image: Path,
    *,
    backup_key: bytes,
    wrote: Callable[[int], object],
) -> None:
    """Write a whole backup from its parts.

    Args:
        file: open and empty.
        manifest: of the image.
        key_file: as it is now.
        image: the encrypted store.
        backup_key: derived from the data key.
        wrote: told the bytes of the image so far; may raise to stop.

    Raises:
        OSError: the disk is full or gives an error.
        Damaged: the image is not the one of the manifest.
    """
    stored = {"manifest": _stored(manifest), "keys": key_file.encoded().decode()}
    header = json.dumps(stored, indent=1).encode()
    prelude = _PRELUDE.pack(_MAGIC, VERSION, len(header))
    mac, digest, done = _mac(backup_key), hashlib.sha256(), 0
    for part in (prelude, hashlib.sha256(prelude + header).digest(), header):
        mac.update(part)
        file.write(part)
    with image.open("rb") as source:
        while chunk := source.read(_CHUNK):
            mac.update(chunk)
            digest.update(chunk)
            file.write(chunk)
            done += len(chunk)
            wrote(done)
    if (done, digest.hexdigest()) != (manifest.image_bytes, manifest.image_sha256):
        raise Damaged("backup_damaged")
    file.write(mac.digest())


def read_image(
    backup: BackupFile, backup_key: bytes, take: Callable[[bytes], object], came: Callable[[int], object]
) -> None:
    """Read a backup from its first byte to its last, and hand over the image chunk by chunk.

    What was handed over counts only once this has returned.

    Args:
        backup: as `read_backup_file` gave it.
        backup_key: derived from the data key.
        take: gets each chunk; its OSError is passed on.
        came: told the bytes of the image so far; may raise to stop.

    Raises:
        Damaged: a byte is not what was written, or whoever wrote it did not know the key.
        Refused: the file cannot be read any more.
    """
    mac, digest, done = _mac(backup_key), hashlib.sha256(), 0
    with _reading(backup) as file:
        mac.update(file.read(backup.image_at))
        while done < backup.manifest.image_bytes:
            chunk = file.read(min(_CHUNK, backup.manifest.image_bytes - done))
            if not chunk:
                raise Damaged("backup_damaged")
            mac.update(chunk)
            digest.update(chunk)
            take(chunk)
            done += len(chunk)
            came(done)
        found = file.read(_MAC_BYTES + 1)
    if not hmac.compare_digest(found, mac.digest()) or digest.hexdigest() != backup.manifest.image_sha256:
        raise Damaged("backup_damaged")


def is_whole(backup: BackupFile) -> bool:
    """Whether the image is the one of the manifest; needs no key, so it tells of damage and not of forgery."""
    digest = hashlib.sha256()
    try:
        with backup.path.open("rb") as file:
            file.seek(backup.image_at)
            for chunk in _chunks(file, backup.manifest.image_bytes):
                digest.update(chunk)
    except OSError:
        return False
    return digest.hexdigest() == backup.manifest.image_sha256


def _chunks(file: BinaryIO, size: int) -> Iterator[bytes]:
    left = size
    while left and (chunk := file.read(min(_CHUNK, left))):
        left -= len(chunk)
        yield chunk


def _reading(backup: BackupFile) -> BinaryIO:
    try:
        file = backup.path.open("rb")
        if os.fstat(file.fileno()).st_size != backup.size:
            file.close()
            raise Damaged("backup_damaged")
    except OSError:
        raise Refused("file_unreadable") from None
    return file


def _mac(backup_key: bytes) -> "hashlib.blake2b":
    return hashlib.blake2b(digest_size=_MAC_BYTES, key=keys.subkey(backup_key, "mac"))


def _stored(manifest: Manifest) -> dict[str, object]:
    return {
        "vault_id": manifest.vault_id,
        "made_at": manifest.made_at.isoformat(),
        "reason": manifest.reason,
        "schema": manifest.schema,
        "image_bytes": manifest.image_bytes,
        "image_sha256": manifest.image_sha256,
        "rows": manifest.sealed_rows,
    }


def _manifest(stored: Mapping[str, object]) -> Manifest:
    manifest = Manifest(
        vault_id=str(stored["vault_id"]),
        made_at=datetime.fromisoformat(str(stored["made_at"])).replace(tzinfo=None),
        reason=stored["reason"],  # type: ignore[arg-type]  # checked below
        schema=int(str(stored["schema"])),
        image_bytes=int(str(stored["image_bytes"])),
        image_sha256=str(stored["image_sha256"]),
        sealed_rows=str(stored["rows"]),
    )
    if manifest.reason not in get_args(Reason) or manifest.image_bytes < 0:
        raise ValueError("manifest")
    return manifest
