import datetime as dt
import logging

import pytest
from sqlalchemy import Engine, event
from sqlalchemy.orm import Session

from sleutelapp.core.clock import SetClock
from sleutelapp.features.search.queries import found, people_like
from sleutelapp.features.search.similar_queries import similar_people
from sleutelapp.records import (
    Consultation,
    Contact,
    ContactNewcomer,
    FollowUp,
    GroupSession,
    Need,
    Newcomer,
    NewcomerLanguage,
    Organisation,
    OtherTime,
    Professional,
    Referral,
    Signal,
)
from sleutelapp.vault.store import Vault

DAY = dt.date(2026, 9, 14)


def person(
    number: int, name: str, phone: str = "", *, met: dt.date = DAY, year: int | None = None
) -> Newcomer:
    newcomer = Newcomer(code=f"N-{number:05}", name=name, phone=phone, birth_year=year, last_contact_on=met)
    newcomer.languages = [NewcomerLanguage(language="ti")]
    return newcomer


def titles(vault: Vault, words: str, limit: int = 20) -> list[str]:
    with vault.reading() as session:
        return [row.title for row in found(session, words, limit)]


def names(vault: Vault, words: str) -> list[str]:
    with vault.reading() as session:
        return [row.title for row in people_like(session, words, 20)]


@pytest.fixture
def caseload(vault: Vault) -> Vault:
    with vault.writing() as session:
        session.add_all(
            [
                person(11, "Alan Berhe"),
                person(12, "Almaz Tesfay", "06 12345670", year=1991),
                person(13, "Muhammad Al-Khatib", "+31 (0)6 8765 4321", year=1980),
                person(14, "يوسف حداد"),
                person(15, "ዮናስ ተኽለ"),
                person(16, "Zoë Haile Mariam"),
                person(17, ""),
                person(18, "Ella Olsen"),
            ]
        )
    return vault


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("almas", "Almaz Tesfay"),
        ("tes alm", "Almaz Tesfay"),
        ("ألماز", "Almaz Tesfay"),
        ("አልማዝ", "Almaz Tesfay"),
        ("Mohammed", "Muhammad Al-Khatib"),
        ("moham", "Muhammad Al-Khatib"),
        ("محمد", "Muhammad Al-Khatib"),
        ("khatib", "Muhammad Al-Khatib"),
        ("joesoef", "يوسف حداد"),
        ("يوسف", "يوسف حداد"),
        ("Jonas", "ዮናስ ተኽለ"),
        ("yonas", "ዮናስ ተኽለ"),
        ("ZOE", "Zoë Haile Mariam"),
        ("hailemariam", "Zoë Haile Mariam"),
        ("N-00012", "Almaz Tesfay"),
        ("n-12", "Almaz Tesfay"),
        ("n12", "Almaz Tesfay"),
        ("00012", "Almaz Tesfay"),
        ("0612345670", "Almaz Tesfay"),
        ("06-12 34", "Almaz Tesfay"),
        ("+31 6 1234", "Almaz Tesfay"),
        ("0031612345670", "Almaz Tesfay"),
        ("5670", "Almaz Tesfay"),
        ("345 67", "Almaz Tesfay"),
        ("06 8765", "Muhammad Al-Khatib"),
        ("+31 (0)6 87", "Muhammad Al-Khatib"),
        ("n-00017", "N-00017"),
    ],
)
def test_people_are_found_as_heard_coded_or_called(caseload: Vault, words: str, name: str) -> None:
    assert names(caseload, words) == [name]
    assert titles(caseload, words) == [name]


def test_short_words_do_not_match_by_sound(caseload: Vault) -> None:
    assert set(names(caseload, "al")) == {"Alan Berhe", "Almaz Tesfay", "Muhammad Al-Khatib"}
    assert names(caseload, "ali") == []
    assert names(caseload, "almas x") == []


@pytest.mark.parametrize(
    "words",
    [
        '" OR *',
        "NEAR(",
        "-",
        "\0",
        "x" * 10_000,
        "👩‍⚕️",
        'a"b',
        "words:",
        "^",
        "{sounds}:a",
        "a NOT",
        "' OR 1=1 --",
        "*",
        "\ud800",
        'kwetsbaar" OR',
    ],
)
def test_whatever_is_typed_is_no_query_language(
    caseload: Vault, words: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    with caplog.at_level(logging.DEBUG, logger="sqlalchemy"), caseload.reading() as session:
        shown = [row.title for row in found(session, words, 9)]
        shown += [row.title for row in people_like(session, words, 9)]
        assert similar_people(session, words, None) == []
    assert set(shown) <= {"Alan Berhe"}  # "a b" and its like are honest beginnings
    assert "kwetsbaar" not in caplog.text


def test_the_beginning_of_the_name_then_active_then_met_last_then_by_sound(
    vault: Vault, clock: SetClock
) -> None:
    with vault.writing() as session:
        archived = person(1, "Almaz Abdi", met=DAY)
        archived.archived_at = clock.utc()
        session.add_all(
            [
                archived,
                person(2, "Almas Omar"),
                person(3, "Tesfay Almaz", met=DAY),
                person(4, "Almaz Berhe", met=DAY - dt.timedelta(9)),
                person(5, "Almaz Tekle", met=DAY),
            ]
        )
    order = ["Almaz Tekle", "Almaz Berhe", "Tesfay Almaz", "Almas Omar"]
    assert names(vault, "almaz") == order
    with vault.reading() as session:
        assert [row.title for row in people_like(session, "almaz", 9, include_archived=True)] == [
            *order[:2],
            "Almaz Abdi",
            *order[2:],
        ]
        assert [row.archived for row in found(session, "almaz", 9)] == [False, False, True, False, False]
        assert [row.title for row in people_like(session, "almaz", 2)] == order[:2]


def test_with_nothing_typed_come_those_met_last(vault: Vault, clock: SetClock) -> None:
    with vault.writing() as session:
        gone = person(4, "Gone", met=DAY)
        away = person(5, "Away", met=DAY)
        session.add_all(
            [person(1, "First", met=DAY - dt.timedelta(2)), person(2, "Last"), person(3, ""), gone, away]
        )
        session.flush()
        gone.archived_at = clock.utc()
        away.deleted_at = clock.utc()
    assert names(vault, " ") == ["N-00003", "Last", "First"]
    with vault.reading() as session:
        row = people_like(session, "", 1)[0]
        assert (row.language, row.subtitle) == ("ti", "")


def add_notes(session: Session, newcomer: Newcomer, word: str) -> None:
    """One record of every kind that says `word`, each on a day of its own."""
    session.add(newcomer)
    session.flush()

    def days(count: int) -> dt.date:
        return DAY - dt.timedelta(count)

    contact = Contact(date=DAY, time=dt.time(10), kind="home_visit", notes=f"Klacht: {word}.")
    session.add(contact)
    session.flush()
    session.add_all(
        [
            ContactNewcomer(contact_id=contact.id, newcomer_id=newcomer.id, date=DAY),
            Need(newcomer_id=newcomer.id, code="T1", opened_on=days(1), note=word),
            Referral(
                newcomer_id=newcomer.id,
                destination="dentist",
                opened_on=days(2),
                status_on=DAY,
                private_note=word,
            ),
            FollowUp(newcomer_id=newcomer.id, due_on=days(3), text=word),
            GroupSession(date=days(4), theme="trauma", place="Buurthuis", notes=word),
            Consultation(date=days(5), asked_by="gp", advice_kind="culture", question=word),
            Signal(date=days(6), text=word),
            OtherTime(date=days(7), kind="network", description=word),
        ]
    )


KINDS = ["contact", "need", "referral", "follow_up", "session", "consultation", "signal", "time"]


def test_notes_of_every_kind_are_found_the_latest_first(vault: Vault) -> None:
    with vault.writing() as session:
        add_notes(session, person(1, "Almaz Tesfay"), "kiespijn")
    with vault.reading() as session:
        rows = found(session, "kies", 20)
        assert [row.kind for row in rows] == KINDS
        assert [row.title for row in rows][:2] == ["Almaz Tesfay · 2026-09-14", "Almaz Tesfay · 2026-09-13"]
        assert rows[4].who == "Buurthuis"
        assert rows[0].subtitle == "Klacht: kiespijn."
        assert [row.kind for row in found(session, "kies", 3)] == KINDS[:3]


def test_notes_are_found_by_sound_only_when_not_written_so(vault: Vault) -> None:
    with vault.writing() as session:
        add_notes(session, person(1, ""), "Mohammed")
    with vault.reading() as session:
        assert [row.kind for row in found(session, "muhamad", 20)] == KINDS
        assert [row.kind for row in found(session, "muh", 20)] == []
        assert found(session, "mohammed", 1)[0].who == "N-00001"


def test_a_newcomers_own_notes_lead_to_the_newcomer(vault: Vault) -> None:
    with vault.writing() as session:
        newcomer = person(1, "Almaz Tesfay")
        newcomer.private_note = "Zus woont in Utrecht."
        session.add(newcomer)
    with vault.reading() as session:
        (row,) = found(session, "utr", 9)
        assert (row.kind, row.is_note, row.subtitle) == ("newcomer", True, "Zus woont in Utrecht.")


def test_organisations_and_professionals_are_found(vault: Vault) -> None:
    with vault.writing() as session:
        session.add_all(
            [
                Organisation(
                    name="Huisartsenpraktijk De Linde",
                    kind="gp",
                    phone="020 1234567",
                    address="Dorpsstraat 1",
                ),
                Professional(name="Joke Lindeboom", kind="gp"),
            ]
        )
    assert titles(vault, "lin") == ["Huisartsenpraktijk De Linde", "Joke Lindeboom"]
    assert titles(vault, "dorpsstr") == ["Huisartsenpraktijk De Linde"]
    assert titles(vault, "020 123") == ["Huisartsenpraktijk De Linde"]
    assert titles(vault, "yoke") == ["Joke Lindeboom"]


def test_what_is_changed_or_removed_is_found_so_at_once(vault: Vault, clock: SetClock) -> None:
    with vault.writing() as session:
        newcomer = person(1, "Almaz Tesfay", "06 12345670")
        add_notes(session, newcomer, "kiespijn")
        number = newcomer.id
    with vault.writing() as session:
        newcomer = session.get_one(Newcomer, number)
        newcomer.name, newcomer.phone = "Semhar Tesfay", ""
    assert names(vault, "semhar") == ["Semhar Tesfay"]
    assert names(vault, "almaz") == names(vault, "0612") == []
    with vault.writing() as session:
        session.get_one(Contact, 1).notes = "Rugpijn"
        session.get_one(Need, 1).deleted_at = clock.utc()
    with vault.reading() as session:
        assert [row.kind for row in found(session, "kiesp", 20)] == KINDS[2:]
        assert [row.kind for row in found(session, "rugpijn", 20)] == ["contact"]
    with vault.writing() as session:
        session.get_one(Newcomer, number).deleted_at = clock.utc()
    assert titles(vault, "semhar") == []
    assert titles(vault, "rugpijn") == []  # a contact with nobody else
    with vault.reading() as session:
        assert [row.kind for row in found(session, "kiesp", 20)] == KINDS[4:]
    with vault.writing() as session:
        session.delete(session.get_one(Signal, 1))
        session.get_one(Newcomer, number).deleted_at = None
    with vault.reading() as session:
        assert [row.kind for row in found(session, "kiesp", 20)] == [*KINDS[2:6], "time"]
    assert names(vault, "semhar") == ["Semhar Tesfay"]


def test_someone_new_is_compared_with_those_known(caseload: Vault) -> None:
    def alike(name: str, year: int | None) -> list[str]:
        with caseload.reading() as session:
            return [row.title for row in similar_people(session, name, year)]

    assert alike("Almas Tesfai", None) == ["Almaz Tesfay"]
    assert alike("Tesfay Almaz", None) == ["Almaz Tesfay"]
    assert alike("Muhamad El Khatieb", None) == ["Muhammad Al-Khatib"]
    assert alike("Yousef Haddad", None) == ["يوسف حداد"]
    assert alike("Zoe Hailemariam", None) == ["Zoë Haile Mariam"]
    assert alike("Almaz Berhane", 1992) == []
    assert alike("Almaz Berhane", None) == []
    assert alike("Mohamed", None) == []
    assert alike("Ali", 1991) == []
    assert alike("", 1991) == []


def test_as_many_statements_for_many_rows_as_for_few(vault: Vault) -> None:
    def statements() -> int:
        count = 0

        def tick(*_: object) -> None:
            nonlocal count
            count += 1

        with vault.reading() as session:
            engine = session.get_bind()
            assert isinstance(engine, Engine)
            event.listen(engine, "before_cursor_execute", tick)
            rows = found(session, "kiesp", 50)
            event.remove(engine, "before_cursor_execute", tick)
        assert rows
        return count

    with vault.writing() as session:
        add_notes(session, person(1, "Kiespijn"), "kiespijn")
    few = statements()
    with vault.writing() as session:
        for number in range(2, 30):
            add_notes(session, person(number, f"Kiespijn {number}"), "kiespijn")
    assert statements() <= few <= 20
