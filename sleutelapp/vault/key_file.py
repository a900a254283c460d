"""The key file `kluis.sleutels` and its identical copy.

JSON: format, version, vault_id, epoch (one per data key), seq (one more at every write), slots, the organisation's
slot where there is one, the hashes of what was frozen by quarter and the tombstones of who was erased (both left out
while there are none), the anchor of the audit trail and what it was not told yet, a MAC under a key derived from the
data key, and a checksum of all that, which needs no key: a damaged slot opens with no password, and without it that
would be called a wrong one. Each slot wraps the data key; its associated data covers everything an attacker could
profit from changing (the format, the vault, the slot's kind, its cost).
"""

import base64
import hashlib
import hmac
import json
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final, Literal

from sleutelapp.core.errors import Damaged, Refused
from sleutelapp.core.files import write_whole
from sleutelapp.core.guessing import strength
from sleutelapp.core.paths import VaultFiles
from sleutelapp.vault import keys
from sleutelapp.vault.anchor import Anchor
from sleutelapp.vault.keys import KdfCost
from sleutelapp.vault.organisation_slot import OrganisationSlot, sealed_for_organisation

FORMAT: Final = "sleutelapp-keys"
VERSION: Final = 1

SlotKind = Literal["password", "recovery"]
SecretKind = Literal["password", "recovery", "organisation"]  # what a vault can be opened with


@dataclass(frozen=True, slots=True)
class Slot:
    """The data key, wrapped under one secret."""

    kind: SlotKind
    salt: bytes
    cost: KdfCost
    sealed: bytes
    strength: str = ""  # class of a password when it was chosen; nothing else is kept of it

    def as_json(self) -> dict[str, Any]:
        """As it stands in the file."""
        stored = {
            "kind": self.kind,
            "salt": base64.b64encode(self.salt).decode(),
            "passes": self.cost.passes,
            "memory": self.cost.memory,
            "sealed": base64.b64encode(self.sealed).decode(),
        }
        return stored | {"strength": self.strength} if self.strength else stored

    @classmethod
    def from_json(cls, stored: dict[str, Any]) -> "Slot":
        """A slot from the file; raises KeyError, TypeError, ValueError or OverflowError where it is not one."""
        cost = KdfCost(passes=int(stored["passes"]), memory=int(stored["memory"]))
        salt = base64.b64decode(stored["salt"], validate=True)
        if stored["kind"] not in ("password", "recovery") or not cost.is_allowed():
            raise ValueError("slot")
        if len(salt) != keys.SALT_BYTES:
            raise ValueError("salt")
        return cls(
            kind=stored["kind"],
            salt=salt,
            cost=cost,
            sealed=base64.b64decode(stored["sealed"], validate=True),
            strength=str(stored.get("strength", "")),
        )


@dataclass(frozen=True, slots=True)
class KeyFile:
    """What both copies hold."""

    vault_id: str
    epoch: int
    seq: int
    slots: tuple[Slot, ...]
    organisation: OrganisationSlot | None = None
    issues: tuple[tuple[str, str], ...] = ()  # quarter ("2026-Q3") and hash, in order
    anchor: Anchor | None = None
    untold: tuple[
        tuple[str, str], ...
    ] = ()  # what was done to the slots and is not in the audit trail yet, and when
    erased: tuple[str, ...] = ()  # tombstones in hexadecimal, in order
    mac: bytes = field(default=b"", repr=False)

    def with_issue(self, quarter: str, issue_hash: str) -> "KeyFile":
        """The same file that knows of one more frozen quarter."""
        return replace(self, issues=tuple(sorted({**dict(self.issues), quarter: issue_hash}.items())))

    def with_erased(self, tombstones: Iterable[str]) -> "KeyFile":
        """The same file that knows of these erasures too."""
        return replace(self, erased=tuple(sorted({*self.erased, *tombstones})))

    def with_slot(self, kind: SlotKind, secret: bytes, data_key: bytes, cost: KdfCost) -> "KeyFile":
        """The same file with this slot made new; it costs one Argon2id."""
        return self.with_made(self.made_slot(kind, secret, data_key, cost))

    def made_slot(self, kind: SlotKind, secret: bytes, data_key: bytes, cost: KdfCost) -> Slot:
        """A slot for this vault's key file, of this epoch; it costs one Argon2id."""
        salt = keys.new_salt()
        wrapping = keys.derive(secret, salt, cost)
        sealed = keys.wrap(data_key, wrapping, self._associated(kind, salt, cost))
        said = strength(secret.decode()) if kind == "password" else ""
        return Slot(kind=kind, salt=salt, cost=cost, sealed=sealed, strength=said)

    def with_organisation(self, public: bytes, data_key: bytes) -> "KeyFile":
        """The same file that lets this organisation in, and no other; raises ValueError for no public key."""
        return replace(self, organisation=self.made_organisation_slot(public, data_key))

    def made_organisation_slot(self, public: bytes, data_key: bytes) -> OrganisationSlot:
        """A slot for this vault's key file, of this epoch; raises ValueError for no public key."""
        return sealed_for_organisation(public, data_key, self._owner())

    def with_made(self, made: Slot | OrganisationSlot) -> "KeyFile":
        """The same file with this slot in the place of the one of its kind."""
        if isinstance(made, OrganisationSlot):
            return replace(self, organisation=made)
        others = tuple(slot for slot in self.slots if slot.kind != made.kind)
        return replace(self, slots=(*others, made))

    def open_slot(self, kind: SecretKind, secret: bytes) -> bytes | None:
        """The data key, or None when the secret is not the one of this slot.

        It costs one Argon2id; the organisation's, whose secret is the private half itself, costs none.
        """
        if kind == "organisation":
            return self.organisation.open(secret, self._owner()) if self.organisation is not None else None
        for slot in self.slots:
            if slot.kind == kind:
                wrapping = keys.derive(secret, slot.salt, slot.cost)
                return keys.unwrap(slot.sealed, wrapping, self._associated(kind, slot.salt, slot.cost))
        return None

    def is_authentic(self, data_key: bytes) -> bool:
        """Whether whoever wrote this file knew the data key."""
        return self.is_sealed_by(header_key(data_key))

    def is_sealed_by(self, sealing_key: bytes) -> bool:
        """Whether whoever wrote this file knew its sealing key (`header_key`)."""
        return hmac.compare_digest(self.mac, self._mac(sealing_key))

    def write(self, files: VaultFiles, data_key: bytes) -> "KeyFile":
        """Write file, then copy, with the next seq; raises OSError."""
        return self.write_sealed(files, header_key(data_key))

    def write_sealed(self, files: VaultFiles, sealing_key: bytes) -> "KeyFile":
        """As `write`, for whoever has the sealing key only."""
        following = replace(self, seq=self.seq + 1).sealed(sealing_key)
        content = following.encoded()
        write_whole(files.keys, content)
        write_whole(files.keys_copy, content)
        return following

    def _owner(self) -> bytes:
        return json.dumps([FORMAT, VERSION, self.vault_id, self.epoch]).encode()

    def sealed(self, sealing_key: bytes) -> "KeyFile":
        """The same file under the seal of this key."""
        return replace(self, mac=self._mac(sealing_key))

    def _associated(self, kind: SlotKind, salt: bytes, cost: KdfCost) -> bytes:
        parts = [FORMAT, VERSION, self.vault_id, self.epoch, kind, salt.hex(), cost.passes, cost.memory]
        return json.dumps(parts).encode()

    def _body(self) -> dict[str, Any]:
        body: dict[str, Any] = {
            "format": FORMAT,
            "version": VERSION,
            "vault_id": self.vault_id,
            "epoch": self.epoch,
            "seq": self.seq,
            "slots": [slot.as_json() for slot in self.slots],
        }
        if self.organisation is not None:
            body["organisation"] = self.organisation.as_json()
        if self.issues:
            body["issues"] = dict(self.issues)
        if self.erased:
            body["erased"] = list(self.erased)
        if self.anchor is not None:
            body["anchor"] = self.anchor.as_json()
        if self.untold:
            body["untold"] = [list(event) for event in self.untold]
        return body

    def _mac(self, sealing_key: bytes) -> bytes:
        body = json.dumps(self._body(), sort_keys=True).encode()
        return hashlib.blake2b(body, digest_size=32, key=sealing_key).digest()

    def encoded(self) -> bytes:
        """As it stands in the file and in a backup."""
        content = {**self._body(), "mac": base64.b64encode(self.mac).decode()}
        return json.dumps({**content, "checksum": _checksum(content)}, indent=1).encode()


def header_key(data_key: bytes) -> bytes:
    """The key under which the file is sealed."""
    return keys.subkey(data_key, "header")


def read_key_file(files: VaultFiles) -> list[KeyFile]:
    """The readable ones of file and copy, newest first; which is authentic shows once a slot is open.

    Raises:
        Refused: the file was made by a newer program.
        Damaged: neither is there, or neither is whole.
    """
    found = [_read(path) for path in (files.keys, files.keys_copy) if path.exists()]
    if not found:
        raise Damaged("keys_missing")
    whole = sorted((key_file for key_file in found if key_file is not None), key=lambda k: -k.seq)
    if not whole:
        raise Damaged("keys_damaged")
    return whole


def sealed_key_file(files: VaultFiles, sealing_key: bytes) -> KeyFile:
    """The newest that whoever knew the sealing key wrote.

    Raises:
        Damaged: the key file and its copy are gone, broken, or written by somebody without the key.
    """
    for key_file in read_key_file(files):
        if key_file.is_sealed_by(sealing_key):
            return key_file
    raise Damaged("keys_damaged")


def heal(files: VaultFiles, key_file: KeyFile) -> None:
    """Make file and copy equal to the authentic one where they are not; raises OSError."""
    content = key_file.encoded()
    for path in (files.keys, files.keys_copy):
        if not path.exists() or path.read_bytes() != content:
            write_whole(path, content)


def _organisation(stored: dict[str, Any] | None) -> OrganisationSlot | None:
    return None if stored is None else OrganisationSlot.from_json(stored)


def _issues(stored: dict[str, Any]) -> tuple[tuple[str, str], ...]:
    if not isinstance(stored, dict):
        raise TypeError("issues")
    return tuple(sorted((str(quarter), str(issue_hash)) for quarter, issue_hash in stored.items()))


def decoded(content: bytes) -> KeyFile | None:
    """What `encoded` gave; None when this is not that, or not whole. Raises Refused for a newer program's."""
    try:
        stored = json.loads(content)
        if stored["format"] != FORMAT or not _is_undamaged(stored):
            return None
        if int(stored["version"]) > VERSION:
            raise Refused("newer_keys")
        return KeyFile(
            vault_id=str(stored["vault_id"]),
            epoch=int(stored["epoch"]),
            seq=int(stored["seq"]),
            slots=tuple(Slot.from_json(slot) for slot in stored["slots"]),
            organisation=_organisation(stored.get("organisation")),
            issues=_issues(stored.get("issues", {})),
            anchor=Anchor.from_json(stored["anchor"]) if "anchor" in stored else None,
            untold=tuple((str(what), str(moment)) for what, moment in stored.get("untold", ())),
            erased=tuple(sorted(str(tombstone) for tombstone in stored.get("erased", []))),
            mac=base64.b64decode(stored["mac"], validate=True),
        )
    except (ValueError, KeyError, TypeError, OverflowError, RecursionError):
        return None


def _checksum(content: dict[str, Any]) -> str:
    return hashlib.blake2b(json.dumps(content, sort_keys=True).encode(), digest_size=16).hexdigest()


def _is_undamaged(stored: dict[str, Any]) -> bool:
    others = {name: value for name, value in stored.items() if name != "checksum"}
    return bool(stored.get("checksum") == _checksum(others))


def _read(path: Path) -> KeyFile | None:
    try:
        return decoded(path.read_bytes())
    except OSError:
        return None
