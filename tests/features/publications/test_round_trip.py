"""What is written into a workbook comes back as it was, or is refused with the reason."""

import datetime as dt
import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.worksheet.worksheet import Worksheet

from sleutelapp.core.errors import Damaged, Refused, UserError
from sleutelapp.disclosure.issue import Issue
from sleutelapp.disclosure.tables import Cell
from sleutelapp.features.publications.data_rows import read, written
from sleutelapp.features.publications.publication import Disputed, OwnCode, Place, Publication, SharedSignal
from sleutelapp.features.publications.reading import read_as_it_stands, read_publications, read_workbook
from sleutelapp.features.publications.writing import build_data_workbook

DAY = dt.date(2026, 11, 23)
MakeIssue = Callable[..., Issue]
REACH = Cell("reach", ("*", "*", "*"))


def publication(issue: Issue) -> Publication:
    return Publication(
        issue,
        (SharedSignal('=HYPERLINK("x")\nSteeds vaker: _x000D_ geen <tolk> & "wachten" 😀', "T", "GM0344"),),
        (OwnCode("need", "org_pain", "P", "Pijn", "Pain"),),
    )


def changed(content: bytes, part: str, change: Callable[[str], str]) -> bytes:
    """The same archive with one part changed."""
    output = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(output, "w") as new:
        for name in old.namelist():
            text = old.read(name).decode()
            new.writestr(name, change(text) if name == part else text)
    return output.getvalue()


def edited(content: bytes, change: Callable[[Worksheet], None]) -> bytes:
    """As somebody edits it in a spreadsheet and saves it."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    change(book["Gegevens"])
    output = io.BytesIO()
    book.save(output)
    return output.getvalue()


def row_of(sheet: Worksheet, *cells: str) -> int:
    for row in sheet.iter_rows():
        if [cell.value for cell in row[2 : 2 + len(cells)]] == list(cells):
            return row[0].row or 0
    raise AssertionError(cells)


def key_of(content: bytes) -> str:
    with pytest.raises(UserError) as refused:
        read_publications(content)
    return refused.value.key


@pytest.mark.parametrize("language", ["nl", "en"])
def test_what_was_published_comes_back(make_issue: MakeIssue, language: str, tmp_path: Path) -> None:
    published = (
        publication(make_issue(1)),
        publication(make_issue(2, k=10, values={REACH: 20})),
        publication(make_issue(1, quarter=4, sender_name="", organisation="=1+1")),
        Publication(make_issue(3, values={}, exact=(), sessions=())),
    )
    file = tmp_path / "w.xlsx"
    file.write_bytes(build_data_workbook(published, language, DAY))
    assert read_publications(file) == published
    assert read_publications(build_data_workbook(published[3:], language, DAY)) == published[3:]


def test_saved_again_by_a_spreadsheet_it_is_the_same(make_issue: MakeIssue) -> None:
    published = (publication(make_issue(1)), publication(make_issue(2)))
    assert read_publications(edited(build_data_workbook(published, "nl", DAY), lambda _: None)) == published


def test_two_of_one_key_person_and_quarter_do_not_go_into_one_workbook(make_issue: MakeIssue) -> None:
    with pytest.raises(ValueError, match="one key person"):
        build_data_workbook([Publication(make_issue(1)), Publication(make_issue(1, exact=()))], "nl", DAY)


@given(st.text())
@settings(max_examples=200, deadline=None)
def test_every_text_survives(text: str) -> None:
    assert read(written(text)) == text


@pytest.mark.parametrize("value", [35, 7, "veel", -5, None])
def test_a_figure_changed_by_hand_is_refused_but_can_be_audited(
    make_issue: MakeIssue, value: int | str | None
) -> None:
    issue = make_issue(1, values={REACH: 30, Cell("new"): 10})
    content = build_data_workbook([Publication(issue)], "nl", DAY)

    def change(sheet: Worksheet) -> None:
        sheet.cell(row_of(sheet, "reach"), 9).value = value

    content = edited(content, change)
    assert key_of(content) == "workbook_changed"
    (found,) = read_as_it_stands(content)
    assert found.is_changed
    assert found.publication.issue.value(Cell("new")) == 10
    if value == 35:
        assert found.publication.issue.value(REACH) == 35
        assert not found.odd
    else:
        assert [(each.cell, each.value) for each in found.odd] == [(REACH, str(value or ""))]


@pytest.mark.parametrize(
    ("section_cell", "value"),
    [
        (("reach",), "reach_origin"),
        (("B-12",), "B-13"),
        (("SP-0001", "Senait Haile"), "SP-0002"),
        (("need", "org_pain"), "theme"),
    ],
)
def test_anything_else_changed_by_hand_is_refused(
    make_issue: MakeIssue, section_cell: tuple[str, ...], value: str
) -> None:
    content = build_data_workbook([publication(make_issue(1))], "nl", DAY)

    def change(sheet: Worksheet) -> None:
        sheet.cell(row_of(sheet, *section_cell), 3).value = value

    assert key_of(edited(content, change)) == "workbook_changed"


def test_a_row_taken_away_twice_there_or_of_nobody_is_refused(make_issue: MakeIssue) -> None:
    content = build_data_workbook([publication(make_issue(1))], "nl", DAY)

    def remove(sheet: Worksheet) -> None:
        sheet.delete_rows(row_of(sheet, "minutes"))

    def double(sheet: Worksheet) -> None:
        sheet.append([cell.value for cell in sheet[row_of(sheet, "minutes")]])

    def stray(sheet: Worksheet) -> None:
        sheet.append(["SP-9999", *[cell.value for cell in sheet[row_of(sheet, "minutes")]][1:]])

    for change in (remove, double, stray):
        assert key_of(edited(content, change)) == "workbook_changed"
        assert read_as_it_stands(edited(content, change))[0].is_changed


@pytest.mark.parametrize("column", [7, 8, 9])
def test_what_is_newer_is_not_guessed_at(make_issue: MakeIssue, column: int) -> None:
    content = build_data_workbook([publication(make_issue(1))], "nl", DAY)

    def change(sheet: Worksheet) -> None:
        sheet.cell(row_of(sheet, "SP-0001", "Senait Haile"), column).value = "2"

    assert key_of(edited(content, change)) == "workbook_newer"


def test_newer_rows_are_not_guessed_at(make_issue: MakeIssue) -> None:
    content = build_data_workbook([publication(make_issue(1))], "nl", DAY)

    def change(sheet: Worksheet) -> None:
        sheet["B4"] = 2

    assert key_of(edited(content, change)) == "workbook_newer"


def test_what_is_none_of_ours_is_refused(tmp_path: Path) -> None:
    def saved(title: str) -> bytes:
        book = openpyxl.Workbook()
        book.worksheets[0].title = title
        output = io.BytesIO()
        book.save(output)
        return output.getvalue()

    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as file:
        file.writestr("brief.txt", "x")
    for content in (saved("Blad1"), saved("Gegevens"), archive.getvalue(), b"%PDF-1.7", b"\xd0\xcf\x11\xe0"):
        assert key_of(content) == "workbook_foreign"
    with pytest.raises(UserError) as refused:
        read_publications(tmp_path / "weg.xlsx")
    assert refused.value.key == "file_not_found"
    with pytest.raises(UserError) as refused:
        read_publications(tmp_path)
    assert refused.value.key == "file_unreadable"


def test_a_damaged_file_is_told(make_issue: MakeIssue) -> None:
    content = build_data_workbook([publication(make_issue(1))], "nl", DAY)
    half = content[: len(content) // 2]
    sheet = "xl/worksheets/sheet1.xml"
    flipped = bytearray(content)
    flipped[zipfile.ZipFile(io.BytesIO(content)).getinfo(sheet).header_offset + 200] ^= 0xFF
    for damaged in (b"", half, content[:-30], bytes(flipped)):
        with pytest.raises(Damaged):
            read_publications(damaged)
    for change in (
        lambda text: text[:-20],
        lambda text: re.sub(r't="inlineStr"><is>.*?</is>', 't="s"><v>99999</v>', text),
        lambda text: re.sub(r't="inlineStr"><is>.*?</is>', 't="s"><v>-1</v>', text),
        lambda text: '<!DOCTYPE x [<!ENTITY a "b">]>' + text,
        lambda text: "\ufeff\ufeff" + text,
    ):
        with pytest.raises(Damaged):
            read_publications(changed(content, sheet, change))


def test_a_bomb_does_not_fill_the_memory(make_issue: MakeIssue, monkeypatch: pytest.MonkeyPatch) -> None:
    content = build_data_workbook([publication(make_issue(1))], "nl", DAY)
    monkeypatch.setattr("sleutelapp.features.publications.sheet_reading._MOST_PART", 10_000_000)
    output = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as old,
        zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            text = old.read(name)
            bomb = text.replace(b"<sheetData>", b"<sheetData>" + b" " * 20_000_000)
            new.writestr(name, bomb if name == "xl/worksheets/sheet1.xml" else text)
    assert len(output.getvalue()) < 200_000
    with pytest.raises(Damaged):
        read_publications(output.getvalue())


def test_refusals_say_which_kind_they_are() -> None:
    assert issubclass(Refused, UserError)
    assert Damaged("workbook_damaged").exit_code == 4


def test_key_persons_of_two_organisations_with_one_code_stand_apart(make_issue: MakeIssue) -> None:
    issues = [
        make_issue(seed, sender="SP-01", organisation=each) for seed, each in enumerate(("Noord", "Zuid"))
    ]
    published = tuple(map(Publication, issues))
    disputed = {Disputed(Place("Oost", "SP-01", "2026-Q3"), "ab" * 32)}
    read = read_workbook(build_data_workbook(published, "nl", DAY, disputed))
    assert read.publications == published
    assert read.disputed == disputed
