import datetime as dt
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from sleutelapp.core.clock import SetClock
from sleutelapp.core.errors import Refused
from sleutelapp.features.drafts.queries import unfinished_drafts
from sleutelapp.features.network.actions import add_organisation, add_professional, set_checked
from sleutelapp.features.network.drafts import (
    ORGANISATION_EXAMPLE,
    PROFESSIONAL_EXAMPLE,
    OrganisationDraft,
    ProfessionalDraft,
)
from sleutelapp.features.network.entry_queries import Entry, entry
from sleutelapp.features.network.number_form import NumberForm
from sleutelapp.features.network.queries import noted_numbers
from sleutelapp.features.network.rules import LONG_UNCHECKED
from sleutelapp.features.network.screen import NetworkScreen
from sleutelapp.features.newcomers.actions import add_newcomer
from sleutelapp.features.newcomers.drafts import NewcomerDraft
from sleutelapp.features.profile.queries import local_numbers
from sleutelapp.features.referrals.actions import add_referral
from sleutelapp.features.referrals.drafts import ReferralDraft
from sleutelapp.qt.chips import Chip
from sleutelapp.vault.store import Vault
from tests.features.network.conftest import Told

if TYPE_CHECKING:
    from collections.abc import Callable

TODAY = dt.date(2026, 9, 14)
PLAIN = str.maketrans("", "", "\u2068\u2069")


def press(widget: QWidget) -> None:
    """As somebody does who uses no mouse."""
    assert widget.isVisible()
    assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    widget.setFocus()
    QTest.keyClick(widget, Qt.Key.Key_Space)


def button(screen: QWidget, name: str) -> QPushButton:
    found = [b for b in screen.findChildren(QPushButton, name) if b.isVisible()]
    assert len(found) == 1, name
    return found[0]


def texts(widget: QWidget) -> set[str]:
    return {label.text().translate(PLAIN) for label in widget.findChildren(QLabel) if label.isVisible()}


def chips(screen: NetworkScreen) -> list[str]:
    return [chip.text() for chip in screen.detail.findChildren(Chip) if chip.isVisible()]


def titles(screen: NetworkScreen) -> list[str]:
    return [row.title for row in screen.rows.rows_model.rows()]


def stored(vault: Vault, kind: str, number: int) -> Entry:
    with vault.reading() as session:
        return entry(session, kind, number)


@pytest.fixture
def places(vault: Vault) -> None:
    with vault.writing() as session:
        add_organisation(session, ORGANISATION_EXAMPLE)
        add_organisation(
            session,
            OrganisationDraft(name="Huisarts De Linde", kind="gp", municipality="GM0344", languages=("nl",)),
        )
        add_professional(session, PROFESSIONAL_EXAMPLE)


def test_an_empty_network_asks_for_a_first_address_and_keeps_it(
    screen: NetworkScreen, vault: Vault, told: Told
) -> None:
    assert not screen.filters.isVisible()
    press(screen.none.button)
    fields = screen.form.fields
    assert fields.name.hasFocus()
    press(screen.form.save_button)
    assert "Type a name." in texts(screen.form)
    QTest.keyClicks(fields.name, "Tandarts Plein")
    fields.code.set_value("dentist")
    fields.municipality.set_value("GM0363")
    QTest.keyClicks(fields.phone, "020 123")
    QTest.keyClicks(fields.email, "balie@plein.example")
    QTest.keyClicks(fields.address, "Plein 12")
    fields.languages.search.setFocus()
    QTest.keyClicks(fields.languages.search, "tigr")
    fields.languages.search.look_up()
    QTest.keyClick(fields.languages.search, Qt.Key.Key_Return)
    QTest.keyClicks(fields.waiting_days, "3x")
    press(screen.form.save_button)
    assert "Type a number of days, such as 21." in texts(screen.form)
    fields.waiting_days.selectAll()
    QTest.keyClicks(fields.waiting_days, "21")
    QTest.keyClicks(fields.note, "Achterom.")
    QTest.keyClick(fields.note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert stored(vault, "organisation", 1).draft == OrganisationDraft(
        name="Tandarts Plein",
        kind="dentist",
        municipality="GM0363",
        address="Plein 12",
        phone="020 123",
        email="balie@plein.example",
        languages=("ti",),
        waiting_days=21,
        checked_on=TODAY,
        note="Achterom.",
    )
    assert {"Tandarts Plein", "020 123", "balie@plein.example", "Plein 12", "Achterom."} <= texts(
        screen.detail
    )
    assert titles(screen) == ["Tandarts Plein"]
    told.take_back()
    assert titles(screen) == []
    assert screen.none.isVisible()


@pytest.mark.usefixtures("places")
def test_rows_and_filters(screen: NetworkScreen, qtbot: QtBot) -> None:
    assert titles(screen) == ["Hanna de Wit", "Huisarts De Linde", "Tandartspraktijk Slotermeer"]
    dentist = screen.rows.rows_model.rows()[2]
    kind, place, waits, spoken = dentist.subtitle.translate(PLAIN).split(" · ")
    assert (kind, waits) == ("Dentist", "21 day(s) waiting time")
    assert (place, spoken) == ("Amsterdam", "Tigrinya, English")
    assert (dentist.trailing, dentist.trailing_kind) == ("7 month(s) ago", "warn")
    screen.resize(1000, 700)  # the list has the whole width
    assert screen.rows.rows_model.rows()[2].trailing == "checked 7 month(s) ago"
    assert screen.rows.rows_model.rows()[1].trailing == "checked today"
    filters = screen.filters
    for field, code, found in (
        (filters.kind, "gp", ["Huisarts De Linde"]),
        (filters.municipality, "GM0363", ["Hanna de Wit", "Tandartspraktijk Slotermeer"]),
        (filters.language, "ar", ["Hanna de Wit"]),
    ):
        field.set_value(code)
        assert titles(screen) == found
        field.set_value("")
    QTest.keyClicks(filters.bar.field, "dentist")
    qtbot.waitUntil(lambda: titles(screen) == ["Tandartspraktijk Slotermeer"])
    filters.bar.field.setText("zzz")
    qtbot.waitUntil(lambda: not screen.rows.isVisible())
    screen.show_record(LONG_UNCHECKED)
    assert filters.old.text() == "2 long unchecked"
    assert titles(screen) == ["Hanna de Wit", "Tandartspraktijk Slotermeer"]
    press(filters.old)
    qtbot.waitUntil(lambda: len(titles(screen)) == 3)


@pytest.mark.usefixtures("places")
def test_checked_with_one_click_and_undone(
    screen: NetworkScreen, qtbot: QtBot, vault: Vault, told: Told
) -> None:
    screen.show_record(("organisation", 1))
    assert "checked 7 month(s) ago" in chips(screen)
    press(screen.detail.checked_button)
    assert stored(vault, "organisation", 1).draft.checked_on == TODAY
    qtbot.waitUntil(lambda: "checked today" in chips(screen))
    told.take_back()
    assert stored(vault, "organisation", 1).draft.checked_on == dt.date(2026, 2, 16)
    qtbot.waitUntil(lambda: "checked 7 month(s) ago" in chips(screen))


@pytest.mark.usefixtures("places")
def test_people_who_work_there_are_added_and_opened(screen: NetworkScreen, vault: Vault) -> None:
    screen.show_record(("organisation", 1))
    press(button(screen.detail, "professional:1"))
    assert screen.detail.page.title.text() == "Hanna de Wit"
    assert "Tandartspraktijk Slotermeer" in texts(screen.detail)
    press(button(screen.detail, "organisation:1"))
    press(button(screen.detail, "person:new"))
    fields = screen.form.fields
    assert fields.employer.text() == "Tandartspraktijk Slotermeer"
    QTest.keyClicks(fields.name, "Omar Aziz")
    press(screen.form.save_button)
    saved = stored(vault, "professional", 2).draft
    assert saved == ProfessionalDraft(name="Omar Aziz", organisation_id=1, checked_on=TODAY)
    screen.show_record(("organisation", 1))
    assert {"Hanna de Wit", "Omar Aziz"} <= texts(screen.detail)


@pytest.mark.usefixtures("places")
def test_referrals_sent_there_are_counted_and_open_ones_lead_on(
    screen: NetworkScreen, qtbot: QtBot, vault: Vault
) -> None:
    with vault.writing() as session:
        person = add_newcomer(session, NewcomerDraft(birth_year=1990))
        for status in ("considered", "withdrawn"):
            draft = ReferralDraft(
                newcomer_id=person.id, destination="dentist", organisation_id=1, status=status
            )
            add_referral(session, draft)
    screen.show_record(("organisation", 1))
    assert "2 referral(s) sent here · 1 still open" in texts(screen.detail)
    assert "N-00001" in texts(screen.detail)
    with qtbot.waitSignal(screen.referral_wanted) as wanted:
        press(button(screen.detail, "referral:1"))
    assert wanted.args == [1]


@pytest.mark.usefixtures("places")
def test_taken_out_and_put_back(screen: NetworkScreen, told: Told) -> None:
    screen.show_record(("organisation", 1))
    screen.detail.remove_action.trigger()
    assert titles(screen) == ["Hanna de Wit", "Huisarts De Linde"]
    assert screen.numbers.isVisible()
    told.take_back()
    assert "Tandartspraktijk Slotermeer" in titles(screen)


@pytest.mark.usefixtures("places")
def test_a_change_keeps_when_it_was_checked_and_can_be_undone(
    screen: NetworkScreen, vault: Vault, told: Told
) -> None:
    screen.show_record(("organisation", 1))
    press(screen.detail.edit_button)
    screen.form.fields.name.setText("Tandarts Nieuw")
    press(screen.form.save_button)
    changed = stored(vault, "organisation", 1).draft
    assert (changed.name, changed.checked_on) == ("Tandarts Nieuw", dt.date(2026, 2, 16))
    assert screen.detail.page.title.text() == "Tandarts Nieuw"
    told.take_back()
    assert stored(vault, "organisation", 1).draft == ORGANISATION_EXAMPLE


@pytest.mark.usefixtures("places")
def test_an_unfinished_form_is_kept_and_gone_on_with(screen: NetworkScreen, vault: Vault, told: Told) -> None:
    screen.show_record(("professional", 1))
    press(screen.detail.edit_button)
    screen.save_draft()  # nothing typed yet
    assert drafts(vault) == []
    screen.form.fields.name.setText("Hanna Wit")
    screen.save_draft()
    (kept,) = drafts(vault)
    screen.show_record(("organisation", 1))
    screen.resume(kept)
    assert screen.form.isVisible()
    assert screen.form.fields.name.text() == "Hanna Wit"
    assert screen.form.fields.employer.value() == 1
    assert screen.form.page.title.text().translate(PLAIN) == "Change Hanna de Wit"
    press(screen.form.save_button)
    assert stored(vault, "professional", 1).draft.name == "Hanna Wit"
    assert drafts(vault) == []
    with pytest.raises(Refused):
        screen.resume(kept)
    assert not screen.form.isVisible()
    press(screen.detail.edit_button)
    screen.form.fields.name.setText("Weg")
    press(screen.form.cancel_button)
    assert drafts(vault) == []
    assert stored(vault, "professional", 1).draft.name == "Hanna Wit"
    told.take_back()
    assert len(drafts(vault)) == 1


def drafts(vault: Vault) -> list[int]:
    with vault.reading() as session:
        rows = unfinished_drafts(session)
    assert all(row.form == "network" for row in rows)
    return [row.id for row in rows]


def test_the_out_of_hours_gp_is_filled_in_and_national_numbers_are_changed(
    screen: NetworkScreen, vault: Vault, clock: SetClock, told: Told
) -> None:
    assert screen.missing.isVisible()
    press(screen.missing.button)
    press(button(screen.numbers, "number:out_of_hours_gp"))
    form = number_form(screen)
    press(form.confirm_button)
    assert "Type the number." in texts(form)
    QTest.keyClicks(form.label, "HAP Noord")
    QTest.keyClicks(form.number, "088 123")
    QTest.keyClick(form.number, Qt.Key.Key_Return)
    with vault.reading() as session:
        (number,) = local_numbers(session)  # what the danger card reads
    assert (number.code, number.label, number.number) == ("out_of_hours_gp", "HAP Noord", "088 123")
    assert not screen.missing.isVisible()
    assert {"HAP Noord", "088 123", "0800-2000"} <= texts(screen.numbers)

    press(button(screen.numbers, "number:safe_home"))
    form = number_form(screen)
    form.number.selectAll()
    QTest.keyClicks(form.number, "0800-9999")
    press(form.confirm_button)
    assert "0800-9999" in texts(screen.numbers)
    press(button(screen.numbers, "number:safe_home"))
    press(button(screen.numbers, "inline:national"))
    assert "0800-2000" in texts(screen.numbers)
    told.take_back()
    assert "0800-9999" in texts(screen.numbers)

    press(button(screen.numbers, "number:police"))
    QTest.keyClick(number_form(screen).number, Qt.Key.Key_Escape)
    assert button(screen.numbers, "number:police").hasFocus()

    clock.move(days=200)
    screen.reload()
    press(button(screen.numbers, "checked:out_of_hours_gp"))
    with vault.reading() as session:
        assert noted_numbers(session)["out_of_hours_gp"].checked_on == clock.today()


def number_form(screen: NetworkScreen) -> NumberForm:
    (form,) = [f for f in screen.numbers.findChildren(NumberForm) if f.isVisible()]
    return form


@pytest.mark.usefixtures("places")
def test_the_arrow_keys_show_who_is_beside_the_list_and_enter_opens(
    screen: NetworkScreen, vault: Vault
) -> None:
    screen.rows.setFocus()
    screen.rows.setCurrentIndex(screen.rows.rows_model.index(0))
    assert screen.detail.page.title.text() == "Hanna de Wit"
    QTest.keyClick(screen.rows, Qt.Key.Key_Down)
    assert screen.detail.page.title.text() == "Huisarts De Linde"
    screen.resize(900, 700)
    screen.list_detail.show_list()
    screen.rows.setFocus()
    QTest.keyClick(screen.rows, Qt.Key.Key_Up)
    QTest.keyClick(screen.rows, Qt.Key.Key_Return)
    assert screen.detail.page.title.text() == "Hanna de Wit"
    assert screen.detail.checked_button.hasFocus()
    press(screen.list_detail.back)
    assert screen.rows.hasFocus()
    with vault.writing() as session:
        set_checked(session, "professional", 1, TODAY)
    assert screen.rows.selected_key() == ("professional", 1)


@pytest.mark.usefixtures("places")
def test_every_control_can_be_named(screen: NetworkScreen) -> None:
    shown: tuple[Callable[[], None], ...] = (
        lambda: screen.show_record(("organisation", 1)),
        screen.open_numbers,
        lambda: screen.add("professional"),
        lambda: screen.add("organisation"),
    )
    for show in shown:
        show()
        nameless = [
            type(widget).__name__
            for widget in screen.findChildren(QWidget)
            if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            # The line of a list that can be typed in speaks with the name of the list.
            if not (widget.focusProxy() or widget).accessibleName() and not getattr(widget, "text", str)()
        ]
        assert nameless == []
