"""The secret numbers that make a rounding random: fixed by the vault's seed, unknown to whoever lacks it."""

import hashlib
from dataclasses import dataclass
from statistics import NormalDist

from sleutelapp.disclosure.tables import Cell

_NORMAL = NormalDist()
_BITS = 64


@dataclass(frozen=True, slots=True, repr=False)
class Noise:
    """Standard normal numbers, one a cell, the same again for the same seed (16 to 64 bytes), quarter and attempt.

    Raises ValueError when the seed is too short to be a secret, or too long.
    """

    seed: bytes
    quarter: str
    attempt: int = 0

    def __post_init__(self) -> None:
        if not 16 <= len(self.seed) <= hashlib.blake2b.MAX_KEY_SIZE:
            raise ValueError("a secret seed has 16 to 64 bytes")

    def normal(self, cell: Cell) -> float:
        """The number of one cell, whatever other cells there are."""
        name = "\x1f".join((self.quarter, str(self.attempt), cell.table, *cell.keys))
        digest = hashlib.blake2b(name.encode(), key=self.seed, digest_size=_BITS // 8).digest()
        return _NORMAL.inv_cdf((int.from_bytes(digest) + 0.5) / 2**_BITS)
