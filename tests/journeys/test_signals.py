"""A signal: the pattern and the advice, later the answer of the municipality, in the end what came of it."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from sleutelapp.core.clock import SetClock
from sleutelapp.features.consultations.screen import AdviceScreen
from sleutelapp.shell.application import Application
from sleutelapp.shell.workbench import Workbench
from tests.journeys.hands import click, page, settle, show_tab, type_into, unlock, wait_for, words

PATTERN = "Ouders vinden geen tandarts die nieuwe gezinnen aanneemt."
ADVICE = "Afspraken maken met twee praktijken."
ANSWER = "De gemeente belt de praktijken."
RESULT = "Een praktijk neemt weer gezinnen aan."


def signals(workbench: Workbench) -> AdviceScreen:
    click(workbench.navigation, "Advies")
    screen = page(workbench, AdviceScreen)
    show_tab(screen, "Signalen")
    return screen


def listed(screen: AdviceScreen) -> list[str]:
    rows = screen.lists["signal"].rows.rows_model.rows()
    return [row.spoken().translate(str.maketrans("", "", "\u2066\u2067\u2068\u2069")) for row in rows]


def activate_row(screen: AdviceScreen) -> None:
    """Go to the first row with the keyboard, and open it."""
    rows = screen.lists["signal"].rows
    rows.setFocus()
    QTest.keyClick(rows, Qt.Key.Key_Home)
    QTest.keyClick(rows, Qt.Key.Key_Return)
    settle()


def test_from_the_pattern_to_what_came_of_it(application: Application, clock: SetClock) -> None:
    workbench = unlock(application)
    screen = signals(workbench)
    click(screen, "Nieuw signaal")
    form = screen.signal_form
    click(form, "Opslaan")
    assert "Zeg in een paar woorden wat u opvalt." in words(form)
    type_into(form.text, f"{PATTERN} Almaz belde vijf keer.")
    assert "Almaz" in words(form.warning)  # a pattern, no case
    type_into(form.text, PATTERN)
    assert not form.warning.isVisible()
    form.domain.set_value("T")
    assert form.municipality.value() == "GM0307"  # the only one there are hours for
    type_into(form.advice, ADVICE)
    click(form, "Opslaan")
    told = words(screen.signal)
    for said in ("Mond", "Amersfoort", PATTERN, ADVICE, "Nog geen antwoord."):
        assert said in told, said

    # Weeks later the municipality answers.
    application.lock()
    clock.move(days=21)
    workbench = unlock(application)
    screen = signals(workbench)
    click(screen, "Open")
    assert listed(screen) == [f"{PATTERN}, Mond · Amersfoort · 21 dagen geleden, Open"]
    activate_row(screen)
    click(screen.signal, "Antwoord noteren")
    form = screen.signal_form
    assert form.answer.hasFocus()
    type_into(form.answer, ANSWER)
    click(form, "Opslaan")
    assert "Beantwoord op ma 5 okt" in words(screen.signal)
    assert ANSWER in words(screen.signal)

    # What came of it; taken back, and typed again.
    click(screen.signal, "Wijzigen")
    type_into(form.result, RESULT)
    click(form, "Opslaan")
    assert RESULT in words(screen.signal)
    click(workbench, "Ongedaan maken")
    wait_for(lambda: RESULT not in words(screen.signal))
    assert ANSWER in words(screen.signal)
    click(screen.signal, "Wijzigen")
    type_into(form.result, RESULT)
    click(form, "Opslaan")
    assert {PATTERN, ADVICE, ANSWER, RESULT} <= set(words(screen.signal).split("\n"))
    click(screen, "Terug naar de lijst")
    assert listed(screen) == []  # nothing is open any more
    click(screen, "Open")
    assert listed(screen) == [f"{PATTERN}, Mond · Amersfoort · 21 dagen geleden, Beantwoord"]
