"""Everything that is measured of disclosure control, in one table: `python -m tests.benchmarks.disclosure_all --json FILE`.

    [--seeds 400] [--vaults 10] [--files 200]

Times are seconds of one processor. Takes some ten minutes; each part can be run alone: `disclosure_rounding` (time and bias),
`disclosure_audit`, `disclosure_loss` (error, beside masking and suppression).
"""

import argparse
import json
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from sleutelapp.features.combining.merge import GivenFile, merge
from sleutelapp.features.combining.result import combined
from sleutelapp.features.publications.publication import Publication
from sleutelapp.features.publications.reading import read_workbook
from sleutelapp.features.publications.writing import build_data_workbook
from tests.benchmarks import disclosure_audit, disclosure_loss, disclosure_rounding
from tests.benchmarks.disclosure_loss import UNTIL, Measured, demo_year

Part = Callable[[], Measured]


def combining_time(files: int) -> Measured:
    """Of reading and combining so many workbooks of a demo quarter, each of another key person."""
    with tempfile.TemporaryDirectory() as folder:
        issue = demo_year(1, Path(folder))[0][0].issue
        paths = []
        for number in range(files):
            paths.append(Path(folder) / f"{number}.xlsx")
            publication = Publication(replace(issue, sender=f"SP-{number}"))
            paths[-1].write_bytes(build_data_workbook([publication], "nl", UNTIL.date()))
        begin = time.process_time()
        given = [GivenFile(name=path.name, publications=read_workbook(path).publications) for path in paths]
        read = time.process_time() - begin
        result = combined(merge(given))
        return {
            f"combining {files} workbooks": {
                "read": read,
                "combined": time.process_time() - begin - read,
                "figures a file": len(issue.values) + len(issue.exact),
                "counted": len(result.merge.issues),
            }
        }


def main() -> None:
    """Measure, print, and write JSON when asked."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seeds", type=int, default=400)
    parser.add_argument("--vaults", type=int, default=10)
    parser.add_argument("--files", type=int, default=200)
    parser.add_argument("--json", type=Path)
    asked = parser.parse_args()
    measured: Measured = {}
    parts: tuple[Part, ...] = (
        lambda: disclosure_rounding.draw_times(10),
        lambda: disclosure_rounding.large_table_time(3),
        disclosure_audit.measure,
        lambda: combining_time(asked.files),
        lambda: disclosure_loss.measure(asked.vaults),
        lambda: disclosure_rounding.errors_by_level(45, asked.seeds),
        lambda: disclosure_rounding.year_errors(45, asked.seeds),
    )
    for part in parts:
        found = part()
        measured |= found
        for name, figures in found.items():
            numbers = "  ".join(f"{what} {figure:9.3f}" for what, figure in figures.items())
            print(f"{name:56}", numbers, flush=True)
    if asked.json:
        asked.json.write_text(json.dumps(measured, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
