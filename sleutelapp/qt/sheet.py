"""A dialog to read: a title, what scrolls where the window is too low for it, and a button to close."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from sleutelapp.core.overriding import override
from sleutelapp.qt.buttons import primary_button
from sleutelapp.qt.text import muted_label, section_label
from sleutelapp.qt.theme import SPACE, px

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

_AROUND: Final = 24  # px of the window that stay in sight on every side


class Sheet(QDialog):
    """Stands over a window and is never larger; Escape or "Close" closes it."""

    def __init__(
        self,
        title: str,
        content: QWidget,
        parent: QWidget,
        *,
        sentence: str = "",
        least: tuple[int, int] = (0, 0),
    ) -> None:
        """Make a sheet.

        Args:
            title: what it shows.
            content: scrolls where it does not fit.
            parent: in the window over which it opens.
            sentence: one line below the title.
            least: width and height in px at text size 1 of the content, where the window has the room.
        """
        super().__init__(parent)
        self.setWindowTitle("Sleutelapp")
        self.setAccessibleName(title)
        self.setModal(True)
        self._over = parent
        self._content = content
        self._least = QSize(px(least[0]), px(least[1]))
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(content)
        content.setAutoFillBackground(False)
        self._area.viewport().setAutoFillBackground(False)
        close = primary_button(QCoreApplication.translate("Sheet", "Close"))
        close.setObjectName("closeSheet")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.xl, SPACE.xl, SPACE.xl, SPACE.l)
        column.setSpacing(SPACE.l)
        column.addWidget(section_label(title))
        if sentence:
            column.addWidget(muted_label(sentence))
        column.addWidget(self._area, 1)
        column.addLayout(foot)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        # Before it is painted for the first time: as large as what it shows, within its window.
        around = self.sizeHint().height() - self._area.sizeHint().height()
        margins, bar = 2 * SPACE.xl, self._area.verticalScrollBar().sizeHint().width()
        window = self._over.window().size()
        wanted = self._content.sizeHint().expandedTo(self._least) + QSize(bar, 0)
        width = min(wanted.width(), window.width() - margins - 2 * _AROUND)
        needed = self._content.heightForWidth(width - bar) if self._content.hasHeightForWidth() else 0
        height = max(needed or wanted.height(), self._least.height())
        self._area.setMinimumSize(width, min(height, window.height() - around - 2 * _AROUND))
        self.resize(self.minimumSizeHint())
        super().showEvent(event)
