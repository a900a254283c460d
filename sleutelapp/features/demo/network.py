"""The demo's key person, what was agreed with municipalities, and the network."""

from datetime import date, timedelta
from typing import Final

from sleutelapp.features.demo.calendar import CONTACTS_A_WEEK, first_day
from sleutelapp.features.demo.desk import Desk
from sleutelapp.features.demo.material import KEY_PERSON_CODE, KEY_PERSON_LANGUAGES, KEY_PERSON_NAME
from sleutelapp.features.profile.actions import load_organisation
from sleutelapp.features.profile.drafts import ExtraCodeEntry, LocalNumber, OrganisationFile
from sleutelapp.records import Commitment, KeyPerson, Organisation, Professional

_ORGANISATION: Final = "Welzijn Voorbeeld"
_OWN_CODES: Final = (
    ExtraCodeEntry(
        list="need",
        code="org_dental_fear",
        parent="T",
        labels={"nl": "Angst voor de tandarts", "en": "Fear of the dentist"},
    ),
    ExtraCodeEntry(
        list="session_theme",
        code="org_swimming",
        labels={"nl": "Zwemmen en water", "en": "Swimming and water"},
    ),
)
_HOURS_PER_CONTACT: Final = 1.6  # with travel, and the work beside it


def open_office(desk: Desk, contacts: int) -> None:
    """Write the key person, the agreed hours and the network, as they are on the first day."""
    begin = first_day(contacts, desk.until)
    desk.ledger.add(
        KeyPerson(
            name=KEY_PERSON_NAME,
            code=KEY_PERSON_CODE,
            organisation=_ORGANISATION,
            role="mixed",
            languages=list(KEY_PERSON_LANGUAGES),
        )
    )
    number = LocalNumber(
        code="out_of_hours_gp",
        label="Huisartsenpost Demoregio",
        number="033 123 00 00",
        checked_on=_checked(desk, begin),
    )
    file = OrganisationFile(name=_ORGANISATION, issued_on=begin, codes=_OWN_CODES, numbers=(number,))
    desk.ledger.act(lambda session: load_organisation(session, file))
    _agree_hours(desk, begin, contacts)
    _meet_network(desk, begin)


def _agree_hours(desk: Desk, begin: date, contacts: int) -> None:
    weeks = max((desk.until - begin).days / 7, 1)
    month_hours = min(contacts / weeks, CONTACTS_A_WEEK) * _HOURS_PER_CONTACT * 52 / 12
    this_year = date(desk.until.year, 1, 1)
    for place in desk.material.places:
        hours = max(4, 2 * round(month_hours * place.share / 200))
        ended = date(desk.until.year - 1, 12, 31)
        if begin < this_year and place is desk.material.places[0]:
            # The largest municipality asked for more from this year on.
            earlier = Commitment(
                municipality=place.code, minutes=max(4, hours - 4) * 60, valid_from=begin, valid_until=ended
            )
            desk.ledger.add(earlier)
            desk.ledger.add(Commitment(municipality=place.code, minutes=hours * 60, valid_from=this_year))
        else:
            desk.ledger.add(Commitment(municipality=place.code, minutes=hours * 60, valid_from=begin))


def _meet_network(desk: Desk, begin: date) -> None:
    rng, names = desk.rng, desk.material.professionals
    for table in desk.material.organisations:
        everywhere = table.get("everywhere", False)
        for place in desk.material.places if everywhere else desk.material.places[:1]:
            kind = table["kind"]
            organisation = desk.ledger.add(
                Organisation(
                    name=table["name"].replace("{place}", place.name),
                    kind=kind,
                    municipality=place.code,
                    address=f"Voorbeeldstraat {rng.randint(1, 120)}, {place.name}",
                    phone=f"033 123 {rng.randrange(100):02} {rng.randrange(100):02}",
                    languages=["nl", "en"] if rng.random() < 0.4 else ["nl"],
                    waiting_days=table["waiting"],
                    checked_on=_checked(desk, begin),
                )
            )
            professional_id = None
            if staff := table.get("staff"):
                name = f"{rng.choice(names['first'])} {rng.choice(names['last'])}"
                professional = Professional(
                    name=name,
                    kind=staff,
                    organisation_id=organisation.id,
                    municipality=place.code,
                    phone=f"06 1234 {rng.randrange(10_000):04}",
                    email=f"contact{organisation.id}@voorbeeld.example",
                    checked_on=_checked(desk, begin),
                )
                professional_id = desk.ledger.add(professional).id
            where = place.code if everywhere else ""
            desk.network[kind, where] = (organisation.id, professional_id, table["waiting"])


def _checked(desk: Desk, begin: date) -> date:
    """Somebody rings round now and then: most addresses were checked in the last months, a few long ago."""
    days = 5 + 29 * (len(desk.network) + 1) % 195
    return max(begin, desk.until - timedelta(days=days))
