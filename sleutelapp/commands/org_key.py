"""`org-key`: the organisation's key pair, and which vault lets it in."""

import argparse
import contextlib
import sys

from sleutelapp.commands.opening import asked_password, opened, owned, vault_files
from sleutelapp.core.clock import SystemClock
from sleutelapp.core.errors import Refused
from sleutelapp.core.messages import message
from sleutelapp.core.organisation_key import (
    fingerprint,
    make_pair,
    public_bytes,
    public_text,
    read_key_file,
    write_key_file,
)
from sleutelapp.core.passphrase import refuse_weak
from sleutelapp.features.profile.files import read_organisation_file
from sleutelapp.features.profile.queries import organisation_settings
from sleutelapp.reference.codes import load_reference
from sleutelapp.vault.key_change import let_in_no_organisation, organisation_slot, put_slot
from sleutelapp.vault.key_file import read_key_file as read_vault_keys
from sleutelapp.vault.opening import UnlockedKeys, open_vault, opened_keys
from sleutelapp.vault.replacing import finish_replacing


def run(arguments: argparse.Namespace) -> None:
    """Do what the second word says."""
    {"create": _create, "show": _show, "add": _add, "remove": _remove, "status": _status}[arguments.action](
        arguments
    )


def _create(arguments: argparse.Namespace) -> None:
    if arguments.output.exists() and not arguments.force:
        raise Refused("file_exists")
    passphrase = asked_password(arguments, "new passphrase")
    refuse_weak(passphrase)
    public, private_key = make_pair(passphrase)
    write_key_file(arguments.output, private_key, SystemClock().today())
    _tell(arguments, "organisation_key_made", file=arguments.output, fingerprint=private_key.fingerprint)
    print(public_text(public))


def _show(arguments: argparse.Namespace) -> None:
    print(read_key_file(arguments.file).fingerprint)


def _add(arguments: argparse.Namespace) -> None:
    files, clock = vault_files(arguments), SystemClock()
    given = ""
    if arguments.organisation is not None:
        given = read_organisation_file(arguments.organisation, load_reference()).public_key
        if not given:
            raise Refused("organisation_has_no_key")
    if not files.exists():
        raise Refused("no_vault")
    with owned(files):
        finish_replacing(files)
        key_file, data_key = opened_keys(files, asked_password(arguments), clock)
        unlocked = UnlockedKeys(vault_id=key_file.vault_id, data_key=data_key, opened_by="password")
        with contextlib.closing(open_vault(files, unlocked, clock)) as vault:
            if not given:
                with vault.reading() as session:
                    given = organisation_settings(session).public_key
            if not given:
                raise Refused("organisation_has_no_key")
            public = public_bytes(given)
            put_slot(files, organisation_slot(key_file, data_key, public))
            vault.audit.hear_keys()
    print(message("organisation_let_in", arguments.language, fingerprint=fingerprint(public)))


def _remove(arguments: argparse.Namespace) -> None:
    with opened(arguments) as vault:
        gone = let_in_no_organisation(vault.files, vault.backup_source.sealing_key)
        if gone is not None:
            vault.audit.hear_keys()
    if gone is None:
        raise Refused("organisation_not_let_in")
    print(message("organisation_not_let_in_any_more", arguments.language))


def _status(arguments: argparse.Namespace) -> None:
    files = vault_files(arguments)
    if not files.exists():
        raise Refused("no_vault")
    slot = read_vault_keys(files)[0].organisation
    if slot is None:
        print(message("organisation_not_let_in", arguments.language))
    else:
        print(message("organisation_may_open", arguments.language, fingerprint=fingerprint(slot.public)))


def _tell(arguments: argparse.Namespace, key: str, **values: object) -> None:
    print(message(key, arguments.language, **values), file=sys.stderr)
