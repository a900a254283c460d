"""What somebody knows who has the files, the rule, k and every relation between the figures, as one linear system.

The true count a behind a published multiple y of k lies less than k from it: y − (k − 1) ≤ a ≤ y + (k − 1), and not below zero;
behind the attendance of a session given together, which has a rule of its own, see `shared_sessions.window`. Added to that are
all relations of the table set with their hidden cells, what exact figures show to be empty, and what links files:

* everybody reached in a first quarter is new that year; whoever is reached in a later quarter was new then or in an earlier
  one of that year (when all those quarters are there);
* a session given together is one session: its attendance is the same number in every file, unless the files show that the
  givers wrote down different ones;
* two different files of one person and quarter speak of the same people (that is what a restored vault would have caused).

**The next multiple.** Where no rounding to adjacent multiples exists, the rounding goes one further. The system leaves that out,
and that is safe: any counts that keep the system could have led to these very files by adjacent multiples (the rounding has
full support, and accepts or refuses by published values alone), so each candidate shown here is a real one; the escalation can
only add others. Nor does it make files of ours impossible: a certificate requires that the published values are themselves
possible true counts, so the system of one quarter always has a solution. Files whose system has none are no work of ours.

**Combined files** hold the values of their sources one by one, so a pile of them is the pile of its sources. Sums over sources tell
nothing that the sources do not.

Not known to this attacker: who lives there, and what usually stays the same with people from one quarter to the next.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from sleutelapp.disclosure.activity import contacts_held
from sleutelapp.disclosure.certificate import promised
from sleutelapp.disclosure.issue import Issue
from sleutelapp.disclosure.likely_steps import Block, likely_steps, likely_truth
from sleutelapp.disclosure.linear import LinearSystem
from sleutelapp.disclosure.relations import NEW, REACH, standard_relations
from sleutelapp.disclosure.shared_sessions import TABLE_NAME, Bounds, window
from sleutelapp.disclosure.steps import Step
from sleutelapp.disclosure.tables import Cell, Dimensions

SESSIONS = "sessions"  # the exact figures of sessions by theme

DimensionsOf = Callable[[Issue], Dimensions]


class Figure(NamedTuple):
    """One figure of one issue."""

    issue: Issue
    cell: Cell


@dataclass(slots=True)
class Attack:
    """The system, and what its variables stand for. `needed` are the figures of which k candidates are promised.

    `blocks` are the variables issue by issue; `guess` and `steps` save searches and prove nothing.
    `unknown` are figures that the table set does not have: nobody can say what they give away.
    """

    system: LinearSystem = field(default_factory=LinearSystem)
    figures: dict[int, list[Figure]] = field(default_factory=dict)
    needed: dict[int, int] = field(default_factory=dict)
    guess: dict[int, int] = field(default_factory=dict)
    steps: list[Step] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    unknown: list[Figure] = field(default_factory=list)

    def figure(self, issue: Issue, cell: Cell, bounds: Bounds, same: int | None) -> int:
        """The variable of a figure: its own, or that of another figure of the same people."""
        if same is None:
            variable = self.system.add_variable(bounds.lower, bounds.upper)
        else:
            variable = same
            self.system.add_row([(same, 1)], bounds.lower, bounds.upper)
        self.figures.setdefault(variable, []).append(Figure(issue, cell))
        return variable


def attack_on(issues: Sequence[Issue], dimensions_of: DimensionsOf) -> Attack:
    """The attack on all these (different) issues together. Raises what `dimensions_of` raises."""
    attack = Attack()
    quarters: dict[tuple[str, str, int], dict[int, Mapping[Cell, int]]] = {}
    sessions: dict[tuple[str, Bounds], int] = {}
    for issue in issues:
        year = quarters.setdefault((issue.organisation, issue.sender, issue.year), {})
        same = {**_given_together(issue, sessions), **year.get(issue.quarter, {})}
        block = _add_issue(attack, issue, dimensions_of(issue), same)
        year.setdefault(issue.quarter, block.variables)
        for cell in _shared(issue):
            sessions.setdefault(
                (cell.keys[0], window(cell, issue.value(cell), issue.k)), block.variables[cell]
            )
        attack.blocks.append(block)
    for year in quarters.values():
        _link_year(attack, year)
    attack.steps += likely_steps(attack.blocks)
    return attack


def _shared(issue: Issue) -> list[Cell]:
    return [Cell(TABLE_NAME, (session.code,)) for session in issue.sessions]


def _given_together(issue: Issue, sessions: Mapping[tuple[str, Bounds], int]) -> dict[Cell, int]:
    """The variables of sessions that another file publishes too, of those that may be the same number of people."""
    found: dict[Cell, int] = {}
    for cell in _shared(issue):
        own = window(cell, issue.value(cell), issue.k)
        for (code, other), variable in sessions.items():
            if code == cell.keys[0] and _overlap(own, other):
                found[cell] = variable
    return found


def _overlap(one: Bounds, other: Bounds) -> bool:
    return (other.upper is None or one.lower <= other.upper) and (
        one.upper is None or other.lower <= one.upper
    )


def _add_issue(attack: Attack, issue: Issue, dimensions: Dimensions, same: Mapping[Cell, int]) -> Block:
    """Add an issue. `same` are the variables of cells that are counted in another file already."""
    dimensions = replace(dimensions, sessions=issue.sessions)
    held = {each.keys[0]: each.value for each in issue.exact if each.table == SESSIONS}
    is_met = contacts_held(issue.exact) > 0
    relations = standard_relations(dimensions, sessions=held, all_new=issue.quarter == 1, is_met=is_met)
    index: dict[Cell, int] = {}
    for cell in relations.published:
        bounds = window(cell, issue.value(cell), issue.k)
        index[cell] = attack.figure(issue, cell, bounds, same.get(cell))
    for cell in relations.zero:  # a file that says otherwise contradicts itself
        attack.system.add_row([(index[cell], 1)], 0, 0)
    for cell in relations.hidden:
        index[cell] = same[cell] if cell in same else attack.system.add_variable()
    for relation in relations.relations:
        terms = [(index[cell], coefficient) for cell, coefficient in relation.terms]
        attack.system.add_row(terms, 0, None if relation.is_bound else 0)
    for cell in promised(relations):
        attack.needed[index[cell]] = max(issue.k, attack.needed.get(index[cell], 0))
    attack.unknown += (Figure(issue, cell) for cell in issue.values if cell not in index)
    block = Block(dimensions, held, index, issue.values, issue.k, is_met)
    attack.guess = {**dict(likely_truth(block)), **attack.guess}
    return block


def _link_year(attack: Attack, year: Mapping[int, Mapping[Cell, int]]) -> None:
    """Reached ≤ new so far in the year, as far as no earlier quarter is missing."""
    for quarter in (2, 3, 4):
        if not year.keys() >= set(range(1, quarter + 1)):
            break
        new = ((year[earlier][NEW], 1) for earlier in range(1, quarter + 1))
        attack.system.add_row([*new, (year[quarter][REACH], -1)], 0, None)
