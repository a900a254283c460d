"""`check`: is the vault whole?"""

import argparse

from sleutelapp.commands.opening import opened
from sleutelapp.core.messages import message
from sleutelapp.vault.check import check_store


def run(arguments: argparse.Namespace) -> None:
    """Read every page; say so when all is well."""
    with opened(arguments) as vault:
        check_store(vault)
    print(message("vault_whole", arguments.language))
