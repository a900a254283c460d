"""Wrong tries cost time: after three, 2 seconds doubling to 60, also across restarts.

Kept in `status.json`, which holds a count and moments and nothing else. The vault never wipes itself. The moments of
wrong tries also wait there for the audit trail, which can only be written once the vault is open.

A wall clock that was set back begins the wait anew: that is never shorter, and never longer than a minute, also when
the clock was wrong before. One that is set forward shortens it; what then protects is the cost of each guess.
"""

import contextlib
import json
import math
from datetime import datetime, timedelta
from typing import Final

from sleutelapp.core.clock import Clock
from sleutelapp.core.errors import Refused
from sleutelapp.core.files import write_whole
from sleutelapp.core.paths import VaultFiles

_FREE_TRIES: Final = 3
_LONGEST: Final = 60
_MOST_COUNTED: Final = 1000  # the wait has long been the longest
_MOST_UNTOLD: Final = 100


def check(files: VaultFiles, clock: Clock) -> None:
    """Raises Refused with the seconds left when the last wrong try was too short ago."""
    wrong, last = _read(files)
    if wrong < _FREE_TRIES or last is None:
        return
    wait = min(2 ** (wrong - _FREE_TRIES + 1), _LONGEST)
    passed = clock.utc() - last
    if passed < timedelta(0):
        passed = timedelta(0)
        again = {"wrong_tries": wrong, "last_wrong_try": clock.utc().isoformat(), "untold": untold(files)}
        if not _write(files, again):  # no try is counted there either; and nobody may be kept out for ever
            return
    if passed < timedelta(seconds=wait):
        raise Refused("wait_before_next_try", seconds=math.ceil(wait - passed.total_seconds()))


def failed(files: VaultFiles, clock: Clock) -> None:
    """Count a wrong try."""
    wrong, _last = _read(files)
    moment = clock.utc().isoformat()
    waiting = [*untold(files), moment][-_MOST_UNTOLD:]
    _write(files, {"wrong_tries": wrong + 1, "last_wrong_try": moment, "untold": waiting})


def succeeded(files: VaultFiles) -> None:
    """Forget the wrong tries."""
    if _read(files)[0]:
        _write(files, {"wrong_tries": 0, "untold": untold(files)})


def untold(files: VaultFiles) -> list[str]:
    """The moments (UTC, ISO 8601) of wrong tries that are not in the audit trail yet, at most the last hundred."""
    try:
        moments = json.loads(files.status.read_bytes())["untold"]
        return [datetime.fromisoformat(moment).replace(tzinfo=None).isoformat() for moment in moments]
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return []


def told(files: VaultFiles) -> None:
    """All of them are in the trail now."""
    if untold(files):
        wrong, last = _read(files)
        kept = {"last_wrong_try": last.isoformat()} if last else {}
        _write(files, {"wrong_tries": wrong, **kept})


def _read(files: VaultFiles) -> tuple[int, datetime | None]:
    try:
        stored = json.loads(files.status.read_bytes())
        last = stored.get("last_wrong_try")
        # In UTC, and without zone as the clock gives it.
        moment = datetime.fromisoformat(last).replace(tzinfo=None) if last else None
        return min(int(stored["wrong_tries"]), _MOST_COUNTED), moment
    except (OSError, ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError):
        return 0, None


def _write(files: VaultFiles, status: dict[str, object]) -> bool:
    with contextlib.suppress(OSError):  # a read-only folder still opens to view
        write_whole(files.status, json.dumps(status).encode())
        return True
    return False
