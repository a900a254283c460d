"""`facts`: the sheet for the data-protection officer when a laptop is lost."""

import argparse

from sleutelapp.commands.opening import opened, vault_files
from sleutelapp.commands.printing import as_json
from sleutelapp.core.clock import SystemClock
from sleutelapp.core.errors import Refused
from sleutelapp.core.files import write_whole
from sleutelapp.core.messages import message
from sleutelapp.core.paths import settings_file
from sleutelapp.core.settings import load_settings
from sleutelapp.features.lost_laptop.facts import Facts, facts_of_backup, facts_of_folder, facts_of_vault
from sleutelapp.features.lost_laptop.sheet import sheet_html, sheet_json, sheet_text


def run(arguments: argparse.Namespace) -> None:
    """Print it, or write it as a page; an existing file stays unless `--force`."""
    if arguments.output is not None and arguments.output.exists() and not arguments.force:
        raise Refused("file_exists")
    facts = _facts(arguments)
    if arguments.output is not None:
        try:
            write_whole(arguments.output, sheet_html(facts, arguments.language).encode())
        except OSError:
            raise Refused("file_not_written") from None
        print(message("facts_saved", arguments.language, file=arguments.output))
    else:
        print(as_json(sheet_json(facts)) if arguments.json else sheet_text(facts, arguments.language))


def _facts(arguments: argparse.Namespace) -> Facts:
    if arguments.backup is not None:
        return facts_of_backup(arguments.backup, SystemClock())
    if not arguments.open:
        return facts_of_folder(vault_files(arguments), SystemClock())
    with opened(arguments) as vault:
        return facts_of_vault(vault, load_settings(settings_file()).lock_minutes)
