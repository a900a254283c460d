"""Which organisation file may follow which, and what it changes."""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal

import msgspec

from sleutelapp.core.errors import Refused
from sleutelapp.features.profile.drafts import Agreement, ExtraCodeEntry, LocalNumber, OrganisationFile
from sleutelapp.reference.codes import Reference

Subject = Literal["name", "k", "sender", "retention", "key", "hours", "code", "number"]
Value = str | int | Agreement | ExtraCodeEntry | LocalNumber

_BEGINNING: Final = OrganisationFile(name="")


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that a file says otherwise than it stands.

    Attributes:
        subject: what it is about; `key` is the organisation's public key.
        before: as it stands; None for what is new.
        after: as the file says it; None for what is not agreed or noted any more. A code never goes: it is retired.
    """

    subject: Subject
    before: Value | None
    after: Value | None


def changes(before: OrganisationFile | None, file: OrganisationFile) -> tuple[Change, ...]:
    """What `file` changes against `before`, in the order it is read; None is before any file was there.

    The edition and its day are no change of their own: see `check_edition`.
    """
    old = before or _BEGINNING
    found: list[Change] = []
    if printable(old.name) != printable(file.name):
        found.append(Change("name", printable(old.name) or None, printable(file.name)))
    if old.k != file.k:
        found.append(Change("k", old.k, file.k))
    if old.sender != file.sender:
        found.append(Change("sender", old.sender, file.sender))
    if old.retention_months != file.retention_months:
        found.append(Change("retention", old.retention_months, file.retention_months))
    if old.public_key != file.public_key:
        found.append(Change("key", old.public_key or None, file.public_key or None))
    found += _changed_hours(old.municipalities, file.municipalities)
    found += _changed_codes(old.codes, file.codes)
    found += _changed_numbers(old.numbers, file.numbers)
    return tuple(found)


def check_edition(loaded: OrganisationFile | None, file: OrganisationFile) -> None:
    """Whether `file` may come in the place of the one that was loaded.

    Every organisation, known by its name or its public key, counts its own editions, so they say nothing about
    the file of another one: a key person who changes employers goes on with whatever edition that one has. Within
    one organisation an older edition is always a mistake (an old mail, an old stick), and taking it over would
    bring back what was put right since; a coordinator who really wants the old rules back gives them out as a
    new edition.

    Raises:
        Refused: it is older, or of the same edition and yet says something else.
    """
    if loaded is None or not _is_of_same_organisation(loaded, file):
        return
    if file.edition < loaded.edition:
        raise Refused("organisation_file_older", edition=file.edition, loaded=loaded.edition)
    if file.edition == loaded.edition and file != loaded:
        raise Refused("organisation_file_mixed", edition=file.edition)


def _is_of_same_organisation(one: OrganisationFile, other: OrganisationFile) -> bool:
    # An organisation may change its name, and may have no key yet.
    has_same_key = bool(one.public_key) and one.public_key == other.public_key
    return has_same_key or one.name.casefold().split() == other.name.casefold().split()


def check_places(known: Iterable[ExtraCodeEntry], file: OrganisationFile) -> None:
    """Whether every own code of `file` stands where it stood: records say the code, not its place.

    Raises:
        Refused: naming one that does not.
    """
    parents = {(entry.list, entry.code): entry.parent for entry in known}
    for entry in file.codes:
        if parents.get((entry.list, entry.code), entry.parent) != entry.parent:
            raise Refused("organisation_file_moved_code", code=entry.code)


def printable(line: str) -> str:
    """A name as a workbook can hold it: no control characters, nothing that is no character."""
    return "".join(c for c in line if unicodedata.category(c) not in ("Cc", "Cn", "Co", "Cs")).strip()


def minutes_of(agreement: Agreement) -> int:
    """The minutes agreed in one period, as they are kept."""
    return round(agreement.hours * 60)


def _terms(agreement: Agreement) -> tuple[object, ...]:
    return (minutes_of(agreement), agreement.period, agreement.valid_from, agreement.valid_until)


def _changed_hours(before: Sequence[Agreement], after: Sequence[Agreement]) -> Iterator[Change]:
    for place in dict.fromkeys(agreement.municipality for agreement in (*after, *before)):
        old = [agreement for agreement in before if agreement.municipality == place]
        new = []
        for agreement in (agreement for agreement in after if agreement.municipality == place):
            same = next((known for known in old if _terms(known) == _terms(agreement)), None)
            if same is None:
                new.append(agreement)
            else:
                old.remove(same)
        for number in range(max(len(old), len(new))):
            yield Change("hours", _nth(old, number), _nth(new, number))


def _nth(agreements: Sequence[Agreement], number: int) -> Agreement | None:
    return agreements[number] if number < len(agreements) else None


def _changed_codes(before: Sequence[ExtraCodeEntry], after: Sequence[ExtraCodeEntry]) -> Iterator[Change]:
    old = {(entry.list, entry.code): entry for entry in before}
    for entry in after:
        known = old.pop((entry.list, entry.code), None)
        if known is None:
            if not entry.retired:
                yield Change("code", None, entry)
        elif known != entry:
            yield Change("code", known, entry)
    for left_out in old.values():
        if not left_out.retired:
            yield Change("code", left_out, msgspec.structs.replace(left_out, retired=True))


def _changed_numbers(before: Sequence[LocalNumber], after: Sequence[LocalNumber]) -> Iterator[Change]:
    old = {number.code: number for number in before}
    for number in after:
        known = old.pop(number.code, None)
        if known != number:
            yield Change("number", known, number)
    for left_out in old.values():
        yield Change("number", left_out, None)


def guessed_first(
    name: str, organisation: str, municipalities: Iterable[str], reference: Reference
) -> tuple[str, ...]:
    """What others know of a key person: too weak as a password."""
    return (name, organisation, *(reference["municipality"].label(code, "nl") for code in municipalities))
