"""The open danger matters of one newcomer: what to do at once, and what was done."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sleutelapp.features.danger.answering import Answering
from sleutelapp.features.danger.card import danger_card
from sleutelapp.features.danger.queries import DangerRow
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.buttons import secondary_button, text_button
from sleutelapp.qt.cards import DangerCard
from sleutelapp.qt.days import joined, short_day
from sleutelapp.qt.item_row import ItemRow
from sleutelapp.qt.menu_button import give_menu
from sleutelapp.qt.refilling import refill
from sleutelapp.qt.text import hairline, isolate
from sleutelapp.qt.theme import SPACE


class OpenMatters(QWidget):
    """A card of danger for each code or sign that is open, with its matters below the advice."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._answering = Answering(workspace, self)
        self._shown: tuple[DangerRow, ...] = ()
        self._cards = QVBoxLayout(self)
        self._cards.setContentsMargins(0, 0, 0, 0)
        self._cards.setSpacing(SPACE.m)
        self.hide()

    def show_matters(self, matters: Sequence[DangerRow]) -> None:
        """Show these; nothing when there are none. What stands there already stays: it is said only once."""
        if tuple(matters) == self._shown:
            return
        self._shown = tuple(matters)
        by_code: dict[str, list[DangerRow]] = {}
        for matter in matters:
            by_code.setdefault(matter.sign or matter.need_code or "", []).append(matter)
        refill(self._cards, [self._card(code, of_code) for code, of_code in by_code.items() if code])
        self.setVisible(bool(matters))

    def _card(self, code: str, matters: Sequence[DangerRow]) -> DangerCard:
        card = danger_card(self._workspace, code)
        for matter in matters:
            card.add(hairline())
            card.add(self._row(code, matter))
        return card

    def _row(self, code: str, matter: DangerRow) -> ItemRow:
        label = self._workspace.label
        name = label("danger_sign" if matter.sign else "need", code)
        day = short_day(matter.noticed_on, self._workspace.clock.today())
        since = self.tr("noticed on {day}").replace("{day}", isolate(day))
        if matter.is_unanswered:
            said = self.tr("What was done is not recorded yet")
            row = ItemRow("alert-circle-outline", said, since, icon_role="danger")
            row.add_action(self._record_button(name, matter))
        else:
            done = label("danger_action", matter.action)
            row = ItemRow("check-circle-outline", done, joined(since, matter.note), icon_role="ok")
            row.add_action(self._close_button(name, matter))  # as on Today: once it is known what was done
        return row

    def _close_button(self, name: str, matter: DangerRow) -> QWidget:
        button = text_button(self.tr("Close"), "check")
        button.setObjectName(f"danger:{matter.id}:close")
        button.setAccessibleName(f"{button.text()}: {name}")
        button.clicked.connect(partial(self._answering.close, matter))
        return button

    def _record_button(self, name: str, matter: DangerRow) -> QWidget:
        button = secondary_button(self.tr("Record action"))
        button.setObjectName(f"danger:{matter.id}:record")
        button.setAccessibleName(f"{button.text()}: {name}")
        return give_menu(button, self._answering.choices(matter))
