import pytest

from sleutelapp.core.folding import phone_digits, sounds, words


@pytest.mark.parametrize(
    "variants",
    [
        ("Almaz", "Almas", "Álmaz"),
        ("Mohamed", "Muhammad", "Mohammed", "Muhamad", "محمد"),
        ("Yonas", "Jonas", "Yónas", "ዮናስ"),
        ("Youssef", "Joesoef", "Yusuf"),
        ("Khaled", "Chalid", "Khalid"),
        ("Rachid", "Rashid"),
        ("Tesfay", "Tesfai", "Tesfaye"),
        ("Ahmed", "Achmed", "Ahmad"),
    ],
)
def test_variants_of_a_name_sound_alike(variants: tuple[str, ...]) -> None:
    heard = [{key for word in words(name) for key in sounds(word)} for name in variants]
    assert set.intersection(*heard), heard


@pytest.mark.parametrize(("one", "other"), [("Almaz", "Ahmed"), ("Samuel", "Simon"), ("Fatma", "Farid")])
def test_other_names_do_not(one: str, other: str) -> None:
    assert not set(sounds(one.lower())) & set(sounds(other.lower()))


def test_words_and_numbers() -> None:
    assert words("Yónas, Çelik-Öztürk!") == ["yonas", "celik", "ozturk"]
    assert words("🙂 …") == []
    assert sounds("42") == ("42",)
    assert "0612345670" in phone_digits("bel +31 6 1234 5670")
    assert phone_digits("geen nummer, wel 2026") == []
