"""The first figures of a result, large, and how sure they are."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from sleutelapp.disclosure.tables import TOTAL, Cell
from sleutelapp.features.combining.result import Combined
from sleutelapp.features.combining.result_words import ResultWords
from sleutelapp.qt.cards import Card, Figure
from sleutelapp.qt.text import body_label, isolate, muted_label, set_kind
from sleutelapp.qt.theme import SPACE

_ATTENDANCE = Cell("attendance", (TOTAL,))


class HeadlineCard(Card):
    """People with their bounds, contacts, hours against agreed, sessions; below them what to know of the people."""

    def __init__(self, combined: Combined, words: ResultWords, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._combined = combined
        self._words = words
        self.people = Figure(parent=self)
        self.contacts = Figure(parent=self)
        self.hours = Figure(parent=self)
        self.sessions = Figure(parent=self)
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE.xl)
        for place, figure in enumerate((self.people, self.contacts, self.hours, self.sessions)):
            grid.addWidget(figure, 0, place, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(place, 1)
        self.content.addLayout(grid)
        self._fill()
        for sentence in self._sentences():
            self.content.addWidget(sentence)

    def _fill(self) -> None:
        words, total = self._words, self._combined.total
        people = total.people()
        is_added = len(self._combined.by_period) > 1
        said = (
            self.tr("people by quarter, added up, {bounds}")
            if is_added
            else self.tr("people reached, {bounds}")
        )
        self.people.set_figure(words.number(people.value), said.replace("{bounds}", words.bounds(people)))
        set_kind(self.people.number, "true" if people.is_uncertain else "false", name="uncertain")
        self.contacts.set_figure(words.number(total.contacts), self.tr("contacts, exact"))
        if total.agreed:
            said = self.tr("hours, of {agreed} agreed")
            said = said.replace("{agreed}", isolate(words.hours(total.agreed)))
            share = total.minutes / total.agreed
        else:
            said, share = self.tr("hours, exact"), None
        self.hours.set_figure(words.hours(total.minutes), said, share)
        attendance = total.estimate(_ATTENDANCE)
        said = self.tr("sessions, with {value} attendances ({bounds})")
        said = said.replace("{value}", isolate(words.number(attendance.value)))
        self.sessions.set_figure(
            words.number(total.sessions), said.replace("{bounds}", words.bounds(attendance))
        )

    def _sentences(self) -> list[QWidget]:
        words, total = self._words, self._combined.total
        found: list[QWidget] = []
        if len(self._combined.by_period) > 1:
            new = total.new_people
            said = self.tr(
                "People are added quarter by quarter: whoever was reached in two quarters is in it twice. Reached "
                "for the first time in a calendar year: {value}, {bounds}."
            )
            said = said.replace("{value}", isolate(words.number(new.value)))
            found.append(body_label(said.replace("{bounds}", words.bounds(new))))
        taken_over = total.taken_over
        if taken_over.value:
            said = self.tr(
                "{value} people ({bounds}) were taken over from another key person and are taken off, so that they "
                "count once. Whether others are known to two key persons as well, nobody knows."
            )
            said = said.replace("{value}", isolate(words.number(taken_over.value)))
            found.append(body_label(said.replace("{bounds}", words.bounds(taken_over))))
        elif total.senders > 1:
            said = self.tr(
                "Whoever is known to two key persons counts twice; how many that are, nobody knows."
            )
            found.append(body_label(said))
        steps = ", ".join(sorted({words.number(source.issue.k) for source in total.sources}, key=len))
        said = self.tr(
            "How to read this: numbers of people are rounded to multiples of {k} in every file. So it always says "
            "between what the true number lies (rarely a little outside). What is grey is uncertain: the rounding is "
            "large beside it. Contacts, hours and sessions are exact."
        )
        found.append(muted_label(said.replace("{k}", isolate(steps))))
        return found
