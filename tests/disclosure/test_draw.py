"""What is drawn for a quarter keeps every relation, and its certificate shows k candidates for every figure without a solver."""

import dataclasses
import statistics
from collections.abc import Mapping

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sleutelapp.disclosure.certificate import Line, flaws, promised
from sleutelapp.disclosure.certify import certify
from sleutelapp.disclosure.draw import Drawn, draw_quarter, quarter_problem
from sleutelapp.disclosure.noise import Noise
from sleutelapp.disclosure.quarter import AttendanceRow, PersonRow, QuarterCounts, count_quarter
from sleutelapp.disclosure.relations import NEW, REACH, earlier_new
from sleutelapp.disclosure.rounding import random_cost, round_counts
from sleutelapp.disclosure.shared_sessions import window
from sleutelapp.disclosure.tables import Cell, SharedSession
from tests.disclosure.made_issues import SHORT, made_work
from tests.disclosure.made_quarters import made_quarter

SEED = b"a secret of the vault"


def _drawn(
    counted: QuarterCounts, *, k: int = 5, earlier: Mapping[int, int] | None = None, seed: bytes = SEED
) -> Drawn:
    return draw_quarter(counted, year=2026, seed=seed, k=k, earlier=earlier)


def _check(counted: QuarterCounts, drawn: Drawn, k: int) -> None:
    """Everything that is promised, recomputed by integers."""
    relations = drawn.relations
    known = {**relations.given, **drawn.values}
    for relation in relations.relations:
        if all(cell not in relations.hidden for cell, _ in relation.terms):
            assert relation.holds(known), relation
    assert all(value % k == 0 for value in drawn.values.values())
    assert flaws(drawn.certificate, drawn.values, relations) == []
    assert not set(drawn.values) & {*relations.zero, *relations.hidden}
    if drawn.escalation == 0:
        for cell in relations.published:
            bounds = window(cell, drawn.values.get(cell, 0), k)
            count = counted.counts.get(cell, 0)
            assert bounds.lower <= count, cell
            assert bounds.upper is None or count <= bounds.upper, cell


def _sampled(drawn: Drawn, k: int) -> None:
    """The candidates of some cells, one by one and written out, against all relations: no short cut of the checker."""
    relations = drawn.relations
    cells = list(promised(relations))
    for cell in cells[:: 1 + len(cells) // 6]:
        line = drawn.certificate.lines[cell]
        seen = set()
        for steps in range(k):
            population = dict(drawn.certificate.population)
            for each, change in line.start.items():
                population[each] = population.get(each, 0) + change
            for each, change in line.step.items():
                population[each] = population.get(each, 0) + steps * change
            assert relations.broken(population) == []
            assert min(population.values()) >= 0
            for each in relations.published:
                bounds = window(each, drawn.values.get(each, 0), k)
                assert bounds.lower <= population.get(each, 0) <= (bounds.upper or 0), each
            seen.add(population.get(cell, 0))
        assert len(seen) == k


@pytest.mark.parametrize(
    ("people", "municipalities", "quarter", "own", "shared", "k"),
    [
        (0, 1, 2, 0, 0, 5),
        (1, 1, 1, 1, 0, 5),
        (7, 2, 3, 0, 3, 5),
        (38, 2, 1, 4, 2, 5),
        (60, 3, 2, 0, 6, 10),
        (150, 4, 4, 6, 1, 5),
    ],
)
def test_a_quarter_is_drawn_and_certified(
    *, people: int, municipalities: int, quarter: int, own: int, shared: int, k: int
) -> None:
    counted = made_quarter(
        people, people, quarter=quarter, municipalities=municipalities, own=own, shared=shared
    )
    drawn = _drawn(counted, k=k)
    _check(counted, drawn, k)
    _sampled(drawn, k)


def test_the_same_is_drawn_again_and_something_else_with_another_secret() -> None:
    counted = made_quarter(38, 1)
    assert _drawn(counted).values == _drawn(counted).values
    assert _drawn(counted).values != _drawn(counted, seed=b"another secret of a vault").values


def test_in_a_first_quarter_everybody_reached_is_new() -> None:
    for seed in range(8):
        values = _drawn(made_work(seed, 14 + seed, (1,))[0]).values
        assert values.get(NEW, 0) == values.get(REACH, 0)


def test_who_was_reached_was_new_in_this_or_an_earlier_quarter_also_by_the_published_figures() -> None:
    """New 9 and 9, reached 17: without the link 5, 20 and 5 could be published, which leaves 3 candidates."""
    person = PersonRow(
        municipality=None,
        gender=None,
        age=None,
        origin=None,
        language=None,
        household=None,
        education=None,
        is_new=True,
    )
    old = dataclasses.replace(person, is_new=False)
    counted = count_quarter(SHORT, 2, [person] * 9 + [old] * 8)
    for attempt in range(12):
        drawn = _drawn(counted, earlier={1: 5}, seed=bytes([attempt]) * 16)
        assert drawn.relations.given == {earlier_new(1): 5}
        assert drawn.values[REACH] <= drawn.values.get(NEW, 0) + 5
        _check(counted, drawn, 5)


def test_a_quarter_short_of_new_people_gets_them_rather_than_losing_those_it_reached() -> None:
    """New 9, 4 and 0 may stand as 5, 0 and 0; then 13 reached cannot be 10 or 15 of 5 new, unless new says 5 more."""
    person = PersonRow(
        municipality=None,
        gender=None,
        age=None,
        origin=None,
        language=None,
        household=None,
        education=None,
        is_new=False,
    )
    drawn = _drawn(count_quarter(SHORT, 3, [person] * 13), earlier={1: 5, 2: 0})
    assert drawn.escalation == 1
    assert drawn.values[REACH] == 10
    assert drawn.values[NEW] == 5
    assert flaws(drawn.certificate, drawn.values, drawn.relations) == []


def test_a_shared_session_is_published_alike_by_all_who_gave_it() -> None:
    lists = dataclasses.replace(SHORT, sessions=(SharedSession("QWERT", "care"),))
    rows = [AttendanceRow("care", "QWERT", None, "female", None, 7)]
    alone = count_quarter(lists, 2, [], attendances=rows, sessions={"care": 1})
    more = [*rows, AttendanceRow("care", "", None, "male", None, 4)]
    beside = count_quarter(lists, 2, [], attendances=more, sessions={"care": 2})
    cell = Cell("attendance_session", ("QWERT",))
    for seed in range(3):
        for counted in (alone, beside):
            drawn = _drawn(counted, seed=bytes([seed]) * 16)
            assert drawn.values[cell] == 10
            _check(counted, drawn, 5)
            _sampled(drawn, 5)


def test_a_certificate_that_proves_nothing_is_seen_through() -> None:
    counted = made_quarter(38, 2)
    drawn = _drawn(counted)
    sound = drawn.certificate
    a_cell = Cell("reach", ("gm0000", "female", "30_44"))

    def is_seen(**changes: object) -> bool:
        return bool(flaws(dataclasses.replace(sound, **changes), drawn.values, drawn.relations))  # type: ignore[arg-type]

    assert not is_seen()
    assert is_seen(population={**sound.population, a_cell: sound.population.get(a_cell, 0) + 1})
    assert is_seen(population={**sound.population, Cell("reach", ("nowhere", "*", "*")): 1})
    assert is_seen(lines={cell: line for cell, line in sound.lines.items() if cell != a_cell})
    assert is_seen(lines={**sound.lines, a_cell: Line({}, {a_cell: 1})})
    assert is_seen(lines={**sound.lines, a_cell: Line({}, {})})
    assert is_seen(lines={**sound.lines, a_cell: Line({REACH: 5}, sound.lines[a_cell].step)})
    assert is_seen(k=6)
    moved = {**drawn.values, REACH: drawn.values[REACH] + 5}
    assert flaws(sound, moved, drawn.relations)


def test_values_that_leave_fewer_than_k_candidates_get_no_certificate() -> None:
    counted = made_quarter(38, 3, shared=0)
    drawn = _drawn(counted)
    cell = next(cell for cell, value in drawn.values.items() if cell.table == "codes" and value)
    broken = {**drawn.values, cell: drawn.values[cell] + 25}
    assert certify(counted.dimensions, counted.sessions, drawn.relations, broken, 5) is None
    whole = certify(counted.dimensions, counted.sessions, drawn.relations, drawn.values, 5)
    assert whole is not None
    assert flaws(whole, drawn.values, drawn.relations) == []


def test_figures_are_right_on_average() -> None:
    """A small version of the benchmark: bias by margin level over secret seeds and quarters."""
    errors: dict[int, list[int]] = {}
    for people in range(36, 44):
        counted = made_quarter(people, people, municipalities=2)
        problem = quarter_problem(counted, 5)
        for seed in range(3):
            rounding = round_counts(problem, random_cost(problem, Noise(seed.to_bytes(16), str(people))))
            for cell, value in rounding.values.items():
                if counted.counts.get(cell) and cell.table in {"reach", "people", "codes", "referrals"}:
                    errors.setdefault(cell.keys.count("*"), []).append(value - counted.counts[cell])
    bias = {level: statistics.fmean(each) for level, each in errors.items() if len(each) > 200}
    assert len(bias) == 4
    assert max(map(abs, bias.values())) < 0.35


def test_totals_of_a_year_stay_near_the_truth_though_small_parts_can_carry_little() -> None:
    """Without weight in what is carried over they are 1.8 off on average, nearly all too high."""
    errors = []
    for people in range(36, 40):
        work = made_work(people - 36, people, (1, 2, 3, 4))
        for seed in range(8):
            residuals: Mapping[Cell, int] = {}
            for counted in work:
                problem = quarter_problem(counted, 5, residuals=residuals)
                noise = Noise(seed.to_bytes(16), f"{people} {counted.quarter}")
                values = round_counts(problem, random_cost(problem, noise)).values
                residuals = {
                    cell: residuals.get(cell, 0) + counted.counts.get(cell, 0) - value
                    for cell, value in values.items()
                }
            errors.append(-residuals[REACH])
    assert statistics.fmean(map(abs, errors)) < 1.5
    assert abs(statistics.fmean(errors)) < 0.9


def test_what_is_left_of_a_quarter_is_made_up_for_in_the_next() -> None:
    residuals: Mapping[Cell, int] = {}
    for quarter in (1, 2, 3, 4):
        counted = made_quarter(43, 9, quarter=quarter, municipalities=2)
        before = residuals.get(REACH, 0)
        drawn = draw_quarter(counted, year=2026, seed=SEED, residuals=residuals)
        residuals = drawn.residuals
        assert residuals.get(REACH, 0) == before + 43 - drawn.values[REACH]
    assert abs(residuals.get(REACH, 0)) <= 5


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    people=st.integers(0, 60),
    seed=st.integers(0, 10**6),
    quarter=st.integers(1, 4),
    municipalities=st.integers(1, 3),
    own=st.integers(0, 3),
    shared=st.integers(0, 5),
    k=st.sampled_from((5, 10)),
)
def test_any_quarter_is_drawn_and_certified(
    *, people: int, seed: int, quarter: int, municipalities: int, own: int, shared: int, k: int
) -> None:
    counted = made_quarter(
        people, seed, quarter=quarter, municipalities=municipalities, own=own, shared=shared
    )
    _check(counted, _drawn(counted, k=k), k)
