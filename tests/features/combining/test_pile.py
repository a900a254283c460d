"""What is opened, under which name, and of which periods."""

from pathlib import Path

from sleutelapp.features.combining.merge import FileState, GivenFile
from sleutelapp.features.combining.pile import (
    OpenedFile,
    Pile,
    counted,
    periods_of,
    pile_with,
    pile_without,
    workbooks_in,
)
from sleutelapp.features.periods.period import Period
from tests.features.combining.made_issues import REACH, file_of, made
from tests.features.combining.made_workbooks import write


def quietly(_done: int, _total: int, _name: str) -> None:
    return None


def opened(name: str, *quarters: int) -> OpenedFile:
    return OpenedFile(Path(name), file_of(name, *(made(name, quarter=quarter).issue for quarter in quarters)))


def codes(*files: OpenedFile) -> list[str]:
    return [period.code for period in periods_of(files)]


def test_a_folder_gives_its_workbooks_and_no_lock_files(tmp_path: Path) -> None:
    inner = tmp_path / "kwartaal 3"
    inner.mkdir()
    for name in ("b.xlsx", "A.XLSX", "~$b.xlsx", "brief.docx"):
        (inner / name).write_text("x")
    (tmp_path / "map.xlsx").mkdir()
    found = workbooks_in([tmp_path, inner / "b.xlsx"])
    assert [path.name for path in found] == ["A.XLSX", "b.xlsx"]
    # What is pointed at by name is opened, whatever it is called.
    assert workbooks_in([inner / "brief.docx"]) == (inner / "brief.docx",)


def test_longer_periods_are_offered_where_they_hold_more() -> None:
    assert codes(opened("a", 3)) == ["2026-Q3"]
    assert codes(opened("a", 3), opened("b", 1)) == ["2026", "2026-Q3", "2026-Q1"]
    assert codes(opened("a", 3, 4)) == ["2026-H2", "2026-Q4", "2026-Q3"]
    assert codes() == []


def test_a_file_added_again_is_read_again_and_one_that_is_removed_no_longer_counts(tmp_path: Path) -> None:
    path = write(tmp_path / "a.xlsx", made("SP-A", {REACH: 10}))
    pile = pile_with(Pile(), [path], quietly)
    assert pile.combined is not None
    assert pile.combined.total.people().value == 10
    write(path, made("SP-A", {REACH: 40}))
    pile = pile_with(pile, [path, tmp_path], quietly)
    assert len(pile.files) == 1
    assert pile.combined is not None
    assert pile.combined.total.people().value == 40
    assert pile_without(pile, path, quietly) == Pile()


def test_the_period_stays_while_there_is_anything_of_it(tmp_path: Path) -> None:
    third = write(tmp_path / "q3.xlsx", made("SP-A", {REACH: 10}, quarter=3))
    second = write(tmp_path / "q2.xlsx", made("SP-A", {REACH: 20}, quarter=2))
    pile = counted(pile_with(Pile(), [tmp_path], quietly), Period.parse("2026-Q3"), quietly)
    assert pile.combined is not None
    assert [report.state for report in pile.combined.merge.files] == [FileState.OTHER_PERIOD, FileState.READ]
    assert pile_without(pile, second, quietly).period == Period.parse("2026-Q3")
    left = pile_without(pile, third, quietly)
    assert left.period is None
    assert left.combined is not None
    assert left.combined.total.people().value == 20


def test_files_of_one_name_are_told_apart() -> None:
    files = tuple(
        OpenedFile(Path(folder) / "rapport.xlsx", GivenFile(name="rapport.xlsx")) for folder in ("a", "b")
    )
    names = [each.given.name for each in counted(Pile(files), None, quietly).files]
    assert len(set(names)) == 2
