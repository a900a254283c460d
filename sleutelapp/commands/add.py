"""`add`: one JSON object a line, each through its action in a transaction of its own."""

import argparse
import contextlib
import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO

import msgspec

from sleutelapp.commands.adding import ADDING, Adding, example_line
from sleutelapp.commands.opening import opened
from sleutelapp.core.drafting import Draft, check_codes, json_schema, parse
from sleutelapp.core.errors import Refused, UserError
from sleutelapp.core.messages import message
from sleutelapp.features.profile.queries import vault_reference
from sleutelapp.reference.codes import Reference, load_reference
from sleutelapp.vault.store import Vault


class WrongLine(UserError):
    """What is wrong, and in which line; the lines before it are saved."""

    def __init__(self, line: int, error: UserError) -> None:
        super().__init__("in_line", line=line)
        self.error = error
        self.exit_code = error.exit_code

    def sentence(self, language: str = "nl") -> str:
        """The sentence of the error itself, with its line."""
        return message("in_line", language, **self.values, sentence=self.error.sentence(language))


def run(arguments: argparse.Namespace) -> None:
    """Add every line, or print what a line looks like."""
    adding = ADDING[arguments.kind]
    if arguments.example:
        print(example_line(adding.example))
    elif arguments.schema:
        print(json.dumps(json_schema(adding.draft_type), indent=2, ensure_ascii=False))
    else:
        with _source(arguments.json) as lines, opened(arguments) as vault:
            _add_lines(vault, arguments.kind, adding, lines)


@contextlib.contextmanager
def _source(name: str) -> Iterator[IO[bytes]]:
    if name == "-":
        yield sys.stdin.buffer
        return
    try:
        file = Path(name).open("rb")  # noqa: SIM115 -- closed below; only opening it may fail
    except FileNotFoundError:
        raise UserError("file_not_found") from None
    except OSError:
        raise UserError("file_unreadable") from None
    with file:
        yield file


def _add_lines(vault: Vault, kind: str, adding: Adding, lines: Iterable[bytes]) -> None:
    with vault.reading() as session:
        reference = vault_reference(session, load_reference())
    for number, line in enumerate(lines, start=1):
        try:
            text = _text(line)
            if not text:
                continue
            draft = _draft(text, adding.draft_type, reference)
            with vault.writing() as session:
                record = adding.add(session, draft)
        except UserError as error:
            raise WrongLine(number, error) from None
        print(f"saved {kind} {record.id}", flush=True)


def _text(line: bytes) -> str:
    try:
        return line.decode("utf-8-sig").strip()  # Windows begins a text file with a mark
    except UnicodeDecodeError:
        raise Refused("invalid_utf8") from None


def _draft(text: str, draft_type: type[Draft], reference: Reference) -> Draft:
    try:
        values = msgspec.json.decode(text)
    except (msgspec.DecodeError, RecursionError):
        raise Refused("invalid_json") from None
    draft = parse(draft_type, values)
    check_codes(draft, lambda list_name, code: _in_use(reference, list_name, code))
    return draft


def _in_use(reference: Reference, list_name: str, code: str) -> bool:
    found = reference[list_name].find(code)
    return found is not None and not found.retired
