"""A combined workbook that somebody opened and saved in a spreadsheet still combines to the same."""

import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

import openpyxl

from sleutelapp.features.combining.merge import merge
from sleutelapp.features.combining.reading import read_files
from sleutelapp.features.combining.result import combined
from sleutelapp.features.combining.saving import save_combined
from sleutelapp.features.publications.publication import SharedSignal
from sleutelapp.features.publications.reading import read_workbook
from sleutelapp.reference.codes import Reference
from tests.features.combining.made_workbooks import DAY, worked, write


def test_libreoffice_reads_the_same_and_saves_what_still_combines(
    reference: Reference, tmp_path: Path
) -> None:
    soffice = shutil.which("soffice")
    assert soffice, "install libreoffice-calc"
    paths = [
        write(
            tmp_path / "a.xlsx", worked("SP-A", 38), signals=(SharedSignal("=Lang wachten op een tandarts."),)
        ),
        write(tmp_path / "b.xlsx", worked("SP-B", 22, place="GM0034"), worked("SP-B", 17, quarter=2)),
    ]
    path = tmp_path / "samen.xlsx"
    once = combined(merge(read_files(paths)))
    save_combined(once, path, reference, language="nl", made_on=DAY, force=False)
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
        same = [list(each[sheet.title].iter_rows(values_only=True)) for each in (ours, theirs)]
        assert _filled(same[1]) == _filled(same[0]), sheet.title
        assert set(theirs[sheet.title].tables) == set(sheet.tables)
    assert read_workbook(saved / path.name) == read_workbook(path)
    again = combined(merge(read_files([saved / path.name, paths[0]])))
    assert again.total.people() == once.total.people()
    assert again.merge.publications == once.merge.publications


def _filled(rows: Iterable[tuple[object, ...]]) -> list[tuple[object, ...]]:
    kept = (tuple(value for value in row if value is not None) for row in rows)
    return [row for row in kept if row]
