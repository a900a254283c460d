"""What the organisation laid down, as facts to read."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from sleutelapp.features.profile.drafts import ExtraCodeEntry
from sleutelapp.features.profile.own_code_words import own_name, place_words
from sleutelapp.features.profile.queries import LocalNumberRow, OrganisationRow
from sleutelapp.features.settings.facts import fact
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.days import short_day
from sleutelapp.qt.text import isolate, muted_label, strong_label

_MOST: Final = 20  # lines; more is told as a number


class OrganisationFacts(QObject):
    """A QObject for its words."""

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace

    def widgets(
        self, rules: OrganisationRow, codes: Sequence[ExtraCodeEntry], numbers: Sequence[LocalNumberRow]
    ) -> list[QWidget]:
        """From the name of the organisation to its numbers; or what to do when there is no file yet."""
        if rules.file is None:
            return [
                muted_label(
                    self.tr(
                        "There is no file yet. Did your coordinator give you one? Load it here: then the agreed "
                        "hours, the rules and the important numbers of your organisation are right at once."
                    )
                )
            ]
        shown: list[QWidget] = [
            strong_label(isolate(rules.name)),
            fact(self.tr("File"), self._edition(rules)),
        ]
        shown.append(fact(self.tr("Numbers in reports are rounded to multiples of"), str(rules.k)))
        named = self.tr("Your code and your name") if rules.sender == "name" else self.tr("Your code")
        shown.append(fact(self.tr("In the reports that you send"), named))
        kept = str(rules.retention_months)
        shown.append(fact(self.tr("Months that a file is kept after the last contact"), kept))
        if codes:
            shown.append(fact(self.tr("Own codes"), self._lines([self._code(entry) for entry in codes])))
        own = [number for number in numbers if number.code in rules.numbers]
        if own:
            lines = [f"{isolate(row.label or row.code)}: {isolate(row.number)}" for row in own]
            shown.append(fact(self.tr("Own numbers"), self._lines(lines)))
        return shown

    def _edition(self, rules: OrganisationRow) -> str:
        today = self._workspace.clock.today()
        said = self.tr("Edition {number}")
        if rules.file is not None:
            said = said.replace("{number}", isolate(str(rules.file.edition)))
            if rules.file.issued_on is not None:
                said = self.tr("{edition} of {day}").replace("{edition}", said)
                said = said.replace("{day}", isolate(short_day(rules.file.issued_on, today)))
        if rules.loaded_on is not None:
            said = self.tr("{edition}, taken over on {day}").replace("{edition}", said)
            said = said.replace("{day}", isolate(short_day(rules.loaded_on, today)))
        return said

    def _code(self, entry: ExtraCodeEntry) -> str:
        name = isolate(own_name(entry, self._workspace.language))
        if entry.retired:
            return self.tr("{name} (no longer used)").replace("{name}", name)
        place = place_words(self._workspace.reference, entry.list, entry.parent, self._workspace.language)
        return f"{name} ({place})"

    def _lines(self, lines: Sequence[str]) -> str:
        left = len(lines) - _MOST
        return "\n".join([*lines[:_MOST], *([self.tr("and %n more", "", left)] if left > 0 else [])])
