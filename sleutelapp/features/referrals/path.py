"""The path of a referral as the stepper shows it."""

from sleutelapp.features.referrals.rules import MAIN_PATH, PLACE_ON_PATH
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.stepper import Stepper
from sleutelapp.qt.theme import px


def path_steps(workspace: Workspace, status: str) -> list[tuple[str, str]]:
    """The steps of the main path with their labels; the current place says the real status.

    So "handed over in person" stands where "sent" does, and "waiting list" where "appointment" does.
    """
    here = PLACE_ON_PATH[status]
    return [
        (step, workspace.label("referral_status", status if step == here else step)) for step in MAIN_PATH
    ]


def small_stepper(workspace: Workspace, status: str) -> Stepper:
    """The path as dots only, for a row that already names the status."""
    stepper = Stepper(path_steps(workspace, status), PLACE_ON_PATH[status])
    spoken = stepper.accessibleName()
    stepper.set_steps([(step, "") for step in MAIN_PATH], PLACE_ON_PATH[status])
    stepper.setAccessibleName(spoken)
    stepper.setFixedHeight(px(28))
    return stepper
