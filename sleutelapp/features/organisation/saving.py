"""Opening and saving an organisation's file, with a sentence for whatever the disk or the file says."""

import errno
from pathlib import Path
from typing import Final

from sleutelapp.core.errors import Refused, UserError
from sleutelapp.features.profile.drafts import OrganisationFile
from sleutelapp.features.profile.files import (
    check_organisation_file,
    read_organisation_file,
    write_organisation_file,
)
from sleutelapp.reference.codes import Reference

_FULL: Final = frozenset({errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)})
_FORBIDDEN: Final = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


def open_file(path: Path, reference: Reference) -> OrganisationFile:
    """The file, as a coordinator may go on with it.

    Raises:
        UserError: it is not there, not one of ours, or of a newer program.
    """
    try:
        return read_organisation_file(path, reference)
    except UserError as error:
        if error.key in {"organisation_file_invalid", "organisation_file_own_code"}:
            raise Refused("coordinator_file_foreign") from error
        raise


def save_file(path: Path, file: OrganisationFile, reference: Reference) -> None:
    """Write an edition, whole or not at all.

    A file of the same name may be replaced by a newer edition or by the same one, never by an older: the key
    persons who have it would be told that theirs is mixed up.

    Raises:
        UserError: nothing was written; why.
    """
    check_organisation_file(file, reference)
    there = _already(path, reference)
    if there is not None and there != file and there.name == file.name and there.edition >= file.edition:
        raise Refused("coordinator_file_newer_there", edition=there.edition)
    try:
        write_organisation_file(path, file)
    except Refused as refused:
        raise _refusal(refused.__cause__) from None


def _already(path: Path, reference: Reference) -> OrganisationFile | None:
    try:
        return read_organisation_file(path, reference)
    except UserError:
        return None


def _refusal(error: BaseException | None) -> Refused:
    number = error.errno if isinstance(error, OSError) else None
    if number in _FULL:
        return Refused("coordinator_disk_full")
    if number in _FORBIDDEN:
        return Refused("coordinator_folder_read_only")
    return Refused("coordinator_file_not_written")
