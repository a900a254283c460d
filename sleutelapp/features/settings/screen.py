"""Settings: everything works and is kept at once."""

from typing import ClassVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sleutelapp.core.overriding import override
from sleutelapp.features.screen import Screen
from sleutelapp.features.settings.about_card import AboutCard
from sleutelapp.features.settings.display_card import DisplayCard
from sleutelapp.features.settings.security_card import SecurityCard
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.page import Page


class SettingsScreen(Screen):
    """A column of cards: what is of the vault can be undone, what is of the computer works on the whole window."""

    watches: ClassVar[frozenset[str]] = frozenset()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.page = Page(
            self.tr("Settings"), self.tr("What you change here works and is kept at once."), form=True
        )
        self.display = DisplayCard(workspace.settings)
        self.security = SecurityCard(workspace.settings)
        for card in (self.display, self.security):
            card.setting_wanted.connect(self.setting_wanted)
            self.page.add(card)
        self.page.add(AboutCard(workspace.vault.files.folder))
        self.page.add_stretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)

    @override
    def reload(self) -> None:
        pass
