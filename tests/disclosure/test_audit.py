"""What a pile of files gives away, as an outsider finds out."""

from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sleutelapp.disclosure.attacker import attack_on
from sleutelapp.disclosure.audit import AuditReport, audit_issues
from sleutelapp.disclosure.candidates import Narrow, narrow_cells
from sleutelapp.disclosure.issue import Issue
from sleutelapp.disclosure.quarter import AttendanceRow, count_quarter
from sleutelapp.disclosure.relations import NEW, REACH
from sleutelapp.disclosure.tables import Cell, SharedSession
from tests.disclosure.made_issues import SHORT, edited, made_work, published
from tests.disclosure.made_quarters import made_quarter

TOGETHER = SharedSession("given-together", "care")
SEVERAL = settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def audited(*issues: Issue) -> AuditReport:
    return audit_issues(issues, lambda _issue: SHORT)


def found(report: AuditReport) -> dict[tuple[str, str, Cell], tuple[int, ...] | None]:
    assert not report.contradictions
    return {
        (each.figure.issue.sender, each.figure.issue.period, each.figure.cell): each.candidates
        for each in report.findings
    }


def some(seed: int, people: int, quarter: int, *, sender: str = "K1") -> Issue:
    """A published quarter of about half as many people."""
    (issue,), _escalation = published(made_work(seed, people, [quarter]), seed, sender=sender)
    return issue


def test_three_years_of_one_person_keep_five_candidates_everywhere() -> None:
    pile: list[Issue] = []
    for year in (2024, 2025, 2026):
        issues, _escalation = published(made_work(year, 40, (1, 2, 3, 4)), year, year=year)
        pile += issues
    heard: list[tuple[int, int]] = []
    report = audit_issues(pile, lambda _issue: SHORT, lambda done, of: heard.append((done, of)))
    assert report.passes
    assert report.issues == 12
    assert heard[-1] == (report.figures, report.figures)
    assert [done for done, _of in heard] == sorted(done for done, _of in heard)


def test_a_quarter_under_the_real_lists_is_settled_by_steps() -> None:
    counted = made_quarter(60, 3, quarter=1)
    (issue,), _escalation = published([counted], 3)
    report = audit_issues([issue], lambda _issue: counted.dimensions)
    assert report.passes
    assert report.figures > 1000


@given(st.integers(0, 10_000), st.integers(0, 60), st.sampled_from([5, 10]))
@SEVERAL
def test_no_published_year_leaves_a_figure_below_k(seed: int, people: int, k: int) -> None:
    work = made_work(seed, people, (1, 2, 3), together=(TOGETHER,))
    issues, escalation = published(work, seed, k=k)
    report = audited(*issues)
    if escalation == 0:
        # The truth itself keeps every relation that the attacker uses.
        attack = attack_on(issues, lambda _issue: SHORT)
        truth = [0] * attack.system.variable_count
        for counted, block in zip(work, attack.blocks, strict=True):
            for cell, variable in block.variables.items():
                truth[variable] = counted.counts.get(cell, 0)
        assert attack.system.violations(truth) == []
    assert report.passes


@given(st.integers(0, 10_000))
@settings(SEVERAL, max_examples=4)
def test_two_givers_of_one_session_a_quarter_give_away_nothing_together(seed: int) -> None:
    pile: list[Issue] = []
    for sender in ("C", "D"):
        work = made_work(seed + len(pile), 25, (1, 2), together=(TOGETHER,))
        pile += published(work, seed, sender=sender)[0]
    assert audited(*pile).passes


def test_several_sessions_given_by_the_same_two_tell_no_more_together() -> None:
    """Once they stood in both their tables of attendance: 15 here and 20 there left 16 to 19 for what is the same sum."""
    both = (SharedSession("one", "care"), SharedSession("two", "care"))
    counted = count_quarter(
        replace(SHORT, sessions=both),
        2,
        [],
        attendances=[AttendanceRow("care", each.code, "gm1", "female", "18_64", 9) for each in both],
        sessions={"care": 2},
    )
    pile = [published([counted], 1, sender=sender)[0][0] for sender in ("C", "D")]
    assert {cell: value for issue in pile for cell, value in issue.values.items()} == {
        Cell("attendance_session", ("one",)): 10,
        Cell("attendance_session", ("two",)): 10,
    }
    assert audited(*pile).passes


def test_the_same_file_twice_counts_once() -> None:
    issue = some(4, 90, 2)
    report = audited(issue, issue, edited(issue, {}))
    assert report.passes
    assert report.issues == 1


def test_a_whole_table_emptied_by_hand_names_what_that_tells_and_settles_all_else() -> None:
    """Seven households of at most 4 hold 28 people, and 30 reached are at least 26: then no household has fewer than 2."""
    counted = made_quarter(30, 4, quarter=1, municipalities=1)
    (issue,), _escalation = published([counted], 4)
    assert issue.value(REACH) == 30
    households = [cell for cell in issue.values if cell.table == "reach_household"]
    report = audit_issues(
        [edited(issue, {cell: -issue.value(cell) for cell in households})], lambda _issue: counted.dimensions
    )
    each = {Cell("reach_household", (code,)): (2, 3, 4) for code in counted.dimensions.household}
    told = {finding.figure.cell: finding.candidates for finding in report.findings}
    assert told == {**each, REACH: (26, 27, 28), NEW: (26, 27, 28)}


def test_a_figure_changed_by_hand_is_named() -> None:
    code, domain = Cell("codes", ("P1",)), Cell("people", ("P", "*", "*", "*"))
    issue = some(4, 90, 2)
    # All of a domain with one code have that code: both figures are the same number, published as two.
    low = {cell: issue.value(cell) for cell in (code, domain)}
    assert low[code] == low[domain] > 0
    changed = edited(issue, {code: 5, Cell("needs", ("*",)): 5, Cell("needs", ("open",)): 5})
    few = tuple(range(low[code] + 1, low[code] + 5))
    names = found(audited(changed))
    assert names["K1", "2026-Q2", code] == few
    assert names["K1", "2026-Q2", domain] == few


def test_figures_that_nobody_can_have_counted_are_named() -> None:
    issue = some(4, 90, 2)
    code = Cell("codes", ("L2",))
    changed = edited(issue, {code: 40})
    report = audited(changed)
    assert not report.passes
    (contradiction,) = report.contradictions
    assert contradiction.issues == (changed,)
    assert code in {figure.cell for figure in contradiction.figures}


def test_a_figure_that_the_tables_do_not_have_is_not_passed_over() -> None:
    issue = some(4, 90, 2)
    stranger = Cell("reach_origin", ("sy", "er"))
    report = audited(edited(issue, {stranger: 5}))
    assert [figure.cell for figure in report.unknown] == [stranger]
    assert not report.passes


def test_who_is_reached_in_a_first_quarter_is_new() -> None:
    first = edited(some(5, 60, 1), {NEW: -5})
    reached = first.value(REACH)
    few = tuple(range(reached - 4, reached))
    assert found(audited(first)) == {("K1", "2026-Q1", REACH): few, ("K1", "2026-Q1", NEW): few}
    later = some(5, 60, 2)
    assert audited(edited(later, {NEW: later.value(REACH) - 5 - later.value(NEW)})).passes


def test_who_is_reached_later_in_a_year_was_new_at_some_time() -> None:
    first, second, later = some(6, 12, 1), some(7, 90, 2), some(7, 90, 3)
    new = second.value(REACH) - first.value(NEW) - 10
    assert new > 0
    second = edited(second, {NEW: new - second.value(NEW)})
    later = edited(later, {NEW: new - later.value(NEW)})
    assert audited(first).passes
    assert audited(second).passes
    attack = attack_on([first, second], lambda _issue: SHORT)
    variable, reached = attack.blocks[1].variables[REACH], second.value(REACH)
    few = (reached - 4, reached - 3, reached - 2)
    assert narrow_cells(attack.system, {variable: 5}).narrow == (Narrow(variable, few),)
    assert audited(first, later).passes  # with a quarter missing between them nothing follows


def test_two_files_of_one_quarter_speak_of_the_same_people() -> None:
    one = some(8, 60, 2)
    origin = Cell("reach_origin", ("other",))
    other = edited(one, {origin: 5})
    both = tuple(range(one.value(origin) + 1, one.value(origin) + 5))
    names = found(audited(one, other))
    assert names["K1", "2026-Q2", origin] == both
    assert {each.issue_hash for each in (one, other)} == {
        each.figure.issue.issue_hash for each in audited(one, other).findings
    }
    assert audited(
        one, edited(some(8, 60, 2, sender="K2"), {})
    ).passes  # of somebody else it is another quarter


def test_a_session_published_by_organisations_with_different_k_is_known_no_better() -> None:
    work = made_work(8, 0, [2], together=(TOGETHER,))
    five, _escalation = published(work, 8, sender="C")
    ten, _escalation = published(work, 8, sender="D", k=10)
    session = Cell("attendance_session", ("given-together-2",))
    assert five[0].value(session) == ten[0].value(session) > 0
    assert audited(*five, *ten).passes


def test_attendance_without_any_session_contradicts_the_exact_figures() -> None:
    issue = some(9, 40, 2)
    contacts = tuple(each for each in issue.exact if each.table == "contacts_by_kind")
    issue = replace(issue, exact=contacts, sessions=())
    issue = edited(issue, {cell: -value for cell, value in issue.values.items() if "session" in cell.table})
    (contradiction,) = audited(edited(issue, {Cell("attendance", ("*",)): 10})).contradictions
    assert {figure.cell.table[:10] for figure in contradiction.figures} == {"attendance"}
