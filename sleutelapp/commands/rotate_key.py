"""`rotate-key`: another data key, password and recovery code, when somebody else may know those of now."""

import argparse
import contextlib
import sys

from sleutelapp.commands.opening import asked_keys, asked_password, owned, vault_files
from sleutelapp.commands.progress import progress_line
from sleutelapp.core.clock import SystemClock
from sleutelapp.core.errors import Refused
from sleutelapp.core.messages import message
from sleutelapp.core.passphrase import refuse_weak
from sleutelapp.features.profile.queries import known_of_user
from sleutelapp.reference.codes import load_reference
from sleutelapp.vault.opening import open_vault
from sleutelapp.vault.recovery import new_recovery_code
from sleutelapp.vault.replacing import finish_replacing
from sleutelapp.vault.rotation import (
    NewSecrets,
    backups_of_before,
    delete_backups_of_before,
    rotate_key,
)


def run(arguments: argparse.Namespace) -> None:
    """Ask the old password, then the new one; the vault changes at the very end. The code goes to standard output."""
    files, clock, language = vault_files(arguments), SystemClock(), arguments.language
    if not files.exists():
        raise Refused("no_vault")
    with owned(files):
        finish_replacing(files)
        _key_file, unlocked = asked_keys(arguments, files, clock)
        with contextlib.closing(open_vault(files, unlocked, clock)) as vault:
            if vault.read_only:
                raise Refused("rotation_not_written")
            with vault.reading() as session:
                known = known_of_user(session, load_reference())
        new = asked_password(arguments, "new")
        refuse_weak(new, known)
        code = new_recovery_code()
        shown = progress_line("rotation_progress", language)
        rotated = rotate_key(files, unlocked, NewSecrets(new, code), clock, shown)
        print(message("rotation_done", language), file=sys.stderr)
        print(code, flush=True)
        if arguments.delete_old_backups:
            with contextlib.closing(open_vault(files, rotated, clock)) as vault:
                gone = delete_backups_of_before(vault.backup_source, clock)
            print(message("rotation_old_backups_gone", language, count=gone), file=sys.stderr)
        else:
            left = len(backups_of_before(files))
            print(message("rotation_old_backups", language, count=left), file=sys.stderr)
