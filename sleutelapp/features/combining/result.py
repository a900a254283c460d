"""The combined figures of a merge: of every quarter, and of all of them together."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sleutelapp.features.combining.figures import Figures
from sleutelapp.features.combining.merge import Merge
from sleutelapp.features.combining.renaming import CurrentFigures, RenamedCode, in_current_codes
from sleutelapp.features.combining.shared import TogetherSession, together_sessions
from sleutelapp.features.publications.publication import OwnCode, SharedSignal
from sleutelapp.reference.code_changes import CodeHistory, code_history


@dataclass(frozen=True, slots=True)
class RosterRow:
    """A key person and what of theirs counts, by quarter: "" where nothing was sent."""

    organisation: str
    sender: str
    name: str
    k: tuple[int, ...]  # more than one where it changed
    quarters: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Combined:
    """What a merge comes to. `total` adds all quarters: somebody reached in two of them is in it twice."""

    merge: Merge
    total: Figures
    by_period: Mapping[str, Figures]
    by_year: Mapping[int, Figures]
    together: tuple[TogetherSession, ...]
    renamed: tuple[tuple[RenamedCode, tuple[str, ...]], ...]  # with the files that have the old code
    own_codes: Mapping[tuple[str, str], OwnCode]
    signals: tuple[tuple[str, str, SharedSignal], ...]  # sender, quarter
    roster: tuple[RosterRow, ...]


def combined(merge: Merge, history: CodeHistory | None = None) -> Combined:
    """Add up the issues of a merge, under the codes of now (or of the history given)."""
    history = history or code_history()
    sources = [in_current_codes(issue, history) for issue in merge.issues]
    together = together_sessions(merge.issues)
    periods: dict[str, list[CurrentFigures]] = {}
    years: dict[int, list[CurrentFigures]] = {}
    for source in sources:
        periods.setdefault(source.issue.period, []).append(source)
        years.setdefault(source.issue.year, []).append(source)
    own_codes: dict[tuple[str, str], OwnCode] = {}
    for publication in merge.publications:
        for own in publication.own_codes:
            own_codes.setdefault((own.list, own.code), own)
    return Combined(
        merge=merge,
        total=Figures(sources, together),
        by_period={period: Figures(of, together) for period, of in sorted(periods.items())},
        by_year={year: Figures(of, together) for year, of in sorted(years.items())},
        together=together,
        renamed=_renamed(merge, sources),
        own_codes=own_codes,
        signals=tuple(
            (publication.issue.sender, publication.issue.period, signal)
            for publication in merge.publications
            for signal in publication.signals
        ),
        roster=_roster(sources),
    )


def _renamed(
    merge: Merge, sources: Iterable[CurrentFigures]
) -> tuple[tuple[RenamedCode, tuple[str, ...]], ...]:
    file_of = {issue.issue_hash: report.name for report in merge.files for issue in report.counted}
    files: dict[RenamedCode, set[str]] = {}
    for source in sources:
        for each in source.renamed:
            files.setdefault(each, set()).add(file_of.get(source.issue.issue_hash, ""))
    return tuple((each, tuple(sorted(names))) for each, names in sorted(files.items()))


def _roster(sources: Iterable[CurrentFigures]) -> tuple[RosterRow, ...]:
    of_person: dict[tuple[str, str], list[CurrentFigures]] = {}
    for source in sources:
        of_person.setdefault((source.issue.organisation, source.issue.sender), []).append(source)
    return tuple(
        RosterRow(
            organisation,
            sender,
            issues[-1].issue.sender_name,
            tuple(sorted({each.issue.k for each in issues})),
            tuple(each.issue.period for each in issues),
        )
        for (organisation, sender), issues in sorted(of_person.items())
    )
