"""An issue is known by what it says, and says nothing about cells in which nobody is."""

import dataclasses

import pytest

from sleutelapp.disclosure.issue import ExactFigure, Issue
from sleutelapp.disclosure.tables import Cell, SharedSession


def _issue(**changes: object) -> Issue:
    issue = Issue(
        sender="K-07",
        sender_name="",
        organisation="Welzijn Voorbeeld",
        year=2026,
        quarter=3,
        k=5,
        code_list_version="1",
        values={Cell("reach", ("*", "*", "*")): 35, Cell("transferred"): 5, Cell("codes", ("P1",)): 0},
        exact=(ExactFigure("minutes", ("gm0344",), 300), ExactFigure("minutes", ("gm0014",), 0)),
        sessions=(SharedSession("B", "oral"), SharedSession("A", "oral")),
    )
    return dataclasses.replace(issue, **changes)  # type: ignore[arg-type]


def test_the_hash_does_not_depend_on_order_or_on_zeros() -> None:
    values = {Cell("codes", ("P2",)): 0, Cell("transferred"): 5, Cell("reach", ("*", "*", "*")): 35}
    same = _issue(values=values, sessions=(SharedSession("A", "oral"), SharedSession("B", "oral")))
    assert same.issue_hash == _issue().issue_hash
    assert same == _issue()
    assert list(same.values) == [Cell("reach", ("*", "*", "*")), Cell("transferred")]


@pytest.mark.parametrize(
    "changes",
    [
        {"values": {Cell("reach", ("*", "*", "*")): 40}},
        {"exact": ()},
        {"sender": "K-08"},
        {"sender_name": "Selam"},
        {"quarter": 4},
        {"k": 7, "values": {Cell("reach", ("*", "*", "*")): 35}},
        {"sessions": ()},
        {"code_list_version": "2"},
        {"format_version": 2},
    ],
)
def test_the_hash_covers_everything(changes: dict[str, object]) -> None:
    assert _issue(**changes).issue_hash != _issue().issue_hash


def test_the_hash_stays_what_it_was() -> None:
    assert _issue().issue_hash == "33910b86d02bd2283c6f86fb4a0457dc22b8de3eaea1ed87880e39ef7af54a28"


@pytest.mark.parametrize(
    "changes",
    [
        {"k": 1},
        {"quarter": 0},
        {"values": {Cell("new"): 7}},
        {"values": {Cell("new"): -5}},
        {"values": {Cell("attendance_session", ("A",)): 15}},
        {"values": {Cell("attendance_session", ("A",)): 14}, "k": 7},
    ],
)
def test_what_cannot_have_been_published_is_refused(changes: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"hides|quarter|multiple"):
        _issue(**changes)


def test_a_session_given_together_stands_in_tens_whatever_k_is() -> None:
    cell = Cell("attendance_session", ("A",))
    for k in (5, 7, 10):
        assert _issue(k=k, values={cell: 20}).value(cell) == 20


def test_what_an_issue_says() -> None:
    issue = _issue()
    assert issue.period == "2026-Q3"
    assert issue.transferred_in == 5
    assert issue.value(Cell("codes", ("P1",))) == 0
