"""One matter in a card: what it is, how it stands, and what can be done with it right here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from sleutelapp.core.overriding import override
from sleutelapp.qt.icons import IconLabel
from sleutelapp.qt.text import styled_label
from sleutelapp.qt.theme import SPACE, px

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_ROOM_FOR_WORDS: Final = 200  # px at text size 1; with less the actions stand under them


class ItemRow(QWidget):
    """Pictogram, title, muted line and actions; more can stand below."""

    def __init__(
        self,
        icon: str,
        title: str,
        detail: str = "",
        *,
        icon_role: str = "accent",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(title)
        self.setMinimumHeight(px(48))
        words = QVBoxLayout()
        words.setSpacing(px(2))
        words.addWidget(styled_label(title, "strong"))
        self.detail = styled_label(detail, "caption")
        if not detail:  # showing a label that has no parent yet would open a window
            self.detail.hide()
        words.addWidget(self.detail)
        self._head = QWidget()
        head = QHBoxLayout(self._head)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(SPACE.m)
        head.addWidget(IconLabel(icon, icon_role, 24), 0, Qt.AlignmentFlag.AlignVCenter)
        head.addLayout(words, 1)
        self._actions = QWidget()
        self._actions.hide()
        self._action_line = QHBoxLayout(self._actions)
        self._action_line.setContentsMargins(0, 0, 0, 0)
        self._action_line.setSpacing(SPACE.m)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._line.setSpacing(SPACE.s)
        self._line.addWidget(self._head, 1)
        self._line.addWidget(self._actions)
        self._below: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, SPACE.xs, 0, SPACE.xs)
        self._column.setSpacing(SPACE.s)
        self._column.addLayout(self._line)

    def add_action(self, widget: QWidget) -> None:
        """Put a chip or button at the trailing side."""
        self._action_line.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        self._actions.show()

    def add_below(self, widget: QWidget) -> None:
        """Put something below the words, over the whole width."""
        self._below.append(widget)
        self._column.addWidget(widget)

    @override
    def minimumSizeHint(self) -> QSize:
        # As narrow as its widest part: the parts can stand under each other.
        widest = max(part.minimumSizeHint().width() for part in (self._head, self._actions, *self._below))
        return QSize(widest, super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = self.width() - self._actions.sizeHint().width() < px(_ROOM_FOR_WORDS)
        below, beside = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._line.setDirection(below if is_narrow else beside)
        side = Qt.AlignmentFlag.AlignTrailing if is_narrow else Qt.AlignmentFlag(0)
        self._line.setAlignment(self._actions, side)
