"""Saving what was combined as a workbook that can itself be combined again."""

import datetime as dt
from pathlib import Path

from sleutelapp.core.errors import Refused
from sleutelapp.core.files import write_whole
from sleutelapp.features.combining.result import Combined
from sleutelapp.reference.codes import Reference


def save_combined(
    result: Combined, output: Path, reference: Reference, *, language: str, made_on: dt.date, force: bool
) -> None:
    """Write the combined workbook, whole or not at all.

    Raises:
        Refused: `combine_nothing`, `file_exists` without `force`, or `file_not_written`; nothing was changed.
        UnpublishedText: a bug of ours; nothing was written.
    """
    # openpyxl takes a third of a second to load: only who saves waits for it.
    from sleutelapp.features.combining.checking import checked_workbook  # noqa: PLC0415 - see above

    if not result.merge.issues:
        raise Refused("combine_nothing")
    if not force and output.exists():
        raise Refused("file_exists")
    content = checked_workbook(result, reference, language=language, made_on=made_on)
    try:
        write_whole(output, content)
    except OSError:
        raise Refused("file_not_written") from None
