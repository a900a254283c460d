from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sleutelapp.qt.buttons import primary_button
from sleutelapp.qt.icons import icon
from sleutelapp.qt.theme import DARK, LIGHT, Tokens, apply_theme, motion_ms, px, theme, tokens

if TYPE_CHECKING:
    from PySide6.QtGui import QColor
    from PySide6.QtWidgets import QApplication

READABLE = 4.5
PAIRS = [
    *[
        (text, ground)
        for text in ("ink", "muted", "accent")
        for ground in ("bg", "surface", "hover", "accent_soft")
    ],
    *[
        (text, ground)
        for text in ("danger", "warn", "ok")
        for ground in ("bg", "surface", "hover", "accent_soft")
    ],
    ("on_accent", "accent"),
    ("on_accent", "danger"),
    ("ink", "danger_soft"),
    ("ink", "warn_soft"),
    ("ink", "ok_soft"),
    ("danger", "danger_soft"),
    ("warn", "warn_soft"),
    ("ok", "ok_soft"),
]


def luminance(color: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF())


def contrast(one: QColor, other: QColor) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_every_text_colour_is_readable_on_every_ground_it_meets(
    scheme: Tokens, text: str, ground: str
) -> None:
    assert contrast(scheme.color(text), scheme.color(ground)) >= READABLE


def test_dark_and_light_reach_the_palette_and_are_announced(qapp: QApplication) -> None:
    apply_theme(qapp, dark=False)
    changes: list[str] = []

    def note() -> None:
        changes.append(tokens().bg)

    theme().changed.connect(note)
    try:
        apply_theme(qapp, dark=True)
        assert qapp.palette().window().color() == DARK.color("bg")
        apply_theme(qapp, dark=False)
        assert qapp.palette().window().color() == LIGHT.color("bg")
    finally:
        theme().changed.disconnect(note)
    assert DARK.bg in changes
    assert changes[-1] == LIGHT.bg


def test_text_size_scales_type_and_lengths(qapp: QApplication) -> None:
    apply_theme(qapp, dark=False)
    small = qapp.font().pointSizeF()
    try:
        apply_theme(qapp, dark=False, text_size=1.5)
        assert qapp.font().pointSizeF() == pytest.approx(small * 1.5, rel=0.01)
        assert px(40) == 60
        button = primary_button("Save")
        button.ensurePolished()
        assert button.sizeHint().height() >= 52
        button.deleteLater()
    finally:
        apply_theme(qapp, dark=False)


def test_reduced_motion_means_no_motion(qapp: QApplication) -> None:
    apply_theme(qapp, dark=False, reduced_motion=True)
    assert motion_ms() == 0
    apply_theme(qapp, dark=False, reduced_motion=False)
    assert motion_ms() == 150


def test_an_icon_changes_colour_with_the_theme(qapp: QApplication) -> None:
    def ink() -> QColor:
        picture = button.icon().pixmap(64, 64).toImage()
        points = [picture.pixelColor(x, y) for x in range(0, 64, 4) for y in range(0, 64, 4)]
        return next(color for color in points if color.alpha() == 255)

    apply_theme(qapp, dark=False)
    button = primary_button("Save", "square")
    light = ink()
    try:
        apply_theme(qapp, dark=True)
        dark = ink()
    finally:
        apply_theme(qapp, dark=False)
    assert (light.name().upper(), dark.name().upper()) == (LIGHT.on_accent, DARK.on_accent)
    assert icon("").isNull()
