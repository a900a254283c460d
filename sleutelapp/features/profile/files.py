"""Reading a profile or organisation file: strictly, because twelve laptops will work by it."""

import tomllib
from pathlib import Path
from typing import Any, Final

from sleutelapp.core.drafting import DraftType, check_codes, parse
from sleutelapp.core.errors import Refused, UserError
from sleutelapp.features.profile.drafts import OrganisationFile, ProfileFile
from sleutelapp.reference.codes import ExtraCode, Reference

# What these codes do is written in the program: one of somebody's own would lead nowhere.
_FIXED_LISTS: Final = frozenset(
    {
        "age_band",
        "consent_purpose",
        "danger_action",
        "danger_sign",
        "need_status",
        "referral_status",
        "urgency",
    }
)


def read_profile_file(path: Path, reference: Reference) -> ProfileFile:
    """The profile in a TOML file.

    Raises:
        UserError: the file is not there, or what is wrong in it.
    """
    return _read(path, ProfileFile, reference, "profile_file_invalid")


def read_organisation_file(path: Path, reference: Reference) -> OrganisationFile:
    """The organisation's file, its own codes checked against the fixed ones.

    Raises:
        UserError: the file is not there, or what is wrong in it.
    """
    file = _read(path, OrganisationFile, reference, "organisation_file_invalid")
    for entry in file.codes:
        if entry.list in _FIXED_LISTS:
            raise UserError("organisation_file_invalid", problem=f"list {entry.list} takes no own codes")
    try:
        reference.extended(extra_codes(file))
    except ValueError as error:
        raise UserError("organisation_file_invalid", problem=str(error)) from None
    numbers = [number.code for number in file.numbers]
    if len(numbers) != len(set(numbers)):
        raise UserError("organisation_file_invalid", problem="a number's code stands in it twice")
    return file


def extra_codes(file: OrganisationFile) -> list[ExtraCode]:
    """The organisation's own codes."""
    return [
        ExtraCode(list=entry.list, code=entry.code, parent=entry.parent, labels=entry.labels)
        for entry in file.codes
    ]


def _read(path: Path, draft_type: type[DraftType], reference: Reference, key: str) -> DraftType:
    def is_known(list_name: str, code: str) -> bool:
        found = reference[list_name].find(code)
        return found is not None and not found.retired

    try:
        draft = parse(draft_type, _toml(path, key))
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
