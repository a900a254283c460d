"""A heading with a card of rows below it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from sleutelapp.features.today.matter_row import MatterRow
from sleutelapp.features.today.queries import WHOLE
from sleutelapp.qt.buttons import text_button
from sleutelapp.qt.chips import Chip
from sleutelapp.qt.icons import IconLabel
from sleutelapp.qt.text import caption_label, hairline, section_label
from sleutelapp.qt.theme import SPACE, px


class Section(QWidget):
    """Rows that belong together; `all_wanted` asks for those that did not fit.

    Kind is the colour of its pictogram and its count: muted, or danger (which has a pictogram).
    """

    all_wanted = Signal()

    def __init__(
        self, heading: str, rows: Sequence[MatterRow], total: int, *, icon: str = "", kind: str = "muted"
    ) -> None:
        super().__init__()
        self.rows = tuple(rows)
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
        self.card = RowCard(rows)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.s)
        column.addLayout(title)
        column.addWidget(self.card)
        if total > len(rows) >= WHOLE:
            some = self.tr("The first {shown} of {total}")
            said = some.replace("{shown}", str(len(rows))).replace("{total}", str(total))
            column.addWidget(caption_label(said))
        elif total > len(rows):
            more = text_button(self.tr("Show all ({total})").replace("{total}", str(total)))
            more.setAccessibleName(f"{more.text()}: {heading}")
            more.clicked.connect(self.all_wanted)
            column.addWidget(more, 0, Qt.AlignmentFlag.AlignLeading)


class RowCard(QFrame):
    """Rows in one card, with a hairline between them; `banner` gives it the ground of a message."""

    def __init__(self, rows: Sequence[MatterRow], *, banner: str = "") -> None:
        super().__init__()
        if banner:
            self.setProperty("banner", banner)
        else:
            self.setProperty("kind", "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(px(SPACE.xs), px(SPACE.xs), px(SPACE.xs), px(SPACE.xs))
        column.setSpacing(px(2))
        for number, row in enumerate(rows):
            if number and not banner:
                column.addWidget(_Inset())
            column.addWidget(row)


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
