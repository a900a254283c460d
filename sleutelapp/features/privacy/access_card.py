"""On the page of rights: what is kept about somebody, on paper or as a file."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from sleutelapp.core.errors import UserError
from sleutelapp.core.files import write_whole
from sleutelapp.features.privacy.access import SubjectAccess, subject_access
from sleutelapp.features.privacy.access_document import access_json, access_name, as_html
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.buttons import secondary_button, text_button
from sleutelapp.qt.cards import Card
from sleutelapp.qt.flow_layout import FlowLayout
from sleutelapp.qt.paper import as_pdf, print_page
from sleutelapp.qt.text import body_label, muted_label
from sleutelapp.qt.theme import SPACE

_DETAIL = "subject_access"


class AccessCard(Card):
    """Prints it, or saves it as PDF or JSON; each leaves a line in the audit trail."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("See what is kept"), parent)
        self._workspace = workspace
        self._newcomer_id: int | None = None
        self._code = ""
        self.add(
            body_label(
                self.tr(
                    "All you keep about this person, with who saw it. Your private notes and the names of other people "
                    "are left out."
                )
            )
        )
        self.add(
            muted_label(self.tr("A saved file is not encrypted. Give it to the person, then throw it away."))
        )
        self.print_button = secondary_button(self.tr("Print…"), "printer-outline")
        self.print_button.setObjectName("printAccess")
        self.print_button.clicked.connect(self._print)
        self.pdf_button = secondary_button(self.tr("Save as PDF…"), "file-pdf-box")
        self.pdf_button.setObjectName("saveAccess")
        self.pdf_button.clicked.connect(self._save_pdf)
        self.json_button = text_button(self.tr("For another program (JSON)…"))
        self.json_button.setObjectName("saveAccessJson")
        self.json_button.clicked.connect(self._save_json)
        foot = QWidget()
        flow = FlowLayout(foot, spacing=SPACE.s)
        for button in (self.print_button, self.pdf_button, self.json_button):
            flow.addWidget(button)
        self.add(foot)

    def show_person(self, newcomer_id: int, code: str) -> None:
        """Whose data it is."""
        self._newcomer_id, self._code = newcomer_id, code

    def _read(self) -> SubjectAccess | None:
        if self._newcomer_id is None:
            return None
        try:
            with self._workspace.vault.reading() as session:
                return subject_access(session, self._newcomer_id)
        except UserError as error:
            self._workspace.dialogs.show_error(self, error.sentence(self._workspace.language))
            return None

    def _page(self, access: SubjectAccess) -> str:
        return as_html(access, self._workspace.reference, self._workspace.language)

    def _print(self) -> None:
        access = self._read()
        if access is not None and print_page(self._page(access), self):
            self._workspace.note("printed", "newcomer", self._newcomer_id, _DETAIL)

    def _save_pdf(self) -> None:
        access = self._read()
        if access is not None:
            path = self._ask(".pdf", self.tr("PDF (*.pdf)"))
            if path is not None:
                self._save(path, as_pdf(self._page(access)))

    def _save_json(self) -> None:
        access = self._read()
        if access is not None:
            path = self._ask(".json", self.tr("JSON (*.json)"))
            if path is not None:
                self._save(path, access_json(access))

    def _ask(self, end: str, filters: str) -> Path | None:
        name = access_name(self._code, self._workspace.clock.today()) + end
        path = self._workspace.dialogs.save_file(self, self.tr("Where does the file go?"), filters, name)
        return None if path is None else path if path.suffix == end else path.with_name(path.name + end)

    def _save(self, path: Path, content: bytes) -> None:
        try:
            write_whole(path, content)
        except OSError:
            self._workspace.dialogs.show_error(
                self, self.tr("The file could not be saved. Choose another place.")
            )
            return
        self._workspace.note("exported", "newcomer", self._newcomer_id, _DETAIL)
        self._workspace.say(self.tr("Saved. Throw the file away when the person has it."))
