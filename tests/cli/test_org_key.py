"""The organisation's key by command: made elsewhere, let in, and used when password and recovery code are lost."""

import re
from pathlib import Path

from sleutelapp.core.clock import SystemClock
from sleutelapp.core.paths import VaultFiles
from sleutelapp.vault.opening import UnlockedKeys, unlock
from tests.cli.conftest import Program

Template = tuple[VaultFiles, UnlockedKeys, str]
PASSPHRASE = "anker borstel citroen dakgoot egel fluweel"
NEW = "zeven gansen snateren luid"


def test_from_the_making_of_the_key_to_the_opening_of_a_vault_that_was_lost(
    program: Program, template: Template, tmp_path: Path
) -> None:
    secret, organisation = tmp_path / "geheim.txt", tmp_path / "organisatie.toml"
    create = ("org-key", "create", "--output", str(secret), "--password-stdin")
    refused = program(*create, lines="Welkom123!\n")
    assert (refused.code, refused.out) == (1, "")
    assert not secret.exists()
    made = program(*create, lines=PASSPHRASE + "\n")
    assert made.code == 0
    again = program(*create, lines=PASSPHRASE + "\n")
    assert (again.code, again.out) == (1, "")
    assert "bestaat al" in again.err
    mark = program("org-key", "show", str(secret)).out.strip()
    assert re.fullmatch(r"([0-9A-Z]{4} ){4}[0-9A-Z]{4}", mark)
    assert mark in made.err

    vault = ("--vault", str(program.files.folder))
    assert "niet aangezet" in program("org-key", "status", *vault).out
    nothing = program.on_vault("org-key", "add")
    assert (nothing.code, nothing.out) == (1, "")
    assert "geen sleutel" in nothing.err
    organisation.write_text(f'name = "Welzijn Noord"\npublic_key = "{made.out.strip()}"\n', encoding="utf-8")
    added = program.on_vault("org-key", "add", "--organisation", str(organisation))
    assert added.code == 0
    assert mark in added.out
    assert mark in program("org-key", "status", *vault).out

    backup = tmp_path / "stick.sleutelbackup"
    assert program.on_vault("backup", "--output", str(backup)).code == 0
    with_key = ("--organisation-key", str(secret))
    wrong = program.on_vault("change-password", *with_key, password="fout", lines=NEW + "\n")
    assert wrong.code == 3
    assert "wachtzin" in wrong.err
    changed = program.on_vault("change-password", *with_key, password=PASSPHRASE, lines=NEW + "\n")
    assert (changed.code, changed.err) == (0, "")
    assert unlock(program.files, NEW, SystemClock()) == template[1]
    code = program.on_vault("new-recovery-code", *with_key, password=PASSPHRASE).out
    assert unlock(program.files, code, SystemClock(), kind="recovery") == template[1]

    # On another laptop, from the file alone: and then with a password that is known.
    elsewhere = VaultFiles(tmp_path / "andere laptop")
    restore = ("restore", str(backup), "--vault", str(elsewhere.folder), "--password-stdin", *with_key)
    weak = program(*restore, lines=f"{PASSPHRASE}\nkort\n")
    assert (weak.code, weak.out) == (1, "")
    assert not elsewhere.exists()
    assert program(*restore, lines=f"{PASSPHRASE}\n{NEW}\n").code == 0
    assert unlock(elsewhere, NEW, SystemClock()) == template[1]

    removed = program.on_vault("org-key", "remove", password=NEW)
    assert removed.code == 0
    assert program.on_vault("org-key", "remove", password=NEW).code == 1
    assert program.on_vault("change-password", *with_key, password=PASSPHRASE, lines=NEW + "\n").code == 1


def test_the_recovery_code_gives_a_new_password(program: Program, template: Template) -> None:
    """Who forgot the password cannot type it: the code stands in its place."""
    ended = program.on_vault("change-password", "--recovery-code", password=template[2], lines=NEW + "\n")
    assert (ended.code, ended.err) == (0, "")
    assert unlock(program.files, NEW, SystemClock()) == template[1]
