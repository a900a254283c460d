"""Rows become counts by the rules, and every relation between figures is true of them."""

import dataclasses
from typing import Any

import pytest

from sleutelapp.disclosure.quarter import AttendanceRow, NeedRow, PersonRow, ReferralRow, count_quarter
from sleutelapp.disclosure.relations import NEW, REACH
from sleutelapp.disclosure.tables import TABLES, Cell, SharedSession, hidden_cells, published_cells
from tests.disclosure.made_quarters import made_dimensions, made_quarter

LISTS = made_dimensions(2)


def _person(**changes: Any) -> PersonRow:
    person = PersonRow(
        municipality="gm0000",
        gender="female",
        age="18_29",
        origin="er",
        language="ti",
        household="alone",
        education="none",
        is_new=True,
    )
    return dataclasses.replace(person, **changes)


def test_one_person_is_counted_in_every_margin_once() -> None:
    counts = count_quarter(LISTS, 2, [_person()]).counts
    assert {cell: count for cell, count in counts.items() if cell.table == "reach"} == {
        Cell("reach", (municipality, gender, age)): 1
        for municipality in ("*", "gm0000")
        for gender in ("*", "female")
        for age in ("*", "18_29")
    }
    assert counts[Cell("reach_origin", ("er",))] == 1
    assert counts[NEW] == 1
    assert not [cell for cell in counts if cell.table in {"people", "needs", "referrals", "transferred"}]


def test_what_the_lists_do_not_know_counts_as_other_or_unknown() -> None:
    stranger = _person(municipality="gm9999", age=None, origin="zz", education="phd", gender=None)
    counts = count_quarter(LISTS, 2, [stranger]).counts
    assert counts[Cell("reach", ("other", "unknown", "unknown"))] == 1
    assert counts[Cell("reach_origin", ("other",))] == 1
    assert counts[Cell("reach_education", ("unknown",))] == 1


def test_needs_count_a_person_once_a_domain_and_once_a_code() -> None:
    needs = (
        NeedRow("P1", "planned", "closed"),
        NeedRow("P1", "now", "open"),
        NeedRow("P2", "information_only", "solved"),
        NeedRow("W1", "planned", "open"),
    )
    counts = count_quarter(LISTS, 2, [_person(needs=needs), _person(needs=needs[:1]), _person()]).counts
    assert counts[REACH] == 3
    assert counts[Cell("people", ("*", "*", "*", "*"))] == 2
    assert counts[Cell("people", ("P", "gm0000", "*", "*"))] == 2
    assert counts[Cell("people", ("W", "*", "female", "18_29"))] == 1
    assert counts[Cell("people", ("P", "gm0000", "female", "18_29"))] == 2  # hidden
    assert counts[Cell("urgency", ("P", "now"))] == 1
    assert counts[Cell("urgency", ("P", "planned"))] == 1
    assert {cell.keys[0]: count for cell, count in counts.items() if cell.table == "codes"} == {
        "P1": 2,
        "P2": 1,
        "W1": 1,
    }
    assert {cell.keys[0]: count for cell, count in counts.items() if cell.table == "needs"} == {
        "*": 4,
        "open": 2,
        "solved": 1,
        "closed": 1,
    }


def test_referrals_count_with_reason_and_waiting_where_they_belong() -> None:
    referrals = (
        ReferralRow("destination0", "not_gone", "cost", "0_6_days"),
        ReferralRow("destination0", "gone", "cost", "7_27_days"),
        ReferralRow("destination1", "helped"),
        ReferralRow("destination1", "under_way"),
    )
    counts = count_quarter(LISTS, 2, [_person(referrals=referrals)]).counts
    assert counts[Cell("referrals", ("*", "*", "*"))] == 4
    assert counts[Cell("referrals", ("destination0", "*", "gm0000"))] == 2
    assert counts[Cell("referrals", ("*", "helped", "*"))] == 1
    assert counts[Cell("reasons", ("cost",))] == 1
    assert counts[Cell("waiting", ("7_27_days",))] == 1
    assert counts[Cell("waiting", ("unknown",))] == 1
    assert Cell("waiting", ("0_6_days",)) not in counts


def test_more_referrals_of_one_person_than_anybody_has_are_left_out_and_said() -> None:
    counted = count_quarter(LISTS, 2, [_person(referrals=(ReferralRow("destination0", "gone"),) * 23)])
    assert counted.counts[Cell("referrals", ("*", "*", "gm0000"))] == 20
    assert counted.left_out == 3


def test_attendance_counts_by_theme_and_by_each_description_or_under_the_code_of_a_session_given_together() -> (
    None
):
    lists = made_dimensions(2, (SharedSession("QWERT", "theme1"),))
    rows = [
        AttendanceRow("theme1", "QWERT", "gm0000", "female", None, 7),
        AttendanceRow("theme1", "", "gm0001", "male", "65_plus", 2),
    ]
    counts = count_quarter(lists, 2, [], attendances=rows, sessions={"theme1": 2}, contacts={None: 4}).counts
    assert counts == {
        Cell("attendance", ("*",)): 2,
        Cell("attendance", ("theme1",)): 2,
        Cell("attendance_municipality", ("gm0001",)): 2,
        Cell("attendance_gender", ("male",)): 2,
        Cell("attendance_age", ("65_plus",)): 2,
        Cell("attendance_session", ("QWERT",)): 7,
        Cell("contacts", ("other",)): 4,
    }


def test_rows_that_contradict_each_other_are_refused() -> None:
    attended = [AttendanceRow("theme1", "", "gm0000", "female", None)]
    with pytest.raises(ValueError, match="without a session"):
        count_quarter(LISTS, 2, [], attendances=attended)
    with pytest.raises(ValueError, match="nobody came"):
        count_quarter(made_dimensions(1, (SharedSession("QWERT", "theme1"),)), 2, [], sessions={"theme1": 1})
    with pytest.raises(ValueError, match="keep"):
        count_quarter(LISTS, 1, [_person(is_new=False)])
    with pytest.raises(ValueError, match="no such cell"):
        count_quarter(LISTS, 2, [_person(referrals=(ReferralRow("the moon", "gone"),))])
    with pytest.raises(ValueError, match="unknown need"):
        count_quarter(LISTS, 2, [_person(needs=(NeedRow("X9", "now", "open"),))])


@pytest.mark.parametrize("seed", range(6))
def test_every_relation_is_true_of_counts(seed: int) -> None:
    counted = made_quarter(40, seed, quarter=1 + seed % 4)
    relations = counted.relations(None)
    assert relations.broken(counted.counts) == []
    assert {cell for cell in counted.counts if counted.counts[cell]} <= {
        *relations.published,
        *relations.hidden,
    }


def test_a_wrong_count_in_any_table_breaks_a_relation() -> None:
    counted = made_quarter(60, 3, quarter=1)
    relations = counted.relations(None)
    for table in TABLES:
        cell = max(
            (each for each in relations.published if each.table == table.name),
            key=lambda each: counted.counts.get(each, 0),
        )
        wrong = {**counted.counts, cell: counted.counts.get(cell, 0) + 1000}
        is_alone = table.name in {"contacts", "attendance_session"}
        assert bool(relations.broken(wrong)) != is_alone, table.name


def test_the_cells_are_the_same_whoever_is_counted() -> None:
    published = tuple(published_cells(LISTS))
    assert len(set(published)) == len(published)
    assert not set(published) & set(hidden_cells(LISTS))
    assert count_quarter(LISTS, 3, []).relations(None).published == published
    assert count_quarter(LISTS, 3, [_person()]).relations(None).published == published


def test_impossible_lists_are_refused() -> None:
    with pytest.raises(ValueError, match="twice"):
        dataclasses.replace(LISTS, gender=("female", "female", "unknown"))
    with pytest.raises(ValueError, match="no place"):
        dataclasses.replace(LISTS, municipality=("gm0000",))
    with pytest.raises(ValueError, match="unknown theme"):
        dataclasses.replace(LISTS, sessions=(SharedSession("A", "knitting"),))
    with pytest.raises(ValueError, match="states lack"):
        dataclasses.replace(LISTS, state=("gone",))
