"""Who has sent for a quarter, and what is kept of it."""

import datetime as dt
import json
from pathlib import Path

import pytest

from sleutelapp.core.errors import Refused
from sleutelapp.features.periods.period import Period
from sleutelapp.features.roster.drafts import Expected, Receipt, Roster
from sleutelapp.features.roster.keeping import RosterKeeper
from sleutelapp.features.roster.rules import (
    is_listed,
    quarters_offered,
    standing,
    with_person,
    with_receipts,
)

TODAY = dt.date(2026, 11, 26)
THIRD = Period.parse("2026-Q3")
ALMA = Expected(code="SP-01", name="Alma de Wit", organisation="Welzijn Noord")
BEN = Expected(code="sp-02", name="Ben Smit")


def receipt(sender: str, quarter: str = "2026-Q3", organisation: str = "Welzijn Noord") -> Receipt:
    return Receipt(sender=sender, quarter=quarter, seen_on=TODAY, organisation=organisation)


def test_each_is_sent_missing_or_unknown() -> None:
    roster = Roster(
        people=(BEN, ALMA), receipts=(receipt("SP-02"), receipt("SP-09"), receipt("SP-01", "2026-Q2"))
    )
    now = standing(roster, THIRD)
    assert now.missing == (ALMA,)
    assert [person for person, _receipt in now.sent] == [BEN]  # a code is the same in capitals
    assert [other.sender for other in now.others] == ["SP-09"]
    assert now.expected == 2


def test_the_same_code_of_another_organisation_is_somebody_else() -> None:
    roster = Roster(people=(ALMA,), receipts=(receipt("SP-01", organisation="Welzijn Zuid"),))
    assert standing(roster, THIRD).missing == (ALMA,)
    assert standing(roster, THIRD).others[0].organisation == "Welzijn Zuid"
    assert not is_listed(roster, Expected(code="SP-01", organisation="Welzijn Zuid"))
    assert is_listed(roster, Expected(code="SP-01"))


def test_the_first_day_counts_and_old_ones_are_forgotten() -> None:
    roster = with_receipts(Roster(), [receipt("SP-01"), receipt("SP-01", "2019-Q1")], dt.date(2026, 10, 2))
    assert [each.quarter for each in roster.receipts] == ["2026-Q3"]
    later = Receipt(
        sender="SP-01", quarter="2026-Q3", seen_on=TODAY + dt.timedelta(9), organisation="Welzijn Noord"
    )
    assert with_receipts(roster, [later], TODAY) == roster


def test_only_finished_quarters_are_offered() -> None:
    offered = quarters_offered(TODAY)
    assert [quarter.code for quarter in offered[:3]] == ["2026-Q3", "2026-Q2", "2026-Q1"]


def test_it_is_read_back_and_what_is_unreadable_put_aside(tmp_path: Path) -> None:
    keeper = RosterKeeper(tmp_path / "settings")
    assert keeper.read() == Roster()
    roster = Roster(people=(ALMA,), receipts=(receipt("SP-01"),))
    keeper.write(roster)
    assert RosterKeeper(tmp_path / "settings").read() == roster
    file = tmp_path / "settings" / "wie-stuurt.json"
    file.write_text(json.dumps({"people": "everybody"}))
    assert keeper.read() == Roster()
    assert not file.exists()
    assert "everybody" in (tmp_path / "settings" / "wie-stuurt.onleesbaar").read_text()


def test_a_citizen_service_number_is_not_kept(tmp_path: Path) -> None:
    keeper = RosterKeeper(tmp_path)
    keeper.write(with_person(Roster(), Expected(code="SP-01", name="Alma 111222333")))
    assert "111222333" not in (tmp_path / "wie-stuurt.json").read_text()


def test_where_one_may_not_write_it_says_so(tmp_path: Path) -> None:
    (tmp_path / "settings").write_text("a file where a folder should be")
    with pytest.raises(Refused, match="NOT kept"):
        RosterKeeper(tmp_path / "settings").write(Roster(people=(ALMA,)))
