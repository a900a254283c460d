"""Rapportage: choose a period, see what the coordinator will see, freeze it, save it as Excel."""

from typing import ClassVar, Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sleutelapp.core.errors import UserError
from sleutelapp.core.overriding import override
from sleutelapp.features.freezing.actions import ready
from sleutelapp.features.freezing.preview import QuarterPreview, quarter_preview
from sleutelapp.features.periods.period import Period
from sleutelapp.features.periods.period_field import PeriodField
from sleutelapp.features.publications.report import sheets_of
from sleutelapp.features.reports.export import report_for
from sleutelapp.features.reports.freezing_flow import FreezingFlow
from sleutelapp.features.reports.preview_view import PreviewView
from sleutelapp.features.reports.progress_card import ProgressCard
from sleutelapp.features.reports.queries import Activity, activity
from sleutelapp.features.reports.saving import SavingFlow
from sleutelapp.features.reports.state_card import StateCard
from sleutelapp.features.reports.states import PeriodState, period_state
from sleutelapp.features.screen import Screen
from sleutelapp.features.workbooks.figure_sheet import FigureSheet
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.buttons import primary_button
from sleutelapp.qt.cards import Banner, EmptyState
from sleutelapp.qt.icons import set_icon
from sleutelapp.qt.jobs import Job, Progress
from sleutelapp.qt.page import Page
from sleutelapp.qt.refilling import refill
from sleutelapp.qt.text import isolate, set_kind
from sleutelapp.qt.theme import SPACE, theme

_SOON_MS: Final = 400  # what is there sooner needs no bar


class ReportScreen(Screen):
    """The summary of a period, and its way to an Excel file."""

    watches: ClassVar[frozenset[str]] = frozenset(
        {
            "attendance",
            "commitment",
            "consultation",
            "contact",
            "issue",
            "key_person",
            "need",
            "newcomer",
            "other_time",
            "referral",
            "referral_step",
            "session",
            "signal",
        }
    )

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reports")
        self._workspace = workspace
        self._state: PeriodState | None = None
        self._activity: Activity | None = None
        self._previews: tuple[QuarterPreview, ...] = ()
        self._loading: Job | None = None
        self._is_busy = False
        # Made before the page, so that by keyboard one chooses first and saves last.
        self.period = PeriodField(workspace.language, workspace.clock.today(), self)
        self.period.changed.connect(self.reload)
        self.page = Page(
            self.tr("Reports"),
            self.tr("Choose a period, look at what your coordinator will see, freeze it, and send the file."),
        )
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.page)
        self.save = primary_button(self.tr("Save as Excel"), "file-excel-outline")
        self.save.clicked.connect(self._ask_where)
        self.freeze = primary_button(self.tr("Freeze"), "lock-check-outline")
        self.freeze.clicked.connect(self._ask_freeze)
        self.page.add_action(self.save)
        self.page.add_action(self.freeze)
        self.page.add(self.period)
        self._top = QVBoxLayout()
        self._top.setSpacing(SPACE.l)
        self.page.content.addLayout(self._top)
        self.progress = ProgressCard()
        self.page.add(self.progress)
        self.preview = PreviewView(workspace)
        self.preview.signal_wanted.connect(self._want_signal)
        self.page.add(self.preview)
        self.page.add_stretch()
        self._flow = FreezingFlow(workspace, self.progress, self)
        self._flow.begun.connect(self._begin)
        self._flow.ended.connect(self._end)
        self._saving = SavingFlow(workspace, self)
        self._saving.begun.connect(lambda: self.save.setEnabled(False))
        self._saving.ended.connect(self._show_buttons)
        theme().changed.connect(self._redress)

    @override
    def reload(self) -> None:
        workspace = self._workspace
        self.period.set_today(workspace.clock.today())
        if self._is_busy:  # it reads again at the end
            return
        self._stop_loading()
        period = self.period.period()
        if self._state is None or self._state.period != period:
            self._previews = ()
        try:
            ready(workspace.vault)
            self._state = period_state(workspace.vault, period)
        except UserError as error:
            workspace.dialogs.show_error(self, error.sentence(workspace.language))
            return
        with workspace.vault.reading() as session:
            self._activity = activity(session, period)
        self._show()
        self._load(self._state)

    def _load(self, state: PeriodState) -> None:
        """Work out the figures about people in a job; what is shown until then stays."""
        kind = state.period.kind
        wanted = state.frozen if kind in {"half_year", "year"} else (state.period,)
        if kind == "month" or state.state == "passed" or state.is_lost or not wanted:
            return
        workspace = self._workspace

        def work(progress: Progress) -> tuple[QuarterPreview, ...]:
            def tell(done: int, total: int) -> None:
                progress.report(done, total)

            return tuple(
                quarter_preview(workspace.vault, quarter, workspace.reference, tell) for quarter in wanted
            )

        job = Job(work, self)
        self._loading = job
        job.succeeded.connect(lambda found: self._loaded(job, found))
        job.failed.connect(lambda error: self._load_failed(job, error))
        job.cancelled.connect(lambda: self._load_stopped(job))
        self.progress.watch(job, self.tr("Working out the figures …"), after_ms=_SOON_MS)
        self._show_buttons()
        job.start()

    def _stop_loading(self) -> None:
        if self._loading is not None:
            self._loading.cancel()
            self._loading = None

    def _loaded(self, job: Job, found: tuple[QuarterPreview, ...]) -> None:
        if job is self._loading:
            self._loading = None
            self._previews = found
            self._show()

    def _load_failed(self, job: Job, error: BaseException) -> None:
        if not isinstance(error, UserError):
            raise error
        if job is self._loading:
            self._loading = None
            trouble = Banner("danger", error.sentence(self._workspace.language), self.tr("Try again"))
            trouble.action.connect(self.reload)
            self._top.addWidget(trouble)

    def _load_stopped(self, job: Job) -> None:
        if job is self._loading:  # by the user, not by a newer one
            self._loading = None
            again = Banner("info", self.tr("The figures were not worked out."), self.tr("Try again"))
            again.action.connect(self.reload)
            self._top.addWidget(again)
            again.button.setFocus()

    def _is_nothing(self) -> bool:
        """Whether there is nothing to show; of a quarter that is only known when its figures are worked out."""
        state, recorded = self._state, self._activity
        if self._previews:
            return all(preview.is_empty for preview in self._previews)
        if state is None or recorded is None or not recorded.is_empty or state.frozen:
            return False
        return state.period.kind != "quarter" or state.state == "passed"

    def _is_whole(self) -> bool:
        """Whether everything may leave that is told of the period, numbers of people too."""
        state = self._state
        return state is not None and state.state == "frozen" and state.period.kind != "month"

    def _is_preliminary(self) -> bool:
        """Whether only exact figures leave that may still change."""
        state = self._state
        if state is None or state.period.kind != "month":
            return not self._is_whole()
        return state.period.last >= self._workspace.clock.today()

    def _redress(self) -> None:
        if self._state is not None:
            self._show()

    def _show(self) -> None:
        state = self._state
        if state is None:
            return
        top: list[QWidget] = [*self._banners(state)]
        card = StateCard(state, self._workspace.language, self._workspace.clock.today())
        card.period_wanted.connect(self._go_to)
        top.append(card)
        is_month = state.period.kind == "month"
        if self._is_nothing():
            nothing = EmptyState(
                "chart-bar",
                self.tr("Nothing was recorded in this period. Choose another period, or record a contact."),
                self.tr("New contact"),
            )
            nothing.action.connect(self._want_contact)
            top.append(nothing)
            self.preview.clear()
        elif is_month:
            self.preview.show_exact(self._month_sheet(state.period))
        elif self._previews:
            self.preview.show_quarters(self._previews, state)
        else:
            self.preview.clear()
        refill(self._top, top)
        self._show_buttons()

    def _month_sheet(self, month: Period) -> FigureSheet:
        workspace = self._workspace
        with workspace.vault.reading() as session:
            report = report_for(session, month, workspace.reference, workspace.language)
        return sheets_of(report)[0]

    def _banners(self, state: PeriodState) -> list[QWidget]:
        shown: list[QWidget] = []
        if state.trouble is not None:
            shown.append(Banner("danger", state.trouble.sentence(self._workspace.language)))
        if state.lost:
            words = self.tr(
                "This vault is an older one: {quarters} was frozen before and is not in it. Read it back from the "
                "Excel file that you saved then; until that nothing can be frozen."
            ).replace("{quarters}", isolate(", ".join(self._names(state.lost))))
            older = Banner("warn", words, self.tr("Choose the file"))
            older.action.connect(self._flow.ask_file)
            shown.append(older)
        return shown

    def _names(self, codes: tuple[str, ...]) -> list[str]:
        return [Period.parse(code).label(self._workspace.language) for code in codes]

    def _show_buttons(self) -> None:
        state = self._state
        if state is None:
            return
        is_whole = self._is_whole()
        may_freeze = state.may_freeze and not self._workspace.vault.read_only and not self._is_nothing()
        self.freeze.setVisible(may_freeze)
        self.freeze.setEnabled(bool(self._previews) and self._loading is None and not self._is_busy)
        if is_whole:
            words = self.tr("Save as Excel")
        elif self._is_preliminary():
            words = self.tr("Save hours and contacts (preliminary)")
        else:
            words = self.tr("Save hours and contacts")
        self.save.setText(words)
        set_kind(self.save, "primary" if is_whole else "secondary")
        set_icon(self.save, "file-excel-outline", "on_accent" if is_whole else "ink")
        self.save.setEnabled(not self._is_busy and not self._is_nothing())

    def _go_to(self, quarter: Period) -> None:
        self.period.set_period(quarter)
        self.period.which.setFocus()

    def _begin(self) -> None:
        self._is_busy = True
        self.period.setEnabled(False)
        self._show_buttons()

    def _end(self) -> None:
        self._is_busy = False
        self.period.setEnabled(True)
        self.reload()
        if self._state is not None and self._state.state == "frozen":
            self.save.setFocus()

    def _ask_freeze(self) -> None:
        if len(self._previews) == 1 and not self._previews[0].is_frozen:
            self._flow.ask(self._previews[0])

    def _want_contact(self) -> None:
        self.new_contact_wanted.emit(None)

    def _want_signal(self, signal_id: int) -> None:
        self.record_wanted.emit("signal", signal_id)

    def _ask_where(self) -> None:
        if self._state is not None and self._activity is not None:
            code = self._activity.key_person_code
            self._saving.ask(self._state.period, code, preliminary=self._is_preliminary())
