"""`combine`: the coordinator's merge of workbooks."""

import argparse
import sys
from typing import Any

from sleutelapp.commands.printing import as_json
from sleutelapp.commands.progress import progress_line
from sleutelapp.core.clock import SystemClock
from sleutelapp.core.errors import Refused
from sleutelapp.core.messages import message
from sleutelapp.disclosure.relations import NEEDS, REACH
from sleutelapp.disclosure.tables import TOTAL, Cell
from sleutelapp.features.combining.estimates import Estimate
from sleutelapp.features.combining.figures import Figures
from sleutelapp.features.combining.merge import asked_period, merge
from sleutelapp.features.combining.reading import read_files
from sleutelapp.features.combining.result import Combined, combined
from sleutelapp.features.combining.saving import save_combined
from sleutelapp.features.combining.undisturbed import undisturbed
from sleutelapp.reference.codes import load_reference

_ATTENDANCE = Cell("attendance", (TOTAL,))
_REFERRALS = Cell("referrals", (TOTAL, TOTAL, TOTAL))


def run(arguments: argparse.Namespace) -> None:
    """Write the combined workbook and say what each file came to; those that do not count are named on the error output.

    Raises:
        Refused: nothing counts, the file exists, or it could not be written.
    """
    language = arguments.language
    period = asked_period(arguments.period) if arguments.period else None
    if arguments.output.exists() and not arguments.force:
        raise Refused("file_exists")
    with undisturbed():  # a fifth of the time otherwise
        files = read_files(arguments.files, progress_line("combine_progress", language))
        result = combined(merge(files, period))
        for report in result.merge.files:
            for remark in report.remarks:
                print(remark.sentence(language), file=sys.stderr)
        save_combined(
            result,
            arguments.output,
            load_reference(),
            language=language,
            made_on=SystemClock().today(),
            force=arguments.force,
        )
    if arguments.json:
        print(as_json(_as_data(result, language)))
    else:
        _tell(result, str(arguments.output), language)


def _tell(result: Combined, output: str, language: str) -> None:
    for renamed, files in result.renamed:
        values = {"list": renamed.list, "old": renamed.old, "new": renamed.new}
        print(message("combine_renamed", language, files=", ".join(files), **values))
    for session in result.together:
        print(
            message(
                "combine_together",
                language,
                code=session.code,
                count=1 + len(session.others),
                sender=session.taken.issue.sender,
                value=session.taken.attendance,
                lower=session.lower,
                upper=session.upper,
            )
        )
    for period, figures in result.by_period.items():
        people = figures.people()
        print(
            message(
                "combine_people",
                language,
                period=period,
                value=people.value,
                lower=people.lower,
                upper=people.upper,
                sources=people.sources,
                contacts=figures.contacts,
                hours=round(figures.minutes / 60),
            )
        )
    over = result.total.taken_over
    print(message("combine_overlap", language, value=over.value, lower=over.lower, upper=over.upper))
    issues, people_count = len(result.merge.issues), result.total.senders
    print(message("combine_done", language, issues=issues, people=people_count, file=output))


def _as_data(result: Combined, language: str) -> dict[str, Any]:
    return {
        "files": [
            {
                "file": report.name,
                "state": report.state.name.lower(),
                "issues": [f"{issue.sender} {issue.period}" for issue in report.counted],
                "remarks": [remark.sentence(language) for remark in report.remarks],
            }
            for report in result.merge.files
        ],
        "renamed": [
            {"list": each.list, "old": each.old, "new": each.new, "files": files}
            for each, files in result.renamed
        ],
        "shared_sessions": [
            {
                "code": each.code,
                "taken_from": each.taken.issue.sender,
                "others": [other.issue.sender for other in each.others],
                "value": each.taken.attendance,
                "lower": each.lower,
                "upper": each.upper,
            }
            for each in result.together
        ],
        "periods": {period: _figures(figures) for period, figures in result.by_period.items()},
        "total": _figures(result.total),
    }


def _figures(figures: Figures) -> dict[str, Any]:
    return {
        "key_persons": figures.senders,
        "people": _estimate(figures.people()),
        "people_counted_by_each": _estimate(figures.estimate(REACH)),
        "taken_over": _estimate(figures.taken_over),
        "other_overlap": None,  # unknown: somebody known to two key persons counts twice
        "contacts": figures.contacts,
        "minutes": figures.minutes,
        "minutes_agreed": figures.agreed,
        "sessions": figures.sessions,
        "attendance": _estimate(figures.estimate(_ATTENDANCE)),
        "needs": _estimate(figures.estimate(NEEDS)),
        "referrals": _estimate(figures.estimate(_REFERRALS)),
    }


def _estimate(estimate: Estimate) -> dict[str, Any]:
    return {
        "value": estimate.value,
        "lower": estimate.lower,
        "upper": estimate.upper,
        "typical_error": round(estimate.typical, 1),
    }
