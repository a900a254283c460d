"""The waiting times as they are said on the page, and beside one referral."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from sleutelapp.features.network.actions import add_organisation, remove
from sleutelapp.features.network.drafts import OrganisationDraft
from sleutelapp.features.network.queries import ORGANISATION, name_of
from sleutelapp.features.referrals.screen import ReferralScreen
from sleutelapp.vault.store import Vault
from tests.features.referrals.courses import walk
from tests.features.referrals.on_page import Told, press, stored

Open = Callable[[str], ReferralScreen]
MARKS = str.maketrans("", "", "\u2066\u2067\u2068\u2069")

pytestmark = pytest.mark.usefixtures("family")


def said(widget: QWidget) -> list[str]:
    """What can be read there, from the top down."""
    labels = [label for label in widget.findChildren(QLabel) if label.isVisible() and label.text()]
    return [label.text().translate(MARKS) for label in labels]


@pytest.fixture
def plein(vault: Vault) -> int:
    """A place that says one waits sixty days there."""
    with vault.writing() as session:
        draft = OrganisationDraft(name="GGZ Plein", kind="mental_health_care", waiting_days=60)
        return add_organisation(session, draft).id


def test_nothing_measured_says_what_to_do(open_screen: Open) -> None:
    screen = open_screen("times")
    assert said(screen.times) == [
        "Nothing measured yet. Record when you send a referral and when somebody has gone."
    ]


def test_the_page_says_what_is_usual_on_how_many_and_who_waits(
    open_screen: Open, vault: Vault, plein: int
) -> None:
    for days in (10, 31, 20):
        walk(vault, ("sent", 0), ("help_started", days), organisation_id=plein)
    walk(vault, ("sent", 0), ("help_started", 25))
    walk(vault, ("sent", 42))
    walk(vault, ("sent", 40), organisation_id=plein)
    walk(vault, ("sent", 0), ("help_started", 9), destination="gp")
    screen = open_screen("times")
    assert said(screen.times)[1:] == [
        "GGZ",
        "measured 4 time(s) · 2 still wait, the longest 65 day(s)",
        "usually 23 day(s)",  # exactly 22½: nobody is promised too much
        "GGZ Plein",
        "measured 3 time(s) · 1 still waits, for 65 day(s) · says itself: 60 day(s) waiting time",
        "usually 20 day(s)",
        "Huisarts",
        "9 day(s), measured 1 time(s)",
    ]


def test_beside_a_referral_stands_how_long_one_waits_there(
    open_screen: Open, vault: Vault, plein: int
) -> None:
    for days in (10, 31):
        walk(vault, ("sent", 0), ("help_started", days), organisation_id=plein)
    there, elsewhere = walk(vault, ("sent", 50), organisation_id=plein), walk(vault, ("sent", 50))
    screen = open_screen("board")
    screen.show_referral(elsewhere)
    usual = screen.detail._usual
    assert usual.text().translate(MARKS) == "Waiting time at GGZ: 21 day(s), measured 2 time(s)"
    screen.show_referral(there)
    assert usual.text().translate(MARKS).endswith(" · says itself: 60 day(s) waiting time")
    ended = walk(vault, ("sent", 0), ("help_started", 12), organisation_id=plein)
    screen.show_referral(there)
    assert usual.text().translate(MARKS).startswith("Waiting time at GGZ Plein: usually 12 day(s)")
    screen.show_referral(ended)  # seen already: there is nothing to wait for
    assert not usual.isVisible()
    screen.show_referral(1)  # a dentist, of whom nothing is known
    assert not usual.isVisible()


def type_organisation(screen: ReferralScreen, words: str) -> None:
    screen.show_referral(1)
    screen.detail.place.change()
    form = screen.detail.place.form
    assert form is not None
    QTest.keyClicks(form.chooser.organisation, words)
    form.chooser.organisation.look_up()


def test_a_new_address_is_added_in_place_and_that_undone(open_screen: Open, vault: Vault, told: Told) -> None:
    screen = open_screen("board")
    type_organisation(screen, "Tandarts Nieuw")
    form = screen.detail.place.form
    assert form is not None
    QTest.keyClick(form.chooser.organisation, Qt.Key.Key_Return)
    number = form.chooser.value()[0]
    assert number is not None
    assert told.said == ["Organisation added to the network"]
    told.take_back()
    assert form.chooser.value() == (None, None)
    assert form.chooser.organisation.text() == ""
    with vault.reading() as session:
        assert name_of(session, ORGANISATION, number) == ""


def test_what_is_typed_but_not_chosen_is_not_dropped_in_silence(open_screen: Open, vault: Vault) -> None:
    screen = open_screen("board")
    type_organisation(screen, "Tandarts Nieuw")
    form = screen.detail.place.form
    assert form is not None
    QTest.keyClick(form.chooser.organisation, Qt.Key.Key_Escape)  # closes the suggestions only
    press(form.confirm_button)
    assert form.isVisible()
    loose = form.chooser.loose()
    assert loose is not None
    assert loose.error_text()
    assert loose.field.hasFocus()
    form.chooser.organisation.clear()
    press(form.confirm_button)
    assert stored(vault).organisation is None


def test_an_organisation_taken_out_says_nothing_of_itself_any_more(
    open_screen: Open, vault: Vault, plein: int
) -> None:
    for days in (10, 31, 20):
        walk(vault, ("sent", 0), ("help_started", days), organisation_id=plein)
    with vault.writing() as session:
        remove(session, ORGANISATION, plein)
    screen = open_screen("times")
    assert "GGZ Plein" not in said(screen.times)
    assert "usually 20 day(s)" in said(screen.times)
