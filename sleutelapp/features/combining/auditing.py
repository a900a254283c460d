"""What somebody could derive from workbooks, all of them together; also from those that were changed by hand."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from sleutelapp.core.errors import UserError
from sleutelapp.disclosure.activity import places_of
from sleutelapp.disclosure.audit import AuditReport, audit_issues
from sleutelapp.disclosure.issue import Issue
from sleutelapp.disclosure.tables import TABLE, Dimensions
from sleutelapp.features.combining.reading import shown_names
from sleutelapp.features.combining.renaming import LIST_OF_AXIS
from sleutelapp.features.freezing.rules import dimensions_of
from sleutelapp.features.publications.publication import OwnCode
from sleutelapp.features.publications.reading import OddFigure, ReadPublication, read_as_it_stands
from sleutelapp.reference.code_changes import code_history
from sleutelapp.reference.codes import ExtraCode, Reference

Progress = Callable[[int, int], None]  # figures settled, of how many

_RENAMED_AXES = (
    "municipality",
    "gender",
    "age",
    "origin",
    "language",
    "household",
    "education",
    "urgency",
    "status",
    "destination",
    "reason",
    "theme",
)


@dataclass(frozen=True, slots=True)
class OddFinding:
    """A figure as it stands in a file that was never rounded: it tells the truth, or is a mistake."""

    issue: Issue
    figure: OddFigure


@dataclass(frozen=True, slots=True, kw_only=True)
class FilesAudit:
    """The audit of files. `refused` could not be read and are not in it; `changed` are no longer as the program wrote them.

    Of an issue with `odd` figures nothing else is told: what is not rounded fits nothing else.
    """

    report: AuditReport
    odd: tuple[OddFinding, ...]
    changed: tuple[str, ...]
    refused: tuple[tuple[str, UserError], ...]
    names: dict[str, tuple[str, ...]]  # by issue hash: the files it stands in

    @property
    def passes(self) -> bool:
        """Whether every promised figure of every file is shown to keep k candidates."""
        return self.report.passes and not self.odd and not self.refused

    def file_of(self, issue: Issue) -> str:
        """The names of the files with an issue."""
        return ", ".join(self.names.get(issue.issue_hash, ()))


def audit_files(paths: Sequence[Path], reference: Reference, progress: Progress | None = None) -> FilesAudit:
    """Audit the files together. `progress` may raise to stop."""
    found: list[ReadPublication] = []
    changed: list[str] = []
    refused: list[tuple[str, UserError]] = []
    names: dict[str, tuple[str, ...]] = {}
    for path, name in zip(paths, shown_names(paths), strict=True):
        try:
            publications = read_as_it_stands(path)
        except UserError as error:
            refused.append((name, error))
            continue
        found += publications
        if any(each.is_changed for each in publications):
            changed.append(name)
        for each in publications:
            issue_hash = each.publication.issue.issue_hash
            names[issue_hash] = (*names.get(issue_hash, ()), name)
    lists = _Lists(reference, found)
    issues = (each.publication.issue for each in found if not each.odd)
    odd = {(each.publication.issue.issue_hash, figure): each for each in found for figure in each.odd}
    return FilesAudit(
        report=audit_issues(issues, lists.of, progress),
        odd=tuple(OddFinding(each.publication.issue, figure) for (_hash, figure), each in odd.items()),
        changed=tuple(changed),
        refused=tuple(refused),
        names=names,
    )


class _Lists:
    """The code lists under which each issue was published: those of the program, and its organisation's own codes."""

    def __init__(self, reference: Reference, found: Iterable[ReadPublication]) -> None:
        self._reference = reference
        self._own: dict[str, dict[tuple[str, str], OwnCode]] = {}
        self._made: dict[str, Reference] = {}
        for each in found:
            own = self._own.setdefault(each.publication.issue.organisation, {})
            own.update({(code.list, code.code): code for code in each.publication.own_codes})

    def of(self, issue: Issue) -> Dimensions:
        """The lists of an issue."""
        reference = self._made.get(issue.organisation)
        if reference is None:
            reference = extended(self._reference, self._own.get(issue.organisation, {}).values())
            self._made[issue.organisation] = reference
        return _as_it_was(dimensions_of(reference, places_of(issue.exact), issue.sessions), issue)


def extended(reference: Reference, own: Iterable[OwnCode]) -> Reference:
    """The lists with own codes that stand in files; one that does not fit (a file may hold anything) is left out."""
    for code in own:
        known = reference.lists.get(code.list)
        if known is None or code.code in known:
            continue
        labels = {"nl": code.dutch or code.code, **({"en": code.english} if code.english else {})}
        try:
            reference = reference.extended([ExtraCode(code.list, code.code, code.parent or None, labels)])
        except ValueError:
            continue
    return reference


def _as_it_was(lists: Dimensions, issue: Issue) -> Dimensions:
    """The lists of an older version: the codes of then in the place of what they became."""
    version = int(issue.code_list_version) if issue.code_list_version.isdecimal() else 0
    renames = code_history().since(version)
    if not renames:
        return lists
    used = {
        (axis, key)
        for cell in issue.values
        for axis, key in zip(TABLE[cell.table].axes, cell.keys, strict=True)
    }

    def olds(axis: str, code: str) -> tuple[str, ...]:
        name = LIST_OF_AXIS.get(axis, "")
        found = tuple(old for (of, old), new in renames.items() if (of, new) == (name, code))
        return (*found, code) if not found or (axis, code) in used else found

    changed: dict[str, Any] = {
        axis: tuple(dict.fromkeys(old for code in lists.axis(axis) for old in olds(axis, code)))
        for axis in _RENAMED_AXES
    }
    codes = tuple((old, domain) for code, domain in lists.codes for old in olds("code", code))
    return replace(lists, codes=codes, **changed)
