"""The needs of one newcomer, open ones first, each put on another status by one click."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from sleutelapp.features.needs.actions import UNSETTLED, put_back_need, settle_need
from sleutelapp.features.newcomers.dossier_queries import NeedRow
from sleutelapp.features.newcomers.wording import icon_of
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.buttons import icon_button, text_button
from sleutelapp.qt.cards import Card
from sleutelapp.qt.chips import Chip
from sleutelapp.qt.days import ago, joined
from sleutelapp.qt.icons import set_icon
from sleutelapp.qt.item_row import ItemRow
from sleutelapp.qt.refilling import refill
from sleutelapp.qt.text import isolate, muted_label, section_label
from sleutelapp.qt.theme import SPACE

_SETTLED_SHOWN: Final = 3
_KINDS: Final = {"open": "warn", "in_progress": "accent", "solved": "ok", "closed": "muted"}
_URGENT: Final = ("now", "within_24_hours")


class NeedsCard(Card):
    """Shows needs; changes are written at once and can be undone."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.add(section_label(self.tr("Needs")))
        self._workspace = workspace
        self._needs: Sequence[NeedRow] = ()
        self._shows_all = False
        self._rows = QVBoxLayout()
        self._rows.setSpacing(SPACE.s)
        self.content.addLayout(self._rows)

    def show_needs(self, needs: Sequence[NeedRow], *, afresh: bool) -> None:
        """Show these needs; `afresh` for another person."""
        self._needs = needs
        if afresh:
            self._shows_all = False
        unsettled = [need for need in needs if need.status in UNSETTLED]
        settled = [need for need in needs if need.status not in UNSETTLED]
        shown = settled if self._shows_all else settled[:_SETTLED_SHOWN]
        widgets: list[QWidget] = [self._row(need) for need in (*unsettled, *shown)]
        if not needs:
            widgets.append(muted_label(self.tr("No needs yet. They come from a contact.")))
        if len(settled) > len(shown):
            more = text_button(
                self.tr("Show %n more settled need(s)", "", len(settled) - len(shown)), "chevron-down"
            )
            more.setObjectName("needs:all")
            more.clicked.connect(self._show_all)
            widgets.append(more)
        refill(self._rows, widgets)

    def _row(self, need: NeedRow) -> ItemRow:
        workspace = self._workspace
        label = workspace.label("need", need.code)
        is_settled = need.status not in UNSETTLED
        today = workspace.clock.today()
        day = ago(need.closed_on or need.opened_on, today)
        urgency = "" if is_settled else workspace.label("urgency", need.urgency)
        row = ItemRow(
            icon_of(workspace, "need", need.code, "circle-outline"),
            label,
            joined(urgency, day, need.note.replace("\n", " ")),
            icon_role="muted" if is_settled else "danger" if need.urgency in _URGENT else "accent",
        )
        row.add_action(Chip(workspace.label("need_status", need.status), _KINDS.get(need.status, "muted")))
        step, verb, icon = (
            ("open", self.tr("Reopen"), "restore") if is_settled else ("solved", self.tr("Solved"), "check")
        )
        button = text_button(verb, icon)
        button.setObjectName(f"need:{need.id}:step")
        button.setAccessibleName(f"{verb}: {label}")
        button.clicked.connect(partial(self._settle, need, step))
        row.add_action(button)
        row.add_action(self._menu_button(need, label))
        return row

    def _menu_button(self, need: NeedRow, label: str) -> QWidget:
        sentence = self.tr("Another status for {need}").replace("{need}", label)
        button = icon_button("dots-horizontal", sentence)
        button.setObjectName(f"need:{need.id}:menu")
        menu = QMenu(button)
        for status in self._workspace.reference["need_status"].active():
            if status.code != need.status:
                action = menu.addAction(status.label(self._workspace.language))
                set_icon(action, status.icon)
                action.triggered.connect(partial(self._settle, need, status.code))
        button.setMenu(menu)
        button.setPopupMode(button.ToolButtonPopupMode.InstantPopup)
        return button

    def _settle(self, need: NeedRow, status: str) -> None:
        said = self.tr("{need}: {status}")
        said = said.replace("{need}", isolate(self._workspace.label("need", need.code)))
        self._workspace.write_with_undo(
            lambda session: settle_need(session, need.id, status),
            said.replace("{status}", self._workspace.label("need_status", status)),
            lambda session: put_back_need(session, need.id, need.status, need.closed_on),
        )

    def _show_all(self) -> None:
        self._shows_all = True
        self.show_needs(self._needs, afresh=False)
