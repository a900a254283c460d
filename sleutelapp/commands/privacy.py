"""`privacy`: erasing somebody, what is kept about them, and who is past the organisation's term."""

import argparse

from sleutelapp.commands.opening import opened
from sleutelapp.commands.printing import print_columns, print_json_array
from sleutelapp.commands.progress import progress_line
from sleutelapp.core.errors import Refused
from sleutelapp.core.files import write_whole
from sleutelapp.core.messages import message
from sleutelapp.features.privacy.access import subject_access
from sleutelapp.features.privacy.access_document import access_json, as_html
from sleutelapp.features.privacy.erasing import erase
from sleutelapp.features.privacy.leftovers import still_holding
from sleutelapp.features.privacy.queries import erasure_of, past_term
from sleutelapp.features.profile.queries import vault_reference
from sleutelapp.reference.codes import load_reference
from sleutelapp.vault.store import Vault


def run(arguments: argparse.Namespace) -> None:
    """Do what was asked on the vault."""
    with opened(arguments) as vault:
        {"erase": _erase, "export": _export, "due": _due}[arguments.action](vault, arguments)


def _erase(vault: Vault, arguments: argparse.Namespace) -> None:
    with vault.reading() as session:
        code = erasure_of(session, arguments.newcomer).code
    language = arguments.language
    erase(vault, arguments.newcomer, progress_line("erasing", language))
    print(message("erased", language, code=code))
    if left := still_holding(vault):
        print(message("erased_still_in_backups", language, count=len(left)))


def _export(vault: Vault, arguments: argparse.Namespace) -> None:
    output, language = arguments.to, arguments.language
    if output.exists() and not arguments.force:
        raise Refused("file_exists")
    with vault.reading() as session:
        access = subject_access(session, arguments.newcomer)
        reference = vault_reference(session, load_reference())
    content = access_json(access) if arguments.json else as_html(access, reference, language).encode()
    try:
        write_whole(output, content)
    except OSError:
        raise Refused("file_not_written") from None
    vault.audit.note("exported", "newcomer", arguments.newcomer, "subject_access")
    print(message("access_written", language, file=output.name))


def _due(vault: Vault, arguments: argparse.Namespace) -> None:
    with vault.reading() as session:
        rows = past_term(session, vault.clock.today(), limit=-1).rows
    if arguments.json:
        print_json_array(
            {
                "id": row.id,
                "code": row.code,
                "name": row.who,
                "seen_on": row.seen_on,
                "archived": row.is_archived,
                "thrown_away": row.is_thrown_away,
                "kept_until": row.kept_until,
                "reason": row.reason,
            }
            for row in rows
        )
    else:
        cells = ([str(row.id), row.who, row.seen_on.isoformat(), row.reason] for row in rows)
        print_columns(("id", "name", "seen_on", "reason"), cells)
