import datetime as dt
from collections.abc import Callable
from contextlib import AbstractContextManager

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from sleutelapp.features.drafts.queries import unfinished_drafts
from sleutelapp.features.newcomers.actions import add_newcomer
from sleutelapp.features.newcomers.consent_forms import GiveConsentForm
from sleutelapp.features.newcomers.dossier_queries import dossier
from sleutelapp.features.newcomers.drafts import ConsentDraft, NewcomerDraft
from sleutelapp.features.newcomers.queries import caseload
from sleutelapp.features.newcomers.screen import NewcomerScreen
from sleutelapp.features.profile.actions import save_profile
from sleutelapp.features.profile.drafts import Agreement, ProfileFile
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.scripted_dialogs import ScriptedDialogs
from sleutelapp.records import FollowUp, Need, Newcomer
from sleutelapp.vault.store import Vault
from tests.features.newcomers.by_hand import Told, button, named, press, titles, write

Statements = Callable[[], AbstractContextManager[list[str]]]


def test_an_empty_vault_says_what_to_do(screen: NewcomerScreen, qtbot: QtBot) -> None:
    assert not screen.filter.isVisible()
    with qtbot.waitSignal(screen.new_contact_wanted) as wanted:
        press(button(screen, "New contact"))
    assert wanted.args == [None]


def test_a_newcomer_added_by_keyboard(screen: NewcomerScreen, vault: Vault) -> None:
    press(button(screen, "New newcomer"))
    fields = screen.form.fields
    assert not fields.name.isEnabled()
    press(fields.consent)
    write(fields.name, "Almaz Tesfay")
    write(fields.phone, "06 12345670")
    write(fields.birth_year, "1991")
    write(fields.languages.search, "tigr")
    QTest.keyClick(fields.languages.search, Qt.Key.Key_Return)
    QTest.keyClick(fields.name, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    with vault.reading() as session:
        (row,) = caseload(session)
        person = dossier(session, row.id)
    assert (row.name, row.birth_year, row.languages) == ("Almaz Tesfay", 1991, ("ti",))
    assert person.phone == "06 12345670"
    assert person.consent_to_register() is not None
    assert screen.dossier.header.title.text() == "Almaz Tesfay"
    assert titles(screen) == ["Almaz Tesfay"]


def test_without_consent_only_a_code_is_kept(screen: NewcomerScreen, vault: Vault) -> None:
    screen.add()
    fields = screen.form.fields
    press(fields.consent)
    write(fields.name, "Almaz")
    press(fields.consent)
    press(screen.form.save_button)
    with vault.reading() as session:
        (row,) = caseload(session)
    assert (row.name, row.title) == ("", "N-00001")


def test_somebody_new_is_kept_while_typed_and_gone_on_with(
    screen: NewcomerScreen, vault: Vault, family: tuple[int, int]
) -> None:
    """Another dossier is looked at, or the vault is locked: what was typed is still there."""
    screen.add()
    fields = screen.form.fields
    press(fields.consent)
    write(fields.name, "Senait Bereket")
    write(fields.birth_year, "1988")
    fields.lives_with.set_value(family[1], "N-00002")
    screen.show_newcomer(family[0])
    with vault.reading() as session:
        (draft,) = unfinished_drafts(session)
    assert (draft.form, draft.title) == ("newcomer", "Senait Bereket")
    screen.form.start_new()
    screen.resume(draft.id)
    assert (fields.name.text(), fields.birth_year.value(), fields.lives_with.value()) == (
        "Senait Bereket",
        1988,
        family[1],
    )
    press(screen.form.save_button)
    with vault.reading() as session:
        assert unfinished_drafts(session) == []
        assert [member.id for member in dossier(session, 3).housemates] == [family[0], family[1]]


def test_somebody_new_lives_in_the_only_municipality(screen: NewcomerScreen, vault: Vault) -> None:
    with vault.writing() as session:
        agreed = (Agreement(municipality="GM0307", hours=8),)
        save_profile(session, ProfileFile(name="Yonas Haile", municipalities=agreed))
    screen.add()
    assert screen.form.fields.municipality.value() == "GM0307"
    assert not screen.form.is_open  # nothing was typed yet


def test_a_housemate_who_was_typed_and_not_chosen_is_asked_for(
    screen: NewcomerScreen, vault: Vault, told: Told
) -> None:
    screen.add()
    fields = screen.form.fields
    write(fields.lives_with, "Almaz")
    press(screen.form.save_button)
    assert fields.lives_with_block.error_text()
    fields.lives_with.clear()
    press(screen.form.save_button)
    with vault.reading() as session:
        assert [row.code for row in caseload(session)] == ["N-00001"]
    told.take_back()
    with vault.reading() as session:
        assert caseload(session) == []


def test_a_change_is_taken_back(screen: NewcomerScreen, told: Told, family: tuple[int, int]) -> None:
    screen.show_newcomer(family[0])
    press(button(screen, "Change"))
    screen.form.fields.name.set_value("Almas T.")
    press(screen.form.save_button)
    assert screen.dossier.header.title.text() == "Almas T."
    told.take_back()
    assert screen.dossier.header.title.text() == "Almaz Tesfay"


def test_a_change_with_consent_and_household_is_taken_back_at_once(
    screen: NewcomerScreen, vault: Vault, told: Told, family: tuple[int, int]
) -> None:
    with vault.writing() as session:
        yusuf = add_newcomer(session, NewcomerDraft(municipality="GM0363")).id
    screen.show_newcomer(yusuf)
    press(button(screen, "Change"))
    fields = screen.form.fields
    press(fields.consent)
    write(fields.name, "Yusuf Demir")
    fields.lives_with.set_value(family[0], "Almaz Tesfay")
    press(screen.form.save_button)
    with vault.reading() as session:
        now = dossier(session, yusuf)
    assert (now.name, [member.id for member in now.housemates]) == ("Yusuf Demir", [*family])
    assert now.consent_to_register() is not None
    told.take_back()
    with vault.reading() as session:
        before = dossier(session, yusuf)
        others = dossier(session, family[0]).housemates
    assert (before.name, before.housemates, before.consents) == ("", (), ())
    assert [member.id for member in others] == [family[1]]


def test_somebody_alike_is_pointed_out_and_opened(screen: NewcomerScreen, family: tuple[int, int]) -> None:
    screen.add()
    fields = screen.form.fields
    fields.consent.setChecked(True)
    write(fields.name, "Almas Tesfai")
    assert fields.similar.isVisible()
    assert "Almaz Tesfay" in fields.similar.text.text()
    fields.phone.set_value("+31 6 12345670")
    fields.phone.changed.emit()
    assert "same phone" in fields.similar.text.text()
    press(fields.similar.button)
    assert screen.dossier.isVisible()
    assert screen.dossier.header.title.text() == "Almaz Tesfay"
    assert family


def test_a_citizen_service_number_is_refused_on_the_page(screen: NewcomerScreen, vault: Vault) -> None:
    screen.add()
    screen.form.fields.note.set_value("BSN 111222333")
    press(screen.form.save_button)
    assert screen.form.isVisible()
    assert "(BSN)" in screen.form.refused.text.text()
    with vault.reading() as session:
        assert caseload(session) == []


def test_a_change_keeps_consents_and_household(
    screen: NewcomerScreen, vault: Vault, family: tuple[int, int]
) -> None:
    screen.show_newcomer(family[0])
    press(button(screen, "Change"))
    screen.form.fields.neighbourhood.set_value("Slotermeer")
    press(screen.form.save_button)
    with vault.reading() as session:
        person = dossier(session, family[0])
    assert (person.neighbourhood, person.name, person.languages) == (
        "Slotermeer",
        "Almaz Tesfay",
        ("ti", "ar"),
    )
    assert len(person.housemates) == len(person.consents) == 1
    assert "Slotermeer" in screen.dossier.header.facts.text()


def test_typing_filters_as_names_sound(screen: NewcomerScreen, qtbot: QtBot, family: tuple[int, int]) -> None:
    assert titles(screen) == ["Almaz Tesfay", "N-00002"]
    write(screen.filter.field, "almas")
    qtbot.waitUntil(lambda: titles(screen) == ["Almaz Tesfay"])
    screen.filter.field.clear()
    write(screen.filter.field, "zzzz")
    qtbot.waitUntil(lambda: not screen.rows.isVisible())
    assert family


def test_the_row_tells_what_is_late(screen: NewcomerScreen, family: tuple[int, int]) -> None:
    row = screen.rows.rows_model.rows()[0]
    assert row.key == family[0]
    assert row.trailing_kind == "danger"
    assert "Tigrinya, Arabisch" in row.subtitle
    assert "±" in row.subtitle


def test_enter_opens_a_dossier_and_back_returns_to_the_row(
    screen: NewcomerScreen, family: tuple[int, int]
) -> None:
    screen.rows.setFocus()
    screen.rows.setCurrentIndex(screen.rows.rows_model.index(1))
    QTest.keyClick(screen.rows, Qt.Key.Key_Return)
    assert screen.dossier.header.title.text() == "N-00002"
    assert not screen.rows.isVisible()
    press(screen.list_detail.back)
    assert screen.rows.hasFocus()
    assert screen.rows.selected_key() == family[1]


def test_a_need_is_solved_by_one_click_and_put_back(
    screen: NewcomerScreen, vault: Vault, told: Told, family: tuple[int, int]
) -> None:
    screen.show_newcomer(family[0])
    press(button(screen.dossier, "Solved: Slaap"))
    with vault.reading() as session:
        need = session.get_one(Need, 1)
        assert (need.status, need.closed_on) == ("solved", dt.date(2026, 9, 14))
    assert button(screen.dossier, "Solved: Kiespijn").hasFocus()
    told.take_back()
    with vault.reading() as session:
        need = session.get_one(Need, 1)
        assert (need.status, need.closed_on) == ("open", None)
    assert button(screen.dossier, "Solved: Slaap")


def test_consent_withdrawn_erases_name_and_phone_and_undo_restores_them(
    screen: NewcomerScreen, vault: Vault, told: Told, family: tuple[int, int]
) -> None:
    screen.show_newcomer(family[0])
    press(named(screen.dossier, "consent:1:withdraw"))
    press(named(screen.dossier, "inline:confirm"))
    with vault.reading() as session:
        mother = session.get_one(Newcomer, family[0])
        assert (mother.name, mother.phone) == ("", "")
    assert screen.dossier.header.title.text() == "N-00001"
    missing = screen.dossier.findChild(QAbstractButton, "consentMissing")
    assert missing is not None
    assert missing.text() == "Consent to register was withdrawn"
    assert "Almaz Tesfay" not in titles(screen)
    screen.change()
    assert not screen.form.fields.name.isEnabled()
    screen.form.cancelled.emit()
    told.take_back()
    assert screen.dossier.header.title.text() == "Almaz Tesfay"


def test_a_consent_form_that_opens_is_seen_whole(
    qtbot: QtBot, screen: NewcomerScreen, family: tuple[int, int]
) -> None:
    screen.resize(900, 420)
    screen.show_newcomer(family[0])
    withdraw = named(screen.dossier, "consent:1:withdraw")
    area = next(each for each in screen.findChildren(QScrollArea) if each.isAncestorOf(withdraw))
    area.ensureWidgetVisible(withdraw, 0, 0)
    press(withdraw)
    confirm = named(screen.dossier, "inline:confirm")
    view = area.viewport()

    def is_seen_whole() -> bool:
        bottom = confirm.mapTo(view, confirm.rect().bottomLeft()).y()
        return 0 < bottom <= view.height()

    qtbot.waitUntil(is_seen_whole, timeout=3000)


def test_consent_to_share_is_recorded_per_recipient(
    screen: NewcomerScreen, vault: Vault, family: tuple[int, int]
) -> None:
    screen.show_newcomer(family[0])
    press(named(screen.dossier, "consent:give:share"))
    press(named(screen.dossier, "inline:confirm"))
    with vault.reading() as session:
        assert len(dossier(session, family[0]).consents) == 1  # with whom was not said
    form = screen.dossier.consents.findChild(GiveConsentForm)
    assert isinstance(form, GiveConsentForm)
    form.recipient.set_value("dentist")
    press(named(screen.dossier, "inline:confirm"))
    with vault.reading() as session:
        given = dossier(session, family[0]).consents[-1]
    assert (given.purpose, given.recipient, given.way) == ("share", "dentist", "oral")


def test_a_follow_up_is_paused_then_done_then_taken_back(
    screen: NewcomerScreen, vault: Vault, told: Told, family: tuple[int, int]
) -> None:
    def stored() -> tuple[dt.date, dt.date | None]:
        with vault.reading() as session:
            task = session.get_one(FollowUp, 1)
            return task.due_on, task.done_on

    screen.show_newcomer(family[0])
    press(named(screen.dossier, "followUp:1:pause"))
    press(named(screen.dossier, "pause:confirm"))
    assert stored() == (dt.date(2026, 9, 21), None)
    press(named(screen.dossier, "followUp:1:done"))
    assert stored()[1] == dt.date(2026, 9, 14)
    told.take_back()
    assert stored() == (dt.date(2026, 9, 21), None)


def test_something_new_is_planned(screen: NewcomerScreen, vault: Vault, family: tuple[int, int]) -> None:
    screen.show_newcomer(family[0])
    press(screen.dossier.next_steps.add_button)
    press(named(screen.dossier, "inline:confirm"))
    with vault.reading() as session:
        days = [task.due_on for task in dossier(session, family[0]).follow_ups]
    assert days == [dt.date(2026, 9, 13), dt.date(2026, 9, 21)]


def test_the_timeline_shows_all_and_filters_by_kind(
    screen: NewcomerScreen, qtbot: QtBot, family: tuple[int, int]
) -> None:
    screen.show_newcomer(family[0])

    def entries() -> list[str]:
        lines = screen.dossier.timeline.timeline_model.lines()
        return [line.title for line in lines if hasattr(line, "key")]

    assert any(title.startswith("\u2068Huisbezoek") for title in entries())
    assert len(entries()) == 3
    qtbot.waitUntil(screen.dossier.kinds.isVisible)
    press(named(screen.dossier, "chip:referral"))
    assert entries() == ["\u2068Tandarts\u2069: \u2068Overwogen\u2069"]
    with qtbot.waitSignal(screen.referral_wanted) as wanted:
        screen.dossier.timeline.setCurrentIndex(screen.dossier.timeline.timeline_model.index(1, 0))
        QTest.keyClick(screen.dossier.timeline, Qt.Key.Key_Return)
    assert wanted.args == [1]


def test_links_and_new_contact_lead_on(screen: NewcomerScreen, qtbot: QtBot, family: tuple[int, int]) -> None:
    screen.show_newcomer(family[0])
    with qtbot.waitSignal(screen.new_contact_wanted) as wanted:
        press(screen.dossier.header.contact_button)
    assert wanted.args == [family[0]]
    with qtbot.waitSignal(screen.referral_wanted) as opened:
        press(named(screen.dossier, "referral:1"))
    assert opened.args == [1]
    with qtbot.waitSignal(screen.newcomer_wanted) as housemate:
        press(button(screen.dossier, "Open \u2068N-00002\u2069"))
    assert housemate.args == [family[1]]


def test_archived_people_leave_the_list_and_can_come_back(
    screen: NewcomerScreen, told: Told, family: tuple[int, int]
) -> None:
    screen.show_newcomer(family[0])
    screen.dossier.header.archive_action.trigger()
    assert titles(screen) == ["N-00002"]
    press(screen.list_detail.back)
    press(screen.archived)
    assert titles(screen) == ["Almaz Tesfay"]
    told.take_back()
    press(screen.archived)
    assert titles(screen) == ["Almaz Tesfay", "N-00002"]


def test_beside_the_list_the_dossier_follows_the_arrow_keys(
    screen: NewcomerScreen, family: tuple[int, int]
) -> None:
    screen.resize(1400, 760)
    screen.rows.setFocus()
    screen.rows.setCurrentIndex(screen.rows.rows_model.index(0))
    QTest.keyClick(screen.rows, Qt.Key.Key_Down)
    assert screen.dossier.header.title.text() == "N-00002"
    assert screen.rows.hasFocus()
    assert family


def test_a_long_list_is_read_as_it_scrolls(
    qtbot: QtBot, vault: Vault, workspace: Workspace, statements: Statements
) -> None:
    with vault.writing() as session:
        for number in range(230):
            add_newcomer(session, NewcomerDraft(name=f"Persoon {number:03}", consents=(ConsentDraft(),)))
    screen = NewcomerScreen(workspace)
    qtbot.addWidget(screen)
    with statements() as sent:
        screen.arrive()
    assert screen.rows.rows_model.rowCount() == 100
    assert len(sent) <= 3
    screen.rows.rows_model.fetchMore(screen.rows.rootIndex())
    screen.rows.rows_model.fetchMore(screen.rows.rootIndex())
    assert titles(screen) == [f"Persoon {number:03}" for number in range(230)]


def test_every_control_can_be_named(screen: NewcomerScreen, family: tuple[int, int]) -> None:
    screen.show_newcomer(family[0])
    nameless = [
        type(widget).__name__
        for widget in screen.dossier.findChildren(QWidget)
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if not widget.accessibleName() and not getattr(widget, "text", str)()
    ]
    assert nameless == []


def test_nobody_of_that_number_is_told(
    screen: NewcomerScreen, dialogs: ScriptedDialogs, family: tuple[int, int]
) -> None:
    screen.show_newcomer(99)
    assert len(dialogs.asked) == 1
    assert screen.rows.isVisible()
    assert family


def test_a_dossier_that_is_gone_closes_quietly(
    screen: NewcomerScreen, vault: Vault, dialogs: ScriptedDialogs, family: tuple[int, int]
) -> None:
    screen.show_newcomer(family[1])
    with vault.writing() as session:
        session.get_one(Newcomer, family[1]).deleted_at = dt.datetime(2026, 9, 14)  # noqa: DTZ001 -- as stored
    assert titles(screen) == ["Almaz Tesfay"]
    assert not screen.dossier.isVisible()
    assert dialogs.asked == []
