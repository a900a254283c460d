"""Opening the vault a command works on, and asking for its password."""

import argparse
import contextlib
import getpass
import sys
import warnings
from collections.abc import Iterator
from typing import Final, Literal

from sleutelapp.core.clock import SystemClock
from sleutelapp.core.errors import Refused
from sleutelapp.core.organisation_key import SealedPrivateKey, read_key_file
from sleutelapp.core.paths import VaultFiles, default_vault_folder
from sleutelapp.features.privacy.erasing import finish_erasures, is_unfinished
from sleutelapp.vault.key_file import KeyFile, SecretKind
from sleutelapp.vault.opening import UnlockedKeys, open_vault, opened_keys, unlock
from sleutelapp.vault.ownership import Ownership
from sleutelapp.vault.store import Vault

Purpose = Literal["open", "first", "old", "new", "code", "passphrase", "new passphrase"]
_PROMPTS: Final = {
    "open": {"nl": "Wachtwoord: ", "en": "Password: "},
    "first": {"nl": "Wachtwoord: ", "en": "Password: "},
    "old": {"nl": "Wachtwoord van nu: ", "en": "Password of now: "},
    "new": {"nl": "Nieuw wachtwoord: ", "en": "New password: "},
    "code": {"nl": "Herstelcode: ", "en": "Recovery code: "},
    "passphrase": {"nl": "Wachtzin van de sleutel: ", "en": "Passphrase of the key: "},
    "new passphrase": {"nl": "Wachtzin voor de sleutel: ", "en": "Passphrase for the key: "},
    "again": {"nl": "Nog een keer: ", "en": "Once more: "},
}


_TWICE: Final = {"first", "new", "new passphrase"}


def vault_files(arguments: argparse.Namespace) -> VaultFiles:
    """The files of the chosen vault, or of the platform's."""
    return VaultFiles(arguments.vault or default_vault_folder())


@contextlib.contextmanager
def opened(arguments: argparse.Namespace) -> Iterator[Vault]:
    """The unlocked vault, owned by this process until the end.

    Raises:
        UserError: there is none, somebody else has it, the password is wrong, or it is damaged.
    """
    files = vault_files(arguments)
    try:
        there_is_one = files.exists()
    except OSError:
        raise Refused("file_unreadable") from None
    if not there_is_one:
        raise Refused("no_vault")
    clock = SystemClock()
    with owned(files):
        unlocked = unlock(files, asked_password(arguments), clock)
        with contextlib.closing(open_vault(files, unlocked, clock)) as vault:
            if is_unfinished(vault):
                finish_erasures(vault.backup_source, clock)
            yield vault


@contextlib.contextmanager
def owned(files: VaultFiles) -> Iterator[None]:
    """The vault's folder, for this process alone.

    Raises:
        Refused: another process has it.
    """
    ownership = Ownership(files)
    try:
        yield
    finally:
        ownership.release()


def asked_keys(
    arguments: argparse.Namespace, files: VaultFiles, clock: SystemClock
) -> tuple[KeyFile, UnlockedKeys]:
    """The key file and the keys of the vault, for the password of now or what is given in its place.

    Raises:
        UserError: as `unlock`.
    """
    secret, kind, private_key = asked_secret(arguments, "old")
    key_file, data_key = opened_keys(files, secret, clock, kind, private_key=private_key)
    return key_file, UnlockedKeys(vault_id=key_file.vault_id, data_key=data_key, opened_by=kind)


def asked_secret(
    arguments: argparse.Namespace, purpose: Purpose = "open"
) -> tuple[str, SecretKind, SealedPrivateKey | None]:
    """What opens a vault or a backup: the password, with `--recovery-code` that code, with `--organisation-key` that.

    Raises:
        Refused: as `asked_password`; or the file holds no key of an organisation.
    """
    if arguments.recovery_code:
        return asked_password(arguments, "code"), "recovery", None
    if arguments.organisation_key is not None:
        private_key = read_key_file(arguments.organisation_key)
        return asked_password(arguments, "passphrase"), "organisation", private_key
    return asked_password(arguments, purpose), "password", None


def asked_password(arguments: argparse.Namespace, purpose: Purpose = "open") -> str:
    """The password, from the next line of input or typed unseen on the terminal; a new one is typed twice.

    Raises:
        Refused: it is empty, cannot be asked, or was typed differently the second time.
    """
    if arguments.password_stdin:
        line = sys.stdin.buffer.readline()
        try:
            password = line.decode("utf-8-sig").rstrip("\r\n")
        except UnicodeDecodeError:
            raise Refused("password_unreadable") from None
    else:
        language = "nl" if arguments.language == "nl" else "en"
        password = _typed(_PROMPTS[purpose][language])
        if purpose in _TWICE and password and _typed(_PROMPTS["again"][language]) != password:
            raise Refused("passwords_differ")
    if not password:
        raise Refused("password_empty")
    return password


def _typed(prompt: str) -> str:
    with warnings.catch_warnings():
        warnings.simplefilter("error", getpass.GetPassWarning)  # never show what is typed
        try:
            return getpass.getpass(prompt)
        except (getpass.GetPassWarning, EOFError):
            raise Refused("password_empty") from None
