import datetime as dt
from collections.abc import Iterator

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot
from sqlalchemy import func, select

from sleutelapp.core.errors import Refused
from sleutelapp.features.contacts.actions import log_contact
from sleutelapp.features.contacts.detail_screen import ContactDetailScreen
from sleutelapp.features.contacts.drafts import ContactDraft, ContactNeedDraft
from sleutelapp.features.drafts.queries import unfinished_drafts
from sleutelapp.features.newcomers.drafts import ConsentDraft, NewcomerDraft
from sleutelapp.features.newcomers.removal import remove_newcomer
from sleutelapp.features.newcomers.timeline_queries import timeline
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.scripted_dialogs import ScriptedDialogs
from sleutelapp.records import Contact, ContactNeed, Newcomer
from sleutelapp.reference.codes import Reference
from sleutelapp.vault.store import Vault
from tests.features.today.on_screen import Undo

MARKS = str.maketrans("", "", "\u2068\u2069")
ALMAZ = NewcomerDraft(name="Almaz Tesfay", consents=(ConsentDraft(),), municipality="GM0363")


@pytest.fixture
def undo() -> Undo:
    return Undo()


@pytest.fixture
def contact(vault: Vault) -> int:
    with vault.writing() as session:
        draft = ContactDraft(
            kind="home_visit",
            new_newcomers=(ALMAZ,),
            minutes=60,
            kilometres=12.4,
            needs=(ContactNeedDraft(code="T1"),),
            notes="Kiespijn.",
        )
        return log_contact(session, draft).id


@pytest.fixture
def screen(
    qtbot: QtBot, vault: Vault, reference: Reference, undo: Undo, contact: int
) -> Iterator[ContactDetailScreen]:
    workspace = Workspace(vault, reference, "nl", ScriptedDialogs(), lambda _said: None, undo.offer)
    screen = ContactDetailScreen(workspace)
    qtbot.addWidget(screen)
    screen.resize(1000, 700)
    screen.show_contact(contact)
    screen.show()
    qtbot.waitExposed(screen)
    yield screen
    screen.save_draft()  # as the shell does before the vault is closed


def test_it_shows_who_was_there_and_what_came_up(screen: ContactDetailScreen, qtbot: QtBot) -> None:
    assert {"Huisbezoek", "Kiespijn"} <= {label.text() for label in screen.findChildren(QLabel)}
    link = next(b for b in screen.findChildren(QPushButton) if "Almaz Tesfay" in b.text())
    with qtbot.waitSignal(screen.newcomer_wanted) as opened:
        link.click()
    assert opened.args == [1]


def test_a_correction_reaches_the_dates_that_follow_from_it(
    screen: ContactDetailScreen, vault: Vault, qtbot: QtBot, contact: int
) -> None:
    screen.kind.date.selectAll()
    QTest.keyClicks(screen.kind.date, "11-09-2026")
    screen.kind.minutes.selectAll()
    QTest.keyClicks(screen.kind.minutes, "45")
    screen.notes.set_value("Kiespijn rechtsonder.")
    with qtbot.waitSignal(screen.finished):
        screen.save()
    with vault.reading() as session:
        changed = session.get_one(Contact, contact)
        assert (changed.date, changed.minutes, changed.travel_metres) == (dt.date(2026, 9, 11), 45, 12_400)
        assert changed.notes == "Kiespijn rechtsonder."
        assert session.scalars(select(ContactNeed.date)).one() == dt.date(2026, 9, 11)
        assert session.scalars(select(Newcomer.last_contact_on)).one() == dt.date(2026, 9, 11)
        assert [entry.day for entry in timeline(session, 1) if entry.kind == "contact"] == [
            dt.date(2026, 9, 11)
        ]


def test_who_was_thrown_away_is_named_by_the_code(
    screen: ContactDetailScreen, vault: Vault, contact: int
) -> None:
    with vault.writing() as session:
        remove_newcomer(session, 1)
    screen.show_contact(contact)
    QApplication.processEvents()
    shown = {label.text().translate(MARKS) for label in screen.findChildren(QLabel) if label.isVisible()}
    assert "N-00001, in the waste bin" in shown
    assert not [b for b in screen.findChildren(QPushButton) if b.isVisible() and "Almaz" in b.text()]


def test_a_correction_is_kept_while_typed_and_gone_on_with(
    screen: ContactDetailScreen, vault: Vault, undo: Undo, contact: int
) -> None:
    screen.kind.minutes.set_value(75)
    screen.notes.set_value("Kiespijn, links.")
    screen.save_draft()  # as before a lock
    with vault.reading() as session:
        (draft,) = unfinished_drafts(session)
    assert (draft.form, draft.record_id, draft.title) == ("contact_correction", contact, "Almaz Tesfay")
    screen.show_contact(contact)
    assert (screen.kind.minutes.value(), screen.notes.value()) == (75, "Kiespijn, links.")
    next(b for b in screen.findChildren(QPushButton) if b.text() == "Back").click()
    with vault.reading() as session:
        assert unfinished_drafts(session) == []
        assert session.get_one(Contact, contact).minutes == 60
    undo.take_back()
    with vault.reading() as session:
        (draft,) = unfinished_drafts(session)
    screen.resume(draft.id)
    screen.save()
    with vault.reading() as session:
        assert unfinished_drafts(session) == []
        assert session.get_one(Contact, contact).minutes == 75


def test_thrown_away_is_gone_everywhere_and_undo_brings_it_back(
    screen: ContactDetailScreen, vault: Vault, undo: Undo, contact: int
) -> None:
    screen.remove.click()
    with vault.reading() as session:
        assert [entry for entry in timeline(session, 1) if entry.kind == "contact"] == []
        assert session.scalars(select(Newcomer.last_contact_on)).one() is None
    with pytest.raises(Refused, match="lies in the waste bin"):
        screen.show_contact(contact)
    undo.take_back()
    with vault.reading() as session:
        assert session.scalars(select(Newcomer.last_contact_on)).one() == dt.date(2026, 9, 14)
        assert session.scalar(select(func.count()).where(Contact.deleted_at.is_(None))) == 1


def test_a_bsn_is_refused_and_the_page_stays(screen: ContactDetailScreen, vault: Vault) -> None:
    screen.notes.set_value("nummer 111222333")
    screen.save()
    assert "BSN" in screen.refused.text.text()
    with vault.reading() as session:
        assert session.scalars(select(Contact.notes)).one() == "Kiespijn."
