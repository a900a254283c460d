import json

import msgspec
import pytest

from sleutelapp import cli
from sleutelapp.commands.adding import ADDING, example_line
from sleutelapp.core.drafting import check_codes, json_schema, parse
from sleutelapp.features.catalogue.kinds import KINDS
from sleutelapp.reference.codes import Reference
from sleutelapp.vault.store import Vault
from tests.cli.conftest import Program

PHONE = '{"kind": "phone", "group_size": 3}'


def test_every_kind_is_declared_everywhere() -> None:
    assert tuple(ADDING) == cli.ADDED_KINDS
    assert set(KINDS) == set(cli.SHOWN_KINDS)


def test_examples_in_order_can_be_added_to_a_new_vault(program: Program) -> None:
    for kind in cli.ADDED_KINDS:
        ended = program.add(kind, example_line(ADDING[kind].example))
        assert (ended.code, ended.err) == (0, "")
        assert ended.out.startswith(f"saved {kind} ")
    shown = json.loads(program.on_vault("show", "session", "1", "--json").out)
    assert [row["count"] for row in shown["attendance"]] == [1, 6, 2]


@pytest.mark.parametrize("kind", [kind for kind in cli.ADDED_KINDS if kind != "newcomer"])
def test_an_example_needs_no_more_than_one_newcomer(vault: Vault, reference: Reference, kind: str) -> None:
    adding = ADDING[kind]
    draft = parse(adding.draft_type, json.loads(example_line(adding.example)))
    check_codes(draft, lambda list_name, code: code in reference[list_name])
    with vault.writing() as session:
        ADDING["newcomer"].add(session, ADDING["newcomer"].example)
        assert adding.add(session, draft).id


@pytest.mark.parametrize("kind", cli.ADDED_KINDS)
def test_an_example_has_every_field_and_a_schema(kind: str) -> None:
    adding = ADDING[kind]
    example = json.loads(example_line(adding.example))
    schema = json_schema(adding.draft_type)
    definition = schema["$defs"][adding.draft_type.__name__]
    assert list(example) == list(definition["properties"])
    unset = [
        field.name
        for field in msgspec.structs.fields(adding.example)
        if field.default is not msgspec.NODEFAULT and getattr(adding.example, field.name) == field.default
    ]
    # A household is made by the visit; a need and a referral begin at their beginning.
    assert set(unset) <= {"household_id", "status"}


def test_example_and_schema_need_no_vault(program: Program) -> None:
    assert program("add", "time", "--example").out == example_line(ADDING["time"].example) + "\n"
    ended = program("add", "time", "--schema")
    assert json.loads(ended.out)["$defs"]["TimeDraft"]["required"] == ["kind", "minutes"]


def test_blank_lines_and_long_lines(program: Program) -> None:
    long = json.dumps({"kind": "phone", "group_size": 3, "notes": "ሰላም " * 3900})
    ended = program.add("contact", f"\ufeff\n\r\n{PHONE}\r\n\n{long}")
    assert (ended.code, ended.out) == (0, "saved contact 1\nsaved contact 2\n")


WRONG_LINES = [
    (b'{"kind": "phone", "group_size": 3', "geen geldige JSON"),
    (b'{"kind": "phone", "group_size": 3} {}', "geen geldige JSON"),
    (b"[" * 100_000, "geen geldige JSON"),
    (b'{"kind": "phone", "group_size": 3, "notes": "\xff"}', "UTF-8"),
    (b'{"kind": "phone", "group_size": 3, "notes": "\\ud800"}', "geen geldige JSON"),
    (b"[1]", "geen JSON-object"),
    (b'{"kind": "phone"}', "Kies met wie"),
    (b'{"group_size": 3}', "kind"),
    (b'{"kind": "phone", "group_size": 3, "zzz": 1}', "zzz"),
    (b'{"kind": "telepathie", "group_size": 3}', "'kind' bestaat niet"),
    (b'{"kind": "phone", "group_size": 3, "date": "2026-13-01"}', "'date'"),
    (b'{"kind": "phone", "newcomer_ids": [7]}', "newcomer 7 bestaat niet"),
    (b'{"kind": "phone", "newcomer_ids": [9223372036854775808]}', "newcomer_ids[0]"),
    (b'{"kind": "phone", "group_size": 3, "notes": "zijn nummer 1234 56 782"}', "burgerservicenummer"),
]


def test_a_wrong_line_stops_and_earlier_lines_stay(program: Program) -> None:
    for number, (line, said) in enumerate(WRONG_LINES, start=1):
        ended = program.add("contact", PHONE.encode() + b"\n\n" + line + b"\n" + PHONE.encode())
        assert (ended.code, ended.out) == (1, f"saved contact {number}\n"), said
        assert ended.err.startswith("Regel 3: ")
        assert said in ended.err
        assert ended.err.count("\n") == 1
    assert len(json.loads(program.on_vault("list", "contact", "--json").out)) == len(WRONG_LINES)


def test_what_was_typed_is_never_repeated(program: Program) -> None:
    secret = "Almaz-123456782"
    for field in ("kind", "notes", "date"):
        line = json.dumps({"kind": "phone", "group_size": 3, field: secret})
        assert "123456782" not in program.add("contact", line).err


def test_one_refused_part_leaves_nothing_of_its_line(program: Program) -> None:
    before = program.records()
    line = {"kind": "phone", "new_newcomers": [{"birth_year": 1990}, {"name": "Zonder toestemming"}]}
    assert program.add("contact", json.dumps(line)).code == 1
    assert program.records() == before


def test_lines_from_a_file_in_english(program: Program) -> None:
    path = program.files.folder.parent / "regels.jsonl"
    path.write_text(PHONE + "\n{}\n", encoding="utf-8")
    ended = program.on_vault("add", "contact", "--json", str(path), "--language", "en")
    assert ended.out == "saved contact 1\n"
    assert ended.err.startswith("Line 2: The field")
    assert program.on_vault("add", "contact", "--json", "weg.jsonl").err.startswith("Dit bestand is er niet")


def test_a_record_without_vault_or_password(program: Program) -> None:
    assert "nog geen kluis" in program("list", "need", "--vault", "nergens").err
    ended = program.apart("list", "need", "--vault", str(program.files.folder))
    assert (ended.code, ended.out) == (1, "")
    assert "wachtwoord" in ended.err
