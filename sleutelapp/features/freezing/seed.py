"""The vault's secret from which the chance of rounding comes: whoever knew it could undo the rounding."""

import secrets
from typing import Final

from sqlalchemy.orm import Session

from sleutelapp.records import Setting
from sleutelapp.vault.store import Vault

SEED_SETTING: Final = "rounding_seed"
SEED_BYTES: Final = 32


def keep_seed(session: Session, seed: bytes | None = None) -> None:
    """Make the secret where there is none yet: `seed` (of the demo, which is the same each time), else at random."""
    if session.get(Setting, SEED_SETTING) is None:
        # Numbers: as text, a secret may hold nine digits that look like a citizen service number.
        session.add(Setting(key=SEED_SETTING, value=list(seed or secrets.token_bytes(SEED_BYTES))))
        session.flush()


def has_seed(session: Session) -> bool:
    """Whether the secret was made."""
    return session.get(Setting, SEED_SETTING) is not None


def seed_of(vault: Vault, session: Session) -> bytes:
    """The secret. A vault that may only be read and has none gets another each time: nothing can be frozen there.

    Raises:
        RuntimeError: a bug of ours: `ready` was not called.
    """
    setting = session.get(Setting, SEED_SETTING)
    if setting is not None:
        return bytes(setting.value)
    if vault.read_only:
        return secrets.token_bytes(SEED_BYTES)
    raise RuntimeError("the secret of the rounding is not made yet")
