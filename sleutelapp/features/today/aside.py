"""Beside what waits: the days ahead, and hours against what was agreed."""

import datetime as dt
from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QVBoxLayout, QWidget

from sleutelapp.features.hours.queries import DeliveredRow, Hours
from sleutelapp.features.hours.wording import hours_number, work_words
from sleutelapp.features.today.queries import AgendaDay
from sleutelapp.features.today.words import joined, month_name, near_day
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.cards import Card
from sleutelapp.qt.text import caption_label, isolate, styled_label
from sleutelapp.qt.theme import SPACE


class AgendaCard(Card):
    """The coming seven days, those on which something is planned."""

    def __init__(self, workspace: Workspace, days: Sequence[AgendaDay], today: dt.date) -> None:
        super().__init__()
        self._workspace = workspace
        heading = self.tr("Agenda")
        self.add(styled_label(heading, "strong"))
        self.setAccessibleName(heading)
        for day in days:
            self.add(self._day(day, today))

    def _day(self, planned: AgendaDay, today: dt.date) -> QWidget:
        block = QWidget()
        column = QVBoxLayout(block)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        said = near_day(planned.day, today)
        column.addWidget(styled_label(said[:1].upper() + said[1:], "label"))
        for session in planned.sessions:
            theme = self._workspace.label("session_theme", session.theme)
            time = f"{session.time:%H:%M}" if session.time else ""
            column.addWidget(caption_label(joined(time, theme, session.place)))
        counts = []
        if planned.appointments:
            counts.append(self.tr("%n appointment(s)", "", planned.appointments))
        if planned.follow_ups:
            counts.append(self.tr("%n follow-up(s)", "", planned.follow_ups))
        if counts:
            column.addWidget(caption_label(joined(*counts)))
        return block


class HoursCard(Card):
    """What was done on a day, and the hours of its month beside those agreed, per municipality."""

    def __init__(self, workspace: Workspace, hours: Hours, day: dt.date) -> None:
        super().__init__()
        self._workspace = workspace
        heading = self.tr("Hours in {month}").replace("{month}", month_name(day))
        self.add(styled_label(heading, "strong"))
        self.setAccessibleName(heading)
        if done := hours.on(day):
            self.add(caption_label(self.tr("Today: {work}").replace("{work}", work_words.work(done))))
        for place in hours.delivered:
            self.add(self._place(place))

    def _place(self, place: DeliveredRow) -> QWidget:
        block = QWidget()
        column = QVBoxLayout(block)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.xs)
        name = self._workspace.label("municipality", place.municipality) or self.tr("Without a municipality")
        delivered = hours_number(place.delivered)
        said = (
            self.tr("{delivered} hours").replace("{delivered}", isolate(delivered))
            if not place.agreed
            else self.tr("{delivered} of {agreed} hours")
            .replace("{delivered}", isolate(delivered))
            .replace("{agreed}", isolate(hours_number(place.agreed)))
        )
        line = QHBoxLayout()
        line.setSpacing(SPACE.s)
        line.addWidget(styled_label(name, "body"), 1)
        figure: QLabel = styled_label(said, "caption", wrap=False)
        line.addWidget(figure)
        column.addLayout(line)
        if place.agreed:
            bar = QProgressBar()
            bar.setTextVisible(False)
            bar.setRange(0, place.agreed)
            bar.setValue(min(place.delivered, place.agreed))
            bar.setAccessibleName(f"{name}: {said}")
            column.addWidget(bar)
        return block
