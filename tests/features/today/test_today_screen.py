import datetime as dt

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from sleutelapp.core.clock import SetClock
from sleutelapp.features.contacts.actions import log_contact
from sleutelapp.features.contacts.drafts import ContactDraft, ContactNeedDraft
from sleutelapp.features.drafts.actions import draft_payload, save_draft
from sleutelapp.features.drafts.queries import unfinished_drafts
from sleutelapp.features.follow_ups.drafts import FollowUpDraft
from sleutelapp.features.network.actions import add_organisation, set_checked
from sleutelapp.features.network.drafts import OrganisationDraft
from sleutelapp.features.network.rules import LONG_UNCHECKED
from sleutelapp.features.today.screen import TodayScreen
from sleutelapp.records import DangerMatter, FollowUp, Newcomer, OtherTime, Referral
from sleutelapp.vault.store import Vault
from tests.features.today.on_screen import ALMAZ, MONDAY, Undo, arrive, button, choose, names, visit, words

NOTHING = "Nothing is waiting for you. Log a contact, and what follows from it stands here."


def test_due_today_is_late_tomorrow_and_still_opens_and_moves(
    qtbot: QtBot, screen: TodayScreen, vault: Vault, clock: SetClock, undo: Undo
) -> None:
    visit(vault)
    arrive(qtbot, screen)
    assert "Monday 14 September" in words(screen)
    assert "1 thing(s) today" in words(screen)
    row = button(screen, "Toothache, \u2068Almaz Tesfay\u2069, today")

    clock.move(days=1)
    screen.arrive()
    assert "Tuesday 15 September" in words(screen)
    assert "1 thing(s) today, 1 late" in words(screen)
    row = button(screen, "Toothache, \u2068Almaz Tesfay\u2069, 1 day(s) late")
    with qtbot.waitSignal(screen.newcomer_wanted) as opened:
        QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    assert opened.args == [1]

    choose(button(screen, "Pause until: Toothache"), "In 3 day(s)")
    assert undo.said == "Paused: \u2068in 3 day(s)\u2069"
    assert "Toothache, \u2068Almaz Tesfay\u2069, in 3 day(s)" in names(screen)
    undo.take_back()
    assert "Toothache, \u2068Almaz Tesfay\u2069, 1 day(s) late" in names(screen)


def test_a_date_of_ones_own_is_typed_and_a_past_one_refused(
    qtbot: QtBot, screen: TodayScreen, vault: Vault
) -> None:
    visit(vault)
    arrive(qtbot, screen)
    choose(button(screen, "Pause until: Toothache"), "Choose a date")
    field = next(f for f in screen.findChildren(QLineEdit) if f.isVisible())
    assert field.accessibleName() == "Pause until"
    field.selectAll()
    QTest.keyClicks(field, "13-9-2026")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert "Choose today or a later day." in words(screen)
    field.selectAll()
    QTest.keyClicks(field, "20-9")
    QTest.keyClick(field, Qt.Key.Key_Return)
    with vault.reading() as session:
        assert session.get_one(FollowUp, 1).due_on == dt.date(2026, 9, 20)
    assert "Toothache, \u2068Almaz Tesfay\u2069, in 6 day(s)" in names(screen)


def test_escape_leaves_the_day_as_it_was(qtbot: QtBot, screen: TodayScreen, vault: Vault) -> None:
    visit(vault)
    arrive(qtbot, screen)
    choose(button(screen, "Pause until: Toothache"), "Choose a date")
    field = next(f for f in screen.findChildren(QLineEdit) if f.isVisible())
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert not field.isVisible()
    with vault.reading() as session:
        assert session.get_one(FollowUp, 1).due_on == MONDAY


def test_a_follow_up_of_a_group_a_referral_or_nobody_says_so(
    qtbot: QtBot, screen: TodayScreen, vault: Vault
) -> None:
    with vault.writing() as session:
        for name in ("Vrouwengroep De Brug", ""):
            log_contact(
                session,
                ContactDraft(
                    kind="neighbourhood",
                    group_size=8,
                    group_name=name,
                    needs=(ContactNeedDraft(code="T1", follow_up=FollowUpDraft(due_on=MONDAY)),),
                ),
            )
        referral = Referral(destination="dentist", status="sent", opened_on=MONDAY, status_on=MONDAY)
        session.add(referral)
        session.flush()
        session.add(FollowUp(due_on=MONDAY, referral_id=referral.id))
        session.add(FollowUp(due_on=MONDAY, text="Return the keys"))
    arrive(qtbot, screen)
    for name, signal, number in (
        ("Toothache, \u2068Vrouwengroep De Brug\u2069, today", screen.contact_wanted, 1),
        ("Toothache, \u2068Group\u2069, today", screen.contact_wanted, 2),
        ("Dentist, today", screen.referral_wanted, 1),
    ):
        with qtbot.waitSignal(signal) as wanted:
            QTest.mouseClick(button(screen, name), Qt.MouseButton.LeftButton)
        assert wanted.args == [number]
    QTest.mouseClick(button(screen, "Done: Return the keys"), Qt.MouseButton.LeftButton)
    assert "Done: Return the keys" not in names(screen)


def test_done_goes_away_and_undo_brings_it_back(
    qtbot: QtBot, screen: TodayScreen, vault: Vault, undo: Undo
) -> None:
    visit(vault, text="Call the dentist")
    arrive(qtbot, screen)
    QTest.mouseClick(button(screen, "Done: Call the dentist"), Qt.MouseButton.LeftButton)
    assert NOTHING in words(screen)
    undo.take_back()
    line = "Call the dentist, \u2068Almaz Tesfay\u2069 · \u2068Toothache\u2069, today"
    assert button(screen, line)


def test_a_draft_is_resumed_or_thrown_away_and_taken_back(
    qtbot: QtBot, screen: TodayScreen, vault: Vault, clock: SetClock, undo: Undo
) -> None:
    payload = {"title": "Almaz Tesfay", "notes": "half a sentence"}
    with vault.writing() as session:
        number = save_draft(session, form="contact", payload=payload)
    clock.move(days=2)
    arrive(qtbot, screen)
    title = "You were working on a contact of \u2068Mon 14 Sep \u206810:00\u2069\u2069"
    with qtbot.waitSignal(screen.draft_wanted) as resumed:
        QTest.mouseClick(button(screen, f"Continue: {title}"), Qt.MouseButton.LeftButton)
    assert resumed.args == [number]

    QTest.mouseClick(button(screen, f"Discard: {title}"), Qt.MouseButton.LeftButton)
    assert NOTHING in words(screen)
    undo.take_back()
    with vault.reading() as session:
        (draft,) = unfinished_drafts(session)
        assert draft.started_at == dt.datetime(2026, 9, 14, 10, 0)  # noqa: DTZ001 -- local, as the clock
        assert draft_payload(session, draft.id) == payload
    assert button(screen, f"Continue: {title}")


def test_danger_answered_later_is_answered_and_then_closed(
    qtbot: QtBot, screen: TodayScreen, vault: Vault, undo: Undo
) -> None:
    with vault.writing() as session:
        log_contact(
            session,
            ContactDraft(kind="home_visit", new_newcomers=(ALMAZ,), danger_signs=("chest_pain",)),
        )
    arrive(qtbot, screen)
    since = "Chest pain, \u2068Almaz Tesfay\u2069 · \u2068noticed on \u2068Mon 14 Sep\u2069\u2069"
    assert f"{since}, Action not recorded yet" in names(screen)
    assert "Close: Chest pain" not in names(screen)
    choose(button(screen, "Record action: Chest pain"), "Called 112")
    assert f"{since}, Called 112" in names(screen)
    undo.take_back()
    assert f"{since}, Action not recorded yet" in names(screen)

    choose(button(screen, "Record action: Chest pain"), "Called GP")
    QTest.mouseClick(button(screen, "Close: Chest pain"), Qt.MouseButton.LeftButton)
    assert NOTHING in words(screen)
    with vault.reading() as session:
        matter = session.get_one(DangerMatter, 1)
        assert (matter.action, matter.closed_on) == ("called_gp", MONDAY)
    undo.take_back()
    assert f"{since}, Called GP or out-of-hours GP" in names(screen)


def test_referrals_and_consent_lead_to_their_screens(qtbot: QtBot, screen: TodayScreen, vault: Vault) -> None:
    with vault.writing() as session:
        person = Newcomer(code="N-00001", last_contact_on=MONDAY)
        session.add(person)
        session.flush()
        opened = dt.date(2026, 8, 1)
        for status, on, hour in (("sent", None, None), ("appointment", MONDAY, dt.time(14, 30))):
            session.add(
                Referral(
                    newcomer_id=person.id,
                    destination="dentist",
                    status=status,
                    opened_on=opened,
                    status_on=opened,
                    appointment_on=on,
                    appointment_at=hour,
                )
            )
    arrive(qtbot, screen)
    for name, number in (
        ("N-00001, \u2068Dentist\u2069, waiting 44 day(s)", 1),
        ("N-00001, \u2068Dentist\u2069, today \u206814:30\u2069", 2),
    ):
        with qtbot.waitSignal(screen.referral_wanted) as wanted:
            QTest.mouseClick(button(screen, name), Qt.MouseButton.LeftButton)
        assert wanted.args == [number]
    with qtbot.waitSignal(screen.newcomer_wanted) as wanted:
        QTest.mouseClick(button(screen, "Ask for consent: N-00001"), Qt.MouseButton.LeftButton)
    assert wanted.args == [1]


def test_nothing_waiting_offers_a_new_contact(qtbot: QtBot, screen: TodayScreen, vault: Vault) -> None:
    with vault.writing() as session:
        session.add(OtherTime(date=MONDAY, kind="network", minutes=90, municipality="GM0344"))
    arrive(qtbot, screen)
    assert NOTHING in words(screen)
    assert "\u20681.5\u2069 hours" in words(screen)
    start = next(b for b in screen.findChildren(QPushButton) if b.text() == "New contact")
    with qtbot.waitSignal(screen.new_contact_wanted) as wanted:
        QTest.mouseClick(start, Qt.MouseButton.LeftButton)
    assert wanted.args == [None]


def test_at_midnight_the_day_turns(qtbot: QtBot, screen: TodayScreen, vault: Vault, clock: SetClock) -> None:
    visit(vault)
    clock.moment = dt.datetime(2026, 9, 14, 23, 59, 59, 900_000)  # noqa: DTZ001 -- local, as the clock
    arrive(qtbot, screen)
    assert "Monday 14 September" in words(screen)
    clock.move(seconds=1)
    qtbot.waitUntil(lambda: "Tuesday 15 September" in words(screen), timeout=3000)
    assert "Toothache, \u2068Almaz Tesfay\u2069, 1 day(s) late" in names(screen)


def test_a_full_section_shows_all_on_request(qtbot: QtBot, screen: TodayScreen, vault: Vault) -> None:
    with vault.writing() as session:
        session.add_all([FollowUp(due_on=MONDAY, text=f"call {number}") for number in range(23)])
    arrive(qtbot, screen)
    qtbot.waitUntil(lambda: sum(name.startswith("Done: call") for name in names(screen)) == 20)
    more = next(b for b in screen.findChildren(QPushButton) if b.text() == "Show all (23)")
    QTest.mouseClick(more, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: sum(name.startswith("Done: call") for name in names(screen)) == 23)


def test_what_is_out_of_sight_comes_after_what_is_seen_and_nothing_jumps(
    qtbot: QtBot, screen: TodayScreen, vault: Vault
) -> None:
    with vault.writing() as session:
        session.add_all([FollowUp(due_on=MONDAY, text=f"late {number}") for number in range(20)])
        later = MONDAY + dt.timedelta(days=1)
        session.add_all([FollowUp(due_on=later, text=f"soon {number}") for number in range(6)])

    def rows(start: str) -> int:
        return sum(name.startswith(f"Done: {start}") for name in names(screen))

    bar = screen.page.scroll_area.verticalScrollBar()
    screen.arrive()
    built = [b for b in screen.findChildren(QPushButton) if b.accessibleName().startswith("Done: ")]
    assert 8 < len(built) < 20  # the window is full
    screen.show()
    qtbot.waitUntil(lambda: rows("soon") == 6)
    last = button(screen, "Done: soon 5")
    last.setFocus()
    bar.setValue(bar.maximum())
    place, seen = bar.value(), last.mapTo(screen, last.rect().topLeft()).y()
    assert place > 0
    with vault.writing() as session:  # something changes elsewhere
        session.get_one(FollowUp, 1).text = "late first"
    assert bar.value() == place
    focused = screen.focusWidget()
    assert isinstance(focused, QPushButton)
    assert focused.accessibleName() == "Done: soon 5"
    qtbot.waitUntil(lambda: focused.mapTo(screen, focused.rect().topLeft()).y() == seen)
    assert bar.value() == place


def test_no_button_is_without_a_name_and_none_is_cut_off(
    qtbot: QtBot, screen: TodayScreen, vault: Vault
) -> None:
    visit(vault, code="G1", text="A long sentence about what to ask and whom to call after the weekend " * 2)
    screen.resize(420, 700)
    arrive(qtbot, screen)
    for shown in screen.findChildren(QPushButton):
        if shown.isVisible():
            assert shown.accessibleName() or shown.text()
    content = screen.page.scroll_area.widget()
    assert content is not None
    assert content.width() <= screen.page.scroll_area.viewport().width()


def test_addresses_that_nobody_checked_are_one_quiet_line(
    qtbot: QtBot, screen: TodayScreen, vault: Vault
) -> None:
    with vault.writing() as session:
        for name, day in (("Tandarts", dt.date(2026, 3, 13)), ("Huisarts", dt.date(2026, 3, 14))):
            add_organisation(session, OrganisationDraft(name=name, checked_on=day))
    arrive(qtbot, screen)
    line = screen.findChild(QPushButton, "unchecked")
    assert isinstance(line, QPushButton)
    assert line.text() == "1 address(es) not checked for long"
    assert NOTHING in words(screen)
    with qtbot.waitSignal(screen.place_wanted) as wanted:
        QTest.keyClick(line, Qt.Key.Key_Space)
    assert wanted.args == ["network", LONG_UNCHECKED]
    with vault.writing() as session:
        set_checked(session, "organisation", 1, MONDAY)
    assert not any(b.isVisible() for b in screen.findChildren(QPushButton, "unchecked"))


def test_the_agenda_is_one_press_away(qtbot: QtBot, screen: TodayScreen, vault: Vault) -> None:
    visit(vault, MONDAY + dt.timedelta(days=1))
    arrive(qtbot, screen)
    tuesday = (MONDAY + dt.timedelta(days=1)).toordinal()
    for name, record in (
        ("Open the agenda", None),
        ("Tomorrow, \u20681 follow-up(s)\u2069", ("day", tuesday)),
    ):
        with qtbot.waitSignal(screen.place_wanted) as wanted:
            QTest.mouseClick(button(screen, name), Qt.MouseButton.LeftButton)
        assert wanted.args == ["agenda", record]
    segment = screen.findChild(QPushButton, "segment:agenda")
    assert isinstance(segment, QPushButton)
    with qtbot.waitSignal(screen.place_wanted) as wanted:
        QTest.mouseClick(segment, Qt.MouseButton.LeftButton)
    assert wanted.args == ["agenda", None]
    assert not segment.isChecked()  # it stands on the page it belongs to
