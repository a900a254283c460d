"""Which tables stand on which sheet, the most important ones first; words and codes as in the workbook."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from sleutelapp.features.freezing.preview import QuarterPreview
from sleutelapp.features.publications.labels import Labels
from sleutelapp.features.publications.wording import Wording, wording
from sleutelapp.features.reports.figures import FigureLine, FigureList, figure_list, total
from sleutelapp.features.workspace import Workspace


@dataclass(frozen=True, slots=True, repr=False)
class Sheet:
    """One sheet about people: the figure that sums it up, the tables to begin with, and those that go further."""

    name: str
    title: str
    icon: str
    head: FigureLine
    tables: tuple[FigureList, ...]
    more: tuple[FigureList, ...]


def sheets(previews: Sequence[QuarterPreview], workspace: Workspace) -> tuple[Sheet, ...]:
    """The sheets about people, in the order of the workbook."""
    return _Sheets(previews, workspace).all()


class _Sheets:
    def __init__(self, previews: Sequence[QuarterPreview], workspace: Workspace) -> None:
        self._previews = previews
        self._words: Wording = wording(workspace.language)
        self._labels = Labels(workspace.reference, self._words)
        # Over several quarters whoever came in two of them counts twice.
        words, is_added = self._words, len(previews) > 1
        self._reached = words.reached_of_quarters if is_added else words.reached
        self._any_need = words.any_need_of_quarters if is_added else words.any_need

    def all(self) -> tuple[Sheet, ...]:
        words = self._words
        return (
            Sheet(
                "reach",
                words.reach_sheet,
                "account-group-outline",
                self._total("reach", self._reached),
                tuple(self._reach()),
                tuple(self._reach_further()),
            ),
            Sheet(
                "needs",
                words.needs_sheet,
                "hand-heart-outline",
                self._total("people", self._any_need),
                tuple(self._needs()),
                tuple(self._needs_further()),
            ),
            Sheet(
                "referrals",
                words.referrals_sheet,
                "directions-fork",
                self._total("referrals", words.referrals),
                tuple(self._referrals()),
                tuple(self._referrals_further()),
            ),
            Sheet(
                "sessions",
                words.sessions_sheet,
                "human-male-board",
                self._total("attendance", words.attendances),
                tuple(self._sessions()),
                (),
            ),
        )

    def _reach(self) -> Iterator[FigureList]:
        words = self._words
        whole = (
            self._total("reach", self._reached),
            self._total("new", words.new),
            self._total("transferred", words.transferred),
            self._total("people", self._any_need),
        )
        yield FigureList(words.reach_table, whole)
        translate = QCoreApplication.translate
        yield self._list(translate("Sheets", "Reached, by municipality"), "reach", "municipality")
        yield self._list(translate("Sheets", "Reached, by age"), "reach", "age")
        yield self._list(translate("Sheets", "Reached, by gender"), "reach", "gender")
        yield self._list(words.origin_table, "reach_origin", "origin")
        yield self._list(words.language_table, "reach_language", "language")

    def _reach_further(self) -> Iterator[FigureList]:
        words = self._words
        yield self._list(words.household_table, "reach_household", "household")
        yield self._list(words.education_table, "reach_education", "education")
        yield self._list(words.reach_gender_table, "reach", "municipality", "gender")
        yield self._list(words.reach_age_table, "reach", "municipality", "age")
        yield self._list(words.reach_age_gender_table, "reach", "gender", "age")
        translate = QCoreApplication.translate
        title = translate("Sheets", "Reached, by municipality, gender and age")
        yield self._list(title, "reach", "municipality", "gender", "age")

    def _needs(self) -> Iterator[FigureList]:
        words = self._words
        yield self._list(words.domains_table, "people", "domain")
        yield self._list(words.codes_table, "codes", "code")
        yield self._list(words.status_table, "needs", "status")

    def _needs_further(self) -> Iterator[FigureList]:
        words = self._words
        yield self._list(words.urgency_table, "urgency", "domain", "urgency")
        yield self._list(words.domain_gender_table, "people", "domain", "gender")
        yield self._list(words.domain_age_table, "people", "domain", "age")
        yield self._list(words.domain_places_table, "people", "domain", "municipality")
        translate = QCoreApplication.translate
        yield self._list(translate("Sheets", "With a need, by municipality"), "people", "municipality")
        yield self._list(translate("Sheets", "With a need, by gender"), "people", "gender")
        yield self._list(translate("Sheets", "With a need, by age"), "people", "age")
        yield self._list(translate("Sheets", "With a need, by gender and age"), "people", "gender", "age")
        title = translate("Sheets", "People by domain, gender and age")
        yield self._list(title, "people", "domain", "gender", "age")

    def _referrals(self) -> Iterator[FigureList]:
        words, translate = self._words, QCoreApplication.translate
        yield self._list(translate("Sheets", "Referrals, by how they stand"), "referrals", "state")
        yield self._list(translate("Sheets", "Referrals, by destination"), "referrals", "destination")
        yield self._list(words.waiting_table, "waiting", "waiting")
        yield self._list(words.reasons_table, "reasons", "reason")

    def _referrals_further(self) -> Iterator[FigureList]:
        words, translate = self._words, QCoreApplication.translate
        yield self._list(translate("Sheets", "Referrals, by municipality"), "referrals", "municipality")
        yield self._list(words.destinations_table, "referrals", "destination", "state")
        yield self._list(words.destination_places_table, "referrals", "destination", "municipality")

    def _sessions(self) -> Iterator[FigureList]:
        words = self._words
        title = QCoreApplication.translate("Sheets", "Attendances by theme")
        yield self._list(title, "attendance", "theme")
        yield self._list(words.attendance_places_table, "attendance_municipality", "municipality")
        yield self._list(words.attendance_gender_table, "attendance_gender", "gender")
        yield self._list(words.attendance_age_table, "attendance_age", "age")
        yield self._list(words.shared_sessions_table, "attendance_session", "session")

    def _list(self, title: str, table: str, *breakdown: str) -> FigureList:
        return figure_list(title, self._previews, table, breakdown, self._label)

    def _total(self, table: str, label: str) -> FigureLine:
        return total(self._previews, table, label)

    def _label(self, axis: str, code: str) -> str:
        return code if axis == "session" else self._labels.of(axis, code)
