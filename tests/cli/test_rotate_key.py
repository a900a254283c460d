"""Another key by command, for who thinks that somebody saw the password."""

import re
from pathlib import Path

from sleutelapp.core.clock import SystemClock
from sleutelapp.core.paths import VaultFiles
from sleutelapp.vault.backups import own_backups
from sleutelapp.vault.key_file import read_key_file
from sleutelapp.vault.opening import UnlockedKeys, unlock
from tests.cli.conftest import Program

Template = tuple[VaultFiles, UnlockedKeys, str]
NEW = "zeven gansen snateren luid"
NEWER = "acht zwanen zwemmen stil"


def test_another_key_and_the_backups_of_before(program: Program, template: Template, tmp_path: Path) -> None:
    program.add("newcomer", '{"birth_year": 1990}')
    copied = tmp_path / "gekopieerd.sleutelbackup"
    program.on_vault("backup", "--output", str(copied))
    before = read_key_file(program.files)[0].slots
    for password, lines, code in (("fout", NEW, 3), (template[2], "kort", 3)):
        assert program.on_vault("rotate-key", password=password, lines=lines + "\n").code == code
    assert program.on_vault("rotate-key", lines="Welkom123!\n").code == 1
    assert read_key_file(program.files)[0].slots == before

    rotated = program.on_vault("rotate-key", lines=NEW + "\n")
    assert rotated.code == 0
    assert re.fullmatch(r"([0-9A-Z]{4}-){8}[0-9A-Z]{4}\n", rotated.out)
    assert "1 back-up " in rotated.err
    assert program.on_vault("list", "newcomer").code == 3
    assert program.on_vault("check", password=NEW).code == 0
    keys = unlock(program.files, NEW, SystemClock())
    assert unlock(program.files, rotated.out, SystemClock(), kind="recovery") == keys
    assert keys.data_key != template[1].data_key

    with_code = ("rotate-key", "--recovery-code", "--delete-old-backups")
    again = program.on_vault(*with_code, password=rotated.out.strip(), lines=NEWER + "\n")
    assert again.code == 0
    assert "2 back-ups" in again.err
    (left,) = own_backups(program.files)
    assert left.key_file.epoch == 3
    assert program.on_vault("list", "newcomer", password=NEWER).code == 0
    # What somebody copied before still opens with what they saw; that cannot be helped.
    restored = VaultFiles(tmp_path / "van een ander")
    arguments = ("restore", str(copied), "--vault", str(restored.folder), "--password-stdin")
    assert program(*arguments, lines="kraan zwaluw fietsbel anijs dorpel mosterd\n").code == 0
