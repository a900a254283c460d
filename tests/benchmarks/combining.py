"""How long 200 workbooks take to combine, from reading to the saved and checked result: `python -m tests.benchmarks.combining`.

The workbooks are invented, with as many figures as a busy quarter has.
"""

import datetime as dt
import random
import sys
import tempfile
import time
from pathlib import Path

from sleutelapp.disclosure.issue import ExactFigure, Issue
from sleutelapp.disclosure.tables import published_cells
from sleutelapp.features.combining.merge import merge
from sleutelapp.features.combining.reading import read_files
from sleutelapp.features.combining.result import combined
from sleutelapp.features.combining.saving import save_combined
from sleutelapp.features.combining.undisturbed import undisturbed
from sleutelapp.features.freezing.rules import dimensions_of
from sleutelapp.features.publications.publication import Publication
from sleutelapp.features.publications.writing import build_data_workbook
from sleutelapp.reference.codes import load_reference

FIGURES = 500
DAY = dt.date(2026, 7, 1)


def made_issue(number: int) -> Issue:
    chance = random.Random(number)  # noqa: S311 -- invented data
    reference = load_reference()
    places = tuple(code.code for code in chance.sample(list(reference["municipality"]), 3))
    cells = list(published_cells(dimensions_of(reference, places, ())))
    return Issue(
        sender=f"SP-{number:04}",
        sender_name="",
        organisation="Welzijn Noord",
        year=2026,
        quarter=2,
        k=5,
        code_list_version="1",
        values={cell: 5 * chance.randint(1, 6) for cell in chance.sample(cells, FIGURES)},
        exact=tuple(
            ExactFigure("minutes", (place, f"2026-{month:02}", "contact"), chance.randint(100, 3000))
            for place in places
            for month in (4, 5, 6)
        ),
    )


def main(count: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for number in range(count):
            paths.append(Path(folder) / f"{number}.xlsx")
            paths[-1].write_bytes(build_data_workbook([Publication(made_issue(number))], "nl", DAY))
        start, used = time.perf_counter(), time.process_time()
        files = read_files(paths)
        read = time.perf_counter()
        result = combined(merge(files))
        added = time.perf_counter()
        output = Path(folder) / "samen.xlsx"
        save_combined(result, output, load_reference(), language="nl", made_on=DAY, force=False)
        saved = time.perf_counter()
        print(f"{count} workbooks of {FIGURES} figures")
        print(f"read {read - start:.1f} s, add up {added - read:.1f} s, save and check {saved - added:.1f} s")
        print(f"together {saved - start:.1f} s ({time.process_time() - used:.1f} s of the processor)")


if __name__ == "__main__":
    with undisturbed():  # as the command does
        main(int(sys.argv[1]) if len(sys.argv) > 1 else 200)
