"""`audit`: is the trail of who saw and did what whole, and what stands in it?"""

import argparse
from collections.abc import Iterator

from sqlalchemy.orm import Session

from sleutelapp.commands.opening import opened
from sleutelapp.commands.printing import as_json, print_columns, print_json_array
from sleutelapp.core.errors import Damaged
from sleutelapp.core.messages import message
from sleutelapp.features.trail.queries import TrailRow, trail_lines

_PAGE = 500


def run(arguments: argparse.Namespace) -> None:
    """Do what the second word says."""
    {"verify": _verify, "list": _list}[arguments.action](arguments)


def _verify(arguments: argparse.Namespace) -> None:
    with opened(arguments) as vault:
        read_only = vault.audit.findings if vault.read_only else ()  # elsewhere an alarm is a line by now
        findings = (*read_only, *vault.trail_findings())
    if arguments.json:
        print(as_json([{"code": each.code, "line": each.seq} for each in findings]))
    if findings:
        first = min(findings, key=lambda each: each.seq)
        raise Damaged(f"trail_{first.code}", line=str(first.seq))
    if not arguments.json:
        print(message("trail_whole", arguments.language))


def _list(arguments: argparse.Namespace) -> None:
    with opened(arguments) as vault, vault.reading() as session:  # one state of the vault throughout
        rows = _all_lines(session, arguments.newcomer)
        if arguments.json:
            print_json_array(
                {
                    "line": row.seq,
                    "at": f"{row.at.isoformat()}Z",
                    "what": row.what,
                    "kind": row.kind,
                    "id": row.object_id,
                    "detail": row.detail,
                }
                for row in rows
            )
            return
        cells = (
            [str(row.seq), f"{row.at:%Y-%m-%d %H:%M:%S}", row.what, row.kind, _number(row), row.detail]
            for row in rows
        )
        print_columns(("line", "at", "what", "kind", "id", "detail"), cells)


def _all_lines(session: Session, newcomer_id: int | None) -> Iterator[TrailRow]:
    last = 0
    while page := trail_lines(session, newcomer_id=newcomer_id, after=last, limit=_PAGE):
        yield from page
        last = page[-1].seq


def _number(row: TrailRow) -> str:
    return "" if row.object_id is None else str(row.object_id)
