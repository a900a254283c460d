"""Reading a profile or organisation file, strictly, because twelve laptops will work by it; and writing one."""

import tomllib
from pathlib import Path
from typing import Any, Final

from sleutelapp.core.drafting import DraftType, check_codes, parse
from sleutelapp.core.errors import Refused, UserError
from sleutelapp.core.files import write_whole
from sleutelapp.features.profile.drafts import (
    FILE_VERSION,
    LEAST_K,
    MOST_K,
    OWN_CODE_START,
    OrganisationFile,
    ProfileFile,
)
from sleutelapp.features.profile.toml_text import organisation_toml
from sleutelapp.reference.codes import ExtraCode, Reference

_INVALID: Final = "organisation_file_invalid"

# What the codes of other lists do is written in the program: one of somebody's own would lead nowhere.
LISTS_WITH_OWN_CODES: Final = (
    "need",
    "contact_kind",
    "came_through",
    "referral_destination",
    "referral_reason",
    "session_theme",
    "professional_kind",
    "advice_kind",
    "other_time_kind",
)


def read_profile_file(path: Path, reference: Reference) -> ProfileFile:
    """The profile in a TOML file.

    Raises:
        UserError: the file is not there, or what is wrong in it.
    """
    key = "profile_file_invalid"
    return _checked(_toml(path, key), ProfileFile, reference, key)


def read_organisation_file(path: Path, reference: Reference) -> OrganisationFile:
    """The organisation's file, its own codes checked against the fixed ones.

    Raises:
        UserError: the file is not there, it is of a newer program, or what is wrong in it.
    """
    values = _toml(path, _INVALID)
    version = values.get("version")
    if isinstance(version, int) and version > FILE_VERSION:
        raise UserError("organisation_file_newer")
    k = values.get("k")
    if isinstance(k, int) and not LEAST_K <= k <= MOST_K:
        raise UserError("organisation_file_k", k=k, least=LEAST_K, most=MOST_K)
    file = _checked(values, OrganisationFile, reference, _INVALID)
    check_organisation_file(file, reference)
    return file


def check_organisation_file(file: OrganisationFile, reference: Reference) -> None:
    """Check what a file says as a whole: its own codes against the fixed ones, every number once.

    Raises:
        UserError: what is wrong in it.
    """
    for entry in file.codes:
        if entry.list in reference.lists and entry.list not in LISTS_WITH_OWN_CODES:
            raise UserError(_INVALID, problem=f"list {entry.list} takes no own codes")
        if not entry.code.startswith(OWN_CODE_START) or entry.code == OWN_CODE_START:
            raise UserError("organisation_file_own_code", code=entry.code, start=OWN_CODE_START)
    try:
        reference.extended(extra_codes(file))
    except ValueError as error:
        raise UserError(_INVALID, problem=str(error)) from None
    numbers = [number.code for number in file.numbers]
    if len(numbers) != len(set(numbers)):
        raise UserError(_INVALID, problem="a number's code stands in it twice")


def write_organisation_file(path: Path, file: OrganisationFile) -> None:
    """Write a file that `read_organisation_file` reads as `file`: whole or not at all, over what was there.

    Raises:
        Refused: the disk is full, or one may not write there.
    """
    try:
        write_whole(path, organisation_toml(file).encode())
    except OSError as error:
        raise Refused("file_not_written") from error  # whoever tells the user may say more of why


def extra_codes(file: OrganisationFile) -> list[ExtraCode]:
    """The organisation's own codes."""
    return [
        ExtraCode(entry.list, entry.code, entry.parent, entry.labels, retired=entry.retired)
        for entry in file.codes
    ]


def _checked(
    values: dict[str, Any], draft_type: type[DraftType], reference: Reference, key: str
) -> DraftType:
    def is_known(list_name: str, code: str) -> bool:
        found = reference[list_name].find(code)
        return found is not None and not found.retired

    try:
        draft = parse(draft_type, values)
        check_codes(draft, is_known)
    except Refused as error:
        field = error.values.get("field", "")
        raise UserError(key, problem=f"{field}: {error.values.get('problem', 'unknown code')}") from None
    return draft


def _toml(path: Path, key: str) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except FileNotFoundError:
        raise UserError("file_not_found") from None
    except OSError:
        raise UserError("file_unreadable") from None
    except UnicodeDecodeError:
        raise UserError(key, problem="not UTF-8 text") from None
    except tomllib.TOMLDecodeError as error:
        raise UserError(key, problem=str(error)) from None
