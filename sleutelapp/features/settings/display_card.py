"""How the window looks and speaks: language, light or dark, size of the text."""

from typing import Final

from PySide6.QtCore import QLocale, Signal

from sleutelapp.core.settings import Settings
from sleutelapp.qt.cards import Card
from sleutelapp.qt.choice_chips import ChoiceChips
from sleutelapp.qt.direction import LANGUAGES
from sleutelapp.qt.labeled_field import LabeledField

TEXT_SIZES: Final = (1.0, 1.1, 1.25, 1.5, 1.75, 2.0)


class DisplayCard(Card):
    """Every choice works at once on the whole window, which is its own preview."""

    setting_wanted = Signal(str, object)

    def __init__(self, settings: Settings) -> None:
        super().__init__(self.tr("Language and display"))
        self.language = ChoiceChips(LANGUAGES)
        self.language.set_value(settings.language)
        self.language.changed.connect(lambda: self._want("language", self.language.value()))
        self.appearance = ChoiceChips(
            (
                ("system", self.tr("As the computer"), "theme-light-dark"),
                ("light", self.tr("Light"), "white-balance-sunny"),
                ("dark", self.tr("Dark"), "weather-night"),
            )
        )
        self.appearance.set_value(settings.appearance)
        self.appearance.changed.connect(lambda: self._want("appearance", self.appearance.value()))
        percent = QLocale().percent()
        self.text_size = ChoiceChips([(_code(size), f"{_code(size)} {percent}") for size in TEXT_SIZES])
        self.text_size.set_value(_code(settings.text_size))
        self.text_size.changed.connect(lambda: self._want_size(self.text_size.value()))
        self.add(LabeledField(self.tr("Language"), self.language))
        self.add(LabeledField(self.tr("Colours"), self.appearance))
        self.add(LabeledField(self.tr("Size of the text"), self.text_size))

    def _want(self, name: str, value: str | None) -> None:
        if value is not None:
            self.setting_wanted.emit(name, value)

    def _want_size(self, code: str | None) -> None:
        if code is not None:
            self.setting_wanted.emit("text_size", int(code) / 100)


def _code(size: float) -> str:
    return str(round(size * 100))
