"""The command line: what it accepts, and how it ends.

Exit codes: 0 done, 1 refused or failed with one clear sentence, 2 wrong usage, 3 wrong password,
4 damaged vault or file. To add a command, add its arguments here and a module with `run(arguments)`
under commands/; modules load only when their command runs, so that `--help` is quick.
"""

import argparse
import importlib
import logging
import os
import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Final

from sleutelapp import __version__
from sleutelapp.cli_trail import add_trail_commands
from sleutelapp.core.errors import UserError
from sleutelapp.core.logs import install_crash_reports
from sleutelapp.core.messages import command_hint, message
from sleutelapp.core.paths import log_folder
from sleutelapp.key_arguments import add_key_commands, add_other_secrets, add_password_stdin
from sleutelapp.privacy_arguments import add_privacy_commands

ADDED_KINDS: Final = (
    "newcomer",
    "contact",
    "need",
    "referral",
    "session",
    "consultation",
    "organisation",
    "professional",
    "signal",
    "time",
)
SHOWN_KINDS: Final = (*ADDED_KINDS, "household", "follow_up", "draft")


def parsed(argv: Sequence[str] | None = None) -> argparse.Namespace:
    """The arguments; wrong usage ends the process with exit code 2."""
    return _parser().parse_args(argv)


def run(arguments: argparse.Namespace) -> int:
    """Run one command; the answer is the exit code.

    A bug of ours is not caught: the crash hook writes a report without personal data.
    """
    for stream in (sys.stdout, sys.stderr):
        # Names are in every script, whatever the console thinks it can show.
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]  # real streams
    logging.getLogger("sleutelapp").addHandler(logging.NullHandler())  # the terminal gets sentences only
    language = arguments.language
    install_crash_reports(log_folder(), lambda path: _tell("program_error", language, report=path))
    try:
        importlib.import_module(f"sleutelapp.commands.{arguments.module}").run(arguments)
    except UserError as error:
        print(
            " ".join(filter(None, (error.sentence(language), command_hint(error.key, language)))),
            file=sys.stderr,
        )
        return error.exit_code
    except KeyboardInterrupt:
        _tell("interrupted", language)
        return 130
    except BrokenPipeError:
        # Whoever read our output has seen enough; nothing more may be written at exit either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    return 0


def _tell(key: str, language: str, **values: object) -> None:
    print(message(key, language, **values), file=sys.stderr)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="sleutelapp",
        description="Sleutelapp: casework for key persons, offline and encrypted. "
        "Without a command the window opens.",
    )
    parser.set_defaults(command=None, vault=None, language="nl")
    parser.add_argument("--version", action="version", version=f"Sleutelapp {__version__}")
    parser.add_argument(
        "--demo", action="store_true", help="open the window on a temporary vault with made-up work"
    )
    parser.add_argument("--vault", type=Path, metavar="DIR", help="folder of the vault")
    # How the window starts itself again when it locks; its standard input tells where it was.
    parser.add_argument("--resume", action="store_true", help=argparse.SUPPRESS)
    _add_language(parser)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", title="commands")

    def command(name: str, module: str, summary: str) -> argparse.ArgumentParser:
        sub = commands.add_parser(name, help=summary, description=summary)
        sub.set_defaults(module=module)
        _add_language(sub)
        return sub

    _add_making(command)
    _add_records(command)
    _add_output(command)
    _add_backups(command)
    add_key_commands(command, _add_vault, _add_language)
    add_trail_commands(command, _add_vault, _add_language, _add_json, _count)
    add_privacy_commands(command, _add_vault, _add_language)
    return parser


_Command = Callable[[str, str, str], argparse.ArgumentParser]


def _add_making(command: _Command) -> None:
    init = command("init", "init", "make a new vault; prints the recovery code once")
    _add_vault(init)
    init.add_argument("--profile", type=Path, metavar="FILE.toml", help="who the key person is")
    init.add_argument(
        "--organisation", type=Path, metavar="FILE.toml", help="the coordinator's organisation file"
    )
    demo = command("demo", "demo", "make a vault with made-up work; its password is 'demo'")
    _add_vault(demo, password=False)
    demo.add_argument(
        "--newcomers", type=_count, default=60, metavar="N", help="newcomers (default %(default)s)"
    )
    demo.add_argument(
        "--contacts", type=_count, default=900, metavar="N", help="contacts (default %(default)s)"
    )
    demo.add_argument("--until", type=date.fromisoformat, metavar="DATE", help="last day (default today)")
    demo.add_argument(
        "--seed", type=int, default=1, metavar="S", help="same seed, same work (default %(default)s)"
    )


def _add_records(command: _Command) -> None:
    add = command(
        "add", "add", "add records, one JSON object a line; prints 'saved KIND ID' after each commit"
    )
    add.add_argument("kind", choices=ADDED_KINDS, metavar="KIND", help=", ".join(ADDED_KINDS))
    _add_vault(add)
    source = add.add_mutually_exclusive_group(required=True)
    source.add_argument(
        "--json", metavar="FILE", help="a file with one object a line; - reads standard input"
    )
    source.add_argument("--example", action="store_true", help="print one valid line with every field")
    source.add_argument("--schema", action="store_true", help="print the JSON Schema of a line")
    listing = command("list", "list", "list records of a kind, or all codes")
    kinds = (*SHOWN_KINDS, "codes")
    listing.add_argument("kind", choices=kinds, metavar="KIND", help=", ".join(kinds))
    listing.add_argument("--archived", action="store_true", help="archived newcomers too")
    _add_vault(listing)
    _add_json(listing)
    show = command("show", "show", "show everything of one record")
    show.add_argument("kind", choices=SHOWN_KINDS, metavar="KIND", help=", ".join(SHOWN_KINDS))
    show.add_argument("id", type=_count, metavar="ID", help="its number")
    _add_vault(show)
    _add_json(show)
    search = command("search", "search", "find people, organisations and notes")
    search.add_argument("words", nargs="+", metavar="WORDS")
    search.add_argument("--limit", type=_count, default=50, metavar="N", help="at most (default %(default)s)")
    _add_vault(search)
    _add_json(search)


def _add_output(command: _Command) -> None:
    freeze = command("freeze", "freeze", "freeze a finished quarter; prints the hash of what was frozen")
    _add_vault(freeze)
    freeze.add_argument("--period", required=True, metavar="QUARTER", help="2026-Q3")
    _add_json(freeze)
    export = command("export", "export", "write the anonymised workbook of a period")
    _add_vault(export)
    export.add_argument("--period", required=True, metavar="PERIOD", help="2026-07, 2026-Q3, 2026-H2 or 2026")
    export.add_argument("--output", type=Path, required=True, metavar="FILE.xlsx")
    export.add_argument("--preview", action="store_true", help="exact figures only, marked as preliminary")
    export.add_argument("--force", action="store_true", help="overwrite an existing file")
    combine = command("combine", "combine", "combine workbooks of key persons into one; needs no vault")
    combine.add_argument("files", nargs="+", type=Path, metavar="FILE.xlsx")
    combine.add_argument("--output", type=Path, required=True, metavar="FILE.xlsx")
    combine.add_argument("--period", metavar="PERIOD", help="only this one: 2026-Q2, 2026-H1 or 2026")
    combine.add_argument("--force", action="store_true", help="overwrite an existing file")
    _add_json(combine)
    audit = command(
        "audit-workbook",
        "audit_workbook",
        "what could be derived from these workbooks together; 1 when a count keeps too few possible values",
    )
    audit.add_argument("files", nargs="+", type=Path, metavar="FILE.xlsx")
    _add_json(audit)
    _add_vault(command("check", "check", "check that the vault is whole"))


def _add_backups(command: _Command) -> None:
    backup = command("backup", "backup", "make a verified backup; prints where")
    _add_vault(backup)
    backup.add_argument(
        "--output", type=Path, metavar="FILE", help="default: in the vault's folder, among its own backups"
    )
    backup.add_argument("--force", action="store_true", help="overwrite an existing file")
    restore = command(
        "restore", "restore", "put a backup in the place of the vault, with the backup's password"
    )
    restore.add_argument("file", type=Path, metavar="FILE")
    _add_vault(restore)
    add_other_secrets(restore)
    restore.add_argument(
        "--force", action="store_true", help="also where a vault stands already; it is kept aside"
    )

    rescue = command(
        "rescue",
        "rescue",
        "what the newest whole backup holds and what can still be read of a damaged vault; --use does one of the two",
    )
    _add_vault(rescue)
    rescue.add_argument(
        "--use", choices=("backup", "rows"), help="put it in the place of the vault, which is kept aside"
    )
    _add_json(rescue)
    facts = command(
        "facts",
        "facts",
        "for a lost laptop: what a vault's folder or a backup says without its password; with --open, also its numbers",
    )
    _add_vault(facts)
    facts.add_argument("--backup", type=Path, metavar="FILE", help="of this backup instead of a vault")
    facts.add_argument(
        "--open", action="store_true", help="ask the password and tell what is in it, in numbers"
    )
    facts.add_argument("--output", type=Path, metavar="FILE.html", help="a sheet to print or pass on")
    facts.add_argument("--force", action="store_true", help="overwrite an existing file")
    _add_json(facts)


def _add_vault(parser: argparse.ArgumentParser, *, password: bool = True) -> None:
    # No default here: it would hide a --vault that stands before the command.
    parser.add_argument(
        "--vault", type=Path, metavar="DIR", default=argparse.SUPPRESS, help="folder of the vault"
    )
    if password:
        add_password_stdin(parser)


def _add_json(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="print JSON")


def _add_language(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--language",
        choices=("nl", "en"),
        default=argparse.SUPPRESS,
        help="of sentences and labels (default nl)",
    )


def _count(text: str) -> int:
    number = int(text)
    if number < 0:
        raise ValueError(text)
    return number
