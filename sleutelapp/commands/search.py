"""`search`: people, organisations and notes by any words."""

import argparse
from dataclasses import asdict

from sleutelapp.commands.opening import opened
from sleutelapp.commands.printing import print_columns, print_json_array
from sleutelapp.features.search.queries import found


def run(arguments: argparse.Namespace) -> None:
    """Print what was found, best first."""
    with opened(arguments) as vault, vault.reading() as session:
        rows = found(session, " ".join(arguments.words), arguments.limit)
        vault.audit.searched()
    if arguments.json:
        print_json_array(asdict(row) for row in rows)
        return
    print_columns(
        ("kind", "id", "title", "subtitle"),
        ([row.kind, str(row.id), row.title, row.subtitle] for row in rows),
    )
