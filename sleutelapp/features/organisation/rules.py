"""What makes an edition: when one is due, its number, and the codes that never change again."""

import datetime as dt
import re
from collections.abc import Collection
from typing import Final

from anyascii import anyascii

from sleutelapp.core.bsn import find_bsn
from sleutelapp.features.organisation.drafts import KeptWork, TypedFile
from sleutelapp.features.profile.drafts import (
    OWN_CODE_START,
    USUAL_RETENTION,
    ExtraCodeEntry,
    LocalNumber,
    OrganisationFile,
)

SMALLEST_NUMBERS: Final = (5, 10)  # what a coordinator chooses k from
_LONGEST_CODE: Final = 40
_LONGEST_NAME: Final = 40
_PHONE: Final = re.compile(r"[+0-9][0-9 ()./-]{1,38}")


def typed_from(file: OrganisationFile) -> TypedFile:
    """The fields as they stand when a file is opened."""
    return TypedFile(
        name=file.name,
        k=file.k,
        sender=file.sender,
        retention_months=file.retention_months,
        public_key=file.public_key,
        municipalities=file.municipalities,
        codes=file.codes,
        numbers=file.numbers,
    )


def is_changed(work: KeptWork) -> bool:
    """Whether something is typed that stands in no file."""
    return work.typed != (TypedFile() if work.saved is None else typed_from(work.saved))


def begun_with(file: OrganisationFile, before: KeptWork | None) -> KeptWork:
    """The work on a file just opened or saved; what this computer knows of later editions stays known.

    Args:
        file: as it stands on the disk.
        before: what was worked on until now.
    """
    highest, known = file.edition, {entry.code for entry in file.codes}
    if (
        before is not None
        and before.saved is not None
        and before.saved.name.casefold() == file.name.casefold()
    ):
        highest = max(highest, before.highest, before.saved.edition)
        known |= {*before.known, *(entry.code for entry in before.saved.codes)}
    return KeptWork(typed=typed_from(file), saved=file, highest=highest, known=tuple(sorted(known)))


def next_number(work: KeptWork) -> int:
    """Of the edition that a save makes; above every one that this computer gave out."""
    return max(work.highest, work.saved.edition if work.saved else 0) + 1


def next_edition(work: KeptWork, today: dt.date) -> OrganisationFile:
    """The file as it will be saved: unchanged content stays the edition it was.

    The name must be filled in and the months understood; the caller has checked.
    """
    if work.saved is not None and not is_changed(work):
        return work.saved
    typed = work.typed
    return OrganisationFile(
        edition=next_number(work),
        issued_on=today,
        name=typed.name,
        k=typed.k,
        sender=typed.sender,
        retention_months=typed.retention_months or USUAL_RETENTION,
        public_key=typed.public_key,
        municipalities=typed.municipalities,
        codes=typed.codes,
        numbers=typed.numbers,
    )


def suggested_file_name(file: OrganisationFile) -> str:
    """Such as `organisatie-welzijn-noord-editie-3.toml`; only what every file system takes."""
    name = _letters(file.name, "-")[:_LONGEST_NAME].strip("-")
    return "-".join(part for part in ("organisatie", name, "editie", str(file.edition)) if part) + ".toml"


def is_given_out(saved: OrganisationFile | None, entry: ExtraCodeEntry) -> bool:
    """Whether a code stood in an edition: then it stays what it is, and can only be retired."""
    return saved is not None and any((own.list, own.code) == (entry.list, entry.code) for own in saved.codes)


def own_code(label: str, taken: Collection[str]) -> str:
    """A code for a new label, such as `org_bang_voor_de_tandarts`, that is not among those taken."""
    return _free(OWN_CODE_START + (_letters(label, "_") or "code"), taken)


def number_code(label: str, taken: Collection[str]) -> str:
    """A code for a number to call."""
    code = _letters(label, "_") or "nummer"
    return _free(code if code[0].isalpha() else f"nummer_{code}", taken)


def is_phone_number(text: str) -> bool:
    """Whether a file may hold this as a number to call."""
    return _PHONE.fullmatch(text) is not None


def holds_bsn(*texts: str) -> bool:
    """Whether one of these holds a citizen service number, which no key person's vault would take."""
    return any(find_bsn(text) for text in texts)


def without_entry(entries: tuple[ExtraCodeEntry, ...], entry: ExtraCodeEntry) -> tuple[ExtraCodeEntry, ...]:
    """All the others."""
    return tuple(own for own in entries if (own.list, own.code) != (entry.list, entry.code))


def with_number(numbers: tuple[LocalNumber, ...], number: LocalNumber) -> tuple[LocalNumber, ...]:
    """With this one in its place, or at the end."""
    if any(own.code == number.code for own in numbers):
        return tuple(number if own.code == number.code else own for own in numbers)
    return (*numbers, number)


def with_entry(entries: tuple[ExtraCodeEntry, ...], entry: ExtraCodeEntry) -> tuple[ExtraCodeEntry, ...]:
    """With this one in its place, or at the end."""
    if without_entry(entries, entry) == entries:
        return (*entries, entry)
    return tuple(entry if (own.list, own.code) == (entry.list, entry.code) else own for own in entries)


def _letters(text: str, between: str) -> str:
    return between.join(re.findall("[a-z0-9]+", anyascii(text).lower()))


def _free(code: str, taken: Collection[str]) -> str:
    code = code[:_LONGEST_CODE].strip("_")
    if code not in taken:
        return code
    for number in range(2, len(taken) + 3):
        ending = f"_{number}"
        tried = code[: _LONGEST_CODE - len(ending)].strip("_") + ending
        if tried not in taken:
            return tried
    raise AssertionError("more codes tried than taken")
