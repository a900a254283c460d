import subprocess
import sys
from pathlib import Path

import pytest

ASK = """
import ctypes, json, resource, sys, threading
from pathlib import Path
from sleutelapp.core.private_process import make_private
make_private(Path(sys.argv[1]))
print(resource.getrlimit(resource.RLIMIT_CORE), ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))
def fail():
    raise ValueError("Zwaardvisia Qumranova")
thread = threading.Thread(target=fail)
thread.start()
thread.join()
class Gone:
    def __del__(self):
        raise ValueError("Zwaardvisia Qumranova")
Gone()
"""


@pytest.mark.skipif(sys.platform != "linux", reason="asks Linux")
def test_the_process_keeps_its_memory_and_its_values(tmp_path: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", ASK, str(tmp_path)],
        check=True,
        capture_output=True,
        text=True,
        cwd=Path(__file__).parents[2],
    )
    assert ended.stdout.strip() == "(0, 0) 0", "no core dump, and nobody but root reads the memory"
    assert "ValueError" in ended.stderr
    told = [report.read_text() for report in tmp_path.glob("crash-*.txt")]
    assert told
    assert "Zwaardvisia" not in ended.stderr + "".join(told)


@pytest.mark.parametrize("arguments", [["list", "newcomer", "--help"], ["--help"]])
def test_help_needs_no_more_than_before(arguments: list[str]) -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "sleutelapp", *arguments],
        check=False,
        capture_output=True,
        cwd=Path(__file__).parents[2],
    )
    assert ended.returncode == 0
    assert b"--resume" not in ended.stdout
