"""The audit trail: each thing that happens leaves its line, in codes, and a line cannot be changed unnoticed."""

import contextlib
import threading
from collections.abc import Iterator
from typing import Any

import pytest
from sqlcipher3 import dbapi2

from sleutelapp.core.clock import SetClock
from sleutelapp.core.errors import WrongPassword
from sleutelapp.core.organisation_key import make_pair, public_bytes, public_text
from sleutelapp.core.paths import VaultFiles
from sleutelapp.records import Draft, Newcomer, NewcomerLanguage
from sleutelapp.vault.audit_chain import resealed
from sleutelapp.vault.connection import connect
from sleutelapp.vault.findings import BROKEN, OLDER, OTHER, UNGUARDED, open_findings
from sleutelapp.vault.key_change import (
    let_in_no_organisation,
    organisation_slot,
    password_slot,
    put_slot,
    recovery_slot,
)
from sleutelapp.vault.key_file import header_key, sealed_key_file
from sleutelapp.vault.keys import subkey
from sleutelapp.vault.opening import UnlockedKeys, open_vault, opened_keys, unlock
from sleutelapp.vault.store import Vault
from tests.conftest import PASSWORD

Template = tuple[VaultFiles, UnlockedKeys, str]


def lines(vault: Vault) -> list[tuple[Any, ...]]:
    """What, kind, number and detail of every line, from the first on."""
    with vault.reading() as session:
        found = session.connection().exec_driver_sql(
            "SELECT what, kind, object, detail FROM audit ORDER BY seq"
        )
        return [tuple(row) for row in found]


def added(vault: Vault, before: int) -> list[tuple[Any, ...]]:
    return lines(vault)[before:]


@pytest.fixture
def key(template: Template) -> bytes:
    return subkey(template[1].data_key, "audit")


def test_opening_and_locking_leave_lines(files: VaultFiles, template: Template, clock: SetClock) -> None:
    open_vault(files, unlock(files, PASSWORD, clock), clock).close()
    vault = open_vault(files, unlock(files, template[2], clock, "recovery"), clock)
    found = [(what, detail) for what, _kind, _number, detail in lines(vault)]
    vault.close()
    assert found == [("unlocked", "password"), ("locked", ""), ("unlocked", "recovery")]


def test_failed_tries_are_told_at_the_next_unlock_and_once(files: VaultFiles, clock: SetClock) -> None:
    moments = []
    for _ in range(2):
        with pytest.raises(WrongPassword):
            unlock(files, "anders", clock)
        moments.append(clock.utc().isoformat())
        clock.move(minutes=3)
    for _ in range(2):
        vault = open_vault(files, unlock(files, PASSWORD, clock), clock)
        told = [line for line in lines(vault) if line[0] == "unlock_failed"]
        vault.close()
        assert told == [("unlock_failed", "", None, moment) for moment in moments]


def test_every_change_of_a_record_leaves_a_line_in_its_own_transaction(vault: Vault) -> None:
    before = len(lines(vault))
    with vault.writing() as session:
        person = Newcomer(code="N-00001", name="Almaz")
        session.add(person)
        session.flush()
        person.note = "later in the same save"
        person.languages.append(NewcomerLanguage(language="ti"))
    for deleted in (vault.clock.utc(), None):
        with vault.writing() as session:
            session.get_one(Newcomer, 1).deleted_at = deleted
    with vault.writing() as session:
        person = session.get_one(Newcomer, 1)
        person.languages.append(NewcomerLanguage(language="ar"))
    with vault.writing() as session:
        session.get_one(Newcomer, 1)  # looked at only
    with vault.writing() as session:
        session.delete(session.get_one(Newcomer, 1))
    with contextlib.suppress(ZeroDivisionError), vault.writing() as session:
        session.add(Newcomer(code="N-00002"))
        session.flush()
        _ = 1 // 0
    assert added(vault, before) == [
        (what, "newcomer", 1, "") for what in ("created", "thrown_away", "taken_back", "changed", "removed")
    ]


def test_a_form_that_is_kept_every_few_seconds_leaves_few_lines(vault: Vault, clock: SetClock) -> None:
    before = len(lines(vault))
    with vault.writing() as session:
        session.add(Draft(form="contact", payload={}, started_at=clock.now(), changed_at=clock.now()))
    for number in range(200):
        clock.move(seconds=3)
        with vault.writing() as session:
            session.get_one(Draft, 1).payload = {"notes": str(number)}
    assert added(vault, before) == [
        ("created", "draft", 1, ""),
        ("changed", "draft", 1, ""),
        ("changed", "draft", 1, ""),
    ]


def test_views_wait_and_count_once_in_five_minutes(vault: Vault, clock: SetClock) -> None:
    before = len(lines(vault))
    for _ in range(20):
        vault.audit.saw("newcomer", 3)
        clock.move(seconds=10)
    vault.audit.saw("newcomer", 4)
    assert added(vault, before) == []
    vault.audit.flush()
    clock.move(minutes=5)
    vault.audit.saw("newcomer", 3)
    vault.audit.flush()
    assert added(vault, before) == [("viewed", "newcomer", number, "") for number in (3, 4, 3)]


def test_views_that_were_waiting_are_there_after_a_lock(
    files: VaultFiles, template: Template, clock: SetClock
) -> None:
    vault = open_vault(files, template[1], clock)
    vault.audit.saw("contact", 8)
    vault.close()
    vault = open_vault(files, template[1], clock)
    assert [line[:3] for line in lines(vault)][-3:-1] == [("viewed", "contact", 8), ("locked", "keys", 2)]
    vault.close()


def test_what_a_window_still_tells_of_a_locked_vault_opens_nothing(vault: Vault) -> None:
    vault.close()
    before = sorted(path.name for path in vault.files.folder.iterdir())
    vault.audit.saw("contact", 8)
    vault.audit.note("exported")
    vault.audit.flush()
    assert sorted(path.name for path in vault.files.folder.iterdir()) == before


def test_a_note_is_written_with_the_transaction_around_it_or_not_at_all(vault: Vault) -> None:
    before = len(lines(vault))
    with vault.writing() as session:
        session.add(Newcomer(code="N-00001"))
        vault.audit.note("erased", "newcomer", 7)
    with contextlib.suppress(ZeroDivisionError), vault.writing():
        vault.audit.note("erased", "newcomer", 8)
        _ = 1 // 0
    vault.audit.note("exported", detail="2026-Q3")
    assert added(vault, before) == [
        ("created", "newcomer", 1, ""),
        ("erased", "newcomer", 7, ""),
        ("exported", "", None, "2026-Q3"),
    ]


def test_what_another_thread_notes_is_written_by_the_one_that_writes(vault: Vault) -> None:
    before = len(lines(vault))
    thread = threading.Thread(target=lambda: vault.audit.note("printed", "newcomer", 2))
    thread.start()
    thread.join()
    assert added(vault, before) == []
    vault.audit.flush()
    assert added(vault, before) == [("printed", "newcomer", 2, "")]


@pytest.mark.parametrize(
    ("what", "kind", "detail"),
    [("seen", "", ""), ("viewed", "Almaz T", ""), ("exported", "", "Almaz Tesfay")],
)
def test_only_codes_can_be_noted(vault: Vault, what: str, kind: str, detail: str) -> None:
    with pytest.raises(ValueError, match="audit"):
        vault.audit.note(what, kind, 1, detail)


@pytest.fixture
def connection(files: VaultFiles, template: Template, clock: SetClock) -> Iterator[Any]:
    """The store of a vault that was used and locked, open to whoever has its key."""
    vault = open_vault(files, template[1], clock)
    for number in range(6):
        vault.audit.note("exported", detail=str(number))
    vault.close()
    with contextlib.closing(
        connect(files.store, subkey(template[1].data_key, "store"), writable=True)
    ) as connection:
        yield connection


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE audit SET detail = 'x' WHERE seq = 3",
        "DELETE FROM audit WHERE seq = 3",
        "INSERT OR REPLACE INTO audit SELECT 3, at, what, kind, object, 'x', mac FROM audit WHERE seq = 3",
        "INSERT INTO audit SELECT 0, at, what, kind, object, detail, mac FROM audit WHERE seq = 3",
    ],
)
def test_the_store_itself_refuses_to_change_the_trail(connection: Any, statement: str) -> None:
    with pytest.raises(dbapi2.IntegrityError, match="audit"):
        connection.execute(statement)


def altered(connection: Any, *statements: str) -> None:
    """As somebody with the key does it, who leaves no other trace."""
    triggers = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    for name, _sql in triggers:
        connection.execute(f"DROP TRIGGER {name}")
    for statement in statements:
        connection.execute(statement)
    for _name, sql in triggers:
        connection.execute(sql)


FORGERIES = {
    "a line edited": ("UPDATE audit SET detail = 'x' WHERE seq = 3", [3]),
    "a seal edited": ("UPDATE audit SET mac = zeroblob(16) WHERE seq = 3", [3, 4]),
    "a line deleted": ("DELETE FROM audit WHERE seq = 3", [4]),
    "the first lines deleted": ("DELETE FROM audit WHERE seq < 3", [3]),
    "two lines swapped": (
        "UPDATE audit SET seq = -seq WHERE seq IN (3, 4); UPDATE audit SET seq = 7 + seq WHERE seq < 0",
        [3, 4, 5],
    ),
    "a line put in": (
        "UPDATE audit SET seq = -seq - 1 WHERE seq > 3; UPDATE audit SET seq = -seq WHERE seq < 0;INSERT INTO audit SELECT 4, at, what, kind, object, 'x', mac FROM audit WHERE seq = 3",
        [4, 5, 6, 7, 8, 9],
    ),
    "a line added": (
        "INSERT INTO audit SELECT 9, at, what, kind, object, 'x', mac FROM audit WHERE seq = 3",
        [9],
    ),
}


@pytest.mark.parametrize("forgery", FORGERIES)
def test_a_forged_line_is_found_where_it_stands(connection: Any, key: bytes, forgery: str) -> None:
    assert open_findings(connection, key) == ()
    statements, broken = FORGERIES[forgery]
    altered(connection, *statements.split(";"))
    found = open_findings(connection, key)
    assert [(each.code, each.seq) for each in found] == [(BROKEN, seq) for seq in broken]


def test_another_data_key_keeps_the_trail_and_its_breaks(connection: Any, key: bytes) -> None:
    altered(connection, "UPDATE audit SET detail = 'x' WHERE seq = 3")
    new = bytes(range(32))
    resealed(connection, key, new)
    assert [each.seq for each in open_findings(connection, new)] == [3]
    assert [each.seq for each in open_findings(connection, key)] == list(range(1, 9))


def test_a_trail_without_its_end_is_noticed_at_the_next_unlock(
    files: VaultFiles, template: Template, clock: SetClock, connection: Any, key: bytes
) -> None:
    altered(connection, "DELETE FROM audit WHERE seq > 5")
    vault = open_vault(files, template[1], clock)
    assert [(each.code, each.seq) for each in vault.audit.findings] == [(OLDER, 6)]
    assert lines(vault)[-2:] == [("alarm", "audit", 6, OLDER), ("unlocked", "keys", 3, "")]
    vault.close()
    # Locked and opened again, it is still told: what is missing stays missing.
    vault = open_vault(files, template[1], clock)
    assert vault.audit.findings == ()
    assert [(each.code, each.seq) for each in open_findings(connection, key)] == [(OLDER, 9), (BROKEN, 9)]
    vault.close()


def test_an_end_that_was_written_anew_is_noticed(
    files: VaultFiles, template: Template, clock: SetClock, connection: Any
) -> None:
    altered(connection, "UPDATE audit SET mac = zeroblob(16) WHERE seq = 8")
    vault = open_vault(files, template[1], clock)
    assert [(each.code, each.seq) for each in vault.audit.findings] == [(OTHER, 8)]
    vault.close()


def test_another_password_code_or_organisation_leaves_a_line_without_the_vault_being_open(
    files: VaultFiles, template: Template, clock: SetClock
) -> None:
    key_file, data_key = opened_keys(files, PASSWORD, clock)
    put_slot(files, password_slot(key_file, data_key, "iets heel anders"))
    put_slot(files, recovery_slot(key_file, data_key)[0])
    put_slot(files, organisation_slot(key_file, data_key, public_bytes(public_text(make_pair("zin")[0]))))
    let_in_no_organisation(files, header_key(data_key))
    for _ in range(2):
        vault = open_vault(files, template[1], clock)
        told = [
            what for what, kind, _number, _detail in lines(vault) if kind == "keys" and "locked" not in what
        ]
        vault.close()
        assert told == [
            "password_changed",
            "recovery_code_changed",
            "organisation_key_added",
            "organisation_key_removed",
        ]
    assert sealed_key_file(files, header_key(data_key)).untold == ()


@pytest.mark.parametrize(
    "statement",
    ["DROP TABLE audit", "DROP TRIGGER audit_is_not_changed", "DROP TRIGGER audit_grows_at_its_end"],
)
def test_a_trail_without_its_guard_is_told_and_guarded_again(
    files: VaultFiles, template: Template, clock: SetClock, connection: Any, statement: str
) -> None:
    connection.execute(statement)
    vault = open_vault(files, template[1], clock)
    codes = [each.code for each in vault.audit.findings]
    with vault.writing() as session:
        session.add(Newcomer(code="N-00001"))
    vault.close()
    assert codes == ([OLDER, UNGUARDED] if "TABLE" in statement else [UNGUARDED])
    with pytest.raises(dbapi2.IntegrityError, match="audit"):
        connection.execute(
            "INSERT OR REPLACE INTO audit SELECT max(seq), '', '', '', 1, '', x'00' FROM audit"
        )
    with pytest.raises(dbapi2.IntegrityError, match="audit"):
        connection.execute("UPDATE audit SET detail = 'x'")
