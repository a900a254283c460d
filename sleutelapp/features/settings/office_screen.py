"""Settings of the coordinator's window: how it looks and speaks. There is no vault to secure."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sleutelapp.features.office import Office, OfficeScreen
from sleutelapp.features.settings.about_card import AboutCard
from sleutelapp.features.settings.display_card import DisplayCard
from sleutelapp.qt.page import Page


class OfficeSettingsScreen(OfficeScreen):
    """The same cards as a key person has."""

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.page = Page(
            self.tr("Settings"), self.tr("What you change here works and is kept at once."), form=True
        )
        self.display = DisplayCard(office.settings)
        self.display.setting_wanted.connect(self.setting_wanted)
        self.page.add(self.display)
        self.page.add(AboutCard(None))
        self.page.add_stretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)
