"""What would lose a save or show a locked vault is a bug of ours, and is told loudly."""

import pytest
from sqlalchemy import func, select

from sleutelapp.features.newcomers.actions import add_newcomer
from sleutelapp.features.newcomers.drafts import NewcomerDraft
from sleutelapp.records import Newcomer
from sleutelapp.vault.store import Vault


def test_an_action_within_an_action_is_refused_and_the_outer_one_saved(vault: Vault) -> None:
    with vault.writing() as session:
        add_newcomer(session, NewcomerDraft())
        with pytest.raises(RuntimeError), vault.writing():
            pass
    with vault.reading() as session:
        assert session.scalar(select(func.count()).select_from(Newcomer)) == 1
    with vault.writing() as session:  # and afterwards the next action goes on
        add_newcomer(session, NewcomerDraft())


def test_a_closed_vault_stays_closed(vault: Vault) -> None:
    vault.close()
    with pytest.raises(RuntimeError), vault.reading():
        pass
    with pytest.raises(RuntimeError), vault.writing():
        pass
    vault.close()


def test_codes_go_on_past_five_digits(vault: Vault) -> None:
    with vault.writing() as session:
        session.connection().exec_driver_sql(
            "INSERT INTO sqlite_sequence (name, seq) VALUES ('newcomer', 99999)"
        )
        assert add_newcomer(session, NewcomerDraft()).code == "N-100000"
        assert add_newcomer(session, NewcomerDraft()).code == "N-100001"
