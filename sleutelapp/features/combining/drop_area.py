"""Where files are dropped, and the buttons for who would rather choose them."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sleutelapp.core.overriding import override
from sleutelapp.qt.buttons import primary_button, text_button
from sleutelapp.qt.icons import IconLabel
from sleutelapp.qt.text import muted_label, section_label
from sleutelapp.qt.theme import RADIUS_CARD, SPACE, px, theme, tokens


def dropped_paths(data: QMimeData) -> Sequence[Path]:
    """The files and folders of this computer that are dragged."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


class DropArea(QWidget):
    """A dashed place with a pictogram; it lights up while files are above the page."""

    files_wanted = Signal()
    folder_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_target = False
        heading = section_label(self.tr("Drop the workbooks of your key persons here"))
        heading.set_centred()
        sentence = muted_label(self.tr("All of them at once, or a whole folder."))
        sentence.set_centred()
        self.choose = primary_button(self.tr("Choose files"), "file-document-multiple-outline")
        self.choose.setObjectName("chooseFiles")
        self.choose.clicked.connect(self.files_wanted)
        self.folder = text_button(self.tr("Choose a folder"), "folder-open-outline")
        self.folder.setObjectName("chooseFolder")
        self.folder.clicked.connect(self.folder_wanted)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE.s)
        buttons.addStretch(1)
        buttons.addWidget(self.choose)
        buttons.addWidget(self.folder)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.xl, SPACE.xxl, SPACE.xl, SPACE.xxl)
        column.setSpacing(SPACE.s)
        column.addWidget(IconLabel("tray-arrow-down", "accent", 48), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(heading)
        column.addWidget(sentence)
        column.addSpacing(SPACE.s)
        column.addLayout(buttons)
        theme().changed.connect(self.update)

    def mark(self, *, is_target: bool) -> None:
        """Light up, or no more."""
        self._is_target = is_target
        self.update()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(px(280), super().minimumSizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colors = tokens()
        pen = QPen(colors.color("accent" if self._is_target else "muted"), 1.5, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(colors.color("accent_soft" if self._is_target else "surface"))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -2, -2), RADIUS_CARD, RADIUS_CARD)
