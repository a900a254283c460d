"""The filters above the list of the network: words, kind, municipality, language, and what is long unchecked."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sleutelapp.features.network.queries import Present, Sought
from sleutelapp.features.network.rules import checked_until
from sleutelapp.features.network.wording import kind_label
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.chips import ToggleChip
from sleutelapp.qt.fields import ChoiceField
from sleutelapp.qt.filter_bar import FilterBar
from sleutelapp.qt.flow_layout import FlowLayout
from sleutelapp.qt.theme import SPACE

_ANY = ""  # code of the first choice of every list


class NetworkFilters(QWidget):
    """Emits `changed`; `sought()` is what is asked for now."""

    changed = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._offered: Present | None = None
        self.bar = FilterBar(self.tr("Name or kind"))
        self.bar.changed.connect(self.changed)
        self.kind = self._field(self.tr("Kind"))
        self.municipality = self._field(self.tr("Municipality"))
        self.language = self._field(self.tr("Language"))
        self.old = ToggleChip("")
        self.old.toggled.connect(self.changed)
        choices = QWidget()
        flow = FlowLayout(choices, spacing=SPACE.s)
        for field in (self.kind, self.municipality, self.language):
            flow.addWidget(field)
        self._old_place = QWidget()  # as high as the fields, so that the chip stands in their middle
        middle = QVBoxLayout(self._old_place)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.addWidget(self.old, 0, Qt.AlignmentFlag.AlignVCenter)
        self._old_place.setMinimumHeight(self.kind.sizeHint().height())
        flow.addWidget(self._old_place)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.s)
        column.addWidget(self.bar)
        column.addWidget(choices)

    def sought(self) -> Sought:
        """What the list is asked for."""
        words, workspace = self.bar.text(), self._workspace
        meant = (
            [
                *workspace.reference["referral_destination"].search(words, workspace.language),
                *workspace.reference["professional_kind"].search(words, workspace.language),
            ]
            if words
            else []
        )
        return Sought(
            words=words,
            kinds_meant=tuple(dict.fromkeys(code.code for code in meant)),
            kind=self.kind.value() or "",
            municipality=self.municipality.value() or "",
            language=self.language.value() or "",
            checked_before=self.unchecked().checked_before if self.old.isChecked() else None,
        )

    def unchecked(self) -> Sought:
        """Everything that was last checked too long ago."""
        return Sought(checked_before=checked_until(self._workspace.clock.today()))

    def offer(self, occurring: Present) -> None:
        """Offer the codes that occur in the network."""
        if occurring == self._offered:
            return
        self._offered = occurring
        workspace = self._workspace
        for field, any_label, pairs in (
            (self.kind, self.tr("All kinds"), [(c, kind_label(workspace, c)) for c in occurring.kinds]),
            (
                self.municipality,
                self.tr("All municipalities"),
                [(c, workspace.label("municipality", c)) for c in occurring.municipalities],
            ),
            (
                self.language,
                self.tr("All languages"),
                [(c, workspace.label("language", c)) for c in occurring.languages],
            ),
        ):
            field.set_choices([(_ANY, any_label), *sorted(pairs, key=lambda pair: pair[1].casefold())])
            if field.value() is None:
                field.set_value(_ANY)

    def show_unchecked(self) -> None:
        """Ask for all that nobody checked for long."""
        self.bar.field.set_value("")
        for field in (self.kind, self.municipality, self.language):
            field.set_value(_ANY)
        self.old.setChecked(True)

    def set_counts(self, shown: int, unchecked: int) -> None:
        """Say how many addresses are shown, and how many nobody checked for long."""
        self.bar.set_count(self.tr("%n address(es)", "", shown) if shown else "")
        self.old.setText(self.tr("%n long unchecked", "", unchecked))
        self._old_place.setVisible(unchecked > 0 or self.old.isChecked())

    def _field(self, name: str) -> ChoiceField:
        field = ChoiceField([(_ANY, "")])
        field.setAccessibleName(name)
        field.setMinimumContentsLength(6)
        field.changed.connect(self.changed)
        return field
