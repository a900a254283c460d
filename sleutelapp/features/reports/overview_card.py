"""The four figures that matter most, as the coordinator sees them; below each what only the key person sees."""

from collections.abc import Iterable

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sleutelapp.features.reports.figures import FigureLine
from sleutelapp.qt.cards import Card
from sleutelapp.qt.flow_layout import FlowLayout
from sleutelapp.qt.icons import IconLabel
from sleutelapp.qt.text import caption_label, isolate, styled_label
from sleutelapp.qt.theme import SPACE


class OverviewCard(Card):
    """Big published figures beside each other."""

    def __init__(self, lines: Iterable[FigureLine], language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._figure = QLocale(language).toString
        figures = QWidget()
        flow = FlowLayout(figures, spacing=SPACE.xl, even=True)
        for line in lines:
            flow.addWidget(self._block(line))
        self.add(figures)

    def _block(self, line: FigureLine) -> QWidget:
        block = QWidget()
        column = QVBoxLayout(block)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.xs)
        column.addWidget(styled_label(isolate(self._figure(line.published)), "figure", wrap=False))
        column.addWidget(styled_label(line.label, "strong", wrap=False))
        means = self.tr("may be {least} to {most}")
        means = means.replace("{least}", isolate(self._figure(line.least)))
        means = means.replace("{most}", isolate(self._figure(line.most)))
        said = styled_label(isolate(means), "caption", wrap=False)
        column.addWidget(said)
        spoken = f"{line.published} {line.label}, {means}"
        if line.counted is not None:
            own = self.tr("only you see: {counted}").replace("{counted}", isolate(self._figure(line.counted)))
            row = QHBoxLayout()
            row.setSpacing(SPACE.xs)
            row.addWidget(IconLabel("lock-outline", "muted", 16))
            row.addWidget(caption_label(isolate(own)), 1)
            column.addLayout(row)
            spoken += f", {own}"
        block.setAccessibleName(spoken)
        return block
