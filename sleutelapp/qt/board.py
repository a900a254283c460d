"""Columns of cards side by side, or one at a time under tabs; arrow keys lead from card to card and on."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from sleutelapp.core.overriding import override
from sleutelapp.qt.board_card import BoardCard, BoardItem
from sleutelapp.qt.board_column import BoardColumn, ColumnContent
from sleutelapp.qt.board_tabs import ColumnTabs
from sleutelapp.qt.theme import SPACE, px, theme

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Mapping

    from PySide6.QtGui import QResizeEvent

__all__ = ["Board", "BoardItem", "ColumnContent"]

_NARROWEST: Final = 232  # px at text size 1; with less room one column stands there at a time


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
            narrowest: px at text size 1 that a column beside others needs.
            parent: the widget it stands in.
        """
        super().__init__(parent)
        told = list(columns)
        self._narrowest = narrowest
        self._is_narrow = False
        self.tabs = ColumnTabs([(key, title) for key, title, _empty in told], self)
        self.tabs.chosen.connect(self._show_columns)
        self.tabs.left_downwards.connect(self._enter_column)
        self.tabs.hide()
        row = QHBoxLayout()
        row.setSpacing(SPACE.m)
        self.columns: dict[str, BoardColumn] = {}
        for key, title, empty in told:
            column = self.columns[key] = BoardColumn(key, title, empty, self)
            column.rest_pressed.connect(partial(self.rest_pressed.emit, key))
            row.addWidget(column, 1)
        self._offered = list(self.columns)
        self._cards: dict[Hashable, BoardCard] = {}
        self._stop: Hashable | None = None
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(SPACE.m)
        outer.addWidget(self.tabs)
        outer.addLayout(row, 1)
        theme().changed.connect(self._fit)

    def show_cards(self, contents: Mapping[str, ColumnContent]) -> None:
        """Show these cards; a column that is not named is hidden. The keyboard keeps its place."""
        focused, was_at, on_button = self._focused(), self._place_of(self._focused()), self._focused_button()
        old, self._cards = self._cards, {}
        for key, column in self.columns.items():
            shown = contents.get(key) or ColumnContent((), 0)
            cards = [self._card(item, old.pop(item.key, None), column) for item in shown.items]
            self._cards |= {card.item.key: card for card in cards}
            column.show_cards(cards, shown.total)
            self.tabs.tabs[key].set_count(shown.total)
        self._offered = [key for key in self.columns if key in contents]
        for card in old.values():
            card.hide()
            card.deleteLater()
        self._set_tab_stop(self._stop if self._stop in self._cards else self._first())
        self._fit()
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
        place = self._place_of(key)
        if place is not None:
            self.bring_column(place[0])
        self._set_tab_stop(key)
        card.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def bring_column(self, key: str) -> None:
        """Show this column where there is room for one at a time."""
        if key != self.tabs.value() and key in self._offered:
            self.tabs.set_value(key)
            self._show_columns()

    def is_narrow(self) -> bool:
        """Whether one column stands there at a time."""
        return self._is_narrow

    def focus_first(self) -> None:
        """Put the keyboard on the card where it was, or on the first one."""
        if self._stop is None or not self.select(self._stop):
            self.setFocus()

    def _card(self, item: BoardItem, card: BoardCard | None, column: BoardColumn) -> BoardCard:
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
        elif self._is_narrow:
            self.tabs.focus_chosen()
        elif now_at is not None:
            self.select(key)
        elif (first := self._first()) is not None:
            self.select(first)

    def _first(self) -> Hashable | None:
        return next((column.order[0] for column in self._shown() if column.order), None)

    def _shown(self) -> list[BoardColumn]:
        return [self.columns[key] for key in self._offered]

    def _fit(self) -> None:
        """All columns side by side where they fit, otherwise the chosen one under the tabs."""
        needed = len(self._offered) * (px(self._narrowest) + SPACE.m) - SPACE.m
        self._is_narrow = self.width() < needed
        if self.tabs.value() not in self._offered:
            filled = (key for key in self._offered if self.columns[key].order)
            self.tabs.set_value(next(filled, self._offered[0] if self._offered else ""))
        self._show_columns()

    def _show_columns(self) -> None:
        chosen = self.tabs.value()
        for key, column in self.columns.items():
            column.setHidden(key not in self._offered or (self._is_narrow and key != chosen))
            column.set_alone(is_alone=self._is_narrow)
            self.tabs.tabs[key].setHidden(key not in self._offered)
        self.tabs.setHidden(not self._is_narrow)
        if self._is_narrow and chosen and self._stop not in self.columns[chosen].order:
            self._set_tab_stop(next(iter(self.columns[chosen].order), None))

    def _enter_column(self) -> None:
        order = self.columns[self.tabs.value()].order
        if order:
            self.select(self._stop if self._stop in order else order[0])

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
            self.columns[place[0]].bring_into_sight(card)

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
        elif target < 0 and self._is_narrow:
            self.tabs.focus_chosen()

    def _move_across(self, name: str, index: int, step: int) -> None:
        shown = self._shown()
        place = shown.index(self.columns[name]) + step
        while 0 <= place < len(shown):
            if shown[place].order:  # empty columns are passed by
                self.select(shown[place].order[min(index, len(shown[place].order) - 1)])
                return
            place += step

    @override
    def minimumSizeHint(self) -> QSize:
        # As narrow as one column: they need not stand side by side.
        return QSize(px(self._narrowest), super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        if self._focused() is not None:
            QTimer.singleShot(0, self, lambda: self._bring_into_sight(self._focused()))
