"""Copies that still hold somebody who was erased: until when, and erasing there too."""

import datetime as dt
from pathlib import Path

from sqlalchemy import select

from sleutelapp.core.clock import SetClock
from sleutelapp.features.privacy.erasing import erase
from sleutelapp.features.privacy.leftovers import (
    Leftover,
    copies_of,
    erase_in_backups,
    still_holding,
    throw_out,
)
from sleutelapp.records import Newcomer
from sleutelapp.vault.backups import gone_by, keep_backup, own_backups
from sleutelapp.vault.opening import UnlockedKeys, open_vault
from sleutelapp.vault.restore import CheckedBackup, OpenedBackup, check_backup, put_back
from sleutelapp.vault.store import Vault
from tests.features.privacy.conftest import MARKS, OTHER, Marked
from tests.features.privacy.pages import counted

Template = tuple[object, UnlockedKeys, str]


def opened(vault: Vault, template: Template, number: int = 0) -> CheckedBackup:
    backup = own_backups(vault.files)[number]
    return check_backup(OpenedBackup(backup, template[1]), vault.files)


def nothing(_done: int, _total: int) -> None:
    pass


def test_older_backups_are_made_anew_without_who_was_erased(
    vault: Vault, marked: Marked, template: Template, clock: SetClock
) -> None:
    for _day in range(3):
        keep_backup(vault.backup_source, clock)
        clock.move(days=1)
    before = own_backups(vault.files)
    with vault.writing() as session:
        session.get_one(Newcomer, marked.other).note = "Later geschreven."
    erase(vault, marked.person)
    assert len(still_holding(vault)) == 3
    assert erase_in_backups(vault.backup_source, clock, nothing) == []
    assert still_holding(vault) == []
    after = own_backups(vault.files)
    assert [(each.path, each.manifest.made_at, each.manifest.reason) for each in after] == [
        (each.path, each.manifest.made_at, each.manifest.reason) for each in before
    ]
    checked = opened(vault, template, 2)
    store = checked.folder / "kluis.db"
    assert counted(store, vault.backup_source.store_key, MARKS) == {}
    assert checked.rows["newcomer"] == 1
    vault.close()
    put_back(checked, vault.files, clock)
    again = open_vault(vault.files, template[1], clock)
    with again.reading() as session:
        assert [(each.name, each.note) for each in session.scalars(select(Newcomer))] == [
            (OTHER, "Buurvrouw.")
        ]
    again.close()


def test_a_backup_that_is_damaged_stays_as_it_is_and_is_told(
    vault: Vault, marked: Marked, clock: SetClock
) -> None:
    backup = keep_backup(vault.backup_source, clock)
    erase(vault, marked.person)
    content = bytearray(backup.path.read_bytes())
    content[-5000] ^= 1
    backup.path.write_bytes(content)
    (left,) = erase_in_backups(vault.backup_source, clock, nothing)
    assert left.path == backup.path
    assert backup.path.read_bytes() == bytes(content)
    throw_out(left)
    assert still_holding(vault) == []


def test_a_vault_kept_aside_can_be_thrown_out(vault: Vault, marked: Marked) -> None:
    assert marked
    aside = vault.files.folder / "kluis van voor 2026-09-01 10.00.00"
    aside.mkdir()
    (aside / "kluis.db").write_bytes(b"x")
    throw_out(Leftover("aside", aside, dt.datetime(2026, 9, 1)))  # noqa: DTZ001 -- local
    assert not aside.exists()


def test_until_when_backups_hold_somebody_follows_from_how_they_are_kept(
    vault: Vault, marked: Marked, clock: SetClock
) -> None:
    backup = keep_backup(vault.backup_source, clock)  # 14 September
    today = clock.today()
    day = gone_by(own_backups(vault.files), {backup.path}, today)
    assert day is not None
    assert dt.timedelta(6) <= day - today <= dt.timedelta(14)
    copies = copies_of(vault, marked.person)
    assert (copies.backups, copies.aside, copies.gone_by) == (1, 0, day)
    first = keep_backup(vault.backup_source, clock, reason="before_restore")
    assert gone_by(own_backups(vault.files), {first.path}, today) is None
    assert gone_by([], {Path("x")}, today) is None
