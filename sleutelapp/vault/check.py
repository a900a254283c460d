"""Is everything still whole? Slow: reads every page."""

from sqlalchemy import text

from sleutelapp.core.errors import Damaged
from sleutelapp.vault.store import Vault


def check_store(vault: Vault) -> None:
    """Check the seal of every page, the structure, and all references.

    Raises:
        Damaged: something is not whole.
    """
    with vault.reading() as session:
        sealed = session.execute(text("PRAGMA cipher_integrity_check")).all()
        structure = session.execute(text("PRAGMA integrity_check")).scalars().all()
        dangling = session.execute(text("PRAGMA foreign_key_check")).all()
    if sealed or structure != ["ok"] or dangling:
        raise Damaged("store_damaged")
