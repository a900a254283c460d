"""The coordinator's scenario: real vaults, frozen and exported, combined and audited by commands."""

import datetime as dt
import io
import json
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from sleutelapp import cli
from sleutelapp.core.clock import SetClock
from sleutelapp.core.paths import VaultFiles
from sleutelapp.features.contacts.actions import log_contact
from sleutelapp.features.contacts.drafts import ContactDraft, ContactNeedDraft
from sleutelapp.features.newcomers.actions import add_newcomer
from sleutelapp.features.newcomers.drafts import NewcomerDraft
from sleutelapp.features.profile.actions import save_profile
from sleutelapp.features.profile.drafts import ProfileFile
from sleutelapp.features.sessions.actions import add_session
from sleutelapp.features.sessions.drafts import AttendanceDraft, SessionDraft
from sleutelapp.reference import code_changes
from sleutelapp.vault.opening import UnlockedKeys, open_vault
from tests.conftest import PASSWORD

Template = tuple[VaultFiles, UnlockedKeys, str]
NEEDS = ("P1", "T1", "T4", "S2", "W3")
PLACES = ("GM0344", "GM0355")


@dataclass(frozen=True)
class Ended:
    code: int
    out: str
    err: str

    @property
    def data(self) -> Any:
        return json.loads(self.out)


Run = Callable[..., Ended]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Run:
    """The command line in this process: a command on a vault is quick, and the code lists can be newer."""
    for name in ("HOME", "XDG_STATE_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)

    def run(*arguments: object) -> Ended:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(PASSWORD.encode() + b"\n")))
        capsys.readouterr()
        code = cli.run(cli.parsed([str(each) for each in arguments]))
        ended = capsys.readouterr()
        return Ended(code, ended.out, ended.err)

    return run


@dataclass
class KeyPerson:
    """Fills a vault, and freezes and exports it by command."""

    code: str
    files: VaultFiles
    keys: UnlockedKeys
    run: Run

    def work(
        self,
        people: int,
        contacts: int,
        *,
        taken_over: int = 0,
        sessions: tuple[tuple[int, str], ...] = (),
        month: tuple[int, int] = (2026, 5),
        kind: str = "home_visit",
    ) -> None:
        day = dt.date(*month, 7)
        vault = open_vault(self.files, self.keys, SetClock(dt.datetime(*month, 20, 10)))  # noqa: DTZ001 -- local time
        with vault.writing() as session:
            save_profile(session, ProfileFile(name="", code=self.code, organisation="Welzijn Noord"))
            ids = [
                add_newcomer(
                    session,
                    NewcomerDraft(
                        gender="female" if number % 3 else "male",
                        birth_year=1980 + number,
                        municipality=PLACES[number % 2],
                        transferred_from="SP-CCCC" if number < taken_over else "",
                        transferred_on=day if number < taken_over else None,
                    ),
                ).id
                for number in range(people)
            ]
            for number in range(contacts):
                needs = (ContactNeedDraft(code=NEEDS[number % len(NEEDS)], person=0),) if number % 2 else ()
                log_contact(
                    session,
                    ContactDraft(
                        kind=kind,
                        newcomer_ids=(ids[number % people],),
                        date=day,
                        minutes=45,
                        municipality=PLACES[number % 2],
                        needs=needs,
                    ),
                )
            for attended, share_code in sessions:
                add_session(
                    session,
                    SessionDraft(
                        theme="oral_health",
                        date=day,
                        minutes=90,
                        municipality=PLACES[0],
                        givers=("SP-CCCC",) if share_code else (),
                        share_code=share_code,
                        attendance=(AttendanceDraft(count=attended, gender="female", age_band="30_44"),),
                    ),
                )
        vault.close()

    def export(self, output: Path, period: str = "2026-Q2") -> Path:
        vault = ("--vault", self.files.folder, "--password-stdin", "--period", period)
        for command in (("freeze", *vault), ("export", *vault, "--output", output)):
            ended = self.run(*command)
            assert ended.code == 0, ended.err
        return output


@pytest.fixture
def hire(template: Template, tmp_path: Path, run: Run) -> Callable[[str], KeyPerson]:
    def hire(code: str) -> KeyPerson:
        shutil.copytree(template[0].folder, tmp_path / code)
        return KeyPerson(code, VaultFiles(tmp_path / code), template[1], run)

    return hire


def between(estimate: dict[str, float], truth: int) -> bool:
    return estimate["lower"] <= truth <= estimate["upper"]


@pytest.fixture
def use_newer_lists(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Callable[[], None]]:
    """The program of a year later, in which chat is called video."""

    def use() -> None:
        (tmp_path / "code_changes.toml").write_text(
            'version = 2\n[[change]]\nversion = 2\nlist = "contact_kind"\nold = "chat"\nnew = "video"\n'
        )
        monkeypatch.setattr(code_changes, "resource_path", lambda *parts: tmp_path / parts[-1])
        code_changes.code_history.cache_clear()

    yield use
    code_changes.code_history.cache_clear()


def test_the_coordinator_combines_what_five_people_sent(
    hire: Callable[[str], KeyPerson], run: Run, tmp_path: Path, use_newer_lists: Callable[[], None]
) -> None:
    sent = tmp_path / "post"
    sent.mkdir()
    a, b, c, d, e = (hire(code) for code in ("SP-AAAA", "SP-BBBB", "SP-CCCC", "SP-DDDD", "SP-EEEE"))
    a.work(5, 8, month=(2026, 2))
    a.work(38, 71)
    b.work(22, 40, taken_over=6)
    c.work(15, 19, sessions=((17, "7KPM9"), (12, ""), (20, ""), (14, "")))
    d.work(4, 6, sessions=((17, "7KPM9"), (14, "")), kind="chat")
    e.work(9, 12)
    shutil.copytree(e.files.folder, tmp_path / "restored")
    restored = KeyPerson(e.code, VaultFiles(tmp_path / "restored"), e.keys, run)
    restored.work(20, 30)

    first = a.export(sent / "a-q1.xlsx", "2026-Q1")
    files = [each.export(sent / f"{each.code}.xlsx") for each in (a, b, c, d, e)]
    again, renamed = sent / "c-nog-eens.xlsx", sent / "kopie van carla.xlsx"
    for copy in (again, renamed):
        shutil.copy(files[2], copy)
    other = restored.export(sent / "e-oude-laptop.xlsx")
    foreign = sent / "begroting.xlsx"
    openpyxl.Workbook().save(foreign)
    damaged = sent / "half.xlsx"
    damaged.write_bytes(files[0].read_bytes()[:5000])
    everything = (first, *files, again, renamed, other, foreign, damaged)

    use_newer_lists()
    output = tmp_path / "samen.xlsx"
    ended = run("combine", *everything, "--output", output, "--period", "2026-Q2", "--json")
    assert ended.code == 0, ended.err
    data = ended.data

    states = {each["file"]: each["state"] for each in data["files"]}
    assert states == {
        "a-q1.xlsx": "other_period",
        "SP-AAAA.xlsx": "read",
        "SP-BBBB.xlsx": "read",
        "SP-CCCC.xlsx": "read",
        "SP-DDDD.xlsx": "read",
        "SP-EEEE.xlsx": "refused",
        "c-nog-eens.xlsx": "double",
        "kopie van carla.xlsx": "double",
        "e-oude-laptop.xlsx": "refused",
        "begroting.xlsx": "refused",
        "half.xlsx": "refused",
    }
    sentences = ended.err.splitlines()
    assert "a-q1.xlsx: gaat over 2026-Q1. U vroeg om 2026-Q2, dus dit telt niet mee." in sentences
    assert "kopie van carla.xlsx: staat ook al in SP-CCCC.xlsx. Het telt één keer mee." in sentences
    for one, two in (("SP-EEEE.xlsx", "e-oude-laptop.xlsx"), ("e-oude-laptop.xlsx", "SP-EEEE.xlsx")):
        assert any(each.startswith(f"{one}: van SP-EEEE") and f"in {two}." in each for each in sentences)
    assert any(each.startswith("begroting.xlsx: Dit is geen werkboek van Sleutelapp") for each in sentences)
    assert any(each.startswith("half.xlsx: Dit werkboek is beschadigd") for each in sentences)

    total = data["periods"]["2026-Q2"]
    assert list(data["periods"]) == ["2026-Q2"]
    assert total["key_persons"] == 4
    assert total["contacts"] == 71 + 40 + 19 + 6
    assert total["minutes"] == 136 * 45 + 6 * 90
    assert total["sessions"] == 5
    published = [published_value(path, "attendance", "*") for path in files[2:4]]
    assert total["attendance"]["value"] == sum(published) + 20  # the 17 of the session given together
    assert between(total["attendance"], 63 + 31 - 17)
    (shared,) = data["shared_sessions"]
    assert (shared["code"], shared["value"], shared["others"]) == ("7KPM9", 20, ["SP-DDDD"])
    assert (shared["lower"], shared["upper"]) == (15, 24)
    assert between(total["people_counted_by_each"], 38 + 22 + 15 + 4)
    assert between(total["people"], 38 + 22 - 6 + 15 + 4)
    assert between(total["taken_over"], 6)
    each, over = total["people_counted_by_each"]["value"], total["taken_over"]["value"]
    assert total["people"]["value"] == each - over
    assert total["people_counted_by_each"]["upper"] == each + 4 * 4
    assert total["other_overlap"] is None
    assert data["renamed"] == [
        {"list": "contact_kind", "old": "chat", "new": "video", "files": ["SP-DDDD.xlsx"]}
    ]

    told = run("combine", *everything, "--output", output, "--period", "2026-Q2", "--force").out
    assert "SP-DDDD.xlsx: oudere code chat in lijst contact_kind telt mee als video." in told
    assert "de rest van de overlap is onbekend" in told
    assert "Bijeenkomst 7KPM9 staat in 2 rapportages en telt één keer" in told

    # All at once, and in two steps: the same figures; what contradicted still counts nowhere.
    whole = run("combine", *everything, "--output", tmp_path / "alles.xlsx", "--json").data
    part = tmp_path / "deel.xlsx"
    assert run("combine", *files[2:], other, "--output", part).code == 0
    nested = run(
        "combine", part, first, *files[:2], files[4], "--output", tmp_path / "stap.xlsx", "--json"
    ).data
    assert nested["total"] == whole["total"]
    assert nested["periods"] == whole["periods"]
    assert [each["state"] for each in nested["files"]][-1] == "refused"

    refused = run("combine", foreign, damaged, "--output", tmp_path / "niets.xlsx")
    assert (refused.code, (tmp_path / "niets.xlsx").exists()) == (1, False)
    assert refused.err.splitlines()[-1].startswith("Er is niets om samen te voegen")
    before = output.read_bytes()
    there = run("combine", *files, "--output", output)
    assert there.code == 1
    assert there.err.endswith(
        "Kies een andere naam. Met --force komt het nieuwe bestand ervoor in de plaats.\n"
    )
    assert output.read_bytes() == before
    assert run("combine", *files, "--output", tmp_path / "m.xlsx", "--period", "2026-05").code == 1


def published_value(path: Path, table: str, key: str) -> int:
    """A published value, as anybody reads it on the sheet Gegevens."""
    for row in openpyxl.load_workbook(path)["Gegevens"].iter_rows(values_only=True):
        if row[2:5] == (table, key, None):
            return int(str(row[8]))
    return 0


def test_a_pile_of_quarters_passes_the_audit_and_an_edited_figure_is_named(
    hire: Callable[[str], KeyPerson], run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = hire("SP-AAAA")
    months = [(2025, month) for month in (2, 5, 8)]
    for number, month in enumerate(months):
        person.work(3 + number, 12, month=month, sessions=((8 + number, ""),))
    files = [
        person.export(tmp_path / f"{year}-{month}.xlsx", f"{year}-Q{month // 3 + 1}")
        for year, month in months
    ]
    passed = run("audit-workbook", *files)
    assert passed.code == 0, passed.out + passed.err
    assert passed.out.startswith("In orde: 3 rapportages samen nagekeken, met ")

    # All sessions have one theme, so the total is that of the theme: five more, and the truth can only lie between.
    edited = edit(files[0], "attendance", "*", published_value(files[0], "attendance", "*") + 5)
    ended = run("audit-workbook", edited)
    assert ended.code == 1
    assert "met-de-hand.xlsx: is met de hand gewijzigd." in ended.out
    assert "met-de-hand.xlsx: SP-AAAA 2025-Q1 attendance *: gepubliceerd" in ended.out
    data = run("audit-workbook", edited, "--json").data
    found = next(each for each in data["findings"] if (each["table"], each["keys"]) == ("attendance", ["*"]))
    assert len(found["candidates"]) == 4
    assert not data["passes"]

    with monkeypatch.context() as hasty:  # no time at all for what steps do not show
        hasty.setattr("sleutelapp.disclosure.candidates.MANY", 0)
        hasty.setattr("sleutelapp.disclosure.candidates.MANY_SECONDS", 0.0)
        ended = run("audit-workbook", edited)
        listed = run("audit-workbook", edited, "--json").data["findings"]
    assert ended.code == 1
    assert ended.out.count("binnen de tijd niet uit te rekenen") == 1
    assert "gepubliceerd" not in ended.out
    assert {each["candidates"] for each in listed} == {None}

    # Contacts are exact elsewhere: nothing more is told, but it is not what was frozen.
    before = published_value(files[0], "contacts", "GM0344")
    assert before > 0, "or it would not stand on the sheet"
    harmless = edit(files[0], "contacts", "GM0344", before + 5)
    ended = run("audit-workbook", harmless)
    assert ended.code == 0
    assert ended.out == (
        "Gewijzigd nadat Sleutelapp het maakte: met-de-hand.xlsx. Geen aantal erin verraadt een persoon, maar wat er staat is "
        "niet meer wat er is vastgesteld. Vraag de afzender om het originele bestand.\n"
    )

    raw = edit(files[0], "attendance", "*", 8)
    ended = run("audit-workbook", raw, files[1])
    assert ended.code == 1
    assert "met-de-hand.xlsx: SP-AAAA 2025-Q1 attendance *: 8 is niet afgerond." in ended.out
    output = tmp_path / "m.xlsx"
    assert run("combine", raw, files[1], "--output", output).err.startswith(
        "met-de-hand.xlsx: In dit werkboek is iets met de hand gewijzigd"
    )


def edit(path: Path, table: str, key: str, value: int) -> Path:
    """Somebody changes one figure in a spreadsheet."""
    book = openpyxl.load_workbook(path)
    for row in book["Gegevens"].iter_rows():
        if [cell.value for cell in row[2:5]] == [table, key, None]:
            row[8].value = value
    edited = path.with_name("met-de-hand.xlsx")
    book.save(edited)
    return edited
