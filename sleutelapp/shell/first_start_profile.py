"""First start: who the key person is and for which municipalities."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout

from sleutelapp.core.errors import UserError
from sleutelapp.features.profile.drafts import Agreement, OrganisationFile, ProfileFile
from sleutelapp.features.profile.files import read_organisation_file
from sleutelapp.features.profile.profile_fields import ProfileFields
from sleutelapp.qt.banner import Banner
from sleutelapp.qt.buttons import primary_button, secondary_button
from sleutelapp.qt.dialogs import Dialogs
from sleutelapp.qt.text import caption_label
from sleutelapp.reference.codes import Reference
from sleutelapp.shell.doorstep import Doorstep


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
        self.fields = ProfileFields(reference, language)
        self.name = self.fields.name
        self.organisation = self.fields.organisation
        self.hours = self.fields.hours
        self.column.addLayout(load_row)
        self.column.addWidget(self._loaded)
        self.column.addWidget(self.fields)
        self.column.addLayout(self._foot())

    def arrive(self) -> None:
        """Put the cursor into the name."""
        self.name.setFocus()

    def profile(self) -> ProfileFile:
        """What was filled in."""
        return self.fields.profile()

    def place_name(self, agreement: Agreement) -> str:
        """The name of a municipality."""
        return self._reference["municipality"].label(agreement.municipality, self._language)

    def go_on(self) -> None:
        """Check, and tell that it is filled in."""
        wrong = self.fields.check()
        if wrong is None:
            self.filled.emit()
        else:
            wrong.setFocus()

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
