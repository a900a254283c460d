"""`export`: the anonymised workbook of a period."""

import argparse

from sleutelapp.commands.opening import opened
from sleutelapp.core.errors import Refused
from sleutelapp.core.messages import message
from sleutelapp.features.periods.period import Period
from sleutelapp.features.profile.queries import vault_reference
from sleutelapp.features.reports.export import write_workbook
from sleutelapp.reference.codes import load_reference


def run(arguments: argparse.Namespace) -> None:
    """Write the workbook; an existing file stays unless `--force`."""
    period = Period.parse(arguments.period)
    if arguments.output.exists() and not arguments.force:
        raise Refused("file_exists")
    with opened(arguments) as vault:
        with vault.reading() as session:
            reference = vault_reference(session, load_reference())
        write_workbook(
            vault,
            period,
            arguments.output,
            reference=reference,
            language=arguments.language,
            force=arguments.force,
            preview=arguments.preview,
        )
        vault.audit.note("exported", "issue", detail=period.code)
    print(message("export_written", arguments.language, file=arguments.output))
