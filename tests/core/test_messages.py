import string
import tomllib

import pytest

from sleutelapp.core.errors import Damaged, Refused, UserError, WrongPassword
from sleutelapp.core.logs import crash_report
from sleutelapp.core.messages import message
from sleutelapp.core.resources import resource_path

MESSAGES = tomllib.loads(resource_path("reference", "messages.toml").read_text(encoding="utf-8"))


def placeholders(sentence: str) -> set[str]:
    return {name for _text, name, _spec, _conversion in string.Formatter().parse(sentence) if name}


@pytest.mark.parametrize("key", MESSAGES)
def test_every_sentence_is_whole_in_both_languages(key: str) -> None:
    sentences = MESSAGES[key]
    assert set(sentences) == {"nl", "en"}
    assert placeholders(sentences["nl"]) == placeholders(sentences["en"])
    for sentence in sentences.values():
        assert sentence[-1] in ".}" or key.startswith("facts_")  # names and values on the facts sheet
        assert sentence == sentence.strip()


def test_sentences_are_filled_in() -> None:
    error = UserError("not_found", kind="newcomer", id=7)
    assert error.sentence().startswith("newcomer 7 bestaat niet")
    assert str(error).startswith("newcomer 7 does not exist")
    assert message("wrong_password", "ti").startswith("Dit wachtwoord")
    assert [kind("no_vault").exit_code for kind in (UserError, Refused, WrongPassword, Damaged)] == [
        1,
        1,
        3,
        4,
    ]


def test_one_is_told_as_one() -> None:
    said = [message("combine_done", "nl", issues=many, people=many, file="a.xlsx") for many in (1, 2)]
    assert said == [
        "Samengevoegd: 1 rapportage van 1 sleutelpersoon in a.xlsx.",
        "Samengevoegd: 2 rapportages van 2 sleutelpersonen in a.xlsx.",
    ]


def test_a_crash_report_tells_where_and_not_what() -> None:
    name = "Almaz Tesfay"
    try:
        raise ValueError(name)
    except ValueError as error:
        report = crash_report(type(error), error.__traceback__)
    assert "builtins.ValueError" in report
    assert "test_messages.py:" in report
    assert "Almaz" not in report
