"""Making a referral without a contact, correcting one, and throwing one away."""

import datetime as dt
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from sleutelapp.core.clock import SetClock
from sleutelapp.core.errors import Refused
from sleutelapp.features.drafts.queries import unfinished_drafts
from sleutelapp.features.follow_ups.actions import add_follow_up, finish_follow_up, remove_follow_up
from sleutelapp.features.follow_ups.drafts import FollowUpDraft
from sleutelapp.features.follow_ups.queries import follow_ups_due
from sleutelapp.features.network.actions import add_organisation
from sleutelapp.features.network.drafts import OrganisationDraft
from sleutelapp.features.newcomers.actions import give_consent
from sleutelapp.features.newcomers.drafts import ConsentDraft
from sleutelapp.features.newcomers.removal import remove_newcomer, restore_newcomer_from_bin
from sleutelapp.features.profile.actions import save_profile
from sleutelapp.features.profile.drafts import ProfileFile
from sleutelapp.features.referrals.actions import (
    add_referral,
    correct_referral,
    remove_referral,
    restore_referral,
    take_step,
)
from sleutelapp.features.referrals.consent_question import ConsentQuestion
from sleutelapp.features.referrals.drafts import CorrectionDraft, ReferralDraft, StepDraft
from sleutelapp.features.referrals.form_queries import correctable
from sleutelapp.features.referrals.queries import board
from sleutelapp.features.referrals.screen import ReferralScreen
from sleutelapp.features.workspace import Workspace
from sleutelapp.records import FollowUp, Referral
from sleutelapp.vault.store import Vault
from tests.features.referrals.on_page import Told, asked, press, stored

Open = Callable[[str], ReferralScreen]


@pytest.fixture
def screen(open_screen: Open, family: tuple[int, int]) -> ReferralScreen:
    assert family
    return open_screen("board")


def choose_person(screen: ReferralScreen, words: str) -> None:
    field = screen.form.who
    field.setFocus()
    QTest.keyClicks(field, words)
    field.look_up()
    QTest.keyClick(field, Qt.Key.Key_Return)


def sent(vault: Vault, *, destination: str = "gp", consent: bool = True) -> int:
    """A referral that somebody else knows of."""
    with vault.writing() as session:
        if consent:
            give_consent(session, 1, ConsentDraft(purpose="share", recipient=destination))
        emergency = "" if consent else "Kon niet wachten."
        draft = ReferralDraft(newcomer_id=1, destination=destination, status="sent", emergency=emergency)
        return add_referral(session, draft).id


def test_a_referral_is_made_by_keyboard_and_can_be_undone(
    screen: ReferralScreen, vault: Vault, told: Told
) -> None:
    press(screen.add_button)
    form = screen.form
    choose_person(screen, "almas")
    assert form.who.text() == "Almaz Tesfay"
    form.need.set_value(next(form.need.itemData(n) for n in range(form.need.count()) if n == 1))
    form.destination.search.setFocus()
    QTest.keyClicks(form.destination.search, "trauma")
    QTest.keyClick(form.destination.search, Qt.Key.Key_Return)
    assert form.destination.value() == "trauma_mental_health_care"
    press(form.status.chip("offered"))
    form.note.setPlainText("Liever een vrouw.")
    press(form.save_button)
    made = stored(vault, 2)
    assert (made.newcomer, made.destination, made.standing.status, made.note) == (
        "Almaz Tesfay",
        "trauma_mental_health_care",
        "offered",
        "Liever een vrouw.",
    )
    assert made.need_code in ("P1", "T1")
    assert screen.detail.isVisible()
    assert told.said == ["Referral made"]
    told.take_back()
    with vault.reading() as session:
        assert [row.id for row in board(session)] == [1]
    assert screen.board.isVisible()


def test_where_to_and_a_known_person_are_asked_for(screen: ReferralScreen, vault: Vault) -> None:
    screen.add()
    form = screen.form
    form.who.setText("Iemand")
    press(form.save_button)
    assert form._who.error_text()
    assert form._destination.error_text() == ""
    form.who.set_value(None)
    press(form.save_button)
    assert form._destination.error_text()
    form.destination.tiles.tile("gp").setChecked(True)
    press(form.save_button)
    assert stored(vault, 2).newcomer_id is None  # for a group


def test_tiles_show_those_used_most_and_others_on_request(screen: ReferralScreen, vault: Vault) -> None:
    for _time in range(2):
        sent(vault, destination="food_bank")
    screen.add()
    field = screen.form.destination
    assert field.tiles.tile("food_bank").isVisible()
    assert field.tiles.tile("gp").isVisible()
    assert not field.tiles.tile("other_key_person").isVisible()
    press(field.all)
    assert field.tiles.tile("other_key_person").isVisible()
    field.tiles.tile("other_key_person").setChecked(True)
    assert not field.tiles.tile("gp").isVisible()
    press(field.another)
    assert field.value() is None
    assert field.search.hasFocus()


def test_another_destination_lets_go_of_the_organisation(screen: ReferralScreen, vault: Vault) -> None:
    with vault.writing() as session:
        place = add_organisation(session, OrganisationDraft(name="Tandarts Plein", kind="dentist")).id
    screen.add(1)
    form = screen.form
    form.destination.tiles.tile("dentist").setChecked(True)
    form.place.set_value(place, None)
    press(form.destination.another)
    form.destination.tiles.tile("gp").setChecked(True)
    assert form.place.value() == (None, None)


def test_what_is_typed_is_kept_and_gone_on_with(
    screen: ReferralScreen, vault: Vault, workspace: Workspace, open_screen: Open
) -> None:
    assert workspace
    screen.add(1)
    screen.form.destination.tiles.tile("gp").setChecked(True)
    screen.form.note.setPlainText("Half")
    screen.save_draft()
    with vault.reading() as session:
        (draft,) = unfinished_drafts(session)
    assert (draft.form, draft.title) == ("referral", "\u2068Almaz Tesfay\u2069 · \u2068Huisarts\u2069")
    again = open_screen("board")
    again.add(2)  # somebody else's begins afresh
    assert again.form.note.value() == ""
    again.add(1)
    assert again.form.note.value() == "Half"
    assert again.form.destination.value() == "gp"
    press(again.form.save_button)
    with vault.reading() as session:
        assert unfinished_drafts(session) == []
    assert stored(vault, 2).note == "Half"


def test_a_referral_is_corrected_and_that_undone(screen: ReferralScreen, vault: Vault, told: Told) -> None:
    before = stored(vault)
    screen.show_referral(1)
    screen.detail.correct_pressed.emit()
    form = screen.form
    assert form.who.isReadOnly()
    assert not form.status.isVisible()
    press(form.destination.another)
    form.destination.tiles.tile("hospital").setChecked(True)
    form.note.setPlainText("Was geen tandarts.")
    press(form.save_button)
    after = stored(vault)
    assert (after.destination, after.note, after.newcomer_id) == ("hospital", "Was geen tandarts.", 1)
    assert after.standing == before.standing
    assert screen.detail.page.title.text() == "Ziekenhuis"
    told.take_back()
    assert stored(vault) == before


def test_a_correction_shares_nothing_without_consent(
    screen: ReferralScreen, vault: Vault, told: Told
) -> None:
    number = sent(vault)
    screen.show_referral(number)
    screen.correct()
    form = screen.form
    press(form.destination.another)
    form.destination.tiles.tile("dentist").setChecked(True)
    press(form.save_button)
    assert stored(vault, number).destination == "gp"
    press(asked(screen, ConsentQuestion).no_button)
    assert form.isVisible()
    press(form.save_button)
    press(asked(screen, ConsentQuestion).oral_button)
    assert stored(vault, number).destination == "dentist"
    assert stored(vault, number).may_share
    told.take_back()
    assert stored(vault, number).destination == "gp"


def test_the_action_itself_refuses_to_share_with_another(vault: Vault, family: tuple[int, int]) -> None:
    number = sent(vault)
    with pytest.raises(Refused) as refused, vault.writing() as session:
        correct_referral(session, number, CorrectionDraft(destination="dentist"))
    assert refused.value.key == "consent_to_share_missing"
    with vault.writing() as session:
        # The other's need is not this newcomer's.
        theirs = add_referral(session, ReferralDraft(newcomer_id=family[1], destination="gp")).id
    with pytest.raises(Refused) as refused, vault.writing() as session:
        correct_referral(session, theirs, CorrectionDraft(destination="gp", need_id=1))
    assert refused.value.key == "need_of_another"
    # What was shared in an emergency is corrected under that emergency.
    urgent = sent(vault, destination="pharmacy", consent=False)
    with vault.writing() as session:
        correct_referral(session, urgent, CorrectionDraft(destination="hospital"))
    with vault.reading() as session:
        assert correctable(session, urgent).values.emergency == "Kon niet wachten."


def follow_up(vault: Vault, referral_id: int) -> int:
    with vault.writing() as session:
        draft = FollowUpDraft(due_on=dt.date(2026, 9, 20), newcomer_id=1, referral_id=referral_id)
        return add_follow_up(session, draft).id


def due(vault: Vault) -> set[int]:
    with vault.reading() as session:
        return {row.id for row in follow_ups_due(session, last=dt.date(2027, 1, 1)).rows}


@pytest.mark.usefixtures("family")
def test_thrown_away_and_brought_back_days_later_with_what_went_along(vault: Vault, clock: SetClock) -> None:
    planned, done, removed = (follow_up(vault, 1) for _number in range(3))
    with vault.writing() as session:
        finish_follow_up(session, done)
        remove_follow_up(session, removed)
    others = due(vault) - {planned}
    with vault.writing() as session:
        remove_referral(session, 1)
    assert due(vault) == others
    with vault.reading() as session:
        assert board(session) == []
        assert session.get_one(FollowUp, done).deleted_at is None  # that was done
        with pytest.raises(Refused):
            correctable(session, 1)
    with pytest.raises(Refused), vault.writing() as session:
        take_step(session, 1, StepDraft(status="offered"))
    clock.move(days=40)
    with vault.writing() as session:
        restore_referral(session, 1)
        restore_referral(session, 1)  # a second time changes nothing
    assert due(vault) == others | {planned}
    with vault.reading() as session:
        assert [row.id for row in board(session)] == [1]
        assert session.get_one(FollowUp, removed).deleted_at is not None


@pytest.mark.usefixtures("family")
def test_it_comes_back_only_to_somebody_who_is_there(vault: Vault) -> None:
    with vault.writing() as session:
        remove_referral(session, 1)
        remove_newcomer(session, 1)
    with pytest.raises(Refused) as refused, vault.writing() as session:
        restore_referral(session, 1)
    assert refused.value.key == "person_in_waste_bin"
    with vault.writing() as session:
        restore_newcomer_from_bin(session, 1)
    with vault.reading() as session:
        assert session.get_one(Referral, 1).deleted_at is not None  # it went earlier, by itself
    with vault.writing() as session:
        restore_referral(session, 1)
    assert stored(vault).newcomer == "Almaz Tesfay"


def test_throwing_away_is_undone_from_the_page(screen: ReferralScreen, vault: Vault, told: Told) -> None:
    before = stored(vault)
    screen.show_referral(1)
    screen.detail.throw_away.trigger()
    assert told.said == ["Referral thrown away"]
    assert not screen.detail.isVisible()
    with pytest.raises(Refused):
        stored(vault)
    told.take_back()
    assert stored(vault) == before


@pytest.mark.parametrize(("role", "is_offered"), [("mixed", True), ("local", False)])
def test_who_escalates_is_offered_a_colleague_at_once(
    screen: ReferralScreen, vault: Vault, role: str, *, is_offered: bool
) -> None:
    with vault.writing() as session:
        save_profile(session, ProfileFile(name="Yonas Haile", role=role))
    screen.add()
    assert screen.form.destination.tiles.tile("other_key_person").isVisible() is is_offered
    screen.form.destination.all.click()
    assert screen.form.destination.tiles.tile("other_key_person").isVisible()
