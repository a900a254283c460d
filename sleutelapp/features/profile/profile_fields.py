"""The fields of the key person's profile: at first start, and later in the settings."""

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from sleutelapp.features.profile.agreed_hours import AgreedHours
from sleutelapp.features.profile.drafts import ProfileFile
from sleutelapp.qt.door_card import DoorCard
from sleutelapp.qt.labeled_field import LabeledField
from sleutelapp.qt.languages_field import LanguagesField
from sleutelapp.qt.text import strong_label
from sleutelapp.qt.text_fields import TextField
from sleutelapp.qt.theme import SPACE, px
from sleutelapp.reference.codes import Reference

_LINE_WIDTH = 420  # px at text size 1: a name is no longer


class ProfileFields(QWidget):
    """Name, organisation, role, municipalities with hours, languages; only the name is required.

    `committed` comes when a field is left or something was chosen.
    """

    committed = Signal()

    def __init__(
        self, reference: Reference, language: str, today: Callable[[], dt.date] | None = None
    ) -> None:
        super().__init__()
        self._language = language
        self.name = TextField()
        self.name_block = LabeledField(self.tr("Your name"), self.name)
        self.organisation = TextField()
        self.hours = AgreedHours(reference["municipality"], language, today)
        self.hours_block = LabeledField(
            self.tr("Municipalities you work for"),
            self.hours,
            hint=self.tr("With the hours agreed, as far as you know them."),
        )
        self.languages = LanguagesField(reference["language"], language)
        for line in (self.name, self.organisation):
            line.setMaximumWidth(px(_LINE_WIDTH))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.l)
        column.addWidget(self.name_block)
        column.addWidget(LabeledField(self.tr("Organisation"), self.organisation))
        column.addLayout(self._roles(reference))
        column.addWidget(self.hours_block)
        column.addWidget(LabeledField(self.tr("Languages you speak"), self.languages))
        self.name.editingFinished.connect(self.committed)
        self.organisation.editingFinished.connect(self.committed)
        self.hours.committed.connect(self.committed)
        self.languages.changed.connect(self.committed)

    def profile(self) -> ProfileFile:
        """What was filled in."""
        return ProfileFile(
            name=self.name.value(),
            organisation=self.organisation.value(),
            role=next(code for code, card in self.roles.items() if card.isChecked()),
            languages=self.languages.value(),
            municipalities=self.hours.value(),
        )

    def show_profile(self, profile: ProfileFile) -> None:
        """Show another one."""
        self.name.set_value(profile.name)
        self.organisation.set_value(profile.organisation)
        self.roles.get(profile.role, self.roles["local"]).setChecked(True)
        self.hours.set_value(profile.municipalities)
        self.languages.set_value(profile.languages)
        self.check()

    def check(self) -> QWidget | None:
        """Say at each field what is wrong with it; the first wrong one comes back."""
        self.name_block.set_error("" if self.name.value() else self.tr("Fill in your name."))
        self.hours_block.set_error(
            "" if self.hours.is_valid() else self.tr("One of the hours or days is not right.")
        )
        if not self.name.value():
            return self.name
        return None if self.hours.is_valid() else self.hours

    def _roles(self, reference: Reference) -> QVBoxLayout:
        explained = {
            "local": self.tr("You work in one municipality."),
            "regional": self.tr("You work for the municipalities of a region."),
            "mixed": self.tr("One municipality is your home, others ask you at times."),
        }
        codes = reference["key_person_role"]
        group = QButtonGroup(self)
        column = QVBoxLayout()
        column.setSpacing(SPACE.s)
        column.addWidget(strong_label(self.tr("How you work")))
        self.roles: dict[str, DoorCard] = {}
        for code, sentence in explained.items():
            entry = codes.get(code)
            card = DoorCard(entry.icon, entry.label(self._language), sentence, checkable=True)
            group.addButton(card)
            column.addWidget(card)
            self.roles[code] = card
        self.roles["local"].setChecked(True)
        group.buttonClicked.connect(self.committed)
        return column
