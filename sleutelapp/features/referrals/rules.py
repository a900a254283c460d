"""The path of a referral (domain.md, "Referral status")."""

import datetime as dt
from typing import Final

# From each status, the steps that may follow; an appointment may be moved.
NEXT_STEPS: Final[dict[str, tuple[str, ...]]] = {
    "considered": ("offered", "withdrawn"),
    "offered": ("agreed", "refused", "withdrawn"),
    "agreed": ("sent", "warm_handover", "appointment", "withdrawn"),
    "sent": ("appointment", "waiting_list", "help_started", "rejected", "unknown", "withdrawn"),
    "warm_handover": ("appointment", "waiting_list", "help_started", "rejected", "unknown", "withdrawn"),
    "appointment": ("gone", "not_gone", "appointment", "withdrawn"),
    "gone": ("help_started", "completed", "appointment", "waiting_list", "rejected", "unknown"),
    "not_gone": ("appointment", "unknown", "withdrawn"),
    "waiting_list": ("appointment", "help_started", "rejected", "unknown", "withdrawn"),
    "help_started": ("completed", "unknown", "withdrawn"),
    "unknown": ("appointment", "gone", "help_started", "completed", "withdrawn"),
    "refused": (),
    "rejected": (),
    "completed": (),
    "withdrawn": (),
}
ENDED: Final = frozenset(status for status, following in NEXT_STEPS.items() if not following)
# The other side has been told, and has not answered yet.
WAITING_FOR_ANSWER: Final = frozenset({"sent", "warm_handover", "waiting_list"})
# From here on, somebody else knows about the newcomer.
SHARED: Final = frozenset(
    {
        "sent",
        "warm_handover",
        "appointment",
        "gone",
        "not_gone",
        "waiting_list",
        "rejected",
        "help_started",
        "completed",
    }
)
# How long one waits at a destination: from the first of these steps …
WAIT_BEGINS: Final = frozenset({"sent", "warm_handover", "waiting_list", "appointment"})
# … to the first of these. What happens between is waiting, "not gone" included: the newcomer was not seen.
WAIT_ENDS: Final = frozenset({"gone", "help_started"})
WAITING_STILL: Final = frozenset({"sent", "warm_handover", "waiting_list", "appointment", "not_gone"})
ENOUGH_WAITS: Final = 3  # from so many on, the median says what is usual
NEEDS_REASON: Final = frozenset({"not_gone", "rejected"})
NEEDS_OUTCOME: Final = frozenset({"completed"})
NEEDS_DATE: Final = frozenset({"appointment"})
# The steps as the stepper shows them; side steps stand on the main one they branch from.
MAIN_PATH: Final = (
    "considered",
    "offered",
    "agreed",
    "sent",
    "appointment",
    "gone",
    "help_started",
    "completed",
)
PLACE_ON_PATH: Final = {
    **{status: status for status in MAIN_PATH},
    "refused": "offered",
    "warm_handover": "sent",
    "not_gone": "gone",
    "waiting_list": "appointment",
    "rejected": "appointment",
    "unknown": "help_started",
    "withdrawn": "considered",
}

# How the list is grouped: what to ask about first, then what to prepare, then what runs by itself.
GROUPS: Final[dict[str, tuple[str, ...]]] = {
    "waiting": ("sent", "warm_handover", "waiting_list", "unknown"),
    "appointments": ("appointment", "gone", "not_gone"),
    "preparation": ("considered", "offered", "agreed"),
    "help": ("help_started",),
    "ended": ("completed", "refused", "rejected", "withdrawn"),
}


def group_of(status: str) -> str:
    """The group a status is listed in."""
    return next(group for group, statuses in GROUPS.items() if status in statuses)


def next_step(status: str, appointment_on: dt.date | None, today: dt.date) -> str | None:
    """The step that comes first; nobody has gone to an appointment that is still to come."""
    if status == "appointment" and appointment_on is not None and appointment_on > today:
        return None
    return next(iter(NEXT_STEPS[status]), None)


def asks(status: str) -> bool:
    """Whether a step cannot be recorded without telling more: a day, a reason or an outcome."""
    return status in NEEDS_REASON | NEEDS_OUTCOME | NEEDS_DATE or status == "refused"


def awaits(status: str) -> bool:
    """Whether somebody still has to be seen where they are referred to."""
    return status in WAITING_STILL or status in GROUPS["preparation"]


def is_shared(status: str) -> bool:
    """Whether somebody else knows already: then a further step tells what happened and shares nothing new."""
    return status in SHARED or status == "unknown"


def may_follow(status: str, following: str) -> bool:
    """Whether this step may be taken from this status."""
    return following in NEXT_STEPS[status]
