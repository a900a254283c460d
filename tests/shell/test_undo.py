"""What was done can be taken back, the last first, until the vault closes."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from sqlalchemy import select

from sleutelapp.features.follow_ups.actions import add_follow_up, finish_follow_up, reopen_follow_up
from sleutelapp.features.follow_ups.drafts import FollowUpDraft
from sleutelapp.features.workspace import Workspace
from sleutelapp.records import FollowUp
from sleutelapp.shell.undo_sheet import UndoSheet
from sleutelapp.shell.workbench import Workbench
from tests.conftest import PASSWORD
from tests.shell.conftest import Driver

CTRL = Qt.KeyboardModifier.ControlModifier


def done_days(workspace: Workspace) -> list[bool]:
    with workspace.vault.reading() as session:
        return [day is not None for day in session.scalars(select(FollowUp.done_on).order_by(FollowUp.id))]


def finish(workspace: Workspace, number: int) -> None:
    workspace.write_with_undo(
        lambda session: finish_follow_up(session, number),
        f"Done {number}",
        lambda session: reopen_follow_up(session, number),
    )


def begin(driver: Driver) -> tuple[Workbench, Workspace]:
    workbench = driver.unlock(driver.start(), PASSWORD)
    workspace = workbench._workspace
    with workspace.vault.writing() as session:
        for text in ("Call", "Write", "Visit"):
            add_follow_up(session, FollowUpDraft(due_on=driver.clock.today(), text=text))
    for number in (1, 2, 3):
        finish(workspace, number)
    return workbench, workspace


def test_the_key_takes_back_the_last_action_and_then_the_one_before(driver: Driver) -> None:
    workbench, workspace = begin(driver)
    QTest.keyClick(workbench, Qt.Key.Key_Z, CTRL)
    assert done_days(workspace) == [True, True, False]
    assert "Done 3" in workbench.toast.text.text()
    QTest.keyClick(workbench, Qt.Key.Key_Z, CTRL)
    assert done_days(workspace) == [True, False, False]


def test_the_toast_takes_back_what_it_told_and_the_list_forgets_it(driver: Driver) -> None:
    workbench, workspace = begin(driver)
    workbench.toast.button.click()
    assert done_days(workspace) == [True, True, False]
    assert [done.said for done in workbench.history.newest_first()] == ["Done 2", "Done 1"]


def test_the_sheet_shows_the_newest_first_and_empties(driver: Driver) -> None:
    workbench, workspace = begin(driver)
    assert workbench.status.actions_button.isVisible()
    workbench.status.actions_button.click()
    (sheet,) = workbench.findChildren(UndoSheet)
    for left in (2, 1, 0):
        (button,) = (b for b in sheet.findChildren(QPushButton, "undoLast") if b.isVisible())
        assert button.accessibleName() == f"Undo: Done {left + 1}"
        button.click()
        assert sum(done_days(workspace)) == left
    assert not any(b.isVisible() for b in sheet.findChildren(QPushButton, "undoLast"))
    assert not workbench.status.actions_button.isVisible()
    sheet.accept()


def test_a_key_in_a_text_field_undoes_the_typing_only(driver: Driver) -> None:
    workbench, workspace = begin(driver)
    workbench.search.setFocus()
    QTest.keyClicks(workbench.search, "Al")
    QTest.keyClick(workbench.search, Qt.Key.Key_Z, CTRL)
    assert workbench.search.text() == ""
    assert done_days(workspace) == [True, True, True]


def test_an_undo_that_is_refused_can_be_tried_again(driver: Driver) -> None:
    workbench, workspace = begin(driver)
    with workspace.vault.writing() as session:
        session.get_one(FollowUp, 3).deleted_at = driver.clock.utc()
    workbench.last_actions.undo()
    assert workbench.history.newest_first()[0].said == "Done 3"
    assert "Undone" not in workbench.toast.text.text()
    assert len(driver.dialogs.asked) == 1


def test_nothing_is_kept_after_locking(driver: Driver) -> None:
    workbench, workspace = begin(driver)
    history = workbench.history
    driver.applications[0].lock()
    assert workspace.vault is not None
    assert history.newest_first() == ()
