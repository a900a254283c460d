"""Picking needs: found as one types ("kies" → Kiespijn), or tapped as tiles of a domain."""

from collections.abc import Collection

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.choice_chips import ChoiceChips
from sleutelapp.qt.labeled_field import LabeledField
from sleutelapp.qt.text import caption_label
from sleutelapp.qt.theme import SPACE
from sleutelapp.qt.tiles import TileGrid
from sleutelapp.qt.type_ahead import Suggestion, TypeAheadField

_OFFERED = 8


class NeedPicker(QWidget):
    """Tells codes that were picked, and those whose tile was tapped again."""

    picked = Signal(str)
    unpicked = Signal(str)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._needs = workspace.reference["need"]
        self._chosen: frozenset[str] = frozenset()
        self._filling = False
        self.search = TypeAheadField(
            self._suggest, self.tr("For instance: tooth, sleep, letter"), clear_on_choice=True
        )
        self.search.chosen.connect(lambda code: self.picked.emit(str(code)))
        self.domains = ChoiceChips(
            (
                (domain.code, domain.label(workspace.language), domain.icon)
                for domain in workspace.reference["need_domain"].active()
            ),
            may_be_none=True,
        )
        self.domains.setAccessibleName(self.tr("Domains"))
        self.domains.changed.connect(lambda: self._show_tiles(self.domains.value()))
        self._hint = caption_label("")
        self.tiles = TileGrid(icon_size=28)
        self.tiles.setAccessibleName(self.tr("Needs of this domain"))
        self.tiles.toggled.connect(self._toggle)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.m)
        column.addWidget(LabeledField(self.tr("What came up?"), self.search))
        column.addWidget(self.domains)
        column.addWidget(self._hint)
        column.addWidget(self.tiles)

    def start(self, codes: Collection[str] = ()) -> None:
        """Begin afresh, with these codes chosen."""
        self._chosen = frozenset(codes)
        self.search.set_value(None)
        self.domains.set_value(None)
        self._show_tiles(None)

    def set_chosen(self, codes: Collection[str]) -> None:
        """Mark the tiles of these codes."""
        self._chosen = frozenset(codes)
        self._filling = True
        self.tiles.set_chosen(self._chosen)
        self._filling = False

    def _suggest(self, words: str) -> list[Suggestion]:
        if not words:
            return []
        language = self._workspace.language
        domains = self._workspace.reference["need_domain"]
        return [
            Suggestion(code.code, code.label(language), domains.label(code.parent, language), code.icon)
            for code in self._needs.search(words, language)[:_OFFERED]
        ]

    def _show_tiles(self, domain: str | None) -> None:
        self._filling = True
        children = self._needs.children(domain) if domain else ()
        language = self._workspace.language
        self.tiles.set_tiles((c.code, c.label(language), c.icon, c.danger) for c in children)
        self.tiles.set_chosen(self._chosen)
        self.tiles.setVisible(bool(children))
        label = self._workspace.label("need_domain", domain)
        self._hint.setText(self.tr("{domain}: tap what came up").replace("{domain}", label))
        self._hint.setVisible(bool(children))
        self._filling = False

    def _toggle(self, code: str, on: bool) -> None:  # noqa: FBT001 -- a Qt signal's argument
        if not self._filling:
            (self.picked if on else self.unpicked).emit(code)
