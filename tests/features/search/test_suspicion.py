"""Who may be the same person: real names of Arabic, Tigrinya, Amharic, Farsi, Somali, Kurdish and Turkish speakers."""

from typing import Any

import pytest

from sleutelapp.features.search.suspicion import LIKE_NAME, PART_OF_NAME, SAME_NAME, suspicion

# One person, as two officials wrote the name.
WARN = [
    ("Mohamed Ali", "Muhammad Ali"),
    ("Mohamed Hassan", "Mohammad Hasan"),
    ("Mohammed Said", "محمد سعيد"),
    ("Maxamed Cabdi", "Mohamed Abdi"),
    ("Xasan Cali Warsame", "Hassan Ali Warsame"),
    ("Cumar Faarax", "Omar Farah"),
    ("Faadumo Xuseen", "Fadumo Hussein"),
    ("Almas Tesfai", "Almaz Tesfay"),
    ("Almaz Tesfaye", "Almas Tesfay"),
    ("Yusuf Ibrahim", "Youssef Ebrahim"),
    ("Yosef Haile", "Yusuf Hayle"),
    ("Joesoef El Amrani", "Youssef Amrani"),
    ("Haile Mariam", "Hailemariam"),
    ("Haile Mariam Tesfay", "Hailemariam Tesfai"),
    ("Gebre Selassie Kidane", "Gebreselassie Kidane"),
    ("Abdel Rahman Nasser", "Abdelrahman Nasir"),
    ("Abdirahman Warsame", "Abdurrahman Warsame"),
    ("Ahmed Khalil", "Achmed Khaleel"),
    ("Ahmad Al-Khatib", "Ahmed Hassan El Khatieb"),
    ("Omar Haddad", "Umar Hadad"),
    ("Osman Yilmaz", "Othman Yılmaz"),
    ("Hussein Karimi", "Hossein Kareemi"),
    ("Fatima Rahimi", "Fatemeh Rahimi"),
    ("Fatuma Nur", "Fatima Noor"),
    ("Aisha Warsame", "Aicha Warsame"),
    ("Zeinab Jalali", "Zaynab Jalali"),
    ("Khadija Osman", "Chadidja Usman"),
    ("Suleiman Barzani", "Sulayman Barzani"),
    ("Senait Kidane", "Sanait Kidane"),
    ("Mihret Gebru", "Mehret Gebru"),
    ("Tsegay Berhe", "Tzegai Berhe"),
    ("Yohannes Tekle", "Johannes Tekle"),
    ("Bereket Habtamu", "Bereket Habtemu"),
    ("Bereket Habtamu", "Berekt Habtamu"),
    ("Parwin Ahmadi", "Parveen Ahmadi"),
    ("Reza Hosseini", "Riza Husseini"),
    ("Esmail Noori", "Ismael Nuri"),
    ("Rachid Benali", "Rashid Benali"),
    ("Djamal Kaya", "Jamal Kaya"),
    ("Khaled Darwish", "Khalid Darwich"),
    ("Tesfay Almaz", "Almaz Tesfay"),
    ("Zahra Sahin", "Zehra Şahin"),
    ("Muhammad", "Mohamed"),
    ("Ali", "Ali"),
]
# Two people: brothers and sisters, fathers and sons, and short names that only look alike.
NO_WARNING = [
    ("Ali Hassan", "Adi Hassan"),
    ("Ali", "Adi"),
    ("Sara Haile", "Sana Haile"),
    ("Sara Ahmed", "Sahra Ahmed"),
    ("Sara Ahmed", "Samira Ahmed"),
    ("Omar Haddad", "Amar Haddad"),
    ("Omar Haddad", "Amir Haddad"),
    ("Hassan Karimi", "Hussein Karimi"),
    ("Jamal Karimi", "Jamil Karimi"),
    ("Amin Rahimi", "Amina Rahimi"),
    ("Karim Aziz", "Karima Aziz"),
    ("Samira Ahmadi", "Samina Ahmadi"),
    ("Jamila Noori", "Kamila Noori"),
    ("Mahmoud Saleh", "Mohamed Saleh"),
    ("Hamed Rezai", "Ahmed Rezai"),
    ("Rashid Warsame", "Rashad Warsame"),
    ("Mina Jafari", "Mona Jafari"),
    ("Rania Darwish", "Rana Darwish"),
    ("Imran Khan", "Amran Khan"),
    ("Basir Safi", "Bashir Safi"),
    ("Majid Aziz", "Majda Aziz"),
    ("Selam Tekle", "Salim Tekle"),
    ("Yonas Tekle", "Yanis Tekle"),
    ("Ruta Berhe", "Rita Berhe"),
    ("Huda Nasser", "Hadi Nasser"),
    ("Salim Osman", "Salma Osman"),
    ("Marwa Said", "Marwan Said"),
    ("Idil Warsame", "Adil Warsame"),
    ("Lina Haddad", "Luna Haddad"),
    ("Mohamed Ali", "Mohamed Hassan"),
    ("Mohamed", "Mohamed Ali"),
    ("Almaz Tesfay", "Almaz Berhe"),
    ("Semhar Tesfay", "Yonas Tesfay"),
    ("Ali Omar", "Ali Amar"),
    ("Sara", "Sahra"),
    ("Abdullahi Nur", "Abdirahman Nur"),
    ("", "Ali"),
]
# What else is known of both raises the suspicion or takes it away.
WITH_MORE: list[tuple[str, str, dict[str, Any], int]] = [
    ("Almaz Tesfay", "almaz tesfay", {}, SAME_NAME),
    ("Almaz Tesfay", "Almaz Tesfay", {"years_apart": 5}, SAME_NAME),
    ("Almaz Tesfay", "Almaz Tesfay", {"years_apart": 10}, SAME_NAME),
    ("Almaz Tesfay", "Almaz Tesfay", {"years_apart": 26}, 0),
    ("Nour Haddad", "Nour Haddad", {"same_gender": False}, SAME_NAME),
    ("Nour", "Nour", {"same_gender": False}, 0),
    ("Ali", "Ali", {"years_apart": 3}, 0),
    ("Mohamed Ali", "Muhammad Ali", {"years_apart": 4}, LIKE_NAME),
    ("Mohamed Ali", "Muhammad Ali", {"years_apart": 10}, 0),
    ("Abebe Worku", "Abeba Worku", {"same_gender": False}, 0),
    ("Haile Tesfay", "Tesfay Haile", {"years_apart": 1}, LIKE_NAME),
    ("Haile Tesfay", "Tesfay Haile", {"years_apart": 4}, 0),
    ("Semhar", "Semhar Berhe", {"years_apart": 0}, PART_OF_NAME),
    ("Ali", "Ali Hassan", {"years_apart": 0}, 0),
    ("Semhar Tesfay", "Yonas Tesfay", {"years_apart": 1}, 0),  # children of one family
    # A family shares a phone; the first name tells who it is.
    ("Almaz Berhe", "Almas Tesfay", {"same_phone": True}, LIKE_NAME),
    ("Ali", "Ali Hassan", {"same_phone": True}, LIKE_NAME),
    ("Semhar Tesfay", "Almaz Tesfay", {"same_phone": True}, 0),
    ("Almaz Tesfay", "Almas Tesfai", {"same_phone": True, "years_apart": 24}, 0),
]


@pytest.mark.parametrize(("name", "other"), WARN)
def test_another_spelling_warns(name: str, other: str) -> None:
    assert suspicion(name, other) >= LIKE_NAME
    assert suspicion(other, name) >= LIKE_NAME


@pytest.mark.parametrize(("name", "other"), NO_WARNING)
def test_another_person_does_not(name: str, other: str) -> None:
    assert suspicion(name, other) == 0
    assert suspicion(other, name) == 0


@pytest.mark.parametrize(("name", "other", "known", "strength"), WITH_MORE)
def test_age_gender_and_phone_weigh_in(name: str, other: str, known: dict[str, Any], strength: int) -> None:
    assert suspicion(name, other, **known) == strength
    assert suspicion(other, name, **known) == strength


def test_there_are_enough_pairs_to_go_by() -> None:
    assert len(WARN) + len(NO_WARNING) >= 60
