"""Fields for numbers: whole, decimal, and a year."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt

from sleutelapp.core.overriding import override
from sleutelapp.qt.parsed_field import ParsedField

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class NumberField(ParsedField[int]):
    """A whole number within a range, with a unit behind it."""

    def __init__(
        self,
        minimum: int = 0,
        maximum: int = 9999,
        *,
        suffix: str = "",
        step: int = 1,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, suffix=suffix)
        self._minimum = minimum
        self._maximum = maximum
        self._increment = step
        self.setInputMethodHints(Qt.InputMethodHint.ImhFormattedNumbersOnly)
        self.limit_width(160)

    def set_range(self, minimum: int, maximum: int) -> None:
        """Accept numbers from minimum to maximum, both included."""
        self._minimum = minimum
        self._maximum = maximum

    @override
    def parse(self, text: str) -> int:
        number = int(text)
        if not self._minimum <= number <= self._maximum:
            raise ValueError(number)
        return number

    @override
    def format(self, value: int) -> str:
        return str(value)

    @override
    def stepped(self, value: int | None, steps: int) -> int:
        if value is None:
            return max(self._minimum, min(self._maximum, self._increment if steps > 0 else self._minimum))
        return max(self._minimum, min(self._maximum, value + steps * self._increment))


class YearField(NumberField):
    """A year of four digits, such as a year of birth."""

    def __init__(self, earliest: int = 1900, latest: int = 2100, *, parent: QWidget | None = None) -> None:
        super().__init__(earliest, latest, parent=parent)
        self.setMaxLength(4)
        self.limit_width(120)

    @override
    def stepped(self, value: int | None, steps: int) -> int:
        return super().stepped(value, steps) if value is not None else self._maximum


class DecimalField(ParsedField[Decimal]):
    """A number with decimals; comma and point both do, and it is shown as the locale writes it."""

    def __init__(
        self,
        minimum: Decimal = Decimal(0),
        maximum: Decimal = Decimal(99999),
        *,
        decimals: int = 2,
        suffix: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, suffix=suffix)
        self._minimum = minimum
        self._maximum = maximum
        self._unit = Decimal(1).scaleb(-decimals)
        self.setInputMethodHints(Qt.InputMethodHint.ImhFormattedNumbersOnly)
        self.limit_width(160)

    @override
    def parse(self, text: str) -> Decimal:
        try:
            number = Decimal(text.replace(",", "."))
        except InvalidOperation as error:
            raise ValueError(text) from error
        if not number.is_finite() or not self._minimum <= number <= self._maximum:
            raise ValueError(text)
        if number != number.quantize(self._unit):
            raise ValueError(text)
        return number

    @override
    def format(self, value: Decimal) -> str:
        return f"{value.normalize():f}".replace(".", QLocale().decimalPoint())

    @override
    def stepped(self, value: Decimal | None, steps: int) -> Decimal:
        return max(self._minimum, min(self._maximum, (value or Decimal(0)) + steps))
