"""Writing the summary of a period to a file, whole or not at all."""

import re
from dataclasses import replace
from pathlib import Path

from sqlalchemy.orm import Session

from sleutelapp.core.clock import Clock
from sleutelapp.core.errors import Refused
from sleutelapp.core.files import write_whole
from sleutelapp.features.hours.queries import DeliveredRow
from sleutelapp.features.periods.period import Period
from sleutelapp.features.reports.queries import Activity, ContactRow, MonthRow, activity
from sleutelapp.features.reports.summary import Summary, summarise
from sleutelapp.features.reports.wording import wording
from sleutelapp.records.base import clock_of
from sleutelapp.reference.codes import Reference
from sleutelapp.vault.store import Vault


def summary_of(session: Session, period: Period, reference: Reference, language: str) -> Summary:
    """What the workbook of a period would show now."""
    return summarise(activity(session, period), reference, language, clock_of(session).today())


def write_summary(
    vault: Vault,
    period: Period,
    output: Path,
    *,
    reference: Reference,
    language: str,
    force: bool,
    preview: bool = False,
) -> None:
    """Write the workbook of a period; opens its own reading, so it may run on any thread.

    The workbook is made and checked in memory; only then is it written, beside its place, and moved there.

    Args:
        vault: the unlocked vault.
        period: what to report on.
        output: the file to write.
        reference: the code lists, with the organisation's own codes.
        language: "nl" or "en".
        force: replace a file that is there.
        preview: mark the figures as preliminary, whatever the period.

    Raises:
        Refused: `file_exists` without `force`, or `file_not_written`; nothing was changed.
        UnpublishedText: a bug of ours; nothing was written.
    """
    if not force and output.exists():
        raise Refused("file_exists")
    with vault.reading() as session:
        summary = replace(summary_of(session, period, reference, language), is_preview=preview)
    content = checked_workbook(summary, reference, language)
    try:
        write_whole(output, content)
    except OSError:
        raise Refused("file_not_written") from None


def suggested_name(period: Period, key_person_code: str, clock: Clock) -> str:
    """A file name of period, code and day: `sleutelapp-2026-Q3-SP-7K2M-2026-11-23.xlsx`."""
    code = re.sub(r"[^A-Za-z0-9-]+", "", key_person_code)
    return "-".join(filter(None, ("sleutelapp", period.code, code, clock.today().isoformat()))) + ".xlsx"


def checked_workbook(summary: Summary, reference: Reference, language: str) -> bytes:
    """The bytes of the workbook, after a look at everything in it.

    Raises:
        UnpublishedText: a bug of ours.
    """
    # openpyxl takes a third of a second to load: only who exports waits for it.
    from sleutelapp.features.reports.workbook import build_workbook  # noqa: PLC0415 - see above
    from sleutelapp.features.workbooks.scan import scan, texts_of  # noqa: PLC0415 - see above

    content = build_workbook(summary, language)
    without_data = build_workbook(_without_data(summary, reference, language), language)
    labels = (code.label(language) for name in ("municipality", "contact_kind") for code in reference[name])
    words = wording(language)
    meant = {summary.key_person_code.strip(), summary.organisation.strip()}
    ours = {*meant, *labels, words.nothing, words.unknown_municipality}
    scan(content, texts_of(without_data) | ours)
    return content


def _without_data(summary: Summary, reference: Reference, language: str) -> Summary:
    """The same summary of a vault in which nothing happened: all wording and structure, no record."""
    month = summary.period.first
    nothing = Activity(
        period=summary.period,
        key_person_code="",
        organisation="",
        contacts=(ContactRow("not_at_home", month, 0), ContactRow("", month, 0)),
        months=(MonthRow(None, month, 0, 0, 0, 0, 0),),
        delivered=(DeliveredRow(None),),
    )
    return replace(summarise(nothing, reference, language, summary.made_on), is_preview=summary.is_preview)
