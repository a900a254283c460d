"""How long until the unlock window stands there, and until Vandaag does after the password is accepted.

    python -m tests.benchmarks.start_and_unlock [--contacts 6000 20000] [--runs 5] [--json FILE]

Each figure is a median over processes of their own, beside a baseline measured in the same run: a bare
PySide6 window. The key derivation (about a second by design) is left out. Vaults come from `demo`.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

_BARE = """
import sys, time
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        print(time.time(), flush=True)
        app.exit()
app = QApplication([])
window = Window()
window.setCentralWidget(QLabel("Sleutelapp"))
window.show()
app.exec()
"""


def seconds_until_printed(command: list[str]) -> list[float]:
    """Run a command that prints moments (seconds since the epoch), as seconds since its start."""
    begin = time.time()
    printed = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return [float(line) - begin for line in printed.split()]


def main() -> None:
    """Measure and print a table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--contacts", nargs="+", type=int, default=[6000, 20000])
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--json", type=Path)
    arguments = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    rows: list[dict[str, object]] = []
    with tempfile.TemporaryDirectory(prefix="sleutelapp-benchmark-") as folder:
        # As installed: with compiled modules, wherever this machine keeps them or not.
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        os.environ["PYTHONPYCACHEPREFIX"] = str(Path(folder) / "compiled")
        seconds_until_printed([sys.executable, "-c", _BARE])
        bare = statistics.median(
            seconds_until_printed([sys.executable, "-c", _BARE])[0] for _run in range(arguments.runs)
        )
        rows.append({"what": "bare PySide6 window painted", "contacts": "", "ms": bare * 1000, "ratio": 1.0})
        for contacts in arguments.contacts:
            vault = Path(folder) / str(contacts)
            _make(vault, contacts)
            measured = [_measure(vault) for _run in range(arguments.runs + 1)][1:]  # the first compiles
            start = statistics.median(start for start, _unlock in measured)
            unlock = statistics.median(unlock for _start, unlock in measured)
            rows.append(
                {
                    "what": "start → unlock painted",
                    "contacts": contacts,
                    "ms": start * 1000,
                    "ratio": start / bare,
                }
            )
            rows.append(
                {
                    "what": "unlock → Vandaag painted",
                    "contacts": contacts,
                    "ms": unlock * 1000,
                    "ratio": unlock / bare,
                }
            )
    print(f"{'':<30}{'contacts':>10}{'ms':>8}{'× bare window':>15}")
    for row in rows:
        print(f"{row['what']:<30}{row['contacts']:>10}{row['ms']:>8.0f}{row['ratio']:>15.2f}")
    if arguments.json:
        arguments.json.write_text(json.dumps(rows, indent=1), encoding="utf-8")


def _make(vault: Path, contacts: int) -> None:
    newcomers = str(max(contacts // 20, 10))
    command = [sys.executable, "-m", "sleutelapp", "demo", "--vault", str(vault)]
    subprocess.run(
        [*command, "--newcomers", newcomers, "--contacts", str(contacts)], check=True, capture_output=True
    )


def _measure(vault: Path) -> tuple[float, float]:
    painted, _accepted, shown = seconds_until_printed(
        [sys.executable, "-m", "tests.benchmarks.one_start", str(vault)]
    )
    return painted, shown - _accepted


if __name__ == "__main__":
    main()
