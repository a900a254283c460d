"""A withdrawn consent reaches the name wherever it was written, and undo brings it back."""

import datetime as dt

import pytest

from sleutelapp.features.contacts.actions import log_contact
from sleutelapp.features.contacts.drafts import ContactDraft
from sleutelapp.features.drafts.actions import draft_payload, save_draft
from sleutelapp.features.forgetting.rules import called, names_at_all, names_whole, without_names
from sleutelapp.features.newcomers.actions import restore_consent, withdraw_and_forget
from sleutelapp.records import Contact, Newcomer, OtherTime, Signal
from sleutelapp.vault.store import Vault

WHO = called(["Almaz Tesfay"], ["06 12345670"])


@pytest.mark.parametrize(
    ("text", "whole", "own"),
    [
        ("Almaz Tesfay belde.", "N-1 belde.", "N-1 belde."),
        ("ALMAZ  TESFAY, almaz\ntesfay", "N-1, N-1", "N-1, N-1"),
        ("Almaz belde met Tesfay.", "Almaz belde met Tesfay.", "N-1 belde met N-1."),
        ("almaz is een edelsteen", "almaz is een edelsteen", "almaz is een edelsteen"),
        ("Almazs Tesfaye", "Almazs Tesfaye", "Almazs Tesfaye"),
        ("Bel 0612345670 of +31 6 12 34 56 70", "Bel … of …", "Bel … of …"),
        ("06-12345670, 0031612345670.", "…, ….", "…, …."),
        ("Dossier 90612345670", "Dossier 90612345670", "Dossier 90612345670"),
        ("", "", ""),
    ],
)
def test_a_name_is_found_as_people_write_it(text: str, whole: str, own: str) -> None:
    assert without_names(text, WHO, "N-1", with_parts=False) == whole
    assert without_names(text, WHO, "N-1", with_parts=True) == own
    assert names_whole(text, WHO) == (whole != text)
    assert names_at_all(text, WHO) == (own != text)


def test_one_word_is_no_whole_name_and_nothing_names_nobody() -> None:
    hope = called(["Vrede"])
    assert without_names("Vrede en vrede", hope, "N-2", with_parts=False) == "Vrede en vrede"
    assert without_names("Vrede en vrede", hope, "N-2", with_parts=True) == "N-2 en vrede"
    assert not called(["", " "], [""])


def test_withdrawn_consent_reaches_notes_and_drafts_and_undo_brings_them_back(
    vault: Vault, family: tuple[int, int]
) -> None:
    mother, child = family
    day = dt.date(2026, 9, 8)

    def visit(people: tuple[int, ...], notes: str) -> ContactDraft:
        return ContactDraft(kind="phone", newcomer_ids=people, date=day, minutes=5, notes=notes)

    with vault.writing() as session:
        alone = log_contact(session, visit((mother,), "Almaz slaapt slecht, bel 06-12345670.")).id
        both = log_contact(session, visit((mother, child), "Almaz Tesfay kwam met Almaz van hiernaast.")).id
        session.add(OtherTime(date=day, kind="meeting", minutes=5, description="Niets."))
        session.add(Signal(date=day, text="Vraag van Almaz Tesfay over wachttijd."))
        session.get_one(Newcomer, mother).note = "Tesfay is de familienaam."
        person = {"title": "Almaz Tesfay", "newcomer_id": mother}
        state = {"people": [person], "notes": "Almaz wil naar de tandarts."}
        form = save_draft(session, form="contact", payload={"title": "Almaz Tesfay", "state": state})
        values = {"name": "Almaz Tesfay", "phone": "06 12345670", "note": "x"}
        own = save_draft(
            session, form="newcomer", record_id=mother, payload={"title": "Almaz Tesfay", "values": values}
        )

    def texts() -> list[object]:
        with vault.reading() as session:
            contacts = [session.get_one(Contact, number).notes for number in (alone, both)]
            payloads = [draft_payload(session, number) for number in (form, own)]
            return [
                *contacts,
                session.get_one(Signal, 1).text,
                session.get_one(Newcomer, mother).note,
                *payloads,
            ]

    before = texts()
    with vault.writing() as session:
        gone = withdraw_and_forget(session, 1)
    after = texts()
    assert after[:4] == [
        "N-00001 slaapt slecht, bel ….",
        "N-00001 kwam met Almaz van hiernaast.",
        "Vraag van N-00001 over wachttijd.",
        "N-00001 is de familienaam.",
    ]
    assert after[4] == {
        "title": "N-00001",
        "state": {
            "people": [{"title": "N-00001", "newcomer_id": mother}],
            "notes": "N-00001 wil naar de tandarts.",
        },
    }
    assert after[5] == {"title": "N-00001", "values": {"name": "", "phone": "", "note": "x"}}
    assert gone.count == 6
    with vault.writing() as session:
        restore_consent(session, 1, name="Almaz Tesfay", phone="06 12345670", forgotten=gone)
    assert texts() == before


def test_a_form_that_stayed_open_keeps_the_code(vault: Vault, family: tuple[int, int]) -> None:
    with vault.writing() as session:
        withdraw_and_forget(session, 1)
        people = [
            {"title": "Almaz Tesfay", "newcomer_id": family[0]},
            {"title": "Nieuw", "newcomer_id": None},
        ]
        number = save_draft(
            session, form="contact", payload={"title": "Almaz Tesfay, Nieuw", "state": {"people": people}}
        )
        payload = draft_payload(session, number)
    assert payload["title"] == "N-00001, Nieuw"
    assert payload["state"]["people"][0]["title"] == "N-00001"
