"""The column at the leading side: the pages, and under them whose vault this is."""

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from sleutelapp.core.overriding import override
from sleutelapp.qt.direction import LANGUAGES
from sleutelapp.qt.painting import Strip, draw_icon, draw_text
from sleutelapp.qt.text import ElidedLabel
from sleutelapp.qt.theme import BODY_PT, SPACE, px, sized_font, theme, tokens

Titled = tuple[str, str, str]  # key, icon, title

_TALLEST = 44  # px at text size 1 of a button; where the window is low they close up
_LOWEST = 30
_WIDE = 216
_NARROW = 68


class NavigationButton(QAbstractButton):
    """A pictogram with its word; without the word when the column is collapsed (it is the tooltip then)."""

    def __init__(self, icon: str, text: str, *, checkable: bool = True) -> None:
        super().__init__()
        self._icon = icon
        self._collapsed = False
        self._height = px(_TALLEST)
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(checkable)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.update)

    def set_collapsed(self, collapsed: bool) -> None:  # noqa: FBT001 -- one value, as Qt's setters
        """Show the pictogram alone."""
        self._collapsed = collapsed
        self.setToolTip(self.text() if collapsed else "")
        self.update()

    def set_height(self, height: int) -> None:
        """Take this height, in pixels."""
        if height != self._height:
            self._height = height
            self.updateGeometry()

    def set_icon(self, icon: str) -> None:
        """Show another pictogram."""
        self._icon = icon
        self.update()

    @override
    def sizeHint(self) -> QSize:
        words = QFontMetrics(sized_font(BODY_PT, bold=True)).horizontalAdvance(self.text())
        wide = px(12) + px(20) + px(12) + words + px(12)
        return QSize(px(_TALLEST) if self._collapsed else wide, self._height)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(px(_TALLEST), self._height)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colors = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = self.rect().adjusted(1, 1, -1, -1)
        role = "accent" if self.isChecked() else "ink"
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isChecked():
            painter.setBrush(colors.color("accent_soft"))
            painter.drawRoundedRect(ground, 8, 8)
        elif self.underMouse():
            painter.setBrush(colors.color("hover"))
            painter.drawRoundedRect(ground, 8, 8)
        if self.hasFocus():
            painter.setPen(QPen(colors.color("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(ground.adjusted(1, 1, -1, -1), 7, 7)
        side = px(20)
        if self._collapsed:
            place = self.rect()
            place.setLeft((self.width() - side) // 2)
            draw_icon(painter, place, self._icon, role, 20)
            return
        strip = Strip(self.rect().adjusted(px(12), 0, -px(12), 0), painter.layoutDirection())
        draw_icon(painter, strip.lead(side, px(12)), self._icon, role, 20)
        draw_text(painter, strip.rest(), self.text(), sized_font(BODY_PT, bold=self.isChecked()), role)


def _scrolling() -> tuple[QScrollArea, QVBoxLayout]:
    """Room for the pages: with large text on a small screen they scroll, and what stands below stays in sight."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setMinimumHeight(px(88))
    inner = QWidget()
    column = QVBoxLayout(inner)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(SPACE.xs)
    area.setWidget(inner)
    inner.setAutoFillBackground(False)
    area.viewport().setAutoFillBackground(False)
    return area, column


class NavigationColumn(QFrame):
    """Chooses a page; offers the other languages, and to make room by collapsing."""

    page_wanted = Signal(str)
    language_wanted = Signal(str)
    collapsed_changed = Signal(bool)

    def __init__(
        self, pages: Iterable[Titled], language: str, *, collapsed: bool, foot: Iterable[Titled] = ()
    ) -> None:
        """Show pages.

        Args:
            pages: in the order shown; Ctrl+1 is the first.
            language: the one spoken now.
            collapsed: whether to begin with pictograms alone.
            foot: pages shown below, beside the languages.
        """
        super().__init__()
        self.setObjectName("navigation")
        self.setAccessibleName(self.tr("Navigation"))
        self._collapsed = False
        self._pages: dict[str, NavigationButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.m, SPACE.l, SPACE.m, SPACE.m)
        column.setSpacing(SPACE.xs)
        self._area, listed = _scrolling()
        for number, entry in enumerate(pages, 1):
            self._add_page(listed, entry, f"Ctrl+{number}")
        listed.addStretch(1)
        column.addWidget(self._area, 1)
        self.name = ElidedLabel("", "strong")
        self.place = ElidedLabel("", "caption")
        who = QWidget()
        words = QVBoxLayout(who)
        words.setContentsMargins(SPACE.m, 0, SPACE.m, SPACE.s)
        words.setSpacing(0)
        words.addWidget(self.name)
        words.addWidget(self.place)
        self._who = who
        column.addWidget(who)
        for entry in foot:
            self._add_page(column, entry, "Ctrl+,")
        self._others: list[NavigationButton] = []
        for code, name in LANGUAGES:
            if code != language:
                button = self._add_other(column, "translate", name)
                button.clicked.connect(lambda _checked=False, wanted=code: self.language_wanted.emit(wanted))
        self._add_own(column)
        self.collapse = self._add_other(column, "", self.tr("Smaller"))
        self.collapse.clicked.connect(self._toggle)
        self._show_collapsed(collapsed=collapsed)

    def show_key_person(self, name: str, organisation: str) -> None:
        """Whose vault this is."""
        self.name.set_text(name)
        self.place.set_text(organisation)
        self._who.setVisible(bool(name) and not self._collapsed)
        self._fit_height()

    def show_current(self, key: str | None) -> None:
        """Mark the page that is shown; None for one that is not in the list."""
        for own, button in self._pages.items():
            button.setChecked(own == key)
            if own == key:
                self._area.ensureWidgetVisible(button, 0, 0)

    def button(self, key: str) -> NavigationButton:
        """The button of a page."""
        return self._pages[key]

    def is_collapsed(self) -> bool:
        """Whether only pictograms are shown."""
        return self._collapsed

    def _add_own(self, column: QVBoxLayout) -> None:
        """Add what only this window has, with `_add_other`; called once, while the column is made."""

    def _want(self, key: str) -> None:
        # The mark follows the page that is shown, not the click.
        self._pages[key].setChecked(not self._pages[key].isChecked())
        self.page_wanted.emit(key)

    def _add_page(self, column: QVBoxLayout, entry: Titled, keys: str) -> None:
        key, icon, title = entry
        button = NavigationButton(icon, title)
        button.setAccessibleDescription(keys)
        button.clicked.connect(lambda: self._want(key))
        self._pages[key] = button
        column.addWidget(button)

    def _add_other(self, column: QVBoxLayout, icon: str, text: str) -> NavigationButton:
        button = NavigationButton(icon, text, checkable=False)
        self._others.append(button)
        column.addWidget(button)
        return button

    def _toggle(self) -> None:
        self._show_collapsed(collapsed=not self._collapsed)
        self.collapsed_changed.emit(self._collapsed)

    def _show_collapsed(self, *, collapsed: bool) -> None:
        self._collapsed = collapsed
        text = self.tr("Show words") if collapsed else self.tr("Smaller")
        self.collapse.setText(text)
        self.collapse.setAccessibleName(text)
        mirrored = self.isRightToLeft()
        self.collapse.set_icon("chevron-double-left" if collapsed == mirrored else "chevron-double-right")
        for button in (*self._pages.values(), *self._others):
            button.set_collapsed(collapsed)
        self._who.setVisible(not collapsed and bool(self.name.full_text()))
        self._fit_height()

    def _fit_height(self) -> None:
        """Let the buttons close up before the pages have to scroll."""
        buttons = (*self._pages.values(), *self._others)
        words = 0 if self._who.isHidden() else self._who.sizeHint().height() + SPACE.xs
        room = self.height() - SPACE.l - SPACE.m - words - len(buttons) * SPACE.xs
        for button in buttons:
            button.set_height(max(px(_LOWEST), min(px(_TALLEST), room // len(buttons))))
        bar = self._area.verticalScrollBar().sizeHint().width() if room < len(buttons) * px(_LOWEST) else 0
        self.setFixedWidth(bar + (px(_NARROW) if self._collapsed else self._wide()))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_height()

    def _wide(self) -> int:
        words = max(button.sizeHint().width() for button in (*self._pages.values(), *self._others))
        return max(px(_WIDE), words + 2 * SPACE.m)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colors = tokens()
        painter = QPainter(self)
        painter.fillRect(self.rect(), colors.color("surface"))
        edge = 0 if self.isRightToLeft() else self.width() - 1
        painter.fillRect(edge, 0, 1, self.height(), colors.color("line"))


class Navigation(NavigationColumn):
    """Of an open vault: it can be locked."""

    lock_wanted = Signal()

    @override
    def _add_own(self, column: QVBoxLayout) -> None:
        self.lock = self._add_other(column, "lock-outline", self.tr("Lock"))
        self.lock.clicked.connect(self.lock_wanted)
