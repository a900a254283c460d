"""A short message at the bottom of the window, with "undo" where there is something to undo."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEasingCurve, QEvent, QObject, QPoint, QPropertyAnimation, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from sleutelapp.core.overriding import override
from sleutelapp.qt.icons import IconLabel
from sleutelapp.qt.text import styled_label
from sleutelapp.qt.theme import SPACE, motion_ms, px

if TYPE_CHECKING:
    from collections.abc import Callable

SHOWN_MS: Final = 8000


def announce(widget: QWidget, sentence: str) -> None:
    """Let a screen reader say a sentence without moving the focus."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, sentence))


class ToastHost(QFrame):
    """One toast over a parent widget; a new message replaces the old one.

    Its action stays reachable by keyboard while it shows; hovering or focusing it keeps it there.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("toast")
        self.setProperty("kind", "toast")
        self._over = parent
        self._on_action: Callable[[], object] | None = None
        self.text = styled_label("", "toast")
        self.button = QPushButton()
        self.button.setObjectName("toastAction")
        self.button.setProperty("kind", "toast")
        self.button.setAutoDefault(False)
        self.button.clicked.connect(self._act)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE.m, SPACE.s, SPACE.m, SPACE.s)
        row.setSpacing(SPACE.m)
        row.addWidget(IconLabel("check-circle-outline", "bg"))
        row.addWidget(self.text, 1)
        row.addWidget(self.button)
        self._leave = QTimer(self, singleShot=True)
        self._leave.timeout.connect(self._leave_unless_used)
        self._slide = QPropertyAnimation(self, b"pos", self)
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        parent.installEventFilter(self)
        self.hide()

    def show_message(
        self,
        sentence: str,
        *,
        action: str = "",
        on_action: Callable[[], object] | None = None,
        shown_ms: int = SHOWN_MS,
    ) -> None:
        """Show a sentence, and a button when there is an action; it leaves after ``shown_ms`` milliseconds."""
        self.text.setText(sentence)
        self.button.setText(action)
        self.button.setVisible(bool(action))
        self._on_action = on_action
        self.setAccessibleName(sentence)
        was_hidden = self.isHidden()
        self._resize()
        end = self._place()
        self._slide.stop()
        duration = motion_ms()
        if was_hidden and duration:
            self._slide.setDuration(duration)
            self._slide.setStartValue(end + QPoint(0, px(24)))
            self._slide.setEndValue(end)
            self.show()
            self._slide.start()
        else:
            self.move(end)
            self.show()
        self.raise_()
        self._leave.start(shown_ms)
        announce(self, f"{sentence} {action}".strip())

    def dismiss(self) -> None:
        """Take the toast away; its action can no longer be chosen."""
        self._leave.stop()
        self._slide.stop()
        self._on_action = None
        self.hide()

    def _act(self) -> None:
        act = self._on_action
        self.dismiss()
        if act is not None:
            act()

    def _leave_unless_used(self) -> None:
        if self.underMouse() or self.button.hasFocus():
            self._leave.start(2000)
        else:
            self.dismiss()

    def _resize(self) -> None:
        width = self._over.width()
        line = self.fontMetrics().horizontalAdvance(self.text.text() + self.button.text())
        wanted = min(line + px(140), px(560), width - 2 * SPACE.l)
        self.setFixedWidth(max(px(220), wanted))
        box = self.layout()
        height = box.heightForWidth(self.width()) if box is not None else 0
        self.setFixedHeight(max(px(48), height))

    def _place(self) -> QPoint:
        parent = self._over
        return QPoint((parent.width() - self.width()) // 2, parent.height() - self.height() - SPACE.xl)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self._over and not self.isHidden():
            self._slide.stop()
            self._resize()
            self.move(self._place())
        return super().eventFilter(watched, event)
