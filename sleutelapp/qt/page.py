"""The frame of every screen: title, one sentence, the primary action at the trailing side, content."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QSplitter, QVBoxLayout, QWidget

from sleutelapp.core.overriding import override
from sleutelapp.qt.buttons import text_button
from sleutelapp.qt.text import muted_label, title_label
from sleutelapp.qt.theme import FORM_WIDTH, SPACE, WIDE_WINDOW, px

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent


class Page(QWidget):
    """A screen. Put what it shows into ``content`` with :meth:`add`.

    Args:
        title: its name.
        summary: one sentence or figure below the title.
        form: a column of at most 760 px; otherwise the full width.
        scrolls: the whole content scrolls; False for a page whose list or table scrolls itself.
    """

    def __init__(
        self,
        title: str = "",
        summary: str = "",
        *,
        form: bool = False,
        scrolls: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.title = title_label(title)
        if not title:  # showing a label that has no parent yet would open a window
            self.title.hide()
        self.summary = muted_label(summary)
        if not summary:
            self.summary.hide()
        self._actions = QHBoxLayout()
        self._actions.setSpacing(SPACE.s)
        top = QHBoxLayout()
        top.setSpacing(SPACE.l)
        top.addWidget(self.title, 1)
        top.addLayout(self._actions)
        top.setAlignment(self._actions, Qt.AlignmentFlag.AlignTop)
        header = QVBoxLayout()
        header.setSpacing(SPACE.xs)
        header.addLayout(top)
        header.addWidget(self.summary)

        column = QWidget()
        column.setProperty("kind", "page")
        if form:
            column.setMaximumWidth(px(FORM_WIDTH))
        whole = QVBoxLayout(column)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(SPACE.xl)
        whole.addLayout(header)
        self.content = QVBoxLayout()
        self.content.setSpacing(SPACE.l)
        whole.addLayout(self.content, 1)

        inner = QWidget()
        inner.setProperty("kind", "page")
        line = self._line = QHBoxLayout(inner)
        line.setContentsMargins(SPACE.xxl, SPACE.xl, SPACE.xxl, SPACE.xl)
        line.setSpacing(0)
        line.addWidget(column, 1000)
        line.addStretch(1 if form else 0)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scrolling(inner) if scrolls else inner)

    def _scrolling(self, inner: QWidget) -> QScrollArea:
        area = self.scroll_area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        inner.setAutoFillBackground(False)
        area.viewport().setAutoFillBackground(False)
        area.verticalScrollBar().rangeChanged.connect(self._keep_edge)
        return area

    def _keep_edge(self, _least: int, most: int) -> None:
        # A bar takes its room from the margin: what the page shows stays as wide, and ends where the head does.
        bar = self.scroll_area.verticalScrollBar().sizeHint().width() if most > 0 else 0
        sides = [SPACE.xxl, SPACE.xxl - bar]
        if self.isRightToLeft():
            sides.reverse()
        self._line.setContentsMargins(sides[0], SPACE.xl, sides[1], SPACE.xl)

    def set_title(self, title: str) -> None:
        """Show another title."""
        self.title.setText(title)
        self.title.setVisible(bool(title))

    def set_summary(self, summary: str) -> None:
        """Show another sentence below the title."""
        self.summary.setText(summary)
        self.summary.setVisible(bool(summary))

    def add_action(self, button: QWidget) -> None:
        """Put a button at the trailing side of the title; add the primary one last."""
        self._actions.addWidget(button)

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Put a widget below the others."""
        self.content.addWidget(widget, stretch)

    def add_stretch(self) -> None:
        """Keep what was added at the top."""
        self.content.addStretch(1)


def focus_in_sight(widget: QWidget) -> None:
    """Put the focus on a widget once it has its place, and scroll what it stands in until it is seen."""
    QTimer.singleShot(0, widget, lambda: _focus_now(widget))


def bring_in_sight(widget: QWidget) -> None:
    """Scroll what a widget stands in until it is seen, once it has its place; the focus stays where it is."""
    QTimer.singleShot(0, widget, lambda: _scroll_to(widget))


def _focus_now(widget: QWidget) -> None:
    widget.setFocus()
    _scroll_to(widget)


def _scroll_to(widget: QWidget) -> None:
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget)
        above = above.parentWidget()


class ListDetail(QWidget):
    """A list and the detail of its selection: side by side from 1200 px, otherwise one after the other."""

    back_pressed = Signal()

    def __init__(self, master: QWidget, detail: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._master = master
        self._detail = detail
        self._shows_detail = False
        self._is_single = False
        self.back: QPushButton = text_button(self.tr("Back to the list"), "arrow-left")
        self.back.setObjectName("backToList")
        self.back.clicked.connect(self.show_list)
        self.back.clicked.connect(self.back_pressed)
        self._detail_side = QWidget()
        detail_column = QVBoxLayout(self._detail_side)
        detail_column.setContentsMargins(0, 0, 0, 0)
        detail_column.setSpacing(0)
        back_row = QHBoxLayout()
        back_row.setContentsMargins(SPACE.l, SPACE.s, SPACE.l, 0)
        back_row.addWidget(self.back)
        back_row.addStretch(1)
        detail_column.addLayout(back_row)
        detail_column.addWidget(detail, 1)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(1)
        self._splitter.addWidget(master)
        self._splitter.addWidget(self._detail_side)
        self._splitter.setStretchFactor(0, 2)
        self._splitter.setStretchFactor(1, 3)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._splitter)
        self._arrange()

    def is_wide(self) -> bool:
        """Whether both are shown side by side."""
        return self.width() >= px(WIDE_WINDOW) and not self._is_single

    def set_single(self, back: str) -> None:
        """Show one after the other, however wide: what stands for the list needs the room.

        Args:
            back: the words of the way back; empty shows both side by side again where there is room.
        """
        self._is_single = bool(back)
        self.back.setText(back or self.tr("Back to the list"))
        self._arrange()

    def show_detail(self) -> None:
        """Bring the detail forward."""
        self._shows_detail = True
        self._arrange()

    def show_list(self) -> None:
        """Bring the list forward."""
        self._shows_detail = False
        self._arrange()

    def _arrange(self) -> None:
        wide = self.is_wide()
        self.back.setVisible(not wide)
        self._master.setVisible(wide or not self._shows_detail)
        self._detail_side.setVisible(wide or self._shows_detail)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
