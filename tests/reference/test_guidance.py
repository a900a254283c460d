"""National numbers and danger cards."""

import re
from datetime import date

from sleutelapp.reference.codes import load_reference
from sleutelapp.reference.guidance import load_danger_cards, load_helplines


def test_the_national_numbers() -> None:
    helplines = load_helplines()
    assert {code: line.number for code, line in helplines.items()} == {
        "emergency": "112",
        "suicide_prevention": "113 / 0800-0113",
        "safe_home": "0800-2000",
        "child_helpline": "0800-0432",
        "sexual_assault_centre": "0800-0188",
        "police": "0900-8844",
        "victim_support": "0900-0101",
        "legal_desk": "0800-8020",
    }
    for line in helplines.values():
        assert line.label("ar") == line.labels["nl"]
        assert line.labels["en"]
        assert set(line.say) == {"nl", "en"}
        assert line.checked_on >= date(2026, 11, 23)
        assert line.url.startswith("https://")


def test_every_danger_has_a_card_and_nothing_else_has() -> None:
    reference = load_reference()
    dangers = {code.code for name in ("need", "danger_sign") for code in reference[name] if code.danger}
    assert len(dangers) == 13
    assert set(load_danger_cards()) == dangers


def test_cards_call_112_first_and_say_what_to_do_in_one_sentence() -> None:
    helplines = load_helplines()
    for card in load_danger_cards().values():
        assert card.helplines[0] == "emergency"
        assert set(card.helplines) <= set(helplines)
        assert set(card.advice) == {"nl", "en"}
        for sentence in card.advice.values():
            assert re.fullmatch(r"[^.!?]+\.", sentence), sentence
            assert "112" in sentence


def test_the_right_people_are_called() -> None:
    cards = load_danger_cards()
    assert "suicide_prevention" in cards["P7"].helplines
    assert "suicide_prevention" in cards["suicide_plan"].helplines
    assert "sexual_assault_centre" in cards["G4"].helplines
    assert all("safe_home" in cards[code].helplines for code in ("G1", "G2", "G3", "direct_violence"))
