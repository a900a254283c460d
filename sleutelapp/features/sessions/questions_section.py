"""Questions asked afterwards, which become needs of the group or of somebody who was there."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sleutelapp.features.sessions.form_state import Guest, Question, SessionState
from sleutelapp.features.sessions.question_card import QuestionCard
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.buttons import icon_button
from sleutelapp.qt.days import joined
from sleutelapp.qt.fields import LabeledField, Suggestion, TypeAheadField
from sleutelapp.qt.item_row import ItemRow
from sleutelapp.qt.text import section_label
from sleutelapp.qt.theme import SPACE
from sleutelapp.reference.danger import DANGER_NEEDS

_OFFERED = 8


class QuestionsSection(QWidget):
    """Those in the vault as rows, new ones as cards."""

    changed = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._state = SessionState()
        self.cards: list[QuestionCard] = []
        self._parts: list[QWidget] = []
        self.search = TypeAheadField(
            self._suggest, self.tr("For instance: tooth, sleep, letter"), clear_on_choice=True
        )
        self.search.chosen.connect(self._add)
        self._place = QVBoxLayout()
        self._place.setSpacing(SPACE.m)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.m)
        column.addWidget(section_label(self.tr("Questions afterwards")))
        column.addLayout(self._place)
        column.addWidget(
            LabeledField(
                self.tr("What did people ask about?"),
                self.search,
                hint=self.tr("Each question becomes a need, of the group or of one person."),
            )
        )

    def show_state(self, state: SessionState) -> None:
        """Show another session."""
        self._state = state
        self.search.set_value(None)
        for part in self._parts:
            self._take_away(part)
        self._parts = []
        self.cards = []
        for question in state.questions:
            self._show(question)

    def people_changed(self) -> None:
        """Offer the people who were there now as those whose question it is."""
        for card in self.cards:
            card.show_guests(self._present())

    def missing(self) -> QuestionCard | None:
        """The first question about danger of which it was not told what was done."""
        for card in self.cards:
            if card.action is not None and card.question.danger_action is None:
                card.ask_action()
                return card
        return None

    def _suggest(self, words: str) -> list[Suggestion]:
        if not words:
            return []
        language = self._workspace.language
        label = self._workspace.label
        return [
            Suggestion(code.code, code.label(language), label("need_domain", code.parent), code.icon)
            for code in self._workspace.reference["need"].search(words, language)[:_OFFERED]
        ]

    def _add(self, code: object) -> None:
        question = Question(code=str(code), answered=code not in DANGER_NEEDS)
        self._state.questions.append(question)
        self._show(question)
        self.cards[-1].who.setFocus()
        self.changed.emit()

    def _show(self, question: Question) -> None:
        if question.need_id is not None:
            self._place_part(self._row(question))
            return
        card = QuestionCard(self._workspace, question, self._present())
        card.changed.connect(self.changed)
        card.removed.connect(lambda: self._remove(question, card))
        self.cards.append(card)
        self._place_part(card)

    def _row(self, question: Question) -> ItemRow:
        code = self._workspace.reference["need"].get(question.code)
        label = code.label(self._workspace.language)
        answered = self.tr("answered") if question.answered else ""
        row = ItemRow(code.icon, label, joined(question.who or self.tr("The group"), answered, question.note))
        remove = icon_button("close", self.tr("Remove {need}").replace("{need}", label))
        remove.clicked.connect(lambda: self._remove(question, row))
        row.add_action(remove)
        return row

    def _present(self) -> list[Guest]:
        return [guest for guest in self._state.guests if guest.came or guest.walk_in]

    def _place_part(self, part: QWidget) -> None:
        self._parts.append(part)
        self._place.addWidget(part)
        part.show()  # at once, or it could not take the focus

    def _remove(self, question: Question, part: QWidget) -> None:
        self._state.questions[:] = [other for other in self._state.questions if other is not question]
        self.cards = [card for card in self.cards if card is not part]
        self._parts.remove(part)
        self._take_away(part)
        self.search.setFocus()
        self.changed.emit()

    def _take_away(self, part: QWidget) -> None:
        self._place.removeWidget(part)
        part.hide()
        part.deleteLater()
