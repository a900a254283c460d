"""What holds for signals: a pattern, never a case."""

from typing import Final

STATES: Final = ("open", "answered")


def state_of(answer: str, answered_on: object) -> str:
    """One of `STATES`: answered from the moment the municipality said something, or a day was noted."""
    return "answered" if answer.strip() or answered_on is not None else "open"
