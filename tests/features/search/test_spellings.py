import pytest

from sleutelapp.core.folding import land_digits, phone_digits, sounds, words
from sleutelapp.features.search.likeness import distance_within, is_heard_as

# Each line one name as different officials, passports and scripts have it.
VARIANTS = [
    "Almaz Almas ألماز አልማዝ",
    "Mohamed Muhammad Mohammed Mohammad Mohamad محمد مُحَمَّد መሓመድ",
    "Ahmed Ahmad Achmed أحمد",
    "Yonas Jonas Younes يونس ዮናስ",
    "Youssef Joesoef Yusuf Yousef Yosef يوسف ዮሴፍ",
    "Aisha Aicha Aysha Aïcha عائشة",
    "Fatima Fatma Fatuma Fâtima فاطمة",
    "Tesfay Tesfai Tesfaye ተስፋይ",
    "Hussein Hoessein Husain حسين",
    "Rachid Rashid رشيد",
    "Othman Osman Usman عثمان",
    "Khadija Chadidja Khadidja خديجة",
    "Zeinab Zaynab Zineb زينب",
    "Tsegay Tzegai ጸጋይ",
    "Jamal Djamal جمال",
    "Haile Hayle ሃይለ",
    "Said Saïd Sayed سعيد",
    "Oksana Oxana Оксана",
    "Şahin Shahin Sjahin",
]
PAIRS = [(line.split()[0], other) for line in VARIANTS for other in line.split()[1:]]


@pytest.mark.parametrize(("name", "variant"), PAIRS)
def test_spellings_of_one_name_are_heard_as_one(name: str, variant: str) -> None:
    (one,), (other,) = words(name), words(variant)
    assert set(sounds(one)) & set(sounds(other))
    assert is_heard_as(one, other)


@pytest.mark.parametrize(
    ("name", "other"),
    [("Ali", "Ella"), ("Sara", "Samira"), ("Hassan", "Hussein"), ("Mona", "Amina"), ("Omar", "Amira")],
)
def test_other_names_are_not(name: str, other: str) -> None:
    assert not is_heard_as(*words(name), *words(other))


def test_words_of_other_scripts_stay_whole_and_pictures_are_none() -> None:
    assert words("عائشة ጸጋይ") == ["aaisha", "tsegay"]
    assert words("O’Brien's café 👩‍⚕️☎") == ["o", "brien", "s", "cafe"]


def test_a_number_is_the_same_with_and_without_land_code() -> None:
    for written in ("06-12345678", "0612345678", "+31 6 1234 5678", "+31 (0)6 12345678", "0031 612345678"):
        assert set(phone_digits(written)) == {"0612345678", "31612345678"}
    assert land_digits("+31 (0)6 12") == "31612"
    assert phone_digits("+49 151 2345678") == ["491512345678"]


def test_distance_counts_a_swap_once() -> None:
    assert distance_within("tesfay", "tefsay", 1)
    assert distance_within("bereket", "berekt", 1)
    assert not distance_within("bereket", "brekt", 1)
    assert not distance_within("abc", "abcde", 1)
