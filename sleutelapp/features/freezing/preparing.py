"""What a quarter would publish if it were frozen now: counted, rounded and certified; nothing is written.

The same vault gives the same figures: chance comes from a secret of the vault. So what a preview shows is what is frozen.
"""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sqlalchemy.orm import Session

from sleutelapp.core.clock import Clock
from sleutelapp.core.errors import Refused
from sleutelapp.disclosure.issue import Issue
from sleutelapp.disclosure.tables import Cell
from sleutelapp.features.freezing import ledger
from sleutelapp.features.freezing.counting import CountedQuarter, count
from sleutelapp.features.freezing.queries import quarter_records
from sleutelapp.features.freezing.rules import Counting
from sleutelapp.features.freezing.seed import seed_of
from sleutelapp.features.hours.queries import agreed
from sleutelapp.features.periods.period import Period
from sleutelapp.features.profile.queries import organisation_settings, profile
from sleutelapp.features.profile.rules import printable
from sleutelapp.records.base import clock_of
from sleutelapp.reference.code_changes import code_list_version
from sleutelapp.reference.codes import Reference
from sleutelapp.vault.store import Vault

if TYPE_CHECKING:
    from sleutelapp.disclosure.draw import Drawn

Progress = Callable[[int, int], object]  # steps done, of how many; may raise to stop
STEPS: Final = 3


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class QuarterInput:
    """Everything the figures of a quarter depend on; equal inputs give equal figures."""

    period: Period
    counted: CountedQuarter
    sender: str
    sender_name: str
    organisation: str
    k: int
    seed: bytes
    earlier_new: Mapping[int, int]
    residuals: Mapping[Cell, int]


@dataclass(frozen=True, slots=True, repr=False)
class PreparedQuarter:
    """What may be published, with the secret counts behind it."""

    given: QuarterInput
    issue: Issue
    drawn: "Drawn"

    @property
    def counted(self) -> dict[Cell, int]:
        """The true counts of published cells; secret."""
        published = set(self.drawn.relations.published)
        counts = self.given.counted.counts.counts
        return {cell: number for cell, number in counts.items() if cell in published}


def prepare_quarter(
    vault: Vault, period: Period, reference: Reference, progress: Progress | None = None
) -> PreparedQuarter:
    """Count, round and certify a quarter that is not frozen; opens its own reading, so any thread may call it.

    `ready` must have been called before, on the thread that writes.

    Raises:
        Refused: there is no profile, or the figures cannot be published safely (`quarter_not_certified`, or
            `quarter_not_in_time`: trying again may do).
    """
    tell = progress or (lambda _done, _total: None)
    tell(0, STEPS)
    with vault.reading() as session:
        given = read_input(session, period, reference, seed_of(vault, session))
    tell(1, STEPS)
    drawn = _drawn(given)
    tell(2, STEPS)
    prepared = PreparedQuarter(given, _issue(given, drawn), drawn)
    tell(STEPS, STEPS)
    return prepared


def read_input(session: Session, period: Period, reference: Reference, seed: bytes) -> QuarterInput:
    """All that the figures of a quarter depend on, in a fixed number of statements.

    Raises:
        Refused: there is no profile, so nobody would know whose figures these are.
    """
    person = profile(session)
    if person is None:
        raise Refused("freeze_no_profile")
    rules = organisation_settings(session)
    counting = counting_of(session, period, clock_of(session))
    earlier = ledger.published_new(session, period)
    counted = count(
        quarter_records(session, counting),
        counting,
        reference,
        agreed=agreed(session, period),
        met_before=ledger.counted_before(session, period),
        most_known=sum(value + rules.k - 1 for value in earlier.values()),
    )
    return QuarterInput(
        period=period,
        counted=counted,
        sender=person.code,
        sender_name=printable(person.name) if rules.sender == "name" else "",
        organisation=person.organisation,
        k=rules.k,
        seed=seed,
        earlier_new=earlier,
        residuals=ledger.residuals(session),
    )


def counting_of(session: Session, period: Period, clock: Clock) -> Counting:
    """Which records count in a quarter, by the ledger before it."""
    zone = dt.timedelta(minutes=15) * round((clock.now() - clock.utc()) / dt.timedelta(minutes=15))
    earlier = tuple(each for each in ledger.closings(session) if each.last_day < period.first)
    return Counting(period, zone, earlier)


def _drawn(given: QuarterInput) -> "Drawn":
    # The solver takes a third of a second to load: who only looks at the page does not wait for it.
    from sleutelapp.disclosure.draw import CannotCertify, draw_quarter  # noqa: PLC0415 -- see above
    from sleutelapp.disclosure.rounding import CannotRound, RoundingTimeOut  # noqa: PLC0415 -- see above
    from sleutelapp.disclosure.solver import SolverFault, SolverTimeOut  # noqa: PLC0415 -- see above

    try:
        return draw_quarter(
            given.counted.counts,
            year=given.period.first.year,
            seed=given.seed,
            k=given.k,
            earlier=given.earlier_new,
            residuals=given.residuals,
        )
    except (CannotCertify, CannotRound, SolverFault):
        raise Refused("quarter_not_certified") from None
    except (RoundingTimeOut, SolverTimeOut):
        raise Refused("quarter_not_in_time") from None


def _issue(given: QuarterInput, drawn: "Drawn") -> Issue:
    return Issue(
        sender=given.sender,
        sender_name=given.sender_name,
        organisation=given.organisation,
        year=given.period.first.year,
        quarter=given.period.number,
        k=given.k,
        code_list_version=code_list_version(),
        values=drawn.values,
        exact=given.counted.exact,
        sessions=given.counted.counts.dimensions.sessions,
    )
