import pytest
from sqlalchemy import select

from sleutelapp.core.errors import Refused
from sleutelapp.features.network.actions import add_organisation, add_professional
from sleutelapp.features.network.drafts import (
    ORGANISATION_EXAMPLE,
    PROFESSIONAL_EXAMPLE,
    OrganisationDraft,
    ProfessionalDraft,
)
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
