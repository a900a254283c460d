import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from sqlalchemy import text

from sleutelapp.core.clock import SetClock
from sleutelapp.core.errors import Refused
from sleutelapp.features.catalogue.queries import listed
from sleutelapp.features.consultations.actions import log_consultation
from sleutelapp.features.consultations.drafts import ConsultationDraft
from sleutelapp.features.follow_ups.drafts import FollowUpDraft
from sleutelapp.features.hours.actions import book_time
from sleutelapp.features.hours.drafts import EXAMPLE as TIME
from sleutelapp.features.network.actions import add_organisation, add_professional
from sleutelapp.features.network.drafts import OrganisationDraft, ProfessionalDraft
from sleutelapp.features.sessions.actions import add_session
from sleutelapp.features.sessions.drafts import SessionDraft
from sleutelapp.features.signals.actions import add_signal
from sleutelapp.features.signals.drafts import SignalDraft
from sleutelapp.features.thrown_away.actions import take_out, throw_away
from sleutelapp.features.thrown_away.queries import SOURCES, WasteRow, how_many, thrown_away
from sleutelapp.features.thrown_away.screen import WasteBinScreen
from sleutelapp.features.workspace import Workspace
from sleutelapp.vault.store import Vault
from tests.features.conftest import Told


def bin_of(vault: Vault) -> list[WasteRow]:
    with vault.reading() as session:
        return thrown_away(session, offset=0, limit=100)


def throw(vault: Vault, kind: str, number: int) -> None:
    with vault.writing() as session:
        throw_away(session, kind, number)


@pytest.fixture
def work(vault: Vault, family: tuple[int, int]) -> None:
    """Beside the family: a consultation with a follow-up, an organisation and booked time, all number 1."""
    assert family == (1, 2)
    with vault.writing() as session:
        log_consultation(
            session,
            ConsultationDraft(
                asked_by="school",
                advice_kind="policy",
                follow_up=FollowUpDraft(due_on=dt.date(2026, 9, 20), text="Terugbellen"),
            ),
        )
        add_organisation(session, OrganisationDraft(name="Huisartsenpost Zeist"))
        book_time(session, TIME)
        add_session(session, SessionDraft(theme="trauma", place="Zaal 2"))
        add_signal(session, SignalDraft(text="Geen plaats bij de tandarts"))
        add_professional(session, ProfessionalDraft(name="Marieke"))


@pytest.mark.usefixtures("work")
def test_the_newest_comes_first_and_each_says_whose_it_was(vault: Vault, clock: SetClock) -> None:
    throw(vault, "time", 1)
    clock.move(minutes=1)
    throw(vault, "contact", 1)
    clock.move(minutes=1)
    throw(vault, "organisation", 1)
    rows = bin_of(vault)
    assert [(row.kind, row.id) for row in rows] == [("organisation", 1), ("contact", 1), ("time", 1)]
    assert rows[0].text == "Huisartsenpost Zeist"
    assert rows[1].who == "Almaz Tesfay, N-00002"
    assert (rows[1].code, rows[1].on) == ("home_visit", dt.date(2026, 9, 7))


@pytest.mark.usefixtures("work")
def test_what_went_together_is_shown_once_and_comes_back_together(vault: Vault) -> None:
    throw(vault, "consultation", 1)
    assert [(row.kind, row.id) for row in bin_of(vault)] == [("consultation", 1)]
    with vault.writing() as session:
        take_out(session, "consultation", 1)
    with vault.reading() as session:
        kept = listed(session, "consultation")[0].values
    assert len(kept["follow_up_ids"]) == 1
    assert bin_of(vault) == []


@pytest.mark.usefixtures("work")
@pytest.mark.parametrize("kind", list(SOURCES))
def test_every_kind_can_be_thrown_away_and_put_back_as_it_was(vault: Vault, kind: str) -> None:
    with vault.reading() as session:
        before = [row.values for row in listed(session, kind)]
    throw(vault, kind, before[0]["id"])
    with vault.reading() as session:
        assert before[0]["id"] not in [row.id for row in listed(session, kind)]
    with vault.writing() as session:
        take_out(session, kind, before[0]["id"])
    with vault.reading() as session:
        after = [row.values for row in listed(session, kind)]
    for values in (*before, *after):
        values.pop("changed_at")
    assert after == before


@pytest.mark.usefixtures("work")
def test_what_is_not_in_the_bin_cannot_be_taken_out(vault: Vault) -> None:
    for number in (1, 99):
        with pytest.raises(Refused, match="does not exist"), vault.writing() as session:
            take_out(session, "time", number)


@pytest.mark.usefixtures("work")
def test_reading_is_one_walk_over_small_indexes(vault: Vault) -> None:
    throw(vault, "time", 1)
    with vault.reading() as session:
        for source in SOURCES.values():
            table = source.record.__tablename__  # type: ignore[attr-defined]  # mapped classes have one
            plan = session.execute(
                text(f"EXPLAIN QUERY PLAN SELECT id FROM {table} WHERE deleted_at IS NOT NULL")  # noqa: S608 -- our own names
            ).all()
            assert f"ix_{table}_thrown_away" in plan[0][3]


@pytest.mark.usefixtures("work")
def test_the_page_puts_back_and_offers_undo(
    qtbot: QtBot, workspace: Workspace, told: Told, vault: Vault
) -> None:
    screen = WasteBinScreen(workspace)
    qtbot.addWidget(screen)
    screen.resize(900, 600)
    screen.show()
    screen.arrive()
    assert [b.text() for b in screen.findChildren(QPushButton) if b.isVisible()] == []
    throw(vault, "contact", 1)
    throw(vault, "time", 1)
    screen.reload()
    buttons = [b for b in screen.findChildren(QPushButton) if b.isVisible()]
    assert [b.objectName() for b in buttons] == ["contact1", "time1"]
    buttons[0].setFocus()
    QTest.keyClick(buttons[0], Qt.Key.Key_Space)
    assert [row.kind for row in bin_of(vault)] == ["time"]
    told.take_back()
    assert [row.kind for row in bin_of(vault)] == ["contact", "time"]


def test_a_long_bin_comes_in_parts(qtbot: QtBot, workspace: Workspace, vault: Vault) -> None:
    for _ in range(60):
        with vault.writing() as session:
            number = book_time(session, TIME).id
        throw(vault, "time", number)
    screen = WasteBinScreen(workspace)
    qtbot.addWidget(screen)
    screen.show()
    screen.arrive()

    def rows() -> int:
        return sum(
            b.objectName().startswith("time") and b.isVisible() for b in screen.findChildren(QPushButton)
        )

    assert rows() == 50
    more = screen.findChild(QPushButton, "more")
    assert more is not None
    more.click()
    assert rows() == 60
    with vault.reading() as session:
        assert how_many(session) == 60
