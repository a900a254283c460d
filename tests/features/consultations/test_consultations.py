import datetime as dt

import msgspec
import pytest
from sqlalchemy import select

from sleutelapp.core.errors import Refused
from sleutelapp.features.consultations.actions import log_consultation
from sleutelapp.features.consultations.drafts import EXAMPLE, ConsultationDraft
from sleutelapp.features.newcomers.actions import add_newcomer, give_consent
from sleutelapp.features.newcomers.drafts import ConsentDraft, NewcomerDraft
from sleutelapp.records import Consultation, FollowUp
from sleutelapp.vault.store import Vault

WITHOUT_NETWORK = msgspec.structs.replace(EXAMPLE, professional_id=None, organisation_id=None)

CONSENTS = (ConsentDraft(), ConsentDraft(purpose="share", recipient="social_team"))


def test_advice_needs_no_newcomer(vault: Vault) -> None:
    with vault.writing() as session:
        log_consultation(session, ConsultationDraft(asked_by="gp", advice_kind="case", minutes=15))
    with vault.reading() as session:
        consultation = session.scalars(select(Consultation)).one()
        assert (consultation.date, consultation.newcomer_id) == (vault.clock.today(), None)
        assert session.scalars(select(FollowUp)).all() == []


def test_a_newcomer_is_named_only_with_consent(vault: Vault) -> None:
    with vault.writing() as session:
        newcomer = add_newcomer(session, NewcomerDraft())
    for given, key in (
        (None, "link_needs_consent"),
        (ConsentDraft(), "link_needs_consent_to_share"),
        (ConsentDraft(purpose="share", recipient="gp"), "link_needs_consent_to_share"),
    ):
        with vault.writing() as session:
            if given is not None:
                give_consent(session, 1, given)
        with pytest.raises(Refused) as refused, vault.writing() as session:
            log_consultation(session, WITHOUT_NETWORK)
        assert refused.value.key == key
    with vault.reading() as session:
        assert session.scalars(select(Consultation)).all() == []
        assert newcomer.id == 1


def test_a_consultation_with_its_follow_up(vault: Vault) -> None:
    with vault.writing() as session:
        add_newcomer(session, NewcomerDraft(consents=CONSENTS))
        log_consultation(session, WITHOUT_NETWORK)
    with vault.reading() as session:
        consultation = session.scalars(select(Consultation)).one()
        follow_up = session.scalars(select(FollowUp)).one()
        assert (consultation.newcomer_id, consultation.travel_metres) == (1, 6400)
        assert (follow_up.consultation_id, follow_up.due_on) == (consultation.id, dt.date(2026, 3, 27))


def test_professional_and_organisation_must_exist(vault: Vault) -> None:
    for wrong in ({"professional_id": 1}, {"organisation_id": 1}, {"newcomer_id": 1}):
        draft = msgspec.convert({"asked_by": "gp", "advice_kind": "case", **wrong}, ConsultationDraft)
        with pytest.raises(Refused, match="does not exist"), vault.writing() as session:
            log_consultation(session, draft)
