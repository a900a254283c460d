"""The recovery code: shown once, large, to print or write down; and two groups of it typed again."""

from __future__ import annotations

import secrets

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QPageSize, QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from sleutelapp.qt.cards import Card
from sleutelapp.qt.labeled_field import LabeledField
from sleutelapp.qt.text import caption_label, isolate, muted_label, section_label
from sleutelapp.qt.text_fields import TextField
from sleutelapp.qt.theme import SPACE, px

_COLUMNS = 3
_LOOKALIKES = str.maketrans({"O": "0", "I": "1", "L": "1", " ": None, "-": None})


class RecoveryCodeCard(Card):
    """Its groups, numbered; a screen reader spells them when it gets the focus."""

    printed = Signal()

    def __init__(self, code: str, title: str) -> None:
        super().__init__()
        self._code = code
        self.setObjectName("recoveryCode")
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # Latin letters, in this order everywhere
        grid = QGridLayout()
        grid.setVerticalSpacing(SPACE.m)
        for number, group in enumerate(code.split("-")):
            cell = QHBoxLayout()
            cell.setSpacing(SPACE.s)
            place = caption_label(str(number + 1))
            place.setMinimumWidth(px(16))
            cell.addWidget(place)
            text = section_label(isolate(group))
            font = QFont(text.font())
            font.setFamilies(["DejaVu Sans Mono", "Menlo", "Consolas", "monospace"])
            text.setFont(font)
            text.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
            cell.addWidget(text, 1)
            grid.addLayout(cell, number // _COLUMNS, number % _COLUMNS)
        self.content.addLayout(grid)
        self.setAccessibleName(title + ": " + ", ".join(" ".join(group) for group in code.split("-")))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def print_paper(self) -> None:
        """Ask for a printer and put the code on a small sheet."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageSize(QPageSize(QPageSize.PageSizeId.A5))
        printer.setDocName("Sleutelapp")  # it stays in the queue of the printer
        dialog = QPrintDialog(printer, self)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            paper = QTextDocument()
            keep = self.tr("Keep this paper in a safe place, away from the computer.")
            paper.setHtml(f"<h2>Sleutelapp</h2><h1><tt>{self._code.replace('-', ' ')}</tt></h1><p>{keep}</p>")
            paper.print_(printer)
            self.printed.emit()
        dialog.deleteLater()


class RecoveryCodeCheck(QWidget):
    """Asks for two groups, so that the paper really is there; `passed` when both are right."""

    passed = Signal()

    def __init__(self, code: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        groups = code.split("-")
        chosen = sorted(secrets.SystemRandom().sample(range(len(groups)), 2))
        self.asked: dict[int, TextField] = {}  # by number of the group, from 1
        self._expected: dict[int, str] = {}
        self._blocks: dict[int, LabeledField] = {}
        for index in chosen:
            number = index + 1
            field = TextField()
            field.setMaximumWidth(px(160))
            field.returnPressed.connect(self._entered)
            label = self.tr("Group {number}").replace("{number}", str(number))
            self.asked[number], self._expected[number] = field, groups[index]
            self._blocks[number] = LabeledField(label, field)
        row = QHBoxLayout()
        row.setSpacing(SPACE.l)
        for block in self._blocks.values():
            row.addWidget(block)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.l)
        column.addLayout(row)
        column.addWidget(muted_label(self.tr("Capitals do not matter, nor O or 0.")))

    def focus_first(self) -> None:
        """Put the cursor into the first group."""
        next(iter(self.asked.values())).setFocus()

    def check(self) -> None:
        """Tell when both groups are right; show which is not."""
        wrong = None
        for number, field in self.asked.items():
            typed = field.value().upper().translate(_LOOKALIKES)
            right = typed == self._expected[number]
            self._blocks[number].set_error("" if right else self.tr("Look at your paper once more."))
            wrong = wrong or (None if right else field)
        if wrong is not None:
            wrong.setFocus()
            return
        self.passed.emit()

    def _entered(self) -> None:
        for field in self.asked.values():
            if not field.value():
                field.setFocus()
                return
        self.check()
