import datetime as dt
from typing import Protocol

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from sleutelapp.core.errors import Refused
from sleutelapp.features.consultations.screen import AdviceScreen
from sleutelapp.features.drafts.queries import unfinished_drafts
from sleutelapp.features.freezing.actions import freeze_quarter
from sleutelapp.features.newcomers.actions import add_newcomer
from sleutelapp.features.newcomers.drafts import ConsentDraft, NewcomerDraft
from sleutelapp.features.periods.period import Period
from sleutelapp.features.signals.actions import add_signal, share_signal
from sleutelapp.features.signals.drafts import EXAMPLE, SignalDraft
from sleutelapp.features.signals.queries import SignalRow, signal_detail
from sleutelapp.qt.marked_text import MarkedText
from sleutelapp.records import KeyPerson
from sleutelapp.reference.codes import Reference
from sleutelapp.vault.store import Vault


class Told(Protocol):
    """What the user was told; see conftest."""

    said: list[str]

    def take_back(self) -> None: ...


def press(widget: QWidget) -> None:
    """As somebody does who uses no mouse."""
    assert widget.isVisible()
    assert widget.focusPolicy() != Qt.FocusPolicy.NoFocus
    widget.setFocus()
    QTest.keyClick(widget, Qt.Key.Key_Space)


def stored(vault: Vault, signal_id: int = 1) -> SignalRow:
    with vault.reading() as session:
        return signal_detail(session, signal_id)


def add(vault: Vault, *drafts: SignalDraft) -> None:
    with vault.writing() as session:
        for draft in drafts:
            add_signal(session, draft)


def listed(screen: AdviceScreen) -> list[tuple[str, str]]:
    return [(row.title, row.trailing) for row in screen.lists["signal"].rows.rows_model.rows()]


def test_a_signal_is_noted_answered_and_taken_away(screen: AdviceScreen, vault: Vault, told: Told) -> None:
    press(screen.add_button)
    form = screen.signal_form
    press(form.save_button)
    assert form._text.error_text()
    QTest.keyClicks(form.text, "Geen huisarts met plaats.")
    form.domain.set_value("W")
    form.municipality.set_value("GM0363")
    QTest.keyClicks(form.advice, "Maak afspraken.")
    press(form.save_button)
    assert (stored(vault).text, stored(vault).date, stored(vault).state) == (
        "Geen huisarts met plaats.",
        dt.date(2026, 9, 14),
        "open",
    )
    assert listed(screen) == [("Geen huisarts met plaats.", "Still open")]

    press(screen.signal.answer_button)
    assert form.answer.hasFocus()
    form.answered_on.set_value(dt.date(2026, 9, 1))  # before the signal
    QTest.keyClicks(form.answer, "Op de agenda.")
    press(form.save_button)
    assert form._answered_on.error_text()
    form.answered_on.set_value(None)
    QTest.keyClicks(form.result, "Drie praktijken.")
    press(form.save_button)
    signal = stored(vault)
    assert (signal.state, signal.answered_on, signal.result) == (
        "answered",
        dt.date(2026, 9, 14),
        "Drie praktijken.",
    )
    assert (signal.domain, signal.advice) == ("W", "Maak afspraken.")
    assert listed(screen) == [("Geen huisarts met plaats.", "Answered")]
    assert not screen.signal.answer_button.isVisible()

    press(screen.signal.delete_button)
    assert listed(screen) == []
    told.take_back()
    assert stored(vault) == signal


def test_a_name_is_warned_of_and_the_user_decides(screen: AdviceScreen, vault: Vault) -> None:
    press(screen.add_button)
    form = screen.signal_form
    QTest.keyClicks(form.text, "Families wachten lang")
    assert not form.warning.isVisible()
    QTest.keyClicks(form.text, ", zoals Tesfay")
    assert form.warning.isVisible()
    assert "Tesfay" in form.warning.text.text()
    press(form.save_button)
    assert stored(vault).text.endswith("Tesfay")
    press(screen.signal.change_button)
    assert form.warning.isVisible()
    form.text.set_value("Families wachten lang")
    assert not form.warning.isVisible()


def test_a_signal_is_shared_by_a_tick_and_kept_again(screen: AdviceScreen, vault: Vault, told: Told) -> None:
    add(vault, SignalDraft(text="Geen huisarts met plaats."))
    screen.show_record(("signal", 1))
    press(screen.signal.sharing.tick)
    assert stored(vault).shared_at is not None
    assert "shared" in screen.lists["signal"].rows.rows_model.rows()[0].subtitle
    told.take_back()
    assert stored(vault).shared_at is None
    assert not screen.signal.sharing.tick.value()


def test_a_signal_with_a_name_is_not_shared_before_its_text_is_changed(
    screen: AdviceScreen, vault: Vault
) -> None:
    add(vault, SignalDraft(text="Families zoals Tesfay wachten"))
    screen.show_record(("signal", 1))
    sharing = screen.signal.sharing
    assert not sharing.tick.isEnabled()
    (shown,) = screen.signal.findChildren(MarkedText)
    assert shown.marked() == ["Tesfay"]
    with pytest.raises(Refused) as refused, vault.writing() as session:
        share_signal(session, 1)
    assert refused.value.key == "signal_tells"
    press(sharing.change_button)
    form = screen.signal_form
    assert not form.share.isEnabled()
    form.text.set_value("Families wachten")
    press(form.share)
    form.text.set_value("Families wachten, net als N-00042")
    press(form.save_button)
    assert form._share.error_text()
    form.text.set_value("Families wachten")
    press(form.save_button)
    assert (stored(vault).text, stored(vault).shared_at is not None) == ("Families wachten", True)
    assert sharing.tick.value()
    assert not sharing.change_button.isVisible()


def test_somebody_who_came_later_holds_a_shared_signal_back(screen: AdviceScreen, vault: Vault) -> None:
    add(vault, SignalDraft(text="Wachten op Berhane", shared=True))
    with vault.writing() as session:
        add_newcomer(session, NewcomerDraft(name="Berhane", consents=(ConsentDraft(),)))
    screen.show_record(("signal", 1))
    assert "held back" in screen.signal.sharing.said.text()
    press(screen.signal.sharing.tick)  # it can be kept, but not be shared again
    assert stored(vault).shared_at is None
    assert not screen.signal.sharing.tick.isEnabled()


def test_of_a_signal_that_went_out_no_tick_is_asked(
    screen: AdviceScreen, vault: Vault, reference: Reference
) -> None:
    with vault.writing() as session:
        session.add(KeyPerson(name="Senait", code="SP-7K2M"))
        add_signal(session, SignalDraft(text="Wachten", date=dt.date(2026, 5, 1), shared=True))
    freeze_quarter(vault, Period.parse("2026-Q2"), reference)
    screen.show_record(("signal", 1))
    sharing = screen.signal.sharing
    assert not sharing.tick.isVisible()
    assert Period.parse("2026-Q2").label("en") in sharing.said.text()
    press(screen.signal.answer_button)
    assert not screen.signal_form.share.isVisible()
    QTest.keyClicks(screen.signal_form.answer, "Op de agenda.")
    press(screen.signal_form.save_button)
    assert (stored(vault).answer, stored(vault).shared_at is not None) == ("Op de agenda.", True)
    press(screen.list_detail.back)
    press(screen.add_button)
    assert screen.signal_form.share.isVisible()


def test_a_bsn_is_refused_and_what_was_typed_stays(screen: AdviceScreen, vault: Vault) -> None:
    press(screen.add_button)
    form = screen.signal_form
    form.text.set_value("Zijn nummer is 123456782")
    press(form.save_button)
    assert "BSN" in form.refused.text.text()
    assert form.text.value() == "Zijn nummer is 123456782"
    form.save_draft()
    with vault.reading() as session:
        (draft,) = unfinished_drafts(session)
    assert draft.form == "signal"
    assert "123456782" not in draft.title


def test_a_draft_of_a_change_is_gone_on_with(screen: AdviceScreen, vault: Vault) -> None:
    add(vault, EXAMPLE)
    screen.show_record(("signal", 1))
    press(screen.signal.change_button)
    screen.signal_form.result.set_value("Vier praktijken.")
    screen.save_draft()
    with vault.reading() as session:
        (draft,) = unfinished_drafts(session)
    screen.tabs.setCurrentIndex(0)
    screen.resume(draft.id)
    assert screen.kind == "signal"
    press(screen.signal_form.save_button)
    assert stored(vault).result == "Vier praktijken."
    with vault.reading() as session:
        assert unfinished_drafts(session) == []


def test_the_list_is_filtered_by_state_and_words(screen: AdviceScreen, qtbot: QtBot, vault: Vault) -> None:
    add(
        vault,
        EXAMPLE,
        SignalDraft(text="Tandarts is te duur", domain="T", date=dt.date(2026, 5, 1)),
        SignalDraft(text="Geen opvang", municipality="GM0344", date=dt.date(2026, 4, 1)),
    )
    shown = screen.lists["signal"]
    assert [title for title, _ in listed(screen)] == ["Tandarts is te duur", "Geen opvang", EXAMPLE.text]
    press(shown.filter.toggles.chip("answered"))
    assert [title for title, _ in listed(screen)] == [EXAMPLE.text]
    press(shown.filter.toggles.chip("answered"))
    press(shown.filter.toggles.chip("open"))
    for typed, found in (
        ("utrecht", ["Geen opvang"]),
        ("oral", ["Tandarts is te duur"]),
        ("DUUR", ["Tandarts is te duur"]),
        ("huisarts", []),
    ):
        with qtbot.waitSignal(shown.filter_changed):
            shown.filter.field.set_value(typed)
        assert [title for title, _ in listed(screen)] == found, typed
