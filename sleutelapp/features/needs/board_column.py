"""One column of the board: the needs of one status, and the place where a card can be put down."""

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from sleutelapp.core.overriding import override
from sleutelapp.features.needs.board_card import BoardCard
from sleutelapp.qt.buttons import text_button
from sleutelapp.qt.chips import Chip
from sleutelapp.qt.icons import IconLabel
from sleutelapp.qt.text import caption_label, set_kind, styled_label
from sleutelapp.qt.theme import SPACE, px

NEED_FORMAT = "application/x-sleutelapp-need"  # the number of the need that is dragged


def need_data(need_id: int) -> QMimeData:
    """What is taken along while a card is dragged."""
    data = QMimeData()
    data.setData(NEED_FORMAT, str(need_id).encode())
    return data


class BoardColumn(QFrame):
    """Shows cards under a heading with their count; `dropped` tells the number of the need put down here."""

    dropped = Signal(int)
    all_wanted = Signal()

    def __init__(self, status: str, heading: str, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.status = status
        self._heading = heading
        self.setProperty("kind", "boardColumn")
        self.setAcceptDrops(True)
        self.count = Chip("0", "muted")
        self.count.setMinimumWidth(px(28))
        head = QHBoxLayout()
        head.setSpacing(SPACE.s)
        head.addWidget(IconLabel(icon, "muted", 18), 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(styled_label(heading, "strong"), 1)
        head.addWidget(self.count)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(SPACE.s, SPACE.s, SPACE.s, SPACE.s)
        self._column.setSpacing(SPACE.s)
        self._column.addLayout(head)
        self._parts: list[QWidget] = []
        self._column.addStretch(1)

    def show_cards(self, cards: Sequence[BoardCard], total: int) -> None:
        """Show these, the first of `total`."""
        for old in self._parts:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._parts = list(cards)
        self.count.setText(str(total))
        self.setAccessibleName(f"{self._heading}: {total}")
        if total > len(cards):
            more = text_button(self.tr("%n more", "", total - len(cards)), "chevron-down")
            more.setObjectName(f"needs:{self.status}:all")
            more.setAccessibleName(f"{more.text()}: {self._heading}")
            more.clicked.connect(self.all_wanted)
            self._parts.append(more)
        if not cards:
            self._parts.append(caption_label(self.tr("Drag a card here, or use its menu.")))
        for place, part in enumerate(self._parts, start=1):
            self._column.insertWidget(place, part)
            part.show()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(NEED_FORMAT):
            event.acceptProposedAction()
            set_kind(self, "true", name="over")

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        set_kind(self, "false", name="over")

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        set_kind(self, "false", name="over")
        event.acceptProposedAction()
        self.dropped.emit(int(event.mimeData().data(NEED_FORMAT).toStdString()))
