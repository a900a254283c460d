"""The rule of rounding in plain words, and what is never seen by anybody but the key person."""

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sleutelapp.qt.cards import Card
from sleutelapp.qt.icons import IconLabel
from sleutelapp.qt.text import body_label, isolate, section_label
from sleutelapp.qt.theme import SPACE


class RuleCard(Card):
    """Three sentences, with the numbers of this organisation's k and of the quarters that are added up."""

    def __init__(self, k: int, quarters: int, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.content.addWidget(section_label(self.tr("This is what your coordinator sees")))
        rounded = self.tr(
            "Numbers of people are rounded to multiples of {k}: 0 means 0 to {a}, {k} means 1 to {b}, {c} means "
            "{d} to {e} (seldom a little more). Nobody can be recognised by them."
        )
        if quarters > 1:
            rounded = self.tr(
                "Numbers of people are rounded to multiples of {k} in each quarter and then added up, so each may be "
                "{bound} less or more. Who came in two quarters counts twice, but for those reached for the first time."
            )
        figure = QLocale(language).toString
        for mark, number in (
            ("{k}", k),
            ("{a}", k - 1),
            ("{b}", 2 * k - 1),
            ("{c}", 2 * k),
            ("{d}", k + 1),
            ("{e}", 3 * k - 1),
            ("{bound}", quarters * (k - 1)),
        ):
            rounded = rounded.replace(mark, isolate(figure(number)))
        for icon, role, sentence in (
            ("eye-outline", "accent", rounded),
            (
                "equal",
                "accent",
                self.tr(
                    "Hours, kilometres, sessions and contacts are exact. They tell how much work was done, not for whom."
                ),
            ),
            (
                "lock-outline",
                "muted",
                self.tr(
                    "What stands under a lock only you see: the real numbers. They never leave your vault."
                ),
            ),
        ):
            row = QHBoxLayout()
            row.setSpacing(SPACE.m)
            row.addWidget(IconLabel(icon, role, 24), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(body_label(sentence), 1)
            self.content.addLayout(row)
