"""Saving what was combined as a workbook that can itself be combined again."""

import datetime as dt
import re
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


def suggested_name(result: Combined) -> str:
    """A file name of organisation, period and how many: `sleutelapp-welzijn-noord-2026-Q3-12-personen.xlsx`."""
    organisations = result.total.organisations
    name = (
        re.sub(r"[^a-z0-9]+", "-", organisations[0].lower()).strip("-")[:30]
        if len(organisations) == 1
        else ""
    )
    periods = result.merge.periods
    if result.merge.period is not None:
        period = result.merge.period.code
    else:
        period = periods[0] if len(periods) == 1 else f"{periods[0]}-{periods[-1]}" if periods else ""
    people = f"{result.total.senders}-personen"
    return "-".join(filter(None, ("sleutelapp", name, period, people))) + ".xlsx"
