import base64
import json
from collections.abc import Callable
from typing import Any

import pytest

from sleutelapp.core.clock import SetClock
from sleutelapp.core.errors import UserError
from sleutelapp.core.paths import VaultFiles
from sleutelapp.vault.key_file import _checksum, read_key_file
from sleutelapp.vault.keys import LEAST_COST, KdfCost
from sleutelapp.vault.opening import UnlockedKeys, open_vault, unlock
from tests.conftest import PASSWORD

Template = tuple[VaultFiles, UnlockedKeys, str]


def change(files: VaultFiles, edit: Callable[[dict[str, Any]], object]) -> None:
    stored = json.loads(files.keys.read_bytes())
    edit(stored)
    del stored["checksum"]
    stored["checksum"] = _checksum(stored)  # it is no secret: whoever means harm makes it anew
    for path in (files.keys, files.keys_copy):
        path.write_text(json.dumps(stored), encoding="utf-8")


def swap_slots(stored: dict[str, Any]) -> None:
    first, second = stored["slots"]
    first["kind"], second["kind"] = second["kind"], first["kind"]


def swap_sealed(stored: dict[str, Any]) -> None:
    first, second = stored["slots"]
    first["sealed"], second["sealed"] = second["sealed"], first["sealed"]


def higher_cost(stored: dict[str, Any]) -> None:
    stored["slots"][0]["passes"] = 2


def other_vault(stored: dict[str, Any]) -> None:
    stored["vault_id"] = "andere"


def later_epoch(stored: dict[str, Any]) -> None:
    stored["epoch"] += 1


def flipped_sealed(stored: dict[str, Any]) -> None:
    sealed = bytearray(base64.b64decode(stored["slots"][0]["sealed"]))
    sealed[-1] ^= 1
    stored["slots"][0]["sealed"] = base64.b64encode(sealed).decode()


@pytest.mark.parametrize(
    "edit", [swap_slots, swap_sealed, higher_cost, other_vault, later_epoch, flipped_sealed]
)
def test_a_changed_slot_opens_nothing(
    files: VaultFiles, clock: SetClock, edit: Callable[[dict[str, Any]], object]
) -> None:
    change(files, edit)
    with pytest.raises(UserError) as error:
        unlock(files, PASSWORD, clock)
    assert error.value.key == "wrong_password"


@pytest.mark.parametrize(
    "edit",
    [
        lambda stored: stored.update(seq=99),
        lambda stored: stored["slots"].pop(),
        lambda stored: stored.update(mac=base64.b64encode(b"\0" * 32).decode()),
    ],
)
def test_a_changed_file_around_a_good_slot_is_damage(
    files: VaultFiles, clock: SetClock, edit: Callable[[dict[str, Any]], object]
) -> None:
    change(files, edit)
    with pytest.raises(UserError) as error:
        unlock(files, PASSWORD, clock)
    assert error.value.key == "keys_damaged"


@pytest.mark.parametrize(
    "edit",
    [
        lambda stored: stored["slots"][0].update(memory=1024),  # a cheap guess
        lambda stored: stored["slots"][0].update(memory=1 << 40),  # an exhausted laptop
        lambda stored: stored["slots"][0].update(passes=0),
        lambda stored: stored.pop("slots"),
        lambda stored: stored.update(format="iets anders"),
        lambda stored: stored["slots"][0].update(salt="geen base 64!"),
    ],
)
def test_a_file_that_asks_too_little_or_too_much_is_not_read(
    files: VaultFiles, clock: SetClock, edit: Callable[[dict[str, Any]], object]
) -> None:
    change(files, edit)
    with pytest.raises(UserError) as error:
        unlock(files, PASSWORD, clock)
    assert error.value.key == "keys_damaged"


def test_a_newer_file_is_refused_as_such(files: VaultFiles, clock: SetClock) -> None:
    change(files, lambda stored: stored.update(version=2))
    with pytest.raises(UserError) as error:
        unlock(files, PASSWORD, clock)
    assert error.value.key == "newer_keys"


def test_one_bad_copy_is_healed_from_the_other(files: VaultFiles, clock: SetClock) -> None:
    whole = files.keys.read_bytes()
    for path in (files.keys, files.keys_copy):
        for content in (b"", b"{", b"[1, 2]", b'"x"', b"\xff\xfe", whole.replace(b'"mac"', b'"cam"')):
            path.write_bytes(content)
            unlock(files, PASSWORD, clock)
            assert files.keys.read_bytes() == files.keys_copy.read_bytes() == whole


def test_a_tampered_newer_copy_does_not_hide_the_good_one(files: VaultFiles, clock: SetClock) -> None:
    whole = files.keys.read_bytes()
    stored = json.loads(whole)
    stored["seq"] = 99
    del stored["checksum"]
    stored["checksum"] = _checksum(stored)
    files.keys.write_text(json.dumps(stored), encoding="utf-8")
    assert unlock(files, PASSWORD, clock)
    assert files.keys.read_bytes() == files.keys_copy.read_bytes() == whole


def test_a_new_password_ends_the_old_one(files: VaultFiles, template: Template, clock: SetClock) -> None:
    key_file = read_key_file(files)[0]
    data_key = template[1].data_key
    changed = key_file.with_slot("password", b"nieuw", data_key, LEAST_COST).write(files, data_key)
    assert changed.seq == key_file.seq + 1
    assert unlock(files, "nieuw", clock) == template[1]
    with pytest.raises(UserError, match="not right"):
        unlock(files, PASSWORD, clock)
    assert unlock(files, template[2], clock, kind="recovery") == template[1]


def test_no_key_stands_in_the_file(files: VaultFiles, template: Template) -> None:
    content = files.keys.read_bytes()
    for secret in (template[1].data_key, template[1].data_key.hex().encode(), PASSWORD.encode()):
        assert secret not in content
    assert base64.b64encode(template[1].data_key)[:20] not in content


def test_a_cost_is_written_as_it_is_used(files: VaultFiles) -> None:
    slots = read_key_file(files)[0].slots
    assert {slot.kind for slot in slots} == {"password", "recovery"}
    assert {slot.cost for slot in slots} == {KdfCost(passes=1, memory=64 << 20)}
    assert len({slot.salt for slot in slots}) == 2


def test_frozen_quarters_are_known_to_both_copies_and_sealed(
    files: VaultFiles, template: Template, clock: SetClock
) -> None:
    vault = open_vault(files, template[1], clock)
    assert vault.issue_hashes.known() == {}
    vault.issue_hashes.note({"2026-Q3": "ab" * 32, "2026-Q2": "cd" * 32})
    seq = read_key_file(files)[0].seq
    vault.issue_hashes.note({"2026-Q3": "ab" * 32})
    assert read_key_file(files)[0].seq == seq
    vault.close()
    assert files.keys.read_bytes() == files.keys_copy.read_bytes()
    again = open_vault(files, unlock(files, PASSWORD, clock), clock)
    assert again.issue_hashes.known() == {"2026-Q2": "cd" * 32, "2026-Q3": "ab" * 32}
    again.close()
    change(files, lambda stored: stored["issues"].pop("2026-Q3"))
    with pytest.raises(UserError) as error:
        unlock(files, PASSWORD, clock)
    assert error.value.key == "keys_damaged"


def test_a_key_file_from_before_quarters_could_be_frozen_opens(files: VaultFiles, clock: SetClock) -> None:
    assert "issues" not in json.loads(files.keys.read_bytes())
    vault = open_vault(files, unlock(files, PASSWORD, clock), clock)
    assert vault.issue_hashes.known() == {}
    vault.close()


def test_frozen_quarters_survive_another_password(
    files: VaultFiles, template: Template, clock: SetClock
) -> None:
    vault = open_vault(files, template[1], clock)
    vault.issue_hashes.note({"2026-Q3": "ab" * 32})
    vault.close()
    key_file = read_key_file(files)[0].with_slot("password", b"ander", template[1].data_key, LEAST_COST)
    key_file.write(files, template[1].data_key)
    unlocked = unlock(files, "ander", clock)
    vault = open_vault(files, unlocked, clock)
    assert vault.issue_hashes.known() == {"2026-Q3": "ab" * 32}
    vault.close()


def test_what_somebody_without_the_key_wrote_of_frozen_quarters_is_damage(
    files: VaultFiles, template: Template, clock: SetClock
) -> None:
    vault = open_vault(files, template[1], clock)
    change(files, lambda stored: stored.update(issues={"2026-Q3": "00"}))
    with pytest.raises(UserError) as error:
        vault.issue_hashes.known()
    assert error.value.key == "keys_damaged"
    vault.close()
