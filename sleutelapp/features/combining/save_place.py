"""Asking where the combined workbook goes."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from sleutelapp.features.combining.pile import SUFFIX
from sleutelapp.features.office import Office
from sleutelapp.qt.text import isolate


def ask_where(office: Office, parent: QWidget, suggested: str, folder: Path | None) -> Path | None:
    """A path that ends in .xlsx; None where the user thought better of it. What is there may be replaced."""
    translate = QCoreApplication.translate
    path = office.dialogs.save_file(
        parent,
        translate("SavePlace", "Save the combined workbook"),
        translate("SavePlace", "Excel workbook (*.xlsx)"),
        suggested,
        folder,
    )
    if path is None or path.suffix.lower() == SUFFIX:
        return path
    path = path.with_name(path.name + SUFFIX)
    if not path.exists():  # the dialog asked about another name
        return path
    words = translate("SavePlace", "{file} is there already. If you replace it, what stood in it is gone.")
    may_replace = office.dialogs.ask_yes_no(
        parent,
        translate("SavePlace", "Replace this file?"),
        words.replace("{file}", isolate(path.name)),
        yes=translate("SavePlace", "Replace"),
        danger=True,
    )
    return path if may_replace else None
