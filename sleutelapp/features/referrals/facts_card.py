"""What was written down of a referral: why it could not wait for consent, and its notes."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sleutelapp.features.referrals.queries import ReferralDetail
from sleutelapp.qt.cards import Card
from sleutelapp.qt.refilling import refill
from sleutelapp.qt.text import body_label, caption_label
from sleutelapp.qt.theme import SPACE


class FactsCard(Card):
    """Hidden while there is nothing to read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._texts = QVBoxLayout()
        self._texts.setSpacing(SPACE.m)
        self.content.addLayout(self._texts)

    def show_facts(self, referral: ReferralDetail) -> None:
        """Show the texts of this referral."""
        shown: list[QWidget] = []
        for heading, text in (
            (self.tr("Shared without consent because of an emergency"), referral.standing.emergency),
            (self.tr("Note"), referral.note),
            (self.tr("Private note (do not share)"), referral.private_note),
        ):
            if text:
                shown += [caption_label(heading), body_label(text)]
        refill(self._texts, shown)
        self.setVisible(bool(shown))
