"""The tables of a TOML file under resources/reference."""

import tomllib
from pathlib import Path
from typing import Any


def read_tables(path: Path, name: str) -> list[dict[str, Any]]:
    """The ``[[name]]`` tables of the file at `path`, in its order."""
    with path.open("rb") as file:
        tables: list[dict[str, Any]] = tomllib.load(file)[name]
    return tables
