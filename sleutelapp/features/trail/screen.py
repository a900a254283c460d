"""Who saw or changed one dossier, for whoever asks."""

from typing import ClassVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sleutelapp.core.overriding import override
from sleutelapp.features.lookup import current_number
from sleutelapp.features.screen import Screen
from sleutelapp.features.trail.queries import deeds, title_of
from sleutelapp.features.trail.words import deed_entry
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.buttons import secondary_button
from sleutelapp.qt.cards import Card
from sleutelapp.qt.days import day_heading
from sleutelapp.qt.page import Page
from sleutelapp.qt.text import caption_label, isolate
from sleutelapp.qt.timeline import Entry, Timeline


class TrailScreen(Screen):
    """Newest first, under headings of days; read page by page."""

    watches: ClassVar[frozenset[str]] = frozenset(
        {"newcomer", "contact", "need", "referral", "consent", "correction"}
    )

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._person: int | None = None
        self.page = Page(self.tr("Who saw or changed this dossier"), " ", scrolls=False)
        self.back = secondary_button(self.tr("To the dossier"), "account-outline")
        self.back.clicked.connect(self._go_back)
        self.page.add_action(self.back)
        today = workspace.clock.today
        self.timeline = Timeline(lambda day: day_heading(day, today()))
        self.timeline.setAccessibleName(self.page.title.text())
        card = Card()
        self._nothing = caption_label(self.tr("Nothing is known about this dossier."))
        card.add(self._nothing)
        card.content.addWidget(self.timeline, 1)
        self.page.add(card, 1)
        self.setFocusProxy(self.timeline)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)

    def show_person(self, newcomer_id: int) -> None:
        """Show what is known about this dossier.

        Raises:
            UserError: there is no such person any more.
        """
        with self._workspace.vault.reading() as session:
            self._person = current_number(session, newcomer_id)
            title = title_of(session, self._person)
        said = self.tr(
            "{name}. Only you work with this vault. Where it was opened in another way than with your password, that stands beside it."
        )
        self.page.set_summary(said.replace("{name}", isolate(title)))
        self._read(keep_place=False)

    @override
    def reload(self) -> None:
        if self._person is not None:
            self._read(keep_place=True)

    def _read(self, *, keep_place: bool) -> None:
        person = self._person
        self._workspace.vault.audit.flush()  # what was looked at just now stands there, too

        def page(offset: int, limit: int) -> list[Entry]:
            if person is None:
                return []
            with self._workspace.vault.reading() as session:
                rows = deeds(session, person, limit=limit, offset=offset)
            return [deed_entry(row) for row in rows]

        self.timeline.set_page(page, keep_place=keep_place)
        self._nothing.setVisible(not self.timeline.timeline_model.lines())

    def _go_back(self) -> None:
        if self._person is not None:
            self.newcomer_wanted.emit(self._person)
