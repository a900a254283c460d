"""Writing the workbook of a period to a file, whole or not at all."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from sqlalchemy.orm import Session

from sleutelapp.core.clock import Clock
from sleutelapp.core.errors import Refused
from sleutelapp.core.files import write_whole
from sleutelapp.disclosure.activity import AGREED, EXACT_AXES
from sleutelapp.disclosure.issue import ExactFigure, Issue
from sleutelapp.features.freezing.counting import exact_figures
from sleutelapp.features.freezing.known_codes import with_known_codes, with_known_places
from sleutelapp.features.freezing.ledger import frozen_issues, own_codes
from sleutelapp.features.freezing.preparing import counting_of
from sleutelapp.features.freezing.queries import quarter_records
from sleutelapp.features.freezing.states import quarter_states
from sleutelapp.features.hours.queries import agreed
from sleutelapp.features.periods.period import Period
from sleutelapp.features.profile.queries import profile
from sleutelapp.features.publications.labels import Labels, own_codes_of
from sleutelapp.features.publications.publication import Publication
from sleutelapp.features.publications.report import Report, report_of
from sleutelapp.features.publications.wording import wording
from sleutelapp.features.signals.queries import sent_signals
from sleutelapp.records.base import clock_of
from sleutelapp.reference.codes import Reference, load_reference
from sleutelapp.vault.store import Vault


def write_workbook(
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
        period: what to report on; a month tells exact figures only.
        output: the file to write.
        reference: the code lists, with the organisation's own codes.
        language: "nl" or "en".
        force: replace a file that is there.
        preview: exact figures only, marked as preliminary, whatever the period.

    Raises:
        Refused: see `report_for`; `file_exists` without `force`, or `file_not_written`; nothing was changed.
        Damaged: the ledger is.
        UnpublishedText: a bug of ours; nothing was written.
    """
    with vault.reading() as session:
        report = report_for(session, period, reference, language, preview=preview)
    if not force and output.exists():
        raise Refused("file_exists")
    # openpyxl takes a third of a second to load: only who exports waits for it.
    from sleutelapp.features.publications.checking import checked_workbook  # noqa: PLC0415 - see above

    content = checked_workbook(report, reference)
    try:
        write_whole(output, content)
    except OSError:
        raise Refused("file_not_written") from None


def report_for(
    session: Session, period: Period, reference: Reference, language: str, *, preview: bool = False
) -> Report:
    """What the workbook of a period would show now.

    Raises:
        Refused: a quarter of the period is not over (`export_unfinished`), not frozen yet (`export_not_frozen`), or was
            passed over (`quarter_passed`); a month and a `preview` are never refused.
        Damaged: the ledger is.
    """
    today = clock_of(session).today()
    if preview or period.kind == "month":
        return _exact_report(
            session, period, reference, language, is_settled=not preview and period.last < today
        )
    states = quarter_states(session, period)
    for state, key in (("running", "export_unfinished"), ("ready", "export_not_frozen")):
        waiting = [each.period.code for each in states if each.state == state]
        if waiting:
            raise Refused(key, quarters=", ".join(waiting))
    missing = tuple(each.period for each in states if each.state == "passed")
    if len(missing) == len(states):
        raise Refused("quarter_passed", quarter=missing[-1].code)
    return report_of(
        period,
        published(session, period, reference),
        reference=reference,
        language=language,
        made_on=today,
        missing=missing,
    )


def published(session: Session, period: Period, reference: Reference) -> tuple[Publication, ...]:
    """The frozen quarters in a period with what goes with them, in order.

    Raises:
        Damaged: the ledger is.
    """
    fixed = load_reference()
    signals, kept = sent_signals(session, period), own_codes(session, period)
    return tuple(
        Publication(
            issue,
            signals.get(Period.parse(issue.period), ()),
            own_codes_of(issue, reference, fixed, kept.get(issue.period, ())),
        )
        for issue in frozen_issues(session, period)
    )


def suggested_name(period: Period, key_person_code: str, clock: Clock) -> str:
    """A file name of period, code and day: `sleutelapp-2026-Q3-SP-7K2M-2026-11-23.xlsx`."""
    code = re.sub(r"[^A-Za-z0-9-]+", "", key_person_code)
    return "-".join(filter(None, ("sleutelapp", period.code, code, clock.today().isoformat()))) + ".xlsx"


class _Sender(NamedTuple):
    code: str = ""
    organisation: str = ""


def _exact_report(
    session: Session, period: Period, reference: Reference, language: str, *, is_settled: bool
) -> Report:
    person = profile(session)
    sender = _Sender(person.code, person.organisation) if person is not None else _Sender()
    return Report(
        period=period,
        state="month" if is_settled else "preliminary",
        language=language,
        made_on=clock_of(session).today(),
        sender=sender.code,
        sender_name="",
        organisation=sender.organisation,
        publications=(),
        exact=tuple(_exact(session, period, reference)),
        labels=Labels(reference, wording(language)),
    )


def _exact(session: Session, period: Period, reference: Reference) -> Iterator[ExactFigure]:
    """Exact figures of a period: of frozen quarters those of the ledger, of others as they stand now.

    Of a month in a frozen quarter only what the ledger tells by month; hours agreed are in proportion.
    """
    if period.kind == "month":
        quarter = Period.of("quarter", period.first)
        issues = frozen_issues(session, quarter)
        if issues:
            yield from _of_month(issues[0], f"{period.first:%Y-%m}")
            yield from (
                ExactFigure(AGREED, (place,), minutes)
                for place, minutes in with_known_places(agreed(session, period), reference).items()
            )
        else:
            yield from _as_it_stands(session, period, reference)
        return
    issues_by_period = {issue.period: issue for issue in frozen_issues(session, period)}
    for state in quarter_states(session, period):
        issue = issues_by_period.get(state.period.code)
        yield from _as_it_stands(session, state.period, reference) if issue is None else issue.exact


def _as_it_stands(session: Session, period: Period, reference: Reference) -> tuple[ExactFigure, ...]:
    counting = counting_of(session, period, clock_of(session))
    records = with_known_codes(quarter_records(session, counting), reference)
    return exact_figures(records, counting, with_known_places(agreed(session, period), reference))


def _of_month(issue: Issue, month: str) -> Iterator[ExactFigure]:
    for figure in issue.exact:
        axes = EXACT_AXES[figure.table]
        if "month" in axes and figure.keys[axes.index("month")] == month:
            yield figure
