"""Numbers and shapes that no program of ours writes: damage, never a crash."""

import datetime as dt
import json
from typing import Any

import pytest

from sleutelapp.core.clock import SetClock
from sleutelapp.core.errors import Damaged, Refused
from sleutelapp.core.paths import VaultFiles
from sleutelapp.vault.opening import unlock
from tests.conftest import PASSWORD


def with_slot(files: VaultFiles, **values: Any) -> str:
    stored = json.loads(files.keys.read_bytes())
    stored["slots"][0].update(values)
    return json.dumps(stored)


def broken_key_files(files: VaultFiles) -> list[str]:
    whole = files.keys.read_text(encoding="utf-8")
    return [
        "[" * 200_000,
        whole.replace('"epoch": 1', '"epoch": 1e999'),
        with_slot(files, passes=float("inf")),
        with_slot(files, salt="eA=="),
    ]


@pytest.mark.parametrize("which", range(4))
def test_a_broken_key_file_does_not_hide_its_copy(files: VaultFiles, clock: SetClock, which: int) -> None:
    whole = files.keys.read_bytes()
    broken = broken_key_files(files)[which]
    assert broken.encode() != whole
    files.keys.write_text(broken, encoding="utf-8")
    unlock(files, PASSWORD, clock)
    assert files.keys.read_bytes() == whole


@pytest.mark.parametrize("which", range(4))
def test_two_broken_key_files_are_damage(files: VaultFiles, clock: SetClock, which: int) -> None:
    broken = broken_key_files(files)[which]
    for path in (files.keys, files.keys_copy):
        path.write_text(broken, encoding="utf-8")
    with pytest.raises(Damaged):
        unlock(files, PASSWORD, clock)


@pytest.mark.parametrize(
    "status",
    ["[" * 200_000, '{"wrong_tries": Infinity}', '{"wrong_tries": -1}', "null", ""],
)
def test_a_broken_count_of_wrong_tries_keeps_nobody_out(
    files: VaultFiles, clock: SetClock, status: str
) -> None:
    files.status.write_text(status, encoding="utf-8")
    unlock(files, PASSWORD, clock)


@pytest.mark.parametrize("wrong_tries", ["3", "99999999"])
def test_a_moment_with_a_zone_still_makes_one_wait(
    files: VaultFiles, clock: SetClock, wrong_tries: str
) -> None:
    moment = clock.utc().replace(tzinfo=dt.UTC).isoformat()
    files.status.write_text(
        f'{{"wrong_tries": {wrong_tries}, "last_wrong_try": "{moment}"}}', encoding="utf-8"
    )
    with pytest.raises(Refused) as refused:
        unlock(files, PASSWORD, clock)
    assert refused.value.key == "wait_before_next_try"
    clock.move(seconds=60)
    unlock(files, PASSWORD, clock)
