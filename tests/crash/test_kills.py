"""Promise 1 against kill -9: what the window keeps while one types, and a migration.

By hand, longer: SLEUTELAPP_KILLS=300 pytest tests/crash/test_kills.py
"""

import contextlib
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from random import Random

import pytest

from sleutelapp.commands.adding import ADDING
from sleutelapp.core.clock import SystemClock
from sleutelapp.core.paths import VaultFiles
from sleutelapp.features.catalogue.queries import listed
from sleutelapp.records import Draft, Signal
from sleutelapp.vault import migrations
from sleutelapp.vault.check import check_store
from sleutelapp.vault.connection import connect
from sleutelapp.vault.keys import subkey
from sleutelapp.vault.opening import UnlockedKeys, open_vault, unlock
from tests.conftest import PASSWORD
from tests.crash import migrating, opening, typing_in_window
from tests.crash.recording import interpreter
from tests.fixtures.make_vault import PASSWORD as OLD_PASSWORD

KILLS = int(os.environ.get("SLEUTELAPP_KILLS", "3"))
ROOT = Path(__file__).resolve().parents[2]
FIXTURE = ROOT / "tests" / "fixtures" / "schema_1"
LATER = """
ALTER TABLE newcomer ADD COLUMN later TEXT NOT NULL DEFAULT '';
UPDATE newcomer SET later = name;
CREATE TABLE later (id INTEGER PRIMARY KEY, text TEXT NOT NULL);
INSERT INTO later (text) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000)
 SELECT hex(randomblob(50)) FROM n;
CREATE INDEX later_text ON later (text);
"""

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no kill -9")


@pytest.fixture
def random() -> Random:
    return Random(2026)  # noqa: S311 -- chance, not secrecy


def started(script: str | None, *arguments: str) -> subprocess.Popen[bytes]:
    assert script is not None
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.Popen(interpreter(Path(script), *arguments), stdout=subprocess.PIPE, env=environment)


def test_what_the_window_kept_is_there_after_a_kill(files: VaultFiles, random: Random) -> None:
    said: list[str] = []
    for kill in range(KILLS):
        first = str(kill * 1000)
        with started(typing_in_window.__file__, str(files.folder), PASSWORD, first) as process:
            assert process.stdout is not None
            said += [process.stdout.readline().decode().strip() for _ in range(2 + kill * 3 % 8)]
            time.sleep(random.random() * 0.03)  # the moment of the kill is what is tested
            process.kill()
            said += process.stdout.read().decode().split("\n")[:-1]
    clock = SystemClock()
    vault = open_vault(files, unlock(files, PASSWORD, clock), clock)
    check_store(vault)
    with vault.reading() as session:
        saved = [row.text for row in session.query(Signal)]
        kept = [row.payload["state"]["text"] for row in session.query(Draft)]
    assert vault.trail_findings() == ()  # a kill is no tampering
    vault.close()
    assert sum(line.startswith("saved ") for line in said) >= KILLS // 2
    for line in said:
        what, text = line.split(" ", 1)
        if what == "saved":
            assert saved.count(text) == 1
        else:  # a draft goes on growing, or became a record
            assert [other for other in saved + kept if other.startswith(text)], text


def test_a_kill_while_a_vault_opens_or_closes_is_no_alarm(files: VaultFiles, random: Random) -> None:
    clock, rounds = SystemClock(), 0
    for kill in range(KILLS * 2):
        with started(opening.__file__, str(files.folder), PASSWORD) as process:
            assert process.stdout is not None
            assert process.stdout.readline() == b"opening\n"
            for _ in range(kill % 2):
                process.stdout.readline()
            time.sleep(random.random() * 0.2)  # the moment of the kill is what is tested
            process.kill()
            rounds += process.stdout.read().count(b"closed")
        vault = open_vault(files, unlock(files, PASSWORD, clock), clock)
        found = (*vault.audit.findings, *vault.trail_findings())
        vault.close()
        assert found == ()
    with contextlib.closing(open_vault(files, unlock(files, PASSWORD, clock), clock)) as vault:
        check_store(vault)
        with vault.reading() as session:
            assert session.query(Signal).count() >= rounds


def schema_of(files: VaultFiles, unlocked: UnlockedKeys) -> tuple[int, int]:
    """Version, and how many of the two things of the later schema are there."""
    connection = connect(files.store, subkey(unlocked.data_key, "store"), writable=True)
    try:
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        columns = [row[1] for row in connection.execute("PRAGMA table_info(newcomer)")]
        indexes = connection.execute("SELECT count(*) FROM sqlite_master WHERE name = 'later_text'")
        return version, ("later" in columns) + indexes.fetchone()[0]
    finally:
        connection.close()


def test_a_migration_killed_at_any_moment_leaves_the_old_schema_or_the_new(
    tmp_path: Path, random: Random, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = migrations.migration_files()
    old = migrations.latest_version()
    later = tmp_path / f"{old + 1:04}_later.sql"
    later.write_text(LATER, encoding="utf-8")
    files, clock = VaultFiles(tmp_path / "kluis"), SystemClock()
    seconds = 0.0
    for kill in range(KILLS + 1):  # the first one is not killed, and tells how long it takes
        shutil.rmtree(files.folder, ignore_errors=True)
        shutil.copytree(FIXTURE, files.folder)
        with started(migrating.__file__, str(files.folder), OLD_PASSWORD, str(later)) as process:
            assert process.stdout is not None
            assert process.stdout.readline() == b"opening\n"
            begun = time.perf_counter()
            if kill:
                time.sleep(random.random() * seconds)
                process.kill()
            opened = process.stdout.read() == b"opened\n"
            seconds = seconds or time.perf_counter() - begun
        unlocked = unlock(files, OLD_PASSWORD, clock)
        found = schema_of(files, unlocked)
        assert found in {(old, 0), (old + 1, 2)}
        if opened:
            assert found == (old + 1, 2)
        # Whatever it is, the later program goes on from there, with all the work.
        with monkeypatch.context() as patched:
            patched.setattr(migrations, "migration_files", lambda: [*known, later])
            vault = open_vault(files, unlocked, clock)
            check_store(vault)
            with vault.reading() as session:
                assert all(listed(session, kind) for kind in ADDING)
            vault.close()
        assert schema_of(files, unlocked) == (old + 1, 2)
