"""The sheet Toelichting: whose figures these are, the rule, and how to read and add them up."""

from collections.abc import Iterator
from typing import Final

from openpyxl.styles import Alignment
from openpyxl.worksheet.worksheet import Worksheet

from sleutelapp import __version__
from sleutelapp.features.publications.report import Report
from sleutelapp.features.workbooks.sheet_parts import (
    ACCENT,
    INK,
    MUTED,
    PROGRAM,
    prepare_sheet,
    type_in,
    write_heading,
    write_text,
)

_LINE: Final = 128  # characters that fit on the line of a merged cell


def write_about(sheet: Worksheet, report: Report) -> None:
    """Fill the first sheet."""
    words = report.words
    sheet.title = words.about_sheet
    prepare_sheet(sheet, words.page)
    sheet.page_setup.orientation = "portrait"
    sheet.page_setup.fitToHeight = 1
    sheet.column_dimensions["A"].width = 26
    sheet.column_dimensions["B"].width = 92
    write_heading(sheet, words.title, words.subtitle if report.publications else words.subtitle_exact)
    row = 4
    for name, value in _facts(report):
        write_text(sheet.cell(row, 1), name, type_in(MUTED))
        write_text(sheet.cell(row, 2), value, type_in(INK, bold=True)).alignment = Alignment(
            wrap_text=True, vertical="bottom", horizontal="left"
        )
        sheet.row_dimensions[row].height = 18
        row += 1
    for heading, sentences in _chapters(report):
        row += 1
        write_text(sheet.cell(row, 1), heading, type_in(ACCENT, bold=True, size=13))
        sheet.row_dimensions[row].height = 22
        for sentence in sentences:
            row += 1
            sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=2)
            cell = write_text(sheet.cell(row, 1), sentence, type_in(INK))
            cell.alignment = Alignment(wrap_text=True, vertical="top", indent=1)
            # A merged cell does not grow by itself.
            sheet.row_dimensions[row].height = 3 + 15 * (1 + len(sentence) // _LINE)
        row += 1


def _facts(report: Report) -> Iterator[tuple[str, str]]:
    words = report.words
    states = {
        "frozen": words.frozen,
        "month": words.month_state,
        "preliminary": words.preliminary,
    }
    who = " · ".join(filter(None, (report.sender_name, report.sender)))
    yield words.period, report.period.label(report.language)
    yield words.days, report.period.days_label(report.language)
    yield words.state, states[report.state]
    yield words.key_person, who or words.not_filled_in
    yield words.organisation, report.organisation or words.not_filled_in
    yield words.made_on, words.day(report.made_on)
    yield words.program, f"{PROGRAM} {__version__}"
    if report.missing:
        yield words.missing, ", ".join(each.label(report.language) for each in report.missing)
    for publication in report.publications:
        issue = publication.issue
        yield words.issue_hash.format(quarter=issue.period), issue.issue_hash
    if report.publications:
        issue = report.publications[-1].issue
        yield (
            words.versions,
            words.versions_of.format(
                codes=issue.code_list_version, tables=issue.table_set_version, format=issue.format_version
            ),
        )


def _chapters(report: Report) -> Iterator[tuple[str, list[str]]]:
    words = report.words
    if not report.publications:
        yield words.contents_heading, words.contents_exact
        yield words.rule_heading, words.rule_exact
        yield words.reading_heading, words.reading
        return
    figures = report.figures
    k = figures.k
    numbers = {
        "k": k,
        "below": k - 1,
        "above": 2 * k - 1,
        "twice": 2 * k,
        "from": k + 1,
        "to": 3 * k - 1,
        "bound": figures.bound,
    }
    yield words.rule_heading, [sentence.format(**numbers) for sentence in words.rule]
    yield words.contents_heading, words.contents
    yield words.reading_heading, [*words.reading_people, *words.reading]
    yield words.combining_heading, [sentence.format(**numbers) for sentence in words.combining]
