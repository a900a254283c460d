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
from sleutelapp.core.paths import VaultFiles, default_vault_folder
from sleutelapp.vault.opening import open_vault, unlock
from sleutelapp.vault.ownership import Ownership
from sleutelapp.vault.store import Vault

Purpose = Literal["open", "first", "old", "new"]
_PROMPTS: Final = {
    "open": {"nl": "Wachtwoord: ", "en": "Password: "},
    "first": {"nl": "Wachtwoord: ", "en": "Password: "},
    "old": {"nl": "Wachtwoord van nu: ", "en": "Password of now: "},
    "new": {"nl": "Nieuw wachtwoord: ", "en": "New password: "},
    "again": {"nl": "Nog een keer: ", "en": "Once more: "},
}


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
        if purpose in {"first", "new"} and password and _typed(_PROMPTS["again"][language]) != password:
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
