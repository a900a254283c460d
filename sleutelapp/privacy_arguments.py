"""The arguments of `privacy`."""

import argparse
from collections.abc import Callable
from pathlib import Path


def add_privacy_commands(
    command: Callable[[str, str, str], argparse.ArgumentParser],
    add_vault: Callable[..., None],
    add_language: Callable[[argparse.ArgumentParser], None],
) -> None:
    """Add what newcomers may ask of their data, and how long it is kept.

    Args:
        command: makes one, by its name, module and summary.
        add_vault: adds the options of a vault.
        add_language: adds the option of the language.
    """
    rights = command("privacy", "privacy", "what newcomers may ask of their data, and how long it is kept")
    actions = rights.add_subparsers(dest="action", metavar="ACTION", required=True)

    def action(name: str, summary: str) -> argparse.ArgumentParser:
        sub = actions.add_parser(name, help=summary, description=summary)
        add_language(sub)
        add_vault(sub)
        return sub

    erase = action("erase", "erase somebody for good; there is no undo, and restored backups erase again")
    export = action("export", "write what is kept about somebody, for themselves: a page to read, or JSON")
    for about in (erase, export):
        about.add_argument("--newcomer", type=int, required=True, metavar="ID", help="number of the dossier")
    export.add_argument("--to", type=Path, required=True, metavar="FILE", help="HTML, or JSON with --json")
    export.add_argument("--force", action="store_true", help="overwrite an existing file")
    due = action("due", "who is past the organisation's term and waits for a decision")
    for printing in (export, due):
        printing.add_argument("--json", action="store_true", help="JSON, for machines")
