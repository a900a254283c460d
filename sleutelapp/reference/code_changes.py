"""The version of the code lists, and which codes were renamed or merged in each, from `code_changes.toml`."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from sleutelapp.core.resources import resource_path


@dataclass(frozen=True, slots=True)
class CodeChange:
    """From `version` on, what a list called `old` is called `new`; several old codes may become one."""

    version: int
    list: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class CodeHistory:
    """The current version of the lists and all changes that led to it, oldest first."""

    version: int
    changes: tuple[CodeChange, ...]

    def since(self, version: int) -> dict[tuple[str, str], str]:
        """What became of each (list, code) that changed after `version`; renamed twice leads to the last name."""
        renamed: dict[tuple[str, str], str] = {}
        for change in self.changes:
            if change.version > version:
                for key, code in renamed.items():
                    if key[0] == change.list and code == change.old:
                        renamed[key] = change.new
                renamed[change.list, change.old] = change.new
        return renamed


@cache
def code_history(path: Path | None = None) -> CodeHistory:
    """The history in `path`, or that of the program."""
    with (path or resource_path("reference", "code_changes.toml")).open("rb") as file:
        content = tomllib.load(file)
    changes = [CodeChange(**change) for change in content.get("change", ())]
    return CodeHistory(content["version"], tuple(sorted(changes, key=lambda change: change.version)))


def code_list_version() -> str:
    """The version that is written into what leaves the laptop."""
    return str(code_history().version)
