"""First start: whether the organisation may open the vault too; asked only where it has a key."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout

from sleutelapp.qt.buttons import primary_button, secondary_button
from sleutelapp.qt.cards import Card
from sleutelapp.qt.text import body_label, caption_label, isolate
from sleutelapp.qt.text_fields import CheckField
from sleutelapp.qt.theme import SPACE
from sleutelapp.shell.doorstep import Doorstep


class OrganisationStep(Doorstep):
    """A page of its own, before the password: what is asked here is not to be missed below others."""

    back_wanted = Signal()
    answered = Signal()

    def __init__(self) -> None:
        title = QCoreApplication.translate("OrganisationStep", "May your organisation help you?")
        sentence = QCoreApplication.translate(
            "OrganisationStep",
            "Next you choose a password, and you get a recovery code on paper. If you lose both, nobody can open your "
            "vault any more, unless your organisation may.",
        )
        super().__init__(title, sentence, width=560)
        self.about = body_label(" ")
        self.let_in = CheckField(self.tr("My organisation may open my vault"))
        self.let_in.setObjectName("letOrganisationIn")
        card = Card()
        card.add(self.about)
        card.add(self.let_in)
        back = secondary_button(self.tr("Back"))
        back.clicked.connect(self.back_wanted)
        self.next = primary_button(self.tr("Continue"))
        self.next.setObjectName("answerOrganisation")
        self.next.clicked.connect(self.answered)
        foot = QHBoxLayout()
        foot.addWidget(back)
        foot.addWidget(caption_label(self.tr("Step 1 of 3")), 1)
        foot.addWidget(self.next)
        self.column.addWidget(card)
        self.column.addSpacing(SPACE.s)
        self.column.addLayout(foot)
        self._fingerprint = ""

    @property
    def is_asked(self) -> bool:
        """Whether there is a key to let in."""
        return bool(self._fingerprint)

    def offer(self, name: str, mark: str) -> None:
        """Ask about the organisation with this name and fingerprint of its key; without one there is nothing to ask."""
        if mark != self._fingerprint:
            self.let_in.set_value(False)  # yes was said to another key
        self._fingerprint = mark
        said = self.tr(
            "{name} has a key (fingerprint {fingerprint}). With it, it can open your vault and your backups, also when "
            "you do not ask for it. It is not needed, and you can change it later in Settings. Once it may, the "
            "unlock page always says so."
        )
        self.about.setText(said.replace("{name}", isolate(name)).replace("{fingerprint}", isolate(mark)))

    def arrive(self) -> None:
        """Put the focus on the question."""
        self.let_in.setFocus()
