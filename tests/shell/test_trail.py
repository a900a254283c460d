"""The audit trail through the window: what is looked at leaves a line, and a store that is not what it was is told."""

from collections.abc import Callable
from contextlib import closing
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from sleutelapp.commands.adding import ADDING
from sleutelapp.core.paths import VaultFiles
from sleutelapp.qt.banner import Banner
from sleutelapp.shell.place import Place
from sleutelapp.shell.workbench import Workbench
from sleutelapp.vault.connection import connect
from sleutelapp.vault.keys import subkey
from sleutelapp.vault.opening import UnlockedKeys, open_vault
from tests.conftest import PASSWORD
from tests.shell.conftest import Driver

Template = tuple[VaultFiles, UnlockedKeys, str]


def lines(workbench: Workbench) -> list[tuple[Any, ...]]:
    vault = workbench._workspace.vault
    vault.audit.flush()
    with vault.reading() as session:
        found = session.connection().exec_driver_sql("SELECT what, kind, object FROM audit ORDER BY seq")
        return [tuple(row) for row in found]


def warnings(workbench: Workbench) -> list[str]:
    banners = workbench.banners.findChildren(Banner)
    return [banner.text.text() for banner in banners if banner.isVisible()]


def with_work(driver: Driver, template: Template) -> None:
    vault = open_vault(driver.files, template[1], driver.clock)
    for kind in (
        "newcomer",
        "need",
        "contact",
        "organisation",
        "professional",
        "referral",
        "consultation",
        "session",
    ):
        with vault.writing() as session:
            ADDING[kind].add(session, ADDING[kind].example)
    vault.close()


def test_each_record_that_is_shown_leaves_its_line_once(driver: Driver, template: Template) -> None:
    with_work(driver, template)
    workbench = driver.unlock(driver.start(), PASSWORD)
    before = len(lines(workbench))
    for _ in range(2):
        for place in (
            Place("newcomers", 1),
            Place("referrals", 1),
            Place("contact_detail", 1),
            Place("advice", ("consultation", 1)),
            Place("sessions", ("session", 1)),
        ):
            workbench.go(place)
    assert lines(workbench)[before:] == [
        ("viewed", kind, 1) for kind in ("newcomer", "referral", "contact", "consultation", "session")
    ]


def test_a_search_leaves_a_line_without_its_words(driver: Driver, template: Template) -> None:
    with_work(driver, template)
    workbench = driver.unlock(driver.start(), PASSWORD)
    before = len(lines(workbench))
    workbench.search.setFocus()
    QTest.keyClicks(workbench.search, "almaz")
    workbench.search.look_up()
    assert lines(workbench)[before:] == [("searched", "", None)]


def tamper(driver: Driver, template: Template, *statements: str) -> None:
    with closing(connect(driver.files.store, subkey(template[1].data_key, "store"), writable=True)) as store:
        triggers = store.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _sql in triggers:
            store.execute(f"DROP TRIGGER {name}")
        for statement in (*statements, *(sql for _name, sql in triggers)):
            store.execute(statement)


def accepted_for_good(driver: Driver, is_told: Callable[[Workbench], bool]) -> None:
    """The warning is there at the next unlocks until somebody says to have read it, and nothing else is blocked."""
    application = driver.start()

    def opened() -> Workbench:
        workbench = driver.unlock(application, PASSWORD)
        driver.wait(lambda: is_told(workbench))
        return workbench

    for _ in range(2):
        opened().go(Place("newcomers", 1))
        application.lock()
    workbench = opened()
    buttons = [b for b in workbench.banners.findChildren(QPushButton) if b.text() == "I have read this"]
    QTest.mouseClick(buttons[0], Qt.MouseButton.LeftButton)
    assert not warnings(workbench)
    assert "accepted" in [line[0] for line in lines(workbench)]
    application.lock()
    workbench = driver.unlock(application, PASSWORD)
    assert workbench._workspace.vault.audit.findings == ()
    assert workbench._workspace.vault.trail_findings() == ()
    assert not warnings(workbench)


def test_a_reading_that_was_under_way_does_not_bring_back_what_was_read(
    driver: Driver, template: Template
) -> None:
    with_work(driver, template)
    tamper(driver, template, "DELETE FROM audit WHERE seq > 5")
    workbench = driver.unlock(driver.start(), PASSWORD)
    driver.wait(lambda: bool(warnings(workbench)))
    trail = workbench.trail
    stale = trail._findings
    trail._read()
    job = trail._job
    assert job is not None
    buttons = [b for b in workbench.banners.findChildren(QPushButton) if b.text() == "I have read this"]
    QTest.mouseClick(buttons[0], Qt.MouseButton.LeftButton)
    job.succeeded.emit(stale)  # however the two race, it may end with what it saw before
    driver.wait(lambda: trail._job is None)
    assert not warnings(workbench)


def test_a_trail_without_its_end_is_told_until_it_was_read(driver: Driver, template: Template) -> None:
    with_work(driver, template)
    tamper(driver, template, "DELETE FROM audit WHERE seq > 5")
    accepted_for_good(driver, lambda workbench: any("older than" in text for text in warnings(workbench)))


def test_an_edited_line_is_told_until_it_was_read(driver: Driver, template: Template) -> None:
    with_work(driver, template)
    tamper(driver, template, "UPDATE audit SET object = 9 WHERE seq = 2")
    accepted_for_good(driver, lambda workbench: any("altered" in text for text in warnings(workbench)))
    tamper(driver, template, "UPDATE audit SET object = 8 WHERE seq = 2")
    driver.quit(driver.applications[0])
    workbench = driver.unlock(driver.start(), PASSWORD)
    driver.wait(
        lambda: any("altered" in text for text in warnings(workbench))
    )  # another one in the same place


def test_a_kill_is_no_alarm(driver: Driver, template: Template, files: VaultFiles) -> None:
    vault = open_vault(files, template[1], driver.clock)  # and never closed properly
    vault.audit.note("exported")
    vault._reader.dispose()
    assert vault._writer is not None
    vault._writer.dispose()
    assert vault.audit._anchoring._head_file is not None
    vault.audit._anchoring._head_file.close()
    workbench = driver.unlock(driver.start(), PASSWORD)
    assert workbench._workspace.vault.trail_findings() == ()
    assert not warnings(workbench)
