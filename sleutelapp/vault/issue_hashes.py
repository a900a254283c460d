"""What the key file knows of frozen quarters: it stands apart from the store, so a restored older store is found out."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sleutelapp.core.paths import VaultFiles
from sleutelapp.vault.key_file import KeyFile, sealed_key_file


@dataclass(frozen=True, slots=True)
class IssueHashes:
    """The hash of each frozen quarter, sealed like everything in the key file."""

    files: VaultFiles
    sealing_key: bytes = field(repr=False)

    def known(self) -> dict[str, str]:
        """Hash by quarter ("2026-Q3").

        Raises:
            Damaged: the key file and its copy are gone, broken, or written by somebody without the key.
        """
        return dict(self._sealed().issues)

    def note(self, hashes: Mapping[str, str]) -> None:
        """Know these too; nothing is written when all are known already.

        Raises:
            Damaged: as `known`.
            OSError: the disk is full, or the folder may not be written to.
        """
        key_file = self._sealed()
        following = key_file
        for quarter, issue_hash in hashes.items():
            following = following.with_issue(quarter, issue_hash)
        if following != key_file:
            following.write_sealed(self.files, self.sealing_key)

    def _sealed(self) -> KeyFile:
        return sealed_key_file(self.files, self.sealing_key)
