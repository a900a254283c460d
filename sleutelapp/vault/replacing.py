"""One vault takes the place of another: three files at once, though a disk can only rename one at a time.

The new vault stands complete in the folder `terugzetten`. From the moment the note `terugzetten.json` is on the disk
the new vault counts: whoever opens the vault next first finishes the renaming, however far it came.
"""

import json
import shutil
from datetime import datetime
from pathlib import Path
from typing import Final

from sleutelapp.core.errors import Refused
from sleutelapp.core.files import replace_file, sync_folder, write_whole
from sleutelapp.core.paths import VaultFiles
from sleutelapp.vault.backups import note_replaced

_ASIDE: Final = "kluis van voor {moment:%Y-%m-%d %H.%M.%S}"
_UNNAMED: Final = "kluis van voor terugzetten"  # begins like it


def commit_replacing(files: VaultFiles, staged: Path, moment: datetime, *, keeps_old: bool = True) -> None:
    """From now on the vault in the folder `staged`, complete and synced to the disk, is the one that counts.

    The old one is kept aside, in a folder named after `moment`; or else it goes once the new one is in its place.

    Raises:
        OSError: nothing was changed.
    """
    finish_replacing(files)
    shutil.rmtree(files.incoming, ignore_errors=True)  # of a run that was killed before it counted
    staged.rename(files.incoming)
    try:
        sync_folder(files.folder)
        note = {"aside": _ASIDE.format(moment=moment), "keeps_old": keeps_old}
        write_whole(files.replacing, json.dumps(note).encode())
    except OSError:
        if not files.replacing.exists():
            shutil.rmtree(files.incoming, ignore_errors=True)
            raise


def finish_replacing(files: VaultFiles) -> None:
    """Finish what was begun, if anything was; only for whoever owns the vault.

    Raises:
        Refused: the disk does not let it; the next try goes on where this one stopped.
    """
    if not files.replacing.exists():
        return
    name, keeps_old = _note(files)
    try:
        _finish(files, files.folder / name, keeps_old=keeps_old)
    except OSError:
        raise Refused("restore_unfinished") from None


def vaults_aside(files: VaultFiles) -> list[Path]:
    """The folders of vaults that were kept aside by a restore."""
    beginning = _ASIDE.partition("{")[0].rstrip()
    try:
        found = [path for path in files.folder.iterdir() if path.name.startswith(beginning)]
    except OSError:
        return []
    return sorted((path for path in found if path.is_dir()), key=lambda path: path.name)


def _finish(files: VaultFiles, aside: Path, *, keeps_old: bool) -> None:
    aside.mkdir(mode=0o700, exist_ok=True)
    incoming = VaultFiles(files.incoming)
    if incoming.store.exists():  # the old journal must not meet the new store
        for end in ("-wal", "-shm"):
            _move(files.store.with_name(files.store.name + end), aside)
    pairs = (
        (incoming.store, files.store),
        (incoming.keys, files.keys),
        (incoming.keys_copy, files.keys_copy),
    )
    for new, place in pairs:
        if new.exists():  # otherwise it stands in its place already
            _move(place, aside)
            replace_file(new, place)
            sync_folder(files.folder)
    shutil.rmtree(files.incoming, ignore_errors=True)
    if not keeps_old:
        shutil.rmtree(aside)
    elif not any(aside.iterdir()):  # there was no vault before
        aside.rmdir()
    note_replaced(files)
    files.replacing.unlink()
    sync_folder(files.folder)


def _move(path: Path, folder: Path) -> None:
    if path.exists():
        replace_file(path, folder / path.name)
        sync_folder(folder)


def _note(files: VaultFiles) -> tuple[str, bool]:
    """Where the old vault goes, and whether it stays there; in doubt it stays."""
    try:
        stored = json.loads(files.replacing.read_bytes())
        name, keeps_old = str(stored["aside"]), stored.get("keeps_old") is not False
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return _UNNAMED, True
    if Path(name).name != name or name in {"", ".", ".."}:
        return _UNNAMED, True
    return name, keeps_old
