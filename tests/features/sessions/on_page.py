"""Hands and eyes for the page for group education."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from sleutelapp.features.sessions.form import SessionForm
from sleutelapp.features.sessions.queries import SessionDetail, session_detail
from sleutelapp.features.sessions.rules import Totals, totals
from sleutelapp.features.sessions.screen import SessionScreen
from sleutelapp.qt.choice_field import ChoiceField
from sleutelapp.vault.store import Vault
from tests.journeys.hands import settle, type_into

MARKS = str.maketrans("", "", "\u2068\u2069")


def stored(vault: Vault, session_id: int = 1) -> SessionDetail:
    with vault.reading() as session:
        return session_detail(session, session_id)


def counted(vault: Vault, session_id: int = 1) -> Totals:
    return totals(stored(vault, session_id).attendance)


def plan(form: SessionForm, day: str, theme: str = "Stress en slaap") -> None:
    """What must be filled in."""
    pick(form.planning.theme, theme)
    type_into(form.planning.date, day)


def pick(field: ChoiceField, label: str) -> None:
    """Type the label and go on with Enter."""
    line = field.lineEdit()
    assert line is not None
    type_into(line, label)
    QTest.keyClick(line, Qt.Key.Key_Return)
    settle()


def totals_shown(form: SessionForm) -> str:
    return form.attendance.totals.text().translate(MARKS)


def titles(screen: SessionScreen) -> list[str]:
    return [row.title.translate(MARKS) for row in screen.rows.rows_model.rows()]


def press(widget: QWidget) -> None:
    """As somebody does who uses no mouse."""
    assert widget.focusPolicy() != Qt.FocusPolicy.NoFocus
    widget.setFocus()
    QTest.keyClick(widget, Qt.Key.Key_Space)
    settle()
