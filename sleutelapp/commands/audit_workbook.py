"""`audit-workbook`: what somebody could derive from workbooks, all of them together."""

import argparse
import sys
from collections.abc import Iterator
from typing import Any

from sleutelapp.commands.printing import as_json
from sleutelapp.commands.progress import progress_line
from sleutelapp.core.errors import UserError
from sleutelapp.core.messages import message
from sleutelapp.disclosure.attacker import Figure
from sleutelapp.disclosure.tables import Cell
from sleutelapp.features.combining.auditing import FilesAudit, audit_files
from sleutelapp.reference.codes import load_reference


class NotSafe(UserError):
    """Some figure is not shown to keep as many candidates as promised (exit code 1)."""


def run(arguments: argparse.Namespace) -> None:
    """Print each figure with fewer than k candidates.

    Raises:
        NotSafe: there is one, or a file could not be looked at.
    """
    language = arguments.language
    audit = audit_files(arguments.files, load_reference(), progress_line("audit_progress", language))
    for name, error in audit.refused:
        reason = error.sentence(language)
        print(message("combine_file_refused", language, file=name, reason=reason), file=sys.stderr)
    if arguments.json:
        print(as_json(_as_data(audit)))
    else:
        for line in _lines(audit, language):
            print(line)
    if not audit.passes:
        found = len(audit.odd) + sum(each.candidates is not None for each in audit.report.findings)
        if found:
            raise NotSafe("audit_narrow", count=found)
        raise NotSafe("audit_not_shown")
    if arguments.json:
        return
    if audit.changed:
        print(message("audit_passes_changed", language, files=", ".join(audit.changed)))
    else:
        print(message("audit_passes", language, issues=audit.report.issues, figures=audit.report.figures))


def _lines(audit: FilesAudit, language: str) -> Iterator[str]:
    if not audit.passes:  # else all that is said of them is said together
        for name in audit.changed:
            yield message("audit_changed", language, file=name)
    for finding in audit.report.findings:
        if finding.candidates is not None:
            issue, cell = finding.figure
            yield message(
                "audit_cell",
                language,
                file=audit.file_of(issue),
                source=issue.sender,
                period=issue.period,
                cell=named(cell),
                value=issue.value(cell),
                candidates=", ".join(map(str, finding.candidates)),
            )
    unsettled = [each.figure.issue for each in audit.report.findings if each.candidates is None]
    if unsettled:
        files = ", ".join(dict.fromkeys(map(audit.file_of, unsettled)))
        yield message("audit_unsettled", language, count=len(unsettled), files=files)
    for odd in audit.odd:
        yield message(
            "audit_not_rounded",
            language,
            file=audit.file_of(odd.issue),
            source=odd.issue.sender,
            period=odd.issue.period,
            cell=named(odd.figure.cell),
            value=odd.figure.value,
        )
    for contradiction in audit.report.contradictions:
        files = ", ".join(dict.fromkeys(audit.file_of(issue) for issue in contradiction.issues))
        cells = ", ".join(dict.fromkeys(named(figure.cell) for figure in contradiction.figures))
        yield message("audit_impossible", language, files=files, cells=cells or "–")
    for issue, cell in audit.report.unknown:
        yield message("audit_unknown", language, file=audit.file_of(issue), cell=named(cell))


def named(cell: Cell) -> str:
    """A cell as the sheet Gegevens names it: its table and its keys, * where it is not broken down."""
    return " ".join((cell.table, *cell.keys))


def _as_data(audit: FilesAudit) -> dict[str, Any]:
    def cell_of(figure: Figure) -> dict[str, Any]:
        issue, cell = figure
        return {
            "file": audit.file_of(issue),
            "source": issue.sender,
            "quarter": issue.period,
            "table": cell.table,
            "keys": cell.keys,
            "k": issue.k,
        }

    return {
        "passes": audit.passes,
        "issues": audit.report.issues,
        "figures": audit.report.figures,
        "findings": [
            {
                **cell_of(each.figure),
                "value": each.figure.issue.value(each.figure.cell),
                "candidates": each.candidates,
            }
            for each in audit.report.findings
        ],
        "not_rounded": [
            {**cell_of(Figure(each.issue, each.figure.cell)), "value": each.figure.value}
            for each in audit.odd
        ],
        "impossible": [
            {
                "files": list(dict.fromkeys(audit.file_of(issue) for issue in each.issues)),
                "figures": [cell_of(figure) for figure in each.figures],
            }
            for each in audit.report.contradictions
        ],
        "unknown": [cell_of(each) for each in audit.report.unknown],
        "changed": audit.changed,
        "refused": [{"file": name, "reason": error.key} for name, error in audit.refused],
    }
