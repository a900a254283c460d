import pytest
from sqlalchemy import event

from sleutelapp.core.errors import Refused
from sleutelapp.features.catalogue.kinds import KINDS
from sleutelapp.features.catalogue.queries import listed, shown
from sleutelapp.features.contacts.actions import log_contact
from sleutelapp.features.contacts.drafts import ContactDraft, ContactNeedDraft
from sleutelapp.features.newcomers.drafts import NewcomerDraft
from sleutelapp.reference.codes import Reference
from sleutelapp.vault.store import Vault


def log(vault: Vault, times: int) -> None:
    draft = ContactDraft(
        kind="phone",
        new_newcomers=(NewcomerDraft(languages=("ti",)), NewcomerDraft()),
        needs=(ContactNeedDraft(code="T1", person=0),),
    )
    with vault.writing() as session:
        for _ in range(times):
            log_contact(session, draft)


def statements(vault: Vault, kind: str) -> int:
    counted: list[object] = []
    with vault.reading() as session:
        event.listen(session.get_bind(), "before_cursor_execute", lambda *seen: counted.append(seen[2]))
        assert listed(session, kind)
    return len(counted)


@pytest.mark.parametrize("kind", ["newcomer", "contact", "need"])
def test_a_page_costs_the_same_however_full(vault: Vault, kind: str) -> None:
    log(vault, 1)
    few = statements(vault, kind)
    log(vault, 40)
    assert 1 <= statements(vault, kind) == few


def test_pages_follow_each_other(vault: Vault) -> None:
    log(vault, 3)
    with vault.reading() as session:
        first = listed(session, "newcomer", limit=4)
        rest = listed(session, "newcomer", after=first[-1].id, limit=4)
        assert [row.id for row in first + rest] == [1, 2, 3, 4, 5, 6]
        assert listed(session, "contact")[0].values["newcomer_ids"] == [1, 2]
        assert first[0].values["languages"] == ["ti"]


def test_what_never_was_is_not_there(vault: Vault) -> None:
    with vault.reading() as session:
        for kind in KINDS:
            with pytest.raises(Refused) as refused:
                shown(session, kind, 10**30)
            assert refused.value.values["kind"] == kind


def test_every_column_and_code_list_exists(vault: Vault, reference: Reference) -> None:
    for kind in KINDS.values():
        columns = {column.name for column in kind.record.__table__.c} | {part.name for part in kind.parts}
        assert {"travel_metres" if name == "kilometres" else name for name in kind.columns} <= columns
        assert set(kind.codes) <= columns
        for codes in (kind.codes, *(part.codes for part in kind.parts)):
            assert set(codes.values()) <= set(reference.lists)
    with vault.reading() as session:
        for name in KINDS:
            assert listed(session, name) == []
