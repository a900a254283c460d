"""Before a form is saved: what was typed and not understood must not be dropped in silence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from sleutelapp.qt.labeled_field import LabeledField
from sleutelapp.qt.parsed_field import ParsedField

if TYPE_CHECKING:
    from collections.abc import Collection

    from PySide6.QtWidgets import QWidget


def first_wrong_field(form: QWidget, required: Collection[QWidget] = ()) -> LabeledField | None:
    """Mark every number, date and time on the form that is not understood, and what is required and empty.

    The first of them comes back, with the focus in it; None when all is well, and old marks are gone.
    """
    wrong = []
    for block in form.findChildren(LabeledField):
        field = block.field
        if not block.isVisibleTo(form) or not (isinstance(field, ParsedField) or field in required):
            continue
        sentence = ""
        if isinstance(field, ParsedField) and not field.is_valid():
            sentence = QCoreApplication.translate("Validity", "This is not understood. Correct it.")
        elif field in required and getattr(field, "value", lambda: None)() is None:
            sentence = QCoreApplication.translate("Validity", "This is still empty. Fill it in.")
        block.set_error(sentence)
        if sentence:
            wrong.append(block)
    if not wrong:
        return None
    wrong[0].field.setFocus()
    return wrong[0]
