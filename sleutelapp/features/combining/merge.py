"""Which issues count, out of any number of files.

What counts follows from the set of issues alone, whatever the order or the grouping of the files: the same issue counts once;
of different issues of one person and quarter none counts, now or in a later merge, which is what `disputed` is carried for.
So merging is associative: merging merged files gives what merging all at once gives.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import Final

from sleutelapp.core.errors import Refused, UserError
from sleutelapp.core.messages import message
from sleutelapp.disclosure.issue import Issue
from sleutelapp.features.periods.period import Period
from sleutelapp.features.publications.publication import Disputed, Place, Publication

_MOST_NAMED: Final = 4  # issues in one sentence


@dataclass(frozen=True, slots=True)
class Remark:
    """A sentence about a file; `key` names it in `messages.toml`."""

    key: str
    values: Mapping[str, str]
    reason: UserError | None = None

    def sentence(self, language: str) -> str:
        """The sentence, in Dutch or English."""
        reason = {} if self.reason is None else {"reason": self.reason.sentence(language)}
        return message(self.key, language, **self.values, **reason)


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenFile:
    """What was found in a file; `name` is how it is shown. `refusal` says why nothing of it can be used.

    `disputed` are the hashes of issues that contradicted each other when the file, a combined one, was made.
    """

    name: str
    publications: tuple[Publication, ...] = ()
    disputed: frozenset[Disputed] = frozenset()
    refusal: UserError | None = None

    @property
    def issues(self) -> tuple[Issue, ...]:
        """The issues in it."""
        return tuple(each.issue for each in self.publications)


class FileState(Enum):
    """How a file stands in the list."""

    READ = auto()  # everything in it counts
    PARTLY = auto()  # something in it counts
    DOUBLE = auto()  # all of it stands in other files already
    OTHER_PERIOD = auto()  # all of it is of another period
    REFUSED = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class FileReport:
    """What became of a file. Each issue in it is counted, a double of one in the file named, disputed, or of another period."""

    file: GivenFile
    counted: tuple[Issue, ...] = ()
    doubles: tuple[tuple[Issue, str], ...] = ()
    disputed: tuple[tuple[Place, tuple[str, ...]], ...] = ()  # with the other files it contradicts
    elsewhen: tuple[Issue, ...] = ()
    remarks: tuple[Remark, ...] = ()  # a sentence for each thing that does not count

    @property
    def name(self) -> str:
        """The name of the file, as it is shown."""
        return self.file.name

    @property
    def state(self) -> FileState:
        """How the file stands in the list."""
        if self.file.refusal is not None:
            return FileState.REFUSED
        if self.counted:
            is_whole = not (self.disputed or self.elsewhen)
            return FileState.READ if is_whole else FileState.PARTLY
        if self.disputed:
            return FileState.REFUSED
        if self.doubles:
            return FileState.DOUBLE
        return FileState.OTHER_PERIOD if self.elsewhen else FileState.READ


@dataclass(frozen=True, slots=True, kw_only=True)
class Merge:
    """The issues that count, in the order of their places, and what became of each file. `disputed` counts nowhere."""

    publications: tuple[Publication, ...]
    disputed: frozenset[Disputed]
    files: tuple[FileReport, ...]
    period: Period | None = None

    @property
    def issues(self) -> tuple[Issue, ...]:
        """The issues that count."""
        return tuple(each.issue for each in self.publications)

    @property
    def periods(self) -> tuple[str, ...]:
        """The quarters that are there, in order."""
        return tuple(sorted({issue.period for issue in self.issues}))


def asked_period(text: str) -> Period:
    """The period to keep to: a quarter, half-year or year.

    Raises:
        UserError: `period_invalid`, or `combine_period_month`.
    """
    period = Period.parse(text)
    if period.kind == "month":
        raise Refused("combine_period_month")
    return period


def merge(files: Iterable[GivenFile], period: Period | None = None) -> Merge:
    """Find out what counts. With a period, issues of other quarters are left out."""
    given = tuple(files)
    holders: dict[Place, dict[str, list[str]]] = {}  # by place and hash: the files, in order
    wrong: set[Place] = set()
    for file in given:
        held = [Disputed(each.place, each.issue.issue_hash) for each in file.publications]
        for place, issue_hash in [*held, *file.disputed]:
            holders.setdefault(place, {}).setdefault(issue_hash, []).append(file.name)
        wrong |= {place for place, _hash in file.disputed}
    wrong |= {place for place, hashes in holders.items() if len(hashes) > 1}
    seen: dict[str, str] = {}
    reports = tuple(_report(file, period, holders, wrong, seen) for file in given)
    disputed = (
        Disputed(place, issue_hash)
        for place in wrong
        for issue_hash in holders[place]
        if period is None or _is_within(place, period)
    )
    return Merge(
        publications=_publications(given, {issue.issue_hash for each in reports for issue in each.counted}),
        disputed=frozenset(disputed),
        files=reports,
        period=period,
    )


def _publications(files: Iterable[GivenFile], counted: Collection[str]) -> tuple[Publication, ...]:
    """What counts, with all signals and own codes that any file has of it."""
    found: dict[str, Publication] = {}
    for file in files:
        for each in file.publications:
            issue_hash = each.issue.issue_hash
            if issue_hash in counted:
                other = found.setdefault(issue_hash, each)
                found[issue_hash] = replace(
                    each,
                    signals=tuple(sorted({*each.signals, *other.signals})),
                    own_codes=tuple(sorted({*each.own_codes, *other.own_codes})),
                )
    return tuple(sorted(found.values(), key=lambda each: each.place))


def _report(
    file: GivenFile,
    period: Period | None,
    holders: dict[Place, dict[str, list[str]]],
    wrong: set[Place],
    seen: dict[str, str],
) -> FileReport:
    if file.refusal is not None:
        return FileReport(
            file=file, remarks=(Remark("combine_file_refused", {"file": file.name}, file.refusal),)
        )
    counted: list[Issue] = []
    doubles: list[tuple[Issue, str]] = []
    elsewhen: list[Issue] = []
    contradicted: dict[Place, tuple[str, ...]] = {}
    for publication in sorted(file.publications, key=lambda each: each.place):
        place, issue = publication.place, publication.issue
        if period is not None and not _is_within(place, period):
            elsewhen.append(issue)
        elif place in wrong:
            contradicted[place] = _others(file, place, holders)
        elif issue.issue_hash in seen:
            doubles.append((issue, seen[issue.issue_hash]))
        else:
            seen[issue.issue_hash] = file.name
            counted.append(issue)
    for place, _hash in file.disputed:
        if period is None or _is_within(place, period):
            contradicted.setdefault(place, _others(file, place, holders))
    return FileReport(
        file=file,
        counted=tuple(counted),
        doubles=tuple(doubles),
        disputed=tuple(sorted(contradicted.items())),
        elsewhen=tuple(elsewhen),
        remarks=(
            *_remarks(file.name, period, contradicted, elsewhen),
            *_doubled(file.name, doubles, counted),
        ),
    )


def _remarks(
    name: str,
    period: Period | None,
    contradicted: dict[Place, tuple[str, ...]],
    elsewhen: Sequence[Issue],
) -> tuple[Remark, ...]:
    found: list[Remark] = []
    for place, others in sorted(contradicted.items()):
        values = {"file": name, "sender": place.sender, "period": place.period}
        if others:
            found.append(Remark("combine_contradicts", {**values, "others": ", ".join(others)}))
        else:
            found.append(Remark("combine_contradicted_before", values))
    if period is not None and elsewhen:
        periods = ", ".join(sorted({issue.period for issue in elsewhen}))
        values = {"file": name, "periods": periods, "period": period.code}
        found.append(Remark("combine_other_period", values))
    return tuple(found)


def _doubled(name: str, doubles: Sequence[tuple[Issue, str]], counted: Sequence[Issue]) -> Iterator[Remark]:
    """What stands in other files already, and beside it what is new."""
    others = tuple(dict.fromkeys(other for _issue, other in doubles))
    if others and counted:
        known = _named([issue for issue, _other in doubles])
        values = {"file": name, "known": known, "other": ", ".join(others), "new": _named(counted)}
        yield Remark("combine_double_partly", values)
    else:
        yield from (Remark("combine_double", {"file": name, "other": other}) for other in others)


def _named(issues: Sequence[Issue]) -> str:
    """Whose and of which quarter, of the first few."""
    names = [f"{issue.sender} {issue.period}" for issue in issues[:_MOST_NAMED]]
    more = len(issues) - len(names)
    return ", ".join([*names, f"+ {more}"] if more else names)


def _others(file: GivenFile, place: Place, holders: dict[Place, dict[str, list[str]]]) -> tuple[str, ...]:
    """The other files with something different of this place."""
    own = {each.issue.issue_hash for each in file.publications if each.place == place}
    own |= {issue_hash for where, issue_hash in file.disputed if where == place}
    names = (
        name
        for issue_hash, files in holders[place].items()
        for name in files
        if issue_hash not in own or len(own) > 1
    )
    return tuple(sorted(set(names) - {file.name}))


def _is_within(place: Place, period: Period) -> bool:
    quarter = Period.parse(place.period)
    return period.first <= quarter.first and quarter.last <= period.last
