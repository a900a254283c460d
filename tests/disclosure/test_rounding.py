"""Every count goes to an adjacent multiple, all relations hold, any such rounding may come out, and the best is found."""

import itertools
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sleutelapp.disclosure.noise import Noise
from sleutelapp.disclosure.rounding import (
    CannotRound,
    RoundingTimeOut,
    carried_targets,
    random_cost,
    round_counts,
)
from sleutelapp.disclosure.rounding_model import RoundingProblem
from sleutelapp.disclosure.solver import Solution, SolverTimeOut, solve
from tests.disclosure.plain_tables import (
    adjacent,
    case,
    case_names,
    cell_of,
    distance,
    distance_cost,
    plain_problem,
)

# Each two of three cells: halves of all three add up to wholes, so that the linear program alone does not settle it.
TRIANGLE = [(0, (3, 4)), (1, (4, 5)), (2, (3, 5))]
SQUARE = [(0, (1, 2)), (3, (4, 5)), (6, (7, 8)), (6, (0, 3)), (7, (1, 4)), (8, (2, 5))]


def _drawn(problem: RoundingProblem, attempt: int) -> tuple[int, ...]:
    rounding = round_counts(
        problem, random_cost(problem, Noise(b"0123456789abcdef", "2026-Q3", attempt)), slack=0
    )
    return tuple(rounding.values[cell] for cell in problem.relations.published)


@pytest.mark.parametrize("name", case_names())
def test_the_proven_minimum_of_a_public_table_is_reached(name: str) -> None:
    content = case(name)
    problem = plain_problem(content["counts"], content["relations"])
    rounding = round_counts(problem, distance_cost(problem), slack=0.5, seconds=60)
    assert distance(problem, rounding) == content["rounding_base5"]["min_sum_abs_distance"]
    assert adjacent(problem, rounding)
    assert problem.relations.broken(rounding.values) == []
    assert rounding.escalation == 0


@pytest.mark.parametrize("name", ["ssb_d3_3d", "tau_ind3_region", "sdct_vignette_3d", "ssb_d2_linked"])
def test_random_roundings_of_public_tables_keep_every_relation(name: str) -> None:
    content = case(name)
    problem = plain_problem(content["counts"], content["relations"])
    drawn = [
        round_counts(problem, random_cost(problem, Noise(b"0123456789abcdef", name, attempt)))
        for attempt in range(3)
    ]
    for rounding in drawn:
        assert adjacent(problem, rounding)
        assert problem.relations.broken(rounding.values) == []
    assert len({tuple(each.values.values()) for each in drawn}) == 3


@pytest.mark.parametrize("is_staged", [False, True], ids=["at once", "by stages"])
@pytest.mark.parametrize(
    ("counts", "relations"),
    [([3, 1, 2, 6, 4, 2, 9, 5, 4], SQUARE), ([4, 4, 4, 2, 2, 2], TRIANGLE)],
    ids=["square", "triangle"],
)
def test_every_rounding_that_keeps_the_relations_comes_out(
    *, counts: list[int], relations: list[tuple[int, tuple[int, ...]]], is_staged: bool
) -> None:
    problem = plain_problem(counts, relations)
    if is_staged:
        problem = replace(problem, stages=lambda cell: int(cell.keys[0]) // 3)
    possible = set()
    for ups in itertools.product((0, 1), repeat=len(counts)):
        values = tuple(
            count // 5 * 5 + (5 * up if count % 5 else 0)
            for count, up in zip(problem.counts.values(), ups, strict=True)
        )
        if not problem.relations.broken(dict(zip(problem.relations.published, values, strict=True))):
            possible.add(values)
    assert len(possible) > 3
    assert {_drawn(problem, attempt) for attempt in range(400)} == possible


def test_a_draw_is_the_same_again_and_another_with_another_seed() -> None:
    problem = plain_problem([3, 1, 2, 6, 4, 2, 9, 5, 4], SQUARE)
    assert _drawn(problem, 1) == _drawn(problem, 1)
    noises = [
        Noise(b"0123456789abcdef", "2026-Q3"),
        Noise(b"fedcba9876543210", "2026-Q3"),
        Noise(b"0123456789abcdef", "2026-Q4"),
    ]
    assert len({noise.normal(cell_of(0)) for noise in noises}) == 3
    with pytest.raises(ValueError, match="seed"):
        Noise(b"short", "2026-Q3")
    assert "0123456789abcdef" not in repr(noises[0])


def test_noise_is_standard_normal() -> None:
    drawn = [Noise(b"0123456789abcdef", "2026-Q3").normal(cell_of(number)) for number in range(4000)]
    mean = sum(drawn) / 4000
    assert abs(mean) < 0.06
    assert abs(sum((each - mean) ** 2 for each in drawn) / 4000 - 1) < 0.08


def test_where_adjacent_multiples_do_not_fit_the_next_is_taken_and_no_table_is_dropped() -> None:
    problem = plain_problem([7, 4, 3], [(0, (1, 2)), (1, (3,))])
    assert cell_of(3) not in problem.counts
    forced = replace(problem, relations=replace(problem.relations, given={cell_of(3): 10}))
    rounding = round_counts(forced, distance_cost(problem))
    assert [rounding.values[cell_of(number)] for number in range(3)] == [10, 10, 0]
    assert rounding.escalation == 1


def test_what_cannot_be_rounded_is_said_and_not_published() -> None:
    problem = plain_problem([0], [(0, (1,))])
    far = replace(problem, relations=replace(problem.relations, given={cell_of(1): 50}))
    with pytest.raises(CannotRound):
        round_counts(far, distance_cost(problem))
    content = case("rta_act_nuts_size")
    large = plain_problem(content["counts"], content["relations"])
    with pytest.raises(RoundingTimeOut):
        round_counts(large, distance_cost(large), seconds=0)


def test_what_only_halves_would_fit_is_not_published() -> None:
    """Each two of three cells are one multiple together: the linear program has a solution, whole numbers have none."""
    problem = plain_problem([2, 2, 2], [(3 + at, tuple({0, 1, 2} - {at})) for at in range(3)])
    halves = replace(problem.relations, given={cell_of(3 + at): 5 for at in range(3)})
    for stages in (None, lambda cell: int(cell.keys[0])):
        with pytest.raises(CannotRound):
            round_counts(replace(problem, relations=halves, stages=stages), distance_cost(problem))


def test_a_total_that_weighs_more_is_right_on_average_whatever_its_parts_would_like() -> None:
    """Of 31 single people, all lifted a little, the total ought to go to 35 in one of five draws."""
    plain = replace(plain_problem([31, *[1] * 31], [(0, tuple(range(1, 32)))]), lifts={"table": 0.1})

    def share_above(problem: RoundingProblem) -> float:
        drawn = [_drawn(problem, attempt)[0] for attempt in range(150)]
        assert set(drawn) == {30, 35}, "either may come out"
        return drawn.count(35) / 150

    assert share_above(plain) > 0.4
    assert 0.1 < share_above(replace(plain, weight=lambda cell: 8.0 if cell == cell_of(0) else 1.0)) < 0.3


def test_a_lack_of_time_is_no_reason_to_publish_a_multiple_further_off(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The first search runs out of time, and any other would find something."""
    problem = plain_problem([7, 4, 3], [(0, (1, 2))])
    tries = 0

    def hasty(*arguments: Any, **options: Any) -> Solution | None:
        nonlocal tries
        tries += 1
        if tries == 1:
            raise SolverTimeOut
        return solve(*arguments, **options)

    monkeypatch.setattr("sleutelapp.disclosure.rounding.solve", hasty)
    with pytest.raises(RoundingTimeOut):
        round_counts(problem, distance_cost(problem))
    assert tries == 1
    tries = 0
    with pytest.raises(RoundingTimeOut):
        carried_targets(replace(problem, residuals={cell_of(0): 3}))
    assert round_counts(problem, distance_cost(problem)).escalation == 0


def test_what_earlier_quarters_left_is_carried_as_far_as_the_relations_let_it() -> None:
    problem = plain_problem([7, 4, 3], [(0, (1, 2))])
    assert list(carried_targets(problem).values()) == pytest.approx([1.4, 0.8, 0.6])
    carrying = RoundingProblem(
        relations=problem.relations, counts=problem.counts, k=5, residuals={cell_of(0): 3, cell_of(1): 3}
    )
    targets = carried_targets(carrying)
    assert targets[cell_of(0)] == pytest.approx(targets[cell_of(1)] + targets[cell_of(2)])
    assert targets[cell_of(1)] == pytest.approx(1)
    assert 1.4 < targets[cell_of(0)] <= 2


@st.composite
def linked_tables(draw: st.DrawFn) -> RoundingProblem:
    """Leaves with a hierarchy over them, a second grouping of the same leaves, and a part that is at most its whole."""
    leaves = draw(st.lists(st.integers(0, 23), min_size=2, max_size=14))
    counts = list(leaves)
    relations: list[tuple[int, list[int]]] = []

    def add(parts: list[int]) -> int:
        counts.append(sum(counts[part] for part in parts))
        relations.append((len(counts) - 1, parts))
        return len(counts) - 1

    for _grouping in range(draw(st.integers(1, 2))):
        groups = draw(st.lists(st.integers(0, 3), min_size=len(leaves), max_size=len(leaves)))
        middle = [
            add([at for at, group in enumerate(groups) if group == each]) for each in sorted(set(groups))
        ]
        add(middle)
    total = len(counts) - 1
    counts.append(draw(st.integers(0, counts[total])))
    return plain_problem(
        counts, relations, draw(st.sampled_from((3, 5, 10))), at_least=[(total, [total + 1])]
    )


@settings(max_examples=60, deadline=None)
@given(linked_tables(), st.integers(0, 10**6))
def test_any_linked_tables_are_rounded_with_every_relation_kept(
    problem: RoundingProblem, attempt: int
) -> None:
    assert problem.relations.broken(problem.counts) == []
    rounding = round_counts(problem, random_cost(problem, Noise(b"0123456789abcdef", "any", attempt)))
    assert problem.relations.broken(rounding.values) == []
    assert adjacent(problem, rounding) == (rounding.escalation == 0)
    for cell, count in problem.counts.items():
        if count % problem.k == 0 and rounding.escalation == 0:
            assert rounding.values[cell] == count
