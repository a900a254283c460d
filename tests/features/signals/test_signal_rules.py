import pytest

from sleutelapp.features.signals.rules import name_parts, state_of, telling_part

KNOWN = name_parts(["Noor Tesfay", "Ali van der Meer", "ኣልማዝ", "Mo"])


@pytest.mark.parametrize(
    ("text", "kind", "part"),
    [
        ("Gezinnen zoals dat van Tesfay wachten lang", "name", "Tesfay"),
        ("zoals tesfay al zei", "name", "tesfay"),
        ("Noor wacht ook", "name", "Noor"),
        ("ኣልማዝ", "name", "ኣልማዝ"),
        ("Bel 06 1234 5678 maar", "phone", "06 1234 5678"),
        ("Bel +31 6-12345678", "phone", "+31 6-12345678"),
        ("Zie N-00042", "code", "N-00042"),
        ("zie n-0042", "code", "n-0042"),
    ],
)
def test_what_tells_about_a_person(text: str, kind: str, part: str) -> None:
    found = telling_part(text, KNOWN)
    assert found is not None
    assert (found.kind, found.part) == (kind, part)
    assert part not in repr(found)


@pytest.mark.parametrize(
    "text",
    [
        "Van de huisartsen neemt er geen een aan. Der moeite waard.",
        "Mensen uit noor-oost wachten 12 maanden, sinds 16-03-2026.",
        "In 2025 en 2026 zagen 300 mensen dit, ali baba incluis",
        "Mo",
        "",
    ],
)
def test_a_pattern_is_left_alone(text: str) -> None:
    assert telling_part(text, KNOWN) is None


def test_a_signal_is_answered_by_words_or_a_day() -> None:
    assert [state_of("", None), state_of("  ", None), state_of("Ja", None), state_of("", 1)] == [
        "open",
        "open",
        "answered",
        "answered",
    ]
