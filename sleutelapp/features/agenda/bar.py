"""Above the agenda: back, today, on; a day or a week; and what can be planned."""

from typing import Final

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sleutelapp.core.overriding import override
from sleutelapp.qt.buttons import icon_button, secondary_button, text_button
from sleutelapp.qt.flow_layout import FlowLayout
from sleutelapp.qt.icons import set_icon
from sleutelapp.qt.segments import Segments
from sleutelapp.qt.theme import SPACE

DAY_VIEW: Final = "day"
WEEK_VIEW: Final = "week"


class AgendaBar(QWidget):
    """Wraps when the window is narrow."""

    stepped = Signal(int)  # -1 back, 1 on
    today_wanted = Signal()
    view_chosen = Signal(str)  # DAY_VIEW or WEEK_VIEW
    plan_wanted = Signal()
    session_wanted = Signal()
    late_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.back = icon_button("chevron-left", self.tr("Earlier"))
        self.back.clicked.connect(lambda: self.stepped.emit(-1))
        self.today = secondary_button(self.tr("To today"))
        self.today.setToolTip("T")
        self.today.clicked.connect(self.today_wanted)
        self.onward = icon_button("chevron-right", self.tr("Later"))
        self.onward.clicked.connect(lambda: self.stepped.emit(1))
        self.views = Segments(
            self.tr("Show a day or a week"),
            [(DAY_VIEW, self.tr("Day")), (WEEK_VIEW, self.tr("Week"))],
            WEEK_VIEW,
        )
        self.views.button(DAY_VIEW).setToolTip("D")
        self.views.button(WEEK_VIEW).setToolTip("W")
        self.views.chosen.connect(self.view_chosen)
        self.late = text_button("", "clock-alert-outline")
        self.late.clicked.connect(self.late_wanted)
        self.plan = text_button(self.tr("Follow up on…"), "calendar-plus-outline")
        self.plan.clicked.connect(self.plan_wanted)
        self.new_session = text_button(self.tr("New session"), "human-male-board")
        self.new_session.clicked.connect(self.session_wanted)
        flow = FlowLayout(self, spacing=SPACE.m)
        flow.addWidget(_together(self.back, self.today, self.onward))
        flow.addWidget(self.views)
        self._making = _together(self.plan, self.new_session)
        flow.addWidget(self._making)
        flow.addWidget(self.late)
        self.late.hide()
        self._point()

    def show_late(self, count: int) -> None:
        """How many follow-ups are too late; nothing for none."""
        self.late.setText(self.tr("%n late", "", count))
        self.late.setVisible(count > 0)

    def offer_making(self, *, is_offered: bool) -> None:
        """Whether something can be planned."""
        self._making.setEnabled(is_offered)

    def _point(self) -> None:
        mirrored = self.isRightToLeft()
        set_icon(self.back, "chevron-right" if mirrored else "chevron-left")
        set_icon(self.onward, "chevron-left" if mirrored else "chevron-right")

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._point()


def _together(*widgets: QWidget) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(SPACE.xs)
    for widget in widgets:
        row.addWidget(widget)
    return holder
