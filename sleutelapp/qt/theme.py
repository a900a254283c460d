"""The look of the application: colours, spacing, type, and how they reach Qt.

Every colour and size is written once, here. Style sheets and painters read them; a widget that paints for itself
calls :func:`tokens` while painting, so that a change of theme only asks for a repaint.
"""

from __future__ import annotations

import gc
import sys
from dataclasses import dataclass, fields
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QStyle

from sleutelapp.qt.stylesheet import style_sheet


@dataclass(frozen=True, slots=True)
class Tokens:
    """The colours of one scheme, as ``#RRGGBB``."""

    bg: str
    surface: str
    hover: str
    ink: str
    muted: str
    line: str
    accent: str
    accent_soft: str
    on_accent: str
    danger: str
    danger_soft: str
    warn: str
    warn_soft: str
    ok: str
    ok_soft: str

    def color(self, role: str) -> QColor:
        """The colour of a role by its name, such as ``"accent"``."""
        return QColor(str(getattr(self, role)))


LIGHT: Final = Tokens(
    bg="#FAF8F5",
    surface="#FFFFFF",
    hover="#F3F0EA",
    ink="#1F2933",
    muted="#55626C",
    line="#E3DED6",
    accent="#0F6F68",
    accent_soft="#DDF0ED",
    on_accent="#FFFFFF",
    danger="#B42318",
    danger_soft="#FDEDEB",
    warn="#9A4A05",
    warn_soft="#FCF1E3",
    ok="#2B6E30",
    ok_soft="#E9F4E9",
)
DARK: Final = Tokens(
    bg="#14181B",
    surface="#1D2327",
    hover="#262D32",
    ink="#E9EDF0",
    muted="#A7B3BB",
    line="#2C353B",
    accent="#63C7BA",
    accent_soft="#17393A",
    on_accent="#10201F",
    danger="#FF9A8F",
    danger_soft="#3A2121",
    warn="#F5B667",
    warn_soft="#38291A",
    ok="#8FD694",
    ok_soft="#1C3322",
)


@dataclass(frozen=True, slots=True)
class Spacing:
    """Distances in pixels at text size 1."""

    xs: int = 4
    s: int = 8
    m: int = 12
    l: int = 16  # noqa: E741 - the middle of xs s m l xl, read as a word
    xl: int = 24
    xxl: int = 32
    huge: int = 48


SPACE: Final = Spacing()
RADIUS_FIELD: Final = 8
RADIUS_CARD: Final = 12
FIELD_HEIGHT: Final = 40
FORM_WIDTH: Final = 760
WIDE_WINDOW: Final = 1200
MOTION_MS: Final = 150

TITLE_PT: Final = 22
SECTION_PT: Final = 16
BODY_PT: Final = 11
SMALL_PT: Final = 10

# macOS counts 72 points to the inch, so the same point size is a quarter smaller there than elsewhere.
_PLATFORM_TYPE: Final = 13 / 11 if sys.platform == "darwin" else 1.0
# Without a desktop's own choice Linux falls back to wide DejaVu; these are calmer and cover many scripts.
_CALM_FAMILIES: Final = ("Inter", "Cantarell", "Noto Sans")
_FALLBACK_FAMILIES: Final = frozenset({"Sans Serif", "Sans", "DejaVu Sans"})


class Theme(QObject):
    """The look now in force; ``changed`` is emitted after colours or sizes changed."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.tokens = LIGHT
        self.text_size = 1.0
        self.dark: bool | None = None
        self.reduced_motion: bool | None = None
        self.follows_system = False


_theme: Theme | None = None


def theme() -> Theme:
    """The one theme of this process."""
    global _theme  # noqa: PLW0603 - colours belong to the process, as QApplication's palette does
    if _theme is None:
        _theme = Theme()
    return _theme


def tokens() -> Tokens:
    """The colours now in force."""
    return theme().tokens


def px(size: float) -> int:
    """Pixels for a length given at text size 1."""
    return round(size * theme().text_size)


def pt(size: float) -> float:
    """Points for a type size given at text size 1 (body is ``BODY_PT``)."""
    return size * theme().text_size * _PLATFORM_TYPE


def sized_font(size: float = BODY_PT, *, bold: bool = False) -> QFont:
    """The application font at a type size given at text size 1, with figures of equal width."""
    font = QFont(QApplication.font())
    font.setPointSizeF(pt(size))
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def motion_ms() -> int:
    """How long a fade or slide lasts, in milliseconds; 0 when the user wants no motion."""
    reduced = theme().reduced_motion
    if reduced is None:
        style = QApplication.style()
        reduced = not style.styleHint(QStyle.StyleHint.SH_Widget_Animate)
    return 0 if reduced else MOTION_MS


def apply_theme(
    app: QApplication,
    *,
    dark: bool | None = None,
    text_size: float = 1.0,
    reduced_motion: bool | None = None,
) -> None:
    """Dress the application.

    Args:
        app: the application.
        dark: dark or light; None follows the system, also when it changes later.
        text_size: 1.0 to 2.0; scales type and controls.
        reduced_motion: no fades and slides; None asks the system.
    """
    current = theme()
    current.dark = dark
    current.text_size = min(2.0, max(1.0, text_size))
    current.reduced_motion = reduced_motion
    hints = app.styleHints()
    if not current.follows_system:
        current.follows_system = True
        hints.colorSchemeChanged.connect(_follow_system)
        app.setStyle("Fusion")
    # Native title bars and file dialogs follow this too.
    wanted = {None: Qt.ColorScheme.Unknown, True: Qt.ColorScheme.Dark, False: Qt.ColorScheme.Light}[dark]
    hints.setColorScheme(wanted)
    _dress(app)


def _follow_system() -> None:
    app = QApplication.instance()
    if isinstance(app, QApplication) and theme().dark is None:
        _dress(app)


def _dress(app: QApplication) -> None:
    current = theme()
    dark = current.dark
    if dark is None:
        dark = app.styleHints().colorScheme() == Qt.ColorScheme.Dark
    current.tokens = DARK if dark else LIGHT
    collects = gc.isenabled()
    gc.disable()  # Qt walks over all widgets and calls Python for some: a collection then would take others from under it
    try:
        app.setFont(_application_font())
        app.setPalette(_palette(current.tokens))
        app.setStyleSheet(
            style_sheet({f.name: getattr(current.tokens, f.name) for f in fields(Tokens)}, px, pt)
        )
    finally:
        if collects:
            gc.enable()
    current.changed.emit()


def _application_font() -> QFont:
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    if font.family() in _FALLBACK_FAMILIES:
        installed = set(QFontDatabase.families())
        font.setFamily(next((name for name in _CALM_FAMILIES if name in installed), font.family()))
    font.setPointSizeF(pt(BODY_PT))
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def _palette(t: Tokens) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for target, name in (
        (role.Window, "bg"),
        (role.WindowText, "ink"),
        (role.Base, "surface"),
        (role.AlternateBase, "bg"),
        (role.Text, "ink"),
        (role.PlaceholderText, "muted"),
        (role.Button, "surface"),
        (role.ButtonText, "ink"),
        (role.BrightText, "danger"),
        (role.Highlight, "accent"),
        (role.HighlightedText, "on_accent"),
        (role.Accent, "accent"),
        (role.Link, "accent"),
        (role.LinkVisited, "accent"),
        (role.ToolTipBase, "ink"),
        (role.ToolTipText, "surface"),
        (role.Light, "surface"),
        (role.Midlight, "hover"),
        (role.Mid, "line"),
        (role.Dark, "line"),
        (role.Shadow, "line"),
    ):
        palette.setColor(target, t.color(name))
    for target in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, target, t.color("muted"))
    return palette
