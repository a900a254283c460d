"""`init`: a new vault, with the key person's profile and the organisation's file."""

import argparse
import contextlib
import sys

from sleutelapp.commands.opening import asked_password, owned, vault_files
from sleutelapp.core.clock import SystemClock
from sleutelapp.core.errors import Refused
from sleutelapp.core.messages import message
from sleutelapp.core.passphrase import refuse_weak
from sleutelapp.features.profile.actions import load_organisation, save_profile
from sleutelapp.features.profile.drafts import OrganisationFile, ProfileFile
from sleutelapp.features.profile.files import read_organisation_file, read_profile_file
from sleutelapp.features.profile.rules import guessed_first
from sleutelapp.reference.codes import Reference, load_reference
from sleutelapp.vault.opening import create_vault, open_vault


def run(arguments: argparse.Namespace) -> None:
    """Make the vault, then print its recovery code: it is shown this once."""
    files = vault_files(arguments)
    if files.exists():
        raise Refused("vault_exists")
    reference = load_reference()
    profile = read_profile_file(arguments.profile, reference) if arguments.profile else None
    organisation = (
        read_organisation_file(arguments.organisation, reference) if arguments.organisation else None
    )
    password = asked_password(arguments, "first")
    refuse_weak(password, _known_of_user(profile, organisation, reference))
    with owned(files):
        unlocked, code = create_vault(files, password)
        try:
            with (
                contextlib.closing(open_vault(files, unlocked, SystemClock())) as vault,
                vault.writing() as session,
            ):
                if profile is not None:
                    save_profile(session, profile)
                if organisation is not None:
                    load_organisation(session, organisation)
        except BaseException:
            # Nobody has seen the recovery code and nothing is in it yet: leave no half-made vault.
            for path in (files.store, files.keys, files.keys_copy):
                with contextlib.suppress(OSError):
                    path.unlink(missing_ok=True)
            raise
    print(message("recovery_code_once", arguments.language), file=sys.stderr)
    print(code)


def _known_of_user(
    profile: ProfileFile | None, organisation: OrganisationFile | None, reference: Reference
) -> tuple[str, ...]:
    known = () if organisation is None else (organisation.name,)
    if profile is None:
        return known
    places = (agreed.municipality for agreed in profile.municipalities)
    return (*known, *guessed_first(profile.name, profile.organisation, places, reference))
