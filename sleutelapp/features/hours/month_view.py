"""A month of work: delivered beside agreed, and below it what was done, day by day."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sleutelapp.features.hours.claim import claim, claim_name
from sleutelapp.features.hours.delivered_card import PlacesCard, TotalCard
from sleutelapp.features.hours.line_queries import number_of_lines, work_lines
from sleutelapp.features.hours.lines import rows_of
from sleutelapp.features.hours.month_bar import MonthBar
from sleutelapp.features.hours.queries import hours
from sleutelapp.features.hours.saving import DocumentSaver
from sleutelapp.features.workbooks.document import Document
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.buttons import primary_button, secondary_button, text_button
from sleutelapp.qt.cards import EmptyState
from sleutelapp.qt.page import Page
from sleutelapp.qt.refilling import refill
from sleutelapp.qt.rows import RowList
from sleutelapp.qt.text import section_label

_FIRST: Final = 40  # lines; a month of full days is some hundred
_MORE: Final = 100


class MonthView(QWidget):
    """The left and right arrow keys walk through the months."""

    book_pressed = Signal()
    portfolio_pressed = Signal()
    line_pressed = Signal(str, int)  # kind as on the command line, number

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._limit = _FIRST
        # Made before the page, so that by keyboard one chooses the month first.
        self.bar = MonthBar(workspace.clock.today(), self)
        self.bar.changed.connect(self._change_month)
        page = Page(self.tr("Hours"))
        self.page = page
        self.portfolio_button = secondary_button(self.tr("Portfolio"), "briefcase-outline")
        self.portfolio_button.clicked.connect(self.portfolio_pressed)
        self.claim_button = secondary_button(self.tr("Claim (Excel)"), "file-excel-outline")
        self.claim_button.clicked.connect(self._save_claim)
        self._saver = DocumentSaver(workspace, self, self.claim_button)
        self.book_button = primary_button(self.tr("Book time"), "plus")
        self.book_button.clicked.connect(self.book_pressed)
        for button in (self.portfolio_button, self.claim_button, self.book_button):
            page.add_action(button)
        page.add(self.bar)
        self._delivered = QVBoxLayout()
        self._delivered.setSpacing(page.content.spacing())
        page.content.addLayout(self._delivered)
        self._heading = section_label(self.tr("Day by day"))
        page.add(self._heading)
        self.rows = RowList(fit_contents=True)
        self.rows.setAccessibleName(self._heading.text())
        self.rows.row_activated.connect(self._open)
        page.add(self.rows)
        self.more = text_button("", "chevron-down")
        self.more.clicked.connect(self._show_more)
        page.content.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeading)
        page.add_stretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(page)
        for key, go in ((Qt.Key.Key_Left, self._go_left), (Qt.Key.Key_Right, self._go_right)):
            QShortcut(QKeySequence(key), self, go, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def reload(self) -> None:
        """Read the month again."""
        self.bar.set_today(self._workspace.clock.today())
        month = self.bar.month()
        with self._workspace.vault.reading() as session:
            found = hours(session, month)
            lines = work_lines(session, month, limit=self._limit)
            total = number_of_lines(session, month)
        cards: list[QWidget] = [TotalCard(found), PlacesCard(self._workspace, found)]
        if not lines and not found.delivered:
            cards = [self._nothing()]
        refill(self._delivered, cards)
        self.rows.set_rows(rows_of(self._workspace, lines, found))
        for widget in (self._heading, self.rows):
            widget.setVisible(bool(lines))
        self.more.setText(self.tr("Show more ({number})").replace("{number}", str(total - len(lines))))
        self.more.setVisible(total > len(lines))
        self.claim_button.setEnabled(bool(lines))

    def focus_first(self) -> None:
        """Put the keyboard on the months."""
        self.bar.back.setFocus()

    def _nothing(self) -> EmptyState:
        return EmptyState(
            "clock-outline",
            self.tr("Nothing was recorded in this month. Contacts, sessions and advice count by themselves."),
        )

    def _change_month(self) -> None:
        self._limit = _FIRST
        self.reload()

    def _show_more(self) -> None:
        self._limit += _MORE
        self.reload()

    def _go_left(self) -> None:
        self._walk(back=not self.isRightToLeft())

    def _go_right(self) -> None:
        self._walk(back=self.isRightToLeft())

    def _walk(self, *, back: bool) -> None:
        if back:
            self.bar.go_back()
        else:
            self.bar.go_on()

    def _open(self, key: tuple[str, int]) -> None:
        self.line_pressed.emit(*key)

    def _save_claim(self) -> None:
        month = self.bar.month()
        workspace = self._workspace

        def make() -> Document:
            with workspace.vault.reading() as session:
                return claim(session, month, workspace.reference, workspace.language)

        self._saver.save(make, claim_name(month), "claim")
