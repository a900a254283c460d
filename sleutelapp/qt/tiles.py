"""Pictogram tiles: what came up, tapped or chosen by keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPen, QTextOption
from PySide6.QtWidgets import QAbstractButton, QWidget

from sleutelapp.core.overriding import override
from sleutelapp.qt.flow_layout import FlowLayout
from sleutelapp.qt.icons import pixmap
from sleutelapp.qt.text import isolate
from sleutelapp.qt.theme import BODY_PT, RADIUS_CARD, SPACE, px, sized_font, theme, tokens

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent, QResizeEvent

__all__ = ["FlowLayout", "Tile", "TileGrid"]

_WIDTH: Final = 132
_WIDEST: Final = 216
_PADDING: Final = 10
_GROWTH: Final = 1.4  # most that a tile grows to fill its line


class Tile(QAbstractButton):
    """A pictogram over a word; chosen shows in soft accent with a tick."""

    arrow_pressed = Signal(int)
    focused = Signal()

    def __init__(
        self,
        label: str,
        icon: str,
        *,
        danger: bool = False,
        icon_size: int = 36,
        type_size: float = BODY_PT,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setText(label)
        self.setAccessibleName(label)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._icon_name = icon
        self._danger = danger
        self._icon_size = icon_size
        self._type_size = type_size
        theme().changed.connect(self.updateGeometry)

    def wanted_width(self) -> int:
        """Pixels so that the longest word of the label fits on one line, within reason."""
        metrics = QFontMetrics(sized_font(self._type_size, bold=True))
        longest = max((metrics.horizontalAdvance(word) for word in self.text().split()), default=0)
        return max(px(_WIDTH), min(px(_WIDEST), longest + px(2 * _PADDING) + 8))

    def wanted_height(self, width: int) -> int:
        """Pixels for the pictogram and the whole label at this width."""
        metrics = QFontMetrics(sized_font(self._type_size, bold=True))
        room = QRect(0, 0, width - px(2 * _PADDING), 10_000)
        words = metrics.boundingRect(room, int(_wrap_flags()), self.text())
        return px(SPACE.l + self._icon_size + SPACE.s + SPACE.m) + words.height()

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return self.wanted_height(width)

    @override
    def sizeHint(self) -> QSize:
        width = self.wanted_width()
        return QSize(width, self.wanted_height(width))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.arrow_pressed.emit(int(key))
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colors = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self.isChecked()
        ground = "accent_soft" if chosen else "hover" if self.underMouse() and self.isEnabled() else "surface"
        edge = "accent" if chosen or self.hasFocus() else "line"
        width = 2.0 if self.hasFocus() else 1.0
        box = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.setPen(QPen(colors.color(edge), width))
        painter.setBrush(colors.color(ground))
        painter.drawRoundedRect(box, RADIUS_CARD, RADIUS_CARD)
        ratio = self.devicePixelRatioF()
        role = "danger" if self._danger else "accent"
        side = px(self._icon_size)
        top = px(SPACE.l) + max(0, self.height() - self.wanted_height(self.width())) // 2
        painter.drawPixmap(
            (self.width() - side) // 2, top, pixmap(self._icon_name, role, self._icon_size, ratio)
        )
        if chosen:
            mark = px(20)
            x = px(SPACE.s) if self.isRightToLeft() else self.width() - mark - px(SPACE.s)
            painter.drawPixmap(x, px(SPACE.s), pixmap("check-circle", "accent", 20, ratio))
        painter.setFont(sized_font(self._type_size, bold=True))
        painter.setPen(colors.color("ink" if self.isEnabled() else "muted"))
        top += side + px(SPACE.s)
        room = self.rect().adjusted(px(_PADDING), top, -px(_PADDING), 0)
        option = QTextOption(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(self.layoutDirection())
        painter.drawText(QRectF(room), isolate(self.text()), option)


def _wrap_flags() -> Qt.TextFlag:
    return Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextWrapAnywhere


class TileGrid(QWidget):
    """Tiles of one size that wrap; Tab enters and leaves the grid, arrow keys move inside it."""

    toggled = Signal(str, bool)

    def __init__(
        self,
        *,
        icon_size: int = 36,
        type_size: float = BODY_PT,
        exclusive: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon_size = icon_size
        self._type_size = type_size
        self._exclusive = exclusive
        self._tiles: dict[str, Tile] = {}
        self._flow = FlowLayout(self, spacing=SPACE.m)
        theme().changed.connect(self._even_out)

    def set_tiles(self, tiles: Iterable[tuple[str, str, str, bool]]) -> None:
        """Show (code, label, icon, danger) tiles in this order; codes still there stay chosen."""
        chosen = self.chosen()
        for old in self._tiles.values():
            self._flow.removeWidget(old)
            old.deleteLater()
        self._tiles = {}
        for code, label, icon, danger in tiles:
            tile = Tile(
                label, icon, danger=danger, icon_size=self._icon_size, type_size=self._type_size, parent=self
            )
            tile.setObjectName(f"tile:{code}")
            tile.setChecked(code in chosen)
            tile.toggled.connect(self._report)
            tile.arrow_pressed.connect(self._move)
            tile.focused.connect(self._rove)
            self._tiles[code] = tile
            self._flow.addWidget(tile)
            tile.show()
        self._even_out()
        self._set_tab_stop(next(iter(self._tiles.values()), None))

    def tile(self, code: str) -> Tile:
        """The tile of a code."""
        return self._tiles[code]

    def chosen(self) -> set[str]:
        """The codes chosen."""
        return {code for code, tile in self._tiles.items() if tile.isChecked()}

    def set_chosen(self, codes: Collection[str]) -> None:
        """Choose exactly these codes."""
        for code, tile in self._tiles.items():
            tile.setChecked(code in codes)

    def filter(self, codes: Collection[str] | None) -> None:
        """Show only these codes; None shows all."""
        for code, tile in self._tiles.items():
            tile.setVisible(codes is None or code in codes)
        self._set_tab_stop(next(iter(self._shown()), None))

    def _shown(self) -> list[Tile]:
        return [tile for tile in self._tiles.values() if tile.isVisibleTo(self)]

    def _even_out(self) -> None:
        tiles = self._tiles.values()
        width = max((tile.wanted_width() for tile in tiles), default=0)
        width = self._filling(width)
        height = max((tile.wanted_height(width) for tile in tiles), default=0)
        for tile in tiles:
            tile.setFixedSize(width, height)

    def _filling(self, width: int) -> int:
        """As wide as lets a line of tiles end where the grid ends, within reason."""
        gap = self._flow.spacing()
        columns = (self.width() + gap) // (width + gap) if width else 0
        if not 1 < columns <= len(self._tiles):
            return width
        return min((self.width() + gap) // columns - gap, round(width * _GROWTH))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._even_out()

    def _report(self, checked: bool) -> None:  # noqa: FBT001 - the signature of QAbstractButton.toggled
        for code, tile in self._tiles.items():
            if tile is self.sender():
                if checked and self._exclusive:
                    self.set_chosen({code})
                self.toggled.emit(code, checked)

    def _rove(self) -> None:
        sender = self.sender()
        if isinstance(sender, Tile):
            self._set_tab_stop(sender)

    def _set_tab_stop(self, stop: Tile | None) -> None:
        for tile in self._tiles.values():
            tile.setFocusPolicy(Qt.FocusPolicy.StrongFocus if tile is stop else Qt.FocusPolicy.ClickFocus)

    def _move(self, key: int) -> None:
        shown = self._shown()
        here = self.sender()
        if not isinstance(here, Tile) or here not in shown:
            return
        index = shown.index(here)
        forward = Qt.Key.Key_Left if self.isRightToLeft() else Qt.Key.Key_Right
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            target = index + (1 if key == forward else -1)
            there = shown[target] if 0 <= target < len(shown) else None
        else:
            there = _vertical_neighbour(here, shown, down=key == Qt.Key.Key_Down)
        if there is not None:
            there.setFocus(Qt.FocusReason.TabFocusReason)


def _vertical_neighbour(here: Tile, shown: list[Tile], *, down: bool) -> Tile | None:
    """The nearest tile of the next line, or None at the edge."""
    beyond = [t for t in shown if (t.y() > here.y() if down else t.y() < here.y())]
    return min(beyond, key=lambda t: (abs(t.y() - here.y()), abs(t.x() - here.x())), default=None)
