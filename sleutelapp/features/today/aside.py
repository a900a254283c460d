"""Beside what waits: the days ahead, and hours against what was agreed."""

import datetime as dt
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from sleutelapp.core.overriding import override
from sleutelapp.features.hours.queries import DeliveredRow, Hours
from sleutelapp.features.hours.wording import hours_number, work_words
from sleutelapp.features.today.queries import AgendaDay
from sleutelapp.features.today.words import joined, month_name, near_day
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.buttons import text_button
from sleutelapp.qt.cards import Card
from sleutelapp.qt.painting import paint_ground
from sleutelapp.qt.text import caption_label, isolate, styled_label
from sleutelapp.qt.theme import SPACE


class AgendaCard(Card):
    """The coming seven days, those on which something is planned; each opens in the agenda."""

    day_wanted = Signal(object)  # datetime.date; None for the agenda as it is

    def __init__(self, workspace: Workspace, days: Sequence[AgendaDay], today: dt.date) -> None:
        super().__init__()
        self._workspace = workspace
        heading = self.tr("Agenda")
        self.setAccessibleName(heading)
        title = QHBoxLayout()
        title.setSpacing(0)
        title.addSpacing(SPACE.s)  # unlike a margin, this is mirrored
        title.addWidget(styled_label(heading, "strong"), 1)
        opens = text_button(self.tr("Open"))
        opens.setObjectName("openAgenda")
        opens.setAccessibleName(self.tr("Open the agenda"))
        opens.clicked.connect(partial(self.day_wanted.emit, None))
        title.addWidget(opens)
        # The ground of a day under the pointer is wider than its words, which stay in line with the heading.
        self.content.setContentsMargins(SPACE.s, SPACE.m, SPACE.s, SPACE.m)
        self.content.setSpacing(SPACE.xs)
        self.content.addLayout(title)
        for day in days:
            link = self._day(day, today)
            link.clicked.connect(partial(self.day_wanted.emit, day.day))
            self.add(link)

    def _day(self, planned: AgendaDay, today: dt.date) -> "DayLink":
        said = near_day(planned.day, today)
        lines = []
        for session in planned.sessions:
            theme = self._workspace.label("session_theme", session.theme)
            time = f"{session.time:%H:%M}" if session.time else ""
            lines.append(joined(time, theme, session.place))
        counts = []
        if planned.appointments:
            counts.append(self.tr("%n appointment(s)", "", planned.appointments))
        if planned.follow_ups:
            counts.append(self.tr("%n follow-up(s)", "", planned.follow_ups))
        if counts:
            lines.append(joined(*counts))
        return DayLink(said[:1].upper() + said[1:], lines)


class DayLink(QPushButton):
    """A day with what is planned on it, as one button."""

    def __init__(self, day: str, lines: Sequence[str]) -> None:
        super().__init__()
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(", ".join((day, *lines)))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(SPACE.s, SPACE.xs, SPACE.s, SPACE.xs)
        self._column.setSpacing(2)
        for label in (styled_label(day, "label"), *(caption_label(line) for line in lines)):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self._column.addWidget(label)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @override
    def sizeHint(self) -> QSize:
        return self._column.totalSizeHint()

    @override
    def minimumSizeHint(self) -> QSize:
        return self._column.totalMinimumSize()

    @override
    def heightForWidth(self, width: int) -> int:
        return self._column.totalHeightForWidth(width)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        state = QStyle.StateFlag.State_None
        if self.underMouse():
            state |= QStyle.StateFlag.State_MouseOver
        if self.hasFocus():
            state |= QStyle.StateFlag.State_HasFocus
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ground(painter, self.rect(), state)


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
