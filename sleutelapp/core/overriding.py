"""`@override`, which Python has from 3.12 on; importing typing_extensions for it takes 40 ms of the start."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing_extensions import override
else:

    def override(method):  # noqa: ANN001, ANN201 -- the type checker reads the line above
        """Say that a method replaces one of the base class; checked by mypy, free at run time."""
        return method


__all__ = ["override"]
