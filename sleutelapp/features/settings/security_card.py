"""When the vault locks itself."""

from typing import Final

from PySide6.QtCore import Signal

from sleutelapp.core.settings import Settings
from sleutelapp.qt.cards import Card
from sleutelapp.qt.choice_chips import ChoiceChips
from sleutelapp.qt.counts import counts
from sleutelapp.qt.labeled_field import LabeledField

LOCK_MINUTES: Final = (1, 2, 3, 5, 10, 15)


class SecurityCard(Card):
    """Minutes without a key or a movement."""

    setting_wanted = Signal(str, object)

    def __init__(self, settings: Settings) -> None:
        super().__init__(self.tr("Security"))
        offered = sorted({*LOCK_MINUTES, settings.lock_minutes})
        self.lock_minutes = ChoiceChips([(str(minutes), counts.minutes(minutes)) for minutes in offered])
        self.lock_minutes.set_value(str(settings.lock_minutes))
        self.lock_minutes.changed.connect(self._want)
        hint = self.tr("While you write down a contact it waits at least 15 minutes.")
        self.add(LabeledField(self.tr("Lock when nobody touches it for"), self.lock_minutes, hint=hint))

    def _want(self) -> None:
        minutes = self.lock_minutes.value()
        if minutes is not None:
            self.setting_wanted.emit("lock_minutes", int(minutes))
