"""The rights of one person over their own data, on one page."""

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sleutelapp.core.errors import UserError
from sleutelapp.core.overriding import override
from sleutelapp.features.privacy.access_card import AccessCard
from sleutelapp.features.privacy.correcting import corrections
from sleutelapp.features.privacy.correction_card import CorrectionCard
from sleutelapp.features.privacy.erase_card import EraseCard
from sleutelapp.features.privacy.leftovers import copies_of
from sleutelapp.features.privacy.mentions import mentions
from sleutelapp.features.privacy.queries import erasure_of
from sleutelapp.features.screen import Screen
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.buttons import text_button
from sleutelapp.qt.page import Page, bring_in_sight
from sleutelapp.qt.text import isolate


class PrivacyScreen(Screen):
    """Shown for one newcomer: (part, number), the part being "erase" or empty."""

    watches: ClassVar[frozenset[str]] = frozenset(
        {
            "newcomer",
            "contact",
            "contact_newcomer",
            "need",
            "referral",
            "follow_up",
            "session",
            "attendance",
            "consultation",
            "signal",
            "draft",
            "organisation",
            "professional",
            "other_time",
            "correction",
        }
    )

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._newcomer_id: int | None = None
        self.page = Page(form=True)
        self.back = text_button(self.tr("Back to the dossier"), "arrow-left")
        self.back.setObjectName("backToDossier")
        self.back.clicked.connect(self._go_back)
        self.page.add_action(self.back)
        self.erase = EraseCard(workspace)
        self.erase.erase_wanted.connect(self.erase_wanted)
        self.erase.opened.connect(self._open)
        self.access = AccessCard(workspace)
        self.corrections = CorrectionCard(workspace)
        for card in (self.access, self.corrections, self.erase):
            self.page.add(card)
        self.page.add_stretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)

    def show_person(self, record: tuple[str, int]) -> None:
        """Show the rights of a person.

        Raises:
            Refused: there is no such person.
        """
        part, self._newcomer_id = record
        self._read()
        self.page.scroll_area.verticalScrollBar().setValue(0)
        if part == "erase":
            self.erase.word.setFocus(Qt.FocusReason.OtherFocusReason)
            bring_in_sight(self.erase.button)

    @override
    def reload(self) -> None:
        if self._newcomer_id is None:
            return
        try:
            self._read()
        except UserError:  # erased, or thrown away and erased from the bin
            self._newcomer_id = None
            self.place_wanted.emit("newcomers", None)

    def _read(self) -> None:
        if self._newcomer_id is None:
            return
        with self._workspace.vault.reading() as session:
            erasure = erasure_of(session, self._newcomer_id)
            named = mentions(session, self._newcomer_id)
            asked = corrections(session, self._newcomer_id)
        self.page.set_title(self.tr("Rights of {name}").replace("{name}", isolate(erasure.name)))
        self.page.set_summary(self.tr("What somebody may ask of what you keep about them."))
        self.access.show_person(erasure.id, erasure.code)
        self.corrections.show_corrections(erasure.id, asked)
        self.erase.show_erasure(erasure, named, copies_of(self._workspace.vault, self._newcomer_id))

    def _open(self, kind: str, number: int) -> None:
        if kind == "waste_bin":
            self.place_wanted.emit("waste_bin", None)
        elif kind == "newcomer":
            self.newcomer_wanted.emit(number)
        elif kind == "contact":
            self.contact_wanted.emit(number)
        elif kind == "referral":
            self.referral_wanted.emit(number)
        elif kind == "draft":
            self.draft_wanted.emit(number)
        else:
            self.record_wanted.emit(kind, number)

    def _go_back(self) -> None:
        if self._newcomer_id is not None:
            self.newcomer_wanted.emit(self._newcomer_id)
