"""What holds for contacts."""

from typing import Final

from sleutelapp.core.errors import Refused
from sleutelapp.features.contacts.drafts import ContactDraft

NOT_AT_HOME: Final = "not_at_home"  # counts no contact, but its time and travel do
USUAL_MINUTES: Final = {
    "home_visit": 60,
    "first_meeting": 60,
    "walk_in": 20,
    "phone": 15,
    "video": 30,
    "chat": 10,
}


def check_contact(draft: ContactDraft) -> None:
    """Raises Refused when nobody was there, somebody stands there twice, or a need points at somebody who was not."""
    people = len(draft.newcomer_ids) + len(draft.new_newcomers)
    if not people and draft.group_size is None:
        raise Refused("who_is_missing")
    if len(set(draft.newcomer_ids)) < len(draft.newcomer_ids):
        raise Refused("person_twice")  # whose need it is, is told by a place in the list
    for need in draft.needs:
        if need.person is not None and need.person >= people:
            raise Refused("need_of_nobody")


def person_of(draft: ContactDraft, index: int | None) -> int | None:
    """Whose need it is: the one named, or the only one there; None means the group's."""
    people = len(draft.newcomer_ids) + len(draft.new_newcomers)
    return 0 if index is None and people == 1 else index
