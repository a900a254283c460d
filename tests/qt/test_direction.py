from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt

from sleutelapp.qt.direction import reads_right_to_left, set_language

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication


@pytest.fixture(autouse=True)
def english_again(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    yield
    set_language(qapp, "en")
    QLocale.setDefault(before)


def said(source: str, n: int = -1) -> str:
    return QCoreApplication.translate("Anything", source, None, n)


def test_the_stretched_language_makes_every_string_longer(qapp: QApplication) -> None:
    set_language(qapp, "x-long")
    source = "Appointment with {name}"
    assert said(source).startswith(source)
    assert len(said(source)) >= 1.35 * len(source)
    assert said("%n people", 3).startswith("3 people")
    assert qapp.layoutDirection() == Qt.LayoutDirection.LeftToRight


def test_the_mirrored_language_turns_the_layout(qapp: QApplication) -> None:
    set_language(qapp, "x-rtl")
    assert qapp.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert "Save" in said("Save")
    assert said("Save") != "Save"


def test_dutch_speaks_through_qt_and_its_locale(qapp: QApplication) -> None:
    set_language(qapp, "nl")
    assert QLocale().language() == QLocale.Language.Dutch
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Annuleren"


def test_going_back_leaves_nothing_behind(qapp: QApplication) -> None:
    set_language(qapp, "x-rtl")
    set_language(qapp, "en")
    assert said("Save") == "Save"
    assert qapp.layoutDirection() == Qt.LayoutDirection.LeftToRight


@pytest.mark.parametrize(
    ("language", "expected"), [("ar", True), ("fa", True), ("ti", False), ("nl", False), ("x-rtl", True)]
)
def test_the_direction_of_languages(language: str, expected: bool) -> None:  # noqa: FBT001 - a parameter
    assert reads_right_to_left(language) is expected
