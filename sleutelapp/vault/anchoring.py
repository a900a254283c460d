"""Keeps the anchor of an open vault in step with its trail; see `anchor`."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from sleutelapp.core.paths import VaultFiles
from sleutelapp.vault.anchor import Anchor, HeadFile, new_session
from sleutelapp.vault.audit_chain import Head
from sleutelapp.vault.key_file import KeyFile, sealed_key_file

KeyEvent = tuple[str, str]  # what was done to a slot, and when
_PAUSE: Final = timedelta(minutes=5)


class Anchoring:
    """Writes the small file after every save, and the key file now and then. All of it raises OSError or UserError."""

    def __init__(self, files: VaultFiles, sealing_key: bytes) -> None:
        self._files, self._sealing_key = files, sealing_key
        self._head_file: HeadFile | None = None
        self._anchored: Head | None = None
        self._at: datetime | None = None

    def begin(self, key_file: KeyFile, head: Head, told: Iterable[KeyEvent], moment: datetime) -> None:
        """The vault is open from now on; `told` of the key file stands in the trail."""
        if key_file.anchor is not None and key_file.anchor.session:
            self._write(
                head, "", told
            )  # after a crash: only then may the small file go over to another session
        head_file = HeadFile(self._files.trail_head, self._sealing_key, new_session())
        try:
            head_file.begin(head)
        except OSError:
            head_file.close()
            raise
        self._head_file = head_file
        self.put(head, told, moment)

    def moved(self, head: Head) -> None:
        """The trail came this far; costs microseconds, and never fails."""
        if self._head_file is not None:
            self._head_file.note(head)

    def is_old(self, moment: datetime) -> bool:
        """Whether the key file should be written again."""
        return self._at is not None and abs(moment - self._at) >= _PAUSE

    def put(self, head: Head, told: Iterable[KeyEvent], moment: datetime) -> None:
        """Write the anchor into the key file, unless it stands there; some milliseconds, as it waits for the disk."""
        told = tuple(told)
        self._at = moment
        if self._head_file is not None and (told or head != self._anchored):
            self._write(head, self._head_file.session, told)

    def end(self, head: Head, told: Iterable[KeyEvent]) -> None:
        """The vault is closed properly: nothing comes after this anchor."""
        if self._head_file is not None:
            try:
                self._write(head, "", told)
            finally:
                self._head_file.close()
                self._head_file = None

    def _write(self, head: Head, session: str, told: Iterable[KeyEvent]) -> None:
        key_file = sealed_key_file(self._files, self._sealing_key)
        untold = tuple(event for event in key_file.untold if event not in set(told))
        following = replace(key_file, anchor=Anchor(head, session), untold=untold)
        following.write_sealed(self._files, self._sealing_key)
        self._anchored = head
