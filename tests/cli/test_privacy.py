"""Erasing by command: done when it says so, and finished at the next opening wherever it was killed."""

import json
import os
import subprocess
import time

from sleutelapp.core.paths import VaultFiles
from sleutelapp.vault.keys import subkey
from sleutelapp.vault.opening import UnlockedKeys
from tests.cli.conftest import Program
from tests.conftest import PASSWORD
from tests.features.privacy.pages import occurrences

Template = tuple[VaultFiles, UnlockedKeys, str]
KILLS = int(os.environ.get("SLEUTELAPP_KILLS", "4"))
CONSENT = [{"purpose": "register"}]


def line(name: str) -> str:
    return (
        json.dumps({"name": name, "phone": "06 98761234", "note": f"Over {name}", "consents": CONSENT}) + "\n"
    )


def names(program: Program) -> list[str]:
    ended = program.on_vault("list", "newcomer", "--json")
    assert ended.code == 0, ended.err
    return [row["name"] for row in json.loads(ended.out)]


def tombstones(program: Program) -> list[str]:
    known: list[str] = json.loads(program.files.keys.read_bytes()).get("erased", [])
    return known


def test_somebody_is_erased_and_a_restored_backup_erases_again(program: Program, template: Template) -> None:
    program.add("newcomer", line("Qzofiya Xwarebe") + line("Almaz Tesfay"))
    usb = program.files.folder.parent / "usb.sleutelbackup"
    assert program.on_vault("backup", "--output", str(usb)).code == 0
    ended = program.on_vault("privacy", "erase", "--newcomer", "1")
    assert (ended.code, ended.out) == (0, "Gewist: N-00001. Dit is niet terug te draaien.\n")
    key = subkey(template[1].data_key, "store")
    assert not occurrences(program.files.store, key, "xwarebe")
    assert program.on_vault("privacy", "erase", "--newcomer", "1").code == 1
    restored = program.on_vault("restore", str(usb), "--force")
    assert "is ook nu weer gewist: 1" in restored.out
    assert not occurrences(program.files.store, key, "xwarebe")
    assert names(program) == ["Almaz Tesfay"]


def test_on_another_laptop_a_restore_says_what_it_cannot_know(program: Program) -> None:
    usb = program.files.folder.parent / "usb.sleutelbackup"
    program.on_vault("backup", "--output", str(usb))
    vault = ("--vault", str(program.files.folder.parent / "andere"), "--password-stdin")
    ended = program("restore", str(usb), *vault, lines=PASSWORD + "\n")
    assert ended.code == 0
    assert "Deze laptop kan dat niet weten" in ended.out


def test_who_is_past_the_term_is_listed(program: Program) -> None:
    program.add("newcomer", line("Almaz Tesfay") + line("Sara Haile"))
    old = {"kind": "phone", "newcomer_ids": [1], "date": "2020-01-05", "minutes": 10}
    program.add("contact", json.dumps(old) + "\n")
    ended = program.on_vault("privacy", "due", "--json")
    (row,) = json.loads(ended.out)
    assert (row["id"], row["name"], row["seen_on"], row["kept_until"]) == (
        1,
        "Almaz Tesfay",
        "2020-01-05",
        None,
    )
    assert "Almaz Tesfay" in program.on_vault("privacy", "due").out


def test_killed_anywhere_the_erasure_is_done_or_not_begun(program: Program, template: Template) -> None:
    key = subkey(template[1].data_key, "store")
    for number in range(1, KILLS + 1):
        program.add("newcomer", line(f"Qzofiya{number} Xwarebe"))
        command = program.command(
            "privacy",
            "erase",
            "--newcomer",
            str(number),
            "--vault",
            str(program.files.folder),
            "--password-stdin",
        )
        process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, env=program.environment
        )
        assert process.stdin is not None
        process.stdin.write(PASSWORD.encode() + b"\n")
        process.stdin.close()
        deadline = time.monotonic() + 60
        while len(tombstones(program)) < number and process.poll() is None:
            assert time.monotonic() < deadline
            time.sleep(0.001)
        time.sleep(0.08 * (number - 1) / KILLS)  # it has begun: the key file knows
        process.kill()
        process.wait()
        assert names(program) == []
        assert not occurrences(program.files.store, key, "xwarebe")
