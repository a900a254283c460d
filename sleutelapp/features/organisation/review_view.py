"""The last look before an edition is saved: what it changes since the one before."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sleutelapp.features.office import Office
from sleutelapp.features.profile.change_words import ICONS, ChangeWords
from sleutelapp.features.profile.drafts import OrganisationFile
from sleutelapp.features.profile.rules import changes
from sleutelapp.qt.cards import Card
from sleutelapp.qt.form_foot import FormFoot
from sleutelapp.qt.item_row import ItemRow
from sleutelapp.qt.page import Page
from sleutelapp.qt.refilling import refill
from sleutelapp.qt.text import isolate, muted_label
from sleutelapp.qt.theme import SPACE


class ReviewView(QWidget):
    """Shows the changes; `confirmed` goes on to where the file is saved."""

    confirmed = Signal()
    back_wanted = Signal()

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ChangeWords(office.reference, office.language)
        self.page = Page(" ", " ", form=True)
        card = Card()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(SPACE.xs)
        card.content.addLayout(self._rows)
        self.page.add(card)
        self.page.add_stretch()
        self.foot = FormFoot()
        self.foot.save_button.setText(self.tr("Choose where to save"))
        self.foot.cancel_button.setText(self.tr("Back to the fields"))
        self.foot.save_pressed.connect(self.confirmed)
        self.foot.cancel_pressed.connect(self.back_wanted)
        for keys in ("Ctrl+Return", "Ctrl+Enter", "Ctrl+S"):
            QShortcut(QKeySequence(keys), self, self.confirmed.emit)
        QShortcut(QKeySequence("Escape"), self, self.back_wanted.emit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.page, 1)
        column.addWidget(self.foot)

    def show_edition(self, before: OrganisationFile | None, file: OrganisationFile) -> None:
        """Show what `file` changes; None before is a first edition."""
        number = isolate(str(file.edition))
        if before is None:
            title = self.tr("What stands in edition {number}").replace("{number}", number)
            summary = self.tr("This is the first edition. Look it over once more before you give it out.")
        else:
            title = self.tr("What has changed since edition {number}")
            title = title.replace("{number}", isolate(str(before.edition)))
            summary = self.tr("This becomes edition {number}. Key persons see this list when they load it.")
            summary = summary.replace("{number}", number)
        self.page.set_title(title)
        self.page.set_summary(summary)
        rows: list[QWidget] = [
            ItemRow(ICONS[change.subject], sentence)
            for change in changes(before, file)
            for sentence in self._words.sentences(change)
        ]
        refill(self._rows, rows or [muted_label(self.tr("Nothing but the order of things."))])
        self.foot.refuse("")
        self.page.scroll_area.verticalScrollBar().setValue(0)

    def focus_first(self) -> None:
        """Put the keyboard on the step that goes on."""
        self.foot.save_button.setFocus()
