"""The commands about keys, and the options that name a secret."""

import argparse
from collections.abc import Callable
from pathlib import Path


def add_key_commands(
    command: Callable[[str, str, str], argparse.ArgumentParser],
    add_vault: Callable[..., None],
    add_language: Callable[[argparse.ArgumentParser], None],
) -> None:
    """Add the commands that change what opens a vault.

    Args:
        command: makes one, by its name, module and summary.
        add_vault: adds the options of a vault; `password=False` where none is asked.
        add_language: adds the option of the language.
    """
    for name, summary in (
        (
            "change-password",
            "change the password; on standard input the old one, then the new one on a line of its own",
        ),
        ("new-recovery-code", "make another recovery code; prints it once, the old one ends"),
    ):
        changing = command(name, "change_password", summary)
        add_vault(changing)
        add_other_secrets(changing)
    rotating = command(
        "rotate-key",
        "rotate_key",
        "another key and password, when somebody may know the password; prints a new recovery code once",
    )
    rotating.add_argument(
        "--delete-old-backups",
        action="store_true",
        help="make a new backup, then delete the vault's own backups that open with the old password",
    )
    add_vault(rotating)
    add_other_secrets(rotating)
    _add_organisation_key(command, add_vault, add_language)


def _add_organisation_key(
    command: Callable[[str, str, str], argparse.ArgumentParser],
    add_vault: Callable[..., None],
    add_language: Callable[[argparse.ArgumentParser], None],
) -> None:
    organisation = command(
        "org-key", "org_key", "the key with which an organisation opens vaults that let it"
    )
    what = organisation.add_subparsers(dest="action", metavar="ACTION", required=True)

    def action(name: str, summary: str) -> argparse.ArgumentParser:
        parser = what.add_parser(name, help=summary, description=summary)
        add_language(parser)
        return parser

    create = action("create", "make a pair, on a computer without a vault; prints the public half")
    create.add_argument("--output", type=Path, required=True, metavar="FILE", help="for the secret half")
    create.add_argument("--force", action="store_true", help="overwrite an existing file")
    add_password_stdin(create)
    show = action("show", "print the fingerprint of a secret half; needs no passphrase")
    show.add_argument("file", type=Path, metavar="FILE")
    add = action("add", "let the organisation open the vault, by default that of its organisation file")
    add.add_argument("--organisation", type=Path, metavar="FILE.toml", help="take the key from this file")
    add_vault(add)
    add_vault(action("remove", "let no organisation open the vault any more"))
    add_vault(action("status", "whether an organisation can open the vault"), password=False)


def add_other_secrets(parser: argparse.ArgumentParser) -> None:
    """Add what opens a vault in the place of its password."""
    other = parser.add_mutually_exclusive_group()
    other.add_argument(
        "--recovery-code", action="store_true", help="the recovery code is given instead of the password"
    )
    other.add_argument(
        "--organisation-key",
        type=Path,
        metavar="FILE",
        help="the passphrase of this secret key is given instead; a new password follows",
    )


def add_password_stdin(parser: argparse.ArgumentParser) -> None:
    """Add the option of scripts."""
    parser.add_argument(
        "--password-stdin", action="store_true", help="read the password from the first line of input"
    )
