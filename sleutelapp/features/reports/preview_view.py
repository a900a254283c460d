"""What the coordinator sees of a period: the rule, the figures that matter most, and every sheet to open."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sleutelapp.features.freezing.preview import QuarterPreview
from sleutelapp.features.publications.activity_tables import activity_sheet
from sleutelapp.features.publications.figures import PeriodFigures
from sleutelapp.features.publications.labels import Labels
from sleutelapp.features.publications.reach_tables import sessions_sheet
from sleutelapp.features.publications.table_making import Ground
from sleutelapp.features.publications.wording import wording
from sleutelapp.features.reports.counting_words import report_counts
from sleutelapp.features.reports.overview_card import OverviewCard
from sleutelapp.features.reports.preview import HoursPreview
from sleutelapp.features.reports.rule_card import RuleCard
from sleutelapp.features.reports.sheet_card import PeopleSheetCard, SheetCard
from sleutelapp.features.reports.sheets import sheets
from sleutelapp.features.reports.signals_card import SignalsCard
from sleutelapp.features.reports.states import PeriodState
from sleutelapp.features.workbooks.figure_sheet import FigureSheet
from sleutelapp.features.workbooks.table_preview import TablePreview
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.cards import Banner
from sleutelapp.qt.refilling import refill
from sleutelapp.qt.text import isolate, muted_label
from sleutelapp.qt.theme import SPACE


class PreviewView(QWidget):
    """Which sheets are open is kept while figures or periods change."""

    signal_wanted = Signal(int)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._open: set[str] = set()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE.l)

    def clear(self) -> None:
        """Show nothing."""
        refill(self._column, [])

    def show_exact(self, activities: FigureSheet) -> None:
        """Exact figures of work alone."""
        self._show([self._activity(activities)])

    def show_quarters(self, previews: Sequence[QuarterPreview], state: PeriodState) -> None:
        """One quarter, or those of a longer period added up."""
        language = self._workspace.language
        k = max(preview.issue.k for preview in previews)
        about_people = sheets(previews, self._workspace)
        ground = self._ground(previews)
        months = [f"{month:%Y-%m}" for preview in previews for month in preview.period.months()]
        widgets: list[QWidget] = [
            RuleCard(k, len(previews), language),
            *self._late(previews),
            OverviewCard([sheet.head for sheet in about_people], language),
            self._activity(activity_sheet(ground, months)),
        ]
        for sheet in about_people:
            above = partial(self._sessions, ground) if sheet.name == "sessions" else None
            widgets.append(PeopleSheetCard(sheet, language, above=above))
        signals = SignalsCard(self._workspace, state.sent, state.waiting)
        signals.signal_wanted.connect(self.signal_wanted)
        self._show([*widgets, signals])

    def _late(self, previews: Sequence[QuarterPreview]) -> list[QWidget]:
        said: list[QWidget] = []
        for preview in previews:
            if preview.late.total:
                words = self.tr(
                    "Entered after an earlier quarter was frozen, and counted in this one: {what}."
                ).replace("{what}", isolate(report_counts.late(preview.late)))
                said.append(Banner("info", words))
            if preview.left_out:
                said.append(Banner("info", report_counts.left_out(preview.left_out)))
        return said

    def _sessions(self, ground: Ground) -> list[QWidget]:
        """Sessions are exact: they stand in the table of the workbook itself."""
        themes = sessions_sheet(ground).tables[0]
        return [muted_label(ground.words.sessions_note), TablePreview(themes, self._workspace.language)]

    def _ground(self, previews: Sequence[QuarterPreview]) -> Ground:
        """What the workbook makes its tables from, also of a quarter that is not frozen yet."""
        issues = [preview.issue for preview in previews]
        words = wording(self._workspace.language)
        figures = PeriodFigures(issues, (figure for issue in issues for figure in issue.exact))
        return Ground(figures, Labels(self._workspace.reference, words), words)

    def _activity(self, sheet: FigureSheet) -> SheetCard:
        language = self._workspace.language

        def fill() -> list[QWidget]:
            return [
                TablePreview(
                    table, language, HoursPreview(table, language) if table.name == "Hours" else None
                )
                for table in sheet.tables
                if table.rows
            ]

        said = self.tr("Exact: hours, kilometres, contacts, sessions and advice")
        return SheetCard("activity", sheet.title, "clock-outline", said, fill=fill)

    def _show(self, widgets: Sequence[QWidget]) -> None:
        for widget in widgets:
            if isinstance(widget, SheetCard):
                widget.opened.connect(self._keep)
                if widget.name in self._open:
                    widget.set_open(on=True)
        refill(self._column, widgets)

    def _keep(self, name: str, on: bool) -> None:  # noqa: FBT001 -- a Qt signal's argument
        (self._open.add if on else self._open.discard)(name)
