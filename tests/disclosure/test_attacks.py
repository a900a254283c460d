"""The adversary's notebook: each attack on published files, and what it leaves.

"Keeps k" means at least k = 5 possible true values, for somebody who knows the rule and every relation. Where an attack needs
more knowledge than that, the test says what then follows: those are the limits of the promise, not holes in it.
"""

import itertools
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

import numpy as np
import pytest

from sleutelapp.disclosure.attacker import Attack, attack_on
from sleutelapp.disclosure.audit import AuditReport, audit_issues
from sleutelapp.disclosure.candidates import least_values
from sleutelapp.disclosure.draw import draw_quarter
from sleutelapp.disclosure.issue import ExactFigure, Issue
from sleutelapp.disclosure.ordinary import one_more
from sleutelapp.disclosure.quarter import (
    AttendanceRow,
    NeedRow,
    PersonRow,
    QuarterCounts,
    ReferralRow,
    count_quarter,
)
from sleutelapp.disclosure.relations import NEEDS, NEW, REACH, TRANSFERRED
from sleutelapp.disclosure.tables import TOTAL, Cell, Dimensions, SharedSession, published_cells
from tests.disclosure.made_issues import SHORT, K, issue_of, made_work, published

WITH_NEED = Cell("people", (TOTAL,) * 4)
REFERRALS = Cell("referrals", (TOTAL,) * 3)
FEMALE, MALE = (Cell("reach", (TOTAL, gender, TOTAL)) for gender in ("female", "male"))
SECRET = b"a secret of the vault"


def audited(*issues: Issue) -> AuditReport:
    return audit_issues(issues, lambda _issue: SHORT)


def attacked(*issues: Issue) -> Attack:
    return attack_on(issues, lambda _issue: SHORT)


def left(attack: Attack, terms: Iterable[tuple[int, Cell, int]], at_most: int = 2 * K) -> tuple[int, ...]:
    """The possible values, the least first, of a sum over (number of the issue, cell, coefficient)."""
    system, offset = attack.system, 1000
    total = system.add_variable(0, 2 * offset)
    row = [(attack.blocks[issue].variables[cell], each) for issue, cell, each in terms]
    system.add_row([*row, (total, -1)], -offset, -offset)
    return tuple(value - offset for value in least_values(system, total, at_most))


def person(**changes: object) -> PersonRow:
    somebody = PersonRow(
        municipality="gm1",
        gender="female",
        age="18_64",
        origin="sy",
        language="ar",
        household="alone",
        education="none",
        is_new=True,
    )
    return replace(somebody, **changes)  # type: ignore[arg-type]


def drawn(counted: QuarterCounts, *, secret: bytes = SECRET, sender: str = "K1") -> Issue:
    return issue_of(counted, draw_quarter(counted, year=2026, seed=secret), sender=sender)


def typed(
    values: Mapping[Cell, int], *, quarter: int = 2, exact: Sequence[ExactFigure] | None = None
) -> Issue:
    """An issue with these values, as no rounding of ours need have made it."""
    contact = (ExactFigure("contacts_by_kind", ("phone", "2026-04"), 1),)
    return Issue(
        sender="K1",
        sender_name="",
        organisation="welfare",
        year=2026,
        quarter=quarter,
        k=K,
        code_list_version="1",
        values=values,
        exact=contact if exact is None else tuple(exact),
    )


# Differences


def test_a_half_year_less_a_quarter_is_the_other_quarter() -> None:
    """Half-years are sums of published values; so are differences of them, which keep k like every figure."""
    issues, _escalation = published(made_work(1, 40, (1, 2)), 1)
    first, second = (issue.value(NEW) for issue in issues)
    assert len(left(attacked(*issues), [(0, NEW, 1), (1, NEW, 1)])) >= K
    assert len(left(attacked(*issues), [(1, NEW, 1)])) >= K
    assert (first + second) - first == issues[1].value(NEW)


def test_a_half_year_rounded_anew_would_give_away_what_quarters_hide() -> None:
    """9 and 9, published as 5 and 5, and their half-year as 20: 16 to 18 are left. So sums are never taken from records."""
    attack = attacked(typed({REACH: 5, NEW: 5}, quarter=2), typed({REACH: 5, NEW: 5}, quarter=3))
    half = [(0, NEW, 1), (1, NEW, 1)]
    assert [value for value in left(attack, half, 20) if 16 <= value <= 24] == [16, 17, 18]


def test_a_combined_file_less_another_is_one_person_s_file() -> None:
    """A region with and without one key person: the difference is what that person published, and keeps k."""
    pile = [published(made_work(seed, 25, (2,)), seed, sender=f"K{seed}")[0][0] for seed in range(3)]
    assert audited(*pile).passes
    without, whole = audited(*pile[:2]), audited(*pile)
    assert whole.figures == without.figures + audited(pile[2]).figures
    for cell in (REACH, WITH_NEED, NEEDS):
        assert len(left(attacked(*pile), [(2, cell, 1)])) >= K
        assert len(left(attacked(*pile), [(number, cell, 1) for number in range(3)])) >= K


def test_an_entry_made_late_changes_no_file_that_is_out() -> None:
    """Who is entered after the first quarter was frozen counts in the second; both keep k with and without that person."""
    work = made_work(3, 24, (1, 2))
    late = count_quarter(
        SHORT,
        2,
        [*(person(gender="male") for _person in range(11)), person(needs=(NeedRow("P1", "now", "open"),))],
    )
    before = count_quarter(SHORT, 2, [person(gender="male") for _person in range(11)])
    with_late, _escalation = published([work[0], late], 3)
    without, _escalation = published([work[0], before], 3)
    assert with_late[0].issue_hash == without[0].issue_hash
    assert audited(*with_late).passes
    assert audited(*without).passes


def test_counting_a_quarter_again_would_give_it_away() -> None:
    """Why a quarter is frozen: 11 people published as 10, and from records of another day as 15, leave 11 to 14."""
    counted = count_quarter(SHORT, 2, [person(is_new=False)] * 11)
    pair = {
        issue.value(REACH): issue
        for issue in (drawn(counted, secret=bytes([each]) * 16) for each in range(16))
    }
    assert sorted(pair) == [10, 15]
    assert len(left(attacked(pair[10]), [(0, REACH, 1)])) >= K
    assert left(attacked(*pair.values()), [(0, REACH, 1)]) == (11, 12, 13, 14)


def test_exporting_twice_tells_nothing_new() -> None:
    counted = made_work(4, 30, (2,))[0]
    assert drawn(counted).issue_hash == drawn(counted).issue_hash
    assert audited(drawn(counted), drawn(counted)).issues == 1


# Averages


def test_sums_over_a_year_keep_k() -> None:
    """What is left over is carried, so a year is nearer to the truth than four quarters apart; it keeps k all the same."""
    issues, _escalation = published(made_work(6, 24, (1, 2, 3, 4)), 6)
    attack = attacked(*issues)
    for cell in (REACH, WITH_NEED):
        assert len(left(attack, [(number, cell, 1) for number in range(4)], K)) == K


def test_who_supposes_that_nothing_changed_learns_more() -> None:
    """The limit: 7 people in two quarters may stand as 5 and as 10; who takes them for the same 7 has 6 to 9 left."""
    low, high = typed({REACH: 5, NEW: 5}), typed({REACH: 10, NEW: 10}, quarter=3)
    assert len(left(attacked(low, high), [(0, REACH, 1)])) >= K
    supposing = attacked(low, high)
    same = [(block.variables[REACH], sign) for block, sign in zip(supposing.blocks, (1, -1), strict=True)]
    supposing.system.add_row(same, 0, 0)
    assert left(supposing, [(0, REACH, 1)]) == (6, 7, 8, 9)


def test_who_supposes_that_people_stay_what_they_are_learns_more() -> None:
    """The limit: no women before, 20 women now, 10 new: were all others reached before as women, 16 to 18 would be left.

    That a gender, a language or a household stays the same is likely, not certain: records are corrected.
    """
    women, men = (one_more(cell, SHORT) for cell in (FEMALE, MALE))
    first = typed(dict.fromkeys(men, 20), quarter=1)
    second = typed({**dict.fromkeys(women, 20), NEW: 10})
    attack = attacked(first, second)
    assert len(left(attack, [(1, FEMALE, 1)])) >= K
    before, now = (block.variables for block in attack.blocks)
    attack.system.add_row([(now[NEW], 1), (before[FEMALE], 1), (now[FEMALE], -1)], 0, None)
    assert left(attack, [(1, FEMALE, 1)]) == (16, 17, 18)


# One person


def test_who_knows_somebody_in_a_cell_has_one_candidate_less() -> None:
    """The limit: a published 0 is 0 to 4; who knows one of them, 1 to 4. Figures above 0 tell them nothing more."""
    issue = drawn(count_quarter(SHORT, 2, [person(is_new=False), *([person(gender="male")] * 8)]))
    attack = attacked(issue)
    attack.system.lower[attack.blocks[0].variables[FEMALE]] = 1
    fewest = 1 if issue.value(FEMALE) == 0 else K
    assert len(left(attack, [(0, FEMALE, 1)])) >= (K - 1 if fewest == 1 else K)
    assert len(left(attack, [(0, MALE, 1)])) >= K


def test_with_and_without_one_person_the_same_can_be_published() -> None:
    """So a file does not tell whether somebody is in it, unless all others are known."""

    def outcomes(people: int) -> set[str]:
        counted = count_quarter(SHORT, 2, [person()] * people)
        return {drawn(counted, secret=bytes([number]) * 16).issue_hash for number in range(8)}

    assert outcomes(8) & outcomes(7)


# Linked tables


def test_every_figure_keeps_k_among_all_populations_that_there_can_be() -> None:
    """No linear programs: every population of up to 10 people of each of four kinds, counted, and compared with what is out."""
    tiny = Dimensions(
        municipality=("other",),
        gender=("female", "unknown"),
        age=("unknown",),
        origin=("unknown",),
        language=("unknown",),
        household=("unknown",),
        education=("unknown",),
        codes=(("L1", "L"),),
        urgency=("planned",),
        status=("open",),
        destination=("gp",),
        reason=("unknown",),
        theme=("care",),
    )
    kinds = [
        person(gender=gender, needs=needs)
        for gender in tiny.gender
        for needs in ((), (NeedRow("L1", "planned", "open"),))
    ]
    cells = [cell for cell in published_cells(tiny) if cell.table not in {"attendance_session", "contacts"}]
    of_kind = [count_quarter(tiny, 1, [kind]).counts for kind in kinds]
    counting = np.array([[counts.get(cell, 0) for counts in of_kind] for cell in cells])
    populations = np.array(list(itertools.product(range(11), repeat=len(kinds)))).T
    counts = counting @ populations
    for number, sizes in enumerate([(0, 0, 0, 1), (1, 2, 0, 0), (3, 1, 2, 4), (4, 4, 0, 3), (2, 0, 5, 1)]):
        rows = [kind for kind, size in zip(kinds, sizes, strict=True) for _person in range(size)]
        values = draw_quarter(count_quarter(tiny, 1, rows), year=2026, seed=bytes([number]) * 16).values
        out = np.array([[values.get(cell, 0)] for cell in cells])
        fits = np.where(counts % K == 0, counts == out, np.abs(counts - out) < K).all(axis=0)
        assert fits.any()
        for cell, possible in zip(cells, counts[:, fits], strict=True):
            if possible.max() or counting[cells.index(cell)].any():
                assert len(set(possible.tolist())) >= K, cell


# What lists and exact figures tell


def test_a_municipality_without_people_keeps_its_zero_open() -> None:
    """Hours agreed, nobody there: the cells stand in every file as 0, which is 0 to 4."""
    issue = drawn(count_quarter(SHORT, 2, [person()] * 9))
    for cell in (Cell("reach", ("gm2", TOTAL, TOTAL)), Cell("people", (TOTAL, "gm2", TOTAL, TOTAL))):
        assert issue.value(cell) == 0
        assert left(attacked(issue), [(0, cell, 1)]) == (0, 1, 2, 3, 4)


def test_where_somebody_lives_who_lives_elsewhere_is_not_told() -> None:
    """No cell appears because somebody is in it: a place without work or agreement is counted as `other`."""
    here, elsewhere = (count_quarter(SHORT, 2, [person(municipality=place)]) for place in ("other", "gm9"))
    assert here == elsewhere


def test_an_own_code_that_nobody_has_changes_nothing_in_a_file() -> None:
    longer = replace(SHORT, codes=(*SHORT.codes, ("X1", "W")))
    people = [person(needs=(NeedRow("W1", "planned", "open"),))] * 7
    one, other = (drawn(count_quarter(lists, 2, people)) for lists in (SHORT, longer))
    assert one.values.keys() == other.values.keys()
    assert not [cell for cell in other.values if "X1" in cell.keys]


def test_an_own_code_that_is_its_own_domain_is_published_as_one_number() -> None:
    """People of the domain and of its only code are the same: were they rounded apart, 5 and 10 would leave 6 to 9."""
    lists = replace(SHORT, codes=(*SHORT.codes, ("X1", "X")))
    counted = count_quarter(lists, 2, [person(needs=(NeedRow("X1", "planned", "open"),))] * 7)
    for number in range(12):
        issue = drawn(counted, secret=bytes([number]) * 16)
        assert issue.value(Cell("codes", ("X1",))) == issue.value(Cell("people", ("X", TOTAL, TOTAL, TOTAL)))


@pytest.mark.parametrize(
    ("came", "shown", "fewest", "most"), [(1, 10, 1, 14), (14, 10, 1, 14), (15, 20, 15, 24)]
)
def test_a_session_given_together_is_told_alike_by_all_who_gave_it(
    came: int, shown: int, fewest: int, most: int
) -> None:
    """Two files tell no more of it than one, also of organisations with another k, and whatever else either of them held."""
    session = Cell("attendance_session", ("QWERT",))
    lists = replace(SHORT, sessions=(SharedSession("QWERT", "care"),))
    rows = [AttendanceRow("care", "QWERT", "gm1", "female", "18_64", came)]
    alone = count_quarter(lists, 2, [], attendances=rows, sessions={"care": 1})
    own = AttendanceRow("care", "", "gm1", "male", "18_64", 8)
    beside = count_quarter(lists, 2, [], attendances=[*rows, own], sessions={"care": 2})
    (one,), _escalation = published([alone], 1, sender="C")
    (other,), _escalation = published([beside], 2, sender="D", k=10)
    assert one.value(session) == other.value(session) == shown
    attack = attacked(one, other)
    assert left(attack, [(0, session, 1)], 20) == tuple(range(fewest, most + 1))
    assert audited(one, other).passes


def test_people_taken_over_are_among_the_new_ones() -> None:
    """All know that nearly always; were it not so in the figures, 10 taken over and 5 new would leave 6 to 9."""
    counted = count_quarter(
        SHORT, 2, [person(is_transferred=True)] * 8 + [person(is_new=False, is_transferred=True)] * 4
    )
    assert counted.counts[TRANSFERRED] == 8
    for number in range(12):
        issue = drawn(counted, secret=bytes([number]) * 16)
        assert issue.transferred_in <= issue.value(NEW)
    wrong = typed({**dict.fromkeys(one_more(REACH, SHORT), 15), NEW: 5, TRANSFERRED: 10})
    assert left(attacked(wrong), [(0, TRANSFERRED, 1)]) == (6, 7, 8, 9)


def test_one_contact_in_a_month_tells_nobody_s_number() -> None:
    """Exact contacts bound nothing: one may be with a whole family, or with a group of which nobody is written down."""
    issue = drawn(count_quarter(SHORT, 2, [person()] * 3))
    once, often = (
        replace(issue, exact=(ExactFigure("contacts_by_kind", ("home_visit", "2026-05"), contacts),))
        for contacts in (1, 99)
    )
    for cell in (REACH, FEMALE, NEW):
        assert left(attacked(once), [(0, cell, 1)]) == left(attacked(often), [(0, cell, 1)])
        assert len(left(attacked(once), [(0, cell, 1)])) >= K


def test_no_contact_at_all_tells_that_everybody_has_a_need_or_a_referral() -> None:
    """Found by attack, and mended: 11 people, 4 with needs and 7 referred, as 15, 0 and 5 would leave 11 to 13.

    With contacts the same figures keep k; without, they are never drawn.
    """
    somebody, referred = (one_more(cell, SHORT) for cell in (REACH, REFERRALS))
    values = {**dict.fromkeys(referred, 5), **dict.fromkeys(somebody, 15)}
    assert audited(typed(values)).passes
    nobody_met = [ExactFigure("contacts_by_kind", ("not_at_home", "2026-04"), 3)]
    assert left(attacked(typed(values, exact=nobody_met)), [(0, REACH, 1)]) == (11, 12, 13)
    people = [person(needs=(NeedRow("L1", "planned", "closed"),))] * 4
    people += [person(referrals=(ReferralRow("gp", "under_way"),))] * 7
    counted = count_quarter(SHORT, 2, people, contacts={})
    seen = {}
    for number in range(12):
        issue = drawn(counted, secret=bytes([number]) * 16)
        seen[issue.value(REACH), issue.value(WITH_NEED), issue.value(REFERRALS)] = issue
    assert len(seen) > 1
    assert all(audited(issue).passes for issue in seen.values())


def test_without_contacts_nobody_can_be_reached_by_nothing() -> None:
    with pytest.raises(ValueError, match="keep"):
        count_quarter(SHORT, 2, [person()], contacts={"gm1": 0})
