"""Noting on the list of who sends that figures came in."""

from sleutelapp.core.drafting import LONGEST_LINE
from sleutelapp.disclosure.issue import Issue
from sleutelapp.features.combining.pile import Pile
from sleutelapp.features.office import Office
from sleutelapp.features.roster.drafts import Receipt
from sleutelapp.features.roster.keeping import RosterKeeper
from sleutelapp.features.roster.rules import with_receipts


def note_received(office: Office, pile: Pile) -> None:
    """Remember whose figures of which quarter were read, and on what day; nothing else.

    Raises:
        Refused: `roster_not_kept`.
    """
    today = office.clock.today()
    receipts = [
        Receipt(
            sender=issue.sender,
            quarter=issue.period,
            seen_on=today,
            name=issue.sender_name,
            organisation=issue.organisation,
        )
        for opened in pile.files
        for issue in opened.given.issues
        if _can_be_kept(issue)
    ]
    keeper = RosterKeeper(office.folder)
    before = keeper.read()
    after = with_receipts(before, receipts, today)
    if after != before:
        keeper.write(after)


def _can_be_kept(issue: Issue) -> bool:
    texts = (issue.sender, issue.sender_name, issue.organisation)
    return bool(issue.sender) and all(len(text) <= LONGEST_LINE for text in texts)
