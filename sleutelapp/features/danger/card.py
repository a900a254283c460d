"""The card of a danger code or sign: what to do, and the numbers to ring, the region's own too."""

from PySide6.QtCore import QCoreApplication

from sleutelapp.features.profile.queries import local_numbers
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.cards import DangerCard
from sleutelapp.qt.text import caption_label
from sleutelapp.reference.danger import DANGER_NEEDS
from sleutelapp.reference.guidance import load_danger_cards, load_helplines

_OUT_OF_HOURS_GP = "out_of_hours_gp"


def danger_card(workspace: Workspace, code: str) -> DangerCard:
    """The card of a need's code or of a sign, in the language of the window."""
    with workspace.vault.reading() as session:
        local = local_numbers(session)
    card = load_danger_cards()[code]
    helplines = load_helplines()
    language = workspace.language
    own = {number.code: number.number for number in local}
    numbers = [(helplines[n].label(language), own.get(n, helplines[n].number)) for n in card.helplines]
    post = QCoreApplication.translate("DangerSection", "Out-of-hours GP")
    region = [(n.label or post, n.number) for n in local if n.code == _OUT_OF_HOURS_GP]
    numbers += region
    advice = card.advice.get(language) or card.advice["nl"]
    list_name = "need" if code in DANGER_NEEDS else "danger_sign"
    shown = DangerCard(workspace.label(list_name, code), advice, numbers)
    if not region:
        missing = QCoreApplication.translate(
            "DangerSection",
            "The out-of-hours GP of your region is not filled in yet: Network, Important numbers.",
        )
        shown.add(caption_label(missing))
    return shown
