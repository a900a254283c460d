"""Where something found by searching is shown: on a newcomer's page, or, of a thing without a page, as a card."""

from dataclasses import dataclass
from typing import Any, Final

from sleutelapp.features.catalogue.kinds import KINDS
from sleutelapp.features.catalogue.queries import shown
from sleutelapp.features.workspace import Workspace

# What is worth reading at a glance, in this order.
_TEXTS: Final = ("phone", "email", "address", "text", "question", "advice", "notes", "note")


@dataclass(frozen=True, slots=True)
class FoundRecord:
    """A record: whose it is, if anybody's, and what to read of it."""

    newcomer_id: int | None
    title: str
    text: str


def found_record(workspace: Workspace, kind: str, record_id: int) -> FoundRecord:
    """The record of a kind of the command line, with this number.

    Raises:
        UserError: it is gone, or the vault cannot be read.
    """
    with workspace.vault.reading() as session:
        values = shown(session, kind, record_id).values
    newcomers = [values.get("newcomer_id"), *(values.get("newcomer_ids") or ())]
    return FoundRecord(
        newcomer_id=next((number for number in newcomers if number is not None), None),
        title=str(values.get("name") or "Sleutelapp"),
        text="\n".join(
            [*_place(workspace, kind, values), *(str(values[k]) for k in _TEXTS if values.get(k))]
        ),
    )


def _place(workspace: Workspace, kind: str, values: dict[str, Any]) -> list[str]:
    codes = KINDS[kind].codes
    labels = [
        workspace.label(codes[field], values[field])
        for field in ("kind", "theme", "municipality")
        if field in codes and values.get(field)
    ]
    return [" · ".join(labels)] if labels else []
