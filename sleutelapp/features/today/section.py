"""A heading with a card of rows below it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from sleutelapp.features.today.queries import WHOLE
from sleutelapp.qt.buttons import text_button
from sleutelapp.qt.chips import Chip
from sleutelapp.qt.icons import IconLabel
from sleutelapp.qt.text import caption_label, hairline, section_label
from sleutelapp.qt.theme import SPACE, px


class Section(QWidget):
    """Rows that belong together, put into its `card`; `all_wanted` asks for those that did not fit.

    Kind is the colour of its pictogram and its count: muted, or danger (which has a pictogram).
    """

    all_wanted = Signal()

    def __init__(self, heading: str, total: int, shown: int, *, icon: str = "", kind: str = "muted") -> None:
        super().__init__()
        self.setAccessibleName(heading)
        title = QHBoxLayout()
        title.setSpacing(SPACE.s)
        if icon:
            title.addWidget(IconLabel(icon, kind, 20), 0, Qt.AlignmentFlag.AlignVCenter)
        label = section_label(heading)
        label.setWordWrap(False)
        title.addWidget(label)
        count = Chip(str(total), kind)
        count.setMinimumWidth(px(28))  # at least as wide as high, or it loses its round ends
        title.addWidget(count, 0, Qt.AlignmentFlag.AlignVCenter)
        title.addStretch(1)
        self.card = RowCard()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.s)
        column.addLayout(title)
        column.addWidget(self.card)
        if total > shown >= WHOLE:
            some = self.tr("The first {shown} of {total}")
            said = some.replace("{shown}", str(shown)).replace("{total}", str(total))
            column.addWidget(caption_label(said))
        elif total > shown:
            more = text_button(self.tr("Show all ({total})").replace("{total}", str(total)))
            more.setAccessibleName(f"{more.text()}: {heading}")
            more.clicked.connect(self.all_wanted)
            column.addWidget(more, 0, Qt.AlignmentFlag.AlignLeading)


class RowCard(QFrame):
    """Rows in one card, with a hairline between them; `banner` gives it the ground of a message."""

    def __init__(self, *, banner: str = "") -> None:
        super().__init__()
        if banner:
            self.setProperty("banner", banner)
        else:
            self.setProperty("kind", "card")
        self._has_lines = not banner
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(px(SPACE.xs), px(SPACE.xs), px(SPACE.xs), px(SPACE.xs))
        self._column.setSpacing(px(2))

    def add_row(self, row: QWidget) -> None:
        """Put a row below the others."""
        if self._has_lines and self._column.count():
            self._column.addWidget(_Inset())
        self._column.addWidget(row)


class _Inset(QWidget):
    """A hairline that starts where the words of the rows start."""

    def __init__(self) -> None:
        super().__init__()
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addSpacing(px(24 + 2 * SPACE.m))  # unlike margins, spacing is mirrored
        line.addWidget(hairline())
        line.addSpacing(px(SPACE.m))
