"""`list`: records of a kind, or all codes (which needs no vault)."""

import argparse
from collections.abc import Iterator
from itertools import chain
from typing import Any, Final

from sqlalchemy.orm import Session

from sleutelapp.commands.opening import opened
from sleutelapp.commands.printing import described, print_columns, print_json_array
from sleutelapp.features.catalogue.kinds import KINDS
from sleutelapp.features.catalogue.queries import CatalogueRow, listed
from sleutelapp.features.profile.queries import vault_reference
from sleutelapp.reference.codes import Code, Reference, load_reference

_PAGE: Final = 500


def run(arguments: argparse.Namespace) -> None:
    """Print the list."""
    if arguments.kind == "codes":
        _list_codes(arguments)
        return
    with opened(arguments) as vault, vault.reading() as session:  # one state of the vault throughout
        rows = _all_rows(session, arguments.kind, archived=arguments.archived)
        vault.audit.note("exported", KINDS[arguments.kind].record.__tablename__, detail="list")
        if arguments.json:
            print_json_array(row.values for row in rows)
            return
        reference = vault_reference(session, load_reference())
        names = ("id", *KINDS[arguments.kind].columns)
        cells = (_cells(row, arguments.kind, reference, arguments.language) for row in rows)
        print_columns(names, cells)


def _all_rows(session: Session, kind: str, *, archived: bool) -> Iterator[CatalogueRow]:
    last = 0
    while page := listed(session, kind, after=last, limit=_PAGE, archived=archived):
        yield from page
        last = page[-1].id


def _cells(row: CatalogueRow, kind: str, reference: Reference, language: str) -> list[str]:
    cells = [str(row.id)]
    for name in KINDS[kind].columns:
        value = row.values[name]
        list_name = KINDS[kind].codes.get(name)
        cells.append(reference[list_name].label(value, language) if list_name else described(value))
    return cells


def _list_codes(arguments: argparse.Namespace) -> None:
    lists = load_reference().lists
    codes = chain.from_iterable(((name, code) for code in codes) for name, codes in lists.items())
    if arguments.json:
        print_json_array(_code(name, code) for name, code in codes)
        return
    rows = ([name, code.code, code.label(arguments.language)] for name, code in codes)
    print_columns(("list", "code", "label"), rows)


def _code(list_name: str, code: Code) -> dict[str, Any]:
    return {
        "id": code.code,
        "list": list_name,
        "code": code.code,
        "labels": dict(code.labels),
        "parent": code.parent,
        "retired": code.retired,
        "danger": code.danger,
    }
