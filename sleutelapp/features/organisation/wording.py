"""What an own code can stand below, as the form offers it."""

from PySide6.QtCore import QCoreApplication

from sleutelapp.features.office import Office
from sleutelapp.features.profile.own_code_words import PARENT_LISTS


def parents(office: Office, list_name: str) -> list[tuple[str, str]]:
    """(code, label) of what an own code of this list can stand below; an empty code stands for nothing."""
    above = office.reference[PARENT_LISTS.get(list_name, list_name)]
    found = [(code.code, code.label(office.language)) for code in above.active()]
    if list_name in PARENT_LISTS:
        return found
    return [("", QCoreApplication.translate("OwnCodes", "Stands by itself")), *found]
