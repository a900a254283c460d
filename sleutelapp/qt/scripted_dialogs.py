"""Dialogs that answer from a list, for tests and for filming a tour."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from sleutelapp.core.overriding import override
from sleutelapp.qt.dialogs import Dialogs

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget


class ScriptedDialogs(Dialogs):
    """Gives the answers in the order they were set; a question without an answer fails the test.

    ``asked`` holds the text of everything shown, in order.
    """

    def __init__(self, *answers: bool | str | Path | list[Path] | None) -> None:
        self.asked: list[str] = []
        self._answers = deque(answers)

    def answer_next(self, *answers: bool | str | Path | list[Path] | None) -> None:
        """Add answers."""
        self._answers.extend(answers)

    def unanswered(self) -> int:
        """How many answers were never asked for."""
        return len(self._answers)

    def _next(self, shown: str) -> object:
        self.asked.append(shown)
        if not self._answers:
            raise AssertionError(f"No answer was set for: {shown}")
        return self._answers.popleft()

    @override
    def ask_yes_no(
        self, parent: QWidget | None, title: str, text: str, *, yes: str, no: str = "", danger: bool = False
    ) -> bool:
        return bool(self._next(f"{title} {text}"))

    @override
    def ask_choice(
        self, parent: QWidget | None, title: str, text: str, choices: Sequence[tuple[str, str]]
    ) -> str | None:
        answer = self._next(f"{title} {text}")
        if answer is not None and answer not in {code for code, _ in choices}:
            raise AssertionError(f"{answer!r} was not offered: {title}")
        return None if answer is None else str(answer)

    @override
    def show_error(self, parent: QWidget | None, sentence: str, title: str = "") -> None:
        self.asked.append(sentence)

    @override
    def show_message(self, parent: QWidget | None, title: str, text: str) -> None:
        self.asked.append(f"{title} {text}")

    @override
    def open_file(
        self, parent: QWidget | None, title: str, filters: str, folder: Path | None = None
    ) -> Path | None:
        return self._path(title)

    @override
    def open_files(
        self, parent: QWidget | None, title: str, filters: str, folder: Path | None = None
    ) -> list[Path]:
        answer = self._next(title)
        return answer if isinstance(answer, list) else []

    @override
    def save_file(
        self, parent: QWidget | None, title: str, filters: str, suggested: str, folder: Path | None = None
    ) -> Path | None:
        return self._path(title)

    @override
    def choose_folder(self, parent: QWidget | None, title: str, folder: Path | None = None) -> Path | None:
        return self._path(title)

    def _path(self, title: str) -> Path | None:
        answer = self._next(title)
        if answer is None or isinstance(answer, (bool, str, list)):
            return None
        return answer  # type: ignore[return-value]  # what is left of the answers' types is Path
