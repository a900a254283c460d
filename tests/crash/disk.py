"""A disk that forgets: what a folder may look like after the power went.

Only what was synced is sure. Of the writes since, each sector of 512 bytes may be there or not, whatever came
before or after it. New names, renames and removals come back in their order up to some point, as journalling file
systems (ext4, NTFS, APFS) keep them, and are sure once their folder was synced.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from random import Random
from typing import Final

from tests.crash.recording import Call

SECTOR: Final = 512
WAYS: Final = ("all gone", "all there", "some there", "torn", "last gone")
Names = dict[str, "Content"]


@dataclass(eq=False)
class Content:
    """A file without its name: what is sure, and what was asked since: (offset, data), or (length, None)."""

    sure: bytearray = field(default_factory=bytearray)
    asked: list[tuple[int, bytes | None]] = field(default_factory=list)

    def sync(self) -> None:
        for offset, data in self.asked:
            _put(self.sure, offset, data)
        self.asked.clear()

    def after(self, way: str, random: Random) -> bytes:
        content = bytearray(self.sure)
        for number, (offset, data) in enumerate(self.asked):
            if way == "all there" or (way == "last gone" and number < len(self.asked) - 1):
                _put(content, offset, data)
            elif way == "torn" and data is not None:
                for start in range(offset - offset % SECTOR, offset + len(data), SECTOR):
                    if random.random() < 0.5:
                        first = max(start, offset)
                        _put(content, first, data[first - offset : start + SECTOR - offset])
            elif way in ("some there", "torn") and random.random() < 0.5:
                _put(content, offset, data)
        return bytes(content)


class Disk:
    """Follows the recorded calls, and can lose its power after any of them."""

    def __init__(self, files: dict[str, bytes]) -> None:
        """With these files, all of them synced long ago."""
        self._names: Names = {path: Content(bytearray(content)) for path, content in files.items()}
        self._sure_names = dict(self._names)
        self._asked_names: list[tuple[str, Callable[[Names], object]]] = []  # folder, change
        self._handles: dict[int, Content] = {}
        self._folders: dict[int, str] = {}
        self.said = b""

    def follow(self, call: Call) -> None:
        if call.name == "said":
            self.said += call.data
        elif call.name == "open":
            self._open(call)
        elif call.name == "sync":
            self._sync(call)
        elif call.name == "rename":
            self._rename(call.path, call.target)
        elif call.name == "remove":
            self._change(call.path, lambda names: names.pop(call.path, None))
        else:
            data = call.data if call.name == "write" else None
            self._handles[call.handle].asked.append((call.offset, data))

    def after_power_loss(self, way: str, random: Random) -> dict[str, bytes]:
        """The files that are found when the power is back."""
        names = dict(self._sure_names)
        count = {"all gone": 0, "all there": len(self._asked_names)}.get(
            way, random.randint(0, len(self._asked_names))
        )
        for _folder, change in self._asked_names[:count]:
            change(names)
        return {path: content.after(way, random) for path, content in names.items()}

    def _open(self, call: Call) -> None:
        self._folders.pop(call.handle, None)
        self._handles.pop(call.handle, None)
        if call.path not in self._names and not call.creates:
            self._folders[call.handle] = call.path
            return
        if call.path not in self._names:
            made = Content()
            self._change(call.path, lambda names: names.update({call.path: made}))
        self._handles[call.handle] = self._names[call.path]
        if call.empties:
            self._handles[call.handle].asked.append((0, None))

    def _sync(self, call: Call) -> None:
        if call.handle in self._handles:
            self._handles[call.handle].sync()
            return
        synced = self._folders[call.handle]
        for folder, change in self._asked_names:
            if folder == synced:
                change(self._sure_names)
        self._asked_names = [asked for asked in self._asked_names if asked[0] != synced]

    def _rename(self, path: str, target: str) -> None:
        moved = self._names.get(path)

        def rename(names: Names) -> None:
            if moved is not None:
                names.pop(path, None)
                names[target] = moved
            else:  # a folder, with what is in it by then
                for name in [name for name in names if name.startswith(f"{path}/")]:
                    names[target + name.removeprefix(path)] = names.pop(name)

        self._change(target, rename)

    def _change(self, path: str, change: Callable[[Names], object]) -> None:
        change(self._names)
        folder = str(PurePosixPath(path).parent)
        self._asked_names.append(("" if folder == "." else folder, change))


def _put(content: bytearray, offset: int, data: bytes | None) -> None:
    if data is None:
        del content[offset:]
    content.extend(bytes(max(offset - len(content), 0)))
    if data is not None:
        content[offset : offset + len(data)] = data
