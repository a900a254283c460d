"""First start: the recovery code, to print or write down, and two groups of it typed again."""

import secrets

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QFont, QPageSize, QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout

from sleutelapp.qt.buttons import primary_button, secondary_button
from sleutelapp.qt.cards import Card
from sleutelapp.qt.labeled_field import LabeledField
from sleutelapp.qt.text import caption_label, isolate, muted_label, section_label
from sleutelapp.qt.text_fields import TextField
from sleutelapp.qt.theme import SPACE, px
from sleutelapp.shell.doorstep import Doorstep

_COLUMNS = 3
_LOOKALIKES = str.maketrans({"O": "0", "I": "1", "L": "1", " ": None, "-": None})


class RecoveryStep(Doorstep):
    """Shows the code once, large."""

    written_down = Signal()

    def __init__(self, code: str) -> None:
        title = QCoreApplication.translate("RecoveryStep", "Your recovery code")
        sentence = QCoreApplication.translate(
            "RecoveryStep",
            "With this code you open the vault when you forgot your password. It is shown only now: print it or "
            "write it down, and keep it away from this computer.",
        )
        super().__init__(title, sentence, width=560)
        self._code = code
        card = Card()
        card.setLayoutDirection(
            Qt.LayoutDirection.LeftToRight
        )  # Latin letters, read in this order everywhere
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
        card.content.addLayout(grid)
        card.setAccessibleName(title + ": " + ", ".join(" ".join(group) for group in code.split("-")))
        card.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._card = card
        show_print = secondary_button(self.tr("Print"), "printer-outline")
        show_print.clicked.connect(self._print)
        self.next = primary_button(self.tr("I have it on paper"))
        self.next.setObjectName("writtenDown")
        self.next.clicked.connect(self.written_down)
        foot = QHBoxLayout()
        foot.addWidget(show_print)
        foot.addWidget(caption_label(self.tr("Step 3 of 3")), 1)
        foot.addWidget(self.next)
        self.column.addWidget(card)
        self.column.addLayout(foot)

    def arrive(self) -> None:
        """Let a screen reader begin at the code."""
        self._card.setFocus()

    def _print(self) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageSize(QPageSize(QPageSize.PageSizeId.A5))
        printer.setDocName("Sleutelapp")  # it stays in the queue of the printer
        dialog = QPrintDialog(printer, self)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            paper = QTextDocument()
            keep = self.tr("Keep this paper in a safe place, away from the computer.")
            paper.setHtml(f"<h2>Sleutelapp</h2><h1><tt>{self._code.replace('-', ' ')}</tt></h1><p>{keep}</p>")
            paper.print_(printer)
        dialog.deleteLater()


class RecoveryCheckStep(Doorstep):
    """Asks for two groups, so that the paper really is there."""

    back_wanted = Signal()
    finished = Signal()

    def __init__(self, code: str) -> None:
        title = QCoreApplication.translate("RecoveryCheckStep", "Is it on paper?")
        sentence = QCoreApplication.translate("RecoveryCheckStep", "Type two groups from your paper.")
        super().__init__(title, sentence, width=560)
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
        back = secondary_button(self.tr("Show the code again"))
        back.clicked.connect(self.back_wanted)
        self.next = primary_button(self.tr("Open my vault"), "lock-open-variant-outline")
        self.next.setObjectName("openVault")
        self.next.clicked.connect(self.check)
        foot = QHBoxLayout()
        foot.addWidget(back)
        foot.addStretch(1)
        foot.addWidget(self.next)
        self.column.addLayout(row)
        self.column.addWidget(muted_label(self.tr("Capitals do not matter, nor O or 0.")))
        self.column.addLayout(foot)

    def arrive(self) -> None:
        """Put the cursor into the first group."""
        next(iter(self.asked.values())).setFocus()

    def check(self) -> None:
        """Go on when both groups are right."""
        wrong = None
        for number, field in self.asked.items():
            typed = field.value().upper().translate(_LOOKALIKES)
            right = typed == self._expected[number]
            self._blocks[number].set_error("" if right else self.tr("Look at your paper once more."))
            wrong = wrong or (None if right else field)
        if wrong is not None:
            wrong.setFocus()
            return
        self.finished.emit()

    def _entered(self) -> None:
        for field in self.asked.values():
            if not field.value():
                field.setFocus()
                return
        self.check()
