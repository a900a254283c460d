"""`freeze`: freezes a finished quarter (vaststellen)."""

import argparse

from sleutelapp.commands.opening import opened
from sleutelapp.commands.printing import as_json
from sleutelapp.core.messages import message
from sleutelapp.features.freezing.actions import freeze_quarter
from sleutelapp.features.periods.period import Period
from sleutelapp.features.profile.queries import vault_reference
from sleutelapp.reference.codes import load_reference


def run(arguments: argparse.Namespace) -> None:
    """Freeze the quarter and print the hash of its issue; one that is frozen prints the same hash again."""
    period = Period.parse(arguments.period)
    with opened(arguments) as vault:
        with vault.reading() as session:
            reference = vault_reference(session, load_reference())
        issue = freeze_quarter(vault, period, reference)
    if arguments.json:
        print(
            as_json({"period": issue.period, "sender": issue.sender, "k": issue.k, "hash": issue.issue_hash})
        )
    else:
        print(message("quarter_frozen", arguments.language, quarter=issue.period, hash=issue.issue_hash))
