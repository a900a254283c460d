"""The organisation's file: what stands in it, and a newer one taken over after a look at what it changes."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sleutelapp.core.errors import UserError
from sleutelapp.features.profile.actions import load_organisation
from sleutelapp.features.profile.change_words import ICONS, ChangeWords
from sleutelapp.features.profile.drafts import ExtraCodeEntry, OrganisationFile
from sleutelapp.features.profile.files import read_organisation_file
from sleutelapp.features.profile.organisation_state import organisation_state, restore_organisation
from sleutelapp.features.profile.queries import (
    LocalNumberRow,
    OrganisationRow,
    local_numbers,
    organisation_settings,
    own_codes,
    standing_organisation,
)
from sleutelapp.features.profile.rules import Change, changes, check_edition, check_places
from sleutelapp.features.settings.organisation_facts import OrganisationFacts
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.buttons import primary_button, secondary_button
from sleutelapp.qt.cards import Card
from sleutelapp.qt.item_row import ItemRow
from sleutelapp.qt.refilling import refill
from sleutelapp.qt.text import isolate, muted_label, strong_label
from sleutelapp.qt.theme import SPACE
from sleutelapp.reference.codes import load_reference


class OrganisationCard(Card):
    """Shows the facts, or what the file that was just chosen would change."""

    review_shown = Signal(object)  # the widget to read first

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(self.tr("Organisation file"))
        self._workspace = workspace
        self._file: OrganisationFile | None = None
        self._facts = OrganisationFacts(workspace, self)
        self._parts = QVBoxLayout()
        self._parts.setSpacing(SPACE.m)
        self.content.addLayout(self._parts)
        self.load = secondary_button(self.tr("Load a file…"), "file-import-outline")
        self.load.setObjectName("loadOrganisation")
        self.load.setEnabled(not workspace.vault.read_only)
        self.load.clicked.connect(self._choose)
        self.take_over = primary_button(self.tr("Take over"))
        self.take_over.setObjectName("takeOverOrganisation")
        self.take_over.clicked.connect(self._take_over)
        self.cancel = secondary_button(self.tr("Cancel"))
        self.cancel.clicked.connect(self._leave_review)
        escape = QShortcut(QKeySequence("Escape"), self, self.cancel.click)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        foot = QHBoxLayout()
        foot.setSpacing(SPACE.s)
        for button in (self.load, self.cancel, self.take_over):
            foot.addWidget(button)
        foot.addStretch(1)
        self.content.addLayout(foot)
        self._show_buttons()

    def show_organisation(
        self, rules: OrganisationRow, codes: Sequence[ExtraCodeEntry], numbers: Sequence[LocalNumberRow]
    ) -> None:
        """Show what was laid down, unless a newer file is being looked at."""
        if self._file is not None:
            return
        self.load.setText(
            self.tr("Load another file…") if rules.file is not None else self.tr("Load a file…")
        )
        refill(self._parts, self._facts.widgets(rules, codes, numbers))
        self._show_buttons()

    def _choose(self) -> None:
        title = self.tr("File of your organisation")
        path = self._workspace.dialogs.open_file(self, title, self.tr("Organisation file (*.toml)"))
        if path is None:
            return
        try:
            # Against the fixed codes alone: those of the file loaded before are in the vault's own lists.
            file = read_organisation_file(path, load_reference())
            with self._workspace.vault.reading() as session:
                loaded = organisation_settings(session).file
                check_edition(loaded, file)
                check_places(own_codes(session), file)
                found = changes(standing_organisation(session, file), file)
        except UserError as error:
            self._workspace.dialogs.show_error(self, error.sentence(self._workspace.language))
            return
        if file == loaded and not found:
            self._workspace.say(self.tr("You work with this file already"))
            return
        self._show_review(file, found)

    def _show_review(self, file: OrganisationFile, found: Sequence[Change]) -> None:
        self._file = file
        said = self.tr("This changes with edition {number} of {name}:")
        said = said.replace("{number}", isolate(str(file.edition))).replace("{name}", isolate(file.name))
        heading = strong_label(said)
        words = ChangeWords(self._workspace.reference, self._workspace.language)
        rows: list[QWidget] = [
            ItemRow(ICONS[change.subject], sentence)
            for change in found
            for sentence in words.sentences(change)
        ]
        nothing = muted_label(self.tr("Nothing that you see in your work."))
        after = muted_label(self.tr("What you wrote down before stays as it is."))
        refill(self._parts, [heading, *(rows or [nothing]), after])
        self._show_buttons()
        self.take_over.setFocus()
        self.review_shown.emit(heading)

    def _take_over(self) -> None:
        file = self._file
        if file is None:
            return
        with self._workspace.vault.reading() as session:
            before = organisation_state(session)
        said = self.tr("Edition {number} of {name} taken over")
        said = said.replace("{number}", isolate(str(file.edition))).replace("{name}", isolate(file.name))
        self._file = None  # the commit shows what stands now
        written = self._workspace.write_with_undo(
            lambda session: load_organisation(session, file),
            said,
            lambda session: restore_organisation(session, before),
        )
        if written:
            self.load.setFocus()
        else:
            self._file = file

    def _leave_review(self) -> None:
        if self._file is None:
            return
        self._file = None
        with self._workspace.vault.reading() as session:
            rules, codes = organisation_settings(session), own_codes(session)
            numbers = local_numbers(session)
        self.show_organisation(rules, codes, numbers)
        self.load.setFocus()

    def _show_buttons(self) -> None:
        is_review = self._file is not None
        self.load.setHidden(is_review)
        self.take_over.setHidden(not is_review)
        self.cancel.setHidden(not is_review)
