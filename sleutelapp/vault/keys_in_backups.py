"""The key file and its copy are gone or broken: every backup holds one, and it opens the vault while the data key is the same.

Nothing is lost then. Quarters known as frozen are taken from all backups, so that none is frozen twice.
"""

from dataclasses import replace
from itertools import islice
from typing import Final

from sleutelapp.core.clock import Clock
from sleutelapp.core.errors import Damaged
from sleutelapp.core.organisation_key import SealedPrivateKey
from sleutelapp.core.paths import VaultFiles
from sleutelapp.vault import keys, throttle
from sleutelapp.vault.backups import own_backups
from sleutelapp.vault.damaged_copy import is_key_of
from sleutelapp.vault.key_file import KeyFile, SecretKind, header_key
from sleutelapp.vault.typed_secret import secret_bytes

_MOST_TRIED: Final = 3  # different slots; each costs a derivation


def key_file_in_backups(
    files: VaultFiles, secret: str, clock: Clock, kind: SecretKind, private_key: SealedPrivateKey | None
) -> tuple[KeyFile, bytes] | None:
    """A key file to put in the place of a broken one, and the data key; None where no backup has it. Slow.

    A secret that opens no backup counts as a wrong try, but it may be right all the same.

    Raises:
        Refused: too many wrong tries just now, or a typing error in a recovery code.
        OSError: the folder cannot be read.
    """
    throttle.check(files, clock)
    found = [backup.key_file for backup in own_backups(files)]
    newest: dict[object, KeyFile] = {}  # of each slot, the newest first
    for each in found:
        newest.setdefault(_slot(each, kind), each)
    candidates = [each for slot, each in newest.items() if slot is not None]
    if not candidates:
        return None
    opening = secret_bytes(candidates, secret, kind, private_key, lambda: throttle.failed(files, clock))
    for key_file in islice(candidates, _MOST_TRIED):
        data_key = key_file.open_slot(kind, opening)
        if data_key is None or not key_file.is_authentic(data_key):
            continue
        throttle.succeeded(files)
        if not is_key_of(files.store, keys.subkey(data_key, "store")):
            raise Damaged("keys_damaged")  # of before another key, or of another vault
        sealing_key = header_key(data_key)
        mine = [each for each in found if each.vault_id == key_file.vault_id]
        sealed = [each for each in mine if each.is_sealed_by(sealing_key)]
        issues = {quarter: issue for each in reversed(sealed) for quarter, issue in each.issues}
        anchor = replace(key_file.anchor, session="") if key_file.anchor is not None else None
        seq = max(each.seq for each in mine)
        return replace(key_file, issues=tuple(sorted(issues.items())), anchor=anchor, seq=seq), data_key
    throttle.failed(files, clock)
    return None


def _slot(key_file: KeyFile, kind: SecretKind) -> object:
    if kind == "organisation":
        return key_file.organisation
    return next((slot for slot in key_file.slots if slot.kind == kind), None)
