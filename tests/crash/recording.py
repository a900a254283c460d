"""What a process asks the disk to do in one folder, in order, read from `strace`.

strace sees every call of every library (SQLite's and Python's alike), needs no change to the program, and shows
what was written byte by byte. A call that changes files in the folder and is not known here is an error, so that
nothing is left out in silence.
"""

import re
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

_CALLS: Final = (
    "openat,open,creat,write,pwrite64,writev,pwritev,lseek,fsync,fdatasync,sync_file_range,ftruncate,truncate,"
    "fallocate,rename,renameat,renameat2,unlink,unlinkat,rmdir,link,linkat,symlink,mkdir,mkdirat,mmap,"
    "copy_file_range,sendfile"
)
_HEX: Final = re.compile(r"(?:\\x[0-9a-f]{2})+")
_LINE: Final = re.compile(r"^(?:\d+\s+)?(\w+)\((.*)\)\s+= (-?\d+|0x[0-9a-f]+)")
_HANDLE: Final = re.compile(r"^(\d+)<([^>]*)>")
_STRING: Final = re.compile(r'"([^"]*)"')
_SHARED_MEMORY: Final = "-shm"  # never read again after a power cut: SQLite makes it anew


@dataclass(frozen=True, slots=True)
class Call:
    """One change; `path` is within the folder, "" is the folder itself.

    `name` is open, write, truncate, sync, rename, remove, or said: what the process printed.
    """

    name: str
    path: str = ""
    handle: int = -1
    offset: int = 0  # of a write; the length that a truncation leaves
    data: bytes = b""
    target: str = ""  # of a rename
    creates: bool = False
    empties: bool = False


def record(folder: Path, command: Sequence[str], environment: Mapping[str, str]) -> list[Call]:
    """Run the command to its end, and give what it did in the folder and printed."""
    trace = folder.parent / "strace"
    subprocess.run(
        [
            *("strace", "-f", "--seccomp-bpf", "-y", "-xx", "-s", "100000000", "-e", "signal=none"),
            *("-e", f"trace={_CALLS}", "-o", str(trace), *command),
        ],
        check=True,
        env=environment,
        stdout=subprocess.PIPE,
        timeout=300,
    )
    with trace.open(encoding="ascii") as lines:
        return list(_calls(lines, str(folder)))


def interpreter(script: Path, *arguments: str) -> list[str]:
    """The command that runs a script with this Python."""
    return [sys.executable, str(script), *arguments]


def _calls(lines: Iterator[str], folder: str) -> Iterator[Call]:
    hidden = "".join(f"\\x{byte:02x}" for byte in folder.encode())
    positions: dict[int, int] = {}
    for line in lines:
        is_said = " write(1<" in line
        if hidden not in line and not is_said:
            continue
        found = _LINE.match(line)
        if found is None:
            raise AssertionError(f"not understood: {line[:60]}")
        name, arguments, result = found[1], found[2], int(found[3], 0)
        if result < 0:
            continue
        if is_said:
            yield Call("said", data=_bytes(_strings(arguments)[0]))
            continue
        call = _understood(name, arguments, result, folder, positions)
        if call is not None and not call.path.endswith(_SHARED_MEMORY):
            yield call


def _understood(
    name: str, arguments: str, result: int, folder: str, positions: dict[int, int]
) -> Call | None:
    if name == "openat":
        positions[result] = 0
        return _opened(arguments, result, folder)
    held = _HANDLE.match(arguments)
    if held is None:
        paths = [_within(_bytes(text), folder) for text in _strings(arguments)]
        return _of_names(name, arguments, paths)
    handle, path = int(held[1]), _within(_bytes(held[2]), folder)
    if name == "unlinkat":
        return Call("remove", f"{path}/{_bytes(_strings(arguments)[0]).decode()}".lstrip("/"))
    if name == "lseek":
        positions[handle] = result
        return None
    if name == "write":
        positions[handle] += result
        return Call("write", path, handle, positions[handle] - result, _written(arguments, result))
    return _of_file(name, arguments, result, Call("", path, handle))


def _opened(arguments: str, result: int, folder: str) -> Call:
    if "O_APPEND" in arguments:
        raise AssertionError("appending is not understood")
    path = _within(_bytes(_strings(arguments)[0]), folder)
    return Call("open", path, result, creates="O_CREAT" in arguments, empties="O_TRUNC" in arguments)


def _of_names(name: str, arguments: str, paths: list[str]) -> Call | None:
    if name == "rename":
        return Call("rename", paths[0], target=paths[1])
    if name == "unlink":
        return Call("remove", paths[0])
    if name in ("mkdir", "rmdir") or (
        name == "mmap" and (_is_memory(arguments) or "MAP_SHARED" not in arguments)
    ):
        return None
    raise AssertionError(f"{name} is not understood")


def _of_file(name: str, arguments: str, result: int, call: Call) -> Call:
    last = arguments.rsplit(", ", 1)[-1]
    if name == "pwrite64":
        return replace(call, name="write", offset=int(last), data=_written(arguments, result))
    if name == "ftruncate":
        return replace(call, name="truncate", offset=int(last, 0))
    if name in ("fsync", "fdatasync"):
        return replace(call, name="sync")
    raise AssertionError(f"{name} is not understood")


def _written(arguments: str, length: int) -> bytes:
    return _bytes(_strings(arguments)[0])[:length]


def _is_memory(arguments: str) -> bool:
    # SQLite's, which a power cut takes as a whole.
    return any(_bytes(text).decode().endswith(_SHARED_MEMORY) for text in re.findall(r"<([^>]*)>", arguments))


def _strings(arguments: str) -> list[str]:
    return _STRING.findall(arguments)


def _bytes(text: str) -> bytes:
    return bytes.fromhex("".join(_HEX.findall(text)).replace("\\x", ""))


def _within(path: bytes, folder: str) -> str:
    return path.decode().removeprefix(folder).removeprefix("/")
