"""The signals as the coordinator reads them, and those that are held back."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sleutelapp.features.publications.publication import SharedSignal
from sleutelapp.features.reports.counting_words import report_counts
from sleutelapp.features.reports.sheet_card import SheetCard
from sleutelapp.features.signals.queries import OutgoingSignal
from sleutelapp.features.signals.wording import telling_words
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.buttons import text_button
from sleutelapp.qt.days import joined
from sleutelapp.qt.icons import IconLabel
from sleutelapp.qt.marked_text import MarkedText
from sleutelapp.qt.text import body_label, caption_label, muted_label
from sleutelapp.qt.theme import SPACE


class SignalsCard(SheetCard):
    """`sent` went out already; of `waiting`, what was found in one holds it back."""

    signal_wanted = Signal(int)

    def __init__(
        self,
        workspace: Workspace,
        sent: Sequence[SharedSignal],
        waiting: Sequence[OutgoingSignal],
        parent: QWidget | None = None,
    ) -> None:
        self._workspace = workspace
        self._sent = tuple(sent)
        going = [each.signal for each in waiting if not each.found]
        self._going = tuple(
            SharedSignal(each.text, each.domain or "", each.municipality or "") for each in going
        )
        self._held = tuple(each for each in waiting if each.found)
        title = QCoreApplication.translate("Sheets", "Signals")
        super().__init__(
            "signals", title, "bullhorn-outline", self._said(), fill=self._signals, parent=parent
        )

    def _said(self) -> str:
        if self._sent and not self._going:
            return report_counts.signals_sent(len(self._sent))
        said = report_counts.signals(len(self._going))
        if self._held:
            said += " · " + report_counts.held_back(len(self._held))
        return said

    def _signals(self) -> list[QWidget]:
        made = [self._signal(each) for each in (*self._sent, *self._going)]
        made += [self._held_back(each) for each in self._held]
        if not made:
            made.append(muted_label(self.tr("No signal goes along. You share a signal on the page Advice.")))
        return made

    def _signal(self, signal: SharedSignal) -> QWidget:
        label = self._workspace.label
        block, column = _block("bullhorn-outline", "accent")
        column.addWidget(body_label(signal.text))
        about = joined(label("need_domain", signal.domain), label("municipality", signal.municipality))
        if about:
            column.addWidget(caption_label(about))
        return block

    def _held_back(self, outgoing: OutgoingSignal) -> QWidget:
        block, column = _block("alert-outline", "warn")
        found = outgoing.found
        column.addWidget(MarkedText(outgoing.signal.text, [(each.start, each.end) for each in found]))
        column.addWidget(caption_label(self.tr("Held back. {why}").replace("{why}", telling_words(found[0]))))
        change = text_button(self.tr("Change this signal"), "pencil-outline")
        change.setObjectName(f"changeSignal:{outgoing.signal.id}")
        change.clicked.connect(partial(self._want, outgoing.signal.id))
        column.addWidget(change, 0, Qt.AlignmentFlag.AlignLeading)
        return block

    def _want(self, signal_id: int) -> None:
        self.signal_wanted.emit(signal_id)


def _block(icon: str, role: str) -> tuple[QWidget, QVBoxLayout]:
    block = QWidget()
    row = QHBoxLayout(block)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(SPACE.m)
    row.addWidget(IconLabel(icon, role), 0, Qt.AlignmentFlag.AlignTop)
    column = QVBoxLayout()
    column.setSpacing(SPACE.xs)
    row.addLayout(column, 1)
    return block, column
