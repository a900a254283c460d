"""The files, each with its state in words; those that ask for attention come first."""

from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from sleutelapp.features.combining.merge import FileReport, FileState
from sleutelapp.features.combining.pile import Pile
from sleutelapp.features.office import Office
from sleutelapp.features.periods.period import Period
from sleutelapp.features.roster.rules import shown_name
from sleutelapp.qt.buttons import icon_button, text_button
from sleutelapp.qt.cards import Card
from sleutelapp.qt.chips import Chip, ChipRow
from sleutelapp.qt.item_row import ItemRow
from sleutelapp.qt.refilling import refill
from sleutelapp.qt.tab_order import tab_as_read
from sleutelapp.qt.text import isolate
from sleutelapp.qt.theme import SPACE

_FIRST: Final = 6  # rows shown before "show more"
_MORE: Final = 20  # and by how many each press goes on, so that the window never halts
_ORDER: Final = (
    FileState.REFUSED,
    FileState.PARTLY,
    FileState.OTHER_PERIOD,
    FileState.DOUBLE,
    FileState.READ,
)
_LOOK: Final = {  # pictogram, its colour, the chip's
    FileState.READ: ("file-check-outline", "ok", "ok"),
    FileState.PARTLY: ("file-alert-outline", "warn", "warn"),
    FileState.DOUBLE: ("content-duplicate", "muted", "muted"),
    FileState.OTHER_PERIOD: ("calendar-remove-outline", "muted", "muted"),
    FileState.REFUSED: ("file-remove-outline", "danger", "danger"),
}


def is_wrong(report: FileReport) -> bool:
    """Whether something of a file cannot be counted; that it is of a period not asked for is nothing wrong."""
    return report.file.refusal is not None or bool(report.disputed)


class FileCard(Card):
    """Tells `removed` with the path of the file to take away."""

    removed = Signal(Path)
    folder_wanted = Signal()

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Files"), parent)
        self._office = office
        self._reports: list[tuple[Path, FileReport]] = []
        self._shown = _FIRST
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._show)
        self._chips = ChipRow()
        self.content.addWidget(self._chips)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(SPACE.xs)
        self.content.addLayout(self._rows)
        self.more = text_button("", "chevron-down")
        self.more.setObjectName("moreFiles")
        self.more.clicked.connect(self._show_more)
        folder = text_button(self.tr("Add a folder"), "folder-open-outline")
        folder.setObjectName("addFolder")
        folder.clicked.connect(self.folder_wanted)
        foot = QHBoxLayout()
        foot.setSpacing(SPACE.s)
        foot.addWidget(self.more)
        foot.addWidget(folder)
        foot.addStretch(1)
        self.content.addLayout(foot)

    def show_pile(self, pile: Pile) -> None:
        """Show the files of a pile."""
        reports = pile.combined.merge.files if pile.combined is not None else ()
        pairs = [(opened.path, report) for opened, report in zip(pile.files, reports, strict=True)]
        self._reports = sorted(pairs, key=lambda pair: _ORDER.index(pair[1].state))
        states = [report.state for _path, report in self._reports]
        self._chips.set_labels(
            (self._counted(state, states.count(state)), _LOOK[state][2])
            for state in reversed(_ORDER)
            if state in states
        )
        self._turn.start()  # in a turn of its own, after the figures

    def first_row(self) -> QWidget | None:
        """What the keyboard can stand on in the first row."""
        button = self.findChild(QToolButton, f"remove:{self._reports[0][1].name}") if self._reports else None
        return button if isinstance(button, QToolButton) else None

    def _show(self) -> None:
        shown = self._reports[: self._shown]
        refill(self._rows, [self._row(path, report) for path, report in shown])
        left = len(self._reports) - len(shown)
        self.more.setText(self.tr("Show %n more file(s)", "", min(left, _MORE)))
        self.more.setVisible(left > 0)
        tab_as_read(self)

    def _show_more(self) -> None:
        self._shown += _MORE
        self._show()

    def _row(self, path: Path, report: FileReport) -> QWidget:
        icon, role, chip = _LOOK[report.state]
        row = ItemRow(icon, isolate(report.name), self._detail(report), icon_role=role)
        row.setObjectName(f"file:{report.name}")
        row.add_action(Chip(self._word(report.state), chip))
        remove = icon_button("close", self.tr("Take away: {file}").replace("{file}", isolate(report.name)))
        remove.setObjectName(f"remove:{report.name}")
        remove.clicked.connect(partial(self.removed.emit, path))
        row.add_action(remove)
        return row

    def _detail(self, report: FileReport) -> str:
        """Why something of it does not count; else what is in it."""
        language = self._office.language
        sentences = []
        for remark in report.remarks:
            if remark.reason is not None:
                sentences.append(remark.reason.sentence(language))
            else:
                said = remark.sentence(language).removeprefix(f"{report.name}: ")
                sentences.append(said[:1].upper() + said[1:])
        return " ".join(sentences) or self._content(report)

    def _content(self, report: FileReport) -> str:
        issues = report.counted
        people = {(issue.organisation, issue.sender): issue for issue in issues}
        periods = sorted({issue.period for issue in issues})
        if len(people) == 1:
            issue = next(iter(people.values()))
            who = shown_name(issue.sender_name, issue.sender)
        else:
            who = self.tr("%n key person(s)", "", len(people))
        if len(periods) == 1:
            when = Period.parse(periods[0]).label(self._office.language)
        else:
            when = self.tr("%n quarter(s)", "", len(periods))
        return " · ".join(map(isolate, (who, when)))

    def _word(self, state: FileState) -> str:
        return {
            FileState.READ: self.tr("Read"),
            FileState.PARTLY: self.tr("Read in part"),
            FileState.DOUBLE: self.tr("Double, counts once"),
            FileState.OTHER_PERIOD: self.tr("Other period"),
            FileState.REFUSED: self.tr("Refused"),
        }[state]

    def _counted(self, state: FileState, number: int) -> str:
        if state is FileState.READ:
            return self.tr("%n read", "", number)
        if state is FileState.PARTLY:
            return self.tr("%n read in part", "", number)
        if state is FileState.DOUBLE:
            return self.tr("%n double", "", number)
        if state is FileState.OTHER_PERIOD:
            return self.tr("%n of another period", "", number)
        return self.tr("%n refused", "", number)
