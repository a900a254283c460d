"""One column of a board: its heading with a number, and below it cards that scroll by themselves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from sleutelapp.qt.buttons import text_button
from sleutelapp.qt.chips import Chip
from sleutelapp.qt.text import isolate, set_kind, styled_label
from sleutelapp.qt.theme import SPACE, px

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

    from sleutelapp.qt.board_card import BoardCard, BoardItem


@dataclass(frozen=True, slots=True)
class ColumnContent:
    """The first cards of a column, and how many belong in it."""

    items: Sequence[BoardItem]
    total: int


class BoardColumn(QFrame):
    """Stands beside the others, or alone under the tabs of the board, which then carry its heading."""

    rest_pressed = Signal()

    def __init__(self, key: str, title: str, empty: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(f"column:{key}")
        self.setProperty("kind", "boardColumn")
        self.title = title
        self.order: list[Hashable] = []
        self.total = 0
        self._is_alone = False
        self._shown: list[BoardCard] = []
        self.count = Chip("0", "muted")
        self._heading = QWidget()
        heading = QHBoxLayout(self._heading)
        heading.setContentsMargins(SPACE.xs, 0, SPACE.xs, 0)
        heading.addWidget(styled_label(title, "strong"), 1)
        heading.addWidget(self.count, 0, Qt.AlignmentFlag.AlignTop)
        self._empty = styled_label(empty, "caption")
        self.rest = text_button("")
        self.rest.setObjectName(f"rest:{key}")
        self.rest.clicked.connect(self.rest_pressed)
        self.holder = QWidget()
        self.holder.setProperty("kind", "page")
        self._cards = QVBoxLayout()
        self._cards.setSpacing(SPACE.s)
        inner = QVBoxLayout(self.holder)
        inner.setContentsMargins(1, 1, 1, SPACE.s)
        inner.setSpacing(SPACE.s)
        inner.addWidget(self._empty)
        inner.addLayout(self._cards)
        inner.addWidget(self.rest, 0, Qt.AlignmentFlag.AlignLeading)
        inner.addStretch(1)
        self.scroll_area = _quiet_scroll_area(self.holder)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(SPACE.s, SPACE.m, SPACE.s, 0)
        self._column.setSpacing(SPACE.s)
        self._column.addWidget(self._heading)
        self._column.addWidget(self.scroll_area, 1)

    def show_cards(self, cards: Sequence[BoardCard], total: int) -> None:
        """Show these cards in this order; the others of `total` are behind a button."""
        while self._cards.takeAt(0) is not None:
            pass
        for card in cards:
            card.set_wide(is_wide=self._is_alone)
            self._cards.addWidget(card)
            card.show()
        self._shown = list(cards)
        self.order = [card.item.key for card in cards]
        self.total = total
        self.count.setText(isolate(str(total)))
        self.setAccessibleName(f"{self.title}, {total}")
        self._empty.setHidden(bool(cards))
        left = total - len(cards)
        self.rest.setHidden(left <= 0)
        self.rest.setText(self.tr("%n more", "", left))
        said = self.tr("Show more: {column}").replace("{column}", isolate(self.title))
        self.rest.setAccessibleName(said)

    def set_alone(self, *, is_alone: bool) -> None:
        """Whether it has the whole width: its heading is told elsewhere, its cards lie down."""
        if is_alone == self._is_alone:
            return
        self._is_alone = is_alone
        self._heading.setHidden(is_alone)
        set_kind(self, "boardPage" if is_alone else "boardColumn")
        side, top = (0, 0) if is_alone else (SPACE.s, SPACE.m)
        self._column.setContentsMargins(side, top, side, 0)
        for card in self._shown:
            card.set_wide(is_wide=is_alone)

    def bring_into_sight(self, card: BoardCard) -> None:
        """Scroll until a card is seen."""
        self.scroll_area.ensureWidgetVisible(card, 0, px(SPACE.s))


def _quiet_scroll_area(holder: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(holder)
    holder.setAutoFillBackground(False)
    area.viewport().setAutoFillBackground(False)
    return area
