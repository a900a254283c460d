"""First start: who the key person is and for which municipalities."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from sleutelapp.core.errors import UserError
from sleutelapp.features.profile.agreed_hours import AgreedHours
from sleutelapp.features.profile.drafts import Agreement, OrganisationFile, ProfileFile
from sleutelapp.features.profile.files import read_organisation_file
from sleutelapp.qt.banner import Banner
from sleutelapp.qt.buttons import primary_button, secondary_button
from sleutelapp.qt.chips import ChipRow
from sleutelapp.qt.dialogs import Dialogs
from sleutelapp.qt.door_card import DoorCard
from sleutelapp.qt.labeled_field import LabeledField
from sleutelapp.qt.text import caption_label, strong_label
from sleutelapp.qt.text_fields import TextField
from sleutelapp.qt.theme import SPACE
from sleutelapp.qt.type_ahead import Suggestion, TypeAheadField
from sleutelapp.reference.codes import CodeList, Reference
from sleutelapp.shell.doorstep import Doorstep

_OFFERED = 7


class LanguagesField(QWidget):
    """Languages as chips, added by typing."""

    def __init__(self, languages: CodeList, language: str) -> None:
        super().__init__()
        self._languages = languages
        self._language = language
        self._codes: list[str] = []
        self.add = TypeAheadField(
            self._suggest,
            QCoreApplication.translate("LanguagesField", "Type a language"),
            clear_on_choice=True,
            show_on_focus=True,
            icon="plus",
        )
        self.add.chosen.connect(self._take)
        self.setFocusProxy(self.add)
        self.chips = ChipRow()
        self.chips.removed.connect(self._remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.s)
        column.addWidget(self.chips)
        column.addWidget(self.add)
        self._show()

    def value(self) -> tuple[str, ...]:
        """The codes chosen."""
        return tuple(self._codes)

    def _suggest(self, text: str) -> list[Suggestion]:
        found = self._languages.search(text, self._language)
        return [
            Suggestion(code.code, code.label(self._language), icon="translate")
            for code in found
            if code.code not in self._codes
        ][:_OFFERED]

    def _take(self, code: object) -> None:
        self._codes.append(str(code))
        self._show()

    def _remove(self, code: object) -> None:
        self._codes.remove(str(code))
        self._show()
        self.add.setFocus()

    def _show(self) -> None:
        self.chips.set_removable(
            [(code, self._languages.label(code, self._language)) for code in self._codes]
        )
        self.chips.setVisible(bool(self._codes))


class ProfileStep(Doorstep):
    """Name, organisation, role, municipalities with hours, languages; only the name is required."""

    back_wanted = Signal()
    filled = Signal()

    def __init__(self, reference: Reference, language: str, dialogs: Dialogs) -> None:
        title = QCoreApplication.translate("ProfileStep", "About you")
        sentence = QCoreApplication.translate(
            "ProfileStep", "It stays in your vault. You can change it later."
        )
        super().__init__(title, sentence, width=560)
        self._reference = reference
        self._language = language
        self._dialogs = dialogs
        self.organisation_file: OrganisationFile | None = None
        self.load = secondary_button(self.tr("Load a file of your organisation"), "file-import-outline")
        self.load.setObjectName("loadOrganisation")
        self.load.clicked.connect(self._load)
        load_row = QHBoxLayout()
        load_row.addWidget(self.load)
        load_row.addStretch(1)
        self._loaded = Banner("ok", "")
        self._loaded.hide()
        self.name = TextField()
        self._name_block = LabeledField(self.tr("Your name"), self.name)
        self.organisation = TextField()
        self.hours = AgreedHours(reference["municipality"], language)
        self._hours_block = LabeledField(
            self.tr("Municipalities you work for"),
            self.hours,
            hint=self.tr("With the hours agreed, as far as you know them."),
        )
        self.languages = LanguagesField(reference["language"], language)
        self.column.addLayout(load_row)
        self.column.addWidget(self._loaded)
        self.column.addWidget(self._name_block)
        self.column.addWidget(LabeledField(self.tr("Organisation"), self.organisation))
        self.column.addLayout(self._roles())
        self.column.addWidget(self._hours_block)
        self.column.addWidget(LabeledField(self.tr("Languages you speak"), self.languages))
        self.column.addLayout(self._foot())

    def arrive(self) -> None:
        """Put the cursor into the name."""
        self.name.setFocus()

    def profile(self) -> ProfileFile:
        """What was filled in."""
        return ProfileFile(
            name=self.name.value(),
            organisation=self.organisation.value(),
            role=next(code for code, card in self.roles.items() if card.isChecked()),
            languages=self.languages.value(),
            municipalities=self.hours.value(),
        )

    def place_name(self, agreement: Agreement) -> str:
        """The name of a municipality."""
        return self._reference["municipality"].label(agreement.municipality, self._language)

    def go_on(self) -> None:
        """Check, and tell that it is filled in."""
        self._name_block.set_error("" if self.name.value() else self.tr("Fill in your name."))
        self._hours_block.set_error(
            "" if self.hours.is_valid() else self.tr("One of the hours is not a number.")
        )
        if not self.name.value():
            self.name.setFocus()
        elif self.hours.is_valid():
            self.filled.emit()

    def _roles(self) -> QVBoxLayout:
        explained = {
            "local": self.tr("You work in one municipality."),
            "regional": self.tr("You work for the municipalities of a region."),
            "mixed": self.tr("One municipality is your home, others ask you at times."),
        }
        codes = self._reference["key_person_role"]
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
        return column

    def _foot(self) -> QHBoxLayout:
        back = secondary_button(self.tr("Back"))
        back.clicked.connect(self.back_wanted)
        self.next = primary_button(self.tr("Continue"))
        self.next.setObjectName("continue")
        self.next.clicked.connect(self.go_on)
        row = QHBoxLayout()
        row.addWidget(back)
        row.addWidget(caption_label(self.tr("Step 1 of 3")), 1)
        row.addWidget(self.next)
        return row

    def _load(self) -> None:
        title = self.tr("File of your organisation")
        path = self._dialogs.open_file(self, title, self.tr("Organisation file (*.toml)"))
        if path is None:
            return
        try:
            file = read_organisation_file(path, self._reference)
        except UserError as error:
            self._dialogs.show_error(self, error.sentence(self._language))
            return
        self.organisation_file = file
        self.organisation.set_value(file.name)
        self.hours.set_value(file.municipalities)
        self._loaded.set_message("ok", self.tr("Loaded: {name}").replace("{name}", file.name))
        self._loaded.show()
        self.name.setFocus()
