"""Who a dossier is about: name or code, the few facts one needs, household, and what can be done."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from sleutelapp.features.newcomers.dossier_queries import Dossier
from sleutelapp.features.newcomers.household_queries import MemberRow
from sleutelapp.features.newcomers.wording import age_words, labels
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.buttons import icon_button, primary_button, secondary_button, text_button
from sleutelapp.qt.chips import Chip
from sleutelapp.qt.days import ago, joined
from sleutelapp.qt.flow_layout import FlowLayout
from sleutelapp.qt.icons import set_icon
from sleutelapp.qt.text import isolate, muted_label, styled_label, title_label
from sleutelapp.qt.theme import SPACE, px


class DossierHeader(QWidget):
    """The head of a dossier."""

    contact_pressed = Signal()
    edit_pressed = Signal()
    archive_pressed = Signal()
    merge_pressed = Signal()
    trail_pressed = Signal()
    remove_pressed = Signal()
    rights_pressed = Signal(str)  # part of the page of rights, or empty
    consent_pressed = Signal()
    member_pressed = Signal(int)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.title = title_label("")
        self.facts = muted_label("")
        self.second = muted_label("")
        self._chips = QWidget()
        self._chip_flow = FlowLayout(self._chips, spacing=SPACE.s)
        self.edit_button = secondary_button(self.tr("Change"), "pencil-outline")
        self.edit_button.clicked.connect(self.edit_pressed)
        self.contact_button = primary_button(self.tr("New contact"), "plus")
        self.contact_button.clicked.connect(self.contact_pressed)
        self._more = icon_button("dots-horizontal", self.tr("More"))
        menu = QMenu(self._more)
        self.archive_action = menu.addAction("")
        self.archive_action.triggered.connect(self.archive_pressed)
        self.merge_action = menu.addAction(self.tr("Merge with…"))
        self.merge_action.triggered.connect(self.merge_pressed)
        set_icon(self.merge_action, "call-merge")
        self.trail_action = menu.addAction(self.tr("Who saw or changed this…"))
        self.trail_action.triggered.connect(self.trail_pressed)
        set_icon(self.trail_action, "eye-outline")
        self.rights_action = _entry(menu, self.tr("Privacy rights…"), "shield-account-outline")
        self.rights_action.triggered.connect(lambda: self.rights_pressed.emit(""))
        self.remove_action = menu.addAction(self.tr("Throw away…"))
        self.remove_action.triggered.connect(self.remove_pressed)
        set_icon(self.remove_action, "delete-outline")
        self.erase_action = _entry(menu, self.tr("Erase for good…"), "delete-forever-outline")
        self.erase_action.triggered.connect(lambda: self.rights_pressed.emit("erase"))
        self._more.setMenu(menu)
        self._more.setPopupMode(self._more.ToolButtonPopupMode.InstantPopup)
        top = QHBoxLayout()
        top.setSpacing(SPACE.s)
        top.addWidget(self.title, 1)
        top.addWidget(self._more)
        top.addWidget(self.edit_button)
        top.addWidget(self.contact_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.xs)
        column.addLayout(top)
        self.details = QWidget()
        details = QVBoxLayout(self.details)
        details.setContentsMargins(0, 0, 0, 0)
        details.setSpacing(SPACE.xs)
        details.addWidget(self.facts)
        details.addWidget(self.second)
        details.addSpacing(SPACE.xs)
        details.addWidget(self._chips)
        column.addWidget(self.details)

    def show_person(self, person: Dossier) -> None:
        """Show this person."""
        workspace = self._workspace
        today = workspace.clock.today()
        self.title.setText(person.title)
        place = workspace.label("municipality", person.municipality)
        area = f"{place}, {person.neighbourhood}" if place and person.neighbourhood else place
        age = age_words(person.birth_year, estimated=person.birth_year_estimated, today=today)
        gender = "" if person.gender == "unknown" else workspace.label("gender", person.gender)
        spoken = labels(workspace, "language", person.languages)
        self.facts.setText(joined(age, gender, spoken, area or person.neighbourhood))
        seen = ""
        if person.last_contact_on is not None:
            seen = self.tr("last contact {day}").replace("{day}", ago(person.last_contact_on, today))
        code = person.code if person.name else ""
        self.second.setText(joined(person.phone, code, seen))
        self._show_lines()
        self._show_chips(person)
        self.archive_action.setText(self.tr("Back to the list") if person.archived else self.tr("Archive"))
        set_icon(self.archive_action, "archive-arrow-up-outline" if person.archived else "archive-outline")
        self.contact_button.setVisible(not person.archived)

    def place_details(self, elsewhere: QVBoxLayout | None) -> None:
        """Let all but the name and the buttons scroll along as the first in a layout; None has it here."""
        column = elsewhere or self.layout()
        if isinstance(column, QVBoxLayout) and column.indexOf(self.details) < 0:
            column.insertWidget(0 if elsewhere else column.count(), self.details)

    def _show_lines(self) -> None:
        for label in (self.facts, self.second):
            label.setHidden(not label.text())

    def _show_chips(self, person: Dossier) -> None:
        while (item := self._chip_flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if person.archived:
            self._add_chip(Chip(self.tr("Archived"), "muted"))
        if person.consent_to_register() is not None:
            self._add_chip(Chip(self.tr("Consent to register"), "ok"))
        else:
            withdrawn = any(consent.purpose == "register" for consent in person.consents)
            said = (
                self.tr("Consent to register was withdrawn")
                if withdrawn
                else self.tr("No consent to register yet")
            )
            ask = text_button(said, "alert-outline")
            ask.setObjectName("consentMissing")
            ask.clicked.connect(self.consent_pressed)
            self._add_chip(ask)
        if person.open_corrections:
            asked = self.tr("%n request(s) to correct something", "", person.open_corrections)
            answer = text_button(asked, "comment-edit-outline")
            answer.setObjectName("openCorrections")
            answer.clicked.connect(lambda: self.rights_pressed.emit(""))
            self._add_chip(answer)
        if person.housemates:
            self._add_chip(styled_label(self.tr("Household:"), "caption", wrap=False))
            for member in person.housemates:
                self._add_chip(self._member(member))

    def _add_chip(self, widget: QWidget) -> None:
        # Chips, words and links of different heights stand on one line.
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        holder.setFixedHeight(max(px(36), widget.sizeHint().height()))
        self._chip_flow.addWidget(holder)

    def _member(self, member: MemberRow) -> QWidget:
        today = self._workspace.clock.today()
        age = age_words(member.birth_year, estimated=member.birth_year_estimated, today=today)
        link = text_button(joined(member.title, age), "account-outline")
        link.setAccessibleName(self.tr("Open {name}").replace("{name}", isolate(member.title)))
        link.clicked.connect(partial(self.member_pressed.emit, member.id))
        return link


def _entry(menu: QMenu, words: str, icon: str) -> QAction:
    action = menu.addAction(words)
    set_icon(action, icon)
    return action
