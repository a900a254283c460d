"""The coordinator makes the organisation's key: the secret half is kept first, then the public one goes into the file."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF, QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from sleutelapp.core import sealing
from sleutelapp.core.organisation_key import open_private_key, parse_key_text, public_bytes, read_key_file
from sleutelapp.core.sealing import LEAST_COST, public_half
from sleutelapp.features.organisation.key_view import KeyView
from sleutelapp.features.organisation.screen import OrganisationScreen
from sleutelapp.qt.scripted_dialogs import ScriptedDialogs

PASSPHRASE = "anker borstel citroen dakgoot egel fluweel"


@pytest.fixture
def view(screen: OrganisationScreen, monkeypatch: pytest.MonkeyPatch) -> KeyView:
    monkeypatch.setattr(sealing, "calibrated_cost", lambda: LEAST_COST)
    screen.start_new()
    screen.editor.name.setText("Welzijn Noord")
    screen.editor.key.make.click()
    assert screen.stack.currentWidget() is screen.key_view
    return screen.key_view


def made(view: KeyView, qtbot: QtBot) -> None:
    for field in (view.passphrase.first, view.passphrase.again):
        field.set_value(PASSPHRASE)
    QTest.keyClick(view.passphrase.again.line, Qt.Key.Key_Return)
    qtbot.waitUntil(view.save_button.isVisible, timeout=20_000)


def test_the_secret_half_is_kept_before_the_public_one_is_used(
    view: KeyView, screen: OrganisationScreen, dialogs: ScriptedDialogs, qtbot: QtBot, tmp_path: Path
) -> None:
    assert "passphrase" in view.passphrase.again_block.label.text()
    view.passphrase.first.set_value("kort")
    view.foot.save_button.click()
    assert view.passphrase.first_block.error_text()
    made(view, qtbot)
    view.foot.save_button.click()
    assert view.foot.refused.isVisible()
    assert view.save_button.hasFocus()
    dialogs.answer_next(None)
    view.save_button.click()
    view.foot.save_button.click()
    assert screen.stack.currentWidget() is view
    dialogs.answer_next(tmp_path / "geheim")
    view.save_button.click()
    assert not view.foot.refused.isVisible()
    view.foot.save_button.click()
    assert screen.stack.currentWidget() is screen.editor
    public = public_bytes(screen.editor.key.value())
    private_key = read_key_file(tmp_path / "geheim.txt")
    assert public_half(open_private_key(private_key, PASSPHRASE)) == public
    assert private_key.fingerprint in screen.editor.key.mark.text()
    assert screen.editor.foot.save_button.hasFocus()  # the file does not hold it before that
    qtbot.waitUntil(lambda: not screen.editor.key.mark.visibleRegion().isEmpty())
    assert screen.editor.work().typed.public_key == screen.editor.key.value()


def test_the_paper_opens_too(view: KeyView, qtbot: QtBot) -> None:
    made(view, qtbot)
    assert view._pair is not None
    assert parse_key_text(view.paper().toPlainText()) == view._pair[1]


def test_no_line_of_the_paper_runs_on_below_itself(view: KeyView, qtbot: QtBot) -> None:
    made(view, qtbot)
    paper = view.paper()
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    inches = printer.pageRect(QPrinter.Unit.Inch).width() - 4 / 2.54  # Qt leaves two centimetres on each side
    paper.setTextWidth(inches * QFontMetricsF(paper.defaultFont()).fontDpi())
    assert paper.pageCount() == 1  # it is laid out now
    blocks = [paper.findBlockByNumber(number) for number in range(paper.blockCount())]
    assert [block.text() for block in blocks if block.layout().lineCount() != 1] == []


def test_leaving_forgets_the_pair(view: KeyView, screen: OrganisationScreen, qtbot: QtBot) -> None:
    made(view, qtbot)
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert screen.stack.currentWidget() is screen.editor
    assert screen.editor.key.make.hasFocus()
    assert screen.editor.key.value() == ""
    assert view._pair is None
    screen.editor.key.make.click()
    assert view.passphrase.isVisible()
    assert view.passphrase.first.value() == ""
