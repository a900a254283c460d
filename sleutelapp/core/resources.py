"""Where the files of `resources/` are, in a checkout and in an installed package."""

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


@cache
def _root() -> Path:
    installed = _PACKAGE / "_resources"
    return installed if installed.is_dir() else _PACKAGE.parent / "resources"


def resource_path(*parts: str) -> Path:
    """The path of one resource, such as `resource_path("reference", "need.toml")`."""
    return _root().joinpath(*parts)
