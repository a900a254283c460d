"""Another password or recovery code by command, also when it is stopped in the middle."""

import re

import pytest

from sleutelapp.core.clock import SetClock, SystemClock
from sleutelapp.core.errors import WrongPassword
from sleutelapp.core.paths import VaultFiles
from sleutelapp.vault.opening import UnlockedKeys, open_vault, unlock
from tests.cli.conftest import Program
from tests.conftest import PASSWORD
from tests.forked import Forked

Template = tuple[VaultFiles, UnlockedKeys, str]
NEW = "zeven gansen snateren luid"


def opens_with(files: VaultFiles, password: str) -> bool:
    files.status.unlink(missing_ok=True)  # wrong tries are counted: not what is asked here
    try:
        open_vault(files, unlock(files, password, SystemClock()), SystemClock()).close()
    except WrongPassword:
        return False
    return True


def test_the_new_password_opens_and_the_old_one_does_not(program: Program, template: Template) -> None:
    ended = program.on_vault("change-password", lines=NEW + "\n")
    assert (ended.code, ended.err) == (0, "")
    assert "oude wachtwoord" in ended.out  # of backups
    assert program.on_vault("list", "newcomer").code == 3
    assert program.on_vault("list", "newcomer", password=NEW).code == 0
    assert unlock(program.files, template[2], SystemClock(), kind="recovery") == template[1]


def test_what_is_refused_changes_nothing(program: Program) -> None:
    before = program.records()
    for password, lines, code, said in (
        ("fout", NEW + "\n", 3, "klopt niet"),
        (PASSWORD, "\n", 1, "geen wachtwoord"),
        (PASSWORD, "", 1, "geen wachtwoord"),
        (PASSWORD, "kort\n", 1, "twaalf tekens"),
        (PASSWORD, "Welkom123456!\n", 1, "Veel mensen"),
        (PASSWORD, "Fatima12051984\n", 1, "snel geraden"),
    ):
        ended = program.on_vault("change-password", password=password, lines=lines)
        assert (ended.code, ended.out) == (code, "")
        assert said in ended.err
    assert program.records() == before


def test_a_name_from_the_profile_is_no_password(program: Program) -> None:
    profile = program.files.folder.parent / "profiel.toml"
    profile.write_text('name = "Wubbo Zwartkruis"\n', encoding="utf-8")
    program.files = VaultFiles(program.files.folder.parent / "nieuw")
    refused = program.on_vault("init", "--profile", str(profile), password="wubbo-zwartkruis!")
    assert (refused.code, refused.out) == (1, "")
    assert "Uw eigen naam" in refused.err
    assert not program.files.folder.exists()
    assert program.on_vault("init", "--profile", str(profile)).code == 0
    refused = program.on_vault("change-password", lines="WubboZwartkruis1975\n")
    assert (refused.code, refused.out) == (1, "")
    assert "Uw eigen naam" in refused.err


def test_a_new_recovery_code_ends_the_old_one(program: Program, template: Template, clock: SetClock) -> None:
    ended = program.on_vault("new-recovery-code")
    assert ended.code == 0
    assert re.fullmatch(r"([0-9A-Z]{4}-){8}[0-9A-Z]{4}\n", ended.out)
    assert "back-ups van vroeger" in ended.err
    assert unlock(program.files, ended.out, clock, kind="recovery") == template[1]
    assert unlock(program.files, PASSWORD, clock) == template[1]
    with pytest.raises(WrongPassword) as wrong:
        unlock(program.files, template[2], clock, kind="recovery")
    assert wrong.value.key == "wrong_recovery_code"


def test_the_wait_holds_from_one_process_to_the_next(program: Program) -> None:
    arguments = ("new-recovery-code", "--vault", str(program.files.folder), "--password-stdin")
    ends = []
    for password in ("fout", "fout", "fout", PASSWORD):
        with Forked(arguments, password.encode() + b"\n") as process:
            ends.append(process.end())
    assert [end and end.code for end in ends] == [3, 3, 3, 1]
    assert ends[-1] is not None
    assert "Te veel verkeerde pogingen" in ends[-1].err
