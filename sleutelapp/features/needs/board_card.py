"""One need on the board: what it is, how urgent, since when; moved by a button, a menu or by dragging."""

from functools import partial
from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from sleutelapp.core.overriding import override
from sleutelapp.features.needs.moving import Moving
from sleutelapp.features.needs.queries import NeedRow
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.buttons import text_button
from sleutelapp.qt.cards import Card
from sleutelapp.qt.chips import Chip
from sleutelapp.qt.days import ago, joined
from sleutelapp.qt.icons import IconLabel
from sleutelapp.qt.text import caption_label, strong_label
from sleutelapp.qt.theme import SPACE

_NOTE_SHOWN: Final = 120  # characters; the timeline has the whole note


class BoardCard(Card):
    """Shows a `NeedRow`; `dragged` when the mouse takes it along."""

    dragged = Signal()

    def __init__(
        self, workspace: Workspace, moving: Moving, need: NeedRow, parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent)
        self.need = need
        self._grabbed_at: QPoint | None = None
        name = moving.name(need)
        self.setObjectName(f"need:{need.id}")
        self.setAccessibleName(name)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.content.setContentsMargins(SPACE.m, SPACE.s, SPACE.xs, SPACE.s)
        self.content.setSpacing(SPACE.xs)
        found = workspace.reference["need"].find(need.code)
        role = "muted" if need.is_settled else "danger" if need.is_urgent else "accent"
        head = QHBoxLayout()
        head.setSpacing(SPACE.s)
        icon = IconLabel((found.icon if found else "") or "circle-outline", role, 20)
        head.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(strong_label(name))
        urgency = "" if need.is_settled else workspace.label("urgency", need.urgency)
        day = ago(need.closed_on or need.opened_on, workspace.clock.today())
        if need.is_urgent:
            words.addWidget(Chip(urgency, "danger"), 0, Qt.AlignmentFlag.AlignLeading)
        words.addWidget(caption_label(joined("" if need.is_urgent else urgency, day)))
        if need.note:
            words.addWidget(caption_label(_short(need.note)))
        head.addLayout(words, 1)
        head.addWidget(moving.menu_button(need), 0, Qt.AlignmentFlag.AlignTop)
        self.content.addLayout(head)
        step = moving.next_status(need)
        verb, step_icon = moving.verb(step)
        self.step = text_button(verb, step_icon)
        self.step.setObjectName(f"need:{need.id}:step")
        self.step.setAccessibleName(f"{verb}: {name}")
        self.step.clicked.connect(partial(moving.move, need, step))
        foot = QHBoxLayout()
        foot.addSpacing(SPACE.m)
        foot.addWidget(self.step)
        foot.addStretch(1)
        self.content.addLayout(foot)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._grabbed_at = event.position().toPoint() if event.button() == Qt.MouseButton.LeftButton else None

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grabbed_at is None:
            return
        moved = (event.position().toPoint() - self._grabbed_at).manhattanLength()
        if moved >= QApplication.startDragDistance():
            self._grabbed_at = None
            self.dragged.emit()


def _short(note: str) -> str:
    words = " ".join(note.split())
    return words if len(words) <= _NOTE_SHOWN else words[:_NOTE_SHOWN].rsplit(" ", 1)[0] + " …"
