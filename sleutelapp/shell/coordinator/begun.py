"""What the coordinator must not notice when the window is made anew, in another language or size."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Begun:
    """The page in sight, the widget with the focus by its name, and what each page goes on with."""

    page: str = ""
    focus: str = ""
    work: Mapping[str, object] = field(default_factory=dict)
