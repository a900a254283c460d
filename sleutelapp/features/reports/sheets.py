"""Which tables stand on which sheet, the most important ones first, and what their titles and codes are called."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication

from sleutelapp.disclosure.tables import OTHER, UNKNOWN
from sleutelapp.features.freezing.preview import QuarterPreview
from sleutelapp.features.reports.figures import FigureLine, FigureList, Label, figure_list, total
from sleutelapp.features.workspace import Workspace

# Axis of a table → code list; the other axes have words of their own.
_LISTS: Final = {
    "municipality": "municipality",
    "gender": "gender",
    "age": "age_band",
    "origin": "country",
    "language": "language",
    "household": "household_kind",
    "education": "education",
    "domain": "need_domain",
    "code": "need",
    "urgency": "urgency",
    "status": "need_status",
    "destination": "referral_destination",
    "reason": "referral_reason",
    "theme": "session_theme",
}


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
    translate = QCoreApplication.translate
    label = partial(_label, workspace)
    return (
        Sheet(
            "reach",
            translate("Sheets", "Reach"),
            "account-group-outline",
            total(previews, "reach", translate("Sheets", "people reached")),
            tuple(_reach(previews, label)),
            tuple(_reach_further(previews, label)),
        ),
        Sheet(
            "needs",
            translate("Sheets", "Needs"),
            "hand-heart-outline",
            total(previews, "people", translate("Sheets", "people with a need")),
            tuple(_needs(previews, label)),
            tuple(_needs_further(previews, label)),
        ),
        Sheet(
            "referrals",
            translate("Sheets", "Referrals"),
            "directions-fork",
            total(previews, "referrals", translate("Sheets", "referrals")),
            tuple(_referrals(previews, label)),
            tuple(_referrals_further(previews, label)),
        ),
        Sheet(
            "sessions",
            translate("Sheets", "Education"),
            "human-male-board",
            total(previews, "attendance", translate("Sheets", "attendances")),
            tuple(_sessions(previews, label)),
            (),
        ),
    )


def _reach(previews: Sequence[QuarterPreview], label: Label) -> Iterator[FigureList]:
    translate = QCoreApplication.translate
    whole = (
        total(previews, "reach", translate("Sheets", "People reached")),
        total(previews, "new", translate("Sheets", "Reached for the first time this year")),
        total(previews, "transferred", translate("Sheets", "Taken over from another key person")),
    )
    yield FigureList(translate("Sheets", "All together"), whole)
    for title, table, axis in (
        (translate("Sheets", "By municipality"), "reach", "municipality"),
        (translate("Sheets", "By age"), "reach", "age"),
        (translate("Sheets", "By gender"), "reach", "gender"),
        (translate("Sheets", "By country of origin"), "reach_origin", "origin"),
        (translate("Sheets", "By language"), "reach_language", "language"),
    ):
        yield figure_list(title, previews, table, (axis,), label)


def _reach_further(previews: Sequence[QuarterPreview], label: Label) -> Iterator[FigureList]:
    translate = QCoreApplication.translate
    for title, table, axes in (
        (translate("Sheets", "By household"), "reach_household", ("household",)),
        (translate("Sheets", "By education"), "reach_education", ("education",)),
        (translate("Sheets", "By municipality and gender"), "reach", ("municipality", "gender")),
        (translate("Sheets", "By municipality and age"), "reach", ("municipality", "age")),
        (translate("Sheets", "By gender and age"), "reach", ("gender", "age")),
        (translate("Sheets", "By municipality, gender and age"), "reach", ("municipality", "gender", "age")),
        (translate("Sheets", "Contacts by municipality, rounded"), "contacts", ("municipality",)),
    ):
        yield figure_list(title, previews, table, axes, label)


def _needs(previews: Sequence[QuarterPreview], label: Label) -> Iterator[FigureList]:
    translate = QCoreApplication.translate
    yield FigureList(
        translate("Sheets", "All together"),
        (
            total(previews, "people", translate("Sheets", "People with a need")),
            total(previews, "needs", translate("Sheets", "Needs")),
        ),
    )
    for title, table, axes in (
        (translate("Sheets", "People by domain"), "people", ("domain",)),
        (translate("Sheets", "People by need"), "codes", ("code",)),
        (translate("Sheets", "Needs by how far they are"), "needs", ("status",)),
    ):
        yield figure_list(title, previews, table, axes, label)


def _needs_further(previews: Sequence[QuarterPreview], label: Label) -> Iterator[FigureList]:
    translate = QCoreApplication.translate
    for title, table, axes in (
        (translate("Sheets", "People by domain and highest urgency"), "urgency", ("domain", "urgency")),
        (translate("Sheets", "People by municipality"), "people", ("municipality",)),
        (translate("Sheets", "People by domain and municipality"), "people", ("domain", "municipality")),
        (translate("Sheets", "People by gender"), "people", ("gender",)),
        (translate("Sheets", "People by age"), "people", ("age",)),
        (translate("Sheets", "People by gender and age"), "people", ("gender", "age")),
        (translate("Sheets", "People by domain and gender"), "people", ("domain", "gender")),
        (translate("Sheets", "People by domain and age"), "people", ("domain", "age")),
        (translate("Sheets", "People by domain, gender and age"), "people", ("domain", "gender", "age")),
    ):
        yield figure_list(title, previews, table, axes, label)


def _referrals(previews: Sequence[QuarterPreview], label: Label) -> Iterator[FigureList]:
    translate = QCoreApplication.translate
    for title, table, axis in (
        (translate("Sheets", "By where they stood at the end"), "referrals", "state"),
        (translate("Sheets", "By destination"), "referrals", "destination"),
        (translate("Sheets", "Time until the first appointment or help"), "waiting", "waiting"),
        (translate("Sheets", "Why somebody did not go"), "reasons", "reason"),
    ):
        yield figure_list(title, previews, table, (axis,), label)


def _referrals_further(previews: Sequence[QuarterPreview], label: Label) -> Iterator[FigureList]:
    translate = QCoreApplication.translate
    for title, axes in (
        (translate("Sheets", "By municipality"), ("municipality",)),
        (translate("Sheets", "By destination and where they stood"), ("destination", "state")),
        (translate("Sheets", "By destination and municipality"), ("destination", "municipality")),
    ):
        yield figure_list(title, previews, "referrals", axes, label)


def _sessions(previews: Sequence[QuarterPreview], label: Label) -> Iterator[FigureList]:
    translate = QCoreApplication.translate
    for title, table, axis in (
        (translate("Sheets", "Attendances by theme"), "attendance", "theme"),
        (translate("Sheets", "Attendances by municipality"), "attendance_municipality", "municipality"),
        (translate("Sheets", "Attendances by gender"), "attendance_gender", "gender"),
        (translate("Sheets", "Attendances by age"), "attendance_age", "age"),
        (translate("Sheets", "Sessions given together, by their code"), "attendance_session", "session"),
    ):
        yield figure_list(title, previews, table, (axis,), label)


def _label(workspace: Workspace, axis: str, code: str) -> str:
    """A code of an axis in words; what no list knows is told as unknown, never as it was stored."""
    translate = QCoreApplication.translate
    if axis == "session":
        return code
    if axis == "municipality" and code == OTHER:
        return translate("Sheets", "Elsewhere or unknown")
    own = _own_words()
    listed = workspace.reference[_LISTS[axis]].find(code) if axis in _LISTS else None
    if listed is not None:
        return listed.label(workspace.language)
    return own.get(code, own[UNKNOWN])


def _own_words() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        UNKNOWN: translate("Sheets", "Unknown"),
        OTHER: translate("Sheets", "Other"),
        "under_way": translate("Sheets", "Under way"),
        "refused": translate("Sheets", "Did not want it"),
        "gone": translate("Sheets", "Went there"),
        "not_gone": translate("Sheets", "Did not go"),
        "waiting_list": translate("Sheets", "On a waiting list"),
        "rejected": translate("Sheets", "Turned down"),
        "helped": translate("Sheets", "Helped"),
        "not_helped": translate("Sheets", "Not helped"),
        "withdrawn": translate("Sheets", "Withdrawn"),
        "0_6_days": translate("Sheets", "Less than a week"),
        "7_27_days": translate("Sheets", "1 to 4 weeks"),
        "28_83_days": translate("Sheets", "4 to 12 weeks"),
        "84_days_plus": translate("Sheets", "12 weeks or longer"),
    }
