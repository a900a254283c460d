"""Reading hundreds of files without halting the window.

Python's collector of circular garbage stops every thread while it looks through all there is: a quarter of a second for two
hundred workbooks. What they hold is plain data without circles, so there is nothing to find.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def undisturbed() -> Iterator[None]:
    """Let the collector wait, and afterwards leave what was read out of its rounds; it is freed all the same when unused."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()
