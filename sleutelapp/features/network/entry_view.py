"""One organisation or professional: how to reach it, who works there, and what was referred."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from sleutelapp.features.network.actions import remove, restore, set_checked
from sleutelapp.features.network.drafts import OrganisationDraft
from sleutelapp.features.network.entry_queries import Entry, OpenReferral, PersonRow
from sleutelapp.features.network.queries import ORGANISATION, PROFESSIONAL
from sleutelapp.features.network.rules import is_long_ago
from sleutelapp.features.network.wording import checked_words, code_list, icon_of, waiting_words
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.buttons import icon_button, primary_button, secondary_button, text_button
from sleutelapp.qt.cards import Card
from sleutelapp.qt.chips import ChipRow
from sleutelapp.qt.days import ago, joined
from sleutelapp.qt.icons import IconLabel, set_icon
from sleutelapp.qt.item_row import ItemRow
from sleutelapp.qt.page import Page
from sleutelapp.qt.refilling import refill
from sleutelapp.qt.text import body_label, caption_label, isolate, muted_label
from sleutelapp.qt.theme import SPACE

_SELECTABLE = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard


class EntryView(QWidget):
    """Shows an `Entry`; what is done here is written at once and can be undone."""

    edit_pressed = Signal()
    person_wanted = Signal(int)  # a new professional at this organisation
    entry_pressed = Signal(str, int)
    referral_pressed = Signal(int)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._entry: Entry | None = None
        self.page = Page("", form=True)
        self._make_actions()
        self._chips = ChipRow()
        self.page.add(self._chips)
        self._reach = _RowsCard(self.tr("Contact data"))
        self._people = _RowsCard(self.tr("People who work there"))
        self._referrals = _RowsCard(self.tr("Referrals"))
        self._note = _RowsCard(self.tr("Note"))
        for card in (self._reach, self._people, self._referrals, self._note):
            self.page.add(card)
        self.page.add_stretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)

    def show_entry(self, entry: Entry) -> None:
        """Show an organisation or professional, or the same one as it has become."""
        before = self._entry
        if before is None or (before.kind, before.id) != (entry.kind, entry.id):
            self.page.scroll_area.verticalScrollBar().setValue(0)
        self._entry = entry
        workspace, draft = self._workspace, entry.draft
        self.page.set_title(draft.name)
        kind = workspace.label(code_list(entry.kind), draft.kind)
        self.page.set_summary(joined(kind, workspace.label("municipality", draft.municipality)))
        self._show_chips(entry)
        self._reach.show_rows(self._facts(entry))
        self._people.show_rows(self._people_rows(entry))
        self._referrals.show_rows(self._referral_rows(entry))
        self._note.show_rows([_selectable(draft.note)] if draft.note else [])

    def focus_first(self) -> None:
        """Put the keyboard on the first button."""
        self.checked_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_actions(self) -> None:
        more = icon_button("dots-horizontal", self.tr("More"))
        menu = QMenu(more)
        self.remove_action = menu.addAction(self.tr("Take out of the network"))
        set_icon(self.remove_action, "trash-can-outline")
        self.remove_action.triggered.connect(self._remove)
        more.setMenu(menu)
        more.setPopupMode(more.ToolButtonPopupMode.InstantPopup)
        self.edit_button = secondary_button(self.tr("Change"), "pencil-outline")
        self.edit_button.clicked.connect(self.edit_pressed)
        self.checked_button = primary_button(self.tr("Checked"), "check")
        self.checked_button.setToolTip(self.tr("Everything here is still right today"))
        self.checked_button.clicked.connect(self._check)
        for button in (more, self.edit_button, self.checked_button):
            self.page.add_action(button)

    def _show_chips(self, entry: Entry) -> None:
        today = self._workspace.clock.today()
        old = is_long_ago(entry.checked_on, today)
        chips = [(checked_words(entry.checked_on, today), "warn" if old else "ok")]
        if isinstance(entry.draft, OrganisationDraft) and entry.draft.waiting_days is not None:
            chips.append((waiting_words(entry.draft.waiting_days), "muted"))
        chips += [(self._workspace.label("language", code), "accent") for code in entry.draft.languages]
        self._chips.set_labels(chips)

    def _facts(self, entry: Entry) -> list[QWidget]:
        draft = entry.draft
        rows: list[QWidget] = []
        if entry.employer:
            works = ItemRow("office-building-outline", entry.employer, self.tr("Works here"))
            if entry.employer_id is not None:
                works.add_action(self._opener(ORGANISATION, entry.employer_id, entry.employer))
            rows.append(works)
        address = draft.address if isinstance(draft, OrganisationDraft) else ""
        for icon, name, text in (
            ("phone-outline", self.tr("Phone"), isolate(draft.phone) if draft.phone else ""),
            ("email-outline", self.tr("E-mail"), isolate(draft.email) if draft.email else ""),
            ("map-marker-outline", self.tr("Address"), address),
        ):
            if text:
                rows.append(_fact(icon, name, text))
        return rows or [muted_label(self.tr("No phone, e-mail or address yet."))]

    def _people_rows(self, entry: Entry) -> list[QWidget]:
        if entry.kind != ORGANISATION:
            return []
        rows: list[QWidget] = [self._person(person) for person in entry.people]
        add = text_button(self.tr("New professional here"), "account-plus-outline")
        add.setObjectName("person:new")
        add.clicked.connect(partial(self.person_wanted.emit, entry.id))
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(add)
        row.addStretch(1)
        return [*rows, line]

    def _person(self, person: PersonRow) -> ItemRow:
        kind = self._workspace.label("professional_kind", person.kind)
        row = ItemRow(icon_of(self._workspace, PROFESSIONAL, None), person.name, joined(kind, person.phone))
        row.add_action(self._opener(PROFESSIONAL, person.id, person.name))
        return row

    def _referral_rows(self, entry: Entry) -> list[QWidget]:
        if not entry.referrals:
            return []
        total = self.tr("%n referral(s) sent here", "", entry.referrals)
        still_open = self.tr("%n still open", "", entry.open_referrals)
        rows: list[QWidget] = [caption_label(joined(total, still_open))]
        rows += [self._referral(referral) for referral in entry.referrals_shown]
        return rows

    def _referral(self, referral: OpenReferral) -> ItemRow:
        workspace = self._workspace
        title = referral.who or self.tr("Group")
        status = workspace.label("referral_status", referral.status)
        row = ItemRow(
            icon_of(workspace, ORGANISATION, referral.destination),
            title,
            joined(status, ago(referral.status_on, workspace.clock.today())),
        )
        button = text_button(self.tr("Open"))
        button.setObjectName(f"referral:{referral.id}")
        button.setAccessibleName(self.tr("Open referral: {who}").replace("{who}", isolate(title)))
        button.clicked.connect(partial(self.referral_pressed.emit, referral.id))
        row.add_action(button)
        return row

    def _opener(self, kind: str, number: int, name: str) -> QWidget:
        button = text_button(self.tr("Open"))
        button.setObjectName(f"{kind}:{number}")
        button.setAccessibleName(self.tr("Open {name}").replace("{name}", isolate(name)))
        button.clicked.connect(partial(self.entry_pressed.emit, kind, number))
        return button

    def _check(self) -> None:
        entry = self._entry
        if entry is not None:
            kind, number, before = entry.kind, entry.id, entry.draft.checked_on
            today = self._workspace.clock.today()
            self._workspace.write_with_undo(
                lambda session: set_checked(session, kind, number, today),
                self.tr("Checked today"),
                lambda session: set_checked(session, kind, number, before),
            )

    def _remove(self) -> None:
        entry = self._entry
        if entry is not None:
            kind, number = entry.kind, entry.id
            self._workspace.write_with_undo(
                lambda session: remove(session, kind, number),
                self.tr("Taken out of the network"),
                lambda session: restore(session, kind, number),
            )


class _RowsCard(Card):
    """A card of rows, hidden without any."""

    def __init__(self, heading: str) -> None:
        super().__init__(heading)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(SPACE.s)
        self.content.addLayout(self._rows)

    def show_rows(self, rows: list[QWidget]) -> None:
        refill(self._rows, rows)
        self.setVisible(bool(rows))


def _fact(icon: str, name: str, text: str) -> QWidget:
    fact = QWidget()
    line = QHBoxLayout(fact)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(SPACE.m)
    line.addWidget(IconLabel(icon, "accent", 24), 0, Qt.AlignmentFlag.AlignTop)
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(caption_label(name))
    words.addWidget(_selectable(text))
    line.addLayout(words, 1)
    return fact


def _selectable(text: str) -> QWidget:
    label = body_label(text)
    label.setTextInteractionFlags(_SELECTABLE)
    return label
