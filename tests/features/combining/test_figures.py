from hypothesis import given
from hypothesis import strategies as st

from sleutelapp.disclosure.issue import ExactFigure
from sleutelapp.disclosure.tables import TOTAL, Cell, SharedSession
from sleutelapp.features.combining.estimates import Estimate, Published, added
from sleutelapp.features.combining.figures import Figures
from sleutelapp.features.combining.merge import merge
from sleutelapp.features.combining.renaming import RenamedCode
from sleutelapp.features.combining.result import Combined, combined
from sleutelapp.reference.code_changes import CodeChange, CodeHistory
from tests.features.combining.made_issues import ATTENDANCE, REACH, TRANSFERRED, Made, file_of, made

PAIN, TEETH, CHILD = (Cell("codes", (code,)) for code in ("L1", "T1", "T4"))


def together(*issues: Made, history: CodeHistory | None = None) -> Combined:
    files = [file_of(f"{number}.xlsx", each.issue) for number, each in enumerate(issues)]
    return combined(merge(files), history)


def holds(estimate: Estimate, truth: int) -> bool:
    return estimate.lower <= truth <= estimate.upper


def test_values_add_up_within_k_minus_one_a_source() -> None:
    total = together(*(made(f"SP-{n}", {REACH: 20}, k=k) for n, k in enumerate((5, 5, 10)))).total
    assert total.estimate(REACH) == Estimate(60, 60 - 4 - 4 - 9, 60 + 4 + 4 + 9, 4 + 4 + 16.5, 3)
    nothing = total.estimate(PAIN)
    assert (nothing.value, nothing.lower, nothing.upper, nothing.is_uncertain) == (0, 0, 17, True)


def test_small_figures_of_few_are_grey_and_large_ones_are_not() -> None:
    assert added([Published(k=5, sources=1, filled=1, value=5)]).is_uncertain
    assert not added([Published(k=5, sources=1, filled=1, value=10)]).is_uncertain
    assert added([Published(k=5, sources=100, filled=3, value=15)]).is_uncertain
    assert not added([Published(k=5, sources=100, filled=60, value=400)]).is_uncertain
    assert not Estimate().is_uncertain  # nobody can be there at all


def test_a_source_that_does_not_work_somewhere_adds_no_doubt_there() -> None:
    there, elsewhere = Cell("reach", ("GM0001", TOTAL, TOTAL)), Cell("reach", ("GM0002", TOTAL, TOTAL))
    work = [ExactFigure("minutes", ("GM0001", "2026-04", "contact"), 60)]
    total = together(
        made("SP-A", {REACH: 20, there: 20}, exact=work),
        made("SP-B", {REACH: 10, elsewhere: 10}),
        made("SP-C", {REACH: 0}, exact=work),
    ).total
    assert total.estimate(there) == Estimate(20, 16, 28, 8.0, 2)
    assert total.estimate(elsewhere).upper == 14
    assert total.municipalities() == ("GM0001", "GM0002")
    assert total.sources_in("GM0001") == 2


def test_people_taken_over_are_not_counted_twice() -> None:
    people = together(made("SP-B", {REACH: 20, TRANSFERRED: 5}), made("SP-C", {REACH: 15})).total.people()
    assert (people.value, people.lower, people.upper) == (30, (20 - 5 - 8) + (15 - 8), 24 + 19)


def test_a_session_given_together_counts_once_and_the_highest_figure_is_taken() -> None:
    shared = SharedSession("ABCDE", "care")

    def giver(sender: str, own: int, came: int, sessions: int) -> Made:
        counts = {
            ATTENDANCE: own,
            Cell("attendance", ("care",)): own,
            Cell("attendance_session", ("ABCDE",)): came,
            Cell("attendance_gender", ("female",)): own,
        }
        exact = [ExactFigure("sessions", ("care",), sessions)]
        return made(sender, counts, exact=exact, sessions=[shared])

    result = together(giver("SP-C", 45, 14, 4), giver("SP-D", 15, 27, 2))
    (session,) = result.together
    assert (session.code, session.taken.issue.sender, session.taken.attendance) == ("ABCDE", "SP-D", 30)
    assert not session.agrees  # 1 to 14, and 25 to 34
    assert result.total.sessions == 5
    for cell in (ATTENDANCE, Cell("attendance", ("care",))):
        estimate = result.total.estimate(cell)
        assert (estimate.value, estimate.lower, estimate.upper) == (45 + 15 + 30, 41 + 11 + 25, 49 + 19 + 34)
    women = result.total.estimate(Cell("attendance_gender", ("female",)))
    assert (women.value, women.lower, women.upper) == (60, 52, 68)


def test_older_codes_count_under_those_of_now_and_are_listed() -> None:
    history = CodeHistory(
        3, (CodeChange(2, "need", "T4", "T1"), CodeChange(3, "contact_kind", "app", "chat"))
    )
    old = made(
        "SP-A",
        {TEETH: 10, CHILD: 15},
        exact=[
            ExactFigure("contacts_by_kind", (kind, "2026-04"), 3) for kind in ("app", "chat", "not_at_home")
        ],
    )
    result = together(old, made("SP-B", {TEETH: 20}, version="3"), history=history)
    assert result.renamed == (
        (RenamedCode("contact_kind", "app", "chat"), ("0.xlsx",)),
        (RenamedCode("need", "T4", "T1"), ("0.xlsx",)),
    )
    estimate = result.total.estimate(TEETH)
    # The ten may be among the fifteen: then they are at least 11.
    assert (estimate.value, estimate.lower, estimate.upper) == (45, 11 + 16, 14 + 19 + 24)
    assert result.total.estimate(CHILD).value == 0
    assert result.total.exact_by("contacts_by_kind") == {"chat": 6, "not_at_home": 3}
    assert result.total.contacts == 6
    assert result.merge.issues[0] == old.issue


def test_quarters_stand_beside_each_other_and_the_roster_says_who_sent_what() -> None:
    result = together(
        made("SP-A", {REACH: 10}, quarter=1), made("SP-A", {REACH: 20}, quarter=2), made("SP-B", {REACH: 5})
    )
    assert {period: of.estimate(REACH).value for period, of in result.by_period.items()} == {
        "2026-Q1": 10,
        "2026-Q2": 25,
    }
    assert result.total.senders == 2
    assert [(row.sender, row.quarters) for row in result.roster] == [
        ("SP-A", ("2026-Q1", "2026-Q2")),
        ("SP-B", ("2026-Q2",)),
    ]


@given(
    st.lists(
        st.tuples(
            st.dictionaries(st.sampled_from([REACH, PAIN, TEETH]), st.integers(0, 60)),
            st.sampled_from([5, 10]),
        ),
        min_size=1,
        max_size=8,
    )
)
def test_the_truth_lies_within_every_bound(sources: list[tuple[dict[Cell, int], int]]) -> None:
    issues = [made(f"SP-{n}", counts, k=k) for n, (counts, k) in enumerate(sources)]
    total = together(*issues).total
    for cell in (REACH, PAIN, TEETH):
        estimate = total.estimate(cell)
        assert holds(estimate, sum(each.truth.get(cell, 0) for each in issues))
        assert estimate.upper - estimate.value == sum(k - 1 for _counts, k in sources)
        assert estimate.value == sum(each.issue.value(cell) for each in issues)


@given(st.lists(st.tuples(st.integers(1, 40), st.integers(0, 40)), min_size=2, max_size=5))
def test_the_truth_of_sessions_given_together_lies_within_every_bound(givers: list[tuple[int, int]]) -> None:
    issues = [
        made(
            f"SP-{n}",
            {ATTENDANCE: own, Cell("attendance_session", ("S",)): came},
            exact=[ExactFigure("sessions", ("care",), 2)],
            sessions=[SharedSession("S", "care")],
        )
        for n, (came, own) in enumerate(givers)
    ]
    result = together(*issues)
    (session,) = result.together
    taken = next(each for each in issues if each.issue == session.taken.issue)
    came = taken.truth[Cell("attendance_session", ("S",))]
    assert holds(result.total.estimate(ATTENDANCE), sum(own for _came, own in givers) + came)
    assert session.lower <= came <= session.upper
    assert result.total.sessions == len(givers) + 1


def test_nothing_adds_up_to_nothing() -> None:
    assert Figures(()).people() == Estimate()
    assert Figures(()).contacts == 0
