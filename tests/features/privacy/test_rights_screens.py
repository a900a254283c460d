"""The pages of rights, through their widgets."""

import datetime as dt

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from sleutelapp.core.errors import Refused
from sleutelapp.features.newcomers.actions import add_newcomer
from sleutelapp.features.privacy.correcting import (
    CorrectionRow,
    ask_correction,
    corrections,
    settle_correction,
)
from sleutelapp.features.privacy.correction_card import AskForm, SettleForm
from sleutelapp.features.privacy.keep_form import KeepForm
from sleutelapp.features.privacy.mentions import mentions
from sleutelapp.features.privacy.retention_screen import RetentionScreen
from sleutelapp.features.privacy.screen import PrivacyScreen
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.cards import EmptyState
from sleutelapp.records import KeptLonger, Newcomer, OtherTime, Signal
from sleutelapp.vault.store import Vault
from tests.features.conftest import Told
from tests.features.privacy.conftest import NAME, Marked, person

TODAY = dt.date(2026, 9, 14)


def button(widget: QWidget, name: str) -> QPushButton:
    found = widget.findChild(QPushButton, name)
    assert found is not None, name
    return found


@pytest.fixture
def screen(qtbot: QtBot, vault: Vault, workspace: Workspace) -> PrivacyScreen:
    screen = PrivacyScreen(workspace)
    qtbot.addWidget(screen)
    vault.subscribe(screen.records_changed)
    screen.show()
    return screen


def test_a_request_is_written_down_settled_and_undone(
    screen: PrivacyScreen, vault: Vault, marked: Marked, told: Told
) -> None:
    screen.show_person(("", marked.other))
    button(screen, "askCorrection").click()
    form = screen.corrections.form
    assert isinstance(form, AskForm)
    form.submit()
    assert form._wrong.error_text()
    form.wrong.set_value("Geboren in 1990, niet 1991.")
    form.submit()
    (row,) = read(vault, marked.other)
    assert (row.wrong, row.status, row.asked_on) == ("Geboren in 1990, niet 1991.", "open", TODAY)
    button(screen, f"correction:{row.id}:refused").click()
    settle = screen.corrections.form
    assert isinstance(settle, SettleForm)
    settle.submit()
    assert settle._answer.error_text()
    settle.answer.set_value("Op het paspoort staat 1991.")
    settle.submit()
    (row,) = read(vault, marked.other)
    assert (row.status, row.settled_on, row.answer) == ("refused", TODAY, "Op het paspoort staat 1991.")
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert screen.findChild(QPushButton, f"correction:{row.id}:refused") is None
    told.take_back()
    assert read(vault, marked.other)[0].status == "open"


def test_a_form_that_opens_is_seen_whole_and_says_where_to_correct(
    qtbot: QtBot, screen: PrivacyScreen, vault: Vault, marked: Marked
) -> None:
    with vault.writing() as session:
        asked = ask_correction(session, marked.other, "Geboren in 1990, niet 1991.", TODAY)
    screen.resize(700, 330)
    screen.show_person(("", marked.other))
    button(screen, f"correction:{asked}:done").click()
    form = screen.corrections.form
    assert isinstance(form, SettleForm)
    assert "in the dossier" in " ".join(label.text() for label in form.findChildren(QLabel))
    view = screen.page.scroll_area.viewport()

    def is_seen_whole() -> bool:
        bottom = form.confirm_button.mapTo(view, form.confirm_button.rect().bottomLeft()).y()
        return 0 < bottom <= view.height()

    qtbot.waitUntil(is_seen_whole)


def read(vault: Vault, newcomer_id: int) -> list[CorrectionRow]:
    with vault.reading() as session:
        return list(corrections(session, newcomer_id))


def test_a_request_needs_words_and_a_refusal_a_reason(vault: Vault, marked: Marked) -> None:
    with pytest.raises(Refused), vault.writing() as session:
        ask_correction(session, marked.other, " ", TODAY)
    with pytest.raises(Refused), vault.writing() as session:
        ask_correction(session, marked.other, "x", TODAY + dt.timedelta(1))
    with vault.writing() as session:
        asked = ask_correction(session, marked.other, "x", TODAY)
    with pytest.raises(Refused), vault.writing() as session:
        settle_correction(session, asked, "refused", "")


def test_the_word_must_be_typed_and_texts_of_others_are_shown(
    screen: PrivacyScreen, vault: Vault, marked: Marked
) -> None:
    with vault.writing() as session:
        session.get_one(Newcomer, marked.other).note = f"Zus van {NAME}."
        session.add(Signal(date=TODAY, text="Qzofiya zegt dat het lang duurt."))
        session.add(OtherTime(date=TODAY, kind="meeting", minutes=5, description="Bel 06-98761234 terug."))
    screen.show_person(("erase", marked.person))
    with vault.reading() as session:
        named = {(row.kind, row.certain, row.took_part) for row in mentions(session, marked.person)}
    assert named == {
        ("newcomer", True, False),
        ("time", True, False),
        ("signal", False, False),
        ("contact", False, True),
    }
    assert not screen.erase.button.isEnabled()
    screen.erase.word.set_value("eras")
    assert not screen.erase.button.isEnabled()
    screen.erase.word.set_value("Erase ")
    wanted: list[int] = []
    screen.erase_wanted.connect(wanted.append)
    screen.erase.button.click()
    assert wanted == [marked.person]
    opened: list[int] = []
    screen.newcomer_wanted.connect(opened.append)
    found = [b for b in screen.findChildren(QPushButton) if b.objectName().startswith("mention:newcomer")]
    found[0].click()
    assert opened == [marked.other]


def test_who_is_past_the_term_is_kept_with_a_reason_or_led_to_erasing(
    qtbot: QtBot, vault: Vault, workspace: Workspace, told: Told
) -> None:
    with vault.writing() as session:
        long_ago = add_newcomer(session, person("Sara Haile"))
        long_ago.last_contact_on = dt.date(2023, 5, 1)
        number = long_ago.id
    screen = RetentionScreen(workspace)
    qtbot.addWidget(screen)
    vault.subscribe(screen.records_changed)
    screen.show()
    screen.arrive()
    places: list[object] = []
    screen.place_wanted.connect(lambda page, record: places.append((page, record)))
    button(screen, f"erase:{number}").click()
    assert places == [("privacy", ("erase", number))]
    button(screen, f"keep:{number}").click()
    form = screen.form
    assert isinstance(form, KeepForm)
    form.submit()
    assert form._reason.error_text()
    form.reason.set_value("Er loopt een klacht.")
    form.submit()
    with vault.reading() as session:
        kept = session.get_one(KeptLonger, 1)
        assert (kept.keep_until, kept.reason) == (dt.date(2027, 9, 14), "Er loopt een klacht.")
    assert screen.findChild(EmptyState) is not None
    told.take_back()
    assert button(screen, f"keep:{number}").isEnabled()
