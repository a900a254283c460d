"""A synthetic history of one key person's work, of any size, the same for the same seed."""

from collections.abc import Callable
from datetime import date, datetime, time
from random import Random

from sleutelapp.core.clock import SetClock
from sleutelapp.features.demo.calendar import closing_time, contacts_per_day, first_day
from sleutelapp.features.demo.contact_days import ContactDays
from sleutelapp.features.demo.desk import Desk
from sleutelapp.features.demo.frozen import freeze_past
from sleutelapp.features.demo.ledger import Ledger, batches
from sleutelapp.features.demo.material import load_material
from sleutelapp.features.demo.network import open_office
from sleutelapp.features.demo.other_work import do_other_work, plan_ahead
from sleutelapp.features.demo.people import household_sizes
from sleutelapp.vault.store import Vault

_SATURDAY = 5


def write_history(
    vault: Vault,
    *,
    newcomers: int,
    contacts: int,
    until: date,
    seed: int,
    progress: Callable[[int, int], None] | None = None,
) -> None:
    """Fill a new, empty vault with exactly so many newcomers and contacts, up to and with the morning of `until`.

    The vault's clock must be a `SetClock`: it moves through the history and ends on that morning.
    `progress(done, total)` counts contacts, after every transaction. What was committed before a failure
    stays; the caller throws such a vault away.

    Raises:
        TypeError: the vault has another clock.
        UserError: the disk is full, or the vault cannot be written.
    """
    clock = vault.clock
    if not isinstance(clock, SetClock):
        raise TypeError("a history is written by a clock that can be set")
    rng = Random(seed)  # noqa: S311 -- chance that must come out the same again, not a secret
    desk = Desk(rng, load_material(), Ledger(vault, clock), until)
    contact_days = ContactDays(desk, household_sizes(rng, newcomers), contacts)
    with desk.ledger.batch(), desk.ledger.day(datetime.combine(first_day(contacts, until), time(8, 0))):
        open_office(desk, contacts)
    for part in batches(contacts_per_day(rng, contacts, until)):
        with desk.ledger.batch():
            for day, number in part:
                with desk.ledger.day(closing_time(day, until)):
                    if day < until:  # this morning, only contacts; the rest of today is to be done
                        desk.agenda.run(day)
                        if day.weekday() < _SATURDAY:
                            do_other_work(desk, day)
                    contact_days.hold(day, number)
        if progress:
            progress(contact_days.held, contacts)
    with desk.ledger.batch(), desk.ledger.day(closing_time(until, until)):
        contact_days.register_the_rest(until)
        plan_ahead(desk)
    freeze_past(vault, clock, begin=first_day(contacts, until), seed=seed)
