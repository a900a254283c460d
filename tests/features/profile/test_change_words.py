"""What a new edition changes, as it is read by who saves it and by who takes it over."""

import datetime as dt

import msgspec
import pytest
from PySide6.QtWidgets import QApplication

from sleutelapp.features.profile.change_words import ChangeWords
from sleutelapp.features.profile.drafts import (
    ORGANISATION_EXAMPLE,
    Agreement,
    ExtraCodeEntry,
    LocalNumber,
    OrganisationFile,
)
from sleutelapp.features.profile.rules import changes
from sleutelapp.reference.codes import Reference

FEAR = ORGANISATION_EXAMPLE.codes[0]
POST = ORGANISATION_EXAMPLE.numbers[0]


def said(reference: Reference, before: OrganisationFile | None, after: OrganisationFile) -> list[str]:
    words = ChangeWords(reference, "en")
    found = [sentence for change in changes(before, after) for sentence in words.sentences(change)]
    return [sentence.translate(str.maketrans("", "", "\u2068\u2069")) for sentence in found]


@pytest.mark.usefixtures("qapp")
def test_a_first_file_tells_all_that_comes(reference: Reference) -> None:
    assert said(reference, None, ORGANISATION_EXAMPLE) == [
        "Name of the organisation: Welzijn Noord",
        "Numbers in reports are rounded to multiples of: 7 (was 5)",
        "Your name stands in the reports that you send, beside your code",
        "Months that a file is kept after the last contact: 36 (was 24)",
        "The organisation has a public key",
        "Amsterdam: 24 hours per month",
        "Velsen: 96 hours per year",
        "New code: Dental fear (Need · Oral health)",
        "Huisartsenpost Amsterdam: 088 003 06 00",
    ]


@pytest.mark.parametrize(
    ("changed", "sentences"),
    [
        ({"name": "Welzijn Zuid"}, ["Name of the organisation: Welzijn Zuid (was Welzijn Noord)"]),
        ({"public_key": ""}, ["The public key of the organisation is taken away"]),
        (
            {
                "municipalities": (
                    Agreement(municipality="GM0363", hours=30.5, valid_until=dt.date(2026, 12, 31)),
                )
            },
            [
                "Amsterdam: 30.5 hours per month until 31 Dec 2026 (was 24 hours per month)",
                "Velsen: no hours agreed any more",
            ],
        ),
        (
            {"codes": (msgspec.structs.replace(FEAR, labels={"nl": "Tandartsangst"}, retired=True),)},
            ["Dental fear is called Tandartsangst from now on", "Tandartsangst is no longer used"],
        ),
        (
            {"codes": (msgspec.structs.replace(FEAR, labels={**FEAR.labels, "ar": "خوف"}),)},
            ["Dental fear has another name in another language"],
        ),
        (
            {
                "codes": (
                    FEAR,
                    ExtraCodeEntry(list="contact_kind", code="org_market", labels={"nl": "Op de markt"}),
                )
            },
            ["Op de markt is used again"],
        ),
        ({"numbers": ()}, ["Huisartsenpost Amsterdam: no number any more"]),
        (
            {"numbers": (msgspec.structs.replace(POST, checked_on=dt.date(2026, 11, 26)),)},
            ["Huisartsenpost Amsterdam: number checked on 26 Nov 2026"],
        ),
        (
            {"numbers": (LocalNumber(code=POST.code, label=POST.label, number="0900 1234"),)},
            ["Huisartsenpost Amsterdam: 0900 1234 (was 088 003 06 00)"],
        ),
    ],
)
@pytest.mark.usefixtures("qapp")
def test_each_change_is_one_plain_sentence(
    reference: Reference, changed: dict[str, object], sentences: list[str]
) -> None:
    after = msgspec.structs.replace(ORGANISATION_EXAMPLE, **changed)
    assert said(reference, ORGANISATION_EXAMPLE, after)[: len(sentences)] == sentences


def test_the_name_alone_is_told_when_only_the_name_of_a_number_changes(
    reference: Reference, qapp: QApplication
) -> None:
    assert qapp
    after = msgspec.structs.replace(
        ORGANISATION_EXAMPLE, numbers=(msgspec.structs.replace(POST, label="Spoedpost Amsterdam"),)
    )
    assert said(reference, ORGANISATION_EXAMPLE, after) == [
        "Huisartsenpost Amsterdam is called Spoedpost Amsterdam from now on"
    ]
