"""Code lists: what a field may hold, with a label per language.

One TOML file per list under resources/reference; the file's stem is the list's name and the order in the file
is the order on screen. To add a code, add a ``[[code]]`` table. A code is never deleted or reused: set
``retired = true`` and old records stay readable.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sleutelapp.core.resources import resource_path
from sleutelapp.reference.search import search_codes
from sleutelapp.reference.tables import read_tables

# Files of the same folder that hold no code list.
OTHER_FILES = frozenset(
    {"code_changes", "danger_card", "helpline", "messages", "password_taken", "password_words"}
)


class UnknownCode(KeyError):
    """A code that its list does not hold."""

    def __init__(self, list_name: str, code: str) -> None:
        super().__init__(list_name, code)
        self.list_name = list_name
        self.code = code


@dataclass(frozen=True, slots=True)
class Code:
    """One entry of a code list."""

    code: str
    labels: Mapping[str, str]  # ISO 639 code of a language -> label; always "nl" and "en"
    parent: str | None = None  # the domain of a need, the province of a municipality
    retired: bool = False
    danger: bool = False
    icon: str = ""  # a pictogram's name in qtawesome's mdi6 family
    words: tuple[str, ...] = ()  # what people also type, Dutch and English

    def label(self, language: str) -> str:
        """The label in `language`, else the Dutch one, else the code."""
        return self.labels.get(language) or self.labels.get("nl") or self.code


@dataclass(frozen=True, slots=True)
class ExtraCode:
    """An organisation's own code, under a parent that the list already knows."""

    list: str
    code: str
    parent: str | None
    labels: Mapping[str, str]
    retired: bool = False


class CodeList:
    """The codes of one list, in the order of its file, read when first asked for."""

    def __init__(self, name: str, read: Callable[[], Iterable[Code]]) -> None:
        self.name = name
        self._read = read
        self._loaded: dict[str, Code] | None = None

    @property
    def _codes(self) -> dict[str, Code]:
        if self._loaded is None:
            self._loaded = {}
            for code in self._read():
                if code.code in self._loaded:
                    raise ValueError(f"list {self.name} holds code {code.code} twice")
                self._loaded[code.code] = code
        return self._loaded

    def __iter__(self) -> Iterator[Code]:
        return iter(self._codes.values())

    def __len__(self) -> int:
        return len(self._codes)

    def __contains__(self, code: object) -> bool:
        return code in self._codes

    def get(self, code: str) -> Code:
        """The entry of `code`, retired or not; raises UnknownCode."""
        found = self._codes.get(code)
        if found is None:
            raise UnknownCode(self.name, code)
        return found

    def find(self, code: str) -> Code | None:
        """The entry of `code`, retired or not, or None."""
        return self._codes.get(code)

    def active(self) -> tuple[Code, ...]:
        """What may still be chosen: everything that is not retired."""
        return tuple(code for code in self if not code.retired)

    def label(self, code: str | None, language: str) -> str:
        """How `code` reads on screen: "" for None, the code itself when the list does not know it."""
        if code is None:
            return ""
        found = self._codes.get(code)
        return code if found is None else found.label(language)

    def children(self, parent: str) -> tuple[Code, ...]:
        """The entries under `parent`, without retired ones."""
        return tuple(code for code in self.active() if code.parent == parent)

    def search(self, words: str, language: str) -> tuple[Code, ...]:
        """The active entries that fit every typed word, best first; all of them when nothing is typed.

        A typed word fits as the beginning of a word of the label, code or extra words, or, from three letters
        on, as any part of the label. Accents and capitals do not count.
        """
        return search_codes(self.active(), words, language)


class Reference:
    """All code lists, by name."""

    def __init__(self, lists: Mapping[str, CodeList]) -> None:
        self.lists = lists

    def __getitem__(self, name: str) -> CodeList:
        return self.lists[name]

    def extended(self, extra: Iterable[ExtraCode]) -> "Reference":
        """This reference with an organisation's own codes at the end of their lists.

        Raises ValueError when a code clashes with a fixed or another own code, when its list does not exist,
        when it has no Dutch label, or when its parent is none that the list uses. In a list without parents,
        an own code stands alone or under one of the fixed codes.
        """
        grown: dict[str, list[Code]] = {}
        for own in extra:
            fixed = self.lists.get(own.list)
            if fixed is None:
                raise ValueError(f"no code list is called {own.list}")
            codes = grown.setdefault(own.list, list(fixed))
            if not own.code or any(code.code == own.code for code in codes):
                raise ValueError(f"list {own.list} cannot take the code {own.code!r}: empty or in use")
            if not own.labels.get("nl"):
                raise ValueError(f"code {own.code} of list {own.list} has no Dutch label")
            parents = {code.parent for code in fixed}
            if parents == {None}:
                parents |= {code.code for code in fixed}
            if own.parent not in parents:
                raise ValueError(f"code {own.code} of list {own.list} stands under no known parent")
            labels = {"en": own.labels["nl"], **own.labels}
            codes.append(Code(own.code, labels, parent=own.parent, retired=own.retired))
        own_lists = {name: CodeList(name, codes.__iter__) for name, codes in grown.items()}
        return Reference({**self.lists, **own_lists})


def load_reference(folder: Path | None = None) -> Reference:
    """The code lists of `folder`, or of the program's own resources; each file is read on first use."""
    folder = folder or resource_path("reference")
    paths = sorted(path for path in folder.glob("*.toml") if path.stem not in OTHER_FILES)
    return Reference({path.stem: CodeList(path.stem, _reader(path)) for path in paths})


def _reader(path: Path) -> Callable[[], Iterable[Code]]:
    return lambda: [_code(entry) for entry in read_tables(path, "code")]


def _code(table: dict[str, Any]) -> Code:
    # Names of places are the same in every language: "en" is written only where it differs.
    labels = {"en": table["labels"]["nl"], **table["labels"]}
    words = tuple(table.get("words", ()))
    return Code(**table | {"labels": labels, "words": words})
