"""What a combined workbook is called, so that it can be told from others in a folder."""

import re
from typing import Final

from anyascii import anyascii

from sleutelapp.features.combining.result import Combined

_LONGEST: Final = 40


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
