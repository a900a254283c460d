"""What was typed to open something."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from sleutelapp.core.organisation_key import SealedPrivateKey

SecretKind = Literal["password", "recovery", "organisation"]


@dataclass(frozen=True, slots=True)
class TypedSecret:
    """A password, a recovery code, or the passphrase of an organisation's key with that key."""

    text: str = field(repr=False)
    kind: SecretKind = "password"
    private_key: SealedPrivateKey | None = None
