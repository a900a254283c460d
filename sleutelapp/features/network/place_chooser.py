"""Who exactly a referral goes to: an organisation of that kind, and a professional who works there."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget
from shiboken6 import isValid

from sleutelapp.core.drafting import LONGEST_LINE
from sleutelapp.features.network.actions import add_organisation, remove
from sleutelapp.features.network.drafts import OrganisationDraft
from sleutelapp.features.network.queries import (
    ORGANISATION,
    PROFESSIONAL,
    Choice,
    name_of,
    organisations_to_choose,
    professionals_to_choose,
)
from sleutelapp.features.network.wording import code_list, icon_of, waiting_words
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.days import joined
from sleutelapp.qt.fields import LabeledField, Suggestion, TypeAheadField
from sleutelapp.qt.text import isolate
from sleutelapp.qt.theme import SPACE

_NEW = "new"  # key of the suggestion that adds an organisation


class PlaceChooser(QWidget):
    """Two type-ahead fields; both may stay empty."""

    changed = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._destination: str | None = None
        self._filling = False
        self.organisation = TypeAheadField(
            self._suggest_organisations, self.tr("Type or choose"), show_on_focus=True
        )
        self.professional = TypeAheadField(
            self._suggest_professionals, self.tr("Type or choose"), show_on_focus=True
        )
        self._employers: dict[int, int | None] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE.l)
        self.blocks = (
            LabeledField(self.tr("Organisation (optional)"), self.organisation),
            LabeledField(self.tr("Professional (optional)"), self.professional),
        )
        for block in self.blocks:
            row.addWidget(block, 1)
        self.organisation.chosen.connect(self._organisation_chosen)
        self.professional.chosen.connect(self._professional_chosen)
        for field in (self.organisation, self.professional):
            field.setMaxLength(LONGEST_LINE)
            field.changed.connect(self._tell)
            field.editingFinished.connect(self._settle)

    def value(self) -> tuple[int | None, int | None]:
        """Numbers of the organisation and the professional."""
        return _number(self.organisation.value()), _number(self.professional.value())

    def loose(self) -> LabeledField | None:
        """The field in which something was typed that is nobody yet; what is saved would leave it out."""
        fields = zip(self.blocks, (self.organisation, self.professional), strict=True)
        return next(
            (block for block, field in fields if field.value() is None and field.text().strip()), None
        )

    def named(self, kind: str) -> tuple[LabeledField, str] | None:
        """The field of an organisation or a professional, and the name that stands in it."""
        fields = {
            ORGANISATION: (self.blocks[0], self.organisation),
            PROFESSIONAL: (self.blocks[1], self.professional),
        }
        block, field = fields.get(kind, (None, None))
        return (block, field.text()) if block is not None and field is not None else None

    def set_destination(self, destination: str | None) -> None:
        """Offer organisations of this kind first."""
        self._destination = destination

    def set_value(
        self, organisation_id: int | None, professional_id: int | None, *, also_removed: bool = False
    ) -> None:
        """Show these; one that was taken out of the network stays only when `also_removed`."""
        with self._workspace.vault.reading() as session:
            place = name_of(session, ORGANISATION, organisation_id, also_removed=also_removed)
            person = name_of(session, PROFESSIONAL, professional_id, also_removed=also_removed)
        self._filling = True
        self.organisation.set_value(organisation_id if place else None, place)
        self.professional.set_value(professional_id if person else None, person)
        self._filling = False

    def _suggest_organisations(self, words: str) -> list[Suggestion]:
        with self._workspace.vault.reading() as session:
            found = organisations_to_choose(session, words, self._destination)
        offered = [
            Suggestion(
                place.id, place.name, self._told(ORGANISATION, place), icon_of(self._workspace, *_kind(place))
            )
            for place in found
        ]
        if words and all(place.name.casefold() != words.casefold() for place in found):
            title = self.tr("+ New organisation “{name}”").replace("{name}", isolate(words))
            kind = self._workspace.label("referral_destination", self._destination)
            offered.append(Suggestion((_NEW, words), title, kind, "plus"))
        return offered

    def _suggest_professionals(self, words: str) -> list[Suggestion]:
        with self._workspace.vault.reading() as session:
            found = professionals_to_choose(session, words, _number(self.organisation.value()))
        self._employers = {person.id: person.organisation_id for person in found}
        icon = icon_of(self._workspace, PROFESSIONAL, None)
        return [
            Suggestion(person.id, person.name, self._told(PROFESSIONAL, person), icon) for person in found
        ]

    def _told(self, kind: str, choice: Choice) -> str:
        label = self._workspace.label
        return joined(
            label(code_list(kind), choice.kind),
            label("municipality", choice.municipality),
            waiting_words(choice.waiting_days),
        )

    def _organisation_chosen(self, key: object) -> None:
        if isinstance(key, tuple):
            self._add_organisation(str(key[1]))
        # Somebody who works elsewhere does not go along.
        works_at = self._employers.get(_number(self.professional.value()) or 0)
        if works_at is not None and works_at != self.organisation.value():
            self.professional.set_value(None)

    def _professional_chosen(self, key: object) -> None:
        employer = self._employers.get(key) if isinstance(key, int) else None
        if employer is not None and self.organisation.value() is None:
            self.set_value(employer, _number(key))
            self._tell()

    def _add_organisation(self, name: str) -> None:
        today = self._workspace.clock.today()
        draft = OrganisationDraft(name=name, kind=self._destination, checked_on=today)
        added: list[int] = []

        def take_back() -> None:
            if self._workspace.write(lambda session: remove(session, ORGANISATION, added[0])) and isValid(
                self
            ):
                self._forget(added[0])

        if self._workspace.write(lambda session: added.append(add_organisation(session, draft).id)):
            self.organisation.set_value(added[0], name)
            self._workspace.offer_undo(self.tr("Organisation added to the network"), take_back)
        else:
            self.organisation.set_value(None)

    def _forget(self, organisation_id: int) -> None:
        """The organisation is not in the network after all: it cannot stay chosen."""
        if self.organisation.value() == organisation_id:
            self.organisation.set_value(None)
            self._tell()

    def _settle(self) -> None:
        """Say so when what was typed is nobody yet: it would not be saved."""
        for block, field in zip(self.blocks, (self.organisation, self.professional), strict=True):
            is_loose = field.value() is None and bool(field.text().strip()) and not field.is_open()
            block.set_error(self.tr("Choose from the list.") if is_loose else "")

    def _tell(self) -> None:
        self._settle()
        if not self._filling:
            self.changed.emit()


def _kind(place: Choice) -> tuple[str, str | None]:
    return ORGANISATION, place.kind


def _number(value: object) -> int | None:
    return value if isinstance(value, int) else None
