"""What leaves of frozen quarters: the ledger's figures, the same every time, and nothing else."""

import contextlib
import datetime as dt
import shutil
import subprocess
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from sleutelapp.core.clock import SetClock
from sleutelapp.core.errors import Refused
from sleutelapp.core.paths import VaultFiles
from sleutelapp.disclosure.relations import NEW, REACH
from sleutelapp.disclosure.tables import Cell
from sleutelapp.features.freezing.ledger import frozen_issues
from sleutelapp.features.periods.period import Period
from sleutelapp.features.profile.actions import load_organisation, save_profile
from sleutelapp.features.profile.drafts import PROFILE_EXAMPLE, OrganisationFile
from sleutelapp.features.publications.checking import checked_workbook
from sleutelapp.features.publications.publication import Publication, SharedSignal
from sleutelapp.features.publications.reading import read_publications
from sleutelapp.features.publications.report import report_of
from sleutelapp.features.reports.export import report_for, write_workbook
from sleutelapp.features.workbooks.memory_writer import workbook_bytes
from sleutelapp.features.workbooks.scan import UnpublishedText, scan, texts_of
from sleutelapp.features.workbooks.tables import hours_of
from sleutelapp.records import Commitment, Consultation, OtherTime, Signal
from sleutelapp.reference.codes import CodeList, ExtraCode, Reference
from sleutelapp.vault.opening import UnlockedKeys, open_vault
from tests.features.freezing.conftest import ALMERE, AMSTERDAM, Work

SHEETS = [
    "Toelichting",
    "Activiteiten",
    "Bereik",
    "Behoeften",
    "Doorverwijzingen",
    "Voorlichting",
    "Signalen",
    "Gegevens",
]
SIGNAL = "=Steeds vaker wachten gezinnen lang op een tandarts."


def day(month: int, number: int) -> dt.date:
    return dt.date(2026, month, number)


@pytest.fixture(scope="module")
def frozen_once(
    template: tuple[VaultFiles, UnlockedKeys, str],
    reference: Reference,
    tmp_path_factory: pytest.TempPathFactory,
) -> VaultFiles:
    """Thirteen people in the first quarter and seven in the second, both frozen, in a vault to copy."""
    files = VaultFiles(tmp_path_factory.mktemp("frozen") / "kluis")
    shutil.copytree(template[0].folder, files.folder)
    clock = SetClock(dt.datetime(2026, 1, 2, 10))  # noqa: DTZ001 -- local time
    with contextlib.closing(open_vault(files, template[1], clock)) as vault:
        with vault.writing() as session:
            save_profile(session, PROFILE_EXAMPLE)
        _freeze_two_quarters(Work(vault, clock, reference))
    return files


@pytest.fixture
def frozen(
    frozen_once: VaultFiles,
    template: tuple[VaultFiles, UnlockedKeys, str],
    reference: Reference,
    tmp_path: Path,
) -> Iterator[Work]:
    """A copy of that vault."""
    files = VaultFiles(tmp_path / "frozen")
    shutil.copytree(frozen_once.folder, files.folder)
    clock = SetClock(dt.datetime(2026, 7, 2, 10))  # noqa: DTZ001 -- local time
    with contextlib.closing(open_vault(files, template[1], clock)) as vault:
        yield Work(vault, clock, reference)


def _freeze_two_quarters(work: Work) -> None:
    people = [
        work.person(["ti"], name=f"Almaz Tesfay{at}", phone=f"06123456{at:02}", municipality=AMSTERDAM)
        for at in range(13)
    ]
    for month, came in ((1, people), (4, people[:7])):
        for number, person in enumerate(came):
            need = work.need(person, ("P1", "T1")[number % 2], day(month, 10), note="hoofdpijn")
            work.contact(
                day(month, 10 + number),
                [person],
                needs=[(need, "planned")],
                municipality=AMSTERDAM,
                minutes=37,
                travel_metres=12_340,
                notes="hoofdpijn",
            )
        work.session(day(month, 20), "care_system", [{"newcomer_id": one} for one in came[:6]], minutes=90)
    work.add(Signal(date=day(1, 5), text=SIGNAL, domain="T", shared_at=work.clock.utc()))
    work.at(2026, 7, 2)
    work.freeze("2026-Q1")
    work.freeze("2026-Q2")


def exported(work: Work, period: str, folder: Path, language: str = "nl", *, preview: bool = False) -> Path:
    output = folder / f"{period}-{language}.xlsx"
    write_workbook(
        work.vault,
        Period.parse(period),
        output,
        reference=work.reference,
        language=language,
        force=True,
        preview=preview,
    )
    return output


def rows_of(sheet: Worksheet) -> Iterator[tuple[object, ...]]:
    for row in sheet.iter_rows(values_only=True):
        filled = tuple(value for value in row if value is not None)
        if filled:
            yield filled


def columns_of(path: Path) -> dict[str, list[str]]:
    book = openpyxl.load_workbook(path)
    return {
        f"{sheet.title} {table.name}": [column.name for column in table.tableColumns]
        for sheet in book
        for table in sheet.tables.values()
        if table.name != "Disputed"
    }


def test_a_workbook_holds_the_ledger_and_nothing_else(frozen: Work, tmp_path: Path) -> None:
    path = exported(frozen, "2026-Q1", tmp_path)
    with frozen.vault.reading() as session:
        (issue,) = frozen_issues(session, Period.parse("2026-Q1"))
    (publication,) = read_publications(path)
    assert publication.issue == issue
    assert publication.issue.issue_hash == issue.issue_hash
    assert publication.signals == (SharedSignal(SIGNAL, "T", ""),)
    book = openpyxl.load_workbook(path)
    assert book.sheetnames == SHEETS
    assert {sheet.sheet_state for sheet in book} == {"visible"}
    assert not book.defined_names
    with zipfile.ZipFile(path) as archive:
        for member in archive.infolist():
            content = archive.read(member).decode().lower()
            for secret in ("almaz", "tesfay", "n-0000", "0612345", "hoofdpijn", "samira", str(tmp_path)):
                assert secret not in content, member.filename
            assert "<f>" not in content or "charts" in member.filename
            assert "numcache" not in content


def test_stray_codes_are_frozen_as_other_or_unknown(work: Work, tmp_path: Path) -> None:
    """Whatever came to stand in the vault, the quarter can be frozen and saved, and it does not leave."""
    person = work.person(
        ["almaz"], municipality="bij almaz", gender="almaz", origin="almaz", education="almaz"
    )
    need = work.need(person, "almaz", day(1, 9), urgency="almaz", status="almaz")
    work.contact(
        day(1, 9), [person], kind="almaz", minutes=11, municipality="bij almaz", needs=[(need, "almaz")]
    )
    steps = [("sent", day(1, 9)), ("almaz", day(1, 10)), ("not_gone", day(1, 11))]
    work.referral(person, steps, need=need, destination="almaz", reason="almaz")
    work.session(day(1, 9), "almaz", [{"newcomer_id": person}, {"count": 30, "municipality": "almaz"}])
    work.add(
        Consultation(date=day(1, 9), asked_by="almaz", advice_kind="case", municipality="almaz", minutes=5)
    )
    work.add(OtherTime(date=day(1, 9), kind="almaz", minutes=5))
    work.add(Commitment(municipality="bij almaz", minutes=60))
    work.at(2026, 4, 2)
    rows = work.preview("2026-Q1").rows("codes", "code")
    assert {row.cell.keys[0]: row.counted for row in rows if row.counted} == {"other": 1}
    issue = work.freeze("2026-Q1")
    exact = {(figure.table, figure.keys): figure.value for figure in issue.exact}
    assert exact["contacts_by_kind", ("other", "2026-01")] == 1
    assert exact["minutes", ("none", "2026-01", "contact")] == 11
    assert exact["agreed", ("none",)] == 180
    assert exact["sessions", ("other",)] == 1
    assert exact["consultations", ("other", "none")] == 1
    assert issue.value(Cell("attendance", ("other",))) in {30, 35}
    for language in ("nl", "en"):
        path = exported(work, "2026-Q1", tmp_path, language)
        with zipfile.ZipFile(path) as archive:
            assert not any(b"almaz" in archive.read(member).lower() for member in archive.infolist())
        (publication,) = read_publications(path)
        assert publication.issue == issue


def test_exporting_again_gives_the_same_figures_whatever_was_entered_since(
    frozen: Work, tmp_path: Path
) -> None:
    before = exported(frozen, "2026-H1", tmp_path).read_bytes()
    frozen.contact(day(2, 3), [frozen.person(municipality=ALMERE)], municipality=ALMERE, minutes=500)
    assert exported(frozen, "2026-H1", tmp_path).read_bytes() == before


def test_a_half_year_is_the_sum_of_its_quarters(frozen: Work, tmp_path: Path) -> None:
    one, two = (read_publications(exported(frozen, f"2026-Q{at}", tmp_path))[0].issue for at in (1, 2))
    path = exported(frozen, "2026-H1", tmp_path)
    assert [each.issue for each in read_publications(path)] == [one, two]
    book = openpyxl.load_workbook(path)
    rows = list(rows_of(book["Bereik"]))
    assert ("1e kwartaal 2026", *(one.value(cell) for cell in (REACH, NEW, Cell("transferred")))) == next(
        row for row in rows if row[0] == "1e kwartaal 2026"
    )[:4]
    assert ("Totaal", one.value(NEW) + two.value(NEW)) in rows
    eritrean = Cell("reach_language", ("ti",))
    assert ("Tigrinya", one.value(eritrean) + two.value(eritrean)) in rows
    minutes = sum(figure.value for each in (one, two) for figure in each.exact if figure.table == "minutes")
    delivered = next(row[1] for row in rows_of(book["Activiteiten"]) if row[0] == "Totaal")
    assert delivered == float(hours_of(minutes))
    notes = " ".join(str(row[0]) for row in rows)
    assert "hooguit 8 hoger of lager" in notes
    assert "De som van 2 kwartalen" in notes


def test_what_is_not_frozen_does_not_leave(frozen: Work, tmp_path: Path) -> None:
    for period, key in (("2026-Q3", "export_unfinished"), ("2026", "export_unfinished")):
        with pytest.raises(Refused) as refused:
            exported(frozen, period, tmp_path)
        assert refused.value.key == key
    frozen.contact(day(7, 3), [], municipality=AMSTERDAM, minutes=45)
    frozen.at(2026, 10, 2)
    with pytest.raises(Refused) as refused:
        exported(frozen, "2026-H2", tmp_path)
    assert (refused.value.key, refused.value.values) == ("export_unfinished", {"quarters": "2026-Q4"})
    with pytest.raises(Refused) as refused:
        exported(frozen, "2026-Q3", tmp_path)
    assert (refused.value.key, refused.value.values) == ("export_not_frozen", {"quarters": "2026-Q3"})
    assert list(tmp_path.glob("*.xlsx*")) == []
    book = openpyxl.load_workbook(exported(frozen, "2026-Q3", tmp_path, preview=True))
    assert book.sheetnames == ["Toelichting", "Activiteiten"]
    assert ("Amsterdam", 0.75, 24, -23.25) in list(rows_of(book["Activiteiten"]))


def test_a_month_of_a_frozen_quarter_is_that_of_the_ledger(frozen: Work, tmp_path: Path) -> None:
    frozen.contact(day(1, 30), [], municipality=ALMERE, minutes=500)
    book = openpyxl.load_workbook(exported(frozen, "2026-01", tmp_path))
    assert book.sheetnames == ["Toelichting", "Activiteiten"]
    rows = list(rows_of(book["Activiteiten"]))
    assert ("Huisbezoek", 13) in rows
    assert not any("Almere" in row for row in rows)


def test_columns_stay_when_tables_are_empty(frozen: Work, tmp_path: Path) -> None:
    full = columns_of(exported(frozen, "2026-Q1", tmp_path))
    with frozen.vault.reading() as session:
        (issue,) = frozen_issues(session, Period.parse("2026-Q1"))
        report = report_for(session, Period.parse("2026-Q1"), frozen.reference, "nl")
    places = tuple(each for each in issue.exact if each.table in {"minutes", "agreed"})
    nobody = Publication(replace(issue, values={}, exact=places))
    empty = report_of(
        report.period, [nobody], reference=frozen.reference, language="nl", made_on=report.made_on
    )
    path = tmp_path / "leeg.xlsx"
    path.write_bytes(checked_workbook(empty, frozen.reference))
    bare = columns_of(path)
    del full["Activiteiten Consultations"], bare["Activiteiten Consultations"]
    assert bare == full


def test_text_like_a_formula_stays_text(frozen: Work, tmp_path: Path) -> None:
    name = '=HYPERLINK("x")'
    reference = frozen.reference
    renamed = Reference(
        {
            **reference.lists,
            "municipality": _named(reference, AMSTERDAM, name),
        }
    )
    frozen.reference = renamed
    book = openpyxl.load_workbook(exported(frozen, "2026-Q1", tmp_path))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    for text, sheets in ((name, {"Activiteiten", "Bereik"}), (SIGNAL, {"Signalen", "Gegevens"})):
        found = [cell for cell in cells if cell.value == text]
        assert sheets <= {cell.parent.title for cell in found}
        assert {cell.data_type for cell in found} == {"s"}
    assert not [cell for cell in cells if cell.data_type == "f"]


def _named(reference: Reference, code: str, name: str) -> CodeList:
    plain = reference["municipality"]
    others = [each for each in plain if each.code != code]
    bare = Reference({**reference.lists, "municipality": type(plain)("municipality", others.__iter__)})
    return bare.extended([ExtraCode("municipality", code, "PV27", {"nl": name})])["municipality"]


def test_the_coordinator_decides_whether_the_name_is_told(work: Work, tmp_path: Path) -> None:
    work.write(lambda session: load_organisation(session, OrganisationFile(name="Noord", sender="name")))
    work.contact(day(1, 10), work.people(3, municipality=AMSTERDAM), municipality=AMSTERDAM, minutes=30)
    work.at(2026, 4, 2)
    issue = work.freeze("2026-Q1")
    assert (issue.sender, issue.sender_name) == ("SP-7K2M", "Samira Haddad")
    book = openpyxl.load_workbook(exported(work, "2026-Q1", tmp_path))
    assert ("Sleutelpersoon", "Samira Haddad · SP-7K2M") in list(rows_of(book["Toelichting"]))


def test_a_number_or_a_code_that_was_not_published_is_found(frozen: Work) -> None:
    with frozen.vault.reading() as session:
        report = report_for(session, Period.parse("2026-Q1"), frozen.reference, "nl")
    book = openpyxl.Workbook()
    book.worksheets[0]["A1"] = 13
    content = workbook_bytes(book, day(1, 1))
    scan(content, texts_of(content), {Decimal(13)})
    with pytest.raises(UnpublishedText, match="a number"):
        scan(content, texts_of(content), {Decimal(15)})
    issue = report.publications[0].issue
    strange = replace(issue, values={Cell("codes", ("Almaz",)): 5}, exact=())
    leaking = report_of(
        report.period,
        [Publication(strange)],
        reference=frozen.reference,
        language="nl",
        made_on=report.made_on,
    )
    with pytest.raises(UnpublishedText, match="codes of code") as found:
        checked_workbook(leaking, frozen.reference)
    assert "Almaz" not in str(found.value)


def test_it_is_dressed_for_reading_and_printing(frozen: Work, tmp_path: Path) -> None:
    path = exported(frozen, "2026-Q1", tmp_path, "en")
    book = openpyxl.load_workbook(path)
    assert book.sheetnames[:3] == ["Explanation", "Activities", "Reach"]
    for sheet in book.worksheets[1:]:
        assert (sheet.freeze_panes, sheet.print_title_rows) in {("B4", "$1:$3"), ("A4", "$1:$3")}
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.tables
    with zipfile.ZipFile(path) as archive:
        assert sum(name.startswith("xl/charts/chart") for name in archive.namelist()) >= 3


def test_libreoffice_reads_the_same_and_saves_what_still_counts(frozen: Work, tmp_path: Path) -> None:
    soffice = shutil.which("soffice")
    assert soffice, "install libreoffice-calc"
    path = exported(frozen, "2026-H1", tmp_path)
    saved = tmp_path / "saved"
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    subprocess.run(
        [soffice, profile, "--headless", "--convert-to", "xlsx", "--outdir", str(saved), str(path)],
        check=True,
        capture_output=True,
        timeout=180,
    )
    ours, theirs = openpyxl.load_workbook(path), openpyxl.load_workbook(saved / path.name)
    assert theirs.sheetnames == ours.sheetnames
    for sheet in ours:
        assert list(rows_of(theirs[sheet.title])) == list(rows_of(sheet))
        assert set(theirs[sheet.title].tables) == set(sheet.tables)
    assert read_publications(saved / path.name) == read_publications(path)
