"""No code of ours opens a connection: tried with a hook that ends the process at the first attempt."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
_HOOK = """
import sys
def refuse(event, arguments):
    # A local socket pair is how asyncio-free libraries wake a thread; nothing leaves through it.
    if event in ("socket.connect", "socket.bind", "socket.getaddrinfo", "socket.gethostbyname", "urllib.Request"):
        import os
        os.write(2, ("network: " + event).encode())
        os._exit(99)
sys.addaudithook(refuse)
"""


def run(code: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.run(
        [sys.executable, "-c", _HOOK + code],
        check=False,
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
    )


def test_the_hook_bites() -> None:
    assert run("import socket; socket.create_connection(('127.0.0.1', 9))").returncode == 99


def test_a_command_line_year_connects_to_nothing(tmp_path: Path) -> None:
    vault, output, both = (str(tmp_path / name) for name in ("kluis", "kwartaal.xlsx", "samen.xlsx"))
    ended = run(
        "import io, sys\n"
        "from sleutelapp.cli import parsed, run\n"
        f"assert run(parsed(['demo', '--vault', {vault!r}, '--newcomers', '10', '--contacts', '60',\n"
        "                   '--until', '2026-09-14'])) == 0\n"
        "for command in (['list', 'newcomer'], ['search', 'Almaz'], ['check'],\n"
        f"                ['freeze', '--period', '2026-Q2'],\n"
        f"                ['export', '--period', '2026-Q2', '--output', {output!r}]):\n"
        "    sys.stdin = io.TextIOWrapper(io.BytesIO(b'demo\\n'))\n"
        f"    assert run(parsed([*command, '--vault', {vault!r}, '--password-stdin'])) == 0, command\n"
        f"assert run(parsed(['combine', {output!r}, '--output', {both!r}])) == 0\n"
        f"assert run(parsed(['audit-workbook', {both!r}])) == 0\n"
    )
    assert ended.returncode == 0, ended.stderr
    assert Path(both).exists()


def test_the_window_connects_to_nothing(tmp_path: Path) -> None:
    ended = run(
        "from pathlib import Path\n"
        "from PySide6.QtWidgets import QApplication\n"
        "from sleutelapp.core.paths import VaultFiles\n"
        "from sleutelapp.shell.application import Application\n"
        "from tests.journeys.hands import wait_for\n"
        "app = QApplication([])\n"
        f"application = Application(app, settings_path=Path({str(tmp_path / 's.json')!r}),"
        f" files=VaultFiles(Path({str(tmp_path / 'kluis')!r})))\n"
        "application.start_demo()\n"
        "wait_for(lambda: application.workbench is not None, 60_000)\n"
        "from sleutelapp.shell.place import Place\n"
        "for page in ('today', 'newcomers', 'referrals', 'reports'):\n"
        "    application.workbench.go(Place(page))\n"
        "    app.processEvents()\n"
        "application.workbench.new_contact(1)\n"
        "application.close()\n"
    )
    assert ended.returncode == 0, ended.stderr
