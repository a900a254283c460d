import contextlib
import datetime as dt
import json
import re

from sleutelapp.core.clock import SetClock
from sleutelapp.core.paths import VaultFiles
from sleutelapp.features.profile.actions import save_profile
from sleutelapp.features.profile.drafts import PROFILE_EXAMPLE
from sleutelapp.vault.opening import UnlockedKeys, open_vault
from tests.cli.conftest import Program

LONG_AGO = dt.datetime(2025, 2, 3, 10)  # noqa: DTZ001 -- local time


def test_a_quarter_is_frozen_and_frozen_again_with_the_same_hash(
    program: Program, template: tuple[VaultFiles, UnlockedKeys, str]
) -> None:
    with (
        contextlib.closing(open_vault(program.files, template[1], SetClock(LONG_AGO))) as vault,
        vault.writing() as session,
    ):
        save_profile(session, PROFILE_EXAMPLE)
    program.add("contact", '{"kind": "phone", "group_size": 3, "minutes": 20, "date": "2025-02-03"}\n')
    first = program.on_vault("freeze", "--period", "2025-Q1")
    assert first.code == 0, first.err
    assert re.fullmatch(r"Vastgesteld: 2025-Q1 [0-9a-f]{64}\n", first.out)
    again = program.on_vault("freeze", "--period", "2025-q1", "--json")
    assert again.code == 0
    told = json.loads(again.out)
    assert told == {"period": "2025-Q1", "sender": "SP-7K2M", "k": 5, "hash": first.out.split()[-1]}
    before = program.records()
    for period, said in (
        ("2199-Q1", "Het kwartaal 2199-Q1 is nog niet voorbij."),
        ("2025-01", "Vaststellen gaat per kwartaal."),
        ("2024-Q4", "Na 2024-Q4 is al een later kwartaal vastgesteld"),
    ):
        ended = program.on_vault("freeze", "--period", period)
        assert (ended.code, ended.out) == (1, "")
        assert ended.err.startswith(said)
    assert program.records() == before
    assert program.on_vault("freeze").code == 2
    assert program.on_vault("check").code == 0


def test_without_a_profile_the_sentence_says_so(program: Program) -> None:
    ended = program.on_vault("freeze", "--period", "2025-Q1")
    assert (ended.code, ended.out) == (1, "")
    assert ended.err.startswith("Vul eerst uw profiel in")
