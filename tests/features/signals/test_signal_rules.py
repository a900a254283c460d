import pytest

from sleutelapp.features.signals.rules import state_of
from sleutelapp.features.signals.telling import KnownNames, tellings

KNOWN = KnownNames.of(["Noor Tesfay", "Ali van der Meer", "ኣልማዝ", "Mo", "Mohammed", "يوسف", "Abdulrahman"])


@pytest.mark.parametrize(
    ("text", "kind", "part"),
    [
        ("Gezinnen zoals dat van Tesfay wachten lang", "name", "Tesfay"),
        ("zoals tesfay al zei", "name", "tesfay"),
        ("de familietesfay wacht", "name", "familietesfay"),
        ("Tesfay's buren", "name", "Tesfay's"),
        ("Tes\u00adfay wacht", "name", "Tes\u00adfay"),
        ("TESFÁY", "name", "TESFÁY"),
        ("Noor wacht ook", "name", "Noor"),
        ("Noors kinderen", "name", "Noors"),
        ("Muhamad wacht", "name", "Muhamad"),  # spelled in another way
        ("محمد", "name", "محمد"),  # Mohammed in other letters
        ("Yusuf wacht", "name", "Yusuf"),  # known in other letters
        ("Abdul Rahman wacht", "name", "Abdul Rahman"),  # written apart
        ("ኣልማዝ", "name", "ኣልማዝ"),
        ("Bel 06 1234 5678 maar", "phone", "06 1234 5678"),
        ("Bel +31 6-12345678", "phone", "+31 6-12345678"),
        ("Bel ٠٦١٢٣٤٥٦٧٨", "phone", "٠٦١٢٣٤٥٦٧٨"),
        ("Zie N-00042", "code", "N-00042"),
        ("zie n 0042", "code", "n 0042"),
    ],
)
def test_what_tells_about_a_person(text: str, kind: str, part: str) -> None:
    (found,) = tellings(text, KNOWN)
    assert (found.kind, found.part, text[found.start : found.end]) == (kind, part, part)
    assert part not in repr(found)


def test_everything_that_tells_is_found_in_its_order() -> None:
    text = "Noor en N-00042 belden 0612345678; nummer 123.456.782 van tesfay."
    assert [(each.kind, each.part) for each in tellings(text, KNOWN)] == [
        ("name", "Noor"),
        ("code", "N-00042"),
        ("phone", "0612345678"),
        ("phone", "123.456.782"),
        ("name", "tesfay"),
    ]
    assert "Noor" not in repr(KNOWN)


@pytest.mark.parametrize(
    "text",
    [
        "Van de huisartsen neemt er geen een aan. Der moeite waard.",
        "Mensen uit noor-oost wachten 12 maanden, sinds 16-03-2026.",
        "In Noord-Holland en in Noorwegen is het anders",
        "In 2025 en 2026 zagen 300 mensen dit, ali baba incluis",
        "Mo",
        "",
    ],
)
def test_a_pattern_is_left_alone(text: str) -> None:
    assert tellings(text, KNOWN) == []


def test_a_signal_is_answered_by_words_or_a_day() -> None:
    assert [state_of("", None), state_of("  ", None), state_of("Ja", None), state_of("", 1)] == [
        "open",
        "open",
        "answered",
        "answered",
    ]
