"""Settings: everything works and is kept at once."""

from typing import ClassVar

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sleutelapp.core.overriding import override
from sleutelapp.features.backup.queries import outside_copy
from sleutelapp.features.profile.queries import (
    is_demo,
    local_numbers,
    organisation_settings,
    own_codes,
    profile_as_filled_in,
)
from sleutelapp.features.screen import Screen
from sleutelapp.features.settings.about_card import AboutCard
from sleutelapp.features.settings.backup_card import BackupCard
from sleutelapp.features.settings.display_card import DisplayCard
from sleutelapp.features.settings.lost_laptop_card import LostLaptopCard
from sleutelapp.features.settings.organisation_card import OrganisationCard
from sleutelapp.features.settings.privacy_card import PrivacyCard
from sleutelapp.features.settings.profile_card import ProfileCard
from sleutelapp.features.settings.security_card import SecurityCard
from sleutelapp.features.settings.waste_bin_card import WasteBinCard
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.page import Page, focus_in_sight
from sleutelapp.qt.theme import px


class SettingsScreen(Screen):
    """A column of cards: what is of the vault can be undone, what is of the computer works on the whole window."""

    watches: ClassVar[frozenset[str]] = frozenset(
        {"key_person", "commitment", "setting", "organisation_code", "phone_number"}
    )

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.page = Page(
            self.tr("Settings"), self.tr("What you change here works and is kept at once."), form=True
        )
        self.profile = ProfileCard(workspace)
        self.page.add(self.profile)
        self.display = DisplayCard(workspace.settings)
        self.security = SecurityCard(workspace)
        for card in (self.display, self.security):
            card.setting_wanted.connect(self.setting_wanted)
            self.page.add(card)
        self.security.form_opened.connect(self._bring_in_sight)
        self.security.rotation_wanted.connect(self.rotation_wanted)
        with workspace.vault.reading() as session:
            is_example = is_demo(session)
        self.backup = BackupCard(workspace, is_example=is_example)
        self.backup.made.connect(self.backup_made)
        self.backup.restore_wanted.connect(self.restore_wanted)
        self.backup.finished.connect(self.reload)
        self.page.add(self.backup)
        self.lost_laptop = LostLaptopCard(workspace)
        self.page.add(self.lost_laptop)
        self.organisation = OrganisationCard(workspace)
        self.organisation.review_shown.connect(self._bring_in_sight)
        self.page.add(self.organisation)
        privacy = PrivacyCard()
        privacy.opened.connect(lambda page: self.place_wanted.emit(page, None))
        self.page.add(privacy)
        waste_bin = WasteBinCard()
        waste_bin.opened.connect(lambda: self.place_wanted.emit("waste_bin", None))
        self.page.add(waste_bin)
        self.page.add(AboutCard(workspace.vault.files.folder))
        self.page.add_stretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)

    @override
    def reload(self) -> None:
        with self._workspace.vault.reading() as session:
            profile = profile_as_filled_in(session)
            outside = outside_copy(session)
            rules, codes, numbers = (
                organisation_settings(session),
                own_codes(session),
                local_numbers(session),
            )
        self.profile.show_profile(profile)
        self.security.show_organisation(rules.name, rules.public_key)
        self.backup.show_backups(outside)
        self.organisation.show_organisation(rules, codes, numbers)

    def show_part(self, part: tuple[str, int]) -> None:
        """Bring a card into sight: ("backup", 0)."""
        if part[0] == "backup":
            # Once the rows above it, just read, have their places too.
            stick = self.backup.stick
            QTimer.singleShot(0, stick, lambda: focus_in_sight(stick))

    def _bring_in_sight(self, heading: QWidget) -> None:
        # Once everything below it has its place.
        QTimer.singleShot(0, heading, lambda: self._scroll_to(heading))

    def _scroll_to(self, heading: QWidget) -> None:
        area = self.page.scroll_area
        below = heading.mapTo(area.viewport(), QPoint(0, -px(64))).y()  # with the title of its card
        area.verticalScrollBar().setValue(area.verticalScrollBar().value() + below)
