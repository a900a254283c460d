import pytest

from sleutelapp.core.drafting import check_codes, json_schema, metres, parse, plain
from sleutelapp.core.errors import Refused
from sleutelapp.features.contacts.drafts import EXAMPLE, ContactDraft

SECRET = "Almaz Tesfay"


def test_a_draft_survives_as_plain_values() -> None:
    assert parse(ContactDraft, plain(EXAMPLE)) == EXAMPLE
    assert plain(ContactDraft(kind="phone")) == {"kind": "phone"}


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"kind": 1}, "kind"),
        ({}, "kind"),
        ({"kind": "phone", "needs": [{"code": "T1", "person": SECRET}]}, "needs[0].person"),
        ({"kind": "phone", "date": SECRET}, "date"),
        ({"kind": "phone", "minutes": 1441}, "minutes"),
        ({"kind": "phone", "kilometres": -1}, "kilometres"),
        ({"kind": "phone", "group_name": SECRET * 30}, "group_name"),
        (SECRET, None),
    ],
)
def test_what_does_not_fit_names_its_field_and_no_value(values: object, field: str | None) -> None:
    with pytest.raises(Refused) as refused:
        parse(ContactDraft, values)
    assert refused.value.values.get("field") == field
    assert SECRET not in refused.value.sentence()


def test_every_code_is_asked_for_also_within() -> None:
    asked: set[tuple[str, str]] = set()

    def note(list_name: str, code: str) -> bool:
        asked.add((list_name, code))
        return True

    check_codes(EXAMPLE, note)
    assert {
        ("contact_kind", "home_visit"),
        ("need", "T4"),
        ("urgency", "within_7_days"),
        ("referral_destination", "dentist"),
        ("gender", "female"),
        ("danger_sign", "sick_baby"),
        ("language", "ti"),
    } <= asked
    with pytest.raises(Refused) as refused:
        check_codes(EXAMPLE, lambda list_name, _code: list_name != "referral_destination")
    assert (refused.value.key, refused.value.values) == ("unknown_code", {"field": "destination"})


def test_a_schema_tells_limits_and_required_fields() -> None:
    definition = json_schema(ContactDraft)["$defs"]["ContactDraft"]
    assert definition["required"] == ["kind"]
    assert definition["additionalProperties"] is False
    assert definition["properties"]["kilometres"]["maximum"] == 2000


def test_a_draft_tells_no_value() -> None:
    assert "Almaz" not in repr(ContactDraft(kind="phone", notes=SECRET))
    assert metres(12.3456) == 12_346
