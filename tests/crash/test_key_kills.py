"""Whatever opens a vault is changed, and killed at random moments: it opens with the old or the new, with all in it.

By hand, longer: SLEUTELAPP_KILLS=50 pytest tests/crash/test_key_kills.py
"""

import contextlib
import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from sleutelapp.core.clock import SystemClock
from sleutelapp.core.errors import WrongPassword
from sleutelapp.core.organisation_key import SealedPrivateKey, make_pair, public_text
from sleutelapp.core.paths import VaultFiles
from sleutelapp.records import Newcomer
from sleutelapp.vault.check import check_store
from sleutelapp.vault.connection import connect
from sleutelapp.vault.findings import open_findings
from sleutelapp.vault.key_file import read_key_file
from sleutelapp.vault.keys import LEAST_COST, subkey
from sleutelapp.vault.opening import UnlockedKeys, open_vault, unlock
from tests.conftest import PASSWORD
from tests.forked import End, Forked, Moment

Template = tuple[VaultFiles, UnlockedKeys, str]
KILLS = int(os.environ.get("SLEUTELAPP_KILLS", "4"))
NEW = "zeven gansen snateren luid"
PASSPHRASE = "anker borstel citroen dakgoot egel fluweel"
CLOCK = SystemClock()

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no kill -9")


@pytest.fixture(scope="module")
def pair() -> tuple[bytes, SealedPrivateKey]:
    return make_pair(PASSPHRASE, LEAST_COST)


@pytest.fixture
def filled(files: VaultFiles, template: Template) -> VaultFiles:
    vault = open_vault(files, template[1], CLOCK)
    with vault.writing() as session:
        session.add_all(Newcomer(code=f"N-{n:05}", note="thee gedronken " * 50) for n in range(100))
    vault.close()
    return files


def opened(files: VaultFiles, password: str) -> UnlockedKeys | None:
    files.status.unlink(missing_ok=True)  # wrong tries are counted: not what is asked here
    try:
        return unlock(files, password, CLOCK)
    except WrongPassword:
        return None


def look_at_all(files: VaultFiles, unlocked: UnlockedKeys) -> None:
    """All is there, nothing is left half-made, and the audit trail has no gap."""
    vault = open_vault(files, unlocked, CLOCK)
    check_store(vault)
    with vault.reading() as session:
        assert session.query(Newcomer).count() == 100
    assert vault.audit.findings == ()
    vault.close()
    with contextlib.closing(
        connect(files.store, subkey(unlocked.data_key, "store"), writable=False)
    ) as connection:
        assert open_findings(connection, subkey(unlocked.data_key, "audit")) == ()
    assert files.keys.read_bytes() == files.keys_copy.read_bytes()
    assert not files.replacing.exists()
    assert not list(files.folder.glob("kluis van voor*"))
    assert not list(files.temporary.glob("*"))


def run(arguments: tuple[str, ...], lines: str, kill: float | Moment | None = None) -> End | None:
    """Run a command in a process of its own, and kill it then; None when it was killed."""
    moment = kill if isinstance(kill, Moment) else Moment()
    with Forked(arguments, lines.encode(), moment=moment) as process:
        if isinstance(kill, float):
            process.kill(after=kill)
        return process.end()


def moments(whole: End) -> Iterator[float | Moment]:
    """One half at any time, one half at what is written: the first hits that seldom."""
    random = Random(2026)  # noqa: S311 -- chance, not secrecy
    for kill in range(KILLS):
        if kill % 2:
            yield random.uniform(0, 1.05) * whole.seconds
        else:
            yield Moment(step=random.randint(1, whole.steps), after=random.random() < 0.5)


def test_change_of_password(filled: VaultFiles, template: Template) -> None:
    vault = ("--vault", str(filled.folder), "--password-stdin")
    now, other = NEW, PASSWORD
    whole = run(("change-password", *vault), f"{PASSWORD}\n{NEW}\n")
    assert whole is not None
    assert whole.code == 0
    for moment in moments(whole):
        ended = run(("change-password", *vault), f"{now}\n{other}\n", moment)
        found = [password for password in (now, other) if opened(filled, password) == template[1]]
        assert found
        if found == [other] or ended is not None:
            now, other = other, now
        # While file and copy differ both open; from the first unlock on one of them.
        assert opened(filled, now) == template[1]
        assert opened(filled, other) is None
        assert unlock(filled, template[2], CLOCK, "recovery") == template[1]
        look_at_all(filled, template[1])


def test_new_recovery_code(filled: VaultFiles, template: Template) -> None:
    vault = ("--vault", str(filled.folder), "--password-stdin")
    whole = run(("new-recovery-code", *vault), f"{PASSWORD}\n")
    assert whole is not None
    for moment in moments(whole):
        before = read_key_file(filled)[0].slots
        run(("new-recovery-code", *vault), f"{PASSWORD}\n", moment)
        assert opened(filled, PASSWORD) == template[1]
        after = read_key_file(filled)[0].slots
        kept = {slot for slot in before if slot in after}
        assert {slot.kind for slot in kept} in ({"password"}, {"password", "recovery"})
        look_at_all(filled, template[1])


def test_organisation_let_in_and_put_out(
    filled: VaultFiles, template: Template, pair: tuple[bytes, SealedPrivateKey], tmp_path: Path
) -> None:
    (tmp_path / "o.toml").write_text(
        f'name = "Noord"\npublic_key = "{public_text(pair[0])}"\n', encoding="utf-8"
    )
    vault = ("--vault", str(filled.folder), "--password-stdin")
    adding = ("org-key", "add", "--organisation", str(tmp_path / "o.toml"), *vault)
    removing = ("org-key", "remove", *vault)
    added, removed = run(adding, f"{PASSWORD}\n"), run(removing, f"{PASSWORD}\n")
    assert added is not None
    assert removed is not None
    assert (added.code, removed.code) == (0, 0)
    is_in = False
    for moment in moments(min(added, removed, key=lambda end: end.steps)):
        ended = run(removing if is_in else adding, f"{PASSWORD}\n", moment)
        assert opened(filled, PASSWORD) == template[1]
        now = read_key_file(filled)[0].organisation is not None
        assert now is not is_in or ended is None
        is_in = now
        if is_in:
            assert unlock(filled, PASSPHRASE, CLOCK, "organisation", private_key=pair[1]) == template[1]
        look_at_all(filled, template[1])


def test_rotation(filled: VaultFiles, template: Template) -> None:
    vault = ("--vault", str(filled.folder), "--password-stdin")
    keys, now, other = template[1], PASSWORD, NEW
    whole = run(("rotate-key", *vault), f"{now}\n{other}\n")
    assert whole is not None
    assert whole.code == 0
    for moment in moments(whole):
        if opened(filled, other) is not None:
            now, other = other, now
        before = opened(filled, now)
        assert before is not None
        shutil.rmtree(filled.backups, ignore_errors=True)
        ended = run(("rotate-key", *vault), f"{now}\n{other}\n", moment)
        old, new = opened(filled, now), opened(filled, other)
        assert (old is None) is not (new is None)
        assert ended is None or new is not None
        if old is not None:
            assert old == before
            look_at_all(filled, old)
        if new is not None:
            assert new.data_key not in {before.data_key, keys.data_key}
            look_at_all(filled, new)
