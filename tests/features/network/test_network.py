import datetime as dt

import pytest
from sqlalchemy import select

from sleutelapp.core.errors import Refused
from sleutelapp.features.network.actions import (
    add_organisation,
    add_professional,
    change_organisation,
    change_professional,
    forget_phone_number,
    remove,
    restore,
    set_checked,
    set_phone_number,
)
from sleutelapp.features.network.drafts import (
    ORGANISATION_EXAMPLE,
    PROFESSIONAL_EXAMPLE,
    OrganisationDraft,
    PhoneNumberDraft,
    ProfessionalDraft,
)
from sleutelapp.features.network.entry_queries import entry
from sleutelapp.features.network.queries import (
    NotedNumber,
    Present,
    Sought,
    long_unchecked,
    name_of,
    network,
    network_size,
    noted_numbers,
    organisations_to_choose,
    present,
    professionals_to_choose,
)
from sleutelapp.features.network.rules import checked_until, is_long_ago
from sleutelapp.features.newcomers.actions import add_newcomer
from sleutelapp.features.newcomers.drafts import NewcomerDraft
from sleutelapp.features.referrals.actions import add_referral
from sleutelapp.features.referrals.drafts import ReferralDraft
from sleutelapp.features.referrals.queries import Place, referral_detail
from sleutelapp.records import Organisation, Professional
from sleutelapp.vault.store import Vault


def test_an_organisation_and_who_works_there(vault: Vault) -> None:
    with vault.writing() as session:
        add_organisation(session, ORGANISATION_EXAMPLE)
        add_professional(session, PROFESSIONAL_EXAMPLE)
    with vault.reading() as session:
        organisation = session.scalars(select(Organisation)).one()
        professional = session.scalars(select(Professional)).one()
        assert (organisation.waiting_days, organisation.languages) == (21, ["ti", "en"])
        assert professional.organisation_id == organisation.id
        assert professional.name == "Hanna de Wit"


def test_a_name_is_needed_and_an_employer_must_exist(vault: Vault) -> None:
    with pytest.raises(Refused) as refused, vault.writing() as session:
        add_organisation(session, OrganisationDraft(name=" \t"))
    assert refused.value.values == {"field": "name"}
    with pytest.raises(Refused), vault.writing() as session:
        add_professional(session, ProfessionalDraft(name=""))
    with pytest.raises(Refused, match="organisation 1 does not exist"), vault.writing() as session:
        add_professional(session, PROFESSIONAL_EXAMPLE)


def test_change_check_take_out_and_put_back(vault: Vault) -> None:
    with vault.writing() as session:
        add_organisation(session, ORGANISATION_EXAMPLE)
        add_professional(session, PROFESSIONAL_EXAMPLE)
        change_organisation(session, 1, OrganisationDraft(name=" Tandarts Plein ", phone="020 1"))
        change_professional(session, 1, ProfessionalDraft(name="Hanna", organisation_id=1))
        set_checked(session, "organisation", 1, dt.date(2026, 9, 14))
    with vault.reading() as session:
        place, person = entry(session, "organisation", 1), entry(session, "professional", 1)
        assert place.draft == OrganisationDraft(
            name="Tandarts Plein", phone="020 1", checked_on=dt.date(2026, 9, 14)
        )
        assert [p.name for p in place.people] == ["Hanna"]
        assert (person.employer, person.employer_id) == ("Tandarts Plein", 1)
    with vault.writing() as session:
        remove(session, "organisation", 1)
    with vault.reading() as session:
        assert [row.name for row in network(session)] == ["Hanna"]
        # The name stays readable, but leads nowhere.
        gone = entry(session, "professional", 1)
        assert (gone.employer, gone.employer_id) == ("Tandarts Plein", None)
    with vault.writing() as session:
        # What somebody already had may stay; a new link to it may not be made.
        change_professional(session, 1, ProfessionalDraft(name="Hanna W.", organisation_id=1))
        with pytest.raises(Refused, match="lies in the waste bin"):
            add_professional(session, ProfessionalDraft(name="Omar", organisation_id=1))
        with pytest.raises(Refused, match="lies in the waste bin"):
            change_organisation(session, 1, OrganisationDraft(name="Elders"))
        restore(session, "organisation", 1)
    with vault.reading() as session:
        assert [row.name for row in network(session)] == ["Hanna W.", "Tandarts Plein"]


@pytest.fixture
def places(vault: Vault) -> None:
    with vault.writing() as session:
        add_organisation(session, ORGANISATION_EXAMPLE)
        add_organisation(
            session,
            OrganisationDraft(
                name="huisartsen De Linde", kind="gp", municipality="GM0344", languages=("nl", "ar")
            ),
        )
        add_professional(session, PROFESSIONAL_EXAMPLE)


@pytest.mark.parametrize(
    ("sought", "found"),
    [
        (Sought(), ["Hanna de Wit", "huisartsen De Linde", "Tandartspraktijk Slotermeer"]),
        (Sought(words="DE li"), ["huisartsen De Linde"]),
        (Sought(words="slotermeer"), ["Hanna de Wit", "Tandartspraktijk Slotermeer"]),
        (Sought(words="100%"), []),
        (Sought(words="wijkteam", kinds_meant=("social_team",)), ["Hanna de Wit"]),
        (Sought(kind="gp"), ["huisartsen De Linde"]),
        (Sought(municipality="GM0363", language="ar"), ["Hanna de Wit"]),
        (Sought(language="ti"), ["Tandartspraktijk Slotermeer"]),
        (Sought(checked_before=dt.date(2026, 2, 17)), ["Hanna de Wit", "Tandartspraktijk Slotermeer"]),
        (Sought(checked_before=dt.date(2026, 2, 16)), []),
    ],
)
@pytest.mark.usefixtures("places")
def test_the_list_is_filtered(vault: Vault, sought: Sought, found: list[str]) -> None:
    with vault.reading() as session:
        rows = network(session, sought)
        assert [row.name for row in rows] == found
        assert network_size(session, sought) == len(found)
        assert [row.name for row in network(session, sought, limit=1, offset=1)] == found[1:2]


@pytest.mark.usefixtures("places")
def test_what_can_be_filtered_by_and_what_nobody_checked(vault: Vault) -> None:
    with vault.reading() as session:
        assert present(session) == Present(
            ("dentist", "gp", "social_team"), ("GM0344", "GM0363"), ("ar", "en", "nl", "ti")
        )
        # De Linde was noted today, the others in February.
        rows = {row.name: row for row in network(session)}
        assert rows["huisartsen De Linde"].checked_on == dt.date(2026, 9, 14)
        assert rows["Hanna de Wit"].employer == "Tandartspraktijk Slotermeer"
        assert long_unchecked(session, checked_until(dt.date(2026, 9, 14))) == 2


@pytest.mark.parametrize(
    ("today", "until"),
    [
        (dt.date(2026, 9, 14), dt.date(2026, 3, 14)),
        (dt.date(2026, 3, 31), dt.date(2025, 9, 30)),
        (dt.date(2026, 8, 31), dt.date(2026, 2, 28)),
        (dt.date(2026, 6, 1), dt.date(2025, 12, 1)),
    ],
)
def test_half_a_year_is_long_ago(today: dt.date, until: dt.date) -> None:
    assert checked_until(today) == until
    assert is_long_ago(until - dt.timedelta(days=1), today)
    assert not is_long_ago(until, today)


@pytest.mark.usefixtures("places")
def test_choosing_for_a_referral(vault: Vault) -> None:
    with vault.reading() as session:

        def offered(words: str, destination: str | None) -> list[str]:
            return [place.name for place in organisations_to_choose(session, words, destination)]

        assert offered("", "dentist") == ["Tandartspraktijk Slotermeer"]
        assert offered("", "hospital") == []
        assert offered("linde", "dentist") == ["huisartsen De Linde"]
        assert offered("e", "gp") == ["huisartsen De Linde", "Tandartspraktijk Slotermeer"]
        assert [who.name for who in professionals_to_choose(session, "", 1)] == ["Hanna de Wit"]
        assert professionals_to_choose(session, "", 2) == []
        assert [who.organisation_id for who in professionals_to_choose(session, "hanna", 2)] == [1]
        assert name_of(session, "organisation", 2) == "huisartsen De Linde"
        assert name_of(session, "professional", None) == ""


@pytest.mark.usefixtures("places")
def test_referrals_sent_there_are_counted_and_keep_the_name(vault: Vault) -> None:
    with vault.writing() as session:
        newcomer = add_newcomer(session, NewcomerDraft(birth_year=1990))
        for status, outcome in (("considered", None), ("completed", "helped"), ("offered", None)):
            draft = ReferralDraft(
                newcomer_id=newcomer.id,
                destination="dentist",
                organisation_id=1,
                status=status,
                outcome=outcome,
                emergency="x",
            )
            add_referral(session, draft)
    with vault.reading() as session:
        place = entry(session, "organisation", 1)
        assert (place.referrals, place.open_referrals) == (3, 2)
        assert [row.status for row in place.referrals_shown] == ["considered", "offered"]
        assert place.referrals_shown[0].who == "N-00001"
        assert entry(session, "professional", 1).referrals == 0
    with vault.writing() as session:
        remove(session, "organisation", 1)
    with vault.reading() as session:
        assert referral_detail(session, 1).organisation == Place(
            1, "Tandartspraktijk Slotermeer", is_gone=True
        )


def test_numbers_are_noted_changed_and_forgotten(vault: Vault) -> None:
    number = PhoneNumberDraft(code="out_of_hours_gp", label="HAP Noord", number=" 088 123 ")
    with vault.writing() as session:
        set_phone_number(session, number)
        with pytest.raises(Refused):
            set_phone_number(session, PhoneNumberDraft(code="police", number=" "))
        set_phone_number(session, PhoneNumberDraft(code="police", number="0900-1"))
        forget_phone_number(session, "police")
        forget_phone_number(session, "never_noted")
    with vault.reading() as session:
        assert noted_numbers(session) == {
            "out_of_hours_gp": NotedNumber("out_of_hours_gp", "HAP Noord", "088 123", None)
        }
    with vault.writing() as session:
        set_phone_number(session, PhoneNumberDraft(code="police", number="0900-2"))
    with vault.reading() as session:
        assert noted_numbers(session)["police"].number == "0900-2"
