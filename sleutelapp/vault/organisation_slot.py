"""The organisation's slot: the data key, sealed to the public half of the organisation's pair.

A sealed box with associated data: only the private half opens it, and it belongs to one vault and one data key. It
costs no Argon2id; what protects it is that the private half is elsewhere, and itself under a passphrase.
"""

import base64
import json
from dataclasses import dataclass, field
from typing import Any

from sleutelapp.vault import keys


@dataclass(frozen=True, slots=True)
class OrganisationSlot:
    """Whom the vault lets in besides the key person."""

    public: bytes
    sealed: bytes = field(repr=False)

    def as_json(self) -> dict[str, Any]:
        """As it stands in the key file."""
        return {
            "public": base64.b64encode(self.public).decode(),
            "sealed": base64.b64encode(self.sealed).decode(),
        }

    @classmethod
    def from_json(cls, stored: dict[str, Any]) -> "OrganisationSlot":
        """A slot from the file; raises KeyError, TypeError or ValueError where it is not one."""
        public = base64.b64decode(stored["public"], validate=True)
        if len(public) != keys.KEY_BYTES:
            raise ValueError("public")
        return cls(public, base64.b64decode(stored["sealed"], validate=True))

    def open(self, private: bytes, owner: bytes) -> bytes | None:
        """The data key, or None when the private half is another one's; `owner` as it was sealed with."""
        return keys.open_sealed_to(private, self.sealed, _associated(owner, self.public))


def sealed_for_organisation(public: bytes, data_key: bytes, owner: bytes) -> OrganisationSlot:
    """A slot for this organisation.

    Args:
        public: half of the organisation's pair.
        data_key: of the vault.
        owner: which vault and data key this is; it cannot be altered.

    Raises:
        ValueError: nothing can be sealed to this key.
    """
    return OrganisationSlot(public, keys.seal_to(public, data_key, _associated(owner, public)))


def _associated(owner: bytes, public: bytes) -> bytes:
    return json.dumps([owner.decode(), "organisation", public.hex()]).encode()
