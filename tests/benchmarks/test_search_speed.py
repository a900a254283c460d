"""From a keystroke to results, with 100,000 notes: `pytest tests/benchmarks --benchmark-only`.

Measured on two shared cores: 2 to 14 ms; one frame is 16 ms.
"""

import datetime as dt
import random
from typing import Any

import pytest
from pytest_benchmark.fixture import BenchmarkFixture
from sqlalchemy import insert, text
from sqlalchemy.orm import Session

from sleutelapp.features.search.queries import found, people_like
from sleutelapp.features.search.similar_queries import similar_people
from sleutelapp.records import Contact, ContactNewcomer, FollowUp, Need, Newcomer, Referral
from sleutelapp.records.base import Record
from sleutelapp.records.search_index import NAMED, NOTED, Indexed, columns
from sleutelapp.vault.store import Vault

PEOPLE = 3_000
NOTES: dict[type[Record], int] = {Contact: 60_000, Need: 25_000, FollowUp: 10_000, Referral: 5_000}
FIRST = [
    "Almaz",
    "Mohamed",
    "Fatima",
    "Yonas",
    "Ahmed",
    "Ali",
    "Sara",
    "Hassan",
    "Hussein",
    "Youssef",
    "Samira",
    "Semhar",
    "Oksana",
    "Rachid",
]
LAST = [
    "Tesfay",
    "Haile",
    "Ghebre",
    "Kidane",
    "Al-Masri",
    "Haddad",
    "Khoury",
    "Abdi",
    "Omar",
    "Kovalenko",
    "Berhe",
    "Rahimi",
    "Yilmaz",
]
COMMON = ["de", "het", "een", "naar", "met", "en", "is", "van", "op"]
USUAL = [
    "huisarts",
    "tandarts",
    "afspraak",
    "gebeld",
    "kiespijn",
    "medicijnen",
    "school",
    "brief",
    "gemeente",
    "Almaz",
    "Mohammed",
]
SYLLABLES = ["ka", "be", "ro", "ti", "mu", "se", "la", "vo", "ne", "di", "ga", "pu", "fi", "ho", "we", "ja"]
NOW = dt.datetime(2026, 9, 1)  # noqa: DTZ001 -- stamps are stored without zone
WORDS = ["a", "al", "alm", "almaz", "almas tes", "mo", "muhamad ali", "n-00012", "0612", "+31 6 12", "naar",
         "naar de hui", "huisarts", "tandarts kiespijn", "de het een", "kabero", "xqzzy", "محمد"]  # fmt: skip


def note(chance: random.Random, rare: list[str]) -> str:
    vocabulary = [*COMMON, *USUAL, *rare]
    weights = [200] * len(COMMON) + [40] * len(USUAL) + [1] * len(rare)
    return " ".join(chance.choices(vocabulary, weights, k=chance.randint(5, 40)))


def record(kind: type[Record], number: int, person: int, said: str) -> dict[str, Any]:
    day = dt.date(2024, 1, 1) + dt.timedelta(number * 900 // NOTES[kind])
    fields: dict[type[Record], dict[str, Any]] = {
        Contact: {
            "date": day, "time": dt.time(10), "kind": "home_visit", "notes": said, "private_note": "",
            "group_name": "", "minutes": 30, "travel_minutes": 0, "travel_metres": 0,
        },
        Need: {
            "newcomer_id": person, "code": "T1", "urgency": "now", "status": "open", "opened_on": day,
            "note": said,
        },
        FollowUp: {"newcomer_id": person, "due_on": day, "text": said},
        Referral: {
            "newcomer_id": person, "destination": "dentist", "status": "considered", "opened_on": day,
            "status_on": day, "emergency": "", "note": said, "private_note": "",
        },
    }  # fmt: skip
    return {"id": number, "created_at": NOW, "changed_at": NOW, **fields[kind]}


def index(session: Session, indexed: Indexed, texts: dict[int, tuple[str, ...]]) -> None:
    rows = [{"rowid": indexed.rowid(number), **columns(indexed, said)} for number, said in texts.items()]
    statement = f"INSERT INTO {indexed.index} (rowid, words, sounds) VALUES (:rowid, :words, :sounds)"  # noqa: S608 -- a name of ours
    session.execute(text(statement), rows)


def people(chance: random.Random) -> list[dict[str, Any]]:
    return [
        {
            "id": number, "code": f"N-{number:05}", "name": f"{chance.choice(FIRST)} {chance.choice(LAST)}",
            "phone": f"06 {chance.randint(10_000_000, 99_999_999)}", "birth_year": chance.randint(1950, 2022),
            "birth_year_estimated": False, "gender": "unknown", "neighbourhood": "", "education": "unknown",
            "note": "", "private_note": "", "created_at": NOW, "changed_at": NOW, "municipality": "GM0363",
            "last_contact_on": dt.date(2024, 1, 1) + dt.timedelta(chance.randint(0, 900)),
        }
        for number in range(1, PEOPLE + 1)
    ]  # fmt: skip


@pytest.fixture
def crowded(vault: Vault) -> Vault:
    chance = random.Random(1)  # noqa: S311 -- the same vault every time
    rare = ["".join(chance.choices(SYLLABLES, k=chance.randint(2, 5))) for _ in range(6000)]
    with vault.writing() as session:
        known = people(chance)
        session.execute(insert(Newcomer), known)
        index(session, NAMED[Newcomer], {p["id"]: (p["name"], p["code"], p["phone"]) for p in known})
        for kind, count in NOTES.items():
            said = {number: note(chance, rare) for number in range(1, count + 1)}
            rows = [record(kind, number, chance.randint(1, PEOPLE), said[number]) for number in said]
            session.execute(insert(kind), rows)
            index(session, NOTED[kind], {number: (words,) for number, words in said.items()})
        there = [
            {"contact_id": number, "newcomer_id": chance.randint(1, PEOPLE), "date": NOW.date()}
            for number in range(1, NOTES[Contact] + 1)
        ]
        session.execute(insert(ContactNewcomer), there)
    return vault


def test_keystroke_to_results(crowded: Vault, benchmark: BenchmarkFixture) -> None:
    def type_all() -> int:
        count = 0
        for words in WORDS:
            with crowded.reading() as session:
                count += len(found(session, words, 6))
        return count

    assert benchmark(type_all)
    assert benchmark.stats is not None
    average = benchmark.stats["mean"] / len(WORDS)
    print(f"\n{average * 1000:.1f} ms a keystroke on average")
    assert average < 0.050  # a generous multiple: the machine may be busy


def test_who_and_duplicates(crowded: Vault, benchmark: BenchmarkFixture) -> None:
    def ask() -> int:
        with crowded.reading() as session:
            return len(people_like(session, "muhamad", 7)) + len(
                similar_people(session, "Almas Tesfai", 1990)
            )

    assert benchmark(ask)
