"""A field that offers a list of codes with their labels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QComboBox, QCompleter, QListView, QStyledItemDelegate, QWidget

from sleutelapp.core.overriding import override
from sleutelapp.qt.field_side import keep_leading
from sleutelapp.qt.icons import pixmap
from sleutelapp.qt.text import set_kind
from sleutelapp.qt.theme import px

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QFocusEvent, QPaintEvent, QWheelEvent

LONG_LIST = 12


class ChoiceField(QComboBox):
    """One code out of a list; a list of more than ``LONG_LIST`` can be typed in to filter it.

    Nothing chosen is None. ``changed`` is emitted when the code changes, not while a filter is typed.
    """

    changed = Signal()

    def __init__(
        self,
        choices: Iterable[tuple[str, str]] = (),
        *,
        placeholder: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._placeholder = placeholder
        self._code: str | None = None
        # The default delegate of a combo box ignores the style sheet.
        self.setItemDelegate(QStyledItemDelegate(self))
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setMaxVisibleItems(12)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)
        self.currentIndexChanged.connect(self._notice)
        self.set_choices(choices)

    def set_choices(self, choices: Iterable[tuple[str, str]]) -> None:
        """Offer these (code, label) pairs in this order; a code still offered stays chosen."""
        pairs = list(choices)
        kept = self._code
        self.blockSignals(True)
        self.clear()
        for code, label in pairs:
            self.addItem(label, code)
        self._set_typing(allowed=len(pairs) > LONG_LIST)
        self.setCurrentIndex(self.findData(kept) if kept is not None else -1)
        self.blockSignals(False)
        self._notice()

    def code(self) -> str | None:
        """The chosen code."""
        data = self.currentData()
        return data if isinstance(data, str) else None

    def set_code(self, code: str | None) -> None:
        """Choose a code; None or an unknown one chooses nothing."""
        self.setCurrentIndex(-1 if code is None else self.findData(code))
        if self.isEditable() and self.currentIndex() < 0:
            self.clearEditText()

    def value(self) -> str | None:
        """The chosen code."""
        return self.code()

    def set_value(self, value: str | None) -> None:
        """Choose a code."""
        self.set_code(value)

    def _set_typing(self, *, allowed: bool) -> None:
        self.setEditable(allowed)
        self.setPlaceholderText(self._placeholder)
        line = self.lineEdit()
        if not allowed or line is None:
            return
        line.setPlaceholderText(self._placeholder)
        keep_leading(line)
        line.editingFinished.connect(self._settle_typed)
        completer = QCompleter(self.model(), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        popup = QListView()
        popup.setProperty("kind", "completer")
        popup.setItemDelegate(QStyledItemDelegate(popup))
        completer.setPopup(popup)
        self.setCompleter(completer)

    def _settle_typed(self) -> None:
        """Make what was typed one of the choices again: the same label, else the first that contains it."""
        typed = self.currentText().strip()
        if not typed:
            self.set_code(None)
            return
        index = self.findText(typed, Qt.MatchFlag.MatchFixedString)
        if index < 0:
            index = self.findText(typed, Qt.MatchFlag.MatchContains)
        if index < 0:
            index = self.currentIndex()
        self.setCurrentIndex(index)
        self.setEditText(self.itemText(index) if index >= 0 else "")

    def _notice(self) -> None:
        code = self.code()
        empty = "true" if code is None else "false"
        if self.property("empty") != empty:
            set_kind(self, empty, name="empty")
        if code != self._code:
            self._code = code
            self.changed.emit()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        # Scrolling a page past a list must not change it.
        event.ignore()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        line = self.lineEdit()
        if line is not None and event.reason() != Qt.FocusReason.PopupFocusReason:
            line.selectAll()

    @override
    def sizeHint(self) -> QSize:
        return QSize(max(px(180), super().sizeHint().width()), super().sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        side = px(20)
        left = px(8) if self.isRightToLeft() else self.width() - px(8) - side
        picture = pixmap("chevron-down", "muted", 20, self.devicePixelRatioF())
        painter.drawPixmap(left, (self.height() - side) // 2, picture)
