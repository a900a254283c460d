"""Tab goes through a form as it is read, also through what was added later.

Qt puts a widget that comes later at the end of the window's order, behind the buttons below the form.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QLayout


def tab_as_read(widget: QWidget) -> None:
    """Set the order of everything on the page around a widget; call it after adding to the page."""
    for stop, following in pairwise(_stops(_around(widget))):
        QWidget.setTabOrder(stop, following)


def _around(widget: QWidget) -> QWidget:
    """What scrolls around it: a page, or a step of the first start."""
    around: QWidget | None = widget
    while around is not None:
        if isinstance(around, QScrollArea):
            return around
        around = around.parentWidget()
    return widget


def _stops(widget: QWidget) -> Iterator[QWidget]:
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None:
        yield widget
    if isinstance(widget, QScrollArea):
        inside = widget.widget()
        if inside is not None:
            yield from _stops(inside)
        return
    layout = widget.layout()
    if layout is not None:
        yield from _stops_in(layout)


def _stops_in(layout: QLayout) -> Iterator[QWidget]:
    for number in range(layout.count()):
        item = layout.itemAt(number)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield from _stops(widget)
        elif inner is not None:
            yield from _stops_in(inner)
