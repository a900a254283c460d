"""A place in the window, to go to and to come back to."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """Where the user is: a page, and the record shown on it; with its kind on a page that shows several."""

    page: str
    record: int | tuple[str, int] | None = None
