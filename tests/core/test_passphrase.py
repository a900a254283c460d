import re
import subprocess
import sys
import time

import pytest

from sleutelapp.core.errors import Refused
from sleutelapp.core.guessing import estimate, word_list
from sleutelapp.core.messages import message
from sleutelapp.core.passphrase import refuse_weak, suggest, weakness


def test_the_word_list_is_long_and_easy_to_type() -> None:
    words = word_list()
    assert len(words) >= 2048
    assert len(set(words)) == len(words)
    assert all(re.fullmatch("[a-z]{3,12}", word) for word in words)


def test_six_words_are_offered_anew_each_time_and_accepted() -> None:
    offers = {suggest() for _ in range(50)}
    assert len(offers) == 50
    for offer in offers:
        assert len(offer.split()) == 6
        assert set(offer.split()) <= set(word_list())
        assert weakness(offer, ["Hodan Warsame", "GGD regio Utrecht"]) is None


@pytest.mark.parametrize(
    ("password", "reason"),
    [
        ("", "short"),
        ("kort maar7!", "short"),
        ("aaaaaaaaabbbb", "repeated"),
        ("qwertyuiop123", "pattern"),
        ("1234567890123", "pattern"),
        ("abcdefghijkl1", "pattern"),
        ("Tulp9!Tulp9!Tulp9!", "pattern"),
        ("HodanWarsame1980", "own"),
        ("hodan warsame ggd", "own"),
        ("Welkom123456!", "common"),
        ("W3lk0mW3lk0m2026", "common"),
        ("Wachtw00rd2026!", "common"),
        ("ZomerUtrecht2026!", "common"),
        ("sleutelapp-geheim", "common"),
        ("Fatima12051984", "date"),
        ("MariekeJansen1", "name"),
        ("groene kaas12", "guessable"),
    ],
)
def test_what_is_easily_guessed_is_refused_with_its_reason(password: str, reason: str) -> None:
    assert weakness(password, ["Hodan Warsame", "GGD regio Utrecht"]) == reason


@pytest.mark.parametrize(
    "password",
    [
        "mijn kat eet graag haring op dinsdag",
        "vT9#kkq!Lw2x_z",
        "ሰላም ደስ ይበልህ ወንድሜ",
        "blauwe fiets achter de kerk",
    ],
)
def test_what_is_not_easily_guessed_is_accepted(password: str) -> None:
    assert weakness(password, ["Hodan Warsame"]) is None


def test_dutch_is_known_to_who_guesses() -> None:
    # Without our words these would count as letters in any order.
    for dutch in ("wachtwoordje99", "lief kind 1234", "mariekemarieke"):
        assert estimate(dutch).power < 12, dutch
    assert estimate("ZwartkruisWubbo", ["Wubbo Zwartkruis"]).power < estimate("ZwartkruisWubbo").power


def test_every_reason_says_what_to_do() -> None:
    for reason in ("short", "repeated", "pattern", "own", "common", "date", "name", "guessable"):
        assert message(f"weak_{reason}", "nl") != message(f"weak_{reason}", "en")
    with pytest.raises(Refused, match="twelve characters"):
        refuse_weak("kort")
    refuse_weak(suggest())


def test_a_long_password_is_judged_at_once() -> None:
    before = time.perf_counter()
    assert weakness("haring en kaas " * 30 + "bij de vaart") is None
    assert time.perf_counter() - before < 5


def test_the_lists_of_guessing_are_not_read_at_start() -> None:
    code = "import sys, sleutelapp.core.passphrase as p; p.suggest(); assert 'zxcvbn' not in sys.modules"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
