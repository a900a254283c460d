"""National help numbers, and what to do at a danger code or sign. Never a diagnosis."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sleutelapp.core.resources import resource_path
from sleutelapp.reference.tables import read_tables


@dataclass(frozen=True, slots=True, kw_only=True)
class Helpline:
    """A number that works all over the Netherlands."""

    code: str
    labels: Mapping[str, str]  # language -> name of the service
    number: str  # as shown and dialled; two ways to dial stand apart by " / "
    url: str = ""
    checked_on: date  # when somebody last checked the number
    say: Mapping[str, str]  # language -> one plain sentence: when to call and what to say

    def label(self, language: str) -> str:
        """The name of the service in `language`, else in Dutch."""
        return self.labels.get(language) or self.labels["nl"]


@dataclass(frozen=True, slots=True, kw_only=True)
class DangerCard:
    """What to do, at once, at a need or danger sign that is flagged as danger."""

    code: str  # of a need ("P7") or a danger sign ("chest_pain")
    helplines: tuple[str, ...]  # codes of helplines, the first to call first
    advice: Mapping[str, str]  # language -> one plain sentence


def load_helplines(folder: Path | None = None) -> dict[str, Helpline]:
    """The national numbers by code, most urgent first."""
    tables = read_tables(_folder(folder) / "helpline.toml", "helpline")
    return {table["code"]: Helpline(**table) for table in tables}


def load_danger_cards(folder: Path | None = None) -> dict[str, DangerCard]:
    """The danger cards by the code of their need or danger sign."""
    tables = read_tables(_folder(folder) / "danger_card.toml", "card")
    return {table["code"]: DangerCard(**table | {"helplines": tuple(table["helplines"])}) for table in tables}


def _folder(folder: Path | None) -> Path:
    return folder or resource_path("reference")
