"""The vault's side of the window: whose it is, made, unlocked, open, closed.

What needs the store is imported where it is used: this module is loaded before the first paint.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from sleutelapp.core.clock import Clock
from sleutelapp.core.errors import Damaged
from sleutelapp.core.paths import VaultFiles
from sleutelapp.qt.jobs import Job, Progress
from sleutelapp.shell.typed_secret import TypedSecret
from sleutelapp.vault.temporary import wipe_temporary

if TYPE_CHECKING:
    from sleutelapp.features.profile.drafts import OrganisationFile, ProfileFile
    from sleutelapp.vault.backup_file import Reason
    from sleutelapp.vault.keys import KdfCost
    from sleutelapp.vault.opening import UnlockedKeys
    from sleutelapp.vault.ownership import Ownership
    from sleutelapp.vault.store import Vault

_THE_REST: Final = ("sleutelapp.vault.opening", "sleutelapp.shell.workbench")


def load_the_rest() -> None:
    """Import and read what an open vault needs; on any thread, more than once costs next to nothing."""
    for module in _THE_REST:
        import_module(module)
    from sleutelapp.reference.codes import load_reference  # noqa: PLC0415 -- see the top

    for codes in load_reference().lists.values():
        len(codes)


def load_soon(parent: QObject) -> None:
    """`load_the_rest` on a thread of its own: the first paint comes before the slow imports."""
    QTimer.singleShot(0, parent, lambda: Job(lambda _progress: load_the_rest(), parent).start())


class VaultAccess:
    """One vault's folder, and the vault while it is open.

    `make`, `make_demo` and `unlock` are slow and run on a thread of their own; `open` and the rest belong to
    the window's thread, which will write.
    """

    def __init__(self, files: VaultFiles, clock: Clock, kdf_cost: "KdfCost | None") -> None:
        self.files = files
        self.clock = clock
        self._kdf_cost = kdf_cost
        self._ownership: Ownership | None = None
        self.vault: Vault | None = None
        self._backup: Job | None = None
        self.is_replacing = (
            False  # a vault that is to take the place of this one stands among the temporary files
        )
        self.opens_damaged = False  # also when the last backup found damage: the user was told, and wants to

    def take(self) -> None:
        """Own the folder; raises Refused when another process does."""
        from sleutelapp.vault.ownership import Ownership  # noqa: PLC0415 -- see the top

        self._ownership = Ownership(self.files)
        wipe_temporary(self.files)

    def make(self, password: str) -> "tuple[UnlockedKeys, str]":
        """A new vault: its keys and its recovery code; raises UserError."""
        from sleutelapp.vault.opening import create_vault  # noqa: PLC0415 -- see the top

        return create_vault(self.files, password, self._kdf_cost)

    def make_demo(self, progress: Progress) -> "UnlockedKeys":
        """A vault of invented people; raises UserError."""
        from sleutelapp.shell.demo_vault import make_demo_vault  # noqa: PLC0415 -- see the top

        return make_demo_vault(self.files, until=self.clock.today(), progress=progress)

    def keep_profile(
        self, keys: "UnlockedKeys", profile: "ProfileFile", organisation: "OrganisationFile | None"
    ) -> None:
        """Open a new vault and save who works with it; raises UserError."""
        from sleutelapp.features.profile.actions import load_organisation, save_profile  # noqa: PLC0415 -- see the top

        with (self.vault or self.open(keys)).writing() as session:
            if organisation is not None:
                load_organisation(session, organisation)
            save_profile(session, profile)

    def let_organisation_in(self, keys: "UnlockedKeys", public: bytes) -> None:
        """Let an organisation open the new vault; raises UserError."""
        from sleutelapp.vault.key_change import organisation_slot, put_slot  # noqa: PLC0415 -- see the top
        from sleutelapp.vault.key_file import header_key, sealed_key_file  # noqa: PLC0415 -- see the top

        key_file = sealed_key_file(self.files, header_key(keys.data_key))
        put_slot(self.files, organisation_slot(key_file, keys.data_key, public))
        if self.vault is not None:
            self.vault.audit.hear_keys()

    def unlock(self, typed: TypedSecret) -> "UnlockedKeys":
        """The keys, and everything imported that an open vault needs; raises UserError."""
        from sleutelapp.vault.opening import unlock  # noqa: PLC0415 -- see the top

        keys = unlock(self.files, typed.text, self.clock, typed.kind, private_key=typed.private_key)
        load_the_rest()
        return keys

    def open(self, keys: "UnlockedKeys") -> "Vault":
        """The open vault; raises UserError, also when the last backup was not made because of damage."""
        from sleutelapp.features.freezing.upkeep import heal_key_file  # noqa: PLC0415 -- see the top
        from sleutelapp.features.privacy.erasing import finish_erasures, is_unfinished  # noqa: PLC0415 -- see the top
        from sleutelapp.vault.backups import backup_status  # noqa: PLC0415 -- see the top
        from sleutelapp.vault.opening import open_vault  # noqa: PLC0415 -- see the top

        if self._backup is not None:  # nobody waits for it: it is still due, and made at the next lock
            self._backup.join()
        self.is_replacing = False
        if not self.opens_damaged and backup_status(self.files).failed == "store_damaged":
            raise Damaged("store_damaged_inside")
        self.vault = open_vault(self.files, keys, self.clock)
        heal_key_file(self.vault)
        if is_unfinished(self.vault):  # killed on the way, or an older store was put in place by hand
            finish_erasures(self.vault.backup_source, self.clock)
        return self.vault

    def close(self, reason: "Reason | None" = "change") -> None:
        """Close the vault; the folder stays ours, and what changed goes into a backup without anybody waiting.

        Without a reason there is no time for one: it stays due.
        """
        if self.vault is None:
            return
        from sleutelapp.shell.leaving_backup import backup_wanted, make_leaving_backup  # noqa: PLC0415 -- see the top

        source = self.vault.backup_source if reason and backup_wanted(self.vault, reason) else None
        self.vault.close()
        self.vault = None
        if source is not None and reason is not None:
            self._backup = make_leaving_backup(source, self.clock, reason)
            self._backup.finished.connect(self._forget_backup)
        else:
            wipe_temporary(self.files)

    @property
    def backup(self) -> Job | None:
        """The backup that is being made; it may be cancelled, and is due again then."""
        return self._backup

    def _forget_backup(self) -> None:
        self._backup = None  # it knows the keys
        if self.vault is None and not self.is_replacing:
            wipe_temporary(self.files)

    def known_of_user(self, keys: "UnlockedKeys | None" = None) -> tuple[str, ...]:
        """What others know of the key person, of the open vault or one that these keys open; raises UserError."""
        from sleutelapp.features.profile.queries import known_of_user  # noqa: PLC0415 -- see the top
        from sleutelapp.reference.codes import load_reference  # noqa: PLC0415 -- see the top
        from sleutelapp.vault.opening import open_vault  # noqa: PLC0415 -- see the top

        vault = self.vault
        if vault is None and keys is not None:
            vault = open_vault(self.files, keys, self.clock)
        if vault is None:
            return ()
        try:
            with vault.reading() as session:
                return known_of_user(session, load_reference())
        finally:
            if vault is not self.vault:
                vault.close()

    def wait_for_backup(self) -> None:
        """Until the one that was begun at the last `close` is made, or has failed; on any thread."""
        if (backup := self._backup) is not None:
            backup.wait()
            self._backup = None

    def release(self) -> None:
        """Let another process have the folder, once a backup that was begun is there."""
        self.wait_for_backup()
        if self._ownership is not None:
            wipe_temporary(self.files)
            self._ownership.release()
            self._ownership = None
