"""Questions to the user and file pickers, behind one object that tests can script.

A screen gets a :class:`Dialogs` and never opens a message box itself. :class:`ScriptedDialogs` answers from a list.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from sleutelapp.qt.buttons import danger_button, primary_button, secondary_button
from sleutelapp.qt.file_dialogs import ask_folder, ask_open, ask_open_several, ask_save
from sleutelapp.qt.icons import IconLabel
from sleutelapp.qt.text import body_label, section_label
from sleutelapp.qt.theme import SPACE, px

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QPushButton


class Question(QDialog):
    """A heading, a sentence, and buttons with verbs; Escape is the last, safe answer."""

    def __init__(
        self,
        parent: QWidget | None,
        title: str,
        text: str,
        *,
        buttons: Sequence[tuple[str, QPushButton]],
        icon: str = "",
        icon_role: str = "accent",
    ) -> None:
        super().__init__(parent)
        self.setObjectName("question")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self.setModal(True)
        self.answer = buttons[-1][0]
        words = QVBoxLayout()
        words.setSpacing(SPACE.s)
        heading = section_label(title)
        words.addWidget(heading)
        sentence = body_label(text)
        sentence.setMinimumWidth(px(360))
        sentence.setMaximumWidth(px(480))
        sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words.addWidget(sentence)
        top = QHBoxLayout()
        top.setSpacing(SPACE.l)
        if icon:
            top.addWidget(IconLabel(icon, icon_role, 32), 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(words, 1)
        row = QHBoxLayout()
        row.setSpacing(SPACE.s)
        row.addStretch(1)
        # The last answer is the safe one: it stands first and the button that acts at the trailing end.
        for answer, button in reversed(buttons):
            button.setObjectName(f"answer:{answer}")
            button.clicked.connect(self._answer_with)
            button.setProperty("answer", answer)
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.xl, SPACE.xl, SPACE.xl, SPACE.l)
        column.setSpacing(SPACE.xl)
        column.addLayout(top)
        column.addLayout(row)
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetFixedSize)
        buttons[0][1].setDefault(True)
        buttons[0][1].setFocus()

    def _answer_with(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.answer = str(sender.property("answer"))
        self.accept()


class Dialogs:
    """Asks the user."""

    def ask_yes_no(
        self, parent: QWidget | None, title: str, text: str, *, yes: str, no: str = "", danger: bool = False
    ) -> bool:
        """Ask one question; ``yes`` and ``no`` are verbs. For a dangerous step the safe answer is preset."""
        act = danger_button(yes) if danger else primary_button(yes)
        keep = secondary_button(no or QCoreApplication.translate("Dialogs", "Cancel"))
        icon = "alert-outline" if danger else ""
        box = Question(
            parent, title, text, buttons=[("yes", act), ("no", keep)], icon=icon, icon_role="danger"
        )
        if danger:
            keep.setDefault(True)
            keep.setFocus()
        box.exec()
        box.deleteLater()
        return box.answer == "yes"

    def ask_choice(
        self, parent: QWidget | None, title: str, text: str, choices: Sequence[tuple[str, str]]
    ) -> str | None:
        """Let the user choose one of (code, verb) answers; None when none was chosen."""
        buttons = [
            (code, primary_button(verb) if number == 0 else secondary_button(verb))
            for number, (code, verb) in enumerate(choices)
        ]
        cancel = secondary_button(QCoreApplication.translate("Dialogs", "Cancel"))
        box = Question(parent, title, text, buttons=[*buttons, ("", cancel)])
        box.exec()
        box.deleteLater()
        return box.answer or None

    def show_error(self, parent: QWidget | None, sentence: str, title: str = "") -> None:
        """Show a sentence about something that went wrong and what to do."""
        heading = title or QCoreApplication.translate("Dialogs", "This did not work")
        close = primary_button(QCoreApplication.translate("Dialogs", "Close"))
        box = Question(
            parent,
            heading,
            sentence,
            buttons=[("close", close)],
            icon="alert-circle-outline",
            icon_role="danger",
        )
        box.exec()
        box.deleteLater()

    def show_message(self, parent: QWidget | None, title: str, text: str) -> None:
        """Show something to know."""
        close = primary_button(QCoreApplication.translate("Dialogs", "Close"))
        box = Question(parent, title, text, buttons=[("close", close)], icon="information-outline")
        box.exec()
        box.deleteLater()

    def open_file(
        self, parent: QWidget | None, title: str, filters: str, folder: Path | None = None
    ) -> Path | None:
        """Let the user pick a file; filters as ``"Excel (*.xlsx)"``, several separated by ``;;``."""
        return ask_open(parent, title, folder, filters)

    def open_files(
        self, parent: QWidget | None, title: str, filters: str, folder: Path | None = None
    ) -> list[Path]:
        """Let the user pick files; empty when none."""
        return ask_open_several(parent, title, folder, filters)

    def save_file(
        self, parent: QWidget | None, title: str, filters: str, suggested: str, folder: Path | None = None
    ) -> Path | None:
        """Let the user say where to save; asks itself before replacing a file."""
        return ask_save(parent, title, (folder or Path.home()) / suggested, filters)

    def choose_folder(self, parent: QWidget | None, title: str, folder: Path | None = None) -> Path | None:
        """Let the user pick a folder."""
        return ask_folder(parent, title, folder)
