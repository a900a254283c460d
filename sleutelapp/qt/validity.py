"""Before a form is saved: what was typed and not understood must not be dropped in silence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from sleutelapp.qt.labeled_field import LabeledField
from sleutelapp.qt.parsed_field import ParsedField
from sleutelapp.qt.type_ahead import TypeAheadField

if TYPE_CHECKING:
    from collections.abc import Collection

    from PySide6.QtWidgets import QWidget


_CHECKED = (ParsedField, TypeAheadField)


def first_wrong_field(form: QWidget, required: Collection[QWidget] = ()) -> LabeledField | None:
    """Mark what is not understood (number, date, time), typed but not chosen, or required and empty.

    The first of them comes back, with the focus in it; None when all is well, and old marks are gone.
    """
    wrong = []
    for block in form.findChildren(LabeledField):
        field = block.field
        if not block.isVisibleTo(form) or not (isinstance(field, _CHECKED) or field in required):
            continue
        sentence = ""
        if isinstance(field, ParsedField) and not field.is_valid():
            sentence = QCoreApplication.translate("Validity", "This is not understood. Correct it.")
        elif isinstance(field, TypeAheadField) and field.value() is None and field.text().strip():
            sentence = QCoreApplication.translate("Validity", "Choose from the list, or leave it empty.")
        elif field in required and getattr(field, "value", lambda: None)() is None:
            sentence = QCoreApplication.translate("Validity", "This is still empty. Fill it in.")
        block.set_error(sentence)
        if sentence:
            wrong.append(block)
    if not wrong:
        return None
    wrong[0].field.setFocus()
    return wrong[0]
