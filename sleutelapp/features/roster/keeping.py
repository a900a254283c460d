"""The list of who sends, in a plain file beside the settings."""

import json
import logging
from pathlib import Path
from typing import Final

from sleutelapp.core.bsn import mask_bsn
from sleutelapp.core.drafting import parse, plain
from sleutelapp.core.errors import Refused
from sleutelapp.core.files import write_whole
from sleutelapp.features.roster.drafts import Roster

_log = logging.getLogger(__name__)
_NAME: Final = "wie-stuurt.json"
_UNREADABLE: Final = "wie-stuurt.onleesbaar"


class RosterKeeper:
    """Reads and writes it; what another page wrote meanwhile is read anew each time."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / _NAME

    def read(self) -> Roster:
        """The list; an empty one where there is none. What cannot be read is put aside, not overwritten."""
        try:
            content = self._path.read_bytes()
        except FileNotFoundError:
            return Roster()
        except OSError as error:
            _log.warning("roster not read: errno %s", error.errno)
            return Roster()
        try:
            return parse(Roster, json.loads(content))
        except (Refused, ValueError):
            _log.warning("roster unreadable, put aside")
            self._put_aside()
            return Roster()

    def write(self, roster: Roster) -> None:
        """Keep this; a citizen service number typed by mistake becomes dots.

        Raises:
            Refused: `roster_not_kept`, the disk is full, or one may not write there.
        """
        values = plain(roster)
        for person in values.get("people", ()):
            person.update({field: mask_bsn(text) for field, text in person.items()})
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(self._path, json.dumps(values, indent=1).encode())
        except OSError:
            raise Refused("roster_not_kept") from None

    def _put_aside(self) -> None:
        try:
            self._path.replace(self._path.with_name(_UNREADABLE))
        except OSError as error:
            _log.warning("roster not put aside: errno %s", error.errno)
