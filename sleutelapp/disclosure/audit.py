"""The outside audit: from published files alone, is any count of people left with fewer than k possible true values?"""

from collections.abc import Iterable
from dataclasses import dataclass

from sleutelapp.disclosure.attacker import DimensionsOf, Figure, attack_on
from sleutelapp.disclosure.candidates import Progress, narrow_cells
from sleutelapp.disclosure.contradiction import misfits
from sleutelapp.disclosure.issue import Issue


@dataclass(frozen=True, slots=True)
class Finding:
    """A published figure with fewer than k candidates: all of them in ascending order.

    None where the time was up before it could be settled: then the figure is not shown to be safe.
    """

    figure: Figure
    candidates: tuple[int, ...] | None

    @property
    def interval(self) -> tuple[int, int] | None:
        """The least and the greatest true count possible."""
        return (self.candidates[0], self.candidates[-1]) if self.candidates else None


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Issues that no true counts can have given, together: they were changed, or are no work of ours.

    `figures` are the fewest or nearly the fewest that would have to be otherwise (empty when that was not found in time).
    """

    issues: tuple[Issue, ...]
    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class AuditReport:
    """What the audit found. `issues` counts different ones, `figures` those of which k candidates are promised.

    `unknown` are figures that the table set does not have, about which nothing can be said.
    """

    issues: int
    figures: int
    findings: tuple[Finding, ...]
    contradictions: tuple[Contradiction, ...]
    unknown: tuple[Figure, ...]

    @property
    def passes(self) -> bool:
        """Whether every promised figure is shown to keep k candidates."""
        return not (self.findings or self.contradictions or self.unknown)


def audit_issues(
    issues: Iterable[Issue], dimensions_of: DimensionsOf, progress: Progress | None = None
) -> AuditReport:
    """Audit all issues together; the same one twice counts once.

    `dimensions_of` gives the lists under which an issue was published (its shared sessions are taken from the issue itself).
    `progress` hears how many figures are settled, of how many.
    """
    different = list({issue.issue_hash: issue for issue in issues}.values())
    attack = attack_on(different, dimensions_of)
    outcome = narrow_cells(
        attack.system, attack.needed, guess=attack.guess, steps=attack.steps, progress=progress
    )
    contradictions = []
    for part in outcome.impossible:
        hashes = {figure.issue.issue_hash for each in part for figure in attack.figures.get(each, ())}
        contradictions.append(
            Contradiction(
                tuple(issue for issue in different if issue.issue_hash in hashes),
                tuple(figure for each in misfits(attack, part) for figure in attack.figures[each]),
            )
        )
    return AuditReport(
        issues=len(different),
        figures=len(attack.needed),
        findings=tuple(
            Finding(figure, each.candidates)
            for each in outcome.narrow
            for figure in attack.figures[each.variable]
        ),
        contradictions=tuple(contradictions),
        unknown=tuple(attack.unknown),
    )
