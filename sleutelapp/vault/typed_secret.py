"""What was typed, as what opens a slot."""

from collections.abc import Callable, Sequence

from sleutelapp.core.errors import Refused, WrongPassword
from sleutelapp.core.organisation_key import SealedPrivateKey, open_private_key
from sleutelapp.vault import keys
from sleutelapp.vault.key_file import KeyFile, SecretKind
from sleutelapp.vault.recovery import recovery_bytes


def secret_bytes(
    key_files: Sequence[KeyFile],
    typed: str,
    kind: SecretKind,
    private_key: SealedPrivateKey | None,
    count_wrong: Callable[[], object],
) -> bytes:
    """The bytes for `KeyFile.open_slot`. Slow for an organisation's key only: one Argon2id.

    Args:
        key_files: that are to be opened; whether the organisation's key fits is seen before the passphrase is tried.
        typed: password, recovery code, or the passphrase of the organisation's key.
        kind: which of these.
        private_key: the organisation's, where it is that.
        count_wrong: called for a wrong passphrase, which is a wrong try like others.

    Raises:
        Refused: a typing error in a recovery code, or the vault does not let in this organisation.
        WrongPassword: the passphrase is not the one of the organisation's key.
    """
    if kind == "password":
        return keys.password_bytes(typed)
    if kind == "recovery":
        return recovery_bytes(typed)
    allowed = [key_file.organisation for key_file in key_files if key_file.organisation is not None]
    if not allowed:
        raise Refused("organisation_not_let_in")
    if private_key is None or not any(private_key.belongs_to(slot.public) for slot in allowed):
        raise Refused("organisation_key_other")
    try:
        return open_private_key(private_key, typed)
    except WrongPassword:
        count_wrong()
        raise
