"""The page of a pile of files: what they come to, and how each of them stands."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sleutelapp.features.combining.file_card import FileCard, is_wrong
from sleutelapp.features.combining.merge import FileReport
from sleutelapp.features.combining.pile import Pile, periods_of
from sleutelapp.features.combining.reading_card import ReadingCard
from sleutelapp.features.combining.result_view import ResultView
from sleutelapp.features.office import Office
from sleutelapp.features.periods.period import Period
from sleutelapp.qt.buttons import primary_button, secondary_button
from sleutelapp.qt.cards import Banner
from sleutelapp.qt.fields import ChoiceField, LabeledField
from sleutelapp.qt.page import Page, bring_in_sight, focus_in_sight
from sleutelapp.qt.refilling import focus_named
from sleutelapp.qt.text import isolate, set_kind

_EVERYTHING: Final = "all"


class PileView(QWidget):
    """Shows one pile at a time and tells what the user wants with it."""

    files_wanted = Signal()
    folder_wanted = Signal()
    save_wanted = Signal()
    removed = Signal(Path)
    period_wanted = Signal(object)  # Period, or None for everything

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._pile = Pile()
        self.page = Page(self.tr("Combine"), " ")
        self.more_files = secondary_button(self.tr("Add files"), "plus")
        self.more_files.setObjectName("addFiles")
        self.more_files.clicked.connect(self.files_wanted)
        self.save_button = primary_button(self.tr("Save as Excel"), "file-excel-outline")
        self.save_button.setObjectName("saveResult")
        self.save_button.clicked.connect(self.save_wanted)
        for button in (self.more_files, self.save_button):
            self.page.add_action(button)
        self.reading = ReadingCard()
        self.reading.hide()
        self.told = Banner("ok", "")
        self.told.hide()
        self.left_out = Banner("warn", "", self.tr("See why"))
        self.left_out.button.setObjectName("seeWhy")
        self.left_out.hide()
        self.left_out.action.connect(self._look_at_files)
        self.period = ChoiceField()
        self.period.setObjectName("period")
        self.period.changed.connect(self._choose_period)
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(LabeledField(self.tr("Period"), self.period))
        line.addStretch(1)
        self._period_line = QWidget()
        self._period_line.setLayout(line)
        self.files = FileCard(office)
        self.files.removed.connect(self.removed)
        self.files.folder_wanted.connect(self.folder_wanted)
        self.result = ResultView(office)
        for part in (self.reading, self.told, self.left_out, self._period_line, self.result, self.files):
            self.page.add(part)
        self._period_line.hide()
        self.files.hide()
        self.page.add_stretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)

    def show_pile(self, pile: Pile) -> None:
        """Show another pile."""
        self._pile = pile
        self.files.setVisible(bool(pile.files))
        self.page.set_summary(self._summary())
        self._tell_left_out()
        self.offer_periods()
        self.files.show_pile(pile)
        self.result.show_result(pile.combined)
        self.enable(enabled=self.files.isEnabled())

    @property
    def has_result(self) -> bool:
        """Whether anything counts."""
        return self._pile.combined is not None and bool(self._pile.combined.merge.issues)

    def enable(self, *, enabled: bool) -> None:
        """Let everything that begins a job be used, or not while one runs."""
        for control in (self.more_files, self.files, self.period):
            control.setEnabled(enabled)
        self.save_button.setEnabled(enabled and self.has_result)

    def offer_periods(self) -> None:
        """Offer what the files are about; the one that is shown is chosen."""
        periods = periods_of(self._pile.files)
        self.period.blockSignals(True)
        choices = [(period.code, period.label(self._office.language)) for period in periods]
        self.period.set_choices([(_EVERYTHING, self.tr("Everything there is")), *choices])
        self.period.set_code(self._pile.period.code if self._pile.period is not None else _EVERYTHING)
        self.period.blockSignals(False)
        self._period_line.setVisible(len(periods) > 1)

    def tell(self, kind: str, sentence: str) -> None:
        """Say how something went."""
        self.told.set_message(kind, sentence)
        self.told.show()

    def focus_again(self, name: str) -> None:
        """Put the keyboard on the control of this name, or on the next step when it is gone."""
        (self.save_button if self.has_result else self.more_files).setFocus()
        if name:
            focus_named(self.page, name)

    def mark(self, *, is_target: bool) -> None:
        """Light up while files are above the page, or no more."""
        set_kind(self.files, "true" if is_target else "false", name="over")

    def _choose_period(self) -> None:
        code = self.period.code()
        period = None if code is None or code == _EVERYTHING else Period.parse(code)
        if period != self._pile.period:
            self.period_wanted.emit(period)

    def _summary(self) -> str:
        combined = self._pile.combined
        if combined is None or not combined.merge.issues:
            return self.tr("Nothing is counted yet.")
        reports = self.tr("%n report(s) of", "", len(combined.merge.issues))
        people = self.tr("%n key person(s)", "", combined.total.senders)
        whose = ", ".join(map(isolate, combined.total.organisations[:2]))
        if len(combined.total.organisations) > 2:
            whose = self.tr("%n organisation(s)", "", len(combined.total.organisations))
        return f"{reports} {people} · {whose}"

    def _tell_left_out(self) -> None:
        """Say above the figures that files do not count; the files stand below."""
        wrong = sum(map(is_wrong, self._reports()))
        if self.has_result:
            said = self.tr("%n file(s) do not count, or only in part", "", wrong)
        else:
            said = self.tr("None of these files counts. Look why, and add others.")
        self.left_out.set_message("warn", said)
        self.left_out.setVisible(bool(self._pile.files) and (wrong > 0 or not self.has_result))

    def _reports(self) -> Sequence[FileReport]:
        return self._pile.combined.merge.files if self._pile.combined is not None else ()

    def _look_at_files(self) -> None:
        first = self.files.first_row()
        if first is not None:
            bring_in_sight(self.files)  # the whole card if it fits, then surely its first row
            focus_in_sight(first)
