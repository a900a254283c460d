"""The coordinator's page, with real files."""

import datetime as dt
from itertools import pairwise
from pathlib import Path

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from sleutelapp.features.office import Office
from sleutelapp.features.organisation.screen import OrganisationScreen
from sleutelapp.features.profile.drafts import ORGANISATION_EXAMPLE, ExtraCodeEntry, OrganisationFile
from sleutelapp.features.profile.files import read_organisation_file, write_organisation_file
from sleutelapp.qt.door_card import DoorCard
from sleutelapp.qt.scripted_dialogs import ScriptedDialogs
from sleutelapp.reference.codes import Reference
from tests.features.conftest import Told
from tests.features.organisation.conftest import MORNING, shown


def opened(
    screen: OrganisationScreen,
    dialogs: ScriptedDialogs,
    path: Path,
    file: OrganisationFile = ORGANISATION_EXAMPLE,
) -> None:
    write_organisation_file(path, file)
    dialogs.answer_next(path)
    screen.open()


def press(root: QWidget, name: str) -> None:
    found = [button for button in root.findChildren(QPushButton, name) if button.isVisible()]
    assert len(found) == 1, name
    found[0].click()


def words(root: QWidget) -> str:
    shown: list[QLabel | QAbstractButton] = [
        *root.findChildren(QLabel),
        *root.findChildren(QAbstractButton),
    ]
    marks = str.maketrans("", "", "\u2068\u2069")
    return "\n".join(w.text().translate(marks) for w in shown if w.isVisible())


def test_what_is_wrong_is_marked_and_nothing_is_written(screen: OrganisationScreen) -> None:
    screen.start_new()
    editor = screen.editor
    editor.retention.clear()
    editor.retention.set_value(None)
    editor.public_key.setText("not a key")
    editor.foot.save_button.click()
    assert editor._name_block.error_text()
    assert editor._retention_block.error_text()
    assert editor.key.block.error_text()
    assert editor.foot.refused.isVisible()
    assert screen.stack.currentWidget() is editor
    editor.name.setText("Klant 111222333")
    editor.foot.save_button.click()
    assert "BSN" in editor._name_block.error_text()


def test_a_half_typed_code_is_taken_or_pointed_at(screen: OrganisationScreen, qtbot: QtBot) -> None:
    screen.start_new()
    editor = screen.editor
    assert editor.codes.add_button.visibleRegion().isEmpty()  # further down
    editor.name.setText("Welzijn Noord")
    editor.codes.add_button.click()
    form = editor.codes._form
    assert form is not None
    form.labels["nl"].setText("Op de markt")
    editor.foot.save_button.click()
    assert screen.stack.currentWidget() is editor
    assert form._list_block.error_text()
    qtbot.waitUntil(lambda: not form.confirm_button.visibleRegion().isEmpty())
    form.list.set_value("contact_kind")
    editor.foot.save_button.click()
    assert screen.stack.currentWidget() is screen.review_view
    assert "New code: Op de markt (Kind of contact)" in words(screen.review_view)


def test_a_code_follows_its_name_until_it_is_given_out(
    screen: OrganisationScreen, dialogs: ScriptedDialogs, tmp_path: Path, told: Told
) -> None:
    screen.start_new()
    screen.editor.name.setText("Welzijn Noord")
    codes = screen.editor.codes
    for name in ("Op de markt", "In de moskee"):
        codes.add_button.click()
        assert codes._form is not None
        codes._form.list.set_value("contact_kind")
        codes._form.labels["nl"].setText(name)
        codes._form.submit()
    press(codes, "change:org_op_de_markt")
    assert codes._form is not None
    codes._form.labels["nl"].setText("Bij de markt")
    codes._form.submit()
    assert {entry.code for entry in codes.value()} == {"org_bij_de_markt", "org_in_de_moskee"}
    before = codes.value()
    press(codes, "retire:org_bij_de_markt")  # still ours alone: it goes, and comes back
    assert [entry.code for entry in codes.value()] == ["org_in_de_moskee"]
    told.take_back()
    assert codes.value() == before
    dialogs.answer_next(tmp_path / "1.toml")
    assert screen.save()
    press(codes, "change:org_bij_de_markt")
    assert not codes._form.list.isVisible()
    codes._form.labels["nl"].setText("Op het plein")
    codes._form.submit()
    focused = screen.focusWidget()
    assert focused is not None
    assert focused.objectName() == "change:org_bij_de_markt"
    press(codes, "retire:org_bij_de_markt")
    named = {entry.code: (entry.labels["nl"], entry.retired) for entry in codes.value()}
    assert named["org_bij_de_markt"] == ("Op het plein", True)
    press(codes, "retire:org_bij_de_markt")
    assert not any(entry.retired for entry in codes.value())


def test_a_name_that_the_list_has_is_refused(screen: OrganisationScreen) -> None:
    screen.start_new()
    codes = screen.editor.codes
    codes.add_button.click()
    form = codes._form
    assert form is not None
    form.list.set_value("contact_kind")
    form.labels["nl"].setText("huisbezoek")
    form.submit()
    assert form._blocks["nl"].error_text()
    assert codes.value() == ()


def test_another_language_can_be_added(screen: OrganisationScreen) -> None:
    screen.start_new()
    codes = screen.editor.codes
    codes.add_button.click()
    form = codes._form
    assert form is not None
    form.list.set_value("came_through")
    form.labels["nl"].setText("Moskee")
    form.add_language.chosen.emit("ar")
    form.labels["ar"].setText("مسجد")
    form.submit()
    assert codes.value()[0].labels == {"nl": "Moskee", "ar": "مسجد"}


def test_the_changes_since_the_edition_that_was_opened(
    screen: OrganisationScreen, dialogs: ScriptedDialogs, tmp_path: Path, reference: Reference
) -> None:
    path = tmp_path / "organisatie-editie-3.toml"
    opened(screen, dialogs, path)
    editor = screen.editor
    assert editor.k.value() == "7"  # made elsewhere, and kept
    assert "Save a copy" in words(editor.foot)
    editor.k.chip("10").click()
    assert editor.sender_choice.value() == "name"
    editor.sender_choice.chip("code").click()
    press(editor.numbers, "checkNumber:out_of_hours_gp")
    editor.foot.save_button.click()
    shown = words(screen.review_view)
    assert "What has changed since edition 3" in shown
    assert "10 (was 7)" in shown
    assert "Only your code stands in the reports" in shown
    assert "number checked on 26 Nov 2026" in shown
    dialogs.answer_next(None)  # no place chosen: back at the same list
    assert not screen.save()
    newer = tmp_path / "organisatie-editie-4.toml"
    dialogs.answer_next(newer)
    assert screen.save()
    file = read_organisation_file(newer, reference)
    assert (file.edition, file.issued_on, file.k, file.sender) == (4, MORNING.date(), 10, "code")
    assert file.codes == ORGANISATION_EXAMPLE.codes
    assert read_organisation_file(path, reference) == ORGANISATION_EXAMPLE
    assert "Saved: organisatie-editie-4.toml" in words(editor)


def test_changing_back_is_no_change(
    screen: OrganisationScreen, dialogs: ScriptedDialogs, tmp_path: Path, reference: Reference
) -> None:
    opened(screen, dialogs, tmp_path / "a.toml")
    screen.editor.name.setText("Iets anders")
    screen.editor.name.setText("Welzijn Noord")
    dialogs.answer_next(tmp_path / "copy.toml")
    screen.editor.foot.save_button.click()
    assert read_organisation_file(tmp_path / "copy.toml", reference) == ORGANISATION_EXAMPLE
    assert screen.may_leave()


def test_going_on_with_an_older_edition_makes_a_number_of_its_own(
    screen: OrganisationScreen, dialogs: ScriptedDialogs, tmp_path: Path
) -> None:
    mosque = ExtraCodeEntry(list="contact_kind", code="org_moskee", labels={"nl": "Moskee"})
    newer = msgspec.structs.replace(
        ORGANISATION_EXAMPLE, edition=5, codes=(*ORGANISATION_EXAMPLE.codes, mosque)
    )
    opened(screen, dialogs, tmp_path / "5.toml", newer)
    screen.close_file()
    opened(screen, dialogs, tmp_path / "3.toml")
    assert "edition 5 was made on this computer" in words(screen.editor)
    codes = screen.editor.codes
    codes.add_button.click()
    assert codes._form is not None
    codes._form.list.set_value("came_through")
    codes._form.labels["nl"].setText("Moskee")
    codes._form.submit()
    assert codes.value()[-1].code == "org_moskee_2"  # edition 5 had the first, in another place
    screen.editor.name.setText("Welzijn Zuid")
    assert "Save edition 6" in words(screen.editor.foot)


def test_a_file_that_is_not_ours_leaves_all_as_it_was(
    screen: OrganisationScreen, dialogs: ScriptedDialogs, tmp_path: Path
) -> None:
    (tmp_path / "iets.toml").write_text("a = 1")
    dialogs.answer_next(tmp_path / "iets.toml")
    screen.open()
    assert "geen organisatiebestand" in dialogs.asked[-1]
    assert not screen.is_open


def test_a_folder_that_is_gone_loses_nothing(
    screen: OrganisationScreen, dialogs: ScriptedDialogs, tmp_path: Path
) -> None:
    screen.start_new()
    screen.editor.name.setText("Welzijn Noord")
    screen.review()
    dialogs.answer_next(tmp_path / "weg" / "organisatie.toml", tmp_path / "organisatie.toml")
    assert not screen.save()
    assert "NIET opgeslagen" in dialogs.asked[-1]
    assert screen.editor.name.value() == "Welzijn Noord"
    assert screen.save()


def test_typing_is_kept_after_a_pause_and_offered_again(
    screen: OrganisationScreen, office: Office, qtbot: QtBot
) -> None:
    screen.start_new()
    screen.editor.name.setText("Welzijn Noord")
    screen.editor.numbers.add_button.click()
    form = screen.editor.numbers._form
    assert form is not None
    form.number.setText("088 1")
    qtbot.waitUntil(lambda: "Draft kept 09:30" in words(screen.editor.foot))
    again = shown(office, qtbot)
    door = again.start.findChild(DoorCard, "goOn")
    assert isinstance(door, DoorCard)
    assert "Welzijn Noord" in door.text()
    again.go_on_with_kept()
    form = again.editor.numbers._form
    assert form is not None
    assert form.number.value() == "088 1"


def test_a_settings_folder_that_cannot_be_written_says_so(screen: OrganisationScreen, office: Office) -> None:
    office.folder.rmdir()
    office.folder.write_text("in the way")
    screen.start_new()
    screen.editor.name.setText("Welzijn Noord")
    screen.keep()
    assert "niet tussendoor opgeslagen" in screen.editor.foot.refused.text.text()
    screen.close_file()
    screen.go_on_with_kept()
    assert screen.editor.name.value() == "Welzijn Noord"


def test_a_number_is_checked_before_it_is_taken(screen: OrganisationScreen, told: Told) -> None:
    screen.start_new()
    numbers = screen.editor.numbers
    press(numbers, "changeNumber:out_of_hours_gp")
    form = numbers._form
    assert form is not None
    form.number.setText("bel maar")
    form.checked_on.set_value(dt.date(2026, 12, 24))
    form.submit()
    assert form._number_block.error_text()
    assert form._checked_block.error_text()
    form.number.setText("0900-1515")
    form.checked_on.set_value(dt.date(2026, 11, 20))
    form.submit()
    assert [number.code for number in numbers.value()] == ["out_of_hours_gp"]
    assert "0900-1515" in words(numbers)
    press(numbers, "removeNumber:out_of_hours_gp")
    assert numbers.value() == ()
    told.take_back()
    assert numbers.value()[0].checked_on == dt.date(2026, 11, 20)


def test_hours_with_their_days_survive_the_page(
    screen: OrganisationScreen, dialogs: ScriptedDialogs, tmp_path: Path
) -> None:
    agreement = msgspec.structs.replace(
        ORGANISATION_EXAMPLE.municipalities[0], valid_until=dt.date(2026, 12, 31), hours=16.5
    )
    file = msgspec.structs.replace(ORGANISATION_EXAMPLE, municipalities=(agreement,))
    opened(screen, dialogs, tmp_path / "a.toml", file)
    assert screen.editor.work().typed.municipalities == (agreement,)
    assert screen.may_leave()


def test_tab_goes_through_the_fields_as_they_are_read(
    screen: OrganisationScreen, dialogs: ScriptedDialogs, tmp_path: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    opened(screen, dialogs, tmp_path / "a.toml")
    screen.activateWindow()
    qtbot.waitUntil(screen.isActiveWindow)
    screen.editor.codes.add_button.click()  # comes last, and stands in the middle
    screen.editor.name.setFocus()
    passed: list[QWidget] = []
    while (focused := qapp.focusWidget()) is not None and focused not in passed:
        passed.append(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    inside = screen.editor.page.scroll_area.widget()
    assert inside is not None
    heights = [w.mapTo(inside, w.rect().center()).y() for w in passed if inside.isAncestorOf(w)]
    assert len(heights) > 15
    assert all(later > earlier - 4 for earlier, later in pairwise(heights))
    assert passed[-1] is screen.editor.foot.save_button
