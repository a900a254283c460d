"""Is the audit trail, and with it the store, what it was? What is found at the opening, and by reading all of it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from sleutelapp.core.paths import VaultFiles
from sleutelapp.vault.anchor import read_head
from sleutelapp.vault.audit_chain import Head, breaks, last_line
from sleutelapp.vault.backups import own_backups
from sleutelapp.vault.key_file import KeyFile

OLDER: Final = "older"  # the store, its journal or the end of the trail is of before
OTHER: Final = "other"  # the trail goes on, but is not the one that was anchored
NO_HEAD: Final = "no_head"  # the small file of an opening that did not end properly is gone
OLD_KEYS: Final = "old_keys"  # the key file is of before
UNGUARDED: Final = "unguarded"  # the table of the trail, or what keeps it from being changed, was taken away
BROKEN: Final = "broken"  # a line was changed, taken away, added or moved


@dataclass(frozen=True, slots=True)
class Finding:
    """What is not as it was, and from which line of the trail on."""

    code: str
    seq: int
    fingerprint: str = ""  # of a break, so that a later one in the same place is another


def missing_from(
    connection: Any, files: VaultFiles, key_file: KeyFile, sealing_key: bytes
) -> tuple[tuple[Finding, ...], Head]:
    """Compare the end of the trail with its anchor, and tell where it should end at least; quick.

    A kill or a power cut never leads to a finding: see `anchor`.

    Raises:
        sqlcipher3.dbapi2.Error: the store cannot be read.
    """
    anchor, head = key_file.anchor, last_line(connection)
    in_backups = [
        backup.key_file.anchor.head
        for backup in own_backups(files)
        if backup.key_file.anchor is not None and backup.key_file.is_sealed_by(sealing_key)
    ]
    found: list[Finding] = []
    expected = Head()
    if anchor is not None:
        expected = anchor.head
        if anchor.session:
            noted = read_head(files.trail_head, sealing_key, anchor.session)
            if noted is None:
                found.append(Finding(NO_HEAD, head.seq))
            elif noted.seq > expected.seq:
                expected = noted
        expected = max(
            [expected, *in_backups], key=lambda each: each.seq
        )  # all else may have been taken back
        stored = connection.execute("SELECT mac FROM audit WHERE seq = ?", (expected.seq,)).fetchone()
        if head.seq < expected.seq:
            found.append(Finding(OLDER, head.seq + 1))
        elif expected.seq and stored != (expected.mac,):
            found.append(Finding(OTHER, expected.seq))
    known = connection.execute(
        "SELECT object FROM audit WHERE what IN ('unlocked', 'locked') ORDER BY seq DESC LIMIT 1"
    ).fetchone()
    if known is not None and known[0] is not None and key_file.seq < known[0]:
        found.append(Finding(OLD_KEYS, head.seq))
    return tuple(found), expected


def open_findings(
    connection: Any, key: bytes, look: Callable[[], object] = lambda: None
) -> tuple[Finding, ...]:
    """Read the whole trail: what was found in it or written as an alarm, and nobody accepted yet.

    Args:
        connection: of the database.
        key: of the trail.
        look: called now and then; may raise to stop.

    Raises:
        sqlcipher3.dbapi2.Error: the store cannot be read.
    """
    accepted = set(connection.execute("SELECT object, detail FROM audit WHERE what = 'accepted'").fetchall())
    alarms = connection.execute("SELECT seq, detail FROM audit WHERE what = 'alarm' ORDER BY seq").fetchall()
    found = [Finding(code, seq) for seq, code in alarms if (seq, "") not in accepted]
    broken = [Finding(BROKEN, each.seq, each.fingerprint) for each in breaks(connection, key, look)]
    return tuple(found + [each for each in broken if (each.seq, each.fingerprint) not in accepted])
