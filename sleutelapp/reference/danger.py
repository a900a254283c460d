"""Which needs are danger, for rules that run without loading the lists; a test holds it to need.toml."""

from typing import Final

DANGER_NEEDS: Final = frozenset({"P7", "G1", "G2", "G3", "G4"})
