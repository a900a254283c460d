"""What keeps the ledger and the key file alike; light, because every unlock does it."""

import contextlib

from sleutelapp.core.errors import Damaged
from sleutelapp.features.freezing.ledger import issue_hashes
from sleutelapp.features.freezing.seed import has_seed, keep_seed
from sleutelapp.vault.store import Vault


def heal_key_file(vault: Vault) -> None:
    """Let the key file learn of quarters that stand in the ledger only: a crash came between the two.

    Where that cannot be written, the next time does it.

    Raises:
        Damaged: the key file is.
    """
    if vault.read_only:
        return
    with vault.reading() as session:
        hashes = issue_hashes(session)
    known = vault.issue_hashes.known() if hashes else {}
    with contextlib.suppress(OSError):
        vault.issue_hashes.note({each: hashes[each] for each in hashes if each not in known})


def ready(vault: Vault) -> None:
    """Make the vault ready for previews and freezing, on the thread that writes: its secret, and what a crash left.

    Raises:
        UserError: the disk is full, or the key file is damaged.
    """
    if vault.read_only:
        return
    with vault.reading() as session:
        is_ready = has_seed(session)
    if not is_ready:
        with vault.writing() as session:
            keep_seed(session)
    heal_key_file(vault)


def lost_quarters(vault: Vault) -> dict[str, str]:
    """Quarters that were frozen once, and that this vault does not know: it is older. Hash by quarter ("2026-Q3").

    Raises:
        Damaged: the key file is, or it knows other figures of a quarter than the ledger.
    """
    with vault.reading() as session:
        there = issue_hashes(session)
    known = vault.issue_hashes.known()
    if any(there.get(quarter, known[quarter]) != known[quarter] for quarter in known):
        raise Damaged("ledger_damaged")
    return {quarter: known[quarter] for quarter in sorted(known) if quarter not in there}
