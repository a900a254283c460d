"""Keys: one random data key, wrapped per slot, and the subkeys made from it.

Primitives are libsodium's (through PyNaCl): Argon2id, XChaCha20-Poly1305, BLAKE2b.
"""

import hashlib
import time
import unicodedata
from dataclasses import dataclass
from typing import Final

from nacl import bindings
from nacl.exceptions import CryptoError
from nacl.pwhash import argon2id
from nacl.utils import random

KEY_BYTES: Final = 32
SALT_BYTES: Final = argon2id.SALTBYTES
MEBIBYTE: Final = 1024 * 1024
LEAST_MEMORY: Final = 64 * MEBIBYTE
MOST_MEMORY: Final = 1024 * MEBIBYTE
_CALIBRATION_MEMORY: Final = 256 * MEBIBYTE


@dataclass(frozen=True, slots=True)
class KdfCost:
    """What one guess costs: passes over this many bytes of memory."""

    passes: int
    memory: int

    def is_allowed(self) -> bool:
        """Whether a key file may ask for this: neither a cheap guess nor an exhausted laptop."""
        return 1 <= self.passes <= 64 and LEAST_MEMORY <= self.memory <= MOST_MEMORY


LEAST_COST: Final = KdfCost(passes=1, memory=LEAST_MEMORY)


def calibrated_cost(seconds: float = 1.0) -> KdfCost:
    """The cost that takes about `seconds` on this laptop, measured by one pass."""
    start = time.perf_counter()
    derive(b"calibration", b"\0" * SALT_BYTES, KdfCost(passes=1, memory=_CALIBRATION_MEMORY))
    one_pass = time.perf_counter() - start
    return KdfCost(passes=min(max(round(seconds / one_pass), 1), 64), memory=_CALIBRATION_MEMORY)


def derive(secret: bytes, salt: bytes, cost: KdfCost) -> bytes:
    """A 32-byte key from a password or recovery code, by Argon2id."""
    return argon2id.kdf(KEY_BYTES, secret, salt, opslimit=cost.passes, memlimit=cost.memory)


def password_bytes(password: str) -> bytes:
    """A password as bytes that do not depend on how the keyboard composed its accents (NFKC)."""
    return unicodedata.normalize("NFKC", password).encode()


def new_salt() -> bytes:
    """A salt for Argon2id."""
    return random(SALT_BYTES)


def new_data_key() -> bytes:
    """The 256-bit key that everything in the vault depends on."""
    return random(KEY_BYTES)


def wrap(data_key: bytes, wrapping_key: bytes, associated: bytes) -> bytes:
    """Nonce and sealed data key, bound to `associated`: the slot and its cost cannot be altered."""
    nonce = random(bindings.crypto_aead_xchacha20poly1305_ietf_NPUBBYTES)
    return nonce + bindings.crypto_aead_xchacha20poly1305_ietf_encrypt(
        data_key, associated, nonce, wrapping_key
    )


def unwrap(sealed: bytes, wrapping_key: bytes, associated: bytes) -> bytes | None:
    """The data key, or None when this key does not open the slot."""
    size = bindings.crypto_aead_xchacha20poly1305_ietf_NPUBBYTES
    try:
        return bindings.crypto_aead_xchacha20poly1305_ietf_decrypt(
            sealed[size:], associated, sealed[:size], wrapping_key
        )
    except (CryptoError, ValueError):
        return None


def subkey(data_key: bytes, purpose: str) -> bytes:
    """A 32-byte key for one purpose: libsodium's `crypto_kdf` (BLAKE2b, purpose as personalisation).

    Purposes are at most 16 ASCII characters and never change: "store", "header".
    """
    return hashlib.blake2b(b"", digest_size=KEY_BYTES, key=data_key, person=purpose.encode()).digest()
