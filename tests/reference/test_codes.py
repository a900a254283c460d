"""How a code list behaves: look-up, retirement, search, own codes."""

from pathlib import Path

import pytest

from sleutelapp.reference.codes import ExtraCode, Reference, UnknownCode, load_reference

FRUIT = """
[[code]]
code = "apple"
labels = { nl = "Appel", en = "Apple", ar = "تفاحة" }

[[code]]
code = "pear"
labels = { nl = "Peer (oud ras)", en = "Pear" }
retired = true

[[code]]
code = "passion_fruit"
labels = { nl = "Passievrucht", en = "Passion fruit" }
words = ["Maracujá"]

[[code]]
code = "pineapple"
labels = { nl = "Ananas" }
"""


@pytest.fixture
def fruit(tmp_path: Path) -> Reference:
    (tmp_path / "fruit.toml").write_text(FRUIT, encoding="utf-8")
    return load_reference(tmp_path)


@pytest.fixture(scope="module")
def reference() -> Reference:
    return load_reference()


def found(reference: Reference, name: str, typed: str, language: str = "nl") -> list[str]:
    return [code.code for code in reference[name].search(typed, language)]


def test_a_list_keeps_the_order_of_its_file(fruit: Reference) -> None:
    codes = fruit["fruit"]
    assert [code.code for code in codes] == ["apple", "pear", "passion_fruit", "pineapple"]
    assert (codes.name, len(codes), "pear" in codes, "plum" in codes) == ("fruit", 4, True, False)


def test_retired_is_readable_but_not_offered(fruit: Reference) -> None:
    codes = fruit["fruit"]
    assert codes.label("pear", "nl") == "Peer (oud ras)"
    assert codes.get("pear").retired
    assert [code.code for code in codes.active()] == ["apple", "passion_fruit", "pineapple"]
    assert codes.search("peer", "nl") == ()


def test_labels_fall_back_to_dutch_and_then_to_the_code(fruit: Reference) -> None:
    codes = fruit["fruit"]
    assert codes.label("apple", "ar") == "تفاحة"
    assert codes.label("apple", "ti") == "Appel"
    assert codes.label("pineapple", "en") == "Ananas"
    assert codes.label("plum", "nl") == "plum"
    assert codes.label(None, "nl") == ""


def test_an_unknown_code_is_named(fruit: Reference) -> None:
    assert fruit["fruit"].find("plum") is None
    with pytest.raises(UnknownCode) as raised:
        fruit["fruit"].get("plum")
    assert isinstance(raised.value, KeyError)
    assert (raised.value.list_name, raised.value.code) == ("fruit", "plum")


def test_a_code_twice_in_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "fruit.toml").write_text(FRUIT + FRUIT, encoding="utf-8")
    with pytest.raises(ValueError, match="apple twice"):
        len(load_reference(tmp_path)["fruit"])


def test_files_that_hold_no_codes_are_no_lists(tmp_path: Path) -> None:
    for name in ("fruit", "helpline", "danger_card", "messages"):
        (tmp_path / f"{name}.toml").write_text(FRUIT, encoding="utf-8")
    assert list(load_reference(tmp_path).lists) == ["fruit"]


def test_search_begins_words_of_label_code_and_words_without_accents(fruit: Reference) -> None:
    assert found(fruit, "fruit", "  APP ") == ["apple"]
    assert found(fruit, "fruit", "passion") == ["passion_fruit"]
    assert found(fruit, "fruit", "maracuja") == ["passion_fruit"]
    assert found(fruit, "fruit", "fruit pass", "en") == ["passion_fruit"]
    assert found(fruit, "fruit", "pass plum") == []


def test_search_inside_a_label_needs_three_letters(fruit: Reference) -> None:
    assert found(fruit, "fruit", "vrucht") == ["passion_fruit"]
    assert found(fruit, "fruit", "uc") == []


def test_nothing_typed_offers_everything_active(fruit: Reference) -> None:
    assert found(fruit, "fruit", " ") == ["apple", "passion_fruit", "pineapple"]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("kies", "T1"),
        ("tandpijn", "T1"),
        ("suiker", "L3"),
        ("huur", "S1"),
        ("zelfmoord", "P7"),
        ("suicide", "P7"),
        ("cariës", "T2"),
        ("caries", "T2"),
        ("pijn", "L1"),
        ("t1", "T1"),
        ("geweld seksueel", "G4"),
    ],
)
def test_needs_are_found_in_plain_words_best_first(reference: Reference, typed: str, first: str) -> None:
    assert found(reference, "need", typed)[0] == first


def test_whole_word_comes_before_beginning_before_extra_word_before_inside(reference: Reference) -> None:
    assert found(reference, "need", "pijn")[0] == "L1"
    assert found(reference, "need", "pijn").index("T1") > found(reference, "need", "pijn").index("L1")
    assert found(reference, "country", "sudan", "en") == ["sd", "ss"]


def extra(**changes: object) -> ExtraCode:
    fields = {"list": "need", "code": "L_own", "parent": "L", "labels": {"nl": "Reuma"}, "retired": False}
    return ExtraCode(**{**fields, **changes})  # type: ignore[arg-type]  # one place for all cases


def test_own_codes_join_below_a_fixed_domain(reference: Reference) -> None:
    own = reference.extended([extra(), extra(code="L_old", retired=True)])
    assert own["need"].label("L_own", "en") == "Reuma"
    assert own["need"].children("L")[-1].code == "L_own"
    assert own["need"].get("L_old").retired
    assert "L_own" not in reference["need"]
    assert own["gender"] is reference["gender"]
    assert len(own.extended([extra(code="L_more")])["need"]) == 68


def test_own_code_in_a_list_without_parents_stands_alone_or_under_a_fixed_code(reference: Reference) -> None:
    own = reference.extended(
        [
            extra(list="session_theme", code="hearing", parent=None),
            extra(list="session_theme", code="first_aid", parent="gp_and_emergency"),
        ]
    )
    assert own["session_theme"].find("hearing") is not None
    assert [code.code for code in own["session_theme"].children("gp_and_emergency")] == ["first_aid"]


@pytest.mark.parametrize(
    "changes",
    [
        {"code": "L1"},
        {"code": ""},
        {"list": "fruit"},
        {"parent": "X"},
        {"parent": None},
        {"parent": "L1"},
        {"labels": {"en": "Rheumatism"}},
        {"list": "municipality", "code": "GM0457", "parent": "PV27"},
        {"list": "gender", "code": "intersex", "parent": "nothing"},
    ],
)
def test_own_codes_that_clash_or_float_are_refused(reference: Reference, changes: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"code"):
        reference.extended([extra(**changes)])


def test_own_codes_may_not_clash_with_each_other(reference: Reference) -> None:
    with pytest.raises(ValueError, match="in use"):
        reference.extended([extra(), extra()])
