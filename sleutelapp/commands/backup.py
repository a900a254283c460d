"""`backup`: one verified file with everything that is in the vault."""

import argparse

from sleutelapp.commands.opening import opened
from sleutelapp.core.errors import Refused
from sleutelapp.core.messages import message
from sleutelapp.vault.backup import make_backup
from sleutelapp.vault.backups import keep_backup


def run(arguments: argparse.Namespace) -> None:
    """Make it among the vault's own, or as the file that is asked for; an existing file stays unless `--force`."""
    if arguments.output is not None and arguments.output.exists() and not arguments.force:
        raise Refused("file_exists")
    with opened(arguments) as vault:
        vault.audit.anchor()
        if arguments.output is None:
            made = keep_backup(vault.backup_source, vault.clock, reason="hand")
        else:
            made = make_backup(vault.backup_source, arguments.output, vault.clock.utc())
        vault.audit.note("backed_up")
    print(message("backup_made", arguments.language, file=made.path))
