"""What a merge brings, said before it is done."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sleutelapp.features.merging import rules
from sleutelapp.features.merging.queries import MergePreview
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.banner import Banner
from sleutelapp.qt.cards import Card
from sleutelapp.qt.days import joined, short_day
from sleutelapp.qt.item_row import ItemRow
from sleutelapp.qt.refilling import refill
from sleutelapp.qt.text import isolate
from sleutelapp.qt.theme import SPACE


class Outcome(Card):
    """One line for each thing that happens."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("What happens"), parent)
        self._workspace = workspace
        self._lines = QVBoxLayout()
        self._lines.setSpacing(SPACE.s)
        self.content.addLayout(self._lines)

    def show_outcome(self, preview: MergePreview, choices: dict[str, rules.Side]) -> None:
        """Show what comes of these choices."""
        keep = isolate(preview.keep.title)
        goes_to = self.tr("to the dossier of {name}").replace("{name}", keep)
        moving = self._moving(preview.away.counts)
        rows: list[QWidget] = [
            ItemRow("arrow-right-bold-box-outline", moving, goes_to)
            if moving
            else ItemRow(
                "arrow-right-bold-box-outline", self.tr("No contacts, needs or other records to move")
            )
        ]
        if preview.needs_joined:
            rows.append(
                ItemRow(
                    "call-merge",
                    self.tr("%n need(s) that both have", "", preview.needs_joined),
                    self.tr("The notes, the days and the most urgent urgency stay."),
                )
            )
        if preview.contacts_shared:
            said = self.tr("%n contact(s) where both were", "", preview.contacts_shared)
            rows.append(ItemRow("account-check-outline", said))
        if preview.sessions_shared:
            said = self.tr("%n session(s) where both were", "", preview.sessions_shared)
            rows.append(ItemRow("human-male-board", said))
        line = preview.known_as(choices, self._workspace.label, self._workspace.language)
        rows.append(ItemRow("note-text-outline", self.tr("This comes into the note"), isolate(line)))
        rows += [Banner("warn", self._doubt(consent)) for consent in preview.doubtful]
        refill(self._lines, rows)

    def _moving(self, counts: dict[str, int]) -> str:
        return joined(
            *(
                said
                for count, said in (
                    (counts["contact"], self.tr("%n contact(s)", "", counts["contact"])),
                    (counts["need"], self.tr("%n need(s)", "", counts["need"])),
                    (counts["referral"], self.tr("%n referral(s)", "", counts["referral"])),
                    (counts["follow_up"], self.tr("%n follow-up(s)", "", counts["follow_up"])),
                    (counts["danger_matter"], self.tr("%n danger matter(s)", "", counts["danger_matter"])),
                    (counts["attendance"], self.tr("%n session(s)", "", counts["attendance"])),
                    (counts["consultation"], self.tr("%n consultation(s)", "", counts["consultation"])),
                    (counts["consent"], self.tr("%n consent(s)", "", counts["consent"])),
                )
                if count
            )
        )

    def _doubt(self, consent: rules.ConsentFacts) -> str:
        today = self._workspace.clock.today()
        said = self.tr(
            "“{what}” was withdrawn on {day} in one dossier and still stands in the other. Ask again what is right."
        )
        day = short_day(consent.withdrawn_on, today) if consent.withdrawn_on is not None else ""
        what = self._workspace.label("consent_purpose", consent.purpose)
        if consent.recipient:
            # Where a referral goes, or a kind of professional who asks for advice.
            known = self._workspace.reference["referral_destination"].find(consent.recipient)
            recipients = "referral_destination" if known else "professional_kind"
            what = f"{what}: {self._workspace.label(recipients, consent.recipient)}"
        return said.replace("{what}", isolate(what)).replace("{day}", isolate(day))
