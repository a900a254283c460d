"""The coordinator's unsaved work, in a plain file beside the settings: an organisation's file holds nobody's data."""

import json
import logging
from pathlib import Path
from typing import Any, Final

from sleutelapp.core.bsn import mask_bsn
from sleutelapp.core.drafting import parse, plain
from sleutelapp.core.errors import Refused
from sleutelapp.core.files import write_whole
from sleutelapp.features.office import Office
from sleutelapp.features.organisation.drafts import KeptWork
from sleutelapp.features.organisation.rules import is_changed

_log = logging.getLogger(__name__)
_NAME: Final = "organisatiebestand-concept.json"
_UNREADABLE: Final = "organisatiebestand-concept.onleesbaar"


class WorkKeeper:
    """Reads and writes what is being typed."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / _NAME

    def read(self) -> KeptWork | None:
        """What was kept; None when there is nothing. What cannot be read is put aside, not overwritten."""
        try:
            content = self._path.read_bytes()
        except FileNotFoundError:
            return None
        except OSError as error:
            _log.warning("kept work not read: errno %s", error.errno)
            return None
        try:
            return parse(KeptWork, json.loads(content))
        except (Refused, ValueError):
            _log.warning("kept work unreadable, put aside")
            self._put_aside()
            return None

    def write(self, work: KeptWork) -> None:
        """Keep this in place of what was kept; a citizen service number typed by mistake becomes dots.

        Raises:
            Refused: the disk is full, or one may not write there.
        """
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            values = plain(work)
            values["typed"] = _without_bsn(values["typed"])
            write_whole(self._path, json.dumps(values, indent=1).encode())
        except OSError:
            raise Refused("coordinator_draft_not_kept") from None

    def _put_aside(self) -> None:
        try:
            self._path.replace(self._path.with_name(_UNREADABLE))
        except OSError as error:
            _log.warning("kept work not put aside: errno %s", error.errno)


def has_unsaved(office: Office) -> bool:
    """Whether something was typed before that stands in no file yet."""
    kept = WorkKeeper(office.folder).read()
    return kept is not None and is_changed(kept)


def _without_bsn(value: Any) -> Any:
    if isinstance(value, str):
        return mask_bsn(value)
    if isinstance(value, dict):
        return {key: _without_bsn(part) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [_without_bsn(part) for part in value]
    return value
