import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sleutelapp.core.errors import Damaged, UserError
from sleutelapp.disclosure.issue import Issue
from sleutelapp.features.combining.merge import FileState, GivenFile, Merge, asked_period, merge
from sleutelapp.features.combining.result import combined
from sleutelapp.features.publications.publication import Publication, SharedSignal
from tests.features.combining.made_issues import REACH, file_of, made, saved

ISSUES = [
    made(sender, {REACH: people}, quarter=quarter, organisation=organisation).issue
    for sender in ("SP-A", "SP-B", "SP-C")
    for quarter in (1, 2)
    for people, organisation in ((10, "Noord"), (20, "Noord"), (10, "Zuid"))
]


def sentences(result: Merge) -> list[str]:
    return [remark.sentence("nl") for report in result.files for remark in report.remarks]


def states(result: Merge) -> list[FileState]:
    return [report.state for report in result.files]


def test_the_same_issue_in_two_files_counts_once_whatever_they_are_called() -> None:
    issue = made().issue
    result = merge([file_of("c.xlsx", issue), file_of("c (1).xlsx", issue)])
    assert result.issues == (issue,)
    assert states(result) == [FileState.READ, FileState.DOUBLE]
    assert sentences(result) == ["c (1).xlsx: staat ook al in c.xlsx. Het telt één keer mee."]


def test_of_a_file_with_a_known_and_a_new_quarter_the_new_one_counts_and_both_are_said() -> None:
    first, second = made(quarter=1).issue, made(quarter=2).issue
    result = merge([file_of("q1.xlsx", first), file_of("half.xlsx", first, second)])
    assert result.issues == (first, second)
    assert [report.state for report in result.files] == [FileState.READ, FileState.READ]
    assert sentences(result) == [
        "half.xlsx: nieuw en meegeteld: SP-A 2026-Q2. Stond al in q1.xlsx en telt één keer mee: SP-A 2026-Q1."
    ]
    many = [made(f"SP-{number}", quarter=1).issue for number in range(7)]
    result = merge([file_of("region.xlsx", *many), file_of("all.xlsx", *many, second)])
    assert sentences(result) == [
        (
            "all.xlsx: nieuw en meegeteld: SP-A 2026-Q2. Stond al in region.xlsx en telt één keer mee: "
            "SP-0 2026-Q1, SP-1 2026-Q1, SP-2 2026-Q1, SP-3 2026-Q1, + 3."
        )
    ]


def test_different_figures_of_one_person_and_quarter_are_refused_by_name_and_the_rest_goes_on() -> None:
    one, other, third = (
        made("SP-E", {REACH: people}, quarter=quarter).issue
        for people, quarter in ((10, 2), (20, 2), (15, 1))
    )
    result = merge([file_of("e.xlsx", one), file_of("e-nieuw.xlsx", other, third), file_of("e2.xlsx", one)])
    assert result.issues == (third,)
    assert states(result) == [FileState.REFUSED, FileState.PARTLY, FileState.REFUSED]
    first, second, last = sentences(result)
    assert first.startswith("e.xlsx:")
    assert "in e-nieuw.xlsx." in first
    assert "2026-Q2" in first
    assert "in e.xlsx, e2.xlsx." in second
    assert "in e-nieuw.xlsx." in last


def test_what_contradicted_once_counts_in_no_later_merge_either() -> None:
    one, other = (made("SP-E", {REACH: people}).issue for people in (10, 20))
    before = merge([file_of("e.xlsx", one), file_of("e-nieuw.xlsx", other)])
    assert before.issues == ()
    later = merge([saved("alles.xlsx", before), file_of("e.xlsx", one)])
    assert later.issues == ()
    assert states(later) == [FileState.REFUSED, FileState.REFUSED]
    assert "in alles.xlsx." in sentences(later)[1]


def test_key_persons_of_two_organisations_may_have_the_same_code() -> None:
    issues = [made("SP-01", {REACH: 10}, organisation=each).issue for each in ("Noord", "Zuid")]
    assert len(merge([file_of("n.xlsx", issues[0]), file_of("z.xlsx", issues[1])]).issues) == 2


def test_files_of_another_period_are_refused_by_name() -> None:
    first, second = (made(quarter=quarter).issue for quarter in (1, 2))
    files = [file_of("q1.xlsx", first), file_of("jaar.xlsx", first, second)]
    result = merge(files, asked_period("2026-Q2"))
    assert result.issues == (second,)
    assert states(result) == [FileState.OTHER_PERIOD, FileState.PARTLY]
    assert sentences(result)[0] == "q1.xlsx: gaat over 2026-Q1. U vroeg om 2026-Q2, dus dit telt niet mee."
    assert merge(files, asked_period("2026-H1")).issues == (first, second)
    with pytest.raises(UserError, match="quarter, a half-year or a year"):
        asked_period("2026-05")


def test_a_file_that_cannot_be_read_is_refused_with_the_reason() -> None:
    broken = GivenFile(name="stuk.xlsx", refusal=Damaged("workbook_damaged"))
    issue = made().issue
    result = merge([broken, file_of("a.xlsx", issue)])
    assert result.issues == (issue,)
    assert states(result) == [FileState.REFUSED, FileState.READ]
    assert sentences(result) == [
        "stuk.xlsx: Dit werkboek is beschadigd. Vraag de afzender om het opnieuw te sturen."
    ]


def test_signals_of_the_same_issue_in_several_files_are_all_kept_once() -> None:
    issue = made().issue
    one, other = SharedSignal("Tandarts te duur", "T"), SharedSignal("Geen tolk")
    files = [
        GivenFile(name=name, publications=(Publication(issue, signals),))
        for name, signals in (("a.xlsx", (one,)), ("b.xlsx", (one, other)))
    ]
    result = combined(merge(files))
    assert [signal for _sender, _period, signal in result.signals] == [other, one]


@given(
    st.lists(st.lists(st.sampled_from(ISSUES), max_size=4), max_size=6),
    st.data(),
)
def test_merging_merged_files_gives_what_merging_all_at_once_gives(
    contents: list[list[Issue]], data: st.DataObject
) -> None:
    files = []
    for number, issues in enumerate(contents):
        places = {(issue.organisation, issue.sender, issue.period): issue for issue in issues}
        files.append(file_of(f"{number}.xlsx", *places.values()))
    whole = merge(files)
    cut = data.draw(st.integers(0, len(files)))
    parts = [saved("een.xlsx", merge(files[:cut])), saved("twee.xlsx", merge(files[cut:]))]
    data.draw(st.randoms(use_true_random=False)).shuffle(parts)
    again = merge(parts)
    assert (again.publications, again.disputed) == (whole.publications, whole.disputed)
    nested = merge([saved("een.xlsx", merge(files[:cut])), *files[cut:]])
    assert (nested.publications, nested.disputed) == (whole.publications, whole.disputed)
    shuffled = list(files)
    random.Random(cut).shuffle(shuffled)  # noqa: S311 -- an order, no secret
    assert merge(shuffled).publications == whole.publications
    for report in whole.files:
        assert len(report.counted) + len(report.doubles) + len(report.disputed) >= len(report.file.issues)
