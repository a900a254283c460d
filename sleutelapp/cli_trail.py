"""The arguments of the commands about the audit trail."""

import argparse
from collections.abc import Callable


def add_trail_commands(
    command: Callable[[str, str, str], argparse.ArgumentParser],
    add_vault: Callable[..., None],
    add_language: Callable[[argparse.ArgumentParser], None],
    add_json: Callable[[argparse.ArgumentParser], None],
    number: Callable[[str], int],
) -> None:
    """Add `audit verify` and `audit list`.

    Args:
        command: makes one, by its name, module and summary.
        add_vault: adds the options of a vault.
        add_language: adds the option of the language.
        add_json: adds the option for machines.
        number: reads a number of a record.
    """
    audit = command(
        "audit", "audit", "who saw, changed, opened and took out what: numbers and codes, never names"
    )
    what = audit.add_subparsers(dest="action", metavar="ACTION", required=True)
    for name, summary in (
        ("verify", "read the whole trail; 4 names the first place where it is not what it was"),
        ("list", "print its lines, oldest first; times are UTC"),
    ):
        parser = what.add_parser(name, help=summary, description=summary)
        add_language(parser)
        add_vault(parser)
        add_json(parser)
        if name == "list":
            parser.add_argument(
                "--newcomer",
                type=number,
                metavar="ID",
                help="only what is about this newcomer, or anything of theirs",
            )
