"""One code of the organisation's own: which list, below what, and how it is called."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from sleutelapp.core.overriding import override
from sleutelapp.features.newcomers.inline_form import InlineForm
from sleutelapp.features.office import Office
from sleutelapp.features.organisation.drafts import TypedCode
from sleutelapp.features.organisation.wording import parents
from sleutelapp.features.profile.own_code_words import list_names, parent_label, place_words
from sleutelapp.qt.fields import ChoiceField, LabeledField, Suggestion, TextField, TypeAheadField
from sleutelapp.qt.tab_order import tab_as_read
from sleutelapp.qt.text import caption_label
from sleutelapp.qt.theme import SPACE

_OFFERED = 7
_ALWAYS = ("nl", "en")


class CodeForm(InlineForm):
    """Tells `confirmed` with what was filled in.

    Args:
        office: the code lists and the language.
        before: the code as it is; empty for a new one.
        typed: what stands in the fields at first.
        is_fixed: it stood in an edition: its list and place stay.
    """

    confirmed = Signal(object)  # TypedCode
    changed = Signal()

    def __init__(
        self,
        office: Office,
        before: TypedCode,
        typed: TypedCode,
        *,
        is_fixed: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent)
        self.confirm_button.setText(self.tr("Change") if before.code else self.tr("Add"))
        self._office = office
        self._before = before
        self._is_fixed = is_fixed
        self.list = ChoiceField(list_names(), placeholder=self.tr("Choose a list"))
        self.list.set_value(typed.list or None)
        self.parent_code = ChoiceField(placeholder=self.tr("Choose"))
        self._list_block = LabeledField(self.tr("List"), self.list)
        self._parent_block = LabeledField(self.tr("Belongs to"), self.parent_code)
        self.labels: dict[str, TextField] = {}
        self._blocks: dict[str, LabeledField] = {}
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(SPACE.l)
        self._grid.setVerticalSpacing(SPACE.m)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        if is_fixed:
            place = place_words(office.reference, before.list, before.parent, office.language)
            words = self.tr("{place}. This stays as it is: work of key persons may use it already.")
            self.fields.addWidget(caption_label(words.replace("{place}", place)))
        else:
            self._grid.addWidget(self._list_block, 0, 0)
            self._grid.addWidget(self._parent_block, 0, 1)
        self._offer_parents()
        self._set_parent(typed)
        self._add_label("nl", self.tr("Name in Dutch"))
        self._add_label("en", self.tr("Name in English (optional)"))
        for language in typed.labels:
            if language not in _ALWAYS:
                self._add_language(language)
        self.add_language = TypeAheadField(
            self._suggest, self.tr("Type a language"), clear_on_choice=True, icon="plus"
        )
        self.add_language.chosen.connect(self._take_language)
        for language, words in typed.labels.items():
            self.labels[language].set_value(words)
        self.fields.addLayout(self._grid)
        other = QVBoxLayout()
        other.addWidget(LabeledField(self.tr("In another language (optional)"), self.add_language))
        self.fields.addLayout(other)
        self.list.changed.connect(self._offer_parents)
        self.list.changed.connect(self.changed)
        self.parent_code.changed.connect(self.changed)

    def typed(self) -> TypedCode | None:
        """What stands here now; None while it is as it began."""
        now = self._typed()
        return None if now == self._before else now

    def refuse(self, sentence: str) -> None:
        """Say what is wrong with the Dutch name."""
        self._blocks["nl"].set_error(sentence)
        self.labels["nl"].setFocus()

    @override
    def submit(self) -> None:
        typed = self._typed()
        self._list_block.set_error("" if typed.list else self.tr("Choose a list."))
        has_place = self._is_fixed or self.parent_code.code() is not None
        self._parent_block.set_error(
            "" if has_place or not typed.list else self.tr("Choose where it belongs.")
        )
        self._blocks["nl"].set_error("" if typed.labels.get("nl") else self.tr("Fill in the Dutch name."))
        if not typed.list:
            self.list.setFocus()
        elif not has_place:
            self.parent_code.setFocus()
        elif not typed.labels.get("nl"):
            self.labels["nl"].setFocus()
        else:
            self.confirmed.emit(typed)

    @override
    def focus_first(self) -> None:
        (self.labels["nl"] if self._is_fixed or self.list.code() else self.list).setFocus()

    def _typed(self) -> TypedCode:
        return TypedCode(
            list=self.list.code() or "",
            code=self._before.code,
            parent=self.parent_code.code() or None,
            labels={language: field.value() for language, field in self.labels.items() if field.value()},
        )

    def _offer_parents(self) -> None:
        name = self.list.code()
        self.parent_code.set_choices(parents(self._office, name) if name else [])
        self.parent_code.setEnabled(name is not None)
        if name is not None and self.parent_code.code() is None and self.parent_code.findData("") >= 0:
            self.parent_code.set_code("")

    def _set_parent(self, typed: TypedCode) -> None:
        if typed.parent:
            if self.parent_code.findData(typed.parent) < 0:  # a retired one is not offered, and stays
                name = parent_label(self._office.reference, typed.list, typed.parent, self._office.language)
                self.parent_code.set_choices([*parents(self._office, typed.list), (typed.parent, name)])
            self.parent_code.set_code(typed.parent)

    def _add_label(self, language: str, name: str) -> None:
        field = TextField()
        field.changed.connect(self.changed)
        self.labels[language] = field
        self._blocks[language] = LabeledField(name, field)
        place = len(self.labels) - 1
        self._grid.addWidget(self._blocks[language], 1 + place // 2, place % 2)

    def _add_language(self, language: str) -> None:
        words = self.tr("Name in {language}")
        self._add_label(language, words.replace("{language}", self._office.label("language", language)))

    def _suggest(self, text: str) -> list[Suggestion]:
        if not text:
            return []
        found = self._office.reference["language"].search(text, self._office.language)
        return [
            Suggestion(code.code, code.label(self._office.language), icon="translate")
            for code in found
            if code.code not in self.labels
        ][:_OFFERED]

    def _take_language(self, code: object) -> None:
        language = str(code)
        if language not in self.labels:
            self._add_language(language)
            tab_as_read(self)
            self.labels[language].setFocus()
