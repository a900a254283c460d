"""Advies: questions for advice and signals, two tabs on one page."""

from functools import partial
from typing import Any, ClassVar, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedLayout, QStackedWidget, QTabBar, QWidget

from sleutelapp.core.errors import UserError
from sleutelapp.features.consultations.form import ConsultationForm
from sleutelapp.features.consultations.form_state import state_of
from sleutelapp.features.consultations.queries import consultation_count, consultation_detail
from sleutelapp.features.consultations.table_model import consultation_page, sought
from sleutelapp.features.consultations.view import ConsultationView
from sleutelapp.features.drafts.queries import kept_draft
from sleutelapp.features.screen import Screen
from sleutelapp.features.signals import table_model as signal_rows
from sleutelapp.features.signals.form import SignalForm
from sleutelapp.features.signals.form_state import state_of_row
from sleutelapp.features.signals.queries import signal_count, signal_detail
from sleutelapp.features.signals.rules import STATES
from sleutelapp.features.signals.view import SignalView
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.buttons import primary_button
from sleutelapp.qt.cards import EmptyState
from sleutelapp.qt.filtered_list import FilteredList
from sleutelapp.qt.page import ListDetail, Page

CONSULTATION: Final = "consultation"
SIGNAL: Final = "signal"
KINDS: Final = (CONSULTATION, SIGNAL)  # in the order of the tabs; the names are also those of the drafts


class AdviceScreen(Screen):
    """Lists, details and forms of both kinds; the shell calls `show_record` to open one."""

    watches: ClassVar[frozenset[str]] = frozenset(
        {"consultation", "signal", "follow_up", "newcomer", "consent", "organisation", "professional"}
    )

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._open: dict[str, int | None] = dict.fromkeys(KINDS)
        self.consultation = ConsultationView(workspace)
        self.consultation.change_pressed.connect(self.change)
        self.consultation.newcomer_pressed.connect(self.newcomer_wanted)
        self.signal = SignalView(workspace)
        self.signal.change_pressed.connect(self.change)
        self.signal.answer_pressed.connect(self._note_answer)
        self.lists = {CONSULTATION: self._consultation_list(), SIGNAL: self._signal_list()}
        self._choose = {
            CONSULTATION: EmptyState("comment-question-outline", self.tr("Choose a question from the list.")),
            SIGNAL: EmptyState("bullhorn-outline", self.tr("Choose a signal from the list.")),
        }
        self._detail = QStackedWidget()
        for widget in (*self._choose.values(), self.consultation, self.signal):
            self._detail.addWidget(widget)
        self.list_detail = ListDetail(self._make_list(), self._detail)
        self.list_detail.back_pressed.connect(self._back_to_list)
        self.consultation_form = ConsultationForm(workspace)
        self.signal_form = SignalForm(workspace)
        self.forms: dict[str, ConsultationForm | SignalForm] = {
            CONSULTATION: self.consultation_form,
            SIGNAL: self.signal_form,
        }
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self.list_detail)
        for kind, form in self.forms.items():
            form.saved.connect(partial(self._show_saved, kind))
            form.cancelled.connect(self._close_form)
            self._pages.addWidget(form)
        self._show_tab()

    @property
    def kind(self) -> str:
        """The kind of the tab that is shown."""
        return KINDS[self.tabs.currentIndex()]

    def reload(self) -> None:
        """Read the lists and the open records again; a form being filled in stays as it is."""
        self._read_consultations()
        self._read_signals()
        for kind, record_id in self._open.items():
            if record_id is not None:
                self._read_detail(kind, record_id, tells=False)
        self._show_detail()

    def show_record(self, place: tuple[str, int]) -> None:
        """Open one consultation or signal, given its kind and number."""
        kind, record_id = place
        self._close_form()
        self.tabs.setCurrentIndex(KINDS.index(kind))
        if self._read_detail(kind, record_id):
            self.lists[kind].rows.select_key(record_id)
            self._show_detail()
            self.list_detail.show_detail()
            self._view(kind).focus_first()

    def add(self) -> None:
        """Open the page for a new one of the tab that is shown."""
        form = self.forms[self.kind]
        self._pages.setCurrentWidget(form)
        form.start_new()

    def change(self) -> None:
        """Open the page to correct the one shown."""
        self._pages.setCurrentWidget(self.forms[self.kind])
        asked, noticed = self.consultation.shown, self.signal.shown
        if self.kind == CONSULTATION and asked is not None:
            self.consultation_form.start_change(asked.id, state_of(asked))
        elif noticed is not None:
            self.signal_form.start_change(noticed.id, state_of_row(noticed))

    def resume(self, draft_id: int) -> None:
        """Go on with a draft of either form.

        Raises:
            Refused: it is gone, or cannot be read any more.
        """
        with self._workspace.vault.reading() as session:
            draft = kept_draft(session, draft_id)
        self.forms[draft.form].resume(draft_id, draft.payload, draft.record_id)
        self.tabs.setCurrentIndex(KINDS.index(draft.form))
        self._pages.setCurrentWidget(self.forms[draft.form])
        self.forms[draft.form].focus_first()

    def save_draft(self) -> None:
        """Keep what is typed in both forms; called by the shell before a lock."""
        for form in self.forms.values():
            form.save_draft()

    def _note_answer(self) -> None:
        noticed = self.signal.shown
        if noticed is not None:
            self._pages.setCurrentWidget(self.signal_form)
            self.signal_form.start_change(noticed.id, state_of_row(noticed), at_answer=True)

    def _show_saved(self, kind: str, record_id: int) -> None:
        self.show_record((kind, record_id))

    def _make_list(self) -> QWidget:
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.addTab(self.tr("Questions for advice"))
        self.tabs.addTab(self.tr("Signals"))
        self.tabs.setAccessibleName(self.tr("Show"))
        self.tabs.currentChanged.connect(self._show_tab)
        self._list_stack = QStackedWidget()
        for kind in KINDS:
            self._list_stack.addWidget(self.lists[kind])
        page = Page(self.tr("Advice"), scrolls=False)
        self.add_button = primary_button("", "plus")
        self.add_button.clicked.connect(self.add)
        page.add_action(self.add_button)
        page.add(self.tabs)
        page.add(self._list_stack, 1)
        return page

    def _consultation_list(self) -> FilteredList:
        nothing = EmptyState(
            "comment-question-outline",
            self.tr("No questions for advice yet. Note who asked you something, and what you advised."),
            self.tr("New question"),
        )
        nothing.action.connect(self.add)
        made = FilteredList(
            self.tr("Questions for advice"),
            self.tr("Who or what"),
            nothing,
            self.tr("No question like this."),
        )
        made.filter_changed.connect(self._read_consultations)
        made.row_activated.connect(self._open_row)
        made.row_selected.connect(self._row_selected)
        return made

    def _signal_list(self) -> FilteredList:
        nothing = EmptyState(
            "bullhorn-outline",
            self.tr("No signals yet. Note a pattern that the municipality should know about."),
            self.tr("New signal"),
        )
        nothing.action.connect(self.add)
        made = FilteredList(
            self.tr("Signals"), self.tr("What or where"), nothing, self.tr("No signal like this.")
        )
        made.filter.set_toggles([(state, signal_rows.state_name(state)) for state in STATES])
        made.filter_changed.connect(self._read_signals)
        made.row_activated.connect(self._open_row)
        made.row_selected.connect(self._row_selected)
        return made

    def _read_consultations(self) -> None:
        shown = self.lists[CONSULTATION]
        asked = sought(self._workspace, shown.filter.text())
        with self._workspace.vault.reading() as session:
            total = consultation_count(session, asked)
        said = self.tr("%n question(s)", "", total) if total else ""
        shown.show_page(consultation_page(self._workspace, asked), said, self._open[CONSULTATION])

    def _read_signals(self) -> None:
        shown = self.lists[SIGNAL]
        asked = signal_rows.sought(self._workspace, shown.filter.text(), shown.filter.chosen())
        with self._workspace.vault.reading() as session:
            total = signal_count(session, asked)
        said = self.tr("%n signal(s)", "", total) if total else ""
        shown.show_page(signal_rows.signal_page(self._workspace, asked), said, self._open[SIGNAL])

    def _read_detail(self, kind: str, record_id: int, *, tells: bool = True) -> bool:
        try:
            with self._workspace.vault.reading() as session:
                if kind == CONSULTATION:
                    self.consultation.show_consultation(consultation_detail(session, record_id))
                else:
                    self.signal.show_signal(signal_detail(session, record_id))
        except UserError as error:
            self._open[kind] = None
            if kind == self.kind:
                self.list_detail.show_list()
            if tells:  # at a reload it is simply gone
                self._workspace.dialogs.show_error(self, error.sentence(self._workspace.language))
            return False
        self._open[kind] = record_id
        self._workspace.saw(kind, record_id)
        return True

    def _view(self, kind: str) -> ConsultationView | SignalView:
        return self.consultation if kind == CONSULTATION else self.signal

    def _show_tab(self, *_index: Any) -> None:
        words = {CONSULTATION: self.tr("New question"), SIGNAL: self.tr("New signal")}
        self.add_button.setText(words[self.kind])
        self._list_stack.setCurrentWidget(self.lists[self.kind])
        self.list_detail.show_list()
        self._show_detail()

    def _show_detail(self) -> None:
        is_open = self._open[self.kind] is not None
        self._detail.setCurrentWidget(self._view(self.kind) if is_open else self._choose[self.kind])

    def _open_row(self, key: object) -> None:
        if isinstance(key, int) and self._read_detail(self.kind, key):
            self._show_detail()
            self.list_detail.show_detail()
            if not self.list_detail.is_wide():
                self._view(self.kind).focus_first()

    def _row_selected(self, key: object) -> None:
        # Beside the list, the detail follows the arrow keys; elsewhere it waits for Enter.
        if self.list_detail.is_wide() and isinstance(key, int) and key != self._open[self.kind]:
            self._read_detail(self.kind, key)
            self._show_detail()

    def _back_to_list(self) -> None:
        self.lists[self.kind].rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close_form(self) -> None:
        self._pages.setCurrentWidget(self.list_detail)
