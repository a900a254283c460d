import pytest
from pytestqt.qtbot import QtBot

from sleutelapp.features.settings import security_card
from sleutelapp.features.settings.security_card import SecurityCard
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.choice_chips import ChoiceChips


def test_it_is_offered_where_the_system_can(
    qtbot: QtBot, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    card = SecurityCard(workspace)
    qtbot.addWidget(card)
    assert not [chips for chips in card.findChildren(ChoiceChips) if chips.value() == "hide"]
    monkeypatch.setattr(security_card, "screen_protection", lambda: lambda _handle, _hide: None)
    able = SecurityCard(workspace)
    qtbot.addWidget(able)
    wanted: list[tuple[str, object]] = []
    able.setting_wanted.connect(lambda name, value: wanted.append((name, value)))
    assert able.capture.value() == "hide"
    able.capture.set_value("show")
    able.capture.changed.emit()
    assert wanted == [("window_capture", True)]
