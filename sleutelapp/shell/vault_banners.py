"""What must be known of a vault as long as it is open."""

from PySide6.QtCore import QCoreApplication

from sleutelapp.features.profile.queries import is_demo
from sleutelapp.qt.banner import Banner
from sleutelapp.vault.store import Vault


def vault_banners(vault: Vault) -> list[Banner]:
    """One for an example, one for a vault that cannot be written."""
    translate = QCoreApplication.translate
    with vault.reading() as session:
        demo = is_demo(session)
    banners = []
    if demo:
        banners.append(Banner("info", translate("VaultBanners", "Example vault: invented people")))
    if vault.read_only:
        sentence = translate(
            "VaultBanners",
            "You can look, but nothing is saved: this vault's folder may not be written to.",
        )
        banners.append(Banner("warn", sentence))
    return banners
