"""The one random data key of a vault, and the subkeys made from it. How keys are derived and wrapped: `core.sealing`."""

import hashlib

from nacl.utils import random

from sleutelapp.core.sealing import (
    KEY_BYTES,
    LEAST_COST,
    LEAST_MEMORY,
    MEBIBYTE,
    MOST_MEMORY,
    SALT_BYTES,
    KdfCost,
    calibrated_cost,
    derive,
    new_salt,
    open_sealed_to,
    password_bytes,
    seal_to,
    unwrap,
    wrap,
)

__all__ = [
    "KEY_BYTES",
    "LEAST_COST",
    "LEAST_MEMORY",
    "MEBIBYTE",
    "MOST_MEMORY",
    "SALT_BYTES",
    "KdfCost",
    "calibrated_cost",
    "derive",
    "new_data_key",
    "new_salt",
    "open_sealed_to",
    "password_bytes",
    "seal_to",
    "subkey",
    "unwrap",
    "wrap",
]


def new_data_key() -> bytes:
    """The 256-bit key that everything in the vault depends on."""
    return random(KEY_BYTES)


def subkey(data_key: bytes, purpose: str) -> bytes:
    """A 32-byte key for one purpose: libsodium's `crypto_kdf` (BLAKE2b, purpose as personalisation).

    Purposes are at most 16 ASCII characters and never change: "store", "header", "backup", "audit".
    """
    return hashlib.blake2b(b"", digest_size=KEY_BYTES, key=data_key, person=purpose.encode()).digest()
