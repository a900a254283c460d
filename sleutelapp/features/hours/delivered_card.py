"""What was delivered in a month: the whole, and per municipality beside what was agreed."""

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from sleutelapp.features.hours.queries import DeliveredRow, Hours
from sleutelapp.features.hours.wording import hours_number, kilometres_number, work_words
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.cards import Card, Figure
from sleutelapp.qt.days import joined
from sleutelapp.qt.flow_layout import FlowLayout
from sleutelapp.qt.text import caption_label, hairline, isolate, strong_label, styled_label
from sleutelapp.qt.theme import SPACE, px


class TotalCard(Card):
    """The month in four figures."""

    def __init__(self, found: Hours, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(self.tr("The whole month"))
        work = found.total
        agreed = sum(row.agreed for row in found.delivered)
        of = self.tr("hours delivered of {agreed} agreed").replace("{agreed}", isolate(hours_number(agreed)))
        figures = QWidget()
        flow = FlowLayout(figures, spacing=SPACE.xxl)
        for figure in (
            Figure(
                hours_number(work.minutes),
                of if agreed else self.tr("hours delivered"),
                work.minutes / agreed if agreed else None,
            ),
            Figure(kilometres_number(work.metres), self.tr("kilometres")),
            Figure(str(work.contacts), self.tr("contact(s)", "", work.contacts)),
            Figure(str(work.not_at_home), self.tr("not at home")),
        ):
            figure.caption.setWordWrap(False)
            policy = figure.bar.sizePolicy()
            policy.setRetainSizeWhenHidden(True)  # so that all captions stand on one line
            figure.bar.setSizePolicy(policy)
            flow.addWidget(figure)
        self.add(figures)


class PlacesCard(Card):
    """A municipality a row: hours beside agreed with a thin bar, what they were for, kilometres."""

    def __init__(self, workspace: Workspace, found: Hours, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._workspace = workspace
        self.setAccessibleName(self.tr("By municipality"))
        for number, row in enumerate(found.delivered):
            if number:
                self.add(hairline())
            self.add(self._place(row))

    def _place(self, row: DeliveredRow) -> QWidget:
        name = self._workspace.label("municipality", row.municipality) or self.tr("Without a municipality")
        delivered = isolate(hours_number(row.delivered))
        said = self.tr("{delivered} hours").replace("{delivered}", delivered)
        if row.agreed:
            said = (
                self.tr("{delivered} of {agreed} hours")
                .replace("{delivered}", delivered)
                .replace("{agreed}", isolate(hours_number(row.agreed)))
            )
        block = QWidget()
        block.setAccessibleName(f"{name}: {said}")
        column = QVBoxLayout(block)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.xs)
        line = QHBoxLayout()
        line.setSpacing(SPACE.m)
        line.addWidget(strong_label(name), 1)
        line.addWidget(styled_label(said, "body", wrap=False))
        column.addLayout(line)
        if row.agreed:
            bar = QProgressBar()
            bar.setTextVisible(False)
            bar.setRange(0, row.agreed)
            bar.setValue(min(row.delivered, row.agreed))
            bar.setAccessibleName(f"{name}: {said}")
            bar.setMaximumHeight(px(6))
            column.addWidget(bar)
        split = work_words.split(row.work)
        distance = work_words.kilometres(row.work.metres)
        counts = work_words.counts(row.work)
        if split:
            column.addWidget(caption_label(split))
        if counts or distance:
            both = (part for part in (counts, joined(distance)) if part)
            column.addWidget(caption_label(" · ".join(both)))
        return block
