"""A sheet of the workbook on screen: one figure that sums it up, and its tables when it is opened."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sleutelapp.features.reports.counting_words import report_counts
from sleutelapp.features.reports.figure_table import FigureTable
from sleutelapp.features.reports.figures import FigureList
from sleutelapp.features.reports.sheets import Sheet
from sleutelapp.qt.buttons import secondary_button, text_button
from sleutelapp.qt.cards import Card
from sleutelapp.qt.icons import IconLabel, set_icon
from sleutelapp.qt.text import isolate, muted_label, section_label
from sleutelapp.qt.theme import SPACE

Fill = Callable[[], Sequence[QWidget]]


class SheetCard(Card):
    """Heading, one line, and what `fill` makes: nothing before the card is opened for the first time."""

    opened = Signal(str, bool)  # its name, and whether it is open now

    def __init__(
        self, name: str, title: str, icon: str, said: str, *, fill: Fill, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent)
        self.setObjectName(f"sheet:{name}")
        self.setAccessibleName(title)
        self.name = name
        self._title = title
        self._fill = fill
        self._body: QWidget | None = None
        words = QVBoxLayout()
        words.setSpacing(SPACE.xs)
        words.addWidget(section_label(title))
        words.addWidget(muted_label(said))
        self.button = text_button("")
        self.button.setObjectName(f"open:{name}")
        self.button.clicked.connect(self._toggle)
        head = QHBoxLayout()
        head.setSpacing(SPACE.m)
        head.addWidget(IconLabel(icon, "accent", 28), 0, Qt.AlignmentFlag.AlignVCenter)
        head.addLayout(words, 1)
        head.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.content.addLayout(head)
        self._say()

    @property
    def is_open(self) -> bool:
        """Whether its tables are shown."""
        return self._body is not None and not self._body.isHidden()

    def set_open(self, *, on: bool) -> None:
        """Show or hide the tables."""
        if on and self._body is None:
            self._body = QWidget(self)
            column = QVBoxLayout(self._body)
            column.setContentsMargins(0, SPACE.s, 0, 0)
            column.setSpacing(SPACE.xl)
            for widget in self._fill():
                column.addWidget(widget)
            self.content.addWidget(self._body)
        if self._body is not None:
            self._body.setVisible(on)
        self._say()

    def _toggle(self) -> None:
        self.set_open(on=not self.is_open)
        self.opened.emit(self.name, self.is_open)

    def _say(self) -> None:
        words = self.tr("Close") if self.is_open else self.tr("Show")
        self.button.setText(words)
        self.button.setAccessibleName(f"{words}: {self._title}")
        set_icon(self.button, "chevron-up" if self.is_open else "chevron-down", "accent")


class PeopleSheetCard(SheetCard):
    """A sheet about people: the tables to begin with, and a button for those that go further."""

    def __init__(
        self, sheet: Sheet, language: str, *, above: Fill | None = None, parent: QWidget | None = None
    ) -> None:
        """Make the card; `above` makes what stands above its tables."""
        self._above = above
        self._sheet = sheet
        self._language = language
        head = sheet.head
        figure = QLocale(language).toString
        said = f"{head.label}: {isolate(figure(head.published))}"
        super().__init__(sheet.name, sheet.title, sheet.icon, said, fill=self._tables, parent=parent)

    def _tables(self) -> list[QWidget]:
        made: list[QWidget] = [
            FigureTable(figures, self._language) for figures in self._sheet.tables if figures.lines
        ]
        if self._above is not None and made:
            made = [*self._above(), *made]
        further = [figures for figures in self._sheet.more if figures.lines]
        if not made:
            made.append(muted_label(self.tr("Nothing to show here in this period.")))
        if further:
            made.append(_Further(further, self._language))
        return made


class _Further(QWidget):
    """A button that makes room for the tables that go further."""

    def __init__(self, tables: Sequence[FigureList], language: str) -> None:
        super().__init__()
        self._tables = tables
        self._language = language
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.xl)
        self.button = secondary_button(report_counts.more_tables(len(tables)), "table-plus")
        self.button.setObjectName("furtherTables")
        self.button.clicked.connect(self._show)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeading)

    def _show(self) -> None:
        layout = self.layout()
        shown = [FigureTable(figures, self._language) for figures in self._tables]
        for table in shown:
            if layout is not None:
                layout.addWidget(table)
        shown[0].grid.setFocus()
        self.button.hide()
