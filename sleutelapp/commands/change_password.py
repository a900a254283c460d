"""`change-password` and `new-recovery-code`: one secret of the vault takes the place of another."""

import argparse
import contextlib
import sys

from sleutelapp.commands.opening import asked_keys, asked_password, owned, vault_files
from sleutelapp.core.clock import SystemClock
from sleutelapp.core.errors import Refused
from sleutelapp.core.messages import message
from sleutelapp.core.passphrase import refuse_weak
from sleutelapp.features.profile.queries import known_of_user
from sleutelapp.reference.codes import load_reference
from sleutelapp.vault.key_change import password_slot, put_slot, recovery_slot
from sleutelapp.vault.opening import open_vault
from sleutelapp.vault.replacing import finish_replacing


def run(arguments: argparse.Namespace) -> None:
    """Ask the old password, or what opens the vault without it, then the new one; the key file changes at the very end."""
    files, clock = vault_files(arguments), SystemClock()
    if not files.exists():
        raise Refused("no_vault")
    with owned(files):
        finish_replacing(files)
        key_file, unlocked = asked_keys(arguments, files, clock)
        with contextlib.closing(open_vault(files, unlocked, clock)) as vault:
            if arguments.command == "new-recovery-code":
                made, code = recovery_slot(key_file, unlocked.data_key)
                put_slot(files, made)
                vault.audit.hear_keys()
                print(message("recovery_code_changed", arguments.language), file=sys.stderr)
                print(code)
                return
            with vault.reading() as session:
                known = known_of_user(session, load_reference())
            new = asked_password(arguments, "new")
            refuse_weak(new, known)
            put_slot(files, password_slot(key_file, unlocked.data_key, new))
            vault.audit.hear_keys()
    print(message("password_changed", arguments.language))
