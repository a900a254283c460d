"""Progress on a terminal: one line that is written over, and nothing where nobody watches."""

import sys
from collections.abc import Callable

from sleutelapp.core.messages import message


def progress_line(key: str, language: str) -> Callable[[int, int], None]:
    """Tells how far it is, under a sentence of `messages.toml` with {done} and {all}; gone when all is done."""
    watched = sys.stderr.isatty()
    shown = -1

    def tell(done: int, whole: int) -> None:
        nonlocal shown
        percent = 100 * done // whole if whole else 100
        if not watched or percent == shown:
            return
        shown = percent
        line = message(key, language, done=done, all=whole) if done < whole else ""
        print(f"\r\x1b[K{line}", end="", file=sys.stderr, flush=True)

    return tell
