"""Every kind of field, each with ``value()``, ``set_value()`` and the signal ``changed``.

A new kind goes into the module of its family and is named here, so that forms import from one place.
"""

from sleutelapp.qt.choice_field import ChoiceField
from sleutelapp.qt.date_fields import DateField, TimeField
from sleutelapp.qt.labeled_field import LabeledField
from sleutelapp.qt.number_fields import DecimalField, NumberField, YearField
from sleutelapp.qt.password_field import PasswordField
from sleutelapp.qt.text_fields import CheckField, NotesField, PhoneField, TextField
from sleutelapp.qt.type_ahead import Suggestion, TypeAheadField

__all__ = [
    "CheckField",
    "ChoiceField",
    "DateField",
    "DecimalField",
    "LabeledField",
    "NotesField",
    "NumberField",
    "PasswordField",
    "PhoneField",
    "Suggestion",
    "TextField",
    "TimeField",
    "TypeAheadField",
    "YearField",
]
