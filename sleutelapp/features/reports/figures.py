"""The figures of a quarter or more as lists to read: what is published, what that may mean, what was counted."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from sleutelapp.disclosure.shared_sessions import window
from sleutelapp.disclosure.tables import TABLE, TOTAL
from sleutelapp.features.freezing.preview import QuarterPreview

Label = Callable[[str, str], str]  # axis and code: in words


@dataclass(frozen=True, slots=True, repr=False)
class FigureLine:
    """One figure. The truth lies from `least` to `most`; `counted` is for the key person's eyes, None when not known."""

    label: str
    published: int
    least: int
    most: int
    counted: int | None


@dataclass(frozen=True, slots=True, repr=False)
class FigureList:
    """One table of the workbook, line by line; lines without anything are left out, as in the file."""

    title: str
    lines: tuple[FigureLine, ...]

    @property
    def is_known(self) -> bool:
        """Whether it can be told what was counted."""
        return all(line.counted is not None for line in self.lines)


def total(previews: Sequence[QuarterPreview], table: str, label: str) -> FigureLine:
    """The whole of a table over all quarters."""
    return _added(previews, table, (TOTAL,) * len(TABLE[table].axes), label)


def figure_list(
    title: str, previews: Sequence[QuarterPreview], table: str, breakdown: tuple[str, ...], label: Label
) -> FigureList:
    """A table by these axes, added up over the quarters: lines in the order of the lists."""
    axes = TABLE[table].axes
    places = {axis: {code: place for place, code in enumerate(_codes(previews, axis))} for axis in breakdown}
    found = {row.cell.keys for preview in previews for row in preview.rows(table, *breakdown)}

    def order(keys: tuple[str, ...]) -> tuple[int, ...]:
        return tuple(places[axis][key] for axis, key in zip(axes, keys, strict=True) if axis in breakdown)

    def words(keys: tuple[str, ...]) -> str:
        parts = (label(axis, key) for axis, key in zip(axes, keys, strict=True) if axis in breakdown)
        return " · ".join(parts)

    lines = (_added(previews, table, keys, words(keys)) for keys in sorted(found, key=order))
    return FigureList(title, tuple(lines))


def _codes(previews: Iterable[QuarterPreview], axis: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(code for preview in previews for code in preview.dimensions.axis(axis)))


def _added(previews: Sequence[QuarterPreview], table: str, keys: tuple[str, ...], label: str) -> FigureLine:
    published = least = most = counted = 0
    is_known = True
    for preview in previews:
        figure = preview.figure(table, *keys)
        bounds = window(figure.cell, figure.published, preview.issue.k)
        published += figure.published
        least += bounds.lower
        most += bounds.upper if bounds.upper is not None else figure.published
        counted += figure.counted or 0
        is_known = is_known and figure.counted is not None
    return FigureLine(label, published, least, most, counted if is_known else None)
