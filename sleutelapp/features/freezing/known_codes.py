"""What no list knows is counted as other or unknown: a stray code makes no quarter impossible, and never leaves as it was stored."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace

from sleutelapp.disclosure.activity import NOWHERE
from sleutelapp.disclosure.tables import OTHER, UNKNOWN
from sleutelapp.features.freezing.rows import QuarterRecords, WorkRow
from sleutelapp.reference.codes import Reference


def with_known_codes(records: QuarterRecords, reference: Reference) -> QuarterRecords:
    """The same records with every code that is told by itself one of a list, `other` or `unknown`.

    Where people live and who they are is not touched: `Dimensions.fold` sees to that when they are counted.
    """

    def known(name: str, code: str, instead: str) -> str:
        return code if code in reference[name] else instead

    def work(name: str, rows: Iterable[WorkRow]) -> tuple[WorkRow, ...]:
        return tuple(
            replace(
                row,
                code=known(name, row.code, OTHER),
                municipality=row.municipality if row.municipality in reference["municipality"] else None,
            )
            for row in rows
        )

    return replace(
        records,
        contacts=work("contact_kind", records.contacts),
        sessions=work("session_theme", records.sessions),
        consultations=work("professional_kind", records.consultations),
        times=work("other_time_kind", records.times),
        needs_met=tuple(
            replace(row, urgency=known("urgency", row.urgency, UNKNOWN)) for row in records.needs_met
        ),
        needs=tuple(
            replace(
                row,
                code=known("need", row.code, OTHER),
                urgency=known("urgency", row.urgency, UNKNOWN),
                status=known("need_status", row.status, UNKNOWN),
            )
            for row in records.needs
        ),
        steps=tuple(
            replace(row, destination=known("referral_destination", row.destination, OTHER))
            for row in records.steps
        ),
    )


def with_known_places(agreed: Mapping[str, int], reference: Reference) -> dict[str, int]:
    """Minutes by municipality; those of one that no list knows stand with no municipality."""
    found: Counter[str] = Counter()
    for place, minutes in agreed.items():
        found[place if place in reference["municipality"] else NOWHERE] += minutes
    return dict(found)
