"""What the demo is made of: names, texts, a network and needs, from `resources/demo`."""

import tomllib
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Final

from sleutelapp.core.resources import resource_path

KEY_PERSON_NAME: Final = "Demo Sleutelpersoon"
KEY_PERSON_CODE: Final = "SP-DEMO"
KEY_PERSON_LANGUAGES: Final = ("ti", "am", "ar", "en", "nl")


@dataclass(frozen=True, slots=True)
class Origin:
    """A country, its languages (the home language first) and names that are common there."""

    country: str
    weight: int
    languages: list[str]
    women: list[str]
    men: list[str]
    families: list[str]


@dataclass(frozen=True, slots=True)
class Place:
    """A municipality that agreed hours; kilometres there and back, from and to."""

    code: str
    name: str
    share: int
    kilometres: tuple[int, int]
    neighbourhoods: list[str]


@dataclass(frozen=True, slots=True)
class NeedPattern:
    """With whom a need comes up, and where one is referred to."""

    code: str
    weight: int
    ages: tuple[int, int]
    to: list[str]
    sex: str = ""

    def fits(self, gender: str, age: int) -> bool:
        """Whether this need is plausible for somebody."""
        return self.ages[0] <= age <= self.ages[1] and self.sex in ("", gender)


@dataclass(frozen=True, slots=True)
class Material:
    """Everything of `resources/demo`, read once."""

    origins: list[Origin]
    places: list[Place]
    organisations: list[dict[str, Any]]
    professionals: dict[str, list[str]]
    needs: list[NeedPattern]
    danger_needs: list[NeedPattern]
    danger_signs: list[str]
    texts: dict[str, Any]
    _likely: dict[tuple[str, int], tuple[list[NeedPattern], list[int]]] = field(default_factory=dict)

    def likely_needs(self, gender: str, age: int) -> tuple[list[NeedPattern], list[int]]:
        """The needs that fit somebody, with their weights."""
        known = self._likely.get((gender, age))
        if known is None:
            fitting = [need for need in self.needs if need.fits(gender, age)]
            known = self._likely[gender, age] = (fitting, [need.weight for need in fitting])
        return known


@cache
def load_material() -> Material:
    """The material of the program's own resources."""
    people, network, needs, texts = (_read(name) for name in ("people", "network", "needs", "texts"))
    return Material(
        origins=[Origin(**table) for table in people["origin"]],
        places=[Place(**table) for table in network["municipality"]],
        organisations=network["organisation"],
        professionals=network["people"],
        needs=[NeedPattern(**table) for table in needs["needs"]],
        danger_needs=[NeedPattern(**table) for table in needs["danger"]],
        danger_signs=needs["signs"],
        texts=texts,
    )


def _read(name: str) -> dict[str, Any]:
    with resource_path("demo", f"{name}.toml").open("rb") as file:
        return tomllib.load(file)
