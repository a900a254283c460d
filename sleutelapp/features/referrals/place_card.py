"""To whom a referral goes: organisation and professional, set or changed in place."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from sleutelapp.core.overriding import override
from sleutelapp.features.network.place_chooser import PlaceChooser
from sleutelapp.features.newcomers.inline_form import InlineForm
from sleutelapp.features.referrals.actions import set_place
from sleutelapp.features.referrals.queries import Place, ReferralDetail
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.buttons import text_button
from sleutelapp.qt.cards import Card
from sleutelapp.qt.item_row import ItemRow
from sleutelapp.qt.refilling import refill
from sleutelapp.qt.text import isolate
from sleutelapp.qt.theme import SPACE


class PlaceForm(InlineForm):
    """Tells `confirmed`; what was chosen is in `chooser`."""

    confirmed = Signal()

    def __init__(self, workspace: Workspace, referral: ReferralDetail) -> None:
        super().__init__("")
        self.confirm_button.setText(self.tr("Save"))
        self.chooser = PlaceChooser(workspace)
        self.chooser.set_destination(referral.destination)
        self.chooser.set_value(_id(referral.organisation), _id(referral.professional), also_removed=True)
        self.fields.addWidget(self.chooser)

    @override
    def submit(self) -> None:
        loose = self.chooser.loose()
        if loose is None:
            self.confirmed.emit()
        else:
            loose.set_error(self.tr("Choose from the list, or leave it empty."))
            loose.field.setFocus()

    @override
    def focus_first(self) -> None:
        self.chooser.organisation.setFocus()


class PlaceCard(Card):
    """Shows where a referral goes; `opened(kind, id)` asks for that page of the network."""

    opened = Signal(str, int)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._workspace = workspace
        self._referral: ReferralDetail | None = None
        self._rows = QVBoxLayout()
        self._rows.setSpacing(SPACE.s)
        self.content.addLayout(self._rows)
        self.form: PlaceForm | None = None
        self._change: QPushButton | None = None

    def show_place(self, referral: ReferralDetail) -> None:
        """Show where this referral goes; a form that is open for it stays."""
        before = self._referral
        self._referral = referral
        if before is None or self.form is None or _places(referral) != _places(before):
            self._show()

    def change(self) -> None:
        """Open the form in place."""
        if self._referral is None:
            return
        self.form = PlaceForm(self._workspace, self._referral)
        self.form.confirmed.connect(self._save)
        self.form.cancelled.connect(self._close)
        refill(self._rows, [self.form])
        self.form.focus_first()

    def _show(self) -> None:
        referral, self.form = self._referral, None
        if referral is None:
            return
        rows: list[QWidget] = []
        if referral.organisation is not None:
            rows.append(self._row("organisation", "office-building-outline", referral.organisation))
        if referral.professional is not None:
            rows.append(self._row("professional", "doctor", referral.professional))
        if not rows:
            rows.append(ItemRow("office-building-outline", self.tr("Not chosen yet where exactly")))
        change = text_button(self.tr("Change") if referral.organisation else self.tr("Choose…"))
        change.setObjectName("place:change")
        change.setAccessibleName(self.tr("Choose organisation and professional"))
        change.clicked.connect(self.change)
        self._change = change
        first = rows[0]
        if isinstance(first, ItemRow):
            first.add_action(change)
        refill(self._rows, rows)

    def _row(self, kind: str, icon: str, place: Place) -> ItemRow:
        gone = self.tr("No longer in the network") if place.is_gone else ""
        row = ItemRow(icon, place.name, gone, icon_role="muted" if place.is_gone else "accent")
        if not place.is_gone:
            button = text_button(self.tr("Open"))
            button.setObjectName(f"place:{kind}")
            button.setAccessibleName(self.tr("Open {name}").replace("{name}", isolate(place.name)))
            button.clicked.connect(partial(self.opened.emit, kind, place.id))
            row.add_action(button)
        return row

    def _save(self) -> None:
        referral, form = self._referral, self.form
        if referral is None or form is None:
            return
        number, chosen = referral.id, form.chooser.value()
        before = (_id(referral.organisation), _id(referral.professional))
        if chosen == before:
            self._close()
            return
        self._workspace.write_with_undo(
            lambda session: set_place(session, number, *chosen),
            self.tr("Saved"),
            lambda session: set_place(session, number, *before),
        )

    def _close(self) -> None:
        self._show()
        if self._change is not None:
            self._change.setFocus(Qt.FocusReason.OtherFocusReason)


def _places(referral: ReferralDetail) -> tuple[object, ...]:
    return referral.id, referral.organisation, referral.professional


def _id(place: Place | None) -> int | None:
    return place.id if place is not None else None
