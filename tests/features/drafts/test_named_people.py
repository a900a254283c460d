"""Unfinished forms that name somebody who was thrown away, or went into another dossier, since."""

import datetime as dt
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from sleutelapp.core.errors import Refused
from sleutelapp.features.consultations.screen import AdviceScreen
from sleutelapp.features.contacts.screen import ContactScreen
from sleutelapp.features.drafts.queries import unfinished_drafts
from sleutelapp.features.follow_ups.actions import add_follow_up
from sleutelapp.features.follow_ups.drafts import FollowUpDraft
from sleutelapp.features.merging.actions import merge_newcomers, take_apart
from sleutelapp.features.network.actions import add_organisation, remove
from sleutelapp.features.network.drafts import OrganisationDraft
from sleutelapp.features.network.queries import ORGANISATION
from sleutelapp.features.newcomers.actions import add_newcomer
from sleutelapp.features.newcomers.drafts import ConsentDraft, NewcomerDraft
from sleutelapp.features.newcomers.removal import remove_newcomer, restore_newcomer_from_bin
from sleutelapp.features.referrals.screen import ReferralScreen
from sleutelapp.features.sessions.form_state import Guest, SessionState
from sleutelapp.features.sessions.screen import SessionScreen
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.labeled_field import LabeledField
from sleutelapp.records import Attendance, ContactNewcomer, Need, Newcomer, Referral
from sleutelapp.vault.store import Vault
from tests.journeys.hands import settle

ALMAZ, ALMAS, SAMI = 1, 2, 3
MARKS = str.maketrans("", "", "\u2068\u2069")


@pytest.fixture(autouse=True)
def known(vault: Vault) -> None:
    with vault.writing() as session:
        for name in ("Almaz Tesfay", "Almas Tesfai", "Sami Bereket"):
            add_newcomer(session, NewcomerDraft(name=name, consents=(ConsentDraft(),), municipality="GM0363"))


def shown(qtbot: QtBot, screen: QWidget) -> None:
    qtbot.addWidget(screen)
    screen.resize(1100, 760)
    with qtbot.waitActive(screen):
        screen.show()
        screen.activateWindow()


def marked(screen: QWidget) -> dict[str, str]:
    """What is said below each field that is marked."""
    blocks = [block for block in screen.findChildren(LabeledField) if block.isVisible()]
    return {b.label.text(): b.error_text().translate(MARKS) for b in blocks if b.error_text()}


def on_chips(part: QWidget) -> list[str]:
    """Who stands there as a chip."""
    settle()
    chips = [chip for chip in part.findChildren(QPushButton) if chip.isVisible()]
    return [text for chip in chips if (text := chip.text().translate(MARKS)).count(" ") == 1]


def throw_away(vault: Vault, newcomer_id: int) -> None:
    with vault.writing() as session:
        remove_newcomer(session, newcomer_id)


def bring_back(vault: Vault, newcomer_id: int) -> None:
    with vault.writing() as session:
        restore_newcomer_from_bin(session, newcomer_id)


def only_draft(vault: Vault) -> int:
    with vault.reading() as session:
        (draft,) = unfinished_drafts(session)
        return draft.id


@pytest.fixture
def contact(qtbot: QtBot, workspace: Workspace) -> Iterator[ContactScreen]:
    screen = ContactScreen(workspace)
    shown(qtbot, screen)
    yield screen
    screen.leave()  # as the shell does before the vault is closed


def begin_visit(screen: ContactScreen, *newcomer_ids: int) -> None:
    screen.start(newcomer_ids[0])
    for number in newcomer_ids[1:]:
        screen.people.add_known(number)
    screen.state.kind = "home_visit"


def test_a_contact_waits_for_somebody_who_was_thrown_away(contact: ContactScreen, vault: Vault) -> None:
    begin_visit(contact, ALMAZ, SAMI)
    contact.notes.set_value("Thee gedronken.")
    contact.save_draft()
    throw_away(vault, SAMI)
    contact.resume(only_draft(vault))
    contact.save()
    assert marked(contact) == {
        "With whom?": "Sami Bereket is in the waste bin. Put this person back first, or choose somebody else."
    }
    assert contact.people.search.hasFocus()
    only_draft(vault)
    bring_back(vault, SAMI)
    contact.save()
    with vault.reading() as session:
        assert list(session.scalars(select(ContactNewcomer.newcomer_id))) == [ALMAZ, SAMI]
        assert not unfinished_drafts(session)


@pytest.mark.parametrize("kept_before", [True, False])
def test_a_contact_with_both_of_one_person_names_them_once(
    contact: ContactScreen, vault: Vault, *, kept_before: bool
) -> None:
    """Whether it lies among the drafts or is still on the page, each need goes to whom it belongs."""
    begin_visit(contact, ALMAZ, ALMAS, SAMI)
    for code, person in (("T1", 0), ("P1", 1), ("L1", 2)):
        contact.needs._add(code)
        contact.state.needs[-1].person = person
    contact.save_draft()
    with vault.writing() as session:
        merge_newcomers(session, ALMAZ, ALMAS)
    if kept_before:
        contact.resume(only_draft(vault))
        assert [person.newcomer_id for person in contact.state.people] == [ALMAZ, SAMI]
    contact.save()
    with vault.reading() as session:
        assert list(session.scalars(select(ContactNewcomer.newcomer_id))) == [ALMAZ, SAMI]
        needs = {need.code: need.newcomer_id for need in session.scalars(select(Need))}
    assert needs == {"T1": ALMAZ, "P1": ALMAZ, "L1": SAMI}


def test_a_contact_left_open_shows_who_was_merged_at_once(contact: ContactScreen, vault: Vault) -> None:
    begin_visit(contact, ALMAZ, ALMAS, SAMI)
    for code, person in (("T1", 1), ("L1", 2)):
        contact.needs._add(code)
        contact.state.needs[-1].person = person
    vault.subscribe(contact.records_changed)
    with vault.writing() as session:
        merge_newcomers(session, ALMAZ, ALMAS)
        session.get_one(Newcomer, SAMI).name = "Sami Haile"
    assert on_chips(contact.people) == ["Almaz Tesfay", "Sami Haile"]
    assert [need.person for need in contact.state.needs] == [0, 1]


def test_taking_a_merge_apart_gives_the_draft_both_again(contact: ContactScreen, vault: Vault) -> None:
    begin_visit(contact, ALMAZ, ALMAS)
    contact.save_draft()
    with vault.writing() as session:
        merge_id = merge_newcomers(session, ALMAZ, ALMAS).id
    with vault.writing() as session:
        take_apart(session, merge_id)
    contact.resume(only_draft(vault))
    assert [person.newcomer_id for person in contact.state.people] == [ALMAZ, ALMAS]


@pytest.fixture
def sessions(qtbot: QtBot, workspace: Workspace) -> Iterator[SessionScreen]:
    screen = SessionScreen(workspace)
    shown(qtbot, screen)
    screen.arrive()
    screen.add()
    yield screen
    screen.save_draft()  # as the shell does before the vault is closed


def register(screen: SessionScreen, *newcomer_ids: int) -> None:
    guests = [
        Guest(newcomer_id=number, title=f"nr {number}", came=number == ALMAS) for number in newcomer_ids
    ]
    today = screen._workspace.clock.today()
    screen.form.start(SessionState(), draft=(None, SessionState()))  # type: ignore[arg-type]  # nothing kept yet
    state = SessionState(theme="oral_health", status="held", date=today, guests=guests)
    screen.form._show(state)


def test_a_session_on_the_page_follows_a_merge(sessions: SessionScreen, vault: Vault) -> None:
    register(sessions, ALMAZ, ALMAS, SAMI)
    with vault.writing() as session:
        merge_newcomers(session, ALMAZ, ALMAS)
    sessions.form.save()
    with vault.reading() as session:
        lines = session.execute(select(Attendance.newcomer_id, Attendance.state).order_by(Attendance.id))
        assert [tuple(line) for line in lines] == [(ALMAZ, "attended"), (SAMI, "no_show")]


def test_a_session_left_open_shows_who_was_merged_at_once(sessions: SessionScreen, vault: Vault) -> None:
    register(sessions, ALMAZ, ALMAS, SAMI)
    vault.subscribe(sessions.records_changed)
    with vault.writing() as session:
        merge_newcomers(session, ALMAZ, ALMAS)
    guests = [(guest.newcomer_id, guest.title, guest.came) for guest in sessions.form.state.guests]
    assert guests == [(ALMAZ, "Almaz Tesfay", True), (SAMI, "Sami Bereket", False)]
    assert on_chips(sessions.form.attendance)[:-1] == ["Almaz Tesfay", "Sami Bereket"]


def test_a_session_waits_for_somebody_who_was_thrown_away(sessions: SessionScreen, vault: Vault) -> None:
    register(sessions, ALMAZ, SAMI)
    sessions.form.save_draft()
    throw_away(vault, SAMI)
    sessions.resume(only_draft(vault))
    sessions.form.save()
    assert marked(sessions) == {
        "Who registered?": "nr 3 is in the waste bin. Put this person back first, or choose somebody else."
    }
    bring_back(vault, SAMI)
    sessions.form.save()
    with vault.reading() as session:
        assert list(session.scalars(select(Attendance.newcomer_id))) == [ALMAZ, SAMI]


@pytest.fixture
def referrals(qtbot: QtBot, workspace: Workspace) -> Iterator[ReferralScreen]:
    screen = ReferralScreen(workspace)
    shown(qtbot, screen)
    screen.arrive()
    yield screen
    screen.save_draft()


def test_a_referral_waits_for_somebody_who_was_thrown_away(referrals: ReferralScreen, vault: Vault) -> None:
    form = referrals.form
    form.start_new(SAMI)
    form.destination.set_value("dentist")
    form.save_draft()
    throw_away(vault, SAMI)
    referrals.resume(only_draft(vault))
    form.save()
    assert marked(referrals) == {
        "For whom?": "N-00003 is in the waste bin. Put this person back first, or choose somebody else."
    }
    bring_back(vault, SAMI)
    form.save()
    with vault.reading() as session:
        assert list(session.scalars(select(Referral.newcomer_id))) == [SAMI]


def test_a_referral_on_the_page_follows_a_merge(referrals: ReferralScreen, vault: Vault) -> None:
    form = referrals.form
    form.start_new(ALMAS)
    form.destination.set_value("dentist")
    with vault.writing() as session:
        merge_newcomers(session, ALMAZ, ALMAS)
    form.save()
    with vault.reading() as session:
        assert list(session.scalars(select(Referral.newcomer_id))) == [ALMAZ]


def test_advice_waits_for_who_was_taken_out_of_the_network(
    qtbot: QtBot, workspace: Workspace, vault: Vault
) -> None:
    with vault.writing() as session:
        place = add_organisation(
            session, OrganisationDraft(name="Wijkteam Slotermeer", kind="social_team")
        ).id
    screen = AdviceScreen(workspace)
    shown(qtbot, screen)
    screen.add()
    form = screen.consultation_form
    form._choose_asker((ORGANISATION, place))
    form.asked_by.set_value("social_team")
    form.advice_kind.set_value("case")
    with vault.writing() as session:
        remove(session, ORGANISATION, place)
    form.save()
    screen.save_draft()
    assert marked(screen) == {
        "From your network": "Wijkteam Slotermeer is in the waste bin. Put it back first, or choose another."
    }


def test_the_command_line_is_told_so_too(vault: Vault) -> None:
    throw_away(vault, SAMI)
    with vault.writing() as session, pytest.raises(Refused) as refused:
        add_follow_up(session, FollowUpDraft(due_on=workday(vault), newcomer_id=SAMI))
    assert "prullenbak" in refused.value.sentence("nl")


def workday(vault: Vault) -> dt.date:
    return vault.clock.today()
