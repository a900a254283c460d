"""What a combined workbook is called."""

import pytest

from sleutelapp.features.combining.merge import asked_period, merge
from sleutelapp.features.combining.naming import suggested_name
from sleutelapp.features.combining.result import combined
from tests.features.combining.made_issues import file_of, made


@pytest.mark.parametrize(
    ("quarters", "organisations", "period", "name"),
    [
        ([3], ["Welzijn Noord"], None, "sleutelapp-welzijn-noord-2026-Q3-1-persoon.xlsx"),
        (
            [1, 3],
            ["Stichting “Thuis/Züid”"],
            None,
            "sleutelapp-stichting-thuis-zuid-2026-Q1-2026-Q3-1-persoon.xlsx",
        ),
        ([1, 2], ["Noord", "Zuid"], "2026-H1", "sleutelapp-2-organisaties-2026-H1-2-personen.xlsx"),
    ],
)
def test_a_result_is_named_after_whose_when_and_how_many(
    quarters: list[int], organisations: list[str], period: str | None, name: str
) -> None:
    issues = [
        made(quarter=quarter, organisation=organisation).issue
        for quarter in quarters
        for organisation in organisations
    ]
    result = combined(merge([file_of("a.xlsx", *issues)], asked_period(period) if period else None))
    assert suggested_name(result, "nl") == name
