"""How codes read in a workbook: from the lists, from what came with the figures, or as unknown; never as they were stored."""

from collections.abc import Iterable
from typing import Final

from sleutelapp.disclosure.activity import EXACT_AXES, NOWHERE
from sleutelapp.disclosure.issue import Issue
from sleutelapp.disclosure.tables import OTHER, TABLE, TOTAL, UNKNOWN
from sleutelapp.features.publications.publication import OwnCode
from sleutelapp.features.publications.wording import Wording
from sleutelapp.reference.codes import Reference

# Which code list an axis of the tables is of.
LISTS: Final = {
    "municipality": "municipality",
    "gender": "gender",
    "age": "age_band",
    "origin": "country",
    "language": "language",
    "household": "household_kind",
    "education": "education",
    "domain": "need_domain",
    "code": "need",
    "urgency": "urgency",
    "status": "need_status",
    "destination": "referral_destination",
    "reason": "referral_reason",
    "theme": "session_theme",
    "kind": "contact_kind",
    "professional": "professional_kind",
}


class Labels:
    """The labels of one workbook.

    Args:
        reference: the code lists, with the organisation's own codes where its file is at hand.
        words: the texts of the workbook.
        own_codes: labels that came with the figures.
    """

    def __init__(self, reference: Reference, words: Wording, own_codes: Iterable[OwnCode] = ()) -> None:
        self._reference = reference
        self._words = words
        self._own = {(each.list, each.code): each for each in own_codes}

    def of(self, axis: str, code: str) -> str:
        """The label of a code on an axis."""
        words = self._words
        if axis in {"state", "waiting", "part"}:
            fixed: dict[str, str] = getattr(words, f"{axis}_labels")
            return fixed.get(code, words.unknown)
        if axis == "municipality" and code in {OTHER, UNKNOWN, NOWHERE}:
            return words.no_municipality if code == NOWHERE else words.elsewhere
        found = self._reference[LISTS[axis]].find(code)
        own = self._own.get((LISTS[axis], code))
        if found is not None:
            return found.label(words.language)
        if own is not None:
            return own.english if words.language == "en" and own.english else own.dutch
        return words.other if code == OTHER else words.unknown

    def codes(self, axis: str, *used: str) -> tuple[str, ...]:
        """The codes of an axis in the order of its list; then those of `used` that are none of it, unknown at the end."""
        listed = tuple(
            code.code for code in self._reference[LISTS[axis]] if not code.retired or code.code in used
        )
        more = [code for code in dict.fromkeys(used) if code not in listed]
        both = [*listed, *sorted(more)]
        return tuple(code for code in both if code != UNKNOWN) + ((UNKNOWN,) if UNKNOWN in both else ())


def own_codes_of(
    issue: Issue, reference: Reference, fixed: Reference, kept: Iterable[OwnCode] = ()
) -> tuple[OwnCode, ...]:
    """The organisation's own codes that figures of an issue stand under, with their labels.

    `kept` are labels that were kept with the issue: those stay, so that it reads the same ever after. A code that nobody knows
    any more is shown as it is: it was a code of a list when the issue was frozen.
    """
    used: set[tuple[str, str]] = set()
    for cell in issue.values:
        used |= _listed(TABLE[cell.table].axes, cell.keys)
    for figure in issue.exact:
        used |= _listed(EXACT_AXES.get(figure.table, ()), figure.keys)
    used |= {(LISTS["theme"], session.theme) for session in issue.sessions}
    known = {(each.list, each.code): each for each in kept}
    found = []
    for name, code in sorted(used):
        if fixed[name].find(code) is not None or code in {OTHER, UNKNOWN, NOWHERE}:
            continue
        entry = reference[name].find(code)
        if (name, code) in known:
            found.append(known[name, code])
        elif entry is not None:
            found.append(OwnCode(name, code, entry.parent or "", entry.label("nl"), entry.label("en")))
        else:
            found.append(OwnCode(name, code, "", code, code))
    return tuple(found)


def _listed(axes: Iterable[str], keys: Iterable[str]) -> set[tuple[str, str]]:
    pairs = zip(axes, keys, strict=False)
    return {(LISTS[axis], key) for axis, key in pairs if axis in LISTS and key != TOTAL}
