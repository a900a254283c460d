"""One table of people: what the coordinator sees with a bar to it, what that may mean, and what only the key person sees."""

from typing import Final

from PySide6.QtCore import QLocale, QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from sleutelapp.core.overriding import override
from sleutelapp.features.reports.figures import FigureLine, FigureList
from sleutelapp.qt.icons import icon
from sleutelapp.qt.text import isolate, strong_label
from sleutelapp.qt.theme import SPACE, px, sized_font, tokens

_LABEL, _BAR, _PUBLISHED, _MEANS, _COUNTED = range(5)
_TRAILING: Final = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
_LEADING: Final = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
_SHARE: Final = Qt.ItemDataRole.UserRole
_NARROWEST_BAR: Final = 60


class FigureTable(QWidget):
    """Title and table; as high as its lines, so that the page scrolls and the table does not."""

    def __init__(self, figures: FigureList, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.s)
        column.addWidget(strong_label(figures.title))
        self.grid = _Grid(figures, language)
        column.addWidget(self.grid)


class _Grid(QTableWidget):
    def __init__(self, figures: FigureList, language: str) -> None:
        super().__init__(len(figures.lines), 5)
        self._language = language
        self.setAccessibleName(figures.title)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setItemDelegate(_Delegate(self))
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(px(38))
        self._name_columns()
        most = max((line.published for line in figures.lines), default=0)
        for number, line in enumerate(figures.lines):
            self._fill(number, line, most)
        self.setColumnHidden(_COUNTED, not figures.is_known)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setMinimumSectionSize(px(_NARROWEST_BAR))
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_BAR, QHeaderView.ResizeMode.Stretch)
        self._fit_height()

    def _name_columns(self) -> None:
        titles = ("", "", self.tr("Coordinator sees"), self.tr("Which may be"), self.tr("Only you see"))
        for number, title in enumerate(titles):
            item = QTableWidgetItem(title)
            item.setTextAlignment(_TRAILING if number >= _PUBLISHED else _LEADING)
            if number == _COUNTED:
                item.setIcon(icon("lock-outline", "muted"))
            self.setHorizontalHeaderItem(number, item)

    def _fill(self, number: int, line: FigureLine, most: int) -> None:
        figure = QLocale(self._language).toString
        means = self.tr("{least} to {most}")
        means = means.replace("{least}", isolate(figure(line.least))).replace(
            "{most}", isolate(figure(line.most))
        )
        counted = "" if line.counted is None else figure(line.counted)
        shown = (isolate(line.label), "", isolate(figure(line.published)), isolate(means), isolate(counted))
        for place, text in enumerate(shown):
            item = QTableWidgetItem(text)
            item.setTextAlignment(_TRAILING if place >= _PUBLISHED else _LEADING)
            item.setFont(sized_font(bold=place == _PUBLISHED))
            self.setItem(number, place, item)
        bar = self.item(number, _BAR)
        if bar is not None:
            bar.setData(_SHARE, line.published / most if most else 0.0)

    def _fit_height(self) -> None:
        wanted = self.horizontalHeader().sizeHint().height() + self.verticalHeader().length()
        # Frame and padding of the style sheet, and room for the sideways scroll bar when there is one.
        wanted += 2 * px(6) + 2
        if self.horizontalHeader().length() > self.viewport().width():
            wanted += self.horizontalScrollBar().sizeHint().height()
        self.setFixedHeight(wanted)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_height()


class _Delegate(QStyledItemDelegate):
    """Bars of what is published, and a ground of its own below what nobody else gets to see."""

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        if index.column() == _COUNTED:
            painter.fillRect(option.rect, tokens().color("hover"))
        super().paint(painter, option, index)
        if index.column() != _BAR:
            return
        share = float(index.data(_SHARE) or 0.0)
        room = QRectF(option.rect).adjusted(px(8), 0, -px(8), 0)
        width = room.width() * share
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        left = room.right() - width if mirrored else room.left()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens().color("accent"))
        height = px(10)
        painter.drawRoundedRect(QRectF(left, room.center().y() - height / 2, width, height), 3, 3)
        painter.restore()
