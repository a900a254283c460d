"""A page of HTML on paper, or as the bytes of a PDF."""

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QPageSize, QPdfWriter, QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget


def as_pdf(html: str) -> bytes:
    """On A4. The file says nothing of who made it."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setTitle("Sleutelapp")
    writer.setCreator("Sleutelapp")
    document = QTextDocument()
    document.setHtml(html)
    document.print_(writer)
    del writer  # it writes its end when it goes
    return bytes(buffer.data().data())


def print_page(html: str, parent: QWidget) -> bool:
    """Ask for a printer and print on A4; whether it was printed."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setDocName("Sleutelapp")  # it stays in the queue of the printer
    dialog = QPrintDialog(printer, parent)
    is_printed = bool(dialog.exec() == QDialog.DialogCode.Accepted)
    if is_printed:
        document = QTextDocument()
        document.setHtml(html)
        document.print_(printer)
    dialog.deleteLater()
    return is_printed
