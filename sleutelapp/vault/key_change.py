"""Another password, recovery code or organisation: the data key stays, one slot of the key file is made anew.

In two halves, as opening is: making the slot is slow and writes nothing; putting it in is quick and belongs to the
thread that writes, since the key file may have learned of a frozen quarter meanwhile. Killed anywhere between, the
vault opens with the old secret or with the new one. Backups of before keep the slots they were made with.
"""

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from sleutelapp.core.clock import Clock, SystemClock
from sleutelapp.core.errors import Refused
from sleutelapp.core.paths import VaultFiles
from sleutelapp.vault import keys
from sleutelapp.vault.backups import note_change
from sleutelapp.vault.key_file import KeyFile, Slot, SlotKind, header_key, heal, sealed_key_file
from sleutelapp.vault.opening import opened_keys
from sleutelapp.vault.organisation_slot import OrganisationSlot
from sleutelapp.vault.recovery import new_recovery_code, recovery_bytes


@dataclass(frozen=True, slots=True)
class MadeSlot:
    """What waits to be put into the key file."""

    slot: Slot | OrganisationSlot = field(repr=False)
    sealing_key: bytes = field(repr=False)


def make_password_slot(files: VaultFiles, old: str, new: str, clock: Clock) -> MadeSlot:
    """The slot of a new password, for who knows the old one. Slow: two Argon2id, at the cost of the old slot.

    Raises:
        UserError: as `unlock` of the old password; wrong tries count as there.
    """
    return password_slot(*opened_keys(files, old, clock), new)


def make_recovery_slot(files: VaultFiles, password: str, clock: Clock) -> tuple[MadeSlot, str]:
    """The slot of a new recovery code and the code itself, for who knows the password. Slow: two Argon2id.

    The old code holds until the slot is put in.

    Raises:
        UserError: as `unlock`; wrong tries count as there.
    """
    return recovery_slot(*opened_keys(files, password, clock))


def make_organisation_slot(files: VaultFiles, password: str, public: bytes, clock: Clock) -> MadeSlot:
    """The slot that lets an organisation in, for who knows the password. Slow: one Argon2id.

    Raises:
        UserError: as `unlock`; wrong tries count as there.
    """
    return organisation_slot(*opened_keys(files, password, clock), public)


def password_slot(key_file: KeyFile, data_key: bytes, new: str) -> MadeSlot:
    """The slot of a new password, for who opened the key file. Slow: one Argon2id.

    Raises:
        Refused: the password is empty.
    """
    if not new:
        raise Refused("password_empty")
    return _made(key_file, data_key, "password", keys.password_bytes(new))


def recovery_slot(key_file: KeyFile, data_key: bytes) -> tuple[MadeSlot, str]:
    """The slot of a new recovery code and the code itself, for who opened the key file. Slow: one Argon2id."""
    code = new_recovery_code()
    return _made(key_file, data_key, "recovery", recovery_bytes(code)), code


@dataclass(frozen=True, slots=True)
class RenewedSlots:
    """For who opened the vault without its password."""

    password: MadeSlot
    recovery: MadeSlot | None
    code: str = field(repr=False)  # empty without a recovery slot


def renewed_slots(files: VaultFiles, data_key: bytes, password: str, *, with_code: bool) -> RenewedSlots:
    """A new password, and a new recovery code if wanted. Slow: an Argon2id each.

    Raises:
        Refused: the password is empty.
        Damaged: the key file and its copy are gone or broken.
    """
    key_file = sealed_key_file(files, header_key(data_key))
    made = password_slot(key_file, data_key, password)
    if not with_code:
        return RenewedSlots(made, None, "")
    return RenewedSlots(made, *recovery_slot(key_file, data_key))


def organisation_slot(key_file: KeyFile, data_key: bytes, public: bytes) -> MadeSlot:
    """The slot that lets an organisation in, for who opened the key file.

    Raises:
        Refused: nothing can be sealed to this public key.
    """
    try:
        return MadeSlot(key_file.made_organisation_slot(public, data_key), header_key(data_key))
    except ValueError:
        raise Refused("organisation_key_public_invalid") from None


def put_slot(files: VaultFiles, made: MadeSlot) -> None:
    """From now on the new secret opens the vault and the old one does not; a backup is due.

    Raises:
        Damaged: the key file and its copy are gone or broken.
        Refused: the disk is full or read-only; the old secret still holds.
    """
    before = sealed_key_file(files, made.sealing_key)
    _write(files, before, before.with_made(made.slot), made.sealing_key)


def let_in_no_organisation(files: VaultFiles, sealing_key: bytes) -> MadeSlot | None:
    """From now on no organisation opens the vault; the answer can be put in again, and is None when none could.

    Raises:
        Damaged: the key file and its copy are gone or broken.
        Refused: the disk is full or read-only; nothing was changed.
    """
    before = sealed_key_file(files, sealing_key)
    if before.organisation is None:
        return None
    _write(files, before, replace(before, organisation=None), sealing_key)
    return MadeSlot(before.organisation, sealing_key)


def organisation_let_in(files: VaultFiles, sealing_key: bytes) -> bytes | None:
    """The public key of the organisation that can open the vault.

    Raises:
        Damaged: the key file and its copy are gone or broken.
    """
    slot = sealed_key_file(files, sealing_key).organisation
    return None if slot is None else slot.public


def _write(files: VaultFiles, before: KeyFile, after: KeyFile, sealing_key: bytes) -> None:
    # In the file itself, so that no other secret gets in without leaving a line in the audit trail.
    moment = SystemClock().utc().isoformat()
    after = replace(after, untold=(*after.untold, *((what, moment) for what in _done(before, after))))
    try:
        after.write_sealed(files, sealing_key)
    except OSError as error:
        with contextlib.suppress(OSError):  # not one of each: whichever is left opens the vault
            heal(files, before)
        raise Refused("disk_full" if error.errno in (27, 28, 122) else "read_only") from None
    note_change(files)


def _done(before: KeyFile, after: KeyFile) -> Iterator[str]:
    for what, kind in (("password_changed", "password"), ("recovery_code_changed", "recovery")):
        if _slot(before, kind) != _slot(after, kind):
            yield what
    if before.organisation != after.organisation:
        yield "organisation_key_removed" if after.organisation is None else "organisation_key_added"


def _slot(key_file: KeyFile, kind: str) -> Slot | None:
    return next((slot for slot in key_file.slots if slot.kind == kind), None)


def _made(key_file: KeyFile, data_key: bytes, kind: SlotKind, secret: bytes) -> MadeSlot:
    cost = next(slot.cost for slot in key_file.slots if slot.kind == "password")
    return MadeSlot(key_file.made_slot(kind, secret, data_key, cost), header_key(data_key))
