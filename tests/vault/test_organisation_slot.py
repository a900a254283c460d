"""An organisation that was let in opens the vault and its backups; nobody else does, and not once it is put out."""

from pathlib import Path

import pytest

from sleutelapp.core import organisation_key, sealing
from sleutelapp.core.clock import SetClock
from sleutelapp.core.errors import Refused, UserError, WrongPassword
from sleutelapp.core.organisation_key import SealedPrivateKey, make_pair
from sleutelapp.core.paths import VaultFiles
from sleutelapp.vault.backup import make_backup
from sleutelapp.vault.backup_file import read_backup_file
from sleutelapp.vault.key_change import (
    let_in_no_organisation,
    make_organisation_slot,
    make_password_slot,
    organisation_let_in,
    put_slot,
)
from sleutelapp.vault.key_file import header_key, read_key_file
from sleutelapp.vault.keys import LEAST_COST
from sleutelapp.vault.opening import UnlockedKeys, create_vault, open_vault, unlock
from sleutelapp.vault.restore import open_backup
from tests.conftest import PASSWORD

Template = tuple[VaultFiles, UnlockedKeys, str]
Pair = tuple[bytes, SealedPrivateKey]
PASSPHRASE = "anker borstel citroen dakgoot egel fluweel"


@pytest.fixture(scope="module")
def pair() -> Pair:
    return make_pair(PASSPHRASE, LEAST_COST)


@pytest.fixture(scope="module")
def other() -> Pair:
    return make_pair(PASSPHRASE, LEAST_COST)


@pytest.fixture
def let_in(files: VaultFiles, pair: Pair, clock: SetClock) -> VaultFiles:
    put_slot(files, make_organisation_slot(files, PASSWORD, pair[0], clock))
    return files


def test_the_organisation_opens_what_the_password_opens(
    let_in: VaultFiles, pair: Pair, template: Template, clock: SetClock
) -> None:
    assert unlock(let_in, PASSPHRASE, clock, "organisation", private_key=pair[1]) == template[1]
    assert unlock(let_in, PASSWORD, clock) == template[1]
    assert unlock(let_in, template[2], clock, "recovery") == template[1]
    assert organisation_let_in(let_in, header_key(template[1].data_key)) == pair[0]


def test_it_stays_after_another_password(
    let_in: VaultFiles, pair: Pair, template: Template, clock: SetClock
) -> None:
    put_slot(let_in, make_password_slot(let_in, PASSWORD, "zeven gansen snateren luid", clock))
    assert unlock(let_in, PASSPHRASE, clock, "organisation", private_key=pair[1]) == template[1]


def test_nobody_is_let_in_before_and_after(
    files: VaultFiles, pair: Pair, template: Template, clock: SetClock
) -> None:
    def refusal() -> str:
        with pytest.raises(Refused) as refused:
            unlock(files, PASSPHRASE, clock, "organisation", private_key=pair[1])
        return refused.value.key

    assert refusal() == "organisation_not_let_in"
    put_slot(files, make_organisation_slot(files, PASSWORD, pair[0], clock))
    was = let_in_no_organisation(files, header_key(template[1].data_key))
    assert refusal() == "organisation_not_let_in"
    assert let_in_no_organisation(files, header_key(template[1].data_key)) is None
    assert was is not None
    put_slot(files, was)  # taken back
    assert unlock(files, PASSPHRASE, clock, "organisation", private_key=pair[1]) == template[1]


def test_another_organisation_is_refused_before_its_passphrase_is_tried(
    let_in: VaultFiles, other: Pair, clock: SetClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sealing, "derive", lambda *_: pytest.fail("derived"))
    with pytest.raises(Refused) as refused:
        unlock(let_in, PASSPHRASE, clock, "organisation", private_key=other[1])
    assert refused.value.key == "organisation_key_other"
    assert not let_in.status.exists()  # not a wrong try


def test_a_wrong_passphrase_is_a_wrong_try(let_in: VaultFiles, pair: Pair, clock: SetClock) -> None:
    for _ in range(3):
        with pytest.raises(WrongPassword) as wrong:
            unlock(let_in, "fout", clock, "organisation", private_key=pair[1])
        assert wrong.value.key == "organisation_key_wrong_passphrase"
    with pytest.raises(Refused) as waits:
        unlock(let_in, PASSPHRASE, clock, "organisation", private_key=pair[1])
    assert waits.value.key == "wait_before_next_try"


def test_a_slot_of_another_vault_opens_nothing(
    let_in: VaultFiles, pair: Pair, tmp_path: Path, clock: SetClock
) -> None:
    """Whoever puts the slot of their own vault into this one gets nothing, and nobody calls it a wrong passphrase."""
    elsewhere = VaultFiles(tmp_path / "elders")
    keys, _code = create_vault(elsewhere, "een ander wachtwoord", LEAST_COST)
    put_slot(elsewhere, make_organisation_slot(elsewhere, "een ander wachtwoord", pair[0], clock))
    theirs = read_key_file(elsewhere)[0]
    ours = read_key_file(let_in)[0]
    assert theirs.organisation is not None
    private = organisation_key.open_private_key(pair[1], PASSPHRASE)
    assert theirs.open_slot("organisation", private) == keys.data_key
    assert ours.with_made(theirs.organisation).open_slot("organisation", private) is None
    forged = ours.with_made(theirs.organisation).encoded()
    for path in (let_in.keys, let_in.keys_copy):
        path.write_bytes(forged)
    with pytest.raises(UserError):
        unlock(let_in, PASSPHRASE, clock, "organisation", private_key=pair[1])


def test_a_backup_opens_with_the_organisation_that_was_let_in_then(
    let_in: VaultFiles, pair: Pair, template: Template, clock: SetClock, tmp_path: Path
) -> None:
    vault = open_vault(let_in, template[1], clock)
    path = make_backup(vault.backup_source, tmp_path / "stick.sleutelbackup", clock.utc()).path
    vault.close()
    let_in_no_organisation(let_in, header_key(template[1].data_key))
    backup = read_backup_file(path)
    elsewhere = VaultFiles(tmp_path / "andere laptop")
    elsewhere.folder.mkdir()
    opened = open_backup(backup, elsewhere, PASSPHRASE, clock, "organisation", private_key=pair[1])
    assert opened.unlocked == template[1]


def test_what_nothing_can_be_sealed_to_is_refused(files: VaultFiles, clock: SetClock) -> None:
    before = files.keys.read_bytes()
    with pytest.raises(Refused) as refused:
        make_organisation_slot(files, PASSWORD, bytes(32), clock)
    assert refused.value.key == "organisation_key_public_invalid"
    assert files.keys.read_bytes() == before
