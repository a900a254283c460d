"""What the files come to, card by card; each card is made in a turn of its own, so that the window never halts."""

from collections import deque
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sleutelapp.disclosure.activity import CONTACTS_BY_KIND
from sleutelapp.features.combining.code_card import Named, code_card, exact, rounded
from sleutelapp.features.combining.figures import NOT_AT_HOME
from sleutelapp.features.combining.headline_card import HeadlineCard
from sleutelapp.features.combining.municipality_card import municipality_card
from sleutelapp.features.combining.result import Combined
from sleutelapp.features.combining.result_words import ResultWords
from sleutelapp.features.combining.trend_card import trend_card
from sleutelapp.features.office import Office
from sleutelapp.qt.cards import Card
from sleutelapp.qt.item_row import ItemRow
from sleutelapp.qt.refilling import refill
from sleutelapp.qt.tab_order import tab_as_read
from sleutelapp.qt.text import isolate
from sleutelapp.qt.theme import SPACE

_MOST_SIGNALS = 30


class ResultView(QWidget):
    """The cards of one result. `complete` is emitted once all of them stand there."""

    complete = Signal()

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE.l)
        self._waiting: deque[Callable[[], QWidget | None]] = deque()
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._make_next)

    @property
    def is_complete(self) -> bool:
        """Whether every card stands there."""
        return not self._waiting

    def show_result(self, combined: Combined | None) -> None:
        """Show a result in place of the one before; None or an empty one shows nothing."""
        self._waiting.clear()
        if combined is None or not combined.merge.issues:
            refill(self._column, [])
            return
        words = ResultWords(self._office, combined)
        refill(self._column, [HeadlineCard(combined, words)])
        self._waiting.extend(self._makers(combined, words))
        self._turn.start()

    def _makers(self, combined: Combined, words: ResultWords) -> list[Callable[[], QWidget | None]]:
        total, language = combined.total, self._office.language
        makers: list[Callable[[], QWidget | None]] = []
        if len(combined.by_period) > 1:
            makers.append(partial(trend_card, combined.by_period, words, language))
        if total.municipalities():
            makers.append(partial(municipality_card, total, words, language))
        needs = self.tr("People with a need, by domain")
        referrals = self.tr("Referrals, by destination")
        outcomes = self.tr("Referrals, by how they stand")
        attendances = self.tr("Attendances at sessions, by theme")
        contacts = self.tr("Contacts, by kind")
        twice = self.tr("Somebody with needs in two domains stands in both.")
        if len(combined.by_period) > 1:
            twice += " " + self.tr(
                "Quarters are added up: whoever had a need in two quarters is in it twice."
            )
        makers += [
            lambda: self._codes(
                needs,
                rounded(total, "people", words),
                words,
                twice,
            ),
            lambda: self._codes(referrals, rounded(total, "referrals", words), words),
            lambda: self._codes(outcomes, rounded(total, "referrals", words, at=1), words),
            lambda: self._codes(attendances, rounded(total, "attendance", words), words),
            lambda: self._codes(
                contacts, exact(total, CONTACTS_BY_KIND, words, NOT_AT_HOME), words, self.tr("Exact.")
            ),
            lambda: self._signals(combined, words),
            lambda: self._remarks(combined, words),
        ]
        return makers

    def _make_next(self) -> None:
        if not self._waiting:
            return
        card = self._waiting.popleft()()
        if card is not None:
            self._column.addWidget(card)
            card.show()
        if self._waiting:
            self._turn.start()
        else:
            tab_as_read(self)
            self.complete.emit()

    def _codes(self, heading: str, named: list[Named], words: ResultWords, note: str = "") -> QWidget | None:
        return code_card(heading, named, words, self._office.language, note) if named else None

    def _signals(self, combined: Combined, words: ResultWords) -> QWidget | None:
        if not combined.signals:
            return None
        card = Card(self.tr("Signals"))
        for sender, period, signal in combined.signals[:_MOST_SIGNALS]:
            place = words.label("municipality", signal.municipality) if signal.municipality else ""
            domain = words.label("domain", signal.domain) if signal.domain else ""
            details = " · ".join(map(isolate, filter(None, (sender, period, place, domain))))
            card.add(ItemRow("bullhorn-outline", signal.text, details))
        left = len(combined.signals) - _MOST_SIGNALS
        if left > 0:
            more = self.tr("%n more signal(s) stand in the Excel file", "", left)
            card.add(ItemRow("dots-horizontal", more))
        return card

    def _remarks(self, combined: Combined, words: ResultWords) -> QWidget | None:
        rows: list[QWidget] = []
        for session in combined.together:
            givers = ", ".join(isolate(giver.issue.sender) for giver in (session.taken, *session.others))
            said = self.tr("Session {code} was given together by {people} and counts once")
            said = said.replace("{code}", isolate(session.code)).replace("{people}", givers)
            taken = self.tr("The figure of {who} is taken: {value} attendances, between {lower} and {upper}.")
            taken = taken.replace("{who}", isolate(session.taken.issue.sender))
            taken = taken.replace("{value}", isolate(words.number(session.taken.attendance)))
            taken = taken.replace("{lower}", isolate(words.number(session.lower)))
            taken = taken.replace("{upper}", isolate(words.number(session.upper)))
            if not session.agrees:
                taken += " " + self.tr("The files do not agree on how many came: ask your key persons.")
            rows.append(ItemRow("account-group-outline", said, taken))
        for code, files in combined.renamed:
            said = self.tr("{old} of an older code list counts as {new}")
            said = said.replace("{old}", isolate(code.old))
            said = said.replace("{new}", isolate(self._office.label(code.list, code.new)))
            rows.append(ItemRow("tag-outline", said, ", ".join(map(isolate, files))))
        if not rows:
            return None
        card = Card(self.tr("What was put right"))
        for row in rows:
            card.add(row)
        return card
