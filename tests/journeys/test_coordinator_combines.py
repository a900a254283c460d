"""The coordinator's main job: six files of all kinds dropped, looked at, saved, and the saved one opened alone."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from sleutelapp.core.clock import SetClock
from sleutelapp.features.combining.screen import CombineScreen
from sleutelapp.features.publications.reading import read_publications
from sleutelapp.features.roster.screen import RosterScreen
from sleutelapp.qt.scripted_dialogs import ScriptedDialogs
from sleutelapp.qt.text_fields import TextField
from sleutelapp.shell.application import Application
from tests.features.combining.made_workbooks import worked, write
from tests.journeys.first_morning import MORNING
from tests.journeys.hands import activate, click, find, settle, start, type_into, wait_for, words


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    """Three people; one sent twice under another name, one file is foreign, one broken on its way."""
    folder = tmp_path / "ontvangen"
    folder.mkdir()
    write(folder / "sleutelapp-SP-A-2026-Q2.xlsx", worked("SP-A", 40, quarter=2))
    write(folder / "sleutelapp-SP-B-2026-Q2.xlsx", worked("SP-B", 25, quarter=2, place="GM0355"))
    (folder / "zonder naam.xlsx").write_bytes((folder / "sleutelapp-SP-A-2026-Q2.xlsx").read_bytes())
    (folder / "zonder naam (1).xlsx").write_bytes((folder / "sleutelapp-SP-B-2026-Q2.xlsx").read_bytes())
    (folder / "notulen.xlsx").write_bytes(b"dit is geen werkboek van Sleutelapp")
    whole = write(folder / "sleutelapp-SP-C-2026-Q2.xlsx", worked("SP-C", 15, quarter=2)).read_bytes()
    (folder / "sleutelapp-SP-C-2026-Q2.xlsx").write_bytes(whole[: len(whole) // 2])
    return folder


def page_of(application: Application) -> QWidget:
    assert application.coordinator is not None
    return application.coordinator


def combining(application: Application) -> CombineScreen:
    return next(iter(page_of(application).findChildren(CombineScreen)))


def drop(screen: QWidget, paths: list[Path]) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    screen.dropEvent(QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, buttons, keys))


def wait_until_done(screen: CombineScreen) -> None:
    wait_for(lambda: not screen.is_busy and screen.view.result.is_complete, 20_000)
    settle()


def test_files_become_one_result_that_can_be_opened_again(
    qapp: QApplication, tmp_path: Path, inbox: Path
) -> None:
    dialogs, clock = ScriptedDialogs(), SetClock(MORNING)
    application = start(qapp, tmp_path, clock, dialogs)
    assert application.page is not None
    click(application.page, "Ik ben coördinator")
    page, screen = page_of(application), combining(application)
    assert "Sleep de werkboeken van uw sleutelpersonen hierheen" in words(page)
    dialogs.answer_next(sorted(inbox.iterdir()))
    QTest.keyClick(application.window.focusWidget(), Qt.Key.Key_Space)  # the keyboard stands on choosing
    wait_until_done(screen)
    shown = words(page)
    assert "2 rapportages van 2 sleutelpersonen · Welzijn Noord" in shown
    assert "65\nmensen bereikt, tussen 49 en 73" in shown
    assert "120\nuren, van 144 afgesproken" in shown
    assert "2 bestanden tellen niet of maar deels mee" in shown
    for state in ("2 gelezen", "2 dubbel", "2 geweigerd"):
        assert state in shown
    for name in ("notulen.xlsx", "sleutelapp-SP-C-2026-Q2.xlsx", "zonder naam.xlsx"):
        assert name in shown
    figures = words(screen.view.result)
    saved = tmp_path / "sleutelapp-welzijn-noord.xlsx"
    dialogs.answer_next(saved)
    click(page, "Opslaan als Excel")
    wait_until_done(screen)
    assert "Opgeslagen: sleutelapp-welzijn-noord.xlsx" in words(page)
    assert len(read_publications(saved)) == 2
    application.close()

    # Nothing of the files is kept; the saved one alone gives the same figures, in another language, too.
    application = start(qapp, tmp_path, clock, dialogs)
    page, screen = page_of(application), combining(application)
    assert "Sleep de werkboeken" in words(page)
    drop(screen, [saved])
    wait_until_done(screen)
    assert words(screen.view.result) == figures
    application.change_language("en")
    activate(application)
    page, screen = page_of(application), combining(application)
    wait_until_done(screen)
    assert "65\npeople reached, between 49 and 73" in words(page)
    application.change_language("nl")
    wait_for(lambda: page_of(application).isVisible())
    wait_until_done(combining(application))
    activate(application)

    # Who sent was remembered; the one whose file was broken is asked again.
    page = page_of(application)
    click(page, "Wie stuurt")
    roster = next(iter(page.findChildren(RosterScreen)))
    assert "SP-A" in words(roster)
    click(roster, "Allemaal op de lijst zetten")
    click(roster, "Sleutelpersoon toevoegen")
    type_into(find(roster, TextField, "Code van de sleutelpersoon"), "SP-C")
    type_into(find(roster, TextField, "Naam"), "Caro de Wit")
    click(roster, "Toevoegen")
    assert "2 van de 3 hebben gestuurd voor het 2e kwartaal 2026." in words(roster)
    click(roster, "Kopieer wie nog niet stuurde")
    assert QGuiApplication.clipboard().text().splitlines()[1:] == ["- Caro de Wit (SP-C)"]
    application.close()
    assert not dialogs.unanswered()
