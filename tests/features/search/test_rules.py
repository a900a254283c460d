import re

import pytest

from sleutelapp.features.search.rules import (
    heard_note_query,
    heard_query,
    leading_query,
    name_query,
    note_query,
    typed,
)
from sleutelapp.features.search.snippets import snippet


@pytest.mark.parametrize("text", ["", "   ", '"', "-", "()", "*", "\0", "👩‍⚕️", ":^+"])
def test_signs_alone_ask_nothing(text: str) -> None:
    assert not typed(text)


@pytest.mark.parametrize(
    "text", ['" OR *', "NEAR(a b)", "-almaz", "a\0b", "x" * 10_000, "words:a", "a AND NOT b"]
)
def test_only_quoted_letters_and_digits_reach_the_index(text: str) -> None:
    asked = typed(text)
    for query in (
        name_query(asked),
        leading_query(asked),
        heard_query(asked) or "",
        note_query(asked) or "",
        heard_note_query(asked) or "",
    ):
        ours = re.sub(r'"[a-z0-9]+"\*?', "", query)
        assert set(re.findall(r"[^\s()]+", ours)) <= {"words", "sounds", ":", "^", "OR", "AND"}


def test_what_is_typed_stands_in_no_repr() -> None:
    assert "almaz" not in repr(typed("Almaz"))


def test_short_words_have_no_sound() -> None:
    assert heard_query(typed("al")) is None
    assert heard_query(typed("0612")) is None
    assert heard_query(typed("ali")) == '(sounds : ("al"))'
    assert heard_query(typed("almas")) == '(sounds : ("alms"*))'


def test_a_snippet_is_cut_between_words_around_the_hit() -> None:
    text = "Kwam binnen met de brief. " * 10 + "Heeft Kiespijn sinds maandag. " + "Wil morgen bellen. " * 10
    cut = snippet(("", text), typed("kies"), width=60)
    assert "Kiespijn sinds maandag." in cut
    assert cut.startswith("…")
    assert cut.endswith("…")
    assert set(cut.strip("…").split()) <= set(text.split())
    assert len(cut) <= 62


def test_a_snippet_shows_the_text_that_was_hit() -> None:
    assert snippet(("Niets bijzonders", "privé: Almas belde"), typed("almaz")) == "privé: Almas belde"
    assert snippet(("Een enkele regel",), typed("zzz")) == "Een enkele regel"
    assert snippet(("", ""), typed("zzz")) == ""
    assert len(snippet(("x" * 5000,), typed("x"), width=60)) <= 62
