"""Erasing somebody for good: what goes, who else's notes name them, and a word to type."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sleutelapp.features.privacy.leftovers import Copies
from sleutelapp.features.privacy.mentions import MentionRow
from sleutelapp.features.privacy.queries import ErasureRow
from sleutelapp.features.privacy.wording import privacy_words
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.buttons import danger_button, text_button
from sleutelapp.qt.cards import Card
from sleutelapp.qt.days import joined, short_day
from sleutelapp.qt.item_row import ItemRow
from sleutelapp.qt.labeled_field import LabeledField
from sleutelapp.qt.refilling import refill
from sleutelapp.qt.text import body_label, isolate, muted_label, strong_label
from sleutelapp.qt.text_fields import TextField
from sleutelapp.qt.theme import SPACE, px

_GLIMPSE = 6  # texts of others, before all are asked for
_ICONS = {
    "contact": "message-text-outline",
    "newcomer": "account-outline",
    "referral": "transit-connection-variant",
    "follow_up": "calendar-check-outline",
    "session": "human-male-board",
    "consultation": "comment-question-outline",
    "signal": "bullhorn-outline",
    "time": "clock-outline",
    "organisation": "office-building-outline",
    "professional": "card-account-details-outline",
    "draft": "pencil-outline",
}


class EraseCard(Card):
    """Tells `erase_wanted(number)` once the word was typed; `opened(kind, number)` for a text of somebody else."""

    erase_wanted = Signal(int)
    opened = Signal(str, int)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Erase for good"), parent)
        self._workspace = workspace
        self._row: ErasureRow | None = None
        self._mentions: tuple[MentionRow, ...] = ()
        self._shows_all = False
        self.said = body_label("")
        self.stays = body_label("")
        self.copies = muted_label("")
        self.heading = strong_label("")
        self._texts = QVBoxLayout()
        self._texts.setSpacing(SPACE.xs)
        self.word = TextField()
        self.word.setObjectName("eraseWord")
        self.word.setMaximumWidth(px(240))
        self.word.textChanged.connect(self._look)
        self.word.returnPressed.connect(self._erase)
        asked = self.tr("There is no undo. Type the word {word} to go on.")
        self._word = LabeledField(asked.replace("{word}", isolate(self._expected())), self.word)
        self.button = danger_button(self.tr("Erase for good"), "delete-forever-outline")
        self.button.setObjectName("eraseForGood")
        self.button.clicked.connect(self._erase)
        for part in (self.said, self.stays, self.copies, self.heading):
            self.add(part)
        self.content.addLayout(self._texts)
        self.add(self._word)
        self.content.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeading)
        self._look()

    def show_erasure(self, row: ErasureRow, mentions: tuple[MentionRow, ...], copies: Copies) -> None:
        """Show what goes with somebody, who else's texts name them, and which copies go on holding them."""
        if self._row is None or self._row.id != row.id:
            self.word.clear()
            self._shows_all = False
        self._row, self._mentions = row, mentions
        self.said.setText(privacy_words.what_goes(row))
        stays = privacy_words.what_stays(row)
        self.stays.setText(stays)
        self.stays.setVisible(bool(stays))
        said = privacy_words.copies(copies, self._workspace.clock.today())
        self.copies.setText(said)
        self.copies.setVisible(bool(said))
        self._show_mentions()
        self._word.setEnabled(not self._workspace.vault.read_only)

    def _show_mentions(self) -> None:
        mentions = self._mentions
        self.heading.setVisible(bool(mentions))
        self.heading.setText(self.tr("Look at these %n text(s) of others first", "", len(mentions)))
        shown = mentions if self._shows_all else mentions[:_GLIMPSE]
        widgets: list[QWidget] = []
        if mentions:
            widgets.append(
                muted_label(
                    self.tr(
                        "They stay, without the whole name and the phone number. Open a text when more in it says who it "
                        "is about."
                    )
                )
            )
        widgets += [self._mention(row, number) for number, row in enumerate(shown)]
        if len(mentions) > len(shown):
            more = text_button(self.tr("%n more", "", len(mentions) - len(shown)), "chevron-down")
            more.setObjectName("moreMentions")
            more.clicked.connect(self._show_all)
            widgets.append(more)
        refill(self._texts, widgets)

    def _mention(self, row: MentionRow, number: int) -> ItemRow:
        day = "" if row.on is None else short_day(row.on, self._workspace.clock.today())
        why = privacy_words.why_mentioned(row)
        item = ItemRow(
            _ICONS.get(row.kind, "text"),
            joined(privacy_words.kind_of(row.kind), day),
            joined(why, row.text),
            icon_role="warn" if row.certain else "muted",
        )
        button = text_button(self.tr("Open"))
        button.setObjectName(f"mention:{row.kind}:{row.id}:{number}")
        button.setAccessibleName(f"{button.text()}: {item.accessibleName()}")
        kind, opens = ("waste_bin", 0) if row.is_thrown_away else (row.kind, row.id)
        button.clicked.connect(partial(self.opened.emit, kind, opens))
        item.add_action(button)
        return item

    def _show_all(self) -> None:
        self._shows_all = True
        self._show_mentions()

    def _expected(self) -> str:
        return self.tr("ERASE")

    def _look(self) -> None:
        self.button.setEnabled(self.word.value().strip().casefold() == self._expected().casefold())

    def _erase(self) -> None:
        if self.button.isEnabled() and self._row is not None:
            self.erase_wanted.emit(self._row.id)
