"""One slot is made anew; whatever happens halfway, the vault opens."""

import errno
from datetime import timedelta
from pathlib import Path

import pytest

from sleutelapp.core.clock import SetClock
from sleutelapp.core.errors import Refused, WrongPassword
from sleutelapp.core.files import write_whole
from sleutelapp.core.paths import VaultFiles
from sleutelapp.vault import keys, opening
from sleutelapp.vault.backups import backup_status
from sleutelapp.vault.issue_hashes import IssueHashes
from sleutelapp.vault.key_change import make_password_slot, make_recovery_slot, put_slot
from sleutelapp.vault.key_file import SlotKind, header_key, read_key_file
from sleutelapp.vault.opening import UnlockedKeys, unlock
from tests.conftest import PASSWORD

Template = tuple[VaultFiles, UnlockedKeys, str]
NEW = "zeven gansen snateren luid"


def opens(files: VaultFiles, secret: str, clock: SetClock, kind: SlotKind = "password") -> bool:
    try:
        unlock(files, secret, clock, kind)
    except WrongPassword:
        return False
    return True


def test_nothing_changes_before_the_slot_is_put_in(
    files: VaultFiles, template: Template, clock: SetClock
) -> None:
    before = files.keys.read_bytes()
    made = make_password_slot(files, PASSWORD, NEW, clock)
    assert files.keys.read_bytes() == before
    # Meanwhile a quarter is frozen: the key file must still know of it afterwards.
    sealing_key = header_key(template[1].data_key)
    IssueHashes(files, sealing_key).note({"2026-Q2": "ab" * 32})
    put_slot(files, made)
    assert IssueHashes(files, sealing_key).known() == {"2026-Q2": "ab" * 32}
    assert files.keys.read_bytes() == files.keys_copy.read_bytes()
    assert opens(files, NEW, clock)
    assert not opens(files, PASSWORD, clock)
    assert opens(files, template[2], clock, "recovery")
    assert backup_status(files).is_due  # those of before still open with the old one


def test_the_old_code_holds_until_the_new_one_is_put_in(
    files: VaultFiles, template: Template, clock: SetClock
) -> None:
    made, code = make_recovery_slot(files, PASSWORD, clock)
    assert opens(files, template[2], clock, "recovery")
    assert not opens(files, code, clock, "recovery")
    put_slot(files, made)
    assert opens(files, code, clock, "recovery")
    assert not opens(files, template[2], clock, "recovery")


def test_a_wrong_old_password_counts_as_a_wrong_try(files: VaultFiles, clock: SetClock) -> None:
    before = files.keys.read_bytes()
    for _ in range(3):
        with pytest.raises(WrongPassword):
            make_password_slot(files, "fout", NEW, clock)
    with pytest.raises(Refused) as waits:
        make_recovery_slot(files, PASSWORD, clock)
    assert waits.value.key == "wait_before_next_try"
    assert files.keys.read_bytes() == before


@pytest.mark.parametrize("full_at", [1, 2])
def test_on_a_full_disk_the_old_password_holds(
    files: VaultFiles, clock: SetClock, monkeypatch: pytest.MonkeyPatch, full_at: int
) -> None:
    made = make_password_slot(files, PASSWORD, NEW, clock)
    writes = []
    whole = write_whole

    def write(path: Path, content: bytes) -> None:
        writes.append(path)
        if len(writes) == full_at:
            raise OSError(errno.ENOSPC, "full")
        whole(path, content)

    monkeypatch.setattr("sleutelapp.vault.key_file.write_whole", write)
    with pytest.raises(Refused) as full:
        put_slot(files, made)
    assert full.value.key == "disk_full"
    assert opens(files, PASSWORD, clock)
    assert not opens(files, NEW, clock)


def test_between_file_and_copy_both_passwords_open(files: VaultFiles, clock: SetClock) -> None:
    old_copy = files.keys_copy.read_bytes()
    put_slot(files, make_password_slot(files, PASSWORD, NEW, clock))
    new = files.keys.read_bytes()
    for secret in (PASSWORD, NEW):
        files.keys.write_bytes(new)
        files.keys_copy.write_bytes(old_copy)
        assert opens(files, secret, clock)
        # And from then on one of them only: both files say the same.
        assert files.keys.read_bytes() == files.keys_copy.read_bytes()
        assert len(set(read_key_file(files))) == 1
        assert not opens(files, NEW if secret == PASSWORD else PASSWORD, clock)
        assert opens(files, secret, clock)


def test_a_typing_error_in_a_recovery_code_costs_no_derivation(
    files: VaultFiles, template: Template, clock: SetClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    derived: list[bytes] = []
    derive = keys.derive

    def counted(secret: bytes, salt: bytes, cost: keys.KdfCost) -> bytes:
        derived.append(salt)
        return derive(secret, salt, cost)

    monkeypatch.setattr(keys, "derive", counted)
    code = template[2]
    for typed in (code[:-1] + ("2" if code[-1] != "2" else "3"), code[1:] + code[0], code[:-1], "", "U" * 36):
        with pytest.raises(Refused) as typo:
            unlock(files, typed, clock, kind="recovery")
        assert typo.value.key == "recovery_code_typo"
    assert derived == []
    assert not files.status.exists()  # not a wrong try either
    assert unlock(files, code, clock, kind="recovery")
    assert len(derived) == 1


def test_the_wait_after_wrong_tries_survives_a_restart(files: VaultFiles, clock: SetClock) -> None:
    for _ in range(4):
        clock.move(minutes=2)
        with pytest.raises(WrongPassword):
            opening.unlock(files, "fout", clock)
    # A new process knows nothing but what lies in the folder.
    again = VaultFiles(files.folder)
    with pytest.raises(Refused) as waits:
        opening.unlock(again, PASSWORD, SetClock(clock.now()))
    assert waits.value.values == {"seconds": 4}
    later = SetClock(clock.now())
    later.move(seconds=4)
    assert opening.unlock(again, PASSWORD, later)


def test_a_clock_that_is_set_back_does_not_shorten_the_wait(files: VaultFiles, clock: SetClock) -> None:
    for _ in range(6):
        clock.move(minutes=2)
        with pytest.raises(WrongPassword):
            opening.unlock(files, "fout", clock)
    for back in (timedelta(seconds=5), timedelta(days=400)):
        earlier = SetClock(clock.now() - back)
        with pytest.raises(Refused) as waits:
            opening.unlock(files, PASSWORD, earlier)
        assert waits.value.values == {"seconds": 16}
        # And it goes on from there: nobody waits until the clock is again where it was.
        earlier.move(seconds=15)
        with pytest.raises(Refused) as waits:
            opening.unlock(files, PASSWORD, earlier)
        assert waits.value.values == {"seconds": 1}
    earlier.move(seconds=1)
    assert opening.unlock(files, PASSWORD, earlier)
