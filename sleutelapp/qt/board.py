"""Columns of cards side by side; arrow keys lead from card to card and from column to column."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from sleutelapp.core.overriding import override
from sleutelapp.qt.board_card import BoardCard, BoardItem
from sleutelapp.qt.buttons import text_button
from sleutelapp.qt.chips import Chip
from sleutelapp.qt.text import isolate, styled_label
from sleutelapp.qt.theme import SPACE, px

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Mapping, Sequence

    from PySide6.QtGui import QResizeEvent

__all__ = ["Board", "BoardItem", "ColumnContent"]

_NARROWEST: Final = 232  # px at text size 1; with less room the board scrolls sideways


@dataclass(frozen=True, slots=True)
class ColumnContent:
    """The first cards of a column, and how many belong in it."""

    items: Sequence[BoardItem]
    total: int


class _Column(QFrame):
    """A heading with its number, and below it cards that scroll by themselves."""

    rest_pressed = Signal()

    def __init__(self, key: str, title: str, empty: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(f"column:{key}")
        self.setProperty("kind", "boardColumn")
        self._title = title
        self.order: list[Hashable] = []
        self.count = Chip("0", "muted")
        heading = QHBoxLayout()
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
        self.scroll_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.s, SPACE.m, SPACE.s, 0)
        column.setSpacing(SPACE.s)
        column.addLayout(heading)
        column.addWidget(self.scroll_area, 1)

    def show_cards(self, cards: Sequence[BoardCard], total: int) -> None:
        """Show these cards in this order; the others of `total` are behind a button."""
        while self._cards.takeAt(0) is not None:
            pass
        for card in cards:
            self._cards.addWidget(card)
            card.show()
        self.order = [card.item.key for card in cards]
        self.count.setText(isolate(str(total)))
        self.setAccessibleName(f"{self._title}, {total}")
        self._empty.setHidden(bool(cards))
        left = total - len(cards)
        self.rest.setHidden(left <= 0)
        self.rest.setText(self.tr("%n more", "", left))
        said = self.tr("Show more: {column}").replace("{column}", isolate(self._title))
        self.rest.setAccessibleName(said)


class Board(QWidget):
    """Give it its columns once, and their cards with :meth:`show_cards`."""

    opened = Signal(object)
    step_pressed = Signal(object)
    more_pressed = Signal(object, QWidget)
    rest_pressed = Signal(str)
    dragged = Signal(object)

    def __init__(
        self,
        columns: Iterable[tuple[str, str, str]],
        *,
        narrowest: int = _NARROWEST,
        parent: QWidget | None = None,
    ) -> None:
        """Make a board.

        Args:
            columns: (key, title, what an empty one says), from the leading side on.
            narrowest: px at text size 1 of a column.
            parent: the widget it stands in.
        """
        super().__init__(parent)
        holder = QWidget()
        holder.setProperty("kind", "page")
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE.m)
        self.columns: dict[str, _Column] = {}
        for key, title, empty in columns:
            column = _Column(key, title, empty, holder)
            column.setMinimumWidth(px(narrowest))
            column.rest_pressed.connect(partial(self.rest_pressed.emit, key))
            self.columns[key] = column
            row.addWidget(column, 1)
        self._cards: dict[Hashable, BoardCard] = {}
        self._stop: Hashable | None = None
        self._area = _quiet_scroll_area(holder)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._area)

    def show_cards(self, contents: Mapping[str, ColumnContent]) -> None:
        """Show these cards; a column that is not named is hidden. The keyboard keeps its place."""
        focused, was_at, on_button = self._focused(), self._place_of(self._focused()), self._focused_button()
        old, self._cards = self._cards, {}
        for key, column in self.columns.items():
            content = contents.get(key)
            column.setHidden(content is None)
            shown = content or ColumnContent((), 0)
            cards = [self._card(item, old.pop(item.key, None), column) for item in shown.items]
            self._cards |= {card.item.key: card for card in cards}
            column.show_cards(cards, shown.total)
        for card in old.values():
            card.hide()
            card.deleteLater()
        self._set_tab_stop(self._stop if self._stop in self._cards else self._first())
        if focused is not None and was_at is not None:
            self._give_back_focus(focused, was_at, on_button)

    def cards(self, column: str) -> list[BoardItem]:
        """What a column shows, from the top."""
        return [self._cards[key].item for key in self.columns[column].order]

    def card(self, key: Hashable) -> BoardCard | None:
        """The card of a key, None when it is not shown."""
        return self._cards.get(key)

    def select(self, key: Hashable) -> bool:
        """Put the keyboard on a card and bring it into sight; whether it was there."""
        card = self._cards.get(key)
        if card is None:
            return False
        self._set_tab_stop(key)
        card.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def bring_column(self, key: str) -> None:
        """Bring a column into sight that has just been shown."""
        QTimer.singleShot(0, self, lambda: self._area.ensureWidgetVisible(self.columns[key], 0, 0))

    def focus_first(self) -> None:
        """Put the keyboard on the card where it was, or on the first one."""
        if self._stop is None or not self.select(self._stop):
            self.setFocus()

    def _card(self, item: BoardItem, card: BoardCard | None, column: _Column) -> BoardCard:
        if card is None:
            card = BoardCard(item, column.holder)
            card.opened.connect(self.opened)
            card.step_pressed.connect(self.step_pressed)
            card.more_pressed.connect(self.more_pressed)
            card.arrow_pressed.connect(self._move)
            card.focused.connect(self._arrived)
            card.dragged.connect(self.dragged)
            return card
        if card.parentWidget() is not column.holder:
            card.setParent(column.holder)
        card.set_item(item)
        return card

    def _focused(self) -> Hashable | None:
        widget = QApplication.focusWidget()
        while widget is not None and widget is not self:
            if isinstance(widget, BoardCard):
                return widget.item.key if self._cards.get(widget.item.key) is widget else None
            widget = widget.parentWidget()
        return None

    def _focused_button(self) -> str:
        widget = QApplication.focusWidget()
        return widget.objectName() if widget is not None and not isinstance(widget, BoardCard) else ""

    def _place_of(self, key: Hashable | None) -> tuple[str, int] | None:
        for name, column in self.columns.items():
            if key is not None and key in column.order:
                return name, column.order.index(key)
        return None

    def _give_back_focus(self, key: Hashable, was_at: tuple[str, int], button: str) -> None:
        """To the same card; when it went to another column, to the one that took its place."""
        now_at = self._place_of(key)
        if now_at is not None and now_at[0] == was_at[0]:
            self.select(key)
            again = self._cards[key].findChild(QWidget, button) if button else None
            if isinstance(again, QWidget) and again.isVisibleTo(self):
                again.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        neighbours = self.columns[was_at[0]].order
        if neighbours:
            self.select(neighbours[min(was_at[1], len(neighbours) - 1)])
        elif now_at is not None:
            self.select(key)
        elif (first := self._first()) is not None:
            self.select(first)

    def _first(self) -> Hashable | None:
        return next((column.order[0] for column in self._shown() if column.order), None)

    def _shown(self) -> list[_Column]:
        return [column for column in self.columns.values() if not column.isHidden()]

    def _set_tab_stop(self, key: Hashable | None) -> None:
        self._stop = key
        for other, card in self._cards.items():
            card.set_tab_stop(is_stop=other == key)

    def _arrived(self, key: Hashable) -> None:
        if self._stop != key:
            self._set_tab_stop(key)
        self._bring_into_sight(key)

    def _bring_into_sight(self, key: Hashable) -> None:
        card, place = self._cards.get(key), self._place_of(key)
        if card is not None and place is not None:
            column = self.columns[place[0]]
            column.scroll_area.ensureWidgetVisible(card, 0, px(SPACE.s))
            self._area.ensureWidgetVisible(column, 0, 0)

    def _move(self, key: Hashable, pressed: int) -> None:
        place = self._place_of(key)
        if place is None:
            return
        order, index = self.columns[place[0]].order, place[1]
        if pressed in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            is_forward = (pressed == Qt.Key.Key_Right) != self.isRightToLeft()
            self._move_across(place[0], index, 1 if is_forward else -1)
            return
        target = {
            Qt.Key.Key_Up: index - 1,
            Qt.Key.Key_Down: index + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: len(order) - 1,
        }[Qt.Key(pressed)]
        if 0 <= target < len(order):
            self.select(order[target])
        elif target == len(order) and not self.columns[place[0]].rest.isHidden():
            self.columns[place[0]].rest.setFocus(Qt.FocusReason.TabFocusReason)

    def _move_across(self, name: str, index: int, step: int) -> None:
        shown = self._shown()
        place = shown.index(self.columns[name]) + step
        while 0 <= place < len(shown):
            if shown[place].order:  # empty columns are passed by
                self.select(shown[place].order[min(index, len(shown[place].order) - 1)])
                return
            place += step

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._focused() is not None:
            QTimer.singleShot(0, self, lambda: self._bring_into_sight(self._focused()))


def _quiet_scroll_area(holder: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(holder)
    holder.setAutoFillBackground(False)
    area.viewport().setAutoFillBackground(False)
    return area
