"""What can go wrong, told apart by whose world it happens in.

UserError                 the user's world: a clear sentence with what to do next, nothing lost
├── Refused               a rule says no (exit code 1)
├── WrongPassword         (exit code 3)
└── Damaged               the vault or a file is not whole (exit code 4)

Anything else that is raised is a bug of ours and becomes a crash report without personal data.
"""

from sleutelapp.core.messages import message


class UserError(Exception):
    """Something the user can understand and act on.

    `key` names a sentence in `resources/reference/messages.toml`; `values` fill its placeholders
    and never hold anything personal: errors reach logs, screens of helpers, and terminals.
    """

    exit_code = 1

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key)
        self.key = key
        self.values = values

    def sentence(self, language: str = "nl") -> str:
        """The sentence to show, in Dutch or English."""
        return message(self.key, language, **self.values)

    def __str__(self) -> str:
        return self.sentence("en")


class Refused(UserError):
    """A rule says no: a full disk, a BSN, a file that exists, a newer vault."""


class WrongPassword(UserError):
    """No slot opens with what was typed."""

    exit_code = 3


class Damaged(UserError):
    """The vault or a file is not whole; the password was right or was not reached."""

    exit_code = 4
