"""Making the organisation's pair of keys: a passphrase, the secret half on a stick and on paper, the public one here."""

import datetime as dt
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QPageSize, QShortcut, QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QProgressBar, QVBoxLayout, QWidget

from sleutelapp.core.errors import UserError
from sleutelapp.core.organisation_key import (
    SUFFIX,
    SealedPrivateKey,
    key_text,
    make_pair,
    public_text,
    write_key_file,
)
from sleutelapp.features.office import Office
from sleutelapp.qt.banner import Banner
from sleutelapp.qt.buttons import primary_button, secondary_button
from sleutelapp.qt.cards import Card
from sleutelapp.qt.flow_layout import FlowLayout
from sleutelapp.qt.form_foot import FormFoot
from sleutelapp.qt.jobs import Job
from sleutelapp.qt.new_password import NewPassword
from sleutelapp.qt.page import Page
from sleutelapp.qt.text import body_label, isolate, muted_label, strong_label
from sleutelapp.qt.theme import SPACE

_SHOWN: Final = 4  # characters of the fingerprint in the name of the file


class KeyView(QWidget):
    """`made` gives the public half, once the secret one is kept somewhere."""

    made = Signal(str)
    left = Signal()

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._job: Job | None = None
        self._pair: tuple[bytes, SealedPrivateKey] | None = None
        self.page = Page(
            self.tr("A key for your organisation"),
            self.tr(
                "With it your organisation can open a vault whose key person lost password and recovery code."
            ),
            form=True,
        )
        self.told = Banner("ok", "")
        self.page.add(self.told)
        self.told.hide()
        self.page.add(self._about_card())
        self.passphrase = NewPassword(
            office.language, self.tr("Passphrase"), self.tr("The same passphrase again")
        )
        self.passphrase.submitted.connect(self.make)
        self._first = Card(self.tr("Passphrase for the secret half"))
        self._first.add(self.passphrase)
        self.page.add(self._first)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 0)
        self.bar.setAccessibleName(self.tr("The keys are being made"))
        self.page.add(self.bar)
        self.bar.hide()
        self._second = self._keeping_card()
        self.page.add(self._second)
        self._second.hide()
        self.page.add_stretch()
        self.foot = FormFoot()
        self.foot.cancel_button.setText(self.tr("Back to the fields"))
        self.foot.cancel_pressed.connect(self.leave)
        self.foot.save_pressed.connect(self._go_on)
        QShortcut(QKeySequence("Escape"), self, self.leave)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.page, 1)
        column.addWidget(self.foot)
        self.begin()

    def begin(self) -> None:
        """Forget what was made here before."""
        self._pair, self._is_kept = None, False
        self.passphrase.clear()
        self.told.hide()
        self.foot.refuse("")
        self._show_step()

    def focus_first(self) -> None:
        """Put the cursor into the passphrase."""
        self.passphrase.first.line.setFocus()

    def make(self) -> None:
        """Check the passphrase, then make the pair; that takes a second or two."""
        passphrase = self.passphrase.checked() if self._job is None else None
        if passphrase is None:
            return
        self.bar.show()
        self.foot.setEnabled(False)
        self._job = Job(lambda _progress: make_pair(passphrase), self)
        self._job.succeeded.connect(self._show_pair)
        self._job.finished.connect(self._rest)
        self._job.start()

    def save(self) -> None:
        """Ask where, and write the secret half."""
        if self._pair is None:
            return
        private_key = self._pair[1]
        path = self._office.dialogs.save_file(
            self,
            self.tr("Save the secret key, on a USB stick"),
            self.tr("Secret key (*.txt)"),
            f"geheime-sleutel-{private_key.fingerprint[:_SHOWN]}{SUFFIX}",
        )
        if path is None:
            return
        path = path if path.suffix.lower() == SUFFIX else path.with_name(path.name + SUFFIX)
        try:
            write_key_file(path, private_key, self._today())
        except UserError as error:
            self._office.dialogs.show_error(self, error.sentence(self._office.language))
            return
        self._keep(self.tr("Saved: {file}").replace("{file}", isolate(path.name)))

    def print_paper(self) -> None:
        """Ask for a printer and put the secret half on a sheet, still under its passphrase."""
        if self._pair is None:
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        printer.setDocName("Sleutelapp")  # it stays in the queue of the printer
        dialog = QPrintDialog(printer, self)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.paper().print_(printer)
            self._keep(self.tr("Printed. Look whether all six lines can be read."))
        dialog.deleteLater()

    def paper(self) -> QTextDocument:
        """The sheet."""
        paper = QTextDocument()
        if self._pair is not None:
            font = paper.defaultFont()
            font.setFamilies(["DejaVu Sans Mono", "Menlo", "Consolas", "monospace"])
            font.setPointSize(11)
            paper.setDefaultFont(font)
            paper.setPlainText(key_text(self._pair[1], self._today()))
        return paper

    def leave(self) -> None:
        """Back; a pair that was made and kept nowhere is gone, and nothing knows of it."""
        if self._job is None:
            self.begin()
            self.left.emit()

    def _about_card(self) -> Card:
        card = Card()
        card.add(
            body_label(
                self.tr(
                    "Make the key on a computer without a vault, best one without internet. It has two halves. The public "
                    "half goes into the organisation file. The secret half opens vaults: keep it on a USB stick and on "
                    "paper, in a safe, and its passphrase somewhere else."
                )
            )
        )
        card.add(
            muted_label(
                self.tr(
                    "Key persons decide themselves whether they let the organisation in, and see it at every unlock."
                )
            )
        )
        return card

    def _keeping_card(self) -> Card:
        card = Card(self.tr("Keep the secret half"))
        card.add(
            body_label(
                self.tr(
                    "Save it and print it. Sleutelapp keeps no copy: when you leave this page it is gone."
                )
            )
        )
        self.mark = strong_label(" ")
        card.add(self.mark)
        self.save_button = primary_button(self.tr("Save on a USB stick…"), "usb-flash-drive-outline")
        self.save_button.setObjectName("saveSecretKey")
        self.save_button.clicked.connect(self.save)
        self.print_button = secondary_button(self.tr("Print"), "printer-outline")
        self.print_button.setObjectName("printSecretKey")
        self.print_button.clicked.connect(self.print_paper)
        buttons = QWidget()
        flow = FlowLayout(buttons, spacing=SPACE.s)
        for button in (self.save_button, self.print_button):
            flow.addWidget(button)
        card.add(buttons)
        return card

    def _show_pair(self, pair: tuple[bytes, SealedPrivateKey]) -> None:
        self._pair = pair
        self.passphrase.clear()
        said = self.tr("Fingerprint: {fingerprint}").replace("{fingerprint}", isolate(pair[1].fingerprint))
        self.mark.setText(said)
        self._show_step()
        self.save_button.setFocus()

    def _keep(self, said: str) -> None:
        self._is_kept = True
        self.told.set_message("ok", said)
        self.told.show()
        self.foot.refuse("")
        self.foot.save_button.setFocus()

    def _go_on(self) -> None:
        if self._pair is None:
            self.make()
        elif not self._is_kept:
            self.foot.refuse(self.tr("First save or print the secret half. Without it the key is of no use."))
            self.save_button.setFocus()
        else:
            public = public_text(self._pair[0])
            self.begin()
            self.made.emit(public)

    def _rest(self) -> None:
        self._job = None
        self.bar.hide()
        self.foot.setEnabled(True)

    def _show_step(self) -> None:
        is_made = self._pair is not None
        self._first.setVisible(not is_made)
        self._second.setVisible(is_made)
        self.foot.save_button.setText(
            self.tr("Put the public half into the file") if is_made else self.tr("Make the key")
        )

    def _today(self) -> dt.date:
        return self._office.clock.today()
