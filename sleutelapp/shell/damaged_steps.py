"""The steps of a rescue: what is the matter, what there is to choose from, and that it is done."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sleutelapp.core.messages import message
from sleutelapp.features.backup.words import when_made
from sleutelapp.features.rescue.actions import Outlook
from sleutelapp.features.rescue.report import KINDS, counted, loss_lines, lost_records
from sleutelapp.qt.banner import Banner
from sleutelapp.qt.buttons import primary_button, secondary_button, text_button
from sleutelapp.qt.cards import Card
from sleutelapp.qt.days import joined
from sleutelapp.qt.text import body_label, isolate, muted_label, strong_label
from sleutelapp.qt.theme import SPACE
from sleutelapp.qt.toast import announce
from sleutelapp.shell.doorstep import Doorstep
from sleutelapp.shell.vault_access import VaultAccess

_WIDTH = 660


class RescueBegin(Doorstep):
    """Says what is the matter, and leads to what can be done."""

    look_wanted = Signal()
    open_wanted = Signal()
    file_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, said: str, *, opens: bool = False) -> None:
        """Say it.

        Args:
            said: what is the matter.
            opens: whether the vault can be opened all the same.
        """
        super().__init__(QCoreApplication.translate("RescueBegin", "The vault is damaged"), width=_WIDTH)
        self.refused = Banner("danger", said)
        self.column.addWidget(self.refused)
        self.column.addWidget(
            body_label(
                self.tr(
                    "Sleutelapp can look what is still there: your newest whole backup, and what can be read of the vault "
                    "itself. Nothing is changed while it looks; then you choose."
                )
            )
        )
        self.act = primary_button(self.tr("Look what can be rescued"), "lifebuoy")
        self.act.setObjectName("lookRescue")
        self.act.clicked.connect(self.look_wanted)
        self.column.addLayout(_foot(self, self.act))
        if opens:
            anyway = text_button(self.tr("Open it all the same"), "lock-open-variant-outline")
            anyway.setObjectName("openAnyway")
            anyway.clicked.connect(self.open_wanted)
            row = QHBoxLayout()
            row.addStretch(1)
            row.addWidget(anyway)
            self.column.addLayout(row)

    def arrive(self) -> None:
        """Put the focus where the user goes on."""
        self.act.setFocus()

    def show_refusal(self, sentence: str) -> None:
        """Say why it could not be done."""
        self.refused.set_message("danger", sentence)
        announce(self, sentence)


class RescueChoice(Doorstep):
    """The newest whole backup, and what can be read: what each holds and what it misses."""

    backup_wanted = Signal()
    rows_wanted = Signal()
    file_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, outlook: Outlook, access: VaultAccess, language: str) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            translate("RescueSteps", "What can be rescued"),
            translate("RescueSteps", "The damaged vault is kept aside, whatever you choose."),
            width=_WIDTH,
        )
        self._language = language
        losses = loss_lines(outlook.rescued, language) if outlook.rescued is not None else []
        rows_first = outlook.rescued is not None and (outlook.backup is None or not losses)
        cards = [
            self._backup(outlook, access, is_first=not rows_first),
            self._rows(outlook, losses, is_first=rows_first),
        ]
        for card in reversed(cards) if rows_first else cards:
            if card is not None:
                self.column.addWidget(card)
        self.column.addLayout(_foot(self))

    def arrive(self) -> None:
        """Put the focus on what is advised."""
        self.first.setFocus()

    def _backup(self, outlook: Outlook, access: VaultAccess, *, is_first: bool) -> Card | None:
        if outlook.backup is None:
            return None
        made = when_made(outlook.backup.opened.backup, access.clock.today())
        card = Card(self.tr("The backup of {when}").replace("{when}", isolate(made)))
        card.add(self._held(outlook.backup.rows))
        newer = counted(outlook.after_backup, self._language, KINDS)
        if newer:
            card.add(
                body_label(
                    self.tr("What you wrote or changed after it is not in it: {what}.").replace(
                        "{what}", joined(*newer)
                    )
                )
            )
        elif outlook.rescued is not None:
            card.add(body_label(self.tr("You wrote nothing after it that can still be read.")))
        button = (primary_button if is_first else secondary_button)(
            self.tr("Put this backup back"), "backup-restore"
        )
        button.setObjectName("useBackup")
        button.clicked.connect(self.backup_wanted)
        if is_first:
            self.first = button
        _add_buttons(card, button)
        return card

    def _rows(self, outlook: Outlook, losses: list[str], *, is_first: bool) -> Card | None:
        if outlook.rescued is None:
            return None
        card = Card(self.tr("What can be read of the vault itself"))
        card.add(self._held(outlook.rescued.rows))
        lines = losses or [message("rescue_nothing_lost", self._language)]
        card.add(body_label("\n".join(lines)))
        button = (primary_button if is_first else secondary_button)(self.tr("Go on with this"), "lifebuoy")
        button.setObjectName("useRows")
        button.clicked.connect(self.rows_wanted)
        if is_first:
            self.first = button
        records = lost_records(outlook.rescued, self._language)
        if not records:
            _add_buttons(card, button)
            return card
        shown = muted_label("\n".join(records))
        shown.setObjectName("lostRecords")
        more = text_button(self.tr("Show what is lost"), "chevron-down")
        more.setObjectName("showLost")

        def show() -> None:
            more.hide()
            shown.show()
            button.setFocus()

        more.clicked.connect(show)
        _add_buttons(card, button, more)
        card.add(shown)
        shown.hide()
        return card

    def _held(self, rows: dict[str, int]) -> QWidget:
        held = counted(rows, self._language)
        return strong_label(joined(*held) if held else self.tr("It is empty."))


class RescueDone(Doorstep):
    """It is done: where the list lies."""

    go_on = Signal()

    def __init__(self, report: Path) -> None:
        translate = QCoreApplication.translate
        super().__init__(translate("RescueSteps", "Your vault is rescued"), width=_WIDTH)
        self.column.addWidget(
            body_label(
                self.tr("The list of what is lost lies in the vault's folder, without names: {file}").replace(
                    "{file}", isolate(report.name)
                )
            )
        )
        self.act = primary_button(self.tr("Open the vault"), "lock-open-variant-outline")
        self.act.setObjectName("openRescued")
        self.act.clicked.connect(self.go_on)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.act)
        self.column.addLayout(foot)

    def arrive(self) -> None:
        """Put the focus where the user goes on."""
        self.act.setFocus()


def _foot(step: RescueBegin | RescueChoice, act: QWidget | None = None) -> QVBoxLayout:
    translate = QCoreApplication.translate
    back = secondary_button(translate("RescueSteps", "Leave all as it is"))
    back.setObjectName("back")
    back.clicked.connect(step.back_wanted)
    other = text_button(translate("RescueSteps", "Another backup…"), "usb-flash-drive-outline")
    other.setObjectName("otherBackup")
    other.clicked.connect(step.file_wanted)
    row = QHBoxLayout()
    row.addWidget(back)
    row.addStretch(1)
    if act is not None:
        row.addWidget(act)
    foot = QVBoxLayout()
    foot.setSpacing(SPACE.m)
    foot.addWidget(other, 0, Qt.AlignmentFlag.AlignLeading)
    foot.addLayout(row)
    return foot


def _add_buttons(card: Card, *buttons: QWidget) -> None:
    row = QHBoxLayout()
    row.setSpacing(SPACE.s)
    for button in buttons:
        row.addWidget(button)
    row.addStretch(1)
    card.content.addLayout(row)
