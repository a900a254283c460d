"""Prullenbak: what was thrown away, each to be put back."""

from typing import ClassVar, Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sleutelapp.core.overriding import override
from sleutelapp.features.screen import Screen
from sleutelapp.features.thrown_away.actions import take_out, throw_away
from sleutelapp.features.thrown_away.queries import SOURCES, WasteRow, how_many, thrown_away
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.buttons import text_button
from sleutelapp.qt.cards import Card, EmptyState
from sleutelapp.qt.days import ago, joined, short_day
from sleutelapp.qt.item_row import ItemRow
from sleutelapp.qt.page import Page
from sleutelapp.qt.refilling import refill
from sleutelapp.qt.text import isolate

_PAGE: Final = 50
_TITLE: Final = 80  # characters of what was written


class WasteBinScreen(Screen):
    """The newest first; "more" shows the next."""

    watches: ClassVar[frozenset[str]] = frozenset(
        source.record.__tablename__  # type: ignore[attr-defined]  # mapped classes have one
        for source in SOURCES.values()
    )

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._shown = _PAGE
        self.page = Page(
            self.tr("Waste bin"),
            self.tr("What you threw away stays here, so that it can be put back. It counts nowhere."),
        )
        self._body = QVBoxLayout()
        self.page.content.addLayout(self._body)
        self.page.add_stretch()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.page)

    @override
    def reload(self) -> None:
        with self._workspace.vault.reading() as session:
            rows = thrown_away(session, offset=0, limit=self._shown)
            total = how_many(session)
        if not rows:
            refill(self._body, [EmptyState("delete-empty-outline", self.tr("The bin is empty."))])
            return
        card = Card()
        for row in rows:
            card.add(self._row(row))
        widgets: list[QWidget] = [card]
        if total > len(rows):
            more = text_button(self.tr("%n more", "", total - len(rows)), "chevron-down")
            more.setObjectName("more")
            more.clicked.connect(self._show_more)
            widgets.append(more)
        refill(self._body, widgets)

    def _row(self, row: WasteRow) -> ItemRow:
        title = self._title(row)
        clock = self._workspace.clock
        today = clock.today()
        day = (row.deleted_at + (clock.now() - clock.utc())).date()  # the stamp is UTC
        gone = self.tr("thrown away {when}").replace("{when}", ago(day, today))
        on = "" if row.on is None else short_day(row.on, today)
        item = ItemRow(
            SOURCES[row.kind].icon,
            title,
            joined(isolate(row.who) if row.who else "", on, gone),
            icon_role="muted",
        )
        if row.kind == "newcomer":
            erase = text_button(self.tr("Erase for good…"), "delete-forever-outline")
            erase.setObjectName(f"erase{row.id}")
            erase.setAccessibleName(f"{erase.text()}: {title}")
            erase.clicked.connect(lambda: self.place_wanted.emit("privacy", ("erase", row.id)))
            item.add_action(erase)
        button = text_button(self.tr("Put back"), "restore")
        button.setObjectName(f"{row.kind}{row.id}")
        button.setAccessibleName(f"{button.text()}: {title}")
        button.clicked.connect(lambda: self._take_out(row, title))
        item.add_action(button)
        return item

    def _title(self, row: WasteRow) -> str:
        label = self._workspace.label(SOURCES[row.kind].code_list, row.code) if row.code else ""
        text = next(iter(row.text.strip().splitlines()), "")
        text = text if len(text) <= _TITLE else f"{text[:_TITLE].rstrip()}…"
        what = joined(label, isolate(text) if text else "")
        return (
            self._kind_name(row.kind).replace("{what}", what)
            if what
            else self._kind_name(row.kind).partition(":")[0]
        )

    def _kind_name(self, kind: str) -> str:
        return {
            "newcomer": self.tr("Newcomer: {what}"),
            "contact": self.tr("Contact: {what}"),
            "need": self.tr("Need: {what}"),
            "referral": self.tr("Referral: {what}"),
            "follow_up": self.tr("Follow-up: {what}"),
            "session": self.tr("Group education: {what}"),
            "consultation": self.tr("Question for advice: {what}"),
            "signal": self.tr("Signal: {what}"),
            "organisation": self.tr("Organisation: {what}"),
            "professional": self.tr("Professional: {what}"),
            "time": self.tr("Time: {what}"),
        }[kind]

    def _take_out(self, row: WasteRow, title: str) -> None:
        self._workspace.write_with_undo(
            lambda session: take_out(session, row.kind, row.id),
            self.tr("Put back: {what}").replace("{what}", title),
            lambda session: throw_away(session, row.kind, row.id),
        )

    def _show_more(self) -> None:
        self._shown += _PAGE
        self.reload()
