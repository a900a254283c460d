import datetime as dt
from typing import Protocol

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from sleutelapp.features.consultations.actions import log_consultation
from sleutelapp.features.consultations.drafts import ConsultationDraft
from sleutelapp.features.consultations.queries import ConsultationDetail, consultation_detail
from sleutelapp.features.consultations.screen import AdviceScreen
from sleutelapp.features.contacts.actions import log_contact
from sleutelapp.features.contacts.drafts import ContactDraft
from sleutelapp.features.drafts.queries import unfinished_drafts
from sleutelapp.features.follow_ups.drafts import FollowUpDraft
from sleutelapp.features.follow_ups.queries import follow_ups_due
from sleutelapp.features.newcomers.screen import NewcomerScreen
from sleutelapp.features.newcomers.timeline_queries import timeline
from sleutelapp.features.periods.period import Period
from sleutelapp.features.referrals.consent_question import ConsentQuestion
from sleutelapp.features.reports.queries import Activity, activity
from sleutelapp.features.today.screen import TodayScreen
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.type_ahead import TypeAheadField
from sleutelapp.vault.store import Vault

MARKS = str.maketrans("", "", "\u2068\u2069")
ASKED = ConsultationDraft(
    asked_by="social_team",
    advice_kind="case",
    date=dt.date(2026, 9, 10),
    minutes=30,
    municipality="GM0363",
    question="Waarom komt iemand niet?",
)


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


def named(root: QWidget, name: str) -> QPushButton:
    found = [
        b for b in root.findChildren(QPushButton) if b.isVisible() and name in (b.text(), b.objectName())
    ]
    assert len(found) == 1, (name, [b.text() for b in root.findChildren(QPushButton) if b.isVisible()])
    return found[0]


def choose(field: TypeAheadField, typed: str) -> None:
    """Type, and take the first suggestion."""
    field.setFocus()
    field.clear()
    QTest.keyClicks(field, typed)
    field.look_up()
    assert field.suggestions(), typed
    QTest.keyClick(field, Qt.Key.Key_Return)


def stored(vault: Vault, consultation_id: int = 1) -> ConsultationDetail:
    with vault.reading() as session:
        return consultation_detail(session, consultation_id)


def on_timeline(vault: Vault, newcomer_id: int = 1) -> list[str]:
    with vault.reading() as session:
        return [row.text for row in timeline(session, newcomer_id, kinds=("consultation",))]


def figures(vault: Vault) -> Activity:
    with vault.reading() as session:
        return activity(session, Period.parse("2026-09"))


def titles(screen: AdviceScreen) -> list[str]:
    return [row.title.translate(MARKS) for row in screen.lists[screen.kind].rows.rows_model.rows()]


def log(vault: Vault, *drafts: ConsultationDraft) -> None:
    with vault.writing() as session:
        for draft in drafts:
            log_consultation(session, draft)


def ask(screen: AdviceScreen) -> None:
    """Fill in the form: Hanna asks about a case."""
    press(screen.add_button)
    form = screen.consultation_form
    choose(form.network, "hanna")
    press(form.advice_kind.chip("case"))
    form.minutes.set_value(30)
    QTest.keyClicks(form.question, "Waarom komt iemand niet?")
    QTest.keyClicks(form.advice, "Bel eerst.")


def test_an_empty_page_says_what_to_do(screen: AdviceScreen) -> None:
    press(screen.lists["consultation"].nothing_yet.button)
    assert screen.consultation_form.isVisible()
    QTest.keyClick(screen.consultation_form, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert screen.consultation_form._asked_by.error_text()
    press(screen.consultation_form.cancel_button)
    screen.tabs.setCurrentIndex(1)
    press(screen.lists["signal"].nothing_yet.button)
    assert screen.signal_form.isVisible()


@pytest.mark.usefixtures("known")
def test_journey_c_a_link_lives_as_long_as_consent(
    screen: AdviceScreen, qtbot: QtBot, vault: Vault, workspace: Workspace
) -> None:
    with vault.writing() as session:
        log_contact(session, ContactDraft(kind="phone", newcomer_ids=(1,), minutes=15))
    ask(screen)
    press(screen.consultation_form.save_button)
    assert (stored(vault).asked_by, stored(vault).professional) == ("social_team", "Hanna de Wit")
    assert (stored(vault).municipality, stored(vault).newcomer_id) == ("GM0363", None)
    counted = figures(vault)
    assert sum(row.consultations for row in counted.months) == 1
    assert sum(row.contacts for row in counted.contacts) == 1
    assert sum(row.minutes for row in counted.months) == 45

    card = screen.consultation.newcomer
    choose(card.search, "almas")
    question = card.findChild(ConsentQuestion)
    assert isinstance(question, ConsentQuestion)
    assert not question.emergency_button.isVisible()
    press(question.no_button)
    assert stored(vault).newcomer_id is None
    choose(card.search, "almas")
    press(named(card, "Yes, said aloud"))
    assert stored(vault).newcomer_id == 1
    assert on_timeline(vault) == ["Waarom komt iemand niet?"]
    assert figures(vault) == counted

    dossier = NewcomerScreen(workspace)
    qtbot.addWidget(dossier)
    dossier.resize(1300, 760)
    vault.subscribe(dossier.records_changed)
    dossier.show()
    dossier.show_newcomer(1)
    consent = next(c for c in dossier._person.consents if c.purpose == "share")  # type: ignore[union-attr]  # shown
    named(dossier, f"consent:{consent.id}:withdraw").click()
    named(dossier, "Withdraw consent").click()
    assert stored(vault).newcomer_id is None
    assert on_timeline(vault) == []
    assert figures(vault) == counted
    assert card.search.isVisible()


@pytest.mark.usefixtures("known")
def test_undoing_a_link_takes_back_the_consent_given_for_it(
    screen: AdviceScreen, vault: Vault, told: Told
) -> None:
    ask(screen)
    press(screen.consultation_form.save_button)
    card = screen.consultation.newcomer
    choose(card.search, "almas")
    press(named(card, "Yes, said aloud"))
    told.take_back()
    assert stored(vault).newcomer_id is None
    choose(card.search, "almas")
    assert card.findChild(ConsentQuestion) is not None  # it is asked again
    assert stored(vault).newcomer_id is None


@pytest.mark.usefixtures("known")
def test_withdrawing_can_be_undone_with_its_links(
    screen: AdviceScreen, vault: Vault, workspace: Workspace, told: Told, qtbot: QtBot
) -> None:
    log(vault, ASKED, ASKED)
    screen.show_record(("consultation", 2))
    choose(screen.consultation.newcomer.search, "almaz")
    press(named(screen.consultation.newcomer, "Yes, in writing"))
    dossier = NewcomerScreen(workspace)
    qtbot.addWidget(dossier)
    dossier.resize(1300, 760)
    dossier.show()
    dossier.show_newcomer(1)
    consents = {c.purpose: c.id for c in dossier._person.consents}  # type: ignore[union-attr]  # shown
    # Whoever may not be registered any more is not named either.
    named(dossier, f"consent:{consents['register']}:withdraw").click()
    named(dossier, "Withdraw consent").click()
    assert stored(vault, 2).newcomer_id is None
    told.take_back()
    assert (stored(vault, 2).newcomer_id, stored(vault, 1).newcomer_id) == (1, None)
    assert stored(vault, 2).newcomer == "Almaz Tesfay"


@pytest.mark.usefixtures("known")
def test_who_is_not_registered_cannot_be_linked(screen: AdviceScreen, vault: Vault) -> None:
    log(vault, ASKED)
    screen.show_record(("consultation", 1))
    card = screen.consultation.newcomer
    choose(card.search, "N-00002")
    assert "registering" in card._search.error_text()
    assert card.findChild(ConsentQuestion) is None
    assert stored(vault).newcomer_id is None


@pytest.mark.usefixtures("known")
def test_unlinking_and_its_undo(screen: AdviceScreen, qtbot: QtBot, vault: Vault, told: Told) -> None:
    log(vault, ASKED)
    screen.show_record(("consultation", 1))
    choose(screen.consultation.newcomer.search, "almaz")
    press(named(screen.consultation.newcomer, "Yes, said aloud"))
    assert named(screen.consultation.newcomer, "Open dossier").hasFocus()
    with qtbot.waitSignal(screen.newcomer_wanted):
        press(named(screen.consultation.newcomer, "Open dossier"))
    press(named(screen.consultation.newcomer, "unlink"))
    assert stored(vault).newcomer_id is None
    assert screen.consultation.newcomer.search.hasFocus()
    told.take_back()
    assert stored(vault).newcomer_id == 1


@pytest.mark.usefixtures("known")
def test_what_is_typed_is_kept_and_gone_on_with(screen: AdviceScreen, vault: Vault, told: Told) -> None:
    ask(screen)
    screen.save_draft()
    with vault.reading() as session:
        (draft,) = unfinished_drafts(session)
    assert (draft.form, draft.title) == ("consultation", "Hanna de Wit")
    press(screen.consultation_form.cancel_button)
    told.take_back()
    with vault.reading() as session:
        (draft,) = unfinished_drafts(session)
    screen.resume(draft.id)
    form = screen.consultation_form
    assert (form.network.text(), form.minutes.value(), form.advice.value()) == (
        "Hanna de Wit",
        30,
        "Bel eerst.",
    )
    press(form.save_button)
    assert stored(vault).professional_id == 1
    with vault.reading() as session:
        assert unfinished_drafts(session) == []


def test_a_change_moves_the_follow_up_and_deleting_takes_it_along(
    screen: AdviceScreen, vault: Vault, told: Told
) -> None:
    log(vault, ASKED)
    screen.show_record(("consultation", 1))
    press(screen.consultation.change_button)
    form = screen.consultation_form
    QTest.keyClicks(form.follow_up_text, "Vragen hoe het ging")
    press(form.save_button)
    assert form._follow_up_on.error_text()
    form.follow_up_on.set_value(dt.date(2026, 9, 20))
    press(form.save_button)
    press(screen.consultation.change_button)
    form.follow_up_on.set_value(dt.date(2026, 9, 21))
    press(form.save_button)
    planned = stored(vault).follow_up
    assert planned is not None
    assert (planned.due_on, planned.text) == (dt.date(2026, 9, 21), "Vragen hoe het ging")

    press(screen.consultation.delete_button)
    assert titles(screen) == []
    with vault.reading() as session:
        assert not follow_ups_due(session, last=dt.date(2026, 9, 30))
    told.take_back()
    assert titles(screen) == ["Social team"]
    assert stored(vault).follow_up == planned

    screen.show_record(("consultation", 1))
    press(named(screen.consultation, "followUpDone"))
    assert stored(vault).follow_up is None
    told.take_back()
    assert stored(vault).follow_up == planned


def test_a_follow_up_stands_on_today_and_leads_back(vault: Vault, workspace: Workspace, qtbot: QtBot) -> None:
    due = FollowUpDraft(due_on=dt.date(2026, 9, 14))
    draft = ConsultationDraft(asked_by="school", advice_kind="mediation", follow_up=due)
    log(vault, draft)
    today = TodayScreen(workspace)
    qtbot.addWidget(today)
    today.resize(1100, 760)
    today.show()
    today.arrive()
    opener = next(
        b
        for b in today.findChildren(QPushButton)
        if "Advice to School" in b.accessibleName().translate(MARKS)
    )
    with qtbot.waitSignal(today.record_wanted) as wanted:
        opener.click()
    assert wanted.args == ["consultation", 1]


@pytest.mark.usefixtures("known")
def test_the_list_is_newest_first_and_found_by_what_is_typed(
    screen: AdviceScreen, qtbot: QtBot, vault: Vault
) -> None:
    log(
        vault,
        ASKED,
        ConsultationDraft(asked_by="gp", advice_kind="reach", date=dt.date(2026, 9, 12), advice="Bel eerst."),
        ConsultationDraft(asked_by="school", advice_kind="case", date=dt.date(2026, 9, 1), organisation_id=1),
    )
    assert titles(screen) == ["GP or practice nurse", "Social team", "School · Wijkteam Slotermeer"]
    shown = screen.lists["consultation"]
    for typed, found in (
        ("scho", ["School · Wijkteam Slotermeer"]),
        ("bel EERST", ["GP or practice nurse"]),
        ("amsterdam", ["Social team"]),
        ("slotermeer", ["School · Wijkteam Slotermeer"]),
        ("recruit", ["GP or practice nurse"]),
        ("100%", []),
    ):
        with qtbot.waitSignal(shown.filter_changed):
            shown.filter.field.set_value(typed)
        assert titles(screen) == found, typed
