"""The last look at a workbook of ours: every text and every number in it is one that is meant to leave."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Final

from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

from sleutelapp.disclosure.activity import EXACT_AXES, NOWHERE, PARTS
from sleutelapp.disclosure.tables import OTHER, STATES, TABLE, TOTAL, UNKNOWN, WAITING_BANDS, SharedSession
from sleutelapp.features.publications.data_rows import ROWS_VERSION, data_tables, written
from sleutelapp.features.publications.labels import LISTS
from sleutelapp.features.publications.publication import Publication, SharedSignal
from sleutelapp.features.publications.report import Report, sheets_of
from sleutelapp.features.publications.writing import build_workbook
from sleutelapp.features.workbooks.scan import UnpublishedText, scan, texts_of
from sleutelapp.reference.codes import Reference

_FIRST_DAY: Final = dt.date(1899, 12, 30)  # from which a spreadsheet counts its days
_MONTH: Final = re.compile(r"\d{4}-\d{2}", re.ASCII)
_SPECIAL: Final = {
    "municipality": {OTHER, UNKNOWN, NOWHERE},
    "state": set(STATES),
    "waiting": set(WAITING_BANDS),
    "part": set(PARTS),
}


def checked_workbook(report: Report, reference: Reference) -> bytes:
    """The bytes of the workbook, after a look at everything in them.

    Raises:
        UnpublishedText: a bug of ours.
    """
    for publication in report.publications:
        _check_codes(publication, reference)
    content = build_workbook(report)
    ours = texts_of(build_workbook(_without_words(report)))
    scan(content, ours | frozenset(_meant(report)), frozenset(_numbers(report)))
    return content


def _without_words(report: Report) -> Report:
    """The same figures of nobody: all wording and structure, and nothing that anybody typed."""
    return replace(
        report,
        sender="",
        sender_name="",
        organisation="",
        publications=tuple(
            Publication(
                replace(
                    each.issue,
                    sender="",
                    sender_name="",
                    organisation="",
                    sessions=tuple(
                        SharedSession(str(number), session.theme)
                        for number, session in enumerate(each.issue.sessions)
                    ),
                ),
                tuple(SharedSignal("", signal.domain, signal.municipality) for signal in each.signals),
                each.own_codes,
            )
            for each in report.publications
        ),
    )


def _meant(report: Report) -> Iterator[str]:
    """What somebody typed to be read, as the file may hold it."""
    texts = [report.sender, report.sender_name, report.organisation]
    texts.append(" · ".join(filter(None, (report.sender_name, report.sender))))
    for publication in report.publications:
        issue = publication.issue
        texts += [issue.sender, issue.sender_name, issue.organisation, issue.issue_hash, publication.seal]
        texts += [signal.text for signal in publication.signals]
        texts += [session.code for session in issue.sessions]
    for text in texts:
        yield ILLEGAL_CHARACTERS_RE.sub("", text).replace("\r\n", "\n").replace("\r", "\n").strip()
        yield written(text).strip()


def _numbers(report: Report) -> Iterator[Decimal]:
    for sheet in sheets_of(report):
        for table in sheet.tables:
            for row in (*table.rows, *table.footer):
                for value in row:
                    if isinstance(value, dt.date):
                        yield Decimal((value - _FIRST_DAY).days)
                    elif value is not None and not isinstance(value, str):
                        yield Decimal(value)
    if report.publications:
        yield Decimal(ROWS_VERSION)
        for rows in data_tables(report.publications, report.language):
            for cells in rows.rows:
                yield from (Decimal(value) for value in cells if isinstance(value, int))


def _check_codes(publication: Publication, reference: Reference) -> None:
    """Every key must be a code of a list: what was stored in its place could be anything.

    Raises:
        UnpublishedText: it is not.
    """
    own = {(each.list, each.code) for each in publication.own_codes}

    def check(axes: Iterable[str], keys: Iterable[str]) -> None:
        for axis, key in zip(axes, keys, strict=True):
            special = _SPECIAL.get(axis, {UNKNOWN, OTHER})
            listed = LISTS.get(axis)
            is_known = (
                key == TOTAL
                or key in special
                or (axis == "month" and _MONTH.fullmatch(key) is not None)
                or (listed is not None and (key in reference[listed] or (listed, key) in own))
            )
            if not is_known:
                raise UnpublishedText(f"the codes of {axis}")

    shared = {session.code for session in publication.issue.sessions}
    for cell in publication.issue.values:
        axes = TABLE[cell.table].axes
        if axes != ("session",):
            check(axes, cell.keys)
        elif not shared >= set(cell.keys):
            raise UnpublishedText("the codes of sessions")
    for figure in publication.issue.exact:
        check(EXACT_AXES[figure.table], figure.keys)
