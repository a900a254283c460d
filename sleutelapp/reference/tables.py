"""The tables of a TOML file under resources/reference."""

import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Any


def read_tables(path: Path, name: str) -> list[dict[str, Any]]:
    """The ``[[name]]`` tables of the file at `path`, in its order; for reading only, they are kept."""
    return _read(path, name, path.stat().st_mtime_ns)


@lru_cache(maxsize=64)
def _read(path: Path, name: str, _changed: int) -> list[dict[str, Any]]:
    with path.open("rb") as file:
        tables: list[dict[str, Any]] = tomllib.load(file)[name]
    return tables
