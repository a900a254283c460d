"""What the key file knows of who was erased: it stands apart from the store, so a restored older store erases again.

A tombstone is a keyed hash of something that only a store with the person still in it can tell. It cannot be turned
back, and without the key in the store it cannot even be tried.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from sleutelapp.core.paths import VaultFiles
from sleutelapp.vault.key_file import sealed_key_file

_BYTES: Final = 32


def tombstone_of(identity: str, erasure_key: bytes) -> str:
    """The tombstone of what is called so, in hexadecimal."""
    return hashlib.blake2b(identity.encode(), digest_size=_BYTES, key=erasure_key).hexdigest()


@dataclass(frozen=True, slots=True)
class Tombstones:
    """Those in the key file of a vault, sealed like everything in it."""

    files: VaultFiles
    sealing_key: bytes = field(repr=False)

    def known(self) -> frozenset[str]:
        """All of them.

        Raises:
            Damaged: the key file and its copy are gone, broken, or written by somebody without the key.
        """
        return frozenset(sealed_key_file(self.files, self.sealing_key).erased)

    def note(self, tombstones: Iterable[str]) -> None:
        """Know these too; nothing is written when all are known already.

        Raises:
            Damaged: as `known`.
            OSError: the disk is full, or the folder may not be written to.
        """
        key_file = sealed_key_file(self.files, self.sealing_key)
        following = key_file.with_erased(tombstones)
        if following != key_file:
            following.write_sealed(self.files, self.sealing_key)
