"""The combined result as a file that can be opened in Excel, and combined again."""

import datetime as dt
import re
from pathlib import Path
from typing import Final

from anyascii import anyascii

from sleutelapp.core.errors import Refused
from sleutelapp.core.files import write_whole
from sleutelapp.features.combining.result import Combined

_LONGEST: Final = 40


def write_result(combined: Combined, output: Path, language: str, made_on: dt.date) -> None:
    """Write the published figures of every source, whole or not at all, over what is there.

    Raises:
        Refused: `file_not_written`; nothing was changed.
    """
    # openpyxl takes a third of a second to load: only who saves waits for it.
    from sleutelapp.features.publications.writing import build_data_workbook  # noqa: PLC0415 - see above

    merge = combined.merge
    content = build_data_workbook(merge.publications, language, made_on, merge.disputed)
    try:
        write_whole(output, content)
    except OSError:
        raise Refused("file_not_written") from None


def suggested_name(combined: Combined, language: str) -> str:
    """Such as `sleutelapp-welzijn-noord-2026-Q3-12-personen.xlsx`; only what every file system takes."""
    dutch = language != "en"
    organisations = combined.total.organisations
    if len(organisations) == 1:
        whose = "-".join(re.findall("[a-z0-9]+", anyascii(organisations[0]).lower()))[:_LONGEST].strip("-")
    else:
        whose = f"{len(organisations)}-{'organisaties' if dutch else 'organisations'}"
    periods = combined.merge.periods
    if combined.merge.period is not None:
        when = combined.merge.period.code
    else:
        when = "-".join(dict.fromkeys((periods[0], periods[-1])))
    people = combined.total.senders
    word = ("persoon" if people == 1 else "personen") if dutch else ("person" if people == 1 else "people")
    return "-".join(filter(None, ("sleutelapp", whose, when, str(people), word))) + ".xlsx"
