import sys
from pathlib import Path

import pytest

from sleutelapp import app as composition
from sleutelapp.core.errors import Damaged
from tests.shell.conftest import Driver


def raised(error: Exception) -> None:
    try:
        raise error
    except Exception:  # noqa: BLE001 -- handed to the hook as Qt does it
        sys.excepthook(*sys.exc_info())


@pytest.fixture
def reports(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(composition, "log_folder", lambda: tmp_path / "logs")
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)  # put back afterwards
    return tmp_path / "logs"


def test_a_bug_gets_a_calm_word_and_a_report_without_values(driver: Driver, reports: Path) -> None:
    composition._tell_of_errors(driver.start(), driver.dialogs)
    raised(ValueError("Almaz Tesfaye"))
    driver.wait(lambda: bool(driver.dialogs.asked))
    assert "Something went wrong" in driver.dialogs.asked[0]
    (report,) = reports.iterdir()
    assert str(report) in driver.dialogs.asked[0]
    text = report.read_text()
    assert "ValueError" in text
    assert "Almaz" not in text


def test_what_the_users_world_refuses_is_no_crash(driver: Driver, reports: Path) -> None:
    composition._tell_of_errors(driver.start(), driver.dialogs)
    raised(Damaged("store_damaged"))
    driver.wait(lambda: bool(driver.dialogs.asked))
    assert "file with the data is damaged" in driver.dialogs.asked[0]
    assert not reports.exists()
