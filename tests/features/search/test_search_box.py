import datetime as dt
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from sleutelapp.features.search.search_box import PaletteAction, SearchBox
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.scripted_dialogs import ScriptedDialogs
from sleutelapp.records import Need, Newcomer, Organisation, Professional
from sleutelapp.reference.codes import Reference
from sleutelapp.vault.store import Vault

DOWN, UP, ENTER, ESCAPE = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Return, Qt.Key.Key_Escape)


class Window(QWidget):
    """The search field above another field, as in the shell."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.done: list[str] = []
        actions = [
            PaletteAction("new", "New contact", "plus", "Ctrl+N", lambda: self.done.append("new")),
            PaletteAction(
                "lock", "Lock the vault", "lock-outline", "Ctrl+L", lambda: self.done.append("lock")
            ),
        ]
        self.search = SearchBox(workspace, lambda: actions)
        self.other = QLineEdit()
        column = QVBoxLayout(self)
        column.addWidget(self.search)
        column.addWidget(self.other)
        column.addStretch(1)
        self.resize(700, 700)


@pytest.fixture
def filled(vault: Vault, reference: Reference) -> Workspace:
    with vault.writing() as session:
        almaz = Newcomer(code="N-00001", name="Almaz Tesfay", birth_year=1991, municipality="GM0363")
        session.add_all([almaz, Newcomer(code="N-00002", name="Alan Berhe")])
        session.flush()
        session.add_all(
            [
                Need(newcomer_id=almaz.id, code="T1", opened_on=dt.date(2026, 9, 7), note="Alles doet pijn"),
                Organisation(name="Alkmaar Tandartsen", kind="dentist"),
                Professional(name="Alida Bos", kind="gp"),
            ]
        )
    return Workspace(
        vault=vault,
        reference=reference,
        language="en",
        dialogs=ScriptedDialogs(),
        say=lambda _sentence: None,
        offer_undo=lambda _sentence, _undo: None,
    )


@pytest.fixture
def window(qtbot: QtBot, filled: Workspace) -> Iterator[Window]:
    made = Window(filled)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.search.setFocus()
    qtbot.waitUntil(made.search.hasFocus)
    yield made
    made.close()
    made.deleteLater()


def search_for(qtbot: QtBot, window: Window, words: str) -> list[str]:
    QTest.keyClicks(window.search, words)
    qtbot.waitUntil(window.search.is_open)
    return window.search.result_titles()


def plain(titles: list[str]) -> list[str]:
    return [title.replace("\u2068", "").replace("\u2069", "") for title in titles]


def test_typing_shows_groups_and_enter_opens_the_first(qtbot: QtBot, window: Window) -> None:
    assert plain(search_for(qtbot, window, "al")) == [
        "People", "Alan Berhe", "Almaz Tesfay",
        "Organisations", "Alkmaar Tandartsen", "Alida Bos",
        "Notes", "Almaz Tesfay · Toothache",
    ]  # fmt: skip
    QTest.keyClicks(window.search, "m")
    with qtbot.waitSignal(window.search.newcomer_chosen) as chosen:
        QTest.keyClick(window.search, ENTER)  # at once: the list of "al" began with Alan
    assert chosen.args == [1]
    assert (window.search.text(), window.search.is_open(), window.search.result_titles()) == ("", False, [])


def test_arrows_pass_headings_and_go_round(qtbot: QtBot, window: Window) -> None:
    search_for(qtbot, window, "al")
    for _ in range(2):
        QTest.keyClick(window.search, DOWN)
    with qtbot.waitSignal(window.search.organisation_chosen) as chosen:
        QTest.keyClick(window.search, ENTER)
    assert chosen.args == [1]

    search_for(qtbot, window, "al")
    for _ in range(3):
        QTest.keyClick(window.search, DOWN)
    with qtbot.waitSignal(window.search.professional_chosen):
        QTest.keyClick(window.search, ENTER)

    search_for(qtbot, window, "al")
    QTest.keyClick(window.search, UP)
    with qtbot.waitSignal(window.search.record_chosen) as record:
        QTest.keyClick(window.search, ENTER)
    assert record.args == ["need", 1]


def test_a_click_chooses(qtbot: QtBot, window: Window) -> None:
    search_for(qtbot, window, "tesf")
    results = window.search._results
    assert results is not None
    place = results.list.visualRect(results.list.rows_model.index(1)).center()
    with qtbot.waitSignal(window.search.newcomer_chosen):
        QTest.mouseClick(results.list.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_actions_are_found_and_done(qtbot: QtBot, window: Window) -> None:
    assert search_for(qtbot, window, "lock") == ["Actions", "Lock the vault"]
    QTest.keyClick(window.search, ENTER)
    assert window.done == ["lock"]
    QTest.keyClick(window.search, DOWN)  # the empty field offers them all
    assert window.search.result_titles() == ["Actions", "New contact", "Lock the vault"]
    QTest.keyClick(window.search, ENTER)
    assert window.done == ["lock", "new"]


def test_nothing_found_is_said_without_the_words(qtbot: QtBot, window: Window) -> None:
    assert search_for(qtbot, window, "zwxq") == []
    results = window.search._results
    assert results is not None
    assert results.nothing.isVisible()
    assert "zwxq" not in results.nothing.text()
    QTest.keyClick(window.search, ENTER)
    assert window.search.is_open()


def test_escape_and_lock_leave_nothing_behind(qtbot: QtBot, window: Window) -> None:
    for by_key in (True, False):
        search_for(qtbot, window, "almaz")
        if by_key:
            QTest.keyClick(window.search, ESCAPE)
        else:
            window.search.clear()
        assert (window.search.text(), window.search.is_open()) == ("", False)
        assert window.search.result_titles() == []
        window.search.undo()
        assert window.search.text() == ""


def test_leaving_the_field_closes_the_list(qtbot: QtBot, window: Window) -> None:
    search_for(qtbot, window, "almaz")
    window.other.setFocus()
    assert not window.search.is_open()
    window.search.setFocus()
    qtbot.waitUntil(window.search.is_open)


def test_a_screen_reader_hears_field_list_and_rows(qtbot: QtBot, window: Window) -> None:
    search_for(qtbot, window, "tesf")
    results = window.search._results
    assert results is not None
    assert window.search.accessibleName() == "Search"
    assert results.list.accessibleName() == "Search results"
    assert plain([results.spoken()]) == ["Almaz Tesfay, N-00001 · 1991 · Amsterdam"]


def test_keyboards_do_not_learn_what_is_typed(window: Window) -> None:
    hints = window.search.inputMethodHints()
    assert hints & Qt.InputMethodHint.ImhSensitiveData
    assert hints & Qt.InputMethodHint.ImhNoPredictiveText
    assert window.search.completer() is None


def test_a_damaged_store_is_told_once(qtbot: QtBot, window: Window, filled: Workspace) -> None:
    filled.vault.close()
    store = filled.vault.files.store
    store.write_bytes(b"\x07" * store.stat().st_size)
    filled.vault._is_closed = False  # as if the disk broke under the open vault
    QTest.keyClicks(window.search, "almaz")
    assert isinstance(filled.dialogs, ScriptedDialogs)
    asked = filled.dialogs.asked
    qtbot.waitUntil(lambda: bool(asked))
    assert len(asked) == 1
    assert "almaz" not in asked[0]
    assert window.search.text() == ""
