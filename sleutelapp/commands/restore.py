"""`restore`: a backup takes the place of the vault, which is kept aside."""

import argparse

from sleutelapp.commands.opening import asked_password, asked_secret, owned, vault_files
from sleutelapp.core.clock import SystemClock, local
from sleutelapp.core.errors import Refused
from sleutelapp.core.messages import message
from sleutelapp.core.passphrase import refuse_weak
from sleutelapp.features.privacy.erasing import EraseAgain
from sleutelapp.vault.backup_file import read_backup_file
from sleutelapp.vault.key_change import password_slot, put_slot
from sleutelapp.vault.opening import open_vault
from sleutelapp.vault.restore import check_backup, open_backup, put_back, remembers_erasures


def run(arguments: argparse.Namespace) -> None:
    """Look whether the file is whole before the password is asked, and change nothing before all of it was checked."""
    files, clock = vault_files(arguments), SystemClock()
    try:
        there_is_one = files.exists()
    except OSError:
        raise Refused("file_unreadable") from None
    if there_is_one and not arguments.force:
        raise Refused("restore_vault_there")
    backup = read_backup_file(arguments.file)
    knows_erasures = remembers_erasures(files, backup.manifest.vault_id)
    with owned(files):
        secret, kind, private_key = asked_secret(arguments)
        opened = open_backup(backup, files, secret, clock, kind, private_key=private_key)
        new = None
        if kind == "organisation":  # nobody knows the password of then
            refuse_weak(new := asked_password(arguments, "new"))
        checked = check_backup(opened, files)
        again = EraseAgain(clock)
        unlocked = put_back(checked, files, clock, [again])
        if new is not None:
            put_slot(files, password_slot(backup.key_file, unlocked.data_key, new))
            open_vault(files, unlocked, clock).close()  # writes what was done to the keys into the trail
    made_at = local(backup.manifest.made_at)
    key = "restored" if there_is_one else "restored_first"
    print(message(key, arguments.language, moment=f"{made_at:%Y-%m-%d %H:%M}"))
    if again.erased:
        print(message("erased_again", arguments.language, count=again.erased))
    if not knows_erasures:
        print(message("erasures_unknown", arguments.language))
