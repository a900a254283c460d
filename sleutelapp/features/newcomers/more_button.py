"""Below the first rows of a card of the dossier: how many more there are."""

from PySide6.QtWidgets import QPushButton

from sleutelapp.qt.buttons import text_button
from sleutelapp.qt.counts import counts
from sleutelapp.qt.text import isolate


def more_button(left: int, of_what: str) -> QPushButton:
    """A button that asks for the rows that are not shown yet."""
    words = counts.more(left)
    button = text_button(words, "chevron-down")
    button.setObjectName("more")
    button.setAccessibleName(f"{isolate(of_what)}: {words}")
    return button
