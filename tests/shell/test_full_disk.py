"""A disk that is really full, through the window: what is typed stays, what is said is true, nothing half is left.

Needs the right to mount a small file system in memory; elsewhere only the rest of the tests of a full disk run.
"""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from sqlalchemy import select

from sleutelapp.core.errors import Refused, UserError
from sleutelapp.core.paths import VaultFiles
from sleutelapp.features.contacts.screen import ContactScreen
from sleutelapp.features.periods.period import Period
from sleutelapp.features.reports.export import write_workbook
from sleutelapp.qt.banner import Banner
from sleutelapp.records import Contact, Draft, Newcomer
from sleutelapp.reference.codes import Reference
from sleutelapp.shell.workbench import Workbench
from sleutelapp.vault.backups import backup_status, keep_backup, own_backups
from sleutelapp.vault.check import check_store
from sleutelapp.vault.key_change import make_password_slot, put_slot
from sleutelapp.vault.store import Vault
from tests.conftest import PASSWORD
from tests.shell.conftest import Driver

LONG = "Een lang verhaal over wat er speelde. " * 40


@pytest.fixture
def small_disk(files: VaultFiles, tmp_path: Path) -> Iterator[Path]:
    """The folder of the vault, on a disk of 4 MB of its own."""
    if sys.platform != "linux":
        pytest.skip("mounts a disk as Linux does")
    aside = tmp_path / "aside"
    files.folder.rename(aside)
    files.folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=4m", "none", str(files.folder)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("may not mount a disk here")
    for path in aside.iterdir():
        (files.folder / path.name).write_bytes(path.read_bytes())
    yield files.folder
    subprocess.run(["umount", "-l", str(files.folder)], check=True)


def fill(folder: Path, leave: int = 0) -> Path:
    """Take all room but some bytes."""
    filler = folder / "vol"
    with filler.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(4096))
        except OSError:
            size = file.tell()
    if leave:
        with filler.open("rb+") as file:
            file.truncate(max(size - leave, 0))
    return filler


def vault_of(workbench: Workbench) -> Vault:
    return workbench._workspace.vault


def writing_down(workbench: Workbench) -> ContactScreen:
    workbench.new_contact()
    screen = workbench.stack.currentWidget()
    assert isinstance(screen, ContactScreen)
    screen.people.search.chosen.emit(("group", ""))
    screen.people.group.head_count.set_value(14)
    screen.people.group.head_count.changed.emit()
    screen.kind.kinds.chip("neighbourhood").click()
    return screen


def use_up(vault: Vault) -> None:
    """Also the room in the journal, by ever smaller saves."""
    number = 0
    for note in (LONG * 3, LONG, ""):
        with suppress(Refused):
            while True:
                number += 1
                with vault.writing() as session:
                    session.add(Newcomer(code=f"N-{number:05}", note=note))


def contacts(vault: Vault) -> list[str]:
    with vault.reading() as session:
        return list(session.scalars(select(Contact.notes).order_by(Contact.id)))


def drafted(vault: Vault) -> list[str]:
    with vault.reading() as session:
        return [json.dumps(payload) for payload in session.scalars(select(Draft.payload))]


def test_a_contact_is_refused_with_the_form_kept_and_saved_once_there_is_room(
    driver: Driver, small_disk: Path
) -> None:
    workbench = driver.unlock(driver.start(), PASSWORD)
    vault = vault_of(workbench)
    vault.reserve.give_up()
    filler = fill(small_disk)
    use_up(vault)
    screen = writing_down(workbench)
    screen.notes.set_value(LONG)
    screen.save()
    assert screen.refused.isVisible()
    assert "NOT saved" in screen.refused.text.text()
    assert screen.notes.value() == LONG.strip()
    assert contacts(vault) == []
    check_store(vault)
    filler.unlink()
    screen.save()
    assert contacts(vault) == [LONG.strip()]
    assert screen.notes.value() == ""


def test_what_is_typed_on_a_full_disk_is_there_after_a_lock(driver: Driver, small_disk: Path) -> None:
    application = driver.start()
    workbench = driver.unlock(application, PASSWORD)
    screen = writing_down(workbench)
    assert (small_disk / "kluis.reserve").exists()
    filler = fill(small_disk)
    screen.notes.set_value(LONG)
    application.lock()  # nobody may veto it; the reserve makes room for the draft
    application.access.wait_for_backup()
    assert not (small_disk / "kluis.reserve").exists()
    assert backup_status(driver.files).failed == "" or not own_backups(driver.files)
    filler.unlink()
    workbench = driver.unlock(application, PASSWORD)
    (kept,) = drafted(vault_of(workbench))
    assert LONG.strip() in kept
    check_store(vault_of(workbench))


def test_an_export_to_a_full_disk_leaves_no_half_file(
    driver: Driver, small_disk: Path, reference: Reference
) -> None:
    workbench = driver.unlock(driver.start(), PASSWORD)
    fill(small_disk)
    output = small_disk / "rapportage.xlsx"
    with pytest.raises(UserError) as refused:
        write_workbook(
            vault_of(workbench),
            Period.parse("2026-07"),
            output,
            reference=reference,
            language="nl",
            force=False,
            preview=True,
        )
    assert refused.value.key == "file_not_written"
    assert not list(small_disk.glob("*rapportage*"))


def test_a_backup_on_a_full_disk_keeps_the_one_before_and_says_so(driver: Driver, small_disk: Path) -> None:
    vault = vault_of(driver.unlock(driver.start(), PASSWORD))
    keep_backup(vault.backup_source, driver.clock)
    (before,) = own_backups(driver.files)
    fill(small_disk, leave=100_000)
    with pytest.raises(Refused) as refused:
        keep_backup(vault.backup_source, driver.clock)
    assert refused.value.key == "backup_disk_full"
    assert [backup.path for backup in own_backups(driver.files)] == [before.path]
    assert [path.name for path in driver.files.backups.iterdir()] == [before.path.name]
    assert not any(driver.files.temporary.iterdir())


def test_a_full_disk_opens_and_keeps_its_password(driver: Driver, small_disk: Path) -> None:
    fill(small_disk)
    application = driver.start()
    vault = vault_of(driver.unlock(application, PASSWORD))
    assert not vault.read_only  # the reserve was room enough
    fill(small_disk)
    with pytest.raises(Refused):
        put_slot(
            driver.files,
            make_password_slot(driver.files, PASSWORD, "een heel ander wachtwoord", driver.clock),
        )
    application.lock()
    driver.unlock(application, PASSWORD)


def test_without_a_reserve_a_full_disk_opens_to_view(driver: Driver, small_disk: Path) -> None:
    vault = vault_of(driver.unlock(driver.start(), PASSWORD))
    with vault.writing() as session:
        session.add(Newcomer(code="N-00001"))
    driver.quit(driver.applications[0])
    driver.files.reserve.unlink()
    for path in small_disk.glob("kluis.db-*"):
        path.unlink()
    application = driver.start()
    filler = fill(small_disk)
    workbench = driver.unlock(application, PASSWORD)
    assert vault_of(workbench).read_only
    said = [banner.text.text() for banner in workbench.findChildren(Banner) if banner.isVisible()]
    assert any("the disk is full" in sentence for sentence in said)
    with vault_of(workbench).reading() as session:
        assert session.scalars(select(Newcomer.code)).one() == "N-00001"
    with pytest.raises(Refused, match="disk is full"), vault_of(workbench).writing():
        pass
    filler.unlink()
    application.lock()
    assert not vault_of(driver.unlock(application, PASSWORD)).read_only
