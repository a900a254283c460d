"""Finds words on a window that are not shown whole."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollArea,
    QTabBar,
    QToolButton,
    QWidget,
)

from sleutelapp.qt.text import ElidedLabel

_PADDING = 24  # px of a field, both sides together


def cut_text(window: QWidget) -> list[str]:
    """What is cut off, as sentences for the one who mends it; nothing when all can be read.

    Rows that are painted, such as those of a list, are shortened with an ellipsis by design and not looked at.
    """
    shown = [widget for widget in window.findChildren(QWidget) if widget.isVisible() and _can_be_seen(widget)]
    return [
        f"{said}: {_words(widget)!r} in {_place(widget)}" for widget in shown for said in _troubles(widget)
    ]


def _troubles(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QLabel):
        yield from _of_label(widget)
    elif isinstance(widget, QAbstractButton) and not isinstance(widget, QToolButton) and widget.text():
        yield from _of_size(widget)
    elif isinstance(widget, QLineEdit):
        yield from _of_line(widget)
    elif isinstance(widget, QComboBox) and widget.height() < widget.sizeHint().height() - 1:
        yield f"{widget.height()} px high of {widget.sizeHint().height()}"
    elif isinstance(widget, QTabBar) and any(b.isVisible() for b in widget.findChildren(QToolButton)):
        yield "tabs do not fit"
    elif isinstance(widget, QScrollArea):
        yield from _of_area(widget)
    parent = widget.parentWidget()
    if parent is not None and _words(widget) and not isinstance(parent.parentWidget(), QAbstractScrollArea):
        if widget.x() < -1 or widget.geometry().right() > parent.width():
            yield "sticks out sideways"
        if widget.geometry().bottom() > parent.height():
            yield "sticks out below"


def _of_label(label: QLabel) -> Iterator[str]:
    if isinstance(label, ElidedLabel) or not label.text():
        return
    if not label.wordWrap():
        yield from _of_size(label)
        return
    needed = label.heightForWidth(label.width())
    if needed > label.height() + 1:
        yield f"{label.height()} px high of {needed}"
    widest = max((label.fontMetrics().horizontalAdvance(word) for word in label.text().split()), default=0)
    if widest > label.width() + 1:
        yield f"{label.width()} px wide, a word of {widest}"


def _of_size(widget: QWidget) -> Iterator[str]:
    hint = widget.sizeHint()
    if widget.hasHeightForWidth():
        hint.setHeight(widget.heightForWidth(widget.width()))
    if hint.width() > widget.width() + 1:
        yield f"{widget.width()} px wide of {hint.width()}"
    if hint.height() > widget.height() + 1:
        yield f"{widget.height()} px high of {hint.height()}"


def _of_line(line: QLineEdit) -> Iterator[str]:
    if line.height() < line.minimumSizeHint().height() - 1 and not isinstance(line.parentWidget(), QComboBox):
        yield f"{line.height()} px high of {line.minimumSizeHint().height()}"
    margins = line.textMargins()
    room = line.width() - margins.left() - margins.right() - _PADDING
    needed = line.fontMetrics().horizontalAdvance(line.placeholderText())
    if not line.text() and needed > room:
        yield f"{line.placeholderText()!r} of {needed} px in {room}"


def _of_area(area: QScrollArea) -> Iterator[str]:
    held = area.widget()
    is_fixed = area.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    if held is not None and is_fixed and held.width() > area.viewport().width() + 1:
        yield f"{held.width()} px of what it shows in {area.viewport().width()}"


def _can_be_seen(widget: QWidget) -> bool:
    """Whether it can be scrolled to, if it is not in sight now; what animates away has no size."""
    above: QWidget | None = widget
    while above is not None:
        if isinstance(above, QAbstractScrollArea):
            return True
        above = above.parentWidget()
    return not widget.visibleRegion().isEmpty()


def _words(widget: QWidget) -> str:
    if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
        return widget.text()[:60]
    return ""


def _place(widget: QWidget) -> str:
    names: list[str] = []
    above: QWidget | None = widget
    while above is not None and len(names) < 5:
        names.append(f"{type(above).__name__} {above.objectName()}".strip())
        above = above.parentWidget()
    return " < ".join(names)
