"""What every screen works with, handed to its constructor."""

from collections.abc import Callable, MutableMapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from sqlalchemy.orm import Session

from sleutelapp.core.clock import Clock
from sleutelapp.core.errors import UserError
from sleutelapp.core.settings import Settings
from sleutelapp.reference.codes import Reference
from sleutelapp.vault.store import Vault

if TYPE_CHECKING:
    from sleutelapp.qt.dialogs import Dialogs

Action = Callable[[Session], object]
Made = TypeVar("Made")


@dataclass(frozen=True)
class Workspace:
    """An unlocked vault with the code lists, in one language, and the ways to speak to the user."""

    vault: Vault
    reference: Reference
    language: str
    dialogs: "Dialogs"
    say: Callable[[str], None]  # a toast: "Opgeslagen"
    offer_undo: Callable[[str, Callable[[], None]], None]  # a toast with "Ongedaan maken"
    views: MutableMapping[str, str] = field(
        default_factory=dict
    )  # how a page is looked at; outlives the window
    # Of this computer; only read here, see Screen.setting_wanted.
    settings: Settings = field(default_factory=Settings)

    @property
    def clock(self) -> Clock:
        """The vault's clock."""
        return self.vault.clock

    def saw(self, kind: str, number: int) -> None:
        """Tell the audit trail that a record was shown; costs nothing, and cannot fail."""
        self.vault.audit.saw(kind, number)

    def searched(self) -> None:
        """Tell the audit trail that somebody searched, never for what."""
        self.vault.audit.searched()

    def note(self, what: str, kind: str = "", number: int | None = None, detail: str = "") -> None:
        """Tell the audit trail what was done besides saving: one of `vault.audit.EVENTS`, in codes, never names."""
        self.vault.audit.note(what, kind, number, detail)

    def label(self, list_name: str, code: str | None) -> str:
        """The label of a code in the language of the window; empty for none."""
        return self.reference[list_name].label(code, self.language)

    def write(self, action: Action) -> bool:
        """Run one action in one transaction; what the user's world refuses is told, and False comes back."""
        try:
            with self.vault.writing() as session:
                action(session)
        except UserError as error:
            self.dialogs.show_error(None, error.sentence(self.language))
            return False
        return True

    def write_with_undo(self, action: Action, said: str, undo: Action) -> bool:
        """Like `write`, and offers "Ongedaan maken" for a while afterwards."""
        if not self.write(action):
            return False
        self.offer_taking_back(said, undo)
        return True

    def offer_taking_back(self, said: str, undo: Action) -> None:
        """Offer "Ongedaan maken" for what was written already."""

        def take_back() -> None:
            if not self.write(undo):  # a full disk, say: it can be tried again
                self.offer_undo(said, take_back)

        self.offer_undo(said, take_back)

    def write_with_undo_of(
        self, action: Callable[[Session], Made], said: str, undo: Callable[[Session, Made], object]
    ) -> bool:
        """Like `write_with_undo`, where only the action knows what is to be undone: `undo` gets its answer."""
        made: list[Made] = []
        return self.write_with_undo(
            lambda session: made.append(action(session)), said, lambda session: undo(session, made[0])
        )
