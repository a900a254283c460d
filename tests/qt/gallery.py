"""All parts of the kit in one window, to look at: ``python tests/qt/gallery.py --shot FILE [--dark] [--rtl]``."""

from __future__ import annotations

import argparse
import sys
from datetime import date, time
from decimal import Decimal

from PySide6.QtCore import QLocale, Qt, QTimer
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from sleutelapp.qt.buttons import danger_button, icon_button, primary_button, secondary_button, text_button
from sleutelapp.qt.cards import Banner, Card, DangerCard, EmptyState, Figure, Stepper
from sleutelapp.qt.chips import ChipRow
from sleutelapp.qt.fields import (
    CheckField,
    ChoiceField,
    DateField,
    DecimalField,
    LabeledField,
    NotesField,
    NumberField,
    PasswordField,
    PhoneField,
    Suggestion,
    TextField,
    TimeField,
    TypeAheadField,
    YearField,
)
from sleutelapp.qt.filter_bar import FilterBar
from sleutelapp.qt.page import Page
from sleutelapp.qt.rows import Row, RowList
from sleutelapp.qt.text import body_label, hairline, muted_label, section_label, title_label
from sleutelapp.qt.theme import SPACE, apply_theme
from sleutelapp.qt.tiles import TileGrid
from sleutelapp.qt.timeline import Entry, Timeline
from sleutelapp.qt.toast import ToastHost

CHOICES = [("nl", "Nederlands"), ("ti", "Tigrinya"), ("ar", "Arabisch"), ("uk", "Oekraïens")]


def find_people(text: str) -> list[Suggestion]:
    people = [("1", "Almaz T.", "Utrecht · 1984"), ("2", "Almas Y.", "Zeist · ±1990")]
    found = [Suggestion(k, t, s, "account-outline") for k, t, s in people if text.lower() in t.lower()]
    return [*found, Suggestion("new", f"+ Nieuwe persoon '{text}'", icon="account-plus-outline")]


def fields_column() -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(SPACE.l)
    column.addWidget(title_label("Nieuw contact"))
    column.addWidget(muted_label("Wie, wanneer en wat er speelde. De rest mag later."))
    row = QHBoxLayout()
    row.setSpacing(SPACE.s)
    row.addWidget(primary_button("Opslaan", "check"))
    row.addWidget(secondary_button("Afspraak", "calendar-plus"))
    row.addWidget(text_button("Annuleren"))
    row.addWidget(danger_button("Wissen", "delete-outline"))
    row.addWidget(icon_button("dots-horizontal", "Meer"))
    row.addStretch(1)
    column.addLayout(row)
    column.addWidget(LabeledField("Wie", TypeAheadField(find_people, "Naam of code")))
    grid = QGridLayout()
    grid.setHorizontalSpacing(SPACE.l)
    grid.setVerticalSpacing(SPACE.l)
    day, hour, minutes, distance = (
        DateField(),
        TimeField(),
        NumberField(0, 600, suffix="min", step=5),
        DecimalField(suffix="km"),
    )
    day.set_value(date(2026, 11, 23))
    hour.set_value(time(14, 30))
    minutes.set_value(45)
    distance.set_value(Decimal("12.5"))
    wrong = LabeledField("Geboortejaar", YearField())
    wrong.set_error("Dit jaar ligt in de toekomst.")
    placed = [
        LabeledField("Datum", day),
        LabeledField("Tijd", hour),
        LabeledField("Duur", minutes),
        LabeledField("Reisafstand", distance),
        LabeledField("Taal", ChoiceField(CHOICES, placeholder="Kies een taal")),
        LabeledField(
            "Gemeente", ChoiceField([(str(n), f"Gemeente {n}") for n in range(30)], placeholder="Typ of kies")
        ),
        wrong,
        LabeledField("Telefoon", PhoneField("06 12345678"), hint="Alleen met toestemming."),
    ]
    for number, block in enumerate(placed):
        grid.addWidget(block, number // 2, number % 2)
    column.addLayout(grid)
    tick = CheckField("Met tolk")
    tick.set_value(True)
    column.addWidget(tick)
    column.addWidget(CheckField("Niet delen"))
    column.addWidget(LabeledField("Notitie", NotesField("Wat is er besproken?")))
    column.addWidget(LabeledField("Wachtwoord", PasswordField()))
    column.addWidget(LabeledField("Naam", TextField("Voor- en achternaam")))
    column.addStretch(1)
    return column


def lists_column() -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(SPACE.l)
    column.addWidget(section_label("Vandaag"))
    rows = RowList(fit_contents=True)
    rows.set_sections(
        [
            (
                "Nu",
                [
                    Row(1, "Almaz T.", "Bellen over huisarts", "1 dag te laat", "danger", "phone-outline"),
                    Row(2, "Mohamed A.", "Brief tandarts meenemen", "vandaag", "warn", "tooth-outline"),
                ],
            ),
            ("Deze week", [Row(3, "Yohannes K.", "Afspraak GGD", "do 14:00", icon="calendar-outline")]),
            ("Klaar", [Row(4, "Olena B.", "Inschrijven huisarts", "opgelost", "ok", "hospital-building")]),
        ]
    )
    rows.select_key(2)
    column.addWidget(rows)
    column.addWidget(hairline())
    column.addWidget(
        body_label("Gewone tekst die over meer regels loopt wanneer de kolom smal is, zoals hier.")
    )
    column.addStretch(1)
    return column


def parts_column() -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(SPACE.l)
    column.addWidget(Banner("warn", "De laatste back-up is 12 dagen oud.", "Nu maken", dismissable=True))
    column.addWidget(Banner("info", "Er staat nog een concept van gisteren.", "Openen"))
    column.addWidget(
        DangerCard(
            "Gedachten aan zelfdoding",
            "Blijf erbij en bel samen. Bij direct gevaar: 112.",
            [("Zelfmoordpreventie", "113"), ("Spoed", "112"), ("Huisartsenpost", "088 130 96 20")],
        )
    )
    steps = [
        ("made", "Gemaakt"),
        ("sent", "Verstuurd"),
        ("planned", "Afspraak"),
        ("seen", "Gezien"),
        ("closed", "Gesloten"),
    ]
    column.addWidget(Stepper(steps, "planned"))
    tiles = TileGrid()
    tiles.set_tiles(
        [
            ("gp", "Huisarts", "stethoscope", False),
            ("tooth", "Kiespijn", "tooth-outline", False),
            ("mind", "Somber of gespannen", "head-heart-outline", False),
            ("birth", "Verloskundigenpraktijk", "baby-carriage", False),
            ("danger", "Gevaar", "alert", True),
        ]
    )
    tiles.set_chosen({"tooth"})
    column.addWidget(tiles)
    chips = ChipRow()
    chips.set_removable([("1", "Almaz T."), ("2", "Yohannes K.")])
    column.addWidget(chips)
    toggles = ChipRow()
    toggles.set_toggles([("open", "Open"), ("busy", "Bezig"), ("done", "Opgelost")], {"open"})
    column.addWidget(toggles)
    labels = ChipRow()
    labels.set_labels(
        [
            ("Tigrinya", "accent"),
            ("wacht", "warn"),
            ("te laat", "danger"),
            ("klaar", "ok"),
            ("concept", "muted"),
        ]
    )
    column.addWidget(labels)
    figures = QHBoxLayout()
    figures.setSpacing(SPACE.xl)
    for number, caption, share in (
        ("31,5 u", "van 48 uur in Utrecht", 0.66),
        ("12 u", "van 12 uur in Zeist", 1.0),
    ):
        card = Card()
        card.add(Figure(number, caption, share))
        figures.addWidget(card)
    column.addLayout(figures)
    column.addStretch(1)
    return column


def time_column() -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(SPACE.l)
    column.addWidget(FilterBar("Zoek een naam of code"))
    timeline = Timeline()
    note = "Samen gebeld met de huisarts. Afspraak gemaakt voor donderdag; mevrouw neemt haar medicijndoos mee en wil een tolk."
    timeline.set_entries(
        [
            Entry(1, date(2026, 11, 23), "Huisbezoek", note, "14:30", "home-outline"),
            Entry(2, date(2026, 11, 23), "Opvolgen op 26 november", "", "14:55", "calendar-check-outline"),
            Entry(
                3,
                date(2026, 11, 12),
                "Doorverwijzing verstuurd",
                "Huisarts De Linde",
                "10:05",
                "send-outline",
            ),
        ]
    )
    column.addWidget(timeline, 1)
    column.addWidget(
        EmptyState("account-group-outline", "Nog geen nieuwkomers. Begin met de eerste.", "Nieuwe persoon")
    )
    return column


def build() -> QWidget:
    window = QWidget()
    window.setObjectName("gallery")
    layout = QHBoxLayout(window)
    layout.setContentsMargins(SPACE.xl, SPACE.xl, SPACE.xl, SPACE.xl)
    layout.setSpacing(SPACE.xxl)
    layout.addLayout(fields_column(), 1)
    layout.addLayout(lists_column(), 1)
    return window


def build_parts() -> QWidget:
    page = Page("Onderdelen", "Alles wat een scherm kan gebruiken.", form=False)
    page.add_action(secondary_button("Afdrukken", "printer-outline"))
    page.add_action(primary_button("Nieuw contact", "plus"))
    line = QWidget()
    layout = QHBoxLayout(line)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(SPACE.xxl)
    layout.addLayout(parts_column(), 3)
    layout.addLayout(time_column(), 2)
    page.add(line)
    ToastHost(page).show_message("Opgeslagen.", action="Ongedaan maken", on_action=page.show)
    return page


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--shot")
    parser.add_argument("--dark", action="store_true")
    parser.add_argument("--rtl", action="store_true")
    parser.add_argument("--text-size", type=float, default=1.0)
    parser.add_argument("--parts", action="store_true")
    parser.add_argument("--size", default="1366x1000")
    wanted = parser.parse_args()
    app = QApplication(sys.argv[:1])
    QLocale.setDefault(QLocale("nl_NL"))
    apply_theme(app, dark=wanted.dark, text_size=wanted.text_size)
    if wanted.rtl:
        app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    window = build_parts() if wanted.parts else build()
    width, height = wanted.size.split("x")
    window.resize(int(width), int(height))
    window.show()
    if wanted.shot:

        def shoot() -> None:
            window.grab().save(wanted.shot)
            app.quit()

        QTimer.singleShot(700, shoot)
    return app.exec()


if __name__ == "__main__":
    raise SystemExit(main())
