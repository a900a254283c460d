"""The exact figures of frozen or previewed quarters as tables: hours, contacts, sessions, questions for advice."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication

from sleutelapp.disclosure import activity
from sleutelapp.disclosure.issue import Issue
from sleutelapp.features.contacts.rules import NOT_AT_HOME
from sleutelapp.features.periods.calendar_words import calendar_words
from sleutelapp.features.workbooks.tables import Column, FigureTable, Kind, Row, hours_of, kilometres_of
from sleutelapp.features.workspace import Workspace

Figures = Counter[tuple[str, ...]]


def exact_tables(issues: Sequence[Issue], workspace: Workspace) -> tuple[FigureTable, ...]:
    """Every exact table, added up over the quarters; the first one is what the bars of hours show."""
    found: dict[str, Figures] = {table: Counter() for table in activity.EXACT_AXES}
    for issue in issues:
        for figure in issue.exact:
            found[figure.table][figure.keys] += figure.value
    return (
        _hours(found, workspace),
        _contacts(found[activity.CONTACTS_BY_KIND], workspace),
        _split(found, workspace),
        _sessions(found[activity.SESSIONS], workspace),
        _consultations(found[activity.CONSULTATIONS], workspace),
    )


def _hours(found: dict[str, Figures], workspace: Workspace) -> FigureTable:
    translate = QCoreApplication.translate
    delivered, agreed = _by(found[activity.MINUTES], 0), _by(found[activity.AGREED], 0)

    def row(label: str, done: int, promised: int) -> Row:
        return label, hours_of(done), hours_of(promised), hours_of(done - promised)

    places = _in_order(workspace, {*delivered, *agreed})
    return FigureTable(
        "Hours",
        translate("ExactTables", "Hours delivered and agreed"),
        (
            Column(translate("ExactTables", "Municipality"), Kind.TEXT),
            Column(translate("ExactTables", "Delivered"), Kind.HOURS),
            Column(translate("ExactTables", "Agreed"), Kind.HOURS),
            Column(translate("ExactTables", "Difference"), Kind.HOURS),
        ),
        tuple(row(_place(workspace, code), delivered[code], agreed[code]) for code in places),
        (row(translate("ExactTables", "Total"), delivered.total(), agreed.total()),),
    )


def _contacts(found: Figures, workspace: Workspace) -> FigureTable:
    translate = QCoreApplication.translate
    months = sorted({month for _, month in found})
    calendar = calendar_words(workspace.language)
    titles = [calendar.short_month(dt.date.fromisoformat(f"{month}-01")) for month in months]

    def row(label: str, kinds: Iterable[str]) -> Row:
        cells = [sum(found[kind, month] for kind in kinds) for month in months]
        return label, *cells, sum(cells)

    kinds = [code.code for code in workspace.reference["contact_kind"] if code.code != NOT_AT_HOME]
    there = [kind for kind in kinds if any(found[kind, month] for month in months)]
    return FigureTable(
        "Contacts",
        translate("ExactTables", "Contacts by kind and month"),
        (
            Column(translate("ExactTables", "Kind of contact"), Kind.TEXT),
            *(Column(title, Kind.COUNT) for title in titles),
            Column(translate("ExactTables", "Total"), Kind.COUNT),
        ),
        tuple(row(workspace.label("contact_kind", kind), [kind]) for kind in there),
        (
            row(translate("ExactTables", "Total"), there),
            row(translate("ExactTables", "Not at home (counts no contact)"), [NOT_AT_HOME]),
        ),
    )


def _split(found: dict[str, Figures], workspace: Workspace) -> FigureTable:
    translate = QCoreApplication.translate
    titles = {
        "contact": translate("ExactTables", "Contact"),
        "travel": translate("ExactTables", "Travel"),
        "preparation": translate("ExactTables", "Preparation"),
        "session": translate("ExactTables", "Sessions"),
        "consultation": translate("ExactTables", "Advice"),
        "other": translate("ExactTables", "Other"),
    }
    minutes: Figures = Counter()
    for (place, _month, part), value in found[activity.MINUTES].items():
        minutes[place, part] += value
    metres = _by(found[activity.METRES], 0)

    def row(label: str, places: Sequence[str]) -> Row:
        hours = (hours_of(sum(minutes[place, part] for place in places)) for part in activity.PARTS)
        return label, *hours, kilometres_of(sum(metres[place] for place in places))

    places = _in_order(workspace, {*(place for place, _ in minutes), *metres})
    return FigureTable(
        "Split",
        translate("ExactTables", "What the hours were for, and kilometres"),
        (
            Column(translate("ExactTables", "Municipality"), Kind.TEXT),
            *(Column(titles[part], Kind.HOURS) for part in activity.PARTS),
            Column(translate("ExactTables", "Kilometres"), Kind.KILOMETRES),
        ),
        tuple(row(_place(workspace, place), [place]) for place in places),
        (row(translate("ExactTables", "Total"), places),),
    )


def _sessions(found: Figures, workspace: Workspace) -> FigureTable:
    translate = QCoreApplication.translate
    order = [code.code for code in workspace.reference["session_theme"] if found[(code.code,)]]
    return FigureTable(
        "Sessions",
        translate("ExactTables", "Sessions held by theme"),
        (
            Column(translate("ExactTables", "Theme"), Kind.TEXT),
            Column(translate("ExactTables", "Sessions"), Kind.COUNT),
        ),
        tuple((workspace.label("session_theme", theme), found[(theme,)]) for theme in order),
        ((translate("ExactTables", "Total"), sum(found[(theme,)] for theme in order)),),
    )


def _consultations(found: Figures, workspace: Workspace) -> FigureTable:
    translate = QCoreApplication.translate
    places = _in_order(workspace, {place for _, place in found})
    asked = [
        code.code
        for code in workspace.reference["professional_kind"]
        if any(found[code.code, place] for place in places)
    ]

    def row(label: str, kinds: Sequence[str]) -> Row:
        cells = [sum(found[kind, place] for kind in kinds) for place in places]
        return label, *cells, sum(cells)

    return FigureTable(
        "Consultations",
        translate("ExactTables", "Questions for advice by who asked"),
        (
            Column(translate("ExactTables", "Who asked"), Kind.TEXT),
            *(Column(_place(workspace, place), Kind.COUNT) for place in places),
            Column(translate("ExactTables", "Total"), Kind.COUNT),
        ),
        tuple(row(workspace.label("professional_kind", kind), [kind]) for kind in asked),
        (row(translate("ExactTables", "Total"), asked),),
    )


def _by(found: Figures, axis: int) -> Counter[str]:
    added: Counter[str] = Counter()
    for keys, value in found.items():
        added[keys[axis]] += value
    return added


def _in_order(workspace: Workspace, places: Iterable[str]) -> list[str]:
    """By name; work for no municipality comes last."""
    return sorted(places, key=lambda code: (code == activity.NOWHERE, _place(workspace, code)))


def _place(workspace: Workspace, code: str) -> str:
    if code == activity.NOWHERE:
        return QCoreApplication.translate("ExactTables", "Without a municipality")
    known = workspace.reference["municipality"].find(code)
    if known is None:  # as it was stored it could be anything
        return QCoreApplication.translate("ExactTables", "Unknown municipality")
    return known.label(workspace.language)
