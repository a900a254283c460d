import datetime as dt

import pytest
from sqlalchemy import func, select

from sleutelapp.core.clock import SetClock
from sleutelapp.core.errors import Refused
from sleutelapp.features.search.queries import found
from sleutelapp.records import (
    Contact,
    Draft,
    GroupSession,
    Newcomer,
    Organisation,
    Professional,
    Record,
    Signal,
    Stamped,
)
from sleutelapp.vault.store import Vault

BSN = "111222333"


@pytest.mark.parametrize(
    ("record", "field"),
    [
        (Newcomer(code="N-00001", note=f"Nummer {BSN}."), "note"),
        (Newcomer(code="N-00001", phone="1112.22.333"), "phone"),
        (Newcomer(code=BSN), "code"),
        (Organisation(name="Praktijk", address="۱۱۱۲۲۲۳۳۳"), "address"),
        (Professional(name="111 222 333"), "name"),
        (GroupSession(date=dt.date(2026, 3, 2), theme="trauma", givers=["Samira", BSN]), "givers"),
        (
            Draft(
                form="contact",
                payload={"needs": [{"note": BSN}]},
                started_at=dt.datetime(2026, 3, 2, 9, 0),  # noqa: DTZ001 -- local, as drafts have it
                changed_at=dt.datetime(2026, 3, 2, 9, 0),  # noqa: DTZ001 -- likewise
            ),
            "payload",
        ),
    ],
)
def test_a_bsn_is_refused_wherever_it_stands(vault: Vault, record: Record, field: str) -> None:
    with pytest.raises(Refused) as refused, vault.writing() as session:
        session.add(record)
    assert (refused.value.key, refused.value.values) == ("bsn_found", {"field": field})
    assert "333" not in refused.value.sentence()
    with vault.reading() as session:
        assert session.scalar(select(func.count()).select_from(type(record))) == 0


def test_a_bsn_typed_later_is_refused_too(vault: Vault) -> None:
    with vault.writing() as session:
        session.add(Newcomer(code="N-00001"))
    with pytest.raises(Refused), vault.writing() as session:
        session.scalars(select(Newcomer)).one().private_note = BSN
    with vault.reading() as session:
        assert session.scalars(select(Newcomer)).one().private_note == ""


def test_stamps_come_from_the_clock_of_the_vault(vault: Vault, clock: SetClock) -> None:
    made = clock.utc()
    with vault.writing() as session:
        session.add(Signal(date=clock.today(), text="patroon"))
    clock.move(days=2)
    with vault.writing() as session:
        session.scalars(select(Signal)).one().answer = "antwoord"
    with vault.reading() as session:
        signal = session.scalars(select(Signal)).one()
        assert (signal.created_at, signal.changed_at) == (made, made + dt.timedelta(days=2))


def test_numbers_are_never_given_out_twice(vault: Vault) -> None:
    with vault.writing() as session:
        session.add(Newcomer(code="N-00001"))
        session.flush()
        session.delete(session.scalars(select(Newcomer)).one())
        session.flush()
        session.add(Newcomer(code="N-00002"))
    with vault.reading() as session:
        assert session.scalars(select(Newcomer.id)).one() == 2


def test_no_record_tells_its_values_in_its_repr(vault: Vault) -> None:
    newcomer = Newcomer(code="N-00001", name="Almaz Tesfay")
    assert "Almaz" not in repr(newcomer)
    with vault.writing() as session:
        session.add(newcomer)
    assert repr(newcomer) == "<Newcomer 1>"


def test_every_stamped_table_is_known_to_the_guard() -> None:
    stamped = [mapper.class_ for mapper in Record.registry.mappers if issubclass(mapper.class_, Stamped)]
    assert len(stamped) >= 19
    assert all("deleted_at" in record.__table__.c for record in stamped)  # type: ignore[attr-defined]  # mapped


def names(vault: Vault, words: str) -> list[tuple[str, int]]:
    with vault.reading() as session:
        return [(row.kind, row.id) for row in found(session, words, 20)]


def test_the_search_index_follows_every_change(vault: Vault, clock: SetClock) -> None:
    with vault.writing() as session:
        session.add(Newcomer(code="N-00001", name="Yonas Haile", note="kiespijn sinds maandag"))
        session.add(
            Contact(date=clock.today(), time=clock.now().time(), kind="phone", notes="Belde over schurft")
        )
        session.add(Organisation(name="Praktijk De Linde"))
    assert names(vault, "jonas") == [("newcomer", 1)]
    assert names(vault, "linde") == [("organisation", 1)]
    assert names(vault, "schurft") == [("contact", 1)]
    with vault.writing() as session:
        session.scalars(select(Newcomer)).one().name = "Samuel Haile"
    assert names(vault, "jonas") == []
    assert names(vault, "samuel") == [("newcomer", 1)]
    with vault.writing() as session:
        session.scalars(select(Newcomer)).one().deleted_at = clock.utc()
        session.delete(session.scalars(select(Organisation)).one())
    assert names(vault, "samuel") == names(vault, "linde") == []
    with vault.writing() as session:
        session.scalars(select(Newcomer)).one().deleted_at = None
    assert names(vault, "samuel") == [("newcomer", 1)]


def test_a_rolled_back_name_is_not_found(vault: Vault) -> None:
    def half_refused() -> None:
        with vault.writing() as session:
            session.add(Newcomer(code="N-00001", name="Yonas Haile"))
            session.flush()
            session.add(Newcomer(code="N-00002", note=BSN))

    with pytest.raises(Refused):
        half_refused()
    assert names(vault, "yonas") == []
