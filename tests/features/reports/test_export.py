import datetime as dt
import errno
import os
import shutil
import subprocess
import zipfile
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet
from sqlalchemy import select

from sleutelapp.core.clock import SetClock
from sleutelapp.core.errors import Refused, UserError
from sleutelapp.features.periods.period import Period
from sleutelapp.features.publications.checking import checked_workbook
from sleutelapp.features.publications.reading import read_publications
from sleutelapp.features.reports.export import report_for, suggested_name, write_workbook
from sleutelapp.features.workbooks.memory_writer import workbook_bytes
from sleutelapp.features.workbooks.scan import UnpublishedText, scan, texts_of
from sleutelapp.features.workbooks.sheet_parts import ACCENT, ACCENT_SOFT, INK, LINE, MUTED
from sleutelapp.qt.theme import LIGHT
from sleutelapp.records import Contact, KeyPerson
from sleutelapp.reference.codes import ExtraCode, Reference
from sleutelapp.vault.store import Vault

PERIOD = Period.parse("2026-Q3")
SECRETS = (
    "Almaz",
    "Tesfay",
    "N-00042",
    "0612345678",
    "hoofdpijn",
    "privé",
    "ruzie",
    "halve",
    "Fatima",
    "Senait",
)
FORMULA = '=HYPERLINK("http://x","y")'


def export(
    vault: Vault, output: Path, reference: Reference, language: str = "nl", *, force: bool = False
) -> Path:
    """Exact figures only: nothing was frozen."""
    write_workbook(vault, PERIOD, output, reference=reference, language=language, force=force, preview=True)
    return output


@pytest.fixture
def exported(work: Vault, tmp_path: Path, reference: Reference) -> Path:
    return export(work, tmp_path / "uit" / "kwartaal.xlsx", reference)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path) -> None:
    (tmp_path / "uit").mkdir()


def rows_of(sheet: Worksheet) -> Iterator[tuple[object, ...]]:
    for row in sheet.iter_rows(values_only=True):
        filled = tuple(value for value in row if value is not None)
        if filled:
            yield filled


def test_the_figures_stand_in_real_tables(exported: Path) -> None:
    sheet = openpyxl.load_workbook(exported)["Activiteiten"]
    assert set(sheet.tables) == {"Hours", "Contacts", "Delivered", "Months", "Consultations"}
    rows = list(rows_of(sheet))
    assert ("Utrecht", 4.75, 30, -25.25) in rows
    assert ("Huisbezoek", 2, 0, 0, 2) in rows
    assert ("Totaal", 2, 1, 1, 4) in rows
    assert ("Niet thuis (telt niet als contact)", 1, 0, 0, 1) in rows
    assert ("Utrecht", 100, 50, 45, 90, 0, 0, 285, 1_800) in rows
    assert ("Utrecht", dt.datetime(2026, 7, 1), 100, 40, 13.8) in rows  # noqa: DTZ001 - a cell has no zone
    assert ("Zonder gemeente", 40, 0, 0, 0, 0, 0, 40, 0) in rows
    assert ("Huisarts/POH", 1, 1) in rows
    for table in sheet.tables.values():
        header = [cell.value for cell in sheet[table.ref][0]]
        assert [column.name for column in table.tableColumns] == header


def test_what_it_is_stands_on_the_first_sheet(exported: Path) -> None:
    told = dict(row for row in rows_of(openpyxl.load_workbook(exported)["Toelichting"]) if len(row) == 2)
    assert told["Periode"] == "3e kwartaal 2026"
    assert told["Sleutelpersoon"] == "SP-7K2M"
    assert told["Organisatie"] == "Welzijn Midden"
    assert told["Gemaakt op"] == "23 november 2026"
    assert told["Stand"] == "Voorlopig: alleen exacte cijfers, en die kunnen nog veranderen."


def test_nothing_of_people_is_anywhere_in_the_file(exported: Path) -> None:
    with zipfile.ZipFile(exported) as archive:
        for member in archive.infolist():
            assert member.date_time == (2026, 11, 23, 0, 0, 0)
            content = archive.read(member).decode().lower()
            for secret in (*SECRETS, "kluis", str(exported.parent), "http://x"):
                assert secret.lower() not in content, member.filename
            assert "worksheets" not in member.filename or "<f>" not in content
    book = openpyxl.load_workbook(exported)
    assert [sheet.sheet_state for sheet in book] == ["visible", "visible"]
    assert (book.properties.creator, book.properties.lastModifiedBy) == ("Sleutelapp", "Sleutelapp")
    assert book.properties.created == book.properties.modified == dt.datetime(2026, 11, 23)  # noqa: DTZ001 - likewise
    assert not book.defined_names


def test_exact_figures_alone_are_told_from_a_foreign_file(
    work: Vault, exported: Path, reference: Reference
) -> None:
    english = export(work, exported.with_name("q.xlsx"), reference, "en")
    for path in (exported, english):
        with pytest.raises(UserError) as refused:
            read_publications(path)
        assert refused.value.key == "workbook_work_only"


def test_it_is_dressed_for_reading_and_printing(exported: Path) -> None:
    for sheet, orientation in zip(openpyxl.load_workbook(exported), ("portrait", "landscape"), strict=True):
        assert sheet.page_setup.orientation == orientation
        assert sheet.sheet_properties.pageSetUpPr is not None
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
    sheet = openpyxl.load_workbook(exported)["Activiteiten"]
    assert sheet.freeze_panes == "B4"
    assert sheet.print_title_rows == "$1:$3"
    with zipfile.ZipFile(exported) as archive:
        assert "xl/charts/chart1.xml" in archive.namelist()


def test_the_colours_are_those_of_the_window() -> None:
    window = [LIGHT.accent, LIGHT.accent_soft, LIGHT.ink, LIGHT.muted, LIGHT.line]
    assert [f"#{color}" for color in (ACCENT, ACCENT_SOFT, INK, MUTED, LINE)] == window


@pytest.mark.parametrize("text", [FORMULA, "+31", "-1", "@SUM(1)"])
def test_text_like_a_formula_stays_text(text: str, work: Vault, tmp_path: Path, reference: Reference) -> None:
    with work.writing() as session:
        session.scalars(select(KeyPerson)).one().organisation = text
        session.add(
            Contact(date=dt.date(2026, 8, 2), time=dt.time(9), kind="phone", minutes=1, municipality="OWN")
        )
    own = reference.extended([ExtraCode("municipality", "OWN", "PV26", {"nl": text})])
    book = openpyxl.load_workbook(export(work, tmp_path / "uit" / "q.xlsx", own))
    found = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value == text]
    assert {cell.parent.title for cell in found} == {"Toelichting", "Activiteiten"}
    for cell in found:
        assert (cell.data_type, cell.quotePrefix) == ("s", True)


def test_an_english_workbook_is_english(work: Vault, tmp_path: Path, reference: Reference) -> None:
    book = openpyxl.load_workbook(export(work, tmp_path / "uit" / "q.xlsx", reference, "en"))
    assert book.sheetnames == ["Explanation", "Activities"]
    assert ("Home visit", 2, 0, 0, 2) in list(rows_of(book["Activities"]))


def test_a_period_without_work_says_so(work: Vault, tmp_path: Path, reference: Reference) -> None:
    output = tmp_path / "uit" / "leeg.xlsx"
    period = Period.parse("2027-01")
    write_workbook(work, period, output, reference=reference, language="nl", force=False)
    book = openpyxl.load_workbook(output)
    assert ("In deze periode is niets vastgelegd.",) in list(rows_of(book["Activiteiten"]))
    assert ("Stand", "Voorlopig: alleen exacte cijfers, en die kunnen nog veranderen.") in list(
        rows_of(book["Toelichting"])
    )


def test_a_file_that_is_there_is_kept(exported: Path, work: Vault, reference: Reference) -> None:
    exported.write_bytes(b"mine")
    with pytest.raises(Refused) as refused:
        export(work, exported, reference)
    assert refused.value.key == "file_exists"
    assert exported.read_bytes() == b"mine"
    export(work, exported, reference, force=True)
    assert zipfile.is_zipfile(exported)


def test_a_full_disk_leaves_nothing(
    work: Vault, tmp_path: Path, reference: Reference, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(Refused) as refused:
        export(work, tmp_path / "uit" / "q.xlsx", reference)
    assert refused.value.key == "file_not_written"
    assert list((tmp_path / "uit").iterdir()) == []


def test_a_folder_that_cannot_be_written_is_told(work: Vault, tmp_path: Path, reference: Reference) -> None:
    (tmp_path / "uit" / "file").write_bytes(b"")
    with pytest.raises(Refused) as refused:
        export(work, tmp_path / "uit" / "file" / "q.xlsx", reference)
    assert refused.value.key == "file_not_written"


def test_making_it_leaves_no_temporary_file(
    work: Vault, tmp_path: Path, reference: Reference, monkeypatch: pytest.MonkeyPatch
) -> None:
    def made(*_args: object, **_values: object) -> None:
        raise AssertionError("a readable temporary file")

    monkeypatch.setattr("openpyxl.worksheet._writer.create_temporary_file", made)
    monkeypatch.setattr("tempfile.mkstemp", made)
    export(work, tmp_path / "uit" / "q.xlsx", reference)


def test_the_same_figures_on_the_same_day_are_the_same_file(work: Vault, reference: Reference) -> None:
    with work.reading() as session:
        report = report_for(session, PERIOD, reference, "nl", preview=True)
    assert checked_workbook(report, reference) == checked_workbook(report, reference)


@pytest.mark.parametrize("secret", ["Almaz", "N-00042", "0612345678", "612345678", "Heeft hoofdpijn", "N-1"])
def test_a_text_that_is_not_ours_is_found(secret: str) -> None:
    day = dt.date(2026, 11, 23)
    book = openpyxl.Workbook()
    ours = texts_of(workbook_bytes(book, day))
    scan(workbook_bytes(book, day), ours)
    book.properties.keywords = secret
    with pytest.raises(UnpublishedText) as found:
        scan(workbook_bytes(book, day), ours)
    assert secret not in str(found.value)
    assert "docProps/core.xml" in str(found.value)


def test_a_hidden_sheet_or_a_formula_is_found() -> None:
    day = dt.date(2026, 11, 23)
    book = openpyxl.Workbook()
    ours = texts_of(workbook_bytes(book, day))
    book.create_sheet("Almaz").sheet_state = "hidden"
    with pytest.raises(UnpublishedText):
        scan(workbook_bytes(book, day), ours)
    book = openpyxl.Workbook()
    book.worksheets[0]["A1"] = "=1+1"
    with pytest.raises(UnpublishedText):
        scan(workbook_bytes(book, day), ours)


def test_a_stored_code_that_no_list_knows_does_not_leave(
    work: Vault, tmp_path: Path, reference: Reference
) -> None:
    with work.writing() as session:
        session.add(
            Contact(
                date=dt.date(2026, 8, 2),
                time=dt.time(9),
                kind="Fatima belt",
                minutes=11,
                municipality="bij Almaz",
            )
        )
    sheet = openpyxl.load_workbook(export(work, tmp_path / "uit" / "q.xlsx", reference))["Activiteiten"]
    rows = list(rows_of(sheet))
    assert ("Anders", 0, 1, 0, 1) in rows
    august = dt.datetime(2026, 8, 1)  # noqa: DTZ001 - a cell has no zone
    assert ("Zonder gemeente", august, 40 + 11, 0, 0) in rows


def test_the_file_name_holds_code_and_day(clock: SetClock) -> None:
    assert suggested_name(PERIOD, "SP-7K2M", clock) == "sleutelapp-2026-Q3-SP-7K2M-2026-09-14.xlsx"
    assert suggested_name(PERIOD, "../Ön", clock) == "sleutelapp-2026-Q3-n-2026-09-14.xlsx"


def test_libreoffice_reads_the_same_values(exported: Path, tmp_path: Path) -> None:
    soffice = shutil.which("soffice")
    assert soffice, "install libreoffice-calc"
    saved = tmp_path / "saved"
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    subprocess.run(
        [soffice, profile, "--headless", "--convert-to", "xlsx", "--outdir", str(saved), str(exported)],
        check=True,
        capture_output=True,
        timeout=180,
    )
    ours = openpyxl.load_workbook(exported)
    theirs = openpyxl.load_workbook(saved / exported.name)
    assert theirs.sheetnames == ours.sheetnames
    for sheet in ours:
        assert list(rows_of(theirs[sheet.title])) == list(rows_of(sheet))
    assert set(theirs["Activiteiten"].tables) == set(ours["Activiteiten"].tables)
