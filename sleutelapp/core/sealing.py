"""What keys are made and wrapped with; it knows nothing of a vault.

Primitives are libsodium's (through PyNaCl): Argon2id, XChaCha20-Poly1305, X25519; and BLAKE2b.
"""

import hashlib
import time
import unicodedata
from dataclasses import dataclass
from typing import Final

from nacl import bindings
from nacl.exceptions import CryptoError
from nacl.exceptions import RuntimeError as SodiumError
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


def wrap(content: bytes, wrapping_key: bytes, associated: bytes) -> bytes:
    """Nonce and sealed content, bound to `associated`, which cannot be altered."""
    nonce = random(bindings.crypto_aead_xchacha20poly1305_ietf_NPUBBYTES)
    return nonce + bindings.crypto_aead_xchacha20poly1305_ietf_encrypt(
        content, associated, nonce, wrapping_key
    )


def unwrap(sealed: bytes, wrapping_key: bytes, associated: bytes) -> bytes | None:
    """What `wrap` sealed, or None when this key does not open it."""
    size = bindings.crypto_aead_xchacha20poly1305_ietf_NPUBBYTES
    try:
        return bindings.crypto_aead_xchacha20poly1305_ietf_decrypt(
            sealed[size:], associated, sealed[:size], wrapping_key
        )
    except (CryptoError, ValueError):
        return None


def new_pair() -> tuple[bytes, bytes]:
    """Private and public half of an X25519 pair."""
    private = random(KEY_BYTES)
    return private, public_half(private)


def public_half(private: bytes) -> bytes:
    """The public half that belongs to a private one."""
    return bindings.crypto_scalarmult_base(private)


def seal_to(public: bytes, content: bytes, associated: bytes) -> bytes:
    """Content that only the private half opens: a sealed box, with associated data.

    libsodium's own sealed box takes none. This is the same: a pair for once, whose public half stands in front.

    Raises:
        ValueError: this is no public key that can be sealed to.
    """
    once, front = new_pair()
    shared = _shared(once, public)
    if shared is None:
        raise ValueError("public key")
    return front + wrap(content, _box_key(shared, front, public), associated)


def open_sealed_to(private: bytes, sealed: bytes, associated: bytes) -> bytes | None:
    """What `seal_to` sealed, or None when this private half does not open it."""
    front = sealed[:KEY_BYTES]
    shared = _shared(private, front) if len(front) == KEY_BYTES else None
    if shared is None:
        return None
    return unwrap(sealed[KEY_BYTES:], _box_key(shared, front, public_half(private)), associated)


def _shared(private: bytes, public: bytes) -> bytes | None:
    try:
        return bindings.crypto_scalarmult(private, public)
    except (SodiumError, ValueError):  # a point of low order: everybody would know what comes out
        return None


def _box_key(shared: bytes, front: bytes, public: bytes) -> bytes:
    return hashlib.blake2b(shared + front + public, digest_size=KEY_BYTES, person=b"sleutelapp box").digest()
