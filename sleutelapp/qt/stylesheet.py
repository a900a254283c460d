"""The application's one style sheet, made from the colours and sizes of the theme."""

from __future__ import annotations

from string import Template
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_SHEET = Template("""
QMainWindow, QDialog { background: $bg; }
QToolTip { background: $ink; color: $surface; border: 1px solid $ink; padding: 5px 8px; }

QLabel[kind="title"] { font-size: ${pt22}pt; font-weight: 600; }
QLabel[kind="section"] { font-size: ${pt16}pt; font-weight: 600; }
QLabel[kind="strong"], QLabel[kind="label"] { font-weight: 600; }
QLabel[kind="muted"] { color: $muted; }
QLabel[kind="caption"] { color: $muted; font-size: ${pt10}pt; }
QLabel[kind="caption_warn"] { color: $warn; font-size: ${pt10}pt; font-weight: 600; }
QLabel[kind="danger"] { color: $danger; font-weight: 600; }
QLabel[kind="warn"] { color: $warn; font-weight: 600; }
QLabel[kind="ok"] { color: $ok; font-weight: 600; }
QLabel[kind="error"] { color: $danger; font-size: ${pt10}pt; }
QLabel[kind="figure"] { font-size: ${pt22}pt; font-weight: 600; }
QLabel[kind="figure"][uncertain="true"] { color: $muted; }
QLabel[kind="number"] { font-size: ${pt22}pt; font-weight: 700; color: $danger; }
QLabel[chip] { border-radius: ${label_radius}px; padding: 2px 10px; font-size: ${pt10}pt; font-weight: 600; min-height: ${px20}px; }
QLabel[chip="muted"] { background: $hover; color: $muted; }
QLabel[chip="accent"] { background: $accent_soft; color: $accent; }
QLabel[chip="danger"] { background: $danger_soft; color: $danger; }
QLabel[chip="warn"] { background: $warn_soft; color: $warn; }
QLabel[chip="ok"] { background: $ok_soft; color: $ok; }
QLabel[kind="toast"] { color: $bg; }

QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox {
  background: $surface; color: $ink; border: 1px solid $edge; border-radius: 8px;
  selection-background-color: $accent; selection-color: $on_accent;
}
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QComboBox QLineEdit { placeholder-text-color: $muted; }
QComboBox[empty="true"] { color: $muted; }
QLineEdit, QComboBox, QAbstractSpinBox { padding: 6px 11px; min-height: ${px26}px; }
QPlainTextEdit, QTextEdit { padding: 5px 8px; }
QLineEdit:hover, QPlainTextEdit:hover, QTextEdit:hover, QComboBox:hover, QAbstractSpinBox:hover {
  border-color: $muted;
}
QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus { border: 2px solid $accent; padding: 5px 10px; }
QPlainTextEdit:focus, QTextEdit:focus { border: 2px solid $accent; padding: 4px 7px; }
QLineEdit[invalid="true"], QComboBox[invalid="true"], QPlainTextEdit[invalid="true"] { border-color: $danger; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled { background: $bg; color: $muted; }
QLineEdit:read-only { background: $bg; }
QLineEdit QToolButton { background: transparent; border: none; padding: 0px; min-width: 0px; min-height: 0px; }

QComboBox { combobox-popup: 0; }
QComboBox::drop-down { border: none; width: ${px32}px; }
QComboBox::down-arrow { image: none; }
QComboBox QLineEdit, QComboBox QLineEdit:focus {
  border: none; padding: 0px; background: transparent; min-height: 0px;
}
QComboBox QAbstractItemView {
  background: $surface; border: 1px solid $line; border-radius: 0px; outline: none; padding: 4px;
  selection-color: $ink;
}
QComboBox QAbstractItemView:focus { border: 1px solid $line; }
QComboBox QAbstractItemView::item { min-height: ${px36}px; padding: 0px 8px; border-radius: 6px; color: $ink; }
QComboBox QAbstractItemView::item:selected, QComboBox QAbstractItemView::item:hover {
  background: $accent_soft; color: $ink;
}

QPushButton {
  background: $surface; color: $ink; border: 1px solid $edge; border-radius: 8px;
  padding: 5px 15px; min-height: ${px28}px; font-weight: 600;
}
QPushButton:hover { background: $hover; border-color: $muted; }
QPushButton:pressed { background: $line; }
QPushButton:focus { border: 2px solid $accent; padding: 4px 14px; }
QPushButton:disabled { color: $muted; background: $bg; border-color: $line; }
QPushButton[kind="primary"] { background: $accent; color: $on_accent; border: 1px solid $accent; }
QPushButton[kind="primary"]:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton[kind="primary"]:pressed { background: $accent_press; border-color: $accent_press; }
QPushButton[kind="primary"]:focus { border: 2px solid $ink; }
QPushButton[kind="primary"]:disabled { background: $line; color: $muted; border-color: $line; }
QPushButton[kind="text"] { background: transparent; color: $accent; border: 1px solid transparent; padding: 5px 9px; }
QPushButton[kind="text"]:hover { background: $hover; }
QPushButton[kind="text"]:focus { border: 2px solid $accent; padding: 4px 8px; }
QPushButton[kind="text"]:disabled { color: $muted; }
QPushButton[kind="danger"] { background: $surface; color: $danger; border: 1px solid $danger; }
QPushButton[kind="danger"]:hover { background: $danger_soft; }
QPushButton[kind="danger"]:focus { border: 2px solid $danger; }
QPushButton[kind="danger"]:disabled { background: $bg; color: $muted; border-color: $line; }
QFrame[kind="segments"] { background: $hover; border: 1px solid $line; border-radius: 9px; }
QPushButton[kind="segment"] {
  background: transparent; color: $muted; border: 1px solid transparent; border-radius: 6px; padding: 2px 13px;
}
QPushButton[kind="segment"]:hover { color: $ink; }
QPushButton[kind="segment"]:checked { background: $surface; color: $accent; border: 1px solid $line; }
QPushButton[kind="segment"]:focus { border: 2px solid $accent; padding: 1px 12px; }
QPushButton[kind="chip"] {
  border-radius: ${chip_radius}px; padding: 2px 13px; min-height: ${px26}px; min-width: ${px10}px; font-weight: 600; border: 1px solid $edge;
}
QPushButton[kind="chip"]:checked, QPushButton[kind="chip"][soft="true"] {
  background: $accent_soft; color: $accent; border: 1px solid $accent_soft;
}
QPushButton[kind="chip"]:hover { border-color: $muted; }
QPushButton[kind="chip"]:focus { border: 2px solid $accent; padding: 1px 12px; }
QPushButton[kind="toast"] {
  background: transparent; color: $toast_link; border: 1px solid transparent; padding: 3px 9px; min-height: ${px24}px;
}
QPushButton[kind="toast"]:hover { background: $toast_hover; }
QPushButton[kind="toast"]:focus { border: 2px solid $toast_link; padding: 2px 8px; }

QToolButton {
  background: transparent; color: $ink; border: 1px solid transparent; border-radius: 8px;
  padding: 5px; min-width: ${px26}px; min-height: ${px26}px;
}
QToolButton:hover { background: $hover; }
QToolButton:pressed, QToolButton:checked { background: $accent_soft; }
QToolButton:focus { border: 2px solid $accent; padding: 4px; }
QToolButton::menu-indicator, QPushButton::menu-indicator { image: none; }

QRadioButton { spacing: 10px; min-height: ${px36}px; }
QRadioButton::indicator {
  width: ${px18}px; height: ${px18}px; border: 1px solid $muted; border-radius: ${px9}px; background: $surface;
}
QRadioButton::indicator:focus, QRadioButton:focus::indicator { border: 2px solid $accent; }
QRadioButton::indicator:checked {
  border: 1px solid $accent;
  background: qradialgradient(cx:0.5, cy:0.5, radius:0.5, fx:0.5, fy:0.5,
    stop:0 $accent, stop:0.5 $accent, stop:0.6 $surface, stop:1 $surface);
}

QFrame[kind="card"] { background: $surface; border: 1px solid $line; border-radius: 12px; }
QFrame[kind="card"][over="true"] { background: $accent_soft; border-color: $accent; }
QFrame[kind="boardColumn"] { background: $hover; border: none; border-radius: 12px; }
QFrame[kind="boardPage"] { background: transparent; border: none; }
QFrame[kind="boardCard"] { background: $surface; border: 1px solid $line; border-radius: 10px; }
QFrame[kind="boardCard"]:hover { border-color: $muted; }
QFrame[kind="boardColumn"][over="true"] { background: $accent_soft; }
QFrame[kind="popup"] { background: $surface; border: 1px solid $line; border-radius: 8px; }
QFrame[kind="toast"] { background: $ink; border-radius: 10px; }
QFrame[kind="rule"] { background: $line; border: none; max-height: 1px; min-height: 1px; }
QFrame[banner="info"] { background: $accent_soft; border-radius: 10px; }
QFrame[banner="ok"] { background: $ok_soft; border-radius: 10px; }
QFrame[banner="warn"] { background: $warn_soft; border-radius: 10px; }
QFrame[banner="danger"] { background: $danger_soft; border-radius: 10px; }

QScrollArea, QScrollArea > QWidget > QWidget[kind="page"] { background: transparent; border: none; }
QListView, QTreeView, QTableView {
  background: $surface; border: 1px solid $line; border-radius: 12px; outline: none; padding: 4px;
  selection-background-color: $accent_soft; selection-color: $ink;
}
QListView[plain="true"] { background: transparent; border: none; border-radius: 0px; padding: 0px; }
QListView:focus, QTreeView:focus, QTableView:focus { border: 1px solid $accent; }
QListView[plain="true"]:focus { border: none; }
QTableView { gridline-color: transparent; }
QTableView::item, QTreeView::item { padding: 6px 8px; border-bottom: 1px solid $line; }
QTableView::item:selected, QTreeView::item:selected { background: $accent_soft; color: $ink; }
QHeaderView { background: transparent; border: none; }
QHeaderView::section {
  background: $surface; color: $muted; border: none; border-bottom: 1px solid $line; padding: 8px; font-weight: 600;
}
QTableCornerButton::section { background: $surface; border: none; }

QScrollBar:vertical { background: transparent; width: 12px; margin: 0px; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0px; }
QScrollBar::handle { background: $scroll; border-radius: 3px; margin: 3px; }
QScrollBar::handle:vertical { min-height: 36px; }
QScrollBar::handle:horizontal { min-width: 36px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0px; height: 0px; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QMenu { background: $surface; color: $ink; border: 1px solid $line; padding: 6px; }
QMenu::item { padding: 8px 24px 8px 12px; border-radius: 6px; }
QMenu::item:selected { background: $accent_soft; color: $ink; }
QMenu::item:disabled { color: $muted; }
QMenu::separator { height: 1px; background: $line; margin: 6px 8px; }
QMenuBar { background: $bg; color: $ink; }
QMenuBar::item { padding: 6px 10px; border-radius: 6px; background: transparent; }
QMenuBar::item:selected { background: $hover; }

QTabWidget::pane { border: none; }
QTabBar { background: transparent; border: none; }
QTabBar::tab {
  background: transparent; color: $muted; padding: 8px 14px; border: none;
  border-bottom: 2px solid transparent; font-weight: 600;
}
QTabBar::tab:hover { color: $ink; }
QTabBar::tab:selected { color: $accent; border-bottom: 2px solid $accent; }
QTabBar::tab:focus { background: $accent_soft; }

QProgressBar { background: $line; border: none; border-radius: 3px; min-height: 6px; max-height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QSplitter::handle { background: $line; }
QStatusBar { background: $bg; color: $muted; }
QStatusBar::item { border: none; }

QCalendarWidget QWidget#qt_calendar_navigationbar { background: $surface; }
QCalendarWidget QWidget { alternate-background-color: $surface; }
QCalendarWidget QToolButton { font-weight: 600; padding: 3px 8px; }
QCalendarWidget QAbstractItemView {
  background: $surface; border: none; border-radius: 0px; padding: 0px; selection-background-color: $accent;
  selection-color: $on_accent;
}
QCalendarWidget QAbstractItemView:focus { border: none; }
QCalendarWidget QAbstractItemView::item { border: none; padding: 0px; }
QCalendarWidget QAbstractItemView::item:selected { background: $accent; color: $on_accent; border-radius: 6px; }
QListView[kind="completer"]:focus { border: 1px solid $line; }
QListView[kind="completer"] { border-radius: 0px; }
QListView[kind="completer"]::item { min-height: ${px36}px; padding: 0px 8px; border-radius: 6px; color: $ink; }
QListView[kind="completer"]::item:selected { background: $accent_soft; }
QCalendarWidget QSpinBox { padding: 1px 6px; min-height: ${px22}px; }
""")


def _mixed(one: str, other: str, share: float) -> str:
    """``#RRGGBB`` that is ``share`` (0 to 1) of other and the rest of one."""
    parts = [
        round(int(one[i : i + 2], 16) * (1 - share) + int(other[i : i + 2], 16) * share) for i in (1, 3, 5)
    ]
    return "#" + "".join(f"{part:02X}" for part in parts)


def style_sheet(colors: Mapping[str, str], px: Callable[[float], int], pt: Callable[[float], float]) -> str:
    """The style sheet for colours by role name (``#RRGGBB``) and two functions that scale pixels and points."""
    values = dict(colors)
    values["accent_hover"] = _mixed(colors["accent"], colors["ink"], 0.18)
    values["accent_press"] = _mixed(colors["accent"], colors["ink"], 0.34)
    # What can be typed in or pressed stands out from the card it is on, more than a hairline does.
    values["edge"] = _mixed(colors["line"], colors["muted"], 0.22)
    values["scroll"] = _mixed(colors["line"], colors["muted"], 0.35)
    values["toast_link"] = _mixed(colors["accent_soft"], colors["bg"], 0.3)
    values["toast_hover"] = _mixed(colors["ink"], colors["bg"], 0.18)
    for size in (9, 10, 18, 20, 22, 24, 26, 28, 32, 36):
        values[f"px{size}"] = str(px(size))
    # A radius of more than half the height is ignored altogether.
    values["label_radius"] = str((px(20) + 4) // 2)
    values["chip_radius"] = str((px(26) + 6) // 2)
    for size in (10, 16, 22):
        values[f"pt{size}"] = f"{pt(size):.1f}"
    return _SHEET.substitute(values)
