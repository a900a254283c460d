"""The portfolio: a period of one's own sessions, trainings and hours, as it will stand in the file."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sleutelapp.features.hours.portfolio import portfolio, portfolio_name
from sleutelapp.features.hours.saving import DocumentSaver
from sleutelapp.features.periods.period import Period
from sleutelapp.features.periods.period_field import PeriodField
from sleutelapp.features.workbooks.document import Document
from sleutelapp.features.workbooks.table_preview import TablePreview
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.buttons import primary_button, text_button
from sleutelapp.qt.cards import EmptyState
from sleutelapp.qt.page import Page
from sleutelapp.qt.refilling import refill
from sleutelapp.qt.theme import SPACE


class PortfolioView(QWidget):
    """Begins with this year."""

    back_pressed = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        today = workspace.clock.today()
        self.back = text_button(self.tr("Back to the month"), "arrow-left")
        self.back.clicked.connect(self.back_pressed)
        self.period = PeriodField(workspace.language, today, self)
        self.period.set_period(Period.of("year", today))
        self.period.changed.connect(self.reload)
        self.page = Page(
            self.tr("Portfolio"),
            self.tr(
                "Your own sessions, trainings and hours. Newcomers, descriptions and notes stay in the vault."
            ),
        )
        self.save = primary_button(self.tr("Save as Excel"), "file-excel-outline")
        self.save.clicked.connect(self._save)
        self._saver = DocumentSaver(workspace, self, self.save)
        self.page.add_action(self.save)
        self.page.add(self.period)
        self._tables = QVBoxLayout()
        self._tables.setSpacing(SPACE.xl)
        self.page.content.addLayout(self._tables)
        self.page.add_stretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        above = QHBoxLayout()
        above.setContentsMargins(SPACE.l, SPACE.s, SPACE.l, 0)
        above.addWidget(self.back)
        above.addStretch(1)
        column.addLayout(above)
        column.addWidget(self.page)

    def reload(self) -> None:
        """Read the period again."""
        self.period.set_today(self._workspace.clock.today())
        made = self._document()
        self.save.setEnabled(not made.is_empty)
        tables: list[QWidget] = [
            TablePreview(table, self._workspace.language) for table in made.tables if table.rows
        ]
        if not tables:
            tables = [
                EmptyState(
                    "briefcase-outline", self.tr("Nothing was recorded in this period. Choose another.")
                )
            ]
        refill(self._tables, tables)

    def focus_first(self) -> None:
        """Put the keyboard on the period."""
        self.period.kind.setFocus()

    def _document(self) -> Document:
        workspace = self._workspace
        with workspace.vault.reading() as session:
            return portfolio(session, self.period.period(), workspace.reference, workspace.language)

    def _save(self) -> None:
        self._saver.save(self._document, portfolio_name(self.period.period()), "portfolio")
