import re

import pytest

from sleutelapp.core.passphrase import suggest, weakness, word_list


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
